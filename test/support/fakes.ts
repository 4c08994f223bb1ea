import {
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  ResourceNotFoundException,
  type SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { addMinutes, type Instant, instant } from '../../shared/calendar/instant.ts';
import type { Log, LogCode, LogFields } from '../../functions/platform/log.ts';
import type { Mailer, Message } from '../../functions/platform/mailer.ts';
import { embeddedMetrics, type Metrics } from '../../functions/platform/metrics.ts';

/** A clock that shows what it is told. */
export interface SettableClock {
  now(): Instant;
  set(moment: Instant): void;
  advance(minutes: number): void;
}

export function settableClock(start: Instant): SettableClock {
  let shown = start;
  return {
    now: () => shown,
    set(moment) {
      shown = moment;
    },
    advance(minutes) {
      shown = addMinutes(shown, minutes);
    },
  };
}

/** A mailer that keeps what it was given, and fails for whom it is told to. */
export interface FakeMailer extends Mailer {
  readonly sent: readonly Message[];
  failFor(fits: (message: Message) => boolean): void;
  works(): void;
  /** The process dies while it hands over the next message; resolves then. */
  dieAtNext(): Promise<void>;
  subjects(): readonly string[];
  to(address: string): readonly Message[];
}

/** As SES says it: its message names the address. */
export class MessageRejected extends Error {
  override readonly name = 'MessageRejected';
}

export function fakeMailer(): FakeMailer {
  const sent: Message[] = [];
  let fails: (message: Message) => boolean = () => false;
  let dying: (() => void) | undefined;
  return {
    sent,
    failFor(fits) {
      fails = fits;
    },
    works() {
      fails = () => false;
    },
    dieAtNext: () =>
      new Promise((resolve) => {
        dying = resolve;
      }),
    subjects: () => sent.map((message) => message.subject.replace(/（.*/, '')),
    to: (address) => sent.filter((message) => message.to === address),
    async send(message) {
      if (dying !== undefined) {
        dying();
        dying = undefined;
        return new Promise(() => undefined);
      }
      if (fails(message)) throw new MessageRejected(`${message.to} is not verified`);
      sent.push(message);
      return { messageId: `message-${sent.length}` };
    },
  };
}

export interface FakeSchedule {
  readonly at: Instant;
  readonly input: string;
  readonly group: string;
}

/** EventBridge Scheduler as far as its client shows it: names are unique, the past is refused, what is gone is not found. */
export interface FakeScheduler {
  readonly client: SchedulerClient;
  readonly schedules: ReadonlyMap<string, FakeSchedule>;
  /** Each command that was sent, by its name. */
  readonly calls: readonly string[];
  fails(failing: boolean): void;
  /** The schedule fires and, with `ActionAfterCompletion: DELETE`, is gone. */
  fire(name: string): FakeSchedule;
  /** Something happens between the next conflict and what the caller does about it. */
  afterConflict(act: () => void): void;
}

export function fakeScheduler(now: () => Instant): FakeScheduler {
  const schedules = new Map<string, FakeSchedule>();
  const calls: string[] = [];
  let failing = false;
  let afterConflict: () => void = () => undefined;
  const about = { message: 'as AWS says', $metadata: {} };

  const put = (command: CreateScheduleCommand | UpdateScheduleCommand): void => {
    const { Name = '', GroupName = '', ScheduleExpression = '', Target } = command.input;
    const at = instant(`${/^at\((.{19})\)$/.exec(ScheduleExpression)?.[1] ?? ''}Z`);
    if (at <= now()) throw new Error(`ValidationException: ${ScheduleExpression} lies in the past of ${now()}`);
    schedules.set(Name, { at, group: GroupName, input: Target?.Input ?? '' });
  };

  async function send(command: unknown): Promise<unknown> {
    if (failing) throw new Error('ThrottlingException');
    if (command instanceof CreateScheduleCommand) {
      calls.push('create');
      if (schedules.has(command.input.Name ?? '')) {
        afterConflict();
        afterConflict = () => undefined;
        throw new ConflictException({ ...about, Message: about.message });
      }
      put(command);
    } else if (command instanceof UpdateScheduleCommand || command instanceof DeleteScheduleCommand) {
      calls.push(command instanceof UpdateScheduleCommand ? 'update' : 'delete');
      if (!schedules.has(command.input.Name ?? '')) {
        throw new ResourceNotFoundException({ ...about, Message: about.message });
      }
      if (command instanceof UpdateScheduleCommand) put(command);
      else schedules.delete(command.input.Name ?? '');
    }
    return {};
  }

  return {
    client: { send } as unknown as SchedulerClient,
    schedules,
    calls,
    fails(now) {
      failing = now;
    },
    fire(name) {
      const schedule = schedules.get(name);
      if (schedule === undefined) throw new Error(`no schedule is called ${name}`);
      schedules.delete(name);
      return schedule;
    },
    afterConflict(act) {
      afterConflict = act;
    },
  };
}

/** Every line that was logged. */
export interface KeptLog {
  readonly log: Log;
  readonly lines: readonly { readonly code: LogCode; readonly fields: LogFields }[];
  codes(): readonly LogCode[];
}

export function keptLog(): KeptLog {
  const lines: { code: LogCode; fields: LogFields }[] = [];
  return {
    lines,
    codes: () => lines.map(({ code }) => code),
    log(code, fields = {}) {
      lines.push({ code, fields });
    },
  };
}

/** Every line of figures, as CloudWatch would get it. */
export interface KeptMetrics {
  readonly metrics: Metrics;
  readonly lines: readonly string[];
}

export function keptMetrics(district: string, now: () => Instant): KeptMetrics {
  const lines: string[] = [];
  return { lines, metrics: embeddedMetrics(district, now, (line) => lines.push(line)) };
}
