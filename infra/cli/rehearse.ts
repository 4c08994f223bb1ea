import * as z from 'zod/mini';
import { isCalendarDate } from '../../shared/calendar/calendar-date.ts';
import { CURRENT_CALENDAR } from '../../shared/calendar/official-calendars.ts';
import { rehearse as rehearseDays, type RehearsalPlan } from '../../shared/rehearsal/rehearsal.ts';
import { districtNamed } from './district-named.ts';
import { plainRehearsal, rehearsalReport } from './rehearsal-report.ts';
import { readOptions } from './read-options.ts';
import { UsageError } from './usage-error.ts';

/** `huisheng rehearse`: a district's year with invented petitions and staff, by the real rules. @throws UsageError */
export function rehearse(args: readonly string[]): number {
  const { json, ...plan } = planFrom(args);
  const rehearsal = rehearseDays(plan);
  console.log(json ? JSON.stringify(plainRehearsal(plan, rehearsal)) : rehearsalReport(plan, rehearsal));
  return 0;
}

/** One act in four minutes, in a day of eight hours; a head decides quicker, a leader has other things to do. */
const USUAL = { receiver: 120, handler: 120, head: 160, leader: 40 } as const;

const ARGUMENTS = z.strictObject({
  district: z._default(z.string(), 'wutong'),
  petitions: z._default(wholeNumber(1, 200_000), 10_000),
  days: z._default(wholeNumber(1, 3660), 365),
  from: z._default(z.string().check(z.refine(isCalendarDate, { error: 'YYYY-MM-DD' })), '2025-01-01'),
  seed: z._default(wholeNumber(0, 2 ** 31), 1),
  receiver: z._default(wholeNumber(0, 10_000), USUAL.receiver),
  handler: z._default(wholeNumber(0, 10_000), USUAL.handler),
  head: z._default(wholeNumber(0, 10_000), USUAL.head),
  leader: z._default(wholeNumber(0, 10_000), USUAL.leader),
  json: z._default(z.boolean(), false),
});

const text = { type: 'string' } as const;
const OPTIONS = {
  district: text,
  petitions: text,
  days: text,
  from: text,
  seed: text,
  receiver: text,
  handler: text,
  head: text,
  leader: text,
  json: { type: 'boolean' },
} as const;

function planFrom(args: readonly string[]): RehearsalPlan & { readonly json: boolean } {
  const read = ARGUMENTS.safeParse(readOptions(args, OPTIONS));
  if (!read.success) {
    throw new UsageError(read.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('; '));
  }
  const { district: slug, from, receiver, handler, head, leader, ...rest } = read.data;
  const district = districtNamed(slug);
  if (!isCalendarDate(from)) throw new UsageError(`--from: ${from}`);
  return { ...rest, district, from, calendar: CURRENT_CALENDAR, capacities: { receiver, handler, head, leader } };
}

function wholeNumber(least: number, most: number) {
  return z.coerce.number(`${least}–${most}`).check(z.int(), z.minimum(least), z.maximum(most));
}
