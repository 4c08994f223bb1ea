import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { District } from '../../shared/district/district.ts';

/** The log of the steps of every register: one for all, so that a matter's way through them is read in one place. */
export const STEPS_LOG = 'steps';

/** The log of everything that is asked and changes nothing. */
export const INQUIRIES_LOG = 'inquiries';

/** Logs carry codes and petition numbers, no persons and no facts the record does not hold: they go with the functions. */
export function functionLog(scope: Construct, id: string, { slug }: District, name: string): LogGroup {
  return new LogGroup(scope, id, {
    logGroupName: `/aws/lambda/huisheng-${slug}-${name}`,
    retention: RetentionDays.ONE_YEAR,
    removalPolicy: RemovalPolicy.DESTROY,
  });
}
