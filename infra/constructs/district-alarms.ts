import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { District } from '../../shared/district/district.ts';
import type { AlarmDeclaration } from './alarm-declaration.ts';

interface DistrictAlarmsProps {
  readonly district: District;
  readonly alarms: readonly AlarmDeclaration[];
  readonly topic: Topic;
}

/** The declared alarms. Each says who is hurt and where to read on, and says so once more when it is over. */
export class DistrictAlarms extends Construct {
  readonly arns: readonly string[];

  constructor(scope: Construct, id: string, { district, alarms, topic }: DistrictAlarmsProps) {
    super(scope, id);
    this.arns = alarms.map((declared) => {
      const alarm = new Alarm(this, declared.id, {
        alarmName: `huisheng-${district.slug}-${declared.id}`,
        alarmDescription: descriptionOf(declared),
        metric: declared.metric,
        evaluationPeriods: declared.periods ?? 1,
        datapointsToAlarm: declared.badPeriods ?? declared.periods ?? 1,
        ...thresholdOf(declared),
      });
      alarm.addAlarmAction(new SnsAction(topic));
      alarm.addOkAction(new SnsAction(topic));
      return alarm.alarmArn;
    });
  }
}

/** In English: CloudFormation hands other letters on as question marks. The runbook's heading says it in Chinese first. */
function descriptionOf({ id, title, hurt }: AlarmDeclaration): string {
  const plain = (text: string): string => text.replaceAll('’', "'");
  return `${plain(title.en)}. Hurt: ${plain(hurt.en)} What to do: docs/runbook.md#${id}`;
}

function thresholdOf({ when }: AlarmDeclaration) {
  if ('below' in when) {
    return {
      threshold: when.below,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    };
  }
  return 'above' in when
    ? {
        threshold: when.above,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }
    : {
        threshold: when.atLeast,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      };
}
