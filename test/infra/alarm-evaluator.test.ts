import { describe, expect, test } from 'vitest';
import { type Datapoint, datapointsOf, readAlarm, stateAt } from '../support/alarm-evaluator.ts';
import { evaluateMath } from '../support/metric-math.ts';

/** The judge of all alarms must itself be right. Minutes since midnight; periods of five. */
const MINUTE = 60_000;
const at = (minute: number, value: number, name = 'Errors'): Datapoint => ({
  namespace: 'AWS/Lambda',
  name,
  dimensions: { FunctionName: 'f' },
  at: minute * MINUTE,
  value,
});

function alarm(changed: Readonly<Record<string, unknown>> = {}) {
  const properties = {
    Namespace: 'AWS/Lambda',
    MetricName: 'Errors',
    Dimensions: [{ Name: 'FunctionName', Value: 'f' }],
    Period: 300,
    Statistic: 'Sum',
    EvaluationPeriods: 1,
    Threshold: 3,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    TreatMissingData: 'notBreaching',
    ...changed,
  };
  return readAlarm(properties, String);
}

describe('the evaluator of alarms', () => {
  test('judges whole periods that have ended', () => {
    const data = [at(10, 1), at(12, 1), at(14, 1)];
    expect(stateAt(alarm(), data, 14 * MINUTE)).toBe('OK');
    expect(stateAt(alarm(), data, 15 * MINUTE)).toBe('ALARM');
    expect(stateAt(alarm(), data, 20 * MINUTE)).toBe('OK');
    // Three in a row across the border of two periods.
    expect(stateAt(alarm(), [at(13, 1), at(14, 1), at(15, 1)], 15 * MINUTE)).toBe('OK');
  });

  test('takes the statistic that the alarm names', () => {
    const data = [at(10, 2), at(11, 2)];
    expect(stateAt(alarm({ Statistic: 'Sum' }), data, 15 * MINUTE)).toBe('ALARM');
    expect(stateAt(alarm({ Statistic: 'Maximum' }), data, 15 * MINUTE)).toBe('OK');
  });

  test('needs as many bad periods as the alarm says, of those it looks at', () => {
    const twoOfThree = alarm({ EvaluationPeriods: 3, DatapointsToAlarm: 2 });
    expect(stateAt(twoOfThree, [at(0, 3), at(10, 3)], 15 * MINUTE)).toBe('ALARM');
    expect(stateAt(twoOfThree, [at(0, 3)], 15 * MINUTE)).toBe('OK');
    expect(stateAt(alarm({ EvaluationPeriods: 3 }), [at(0, 3), at(10, 3)], 15 * MINUTE)).toBe('OK');
  });

  test('takes what is missing as the alarm says', () => {
    const silent = { ComparisonOperator: 'LessThanThreshold', Threshold: 1 };
    expect(stateAt(alarm({ ...silent, TreatMissingData: 'breaching' }), [], 15 * MINUTE)).toBe('ALARM');
    expect(stateAt(alarm({ ...silent, TreatMissingData: 'breaching' }), [at(12, 1)], 15 * MINUTE)).toBe('OK');
    expect(stateAt(alarm({ ...silent, TreatMissingData: 'notBreaching' }), [], 15 * MINUTE)).toBe('OK');
  });

  test('is not moved by another metric, another function, or a dimension more', () => {
    const others = [
      at(12, 9, 'Throttles'),
      { ...at(12, 9), dimensions: { FunctionName: 'g' } },
      { ...at(12, 9), dimensions: { FunctionName: 'f', Resource: 'f:1' } },
      { ...at(12, 9), namespace: 'Huisheng' },
    ];
    expect(stateAt(alarm(), others, 15 * MINUTE)).toBe('OK');
  });

  test('reckons with several metrics', () => {
    const stat = (Id: string, MetricName: string) => ({
      Id,
      ReturnData: false,
      MetricStat: {
        Metric: { Namespace: 'AWS/Lambda', MetricName, Dimensions: [{ Name: 'FunctionName', Value: 'f' }] },
        Period: 300,
        Stat: 'Sum',
      },
    });
    const rate = { Id: 'rate', Expression: '100 * FILL(m0, 0) / m1' };
    const metrics = alarm({ Metrics: [rate, stat('m0', 'Errors'), stat('m1', 'Invocations')], Threshold: 50 });
    expect(stateAt(metrics, [at(10, 1), at(11, 2, 'Invocations')], 15 * MINUTE)).toBe('ALARM');
    expect(stateAt(metrics, [at(10, 1), at(11, 3, 'Invocations')], 15 * MINUTE)).toBe('OK');
    expect(stateAt(metrics, [at(11, 3, 'Invocations')], 15 * MINUTE)).toBe('OK');
  });

  test('takes nothing from a line that declares more than it gives', () => {
    const line = JSON.stringify({
      _aws: { Timestamp: 0, CloudWatchMetrics: [{ Namespace: 'N', Dimensions: [['d']], Metrics: [{ Name: 'A' }] }] },
      d: 'x',
    });
    expect(() => datapointsOf(line)).toThrow('A is declared and not given');
  });
});

describe('metric math', () => {
  const a = new Map([
    [1, 4],
    [2, 0],
  ]);
  const b = new Map([[1, 2]]);
  const reckon = (text: string) => Object.fromEntries(evaluateMath(text, (id) => (id === 'a' ? a : b), [1, 2]));

  test.each<[string, Readonly<Record<string, number>>]>([
    ['a + b', { 1: 6 }],
    ['a + FILL(b, 10)', { 1: 6, 2: 10 }],
    ['2 + 3 * a - 1', { 1: 13, 2: 1 }],
    ['(2 + a) * 3 / 2', { 1: 9, 2: 3 }],
    ['a >= 4', { 1: 1, 2: 0 }],
    ['a < 1 AND FILL(b, 0) < 1', { 1: 0, 2: 1 }],
    ['a > 1 OR FILL(b, 0) > 5', { 1: 1, 2: 0 }],
    ['IF(a > 1, b, 7)', { 1: 2, 2: 7 }],
    ['IF(a > 1, 7, b)', { 1: 7 }],
    ['5', { 1: 5, 2: 5 }],
  ])('%s', (text, expected) => {
    expect(reckon(text)).toEqual(expected);
  });

  test.each(['a +', 'AVG(a)', 'a b', 'FILL(a)'])('%s is refused', (text) => {
    expect(() => reckon(text)).toThrow(text);
  });
});
