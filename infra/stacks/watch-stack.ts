import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { District } from '../../shared/district/district.ts';
import { alarmsOf } from '../constructs/alarm-list.ts';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { DistrictAlarms } from '../constructs/district-alarms.ts';
import { DistrictBudget } from '../constructs/district-budget.ts';
import { DistrictDashboard } from '../constructs/district-dashboard.ts';
import type { ApiStack } from './api-stack.ts';
import type { RecordStack } from './record-stack.ts';
import type { ServiceStack } from './service-stack.ts';

interface WatchStackProps extends StackProps {
  readonly district: District;
  readonly record: RecordStack;
  readonly service: ServiceStack;
  readonly api: ApiStack;
}

/** Who is told when something goes wrong or does not go at all, and what can be seen of it. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, { district, record, service, api, ...props }: WatchStackProps) {
    super(scope, id, props);
    const { scheduleGroups } = service;
    const { tableName } = record.table.table;
    const watched = { district, apiId: api.http.apiId, tableName, scheduleGroups };
    const alarms = alarmsOf(watched);
    const { topic } = new AlarmTopic(this, 'AlarmTopic', { district });
    const { arns } = new DistrictAlarms(this, 'Alarms', { district, alarms, topic });
    const dashboard = new DistrictDashboard(this, 'Dashboard', { watched, alarms, alarmArns: arns });
    const { operations, deployment } = district;
    // China's partition has no budgets.
    if (operations?.monthlyBudgetUsd !== undefined && deployment.partition === 'aws') {
      const { monthlyBudgetUsd: monthlyUsd, alarmEmail: email } = operations;
      new DistrictBudget(this, 'Budget', { district, monthlyUsd, email });
    }
    new CfnOutput(this, 'DashboardAddress', { value: dashboard.address });
    new CfnOutput(this, 'AlarmTopicArn', { value: topic.topicArn });
  }
}
