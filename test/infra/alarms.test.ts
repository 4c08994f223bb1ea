import { describe, expect, test } from 'vitest';
import { DISTRICTS } from '../../infra/districts/districts.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import { METRICS } from '../../shared/contracts/metrics.ts';
import { asText, at, listOf, ofType, synthesise } from './synthesis.ts';
import { alarmId, alarmsIn } from './template-alarms.ts';

const synthesis = await synthesise();
const alarms = alarmsIn(synthesis, wutong);

describe.each(DISTRICTS)('the alarms of $slug', (district) => {
  const own = alarmsIn(synthesis, district);
  const service = synthesis.stack(district, 'service');
  const record = synthesis.stack(district, 'record');
  const named = (type: string, property: string): readonly string[] =>
    ofType(service, type).map(({ Properties }) => String(Properties[property]));

  test('look at functions, queues, groups, the API and the table that there are', () => {
    const functions = named('AWS::Lambda::Function', 'FunctionName');
    const queues = named('AWS::SQS::Queue', 'QueueName');
    const groups = named('AWS::Scheduler::ScheduleGroup', 'Name');
    const [api] = ofType(synthesis.stack(wutong, 'api'), 'AWS::ApiGatewayV2::Api');
    const [table] = ofType(record, 'AWS::DynamoDB::Table');
    const known: Readonly<Record<string, (value: string) => boolean>> = {
      FunctionName: (value) => functions.includes(value),
      QueueName: (value) => queues.includes(value),
      ScheduleGroup: (value) => groups.includes(value),
      // Taken over from the other stack by its logical id.
      ApiId: (value) => value.includes(api?.id ?? '?'),
      TableName: (value) => value.includes(table?.id ?? '?'),
      Operation: (value) => ['Query', 'PutItem', 'DeleteItem'].includes(value),
      GlobalSecondaryIndexName: (value) => value === at(table?.Properties, 'GlobalSecondaryIndexes', 0, 'IndexName'),
      district: (value) => value === district.slug,
    };
    for (const { id, metrics } of own) {
      for (const { metric } of metrics) {
        for (const [name, value] of Object.entries(metric.dimensions)) {
          expect(known[name]?.(value), `${id}: ${name}=${value}`).toBe(true);
        }
      }
    }
  });

  test('miss no dead-letter queue', () => {
    const watched = own.flatMap(({ metrics }) => metrics.map(({ metric }) => metric.dimensions['QueueName'] ?? ''));
    for (const queue of named('AWS::SQS::Queue', 'QueueName')) expect(watched).toContain(queue);
  });

  test('say who is hurt, and where to read on, and reach the topic when they go off and when it is over', () => {
    for (const { Properties } of ofType(synthesis.stack(district, 'watch'), 'AWS::CloudWatch::Alarm')) {
      const id = alarmId(district, Properties['AlarmName']);
      expect(Properties['AlarmDescription']).toMatch(
        new RegExp(`^.{10,}\\. Hurt: .{30,} What to do: docs/runbook\\.md#${id}$`),
      );
      for (const actions of [Properties['AlarmActions'], Properties['OKActions']]) {
        expect(listOf(actions).map(asText)).toEqual([expect.stringMatching(/^<AlarmTopic[0-9A-F]{8}>$/)]);
      }
    }
  });

  test('keep to what CloudWatch allows: ten metrics, seven days back', () => {
    for (const { metrics, periodSeconds, evaluationPeriods } of own) {
      expect(metrics.length).toBeLessThanOrEqual(10);
      expect(periodSeconds * evaluationPeriods).toBeLessThanOrEqual(24 * 3600);
    }
  });

  test('go by mail to whom the file names, over TLS, under a key of their own', () => {
    const watch = synthesis.stack(district, 'watch');
    expect(
      ofType(watch, 'AWS::SNS::Subscription').map(({ Properties }) => [Properties['Protocol'], Properties['Endpoint']]),
    ).toEqual([['email', district.operations?.alarmEmail]]);
    const [topic] = ofType(watch, 'AWS::SNS::Topic');
    expect(asText(topic?.Properties['KmsMasterKeyId'])).toMatch(/^<AlarmTopicKey/);
    const [policy] = ofType(watch, 'AWS::SNS::TopicPolicy');
    const statements = listOf(at(policy?.Properties, 'PolicyDocument', 'Statement'));
    expect(statements).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    );
    expect(statements).toContainEqual(
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }),
    );
  });
});

describe('the dashboard', () => {
  const [resource] = ofType(synthesis.stack(wutong, 'watch'), 'AWS::CloudWatch::Dashboard');
  const body = asText(resource?.Properties['DashboardBody']);
  const { widgets } = JSON.parse(body) as { readonly widgets: readonly Readonly<Record<string, unknown>>[] };
  const titles = widgets.map((widget) => String(at(widget, 'properties', 'title')));

  test('shows first what the office is asked every morning', () => {
    expect(titles.slice(1, 5)).toEqual([
      '在办 / Open',
      '今日到期 / Due today',
      '已超期 / Overdue',
      '按时率 / On time, %',
    ]);
  });

  test('shows every alarm, and says in Chinese who is hurt by each', () => {
    expect(widgets.flatMap((widget) => listOf(at(widget, 'properties', 'alarms')))).toHaveLength(alarms.length);
    const words = String(at(widgets.at(-1), 'properties', 'markdown'));
    for (const { id } of alarms) expect(words).toContain(`**${id}** `);
  });

  test('or an alarm looks at every figure that functions write', () => {
    // Some are of districts alone that have what they count.
    const text = DISTRICTS.map((district) => synthesis.stack(district, 'watch').text).join('\n');
    for (const name of Object.keys(METRICS)) expect(text, name).toMatch(new RegExp(`"${name}\\\\?"`));
  });

  test('has no two things in one place', () => {
    const cells = widgets.flatMap(({ x, y, width, height }) =>
      Array.from({ length: Number(width) * Number(height) }, (_, cell) =>
        [Number(x) + (cell % Number(width)), Number(y) + Math.floor(cell / Number(width))].join(),
      ),
    );
    expect(new Set(cells).size).toBe(cells.length);
    for (const { x, width } of widgets) expect(Number(x) + Number(width)).toBeLessThanOrEqual(24);
  });
});

test('what a district may cost is watched where its file says so, by its tag', () => {
  const budgets = DISTRICTS.map((district) => ofType(synthesis.stack(district, 'watch'), 'AWS::Budgets::Budget'));
  expect(budgets.map(({ length }) => length)).toEqual([1, 1, 0]);
  expect(budgets[0]?.[0]?.Properties).toMatchObject({
    Budget: { BudgetLimit: { Amount: 60 }, CostFilters: { TagKeyValue: ['user:district$wutong'] } },
    NotificationsWithSubscribers: [
      { Notification: { NotificationType: 'ACTUAL', Threshold: 80 } },
      { Notification: { NotificationType: 'FORECASTED', Threshold: 100 } },
    ],
  });
});
