import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { type District, hasSite } from '../../shared/district/district.ts';
import type { FunctionCode } from '../bundling/bundle-functions.ts';
import { ClockTimers } from '../constructs/clock-timers.ts';
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import { MailEvents } from '../constructs/mail-events.ts';
import { MailSender } from '../constructs/mail-sender.ts';
import { RoutineSchedules } from '../constructs/routine-schedules.ts';
import { ServiceFunctions } from '../constructs/service-functions.ts';
import { SiteKey } from '../constructs/site-key.ts';
import { StaffIdentity } from '../constructs/staff-identity.ts';
import { StreamConsumer } from '../constructs/stream-consumer.ts';
import { UploadEvents } from '../constructs/upload-events.ts';
import type { RecordStack } from './record-stack.ts';

interface ServiceStackProps extends StackProps {
  readonly district: District;
  readonly record: RecordStack;
  readonly code: FunctionCode;
}

/** What runs: every declared function, and whatever calls it. */
export class ServiceStack extends Stack {
  readonly identity: StaffIdentity;
  /** Where the partition has a site. */
  readonly siteKey: SiteKey | undefined;
  readonly scheduleGroups: readonly string[];

  constructor(scope: Construct, id: string, { district, record, code, ...props }: ServiceStackProps) {
    super(scope, id, props);
    const { table, hashes, attachments } = record;
    this.identity = new StaffIdentity(this, 'Identity', { district });
    const { identity } = this;
    const mail = new MailSender(this, 'Mail', { district });
    const timers = new ClockTimers(this, 'Timers', { district, target: 'check-clocks' });
    this.siteKey = hasSite(district) ? new SiteKey(this, 'SiteKey') : undefined;
    const { siteKey } = this;
    const functions = new ServiceFunctions(this, 'Functions', {
      district,
      code,
      table,
      hashes,
      attachments,
      timers,
      mail,
      siteKey,
      identity,
    });

    const consumers = functions
      .calledBy('stream')
      .map(
        (consumer) => new StreamConsumer(this, `Stream-${consumer.declaration.name}`, { district, table, consumer }),
      );
    const routines = new RoutineSchedules(this, 'Routines', {
      district,
      often: functions.calledBy('often'),
      hourly: functions.calledBy('hourly'),
      daily: functions.calledBy('daily'),
    });
    const uploads = functions
      .calledBy('upload')
      .map((examiner) => new UploadEvents(this, 'Uploads', { district, attachments, examiner }));
    const clockFailures = new DeadLetterQueue(this, 'ClockFailures', { district, letters: 'clocks-failed' });
    for (const clock of functions.calledBy('timer', 'often', 'hourly', 'daily')) clock.keepFailuresIn(clockFailures);
    const exportFailures = new DeadLetterQueue(this, 'ExportFailures', { district, letters: 'exports-failed' });
    for (const writer of functions.calledBy('job')) writer.keepFailuresIn(exportFailures);
    const { configurationSet } = mail;
    const mailEvents = functions
      .calledBy('mail')
      .flatMap((listener) =>
        configurationSet === undefined
          ? []
          : [new MailEvents(this, 'MailEvents', { district, configurationSet, listener })],
      );

    new CfnOutput(this, 'Issuer', { value: identity.issuer });
    new CfnOutput(this, 'ClientId', { value: identity.audience });
    new CfnOutput(this, 'ScheduleGroup', { value: timers.groupName });
    this.scheduleGroups = [timers.groupName, routines.groupName];
    const queues = [
      timers.deadLetters,
      routines.deadLetters,
      clockFailures,
      exportFailures,
      ...[...consumers, ...uploads, ...mailEvents].map(({ failures }) => failures),
    ];
    for (const { letters, queue } of queues) new CfnOutput(this, `Queue-${letters}`, { value: queue.queueUrl });
  }
}
