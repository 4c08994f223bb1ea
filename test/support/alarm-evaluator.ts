import { evaluateMath, type Series } from './metric-math.ts';

/** One value of one metric, as CloudWatch is given it. */
export interface Datapoint {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly value: number;
}

/** A metric that an alarm looks at, its dimensions resolved to text. */
export interface WatchedMetric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly statistic: string;
  readonly periodSeconds: number;
}

/** An alarm of a template, read. */
export interface TemplateAlarm {
  readonly metrics: readonly { readonly id: string; readonly metric: WatchedMetric }[];
  readonly expression?: string;
  readonly periodSeconds: number;
  readonly evaluationPeriods: number;
  readonly datapointsToAlarm: number;
  readonly threshold: number;
  readonly comparison: string;
  readonly treatMissingData: string;
}

type Properties = Readonly<Record<string, unknown>>;

/** @param asText turns a template's value into text, so that a reference can be compared */
export function readAlarm(properties: Properties, asText: (value: unknown) => string): TemplateAlarm {
  const queries = Array.isArray(properties['Metrics']) ? (properties['Metrics'] as Properties[]) : undefined;
  const metricOf = (from: Properties, periodSeconds: unknown, statistic: unknown): WatchedMetric => ({
    namespace: String(from['Namespace']),
    name: String(from['MetricName']),
    dimensions: Object.fromEntries(
      ((from['Dimensions'] ?? []) as { Name: string; Value: unknown }[]).map(({ Name, Value }) => [
        Name,
        asText(Value),
      ]),
    ),
    statistic: String(statistic),
    periodSeconds: Number(periodSeconds),
  });
  const metrics =
    queries === undefined
      ? [{ id: 'm', metric: metricOf(properties, properties['Period'], properties['Statistic']) }]
      : queries.flatMap((query) => {
          const stat = query['MetricStat'] as Properties | undefined;
          if (stat === undefined) return [];
          const metric = metricOf(stat['Metric'] as Properties, stat['Period'], stat['Stat']);
          return [{ id: String(query['Id']), metric }];
        });
  const expression = queries?.find((query) => query['ReturnData'] !== false)?.['Expression'];
  const evaluationPeriods = Number(properties['EvaluationPeriods']);
  return {
    metrics,
    ...(typeof expression === 'string' ? { expression } : {}),
    periodSeconds: metrics[0]?.metric.periodSeconds ?? 0,
    evaluationPeriods,
    datapointsToAlarm: Number(properties['DatapointsToAlarm'] ?? evaluationPeriods),
    threshold: Number(properties['Threshold']),
    comparison: String(properties['ComparisonOperator']),
    treatMissingData: String(properties['TreatMissingData'] ?? 'missing'),
  };
}

/**
 * Whether the alarm has gone off at `now`, as CloudWatch judges it: data in whole periods, the last ones that have ended, what is
 * missing taken as the alarm says. (CloudWatch looks a few periods further back where data are missing; none of ours depends on it.)
 */
export function stateAt(alarm: TemplateAlarm, data: readonly Datapoint[], now: number): 'ALARM' | 'OK' {
  const length = alarm.periodSeconds * 1000;
  const end = Math.floor(now / length) * length;
  const periods = Array.from(
    { length: alarm.evaluationPeriods },
    (_, back) => end - (alarm.evaluationPeriods - back) * length,
  );
  const seriesOf = (id: string): Series => {
    const known = alarm.metrics.find((metric) => metric.id === id);
    if (known === undefined) throw new Error(`the alarm has no metric ${id}`);
    return seriesIn(known.metric, data, periods, length);
  };
  const [only] = alarm.metrics;
  const series =
    alarm.expression === undefined ? seriesOf(only?.id ?? '') : evaluateMath(alarm.expression, seriesOf, periods);
  const bad = periods.filter((period) => {
    const value = series.get(period);
    return value === undefined ? alarm.treatMissingData === 'breaching' : breaches(alarm, value);
  });
  return bad.length >= alarm.datapointsToAlarm ? 'ALARM' : 'OK';
}

function seriesIn(
  metric: WatchedMetric,
  data: readonly Datapoint[],
  periods: readonly number[],
  length: number,
): Series {
  const own = data.filter((point) => isOf(metric, point));
  return new Map(
    periods.flatMap((period) => {
      const values = own.filter(({ at }) => at >= period && at < period + length).map(({ value }) => value);
      return values.length === 0 ? [] : [[period, statisticOf(metric.statistic, values)] as const];
    }),
  );
}

function isOf(metric: WatchedMetric, point: Datapoint): boolean {
  const [wanted, given] = [metric.dimensions, point.dimensions];
  return (
    metric.namespace === point.namespace &&
    metric.name === point.name &&
    Object.keys(wanted).length === Object.keys(given).length &&
    Object.entries(wanted).every(([name, value]) => given[name] === value)
  );
}

function statisticOf(statistic: string, values: readonly number[]): number {
  switch (statistic) {
    case 'Sum':
      return values.reduce((sum, value) => sum + value, 0);
    case 'Maximum':
      return Math.max(...values);
    default:
      throw new Error(`no alarm of ours uses ${statistic}`);
  }
}

function breaches({ comparison, threshold }: TemplateAlarm, value: number): boolean {
  switch (comparison) {
    case 'GreaterThanThreshold':
      return value > threshold;
    case 'GreaterThanOrEqualToThreshold':
      return value >= threshold;
    case 'LessThanThreshold':
      return value < threshold;
    default:
      throw new Error(`no alarm of ours uses ${comparison}`);
  }
}

/** What CloudWatch takes out of a line of the embedded metric format. @throws where it would take nothing */
export function datapointsOf(line: string): readonly Datapoint[] {
  const read = JSON.parse(line) as Properties & {
    readonly _aws: {
      readonly Timestamp: number;
      readonly CloudWatchMetrics: readonly {
        readonly Namespace: string;
        readonly Dimensions: readonly (readonly string[])[];
        readonly Metrics: readonly { readonly Name: string; readonly Unit: string }[];
      }[];
    };
  };
  return read._aws.CloudWatchMetrics.flatMap(({ Namespace, Dimensions, Metrics }) =>
    Dimensions.flatMap((names) =>
      Metrics.map(({ Name }) => {
        const value = read[Name];
        if (typeof value !== 'number') throw new Error(`${Name} is declared and not given`);
        const dimensions = Object.fromEntries(names.map((name) => [name, String(read[name])]));
        return { namespace: Namespace, name: Name, dimensions, at: read._aws.Timestamp, value };
      }),
    ),
  );
}
