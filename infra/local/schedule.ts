import * as z from 'zod';

import { type Instant, isInstant } from '../../shared/calendar/instant.ts';
import type { Clock } from './virtual-clock.ts';

/** A one-time schedule as EventBridge Scheduler keeps it. */
export interface Schedule {
  readonly name: string;
  readonly groupName: string;
  readonly at: Instant;
  /** ARN of what is invoked. */
  readonly target: string;
  /** The payload, JSON as it was given. */
  readonly input: string;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  /** As the caller sent them, so that asking again answers what was asked for. */
  readonly request: ScheduleRequest;
}

/** What CreateSchedule and UpdateSchedule carry, as far as Huisheng uses it: unknown members are refused by name. */
export type ScheduleRequest = z.infer<typeof ScheduleRequest>;

const text = z.string().min(1);

export const ScheduleRequest = z.strictObject({
  GroupName: z
    .string()
    .regex(/^[0-9a-zA-Z\-_.]{1,64}$/)
    .default('default'),
  ScheduleExpression: text,
  ScheduleExpressionTimezone: z.literal('UTC', 'this local scheduler reads UTC only').optional(),
  FlexibleTimeWindow: z.strictObject({ Mode: z.literal('OFF', 'one-time schedules here have no window') }),
  ActionAfterCompletion: z.literal('DELETE', 'a schedule that stays after it fired is not kept here'),
  Target: z.strictObject({
    Arn: text,
    RoleArn: text,
    Input: text.default('{}'),
    DeadLetterConfig: z.strictObject({ Arn: text.optional() }).optional(),
    RetryPolicy: z
      .strictObject({
        MaximumEventAgeInSeconds: z.number().int().min(60).max(86_400).optional(),
        MaximumRetryAttempts: z.number().int().min(0).max(185).optional(),
      })
      .optional(),
  }),
  State: z.literal('ENABLED').optional(),
  Description: z.string().max(512).optional(),
  ClientToken: z
    .string()
    .regex(/^[a-zA-Z0-9-_]{1,64}$/)
    .optional(),
});

const Moment = z.custom<Instant>((value) => typeof value === 'string' && isInstant(value));

/** A schedule as it stands in the journal. */
export const SavedSchedule: z.ZodType<Schedule> = z.strictObject({
  name: text,
  groupName: text,
  at: Moment,
  target: text,
  input: text,
  createdAt: Moment,
  changedAt: Moment,
  request: ScheduleRequest,
});

/** What the service answers instead of doing what was asked: AWS's name for it and its status. */
export class ScheduleRefusal extends Error {
  override readonly name: 'ValidationException' | 'ConflictException' | 'ResourceNotFoundException';
  readonly status: number;
  constructor(name: ScheduleRefusal['name'], message: string) {
    super(message);
    this.name = name;
    this.status = { ValidationException: 400, ConflictException: 409, ResourceNotFoundException: 404 }[name];
  }
}

/** Reads a request as AWS would. @throws ScheduleRefusal `ValidationException`, a moment gone by included */
export function readSchedule(name: string, body: string, clock: Clock): Schedule {
  if (!/^[0-9a-zA-Z\-_.]{1,64}$/.test(name)) {
    throw new ScheduleRefusal('ValidationException', `Name "${name}" is not 1–64 of [0-9a-zA-Z-_.]`);
  }
  const parsed = ScheduleRequest.safeParse(parseJson(body));
  if (!parsed.success) throw new ScheduleRefusal('ValidationException', z.prettifyError(parsed.error));
  const request = parsed.data;
  const now = clock.now();
  const at = readMoment(request.ScheduleExpression);
  if (at <= now) {
    throw new ScheduleRefusal('ValidationException', `${request.ScheduleExpression} is in the past: it is ${now}`);
  }
  return {
    name,
    groupName: request.GroupName,
    at,
    target: request.Target.Arn,
    input: request.Target.Input,
    createdAt: now,
    changedAt: now,
    request,
  };
}

function readMoment(expression: string): Instant {
  const moment = `${/^at\((\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})\)$/.exec(expression)?.[1] ?? ''}.000Z`;
  if (isInstant(moment)) return moment;
  throw new ScheduleRefusal('ValidationException', `"${expression}" is not at(yyyy-mm-ddThh:mm:ss), a moment in UTC`);
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new ScheduleRefusal('ValidationException', `the body is not JSON: ${String(error)}`);
  }
}
