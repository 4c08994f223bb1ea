import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { METRIC_DIMENSION, METRIC_NAMESPACE, type MetricName } from '../../shared/contracts/metrics.ts';
import type { District } from '../../shared/district/district.ts';
import { functionNameOf } from './service-function.ts';

/** What is watched of a district, by the names it has in its account. */
export interface Watched {
  readonly district: District;
  readonly apiId: string;
  readonly tableName: string;
  readonly scheduleGroups: readonly string[];
}

export const FIVE_MINUTES = Duration.minutes(5);
export const QUARTER = Duration.minutes(15);
export const HOUR = Duration.hours(1);
export const DAY = Duration.days(1);

interface Counted {
  readonly period: Duration;
  /** @default the sum */
  readonly statistic?: string;
}

/** A figure of our own (`shared/contracts/metrics.ts`), as functions write it. */
export function ownMetric({ slug }: District, metricName: MetricName, counted: Counted): Metric {
  return metric(METRIC_NAMESPACE, metricName, { [METRIC_DIMENSION]: slug }, counted);
}

export function functionMetric(district: District, declared: string, metricName: string, counted: Counted): Metric {
  return metric('AWS/Lambda', metricName, { FunctionName: functionNameOf(district, declared) }, counted);
}

export function queueMetric(queueName: string, counted: Counted): Metric {
  return metric('AWS/SQS', 'ApproximateNumberOfMessagesVisible', { QueueName: queueName }, counted);
}

export function apiMetric(apiId: string, metricName: string, counted: Counted): Metric {
  return metric('AWS/ApiGateway', metricName, { ApiId: apiId }, counted);
}

export function schedulerMetric(group: string, metricName: string, counted: Counted): Metric {
  return metric('AWS/Scheduler', metricName, { ScheduleGroup: group }, counted);
}

export function tableMetric(
  tableName: string,
  metricName: string,
  { operation, index, ...counted }: Counted & { readonly operation?: string; readonly index?: string },
): Metric {
  return metric(
    'AWS/DynamoDB',
    metricName,
    {
      TableName: tableName,
      ...(operation === undefined ? {} : { Operation: operation }),
      ...(index === undefined ? {} : { GlobalSecondaryIndexName: index }),
    },
    counted,
  );
}

/** The sum of several; one that says nothing counts as none. An alarm may add ten. */
export function sumOf(metrics: readonly Metric[], period: Duration): MathExpression {
  return expression(metrics.map((_, at) => `FILL(m${at}, 0)`).join(' + '), metrics, period);
}

/** Over `m0`, `m1`, … in the order given. */
export function expression(text: string, metrics: readonly Metric[], period: Duration): MathExpression {
  const usingMetrics = Object.fromEntries(metrics.map((used, at) => [`m${at}`, used]));
  return new MathExpression({ expression: text, usingMetrics, period });
}

function metric(
  namespace: string,
  metricName: string,
  dimensionsMap: Readonly<Record<string, string>>,
  { period, statistic = Stats.SUM }: Counted,
): Metric {
  return new Metric({ namespace, metricName, dimensionsMap: { ...dimensionsMap }, period, statistic });
}
