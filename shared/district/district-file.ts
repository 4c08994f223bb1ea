import * as z from 'zod/mini';
import { type CalendarDate, isCalendarDate } from '../calendar/calendar-date.ts';
import type { TimeOfDay } from '../calendar/instant.ts';
import { STAFF_ROLES } from '../petition/actor.ts';
import { codesOf } from '../petition/fields.ts';
import { CLOCK_KINDS, type ClockKind, ruleSetOn } from './clock-rules.ts';
import type { District } from './district.ts';
import { PROFILES } from './profiles.ts';

const words = z.string().check(z.minLength(1));
const bilingual = z.strictObject({ zh: words, en: words });
const time = z.custom<TimeOfDay>((value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value), {
  error: 'a time of day, as 09:00',
});
const date = z.custom<CalendarDate>((value) => typeof value === 'string' && isCalendarDate(value), {
  error: 'a day, as 2025-10-09',
});
const ownClock = z.strictObject({
  length: z.int().check(z.minimum(1), z.maximum(60)),
  unit: z.optional(z.enum(['CALENDAR', 'WORKING'])),
});

/**
 * A district as its file describes it: everything in which districts differ, and nothing else. Validated at synth, carried
 * to every function as one setting,
 */
export const districtSchema = z.strictObject({
  slug: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,20}$/, 'lower-case letters, digits and hyphens, as wutong')),
  name: bilingual,
  profile: z.enum(codesOf(PROFILES)),
  /** 上级机关: the office one level up, for matters about this office itself. */
  superior: words,
  office: z.strictObject({
    address: words,
    phone: words,
    /** 监督电话 */
    supervisionPhone: words,
    /** When the counter is open, in words for people. */
    openingTimes: bilingual,
    /** When mail may go out and reminders are due, on every working day. */
    hours: z.strictObject({ opens: time, closes: time }),
  }),
  authorities: z.array(
    z.strictObject({
      name: words,
      /** 上一级机关, to be asked for review of what this one decides. */
      superior: z.optional(words),
      address: z.optional(words),
      phone: z.optional(words),
    }),
  ),
  staff: z.strictObject({
    /** A member of staff not listed below is reached at `<id>@<mailDomain>`. */
    mailDomain: words,
    roster: z.array(
      z.strictObject({
        id: words,
        name: words,
        roles: z.array(z.enum(codesOf(STAFF_ROLES))),
        email: z.optional(words),
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
  idleDays: z._default(z.int().check(z.minimum(7), z.maximum(90)), 30),
  /** 群体访: how many come together (five in practice); representatives are five at most by law. */
  groupSize: z._default(z.int().check(z.minimum(2), z.maximum(50)), 5),
  /** 立即, which no rule puts a number to (R26): minutes from the flag, ending with the day at the latest. */
  immediateMinutes: z._default(z.int().check(z.minimum(5), z.maximum(240)), 60),
  instructionReminderDays: z._default(z.int().check(z.minimum(1), z.maximum(10)), 2),
  mail: z.discriminatedUnion('adapter', [
    z.strictObject({ adapter: z.literal('ses'), from: words }),
    z.strictObject({ adapter: z.literal('smtp'), from: words, host: words, port: z.int(), user: words }),
  ]),
  identity: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('cognito') }),
    z.strictObject({ kind: z.literal('oidc'), issuer: words, audience: words }),
  ]),
  deployment: z.strictObject({
    partition: z.enum(['aws', 'aws-cn']),
    region: words,
    account: z.optional(z.string().check(z.regex(/^\d{12}$/, 'twelve digits'))),
    /** Whether GuardDuty scans what people send for malware; China has none. */
    malwareScan: z._default(z.boolean(), true),
  }),
  /** Where residents reach the site; no trailing slash. */
  publicAddress: z.string().check(z.regex(/^https?:\/\/[^/]+$/, 'an address without a trailing slash')),
});

export type DistrictFile = z.input<typeof districtSchema>;

/** The rules of every own clock that the law forbids to be longer, checked when a district file is read. */
export function ownRuleProblems(district: District): readonly string[] {
  return district.ownRules.flatMap((own) =>
    CLOCK_KINDS.flatMap((kind) => {
      const given = own.clocks[kind];
      const law = ruleSetOn(own.from).clocks[kind];
      if (given === undefined) return [];
      if (law.holder === 'PETITIONER') return [`ownRules: ${kind} is the petitioner's right and cannot be shortened`];
      const mayLast = given.unit === 'WORKING' && law.unit === 'CALENDAR' && !OFFICE_READINGS.includes(kind);
      // With long holidays a working day may take nearly three calendar days.
      if (mayLast && given.length * 3 > law.length) {
        return [`ownRules: ${kind} is counted in calendar days by law; ${given.length} working days may last longer`];
      }
      return given.length > law.length
        ? [`ownRules: ${kind} is given ${given.length} days; the rules allow at most ${law.length}`]
        : [];
    }),
  );
}

// 「3日」 of the office's own rules: which days it means is the office's reading to choose; the law's periods are not.
const OFFICE_READINGS: readonly ClockKind[] = ['transfer', 'proposedOpinion', 'forwarding', 'echo'];
