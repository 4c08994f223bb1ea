import * as z from 'zod/mini';
import { type CalendarDate, FIRST_DAY, isCalendarDate, LAST_DAY } from '../calendar/calendar-date.ts';
import { instant, shanghaiDay } from '../calendar/instant.ts';

/**
 * The building blocks of every step's input. Each carries its Chinese and English name, from which the API document and
 * the forms are made; each message says what is allowed, in both languages.
 */
type Named = { readonly zh: string; readonly en: string };

/** A line or a page of text, kept exactly as given. Counts characters, not bytes; refuses half characters and control codes. */
export function text(name: Named, max: number, min = 1) {
  return z
    .string()
    .check(
      z.refine((value) => value.isWellFormed(), {
        error: '含有无法识别的半个字符，请删去后重试 / contains half a character',
      }),
      z.refine((value) => !CONTROL_CODES.test(value), {
        error: '含有控制字符，请删去后重试 / contains control characters',
      }),
      z.refine((value) => value.trim().length >= min, { error: '请填写 / must not be empty' }),
      z.refine((value) => lengthOf(value) <= max, { error: `不能超过${max}个字 / at most ${max} characters` }),
    )
    .register(z.globalRegistry, { title: name.zh, description: name.en, minLength: min, maxLength: max });
}

/** A legal day. 30 February, 1850 and 2099 are none we reckon with. */
export function day(name: Named) {
  return z
    .custom<CalendarDate>((value) => typeof value === 'string' && isCalendarDate(value), {
      error: `请填写${FIRST_DAY}至${LAST_DAY}之间真实存在的日期，如2025-10-09 / a real day between ${FIRST_DAY} and ${LAST_DAY}, as 2025-10-09`,
    })
    .register(z.globalRegistry, { title: name.zh, description: name.en, type: 'string', format: 'date' });
}

/** A moment, with its zone. */
export function moment(name: Named) {
  return z
    .custom<string>((value) => typeof value === 'string' && isMoment(value), {
      error: '请填写带时区的时刻，如2025-10-12T22:05:00+08:00 / a moment with its zone',
    })
    .register(z.globalRegistry, { title: name.zh, description: name.en, type: 'string', format: 'date-time' });
}

/** The legal day of a moment that was given. */
export function dayOfMoment(given: string | undefined): CalendarDate | undefined {
  return given === undefined ? undefined : shanghaiDay(instant(given));
}

/**
 * One code of a closed list. Given the table of the codes, or beside some of them the table they are from, forms and the API
 * document know what each is called.
 */
export function oneOf<const Code extends string>(
  name: Named,
  list: readonly Code[] | Readonly<Record<Code, object>>,
  table: Readonly<Record<string, object>> = isPlainList(list) ? {} : list,
) {
  const codes = isPlainList(list) ? list : codesOf(list);
  const titles = Object.fromEntries(
    codes.flatMap((code) => {
      const title = titleIn(table[code]);
      return title === undefined ? [] : [[code, title]];
    }),
  );
  return z.enum(codes, { error: `请从下列各项中选择：${codes.join('、')} / one of these` }).register(z.globalRegistry, {
    title: name.zh,
    description: name.en,
    ...(Object.keys(titles).length === 0 ? {} : { [CODE_TITLES]: titles }),
  });
}

/** Where a closed list's words stand in a JSON Schema: an extension of ours, `{code: {zh, en}}`. */
export const CODE_TITLES = 'x-titles';
/** What a form should offer for a text: an extension of ours, `staff` or `authority`. */
export const OFFERS = 'x-offers';

function isPlainList<Code extends string>(
  list: readonly Code[] | Readonly<Record<Code, object>>,
): list is readonly Code[] {
  return Array.isArray(list);
}

// A row of a table is its own name, or has one.
function titleIn(row: object | undefined): Named | undefined {
  if (row === undefined) return undefined;
  const named = 'title' in row ? row.title : row;
  return isNamed(named) ? { zh: named.zh, en: named.en } : undefined;
}

function isNamed(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}

/** A state organ or unit, by the name it is known by: those the district lists are offered. */
export function authorityName(name: Named = { zh: '机关名称', en: 'authority' }) {
  return text(name, 100).register(z.globalRegistry, {
    title: name.zh,
    description: name.en,
    minLength: 1,
    maxLength: 100,
    [OFFERS]: 'authority',
  });
}

export function wholeNumber(name: Named, min: number, max: number, error?: string) {
  return z
    .number()
    .check(
      z.refine((value) => Number.isInteger(value) && value >= min && value <= max, {
        error: error ?? `请填写${min}至${max}之间的整数 / a whole number from ${min} to ${max}`,
      }),
    )
    .register(z.globalRegistry, { title: name.zh, description: name.en, type: 'integer', minimum: min, maximum: max });
}

export function yesNo(name: Named) {
  return z.boolean().register(z.globalRegistry, { title: name.zh, description: name.en });
}

/** Telephone numbers as people write them; full-width digits allowed. */
export function phone(name: Named) {
  return z
    .string()
    .check(
      z.refine((value) => /^[+\d()（）\s-]{5,25}$/.test(value.normalize('NFKC')) && value.isWellFormed(), {
        error: '请填写电话号码，如13800000000或0500-5550000 / a telephone number',
      }),
    )
    .register(z.globalRegistry, {
      title: name.zh,
      description: name.en,
      maxLength: 25,
      examples: ['13800000000', '0500-5550000'],
    });
}

export function email(name: Named) {
  return z
    .string()
    .check(
      z.refine(
        (value) => value.length <= 254 && /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(value),
        {
          error: '请填写电子邮箱，如name@example.com / an e-mail address',
        },
      ),
    )
    .register(z.globalRegistry, { title: name.zh, description: name.en, format: 'email', maxLength: 254 });
}

/** Whether it can be the account of a member of staff: it may stand in a key and in an address. */
export function isStaffId(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/.test(text);
}

/** The id of a member of staff, as the district's identity provider names them. */
export function staffId(name: Named) {
  return z
    .string()
    .check(
      z.refine(isStaffId, {
        error: '请填写工作人员的账号 / a staff id',
      }),
    )
    .register(z.globalRegistry, {
      title: name.zh,
      description: name.en,
      maxLength: 64,
      examples: ['wang.handler', 'zhao.head'],
      [OFFERS]: 'staff',
    });
}

function isMoment(value: string): boolean {
  try {
    instant(value);
    return true;
  } catch {
    return false;
  }
}

/** What every step takes beside its own input. */
export const COMMON_FIELDS = {
  note: z.optional(text({ zh: '备注', en: 'note' }, 500)),
  lateEntryReason: z.optional(text({ zh: '补录原因', en: 'why this is entered after the day it happened' }, 200)),
} as const;

/** Characters as a person counts them: code points, so that 𠮷 and most emoji count once. */
export function lengthOf(value: string): number {
  let length = 0;
  for (const _ of value) length += 1;
  return length;
}

// Everything below the space except tab, line feed and carriage return, and the C1 block.
const CONTROL_CODES = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]');

/** The codes of a table, for {@link oneOf}. */
export function codesOf<Code extends string>(table: Readonly<Record<Code, unknown>>): Code[] {
  const codes: Code[] = [];
  for (const code in table) codes.push(code);
  return codes;
}

/** A group or a list of fields under a name of its own, as forms head it. */
export function titled<Schema extends z.ZodMiniType>(schema: Schema, name: Named): Schema {
  z.globalRegistry.add(schema, { title: name.zh, description: name.en });
  return schema;
}
