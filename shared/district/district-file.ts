import * as z from 'zod/mini';
import { type CalendarDate, isCalendarDate } from '../calendar/calendar-date.ts';
import type { TimeOfDay } from '../calendar/instant.ts';
import { STAFF_ROLES } from '../petition/actor.ts';
import { codesOf } from '../petition/fields.ts';
import { CLOCK_KINDS } from './clock-rules.ts';
import { WEBHOOK_EVENTS } from '../webhooks/webhook-events.ts';
import { PROFILES } from './profiles.ts';

// What is still to be filled in must not be deployed.
const words = z.string().check(z.regex(/^(?!\s*TODO)[^]*\S/));
const email = z.string().check(z.regex(/^[^\s@<>"]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i));
const host = z.string().check(z.regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/));
const phone = z.string().check(z.regex(/^(\+\d{1,3}[ -]?)?\d[\d -]{1,18}\d$/));
const bilingual = z.strictObject({ zh: words, en: words });
const time = z.custom<TimeOfDay>((value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value), {
  error: 'a time of day',
});
const date = z.custom<CalendarDate>((value) => typeof value === 'string' && isCalendarDate(value), {
  error: 'a day',
});
const ownClock = z.strictObject({
  length: z.int().check(z.minimum(1), z.maximum(60)),
  unit: z.optional(z.enum(['CALENDAR', 'WORKING'])),
});

/**
 * A district as its file describes it: everything in which districts differ, and nothing else. Validated at synth, carried
 * to every function as one setting. What each field means, and what it may be, stands in `infra/districts/fields.ts`.
 */
export const districtSchema = z.strictObject({
  slug: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,20}$/)),
  name: bilingual,
  profile: z.enum(codesOf(PROFILES)),
  /** 上级机关: the office one level up, for matters about this office itself. */
  superior: words,
  office: z.strictObject({
    address: words,
    phone,
    /** 监督电话 */
    supervisionPhone: phone,
    /** When the counter is open, in words for people. */
    openingTimes: bilingual,
    /** 机关代字, before the kind in the numbers of its papers. @default the office's Chinese name */
    documentWord: z.optional(words),
    /** 备案号, at the foot of every page: where the address is in China, the law asks for them. */
    filings: z.optional(z.array(words)),
    /** When mail may go out and reminders are due, on every working day. */
    hours: z.strictObject({
      opens: time,
      closes: time,
      /** 午休: the counter is closed, and nobody need be on duty. */
      midday: z.optional(z.strictObject({ from: time, to: time })),
    }),
    /** 岗位 that are manned whenever the counter is open. */
    posts: z._default(
      z
        .array(z.strictObject({ id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,20}$/)), name: bilingual }))
        .check(z.minLength(1), z.maxLength(20)),
      [{ id: 'reception', name: { zh: '信访接待岗', en: 'petition reception' } }],
    ),
  }),
  authorities: z.array(
    z.strictObject({
      name: words,
      /** 上一级机关, to be asked for review of what this one decides. */
      superior: z.optional(words),
      /** Nobody listed stands above it; said, so that a superior forgotten is told from one that there is not. */
      topmost: z.optional(z.literal(true)),
      address: z.optional(words),
      phone: z.optional(phone),
    }),
  ),
  staff: z.strictObject({
    /** A member of staff not listed below is reached at `<id>@<mailDomain>`. */
    mailDomain: host,
    /** Refuses a mailbox elsewhere: petitions are then told to the office's own mail alone. */
    onlyOwnDomain: z._default(z.boolean(), false),
    roster: z.array(
      z.strictObject({
        id: z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,63}$/)),
        name: words,
        roles: z.array(z.enum(codesOf(STAFF_ROLES))).check(z.minLength(1)),
        email: z.optional(email),
      }),
    ),
  }),
  /** The office's own stricter periods, each set in force for matters received from its day on. */
  ownRules: z.array(
    z.strictObject({
      from: date,
      basis: z.strictObject({ instrument: words, article: words }),
      clocks: z.partialRecord(z.enum(CLOCK_KINDS), ownClock),
    }),
  ),
  /** 预约接访: off where it is left out. Whoever comes without an appointment is received all the same. */
  appointments: z.optional(
    z.strictObject({
      /** How many days ahead receptions are made known and may be booked. */
      daysAhead: z._default(z.int().check(z.minimum(3), z.maximum(60)), 14),
      slots: z
        .array(
          z.strictObject({
            /** 1 is Monday. */
            weekday: z.int().check(z.minimum(1), z.maximum(7)),
            from: time,
            to: time,
            places: z.int().check(z.minimum(1), z.maximum(50)),
            /** 接访人: by office, as residents read it; no name. */
            receives: bilingual,
          }),
        )
        .check(z.minLength(1), z.maxLength(30)),
    }),
  ),
  /** Open311: whether anybody may see how many matters of which kind there are and how far each has come. */
  open311: z._default(z.boolean(), false),
  /** 推送: other systems that are told of what happens to petitions; numbers and days, nobody and no words. */
  webhooks: z.optional(
    z
      .array(
        z.strictObject({
          /** Names the subscription in the log and its secret in Secrets Manager. */
          name: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,30}$/)),
          /** By name and over TLS: an address of a private network would be refused when it is called. */
          url: z.string().check(z.regex(/^https:\/\/([a-z0-9-]+\.)+[a-z]{2,}(:\d{1,5})?(\/[^\s?#]*)?$/)),
          events: z.array(z.enum(codesOf(WEBHOOK_EVENTS))).check(z.minLength(1)),
        }),
      )
      .check(z.minLength(1), z.maxLength(5)),
  ),
  idleDays: z._default(z.int().check(z.minimum(7), z.maximum(90)), 30),
  /** 群体访: how many come together (five in practice); representatives are five at most by law. */
  groupSize: z._default(z.int().check(z.minimum(2), z.maximum(50)), 5),
  /** 立即, which no rule puts a number to (R26): minutes from the flag, ending with the day at the latest. */
  immediateMinutes: z._default(z.int().check(z.minimum(5), z.maximum(240)), 60),
  instructionReminderDays: z._default(z.int().check(z.minimum(1), z.maximum(10)), 2),
  /** 简易办理: whether a person may choose it; its days are a clock like any other, and may be made fewer by the office’s own rules. */
  simpleProcedure: z._default(z.boolean(), false),
  /** 书面检查 (R21): whose it is where the case is minor, and within how many working days of the finding. */
  selfCriticism: z._default(
    z.strictObject({
      by: z._default(z.enum(['HEAD', 'OFFICER']), 'HEAD'),
      workingDays: z._default(z.int().check(z.minimum(1), z.maximum(30)), 5),
    }),
    { by: 'HEAD', workingDays: 5 },
  ),
  /** 保管期限: how long petition files are kept. Checked and shown; nothing erases by it yet. */
  retention: z._default(z.strictObject({ years: z.int().check(z.minimum(30), z.maximum(100)) }), { years: 30 }),
  mail: z.discriminatedUnion('adapter', [
    z.strictObject({ adapter: z.literal('ses'), from: email }),
    z.strictObject({
      adapter: z.literal('smtp'),
      from: email,
      host,
      port: z.int().check(z.minimum(1), z.maximum(65_535)),
      user: words,
    }),
  ]),
  identity: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('cognito') }),
    z.strictObject({
      kind: z.literal('oidc'),
      issuer: z.string().check(z.regex(/^https:\/\/[^\s?#]+$/)),
      audience: words,
      /** The console's own name there. @default the audience */
      clientId: z.optional(words),
    }),
  ]),
  deployment: z.strictObject({
    partition: z.enum(['aws', 'aws-cn']),
    region: z.string().check(z.regex(/^[a-z]{2}(-[a-z]+)+-\d$/)),
    account: z.optional(z.string().check(z.regex(/^\d{12}$/))),
    /** A trial may do without what a district that people rely on must have. */
    stage: z._default(z.enum(['trial', 'production']), 'trial'),
    /**
     * Executions at once set aside in the account for each function that anyone may call, as its ceiling, and for each that keeps the
     * clocks, as its floor. Without it all share what the account has.
     */
    reservedConcurrency: z.optional(z.int().check(z.minimum(2), z.maximum(50))),
    /** Whether GuardDuty scans what people send for malware; China has none. */
    malwareScan: z._default(z.boolean(), true),
  }),
  /** A domain of the office's own in front of its pages; without one they have CloudFront's. */
  site: z.optional(
    z.strictObject({
      domain: z.string().check(z.regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/)),
      /** In us-east-1, where CloudFront looks for certificates. */
      certificateArn: z.string().check(z.regex(/^arn:[a-z-]+:acm:us-east-1:\d{12}:certificate\/.+$/)),
    }),
  ),
  /** Who hears of alarms, and what the district may cost in a month. */
  operations: z.optional(
    z.strictObject({ alarmEmail: email, monthlyBudgetUsd: z.optional(z.int().check(z.minimum(1))) }),
  ),
  /** Where residents reach the site; no trailing slash. */
  publicAddress: z.string().check(z.regex(/^https?:\/\/[^\s/]+$/)),
});

export type DistrictFile = z.input<typeof districtSchema>;
