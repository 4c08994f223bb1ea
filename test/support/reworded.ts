import { seededRandom } from '../../shared/rehearsal/chance.ts';

export interface Words {
  readonly subject: string;
  readonly statement: string;
  readonly request: string;
}

/** How the same matter is put in other words. Each is what people do, from typing it anew to telling it in their own way. */
export const WAYS = {
  'typed on another machine': (text: string) =>
    traditional(fullWidth(text)).replaceAll('，', ', ').replaceAll('。', '． '),
  'numerals written out': (text: string) =>
    text.replaceAll(/\d/g, (digit) => '零一二三四五六七八九'[Number(digit)] ?? digit),
  'told in another order': (text: string, chance: () => number) => shuffled(sentences(text), chance).join(''),
  'a quarter left out, a greeting and a plea added': (text: string, chance: () => number) =>
    `尊敬的领导您好，我是小区居民，有件事要向您反映。${kept(sentences(text), chance, 0.75).join('')}恳请领导重视，盼复，谢谢。`,
  'other words for ordinary ones': (text: string) => synonyms(text),
  'all of it at once': (text: string, chance: () => number) =>
    `尊敬的领导您好，我是小区居民，有件事要向您反映。${kept(shuffled(sentences(synonyms(text)), chance), chance, 0.75).join('')}恳请领导重视。`,
} as const satisfies Readonly<Record<string, (text: string, chance: () => number) => string>>;
export type Way = keyof typeof WAYS;

/** The same matter in other words; the same seed always yields the same words. */
export function reworded(words: Words, way: Way, seed: string): Words {
  const chance = seededRandom([...seed].reduce((sum, character) => sum * 31 + (character.codePointAt(0) ?? 0), 7));
  const tell: (text: string, chance: () => number) => string = WAYS[way];
  return { subject: words.subject, statement: tell(words.statement, chance), request: words.request };
}

function fullWidth(text: string): string {
  return text.replaceAll(/[0-9A-Za-z]/g, (character) =>
    String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfe_e0),
  );
}

const CHARACTERS = new Map(
  [
    ...'云雲区區楼樓号號户戶门門这這个個们們来來时時间間说說请請问問题題给給对對电電车車开開关關书書长長见見现現实實点點过過还還没沒会會从從后後应應业業',
  ].reduce<[string, string][]>(
    (pairs, character, at, all) => (at % 2 === 0 ? [...pairs, [character, all[at + 1] ?? '']] : pairs),
    [],
  ),
);

function traditional(text: string): string {
  return [...text].map((character) => CHARACTERS.get(character) ?? character).join('');
}

const SYNONYMS: readonly (readonly [string, string])[] = [
  ['我们', '大家'],
  ['现在', '目前'],
  ['没有', '未曾'],
  ['因为', '由于'],
  ['但是', '可是'],
  ['已经', '业已'],
  ['非常', '十分'],
  ['希望', '盼望'],
  ['解决', '处理'],
  ['要求', '请求'],
  ['今年', '本年'],
  ['晚上', '夜里'],
  ['早上', '清晨'],
  ['老人', '老年人'],
  ['孩子', '小孩'],
  ['物业', '物业公司'],
  ['社区', '居委会'],
  ['居民', '住户'],
  ['反映', '投诉'],
  ['严重', '厉害'],
  ['影响', '妨碍'],
  ['多次', '好几次'],
  ['一直', '始终'],
  ['马上', '立刻'],
  ['不能', '无法'],
  ['需要', '须'],
  ['什么', '啥'],
  ['知道', '晓得'],
  ['告诉', '告知'],
  ['打电话', '致电'],
  ['小区', '院里'],
  ['楼道', '走廊'],
  ['每天', '天天'],
  ['突然', '忽然'],
  ['家里', '屋里'],
];

function synonyms(text: string): string {
  return SYNONYMS.reduce((changed, [from, to]) => changed.replaceAll(from, to), text);
}

function sentences(text: string): readonly string[] {
  return text.match(/[^。！？；\n]+[。！？；\n]*/gu) ?? [text];
}

function shuffled(all: readonly string[], chance: () => number): readonly string[] {
  return all
    .map((sentence) => ({ sentence, by: chance() }))
    .toSorted((a, b) => a.by - b.by)
    .map(({ sentence }) => sentence);
}

function kept(all: readonly string[], chance: () => number, share: number): readonly string[] {
  const some = all.filter(() => chance() < share);
  return some.length > 0 ? some : all;
}
