import { deadLetterQueueName, deadLettersOf } from '../../shared/contracts/dead-letters.ts';
import { METRIC_DIMENSION, METRIC_NAMESPACE, type MetricName } from '../../shared/contracts/metrics.ts';
import { hasSite } from '../../shared/district/district.ts';
import type { AlarmDeclaration } from './alarm-declaration.ts';
import { CLOCK_KEEPERS } from './clock-alarms.ts';
import { EDGE_REGION, firewallName } from './resident-firewall.ts';
import { functionNameOf } from './service-function.ts';
import type { Watched } from './watched-metrics.ts';

interface DashboardParts {
  readonly watched: Watched;
  readonly alarms: readonly AlarmDeclaration[];
  readonly alarmArns: readonly string[];
  readonly region: string;
}

/** As CloudWatch's dashboard source has it: a row of the page is 24 wide. */
type Widget = Readonly<Record<string, unknown>>;
type Line = readonly unknown[];

const HOUR = 3600;
const DAY = 24 * HOUR;

export function dashboardWidgets(parts: DashboardParts): readonly Widget[] {
  return inRows([
    ...officeRows(parts),
    ...mailAndClockRows(parts),
    ...machineryRows(parts),
    ...firewallRows(parts),
    ...alarmRows(parts),
  ]);
}

interface Row {
  readonly height: number;
  readonly widgets: readonly Widget[];
}

/** 办件: what a head would ask in the morning. */
function officeRows({ watched, region }: DashboardParts): readonly Row[] {
  const { district } = watched;
  const own = ownLines(watched);
  const now = (title: string, name: MetricName): Widget =>
    graph(region, title, [own(name, { stat: 'Maximum', period: HOUR })], { view: 'singleValue' });
  const ratio: readonly Line[] = [
    [{ expression: '100 * FILL(kept, 0) / (FILL(kept, 0) + FILL(missed, 0))', label: '%', id: 'rate' }],
    own('DutiesKept', { stat: 'Sum', period: DAY, id: 'kept', visible: false }),
    own('DutiesMissed', { stat: 'Sum', period: DAY, id: 'missed', visible: false }),
  ];
  const text = [
    `# ${district.name.zh} 信访办理 / ${district.name.en}`,
    '数字每小时更新一次，供参考；以记录和台账为准。 Counted every hour, for a look; the record is what counts.',
  ];
  return [
    { height: 2, widgets: [words(text.join('\n'))] },
    {
      height: 4,
      widgets: [
        now('在办 / Open', 'Open'),
        now('今日到期 / Due today', 'DueToday'),
        now('已超期 / Overdue', 'Overdue'),
        graph(region, '按时率 / On time, %', ratio, { view: 'singleValue', setPeriodToTimeRange: true }),
      ],
    },
    {
      height: 6,
      widgets: [
        graph(region, '在办与超期 / Open and overdue', [
          own('Open', { stat: 'Maximum', period: HOUR, label: '在办 open' }),
          own('Overdue', { stat: 'Maximum', period: HOUR, label: '已超期 overdue' }),
        ]),
        graph(region, '每日办理与时限 / Acts and duties a day', [
          own('StepsTaken', { stat: 'Sum', period: DAY, label: '办理 acts' }),
          own('DutiesKept', { stat: 'Sum', period: DAY, label: '按时 kept' }),
          own('DutiesMissed', { stat: 'Sum', period: DAY, label: '超期 missed' }),
        ]),
      ],
    },
  ];
}

/** 送达与时限 */
function mailAndClockRows({ watched, region }: DashboardParts): readonly Row[] {
  const own = ownLines(watched);
  const sum = (name: MetricName, label: string): Line => own(name, { stat: 'Sum', period: HOUR, label });
  const dropped = watched.scheduleGroups.map((group): Line => [
    'AWS/Scheduler',
    'InvocationDroppedCount',
    'ScheduleGroup',
    group,
    { stat: 'Sum', period: HOUR },
  ]);
  return [
    {
      height: 6,
      widgets: [
        graph(region, '邮件 / Mail', [
          sum('MailSent', '已交付 handed over'),
          sum('MailFailed', '未能交付 failed'),
          sum('MailBounced', '退信 bounced'),
          sum('MailComplained', '投诉 complained'),
        ]),
        graph(region, '时限检查最晚（秒）/ Latest look at a duty, seconds', [
          own('TimerLate', { stat: 'Maximum', period: HOUR, label: '最晚 latest' }),
        ]),
        graph(region, '清查与清单 / Sweeps and lists', [
          sum('SweepDone', '清查 sweeps'),
          sum('SweepFound', '清查补上 found'),
          sum('DigestDone', '每日清单 lists'),
          ...dropped,
        ]),
      ],
    },
  ];
}

/** 运行 */
function machineryRows({ watched, region }: DashboardParts): readonly Row[] {
  const { apiId, tableName, district } = watched;
  const api = (name: string, options: object): Line => [
    'AWS/ApiGateway',
    name,
    'ApiId',
    apiId,
    { period: 300, ...options },
  ];
  const functions = (metric: string, names: readonly string[], stat: string): readonly Line[] =>
    names.map((name) => [
      'AWS/Lambda',
      metric,
      'FunctionName',
      functionNameOf(district, name),
      { stat, period: 300, label: name },
    ]);
  const table = (name: string, ...dimensions: readonly string[]): Line => [
    'AWS/DynamoDB',
    name,
    'TableName',
    tableName,
    ...dimensions,
    { stat: 'Sum', period: 300 },
  ];
  const letters = deadLettersOf(district).map(({ letters: label }): Line => [
    'AWS/SQS',
    'ApproximateNumberOfMessagesVisible',
    'QueueName',
    deadLetterQueueName(district.slug, label),
    { stat: 'Maximum', period: 300, label },
  ]);
  return [
    {
      height: 6,
      widgets: [
        graph(region, '请求 / Requests', [
          api('Count', { stat: 'Sum', label: '全部 all' }),
          api('4xx', { stat: 'Sum', label: '被拒 refused' }),
          api('5xx', { stat: 'Sum', label: '出错 failed' }),
        ]),
        graph(region, '响应时间（毫秒）/ Answered within, ms', [
          api('Latency', { stat: 'p50' }),
          api('Latency', { stat: 'p95' }),
        ]),
        graph(region, '死信 / Dead letters', letters),
      ],
    },
    {
      height: 6,
      widgets: [
        graph(region, '函数出错 / Function errors', functions('Errors', CLOCK_KEEPERS, 'Sum')),
        graph(
          region,
          '落后于记录（毫秒）/ Behind the record, ms',
          functions('IteratorAge', ['project', 'follow-up'], 'Maximum'),
        ),
        graph(region, '数据表限流与出错 / Table refused and failed', [
          table('ReadThrottleEvents'),
          table('WriteThrottleEvents'),
          table('SystemErrors', 'Operation', 'Query'),
          table('SystemErrors', 'Operation', 'PutItem'),
        ]),
      ],
    },
  ];
}

/** 防火墙: it counts in its own Region. */
function firewallRows({ watched: { district } }: DashboardParts): readonly Row[] {
  if (!hasSite(district)) return [];
  const by = (metric: string, rule: string, label: string): Line => [
    'AWS/WAFV2',
    metric,
    'WebACL',
    firewallName(district),
    'Rule',
    rule,
    { stat: 'Sum', period: 300, label },
  ];
  return [
    {
      height: 6,
      widgets: [
        graph(EDGE_REGION, '防火墙 / Firewall', [
          by('AllowedRequests', 'ALL', '放行 let through'),
          by('BlockedRequests', 'ALL', '拦下 stopped'),
          by('CountedRequests', 'AWSManagedRulesCommonRuleSet', '仅计数 only counted'),
        ]),
      ],
    },
  ];
}

/** 警报: their state, and in words who is hurt by each; mail can say it in English only. */
function alarmRows({ alarms, alarmArns }: DashboardParts): readonly Row[] {
  const explained = alarms.map(({ id, title, hurt }) => `**${id}** ${title.zh}。${hurt.zh}`);
  return [
    {
      height: 6,
      widgets: [{ type: 'alarm', properties: { title: '警报 / Alarms', alarms: alarmArns } }],
    },
    { height: 16, widgets: [words(['## 警报说明（处置见 docs/runbook.md）', ...explained].join('\n\n'))] },
  ];
}

function ownLines({ district }: Watched): (name: MetricName, options: object) => Line {
  return (name, options) => [METRIC_NAMESPACE, name, METRIC_DIMENSION, district.slug, options];
}

function graph(region: string, title: string, metrics: readonly Line[], options: object = {}): Widget {
  return { type: 'metric', properties: { title, region, metrics, view: 'timeSeries', ...options } };
}

function words(markdown: string): Widget {
  return { type: 'text', properties: { markdown } };
}

/** Puts each row under the one before, its widgets side by side and equally wide. */
function inRows(rows: readonly Row[]): readonly Widget[] {
  let y = 0;
  return rows.flatMap(({ height, widgets }) => {
    const width = Math.floor(24 / widgets.length);
    const placed = widgets.map((widget, at) => ({ ...widget, x: at * width, y, width, height }));
    y += height;
    return placed;
  });
}
