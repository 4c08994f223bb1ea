import { TABLE } from '../../shared/contracts/table.ts';
import type { AlarmDeclaration } from './alarm-declaration.ts';
import { apiMetric, FIVE_MINUTES, QUARTER, sumOf, tableMetric, type Watched } from './watched-metrics.ts';

/** The API and the table, as everybody meets them. */
export function platformAlarms({ apiId, tableName }: Watched): readonly AlarmDeclaration[] {
  const throttled = (index?: string) =>
    ['ReadThrottleEvents', 'WriteThrottleEvents'].map((name) =>
      tableMetric(tableName, name, { period: QUARTER, ...(index === undefined ? {} : { index }) }),
    );
  return [
    {
      id: 'requests-failing',
      title: { zh: '请求出错', en: 'Requests fail' },
      hurt: {
        zh: '正在提交、查询的群众和正在办理的工作人员：看到的是错误页面。',
        en: 'Residents who hand in or look up and staff at work: what they see is an error.',
      },
      metric: apiMetric(apiId, '5xx', { period: FIVE_MINUTES }),
      when: { atLeast: 3 },
    },
    {
      id: 'requests-refused',
      title: { zh: '大量请求被拒绝', en: 'Very many requests are refused' },
      hurt: {
        zh: '群众：可能有人在冲击入口，其余的人被「请求过多」挡在外面。',
        en: 'Residents: somebody may be flooding the door, and others are turned away for too many requests.',
      },
      metric: apiMetric(apiId, '4xx', { period: FIVE_MINUTES }),
      when: { atLeast: 500 },
      periods: 2,
    },
    {
      id: 'table-throttled',
      title: { zh: '数据表限流', en: 'The table refuses for the moment' },
      hurt: {
        zh: '所有人：提交和办理变慢，个别失败。',
        en: 'Everybody: handing in and acting is slow, and fails now and then.',
      },
      metric: sumOf([...throttled(), ...throttled(TABLE.viewIndex.name)], QUARTER),
      when: { atLeast: 10 },
    },
    {
      id: 'table-failing',
      title: { zh: '数据表出错', en: 'The table fails' },
      hurt: {
        zh: '所有人：记录暂时读不出、写不进。',
        en: 'Everybody: the record can neither be read nor written for the moment.',
      },
      metric: sumOf(
        ['Query', 'PutItem', 'DeleteItem'].map((operation) =>
          tableMetric(tableName, 'SystemErrors', { period: FIVE_MINUTES, operation }),
        ),
        FIVE_MINUTES,
      ),
      when: { atLeast: 5 },
    },
  ];
}
