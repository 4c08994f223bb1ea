import { METRIC_DIMENSION, METRIC_NAMESPACE, type MetricName, METRICS } from '../../shared/contracts/metrics.ts';
import { type Instant, toMilliseconds } from '../../shared/calendar/instant.ts';

/** Figures of the district, and nothing but figures: no number of a petition, no person. */
export type Measured = Readonly<Partial<Record<MetricName, number>>>;

export type Metrics = (measured: Measured) => void;

/**
 * One line a call, in CloudWatch's embedded metric format: CloudWatch takes the figures out of the log by itself, so that a
 * function needs neither a client nor a permission for them.
 */
export function embeddedMetrics(district: string, now: () => Instant, write: (line: string) => void): Metrics {
  return (measured) => {
    const metrics = namesIn(measured).map((Name) => ({ Name, Unit: METRICS[Name] }));
    const declared = { Namespace: METRIC_NAMESPACE, Dimensions: [[METRIC_DIMENSION]], Metrics: metrics };
    const _aws = { Timestamp: toMilliseconds(now()), CloudWatchMetrics: [declared] };
    write(JSON.stringify({ _aws, [METRIC_DIMENSION]: district, ...measured }));
  };
}

/** Past `console.log`, which puts the time and the request's id before a line, so that it would not be JSON any more. */
export function writeLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Where nobody looks at figures: on one machine, in simulated worlds. */
export const unmeasured: Metrics = () => {};

function namesIn(measured: Measured): readonly MetricName[] {
  const names: MetricName[] = [];
  for (const name in METRICS) if (isMetric(name) && measured[name] !== undefined) names.push(name);
  return names;
}

function isMetric(name: string): name is MetricName {
  return name in METRICS;
}
