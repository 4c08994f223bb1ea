import type { SpecialGround } from './codes.ts';
import { folded } from './particulars.ts';

/**
 * 特事提示: words that make a person look at once. A proposal and nothing more: it ranks the list, changes no clock, and
 * a named person confirms or drops it. The most pressing ground that fits comes first.
 */
export function proposeSpecialGround(text: string): SpecialGround | undefined {
  const plain = folded(text);
  return GROUNDS.find(([, pattern]) => pattern.test(plain))?.[0];
}

const GROUNDS: readonly (readonly [SpecialGround, RegExp])[] = [
  [
    'LIFE_PROPERTY_SAFETY',
    /煤气味|燃气(?:味|泄漏)|漏气|瓦斯|着火|起火|失火|自燃|冒烟|火花|爆炸|触电|漏电|坍塌|塌方|倒塌|被困|困在|(?:关|困)着|关在电梯|(?:井盖|窨井).{0,12}(?:没|缺|丢|掉|不见|开着|敞)|掉(?:进|下)(?:去|井)|不想活|活不下去|活着没意思|轻生|自杀|寻短见|跳楼|割腕|喝农药|一了百了|进水|倒灌|内涝|淹|飞线|楼道.{0,6}充电|救命|人命/u,
  ],
  ['STABILITY', /堵(?:路|门|桥|大门)|拦路|封路|围(?:堵|攻|政府)|拉横幅|闹事|游行|静坐|聚众/u],
  [
    'GROUP_RISK',
    /(?:几十|[一二三四五六七八九]?十[一二三四五六七八九]?|\d{2,})(?:个|多)?(?:人|户|名|位).{0,30}(?:工资|欠薪|签(?:了)?名|联名|代表|一起去|都要去|集体|围)|联名信|集体(?:上访|去)/u,
  ],
  [
    'PRODUCTION_LIVELIHOOD',
    /停水|断水|没有?水(?!平)|停(?:了)?暖|暖气.{0,12}(?:不热|没|冰)|停电|断电|没有?电(?!梯|话|视|脑|瓶|动)|停气|(?:污水|粪|下水道).{0,12}(?:倒灌|外溢|冒|流|返|涌)|断药/u,
  ],
  ['LEADER_ASSIGNED', /领导(?:交办|批示)|(?:书记|主任|街道).{0,8}交办/u],
];
