import * as z from 'zod/mini';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { codesOf, email, oneOf, phone, text, yesNo, titled } from '../petition/fields.ts';
import { readPetitionNumber } from '../petition/petition-number.ts';
import { happened, refuse } from '../petition/decision.ts';
import { COMPLAINT_CODES, SUBJECTS, type Way } from './codes.ts';
import type { ComplaintDecision, ComplaintOpening, ComplaintRefusal } from './decision.ts';
import { namedIn, routeOf } from './routing.ts';
import type { ComplaintWords } from './words.ts';

/** How long the words of a complaint may be, in characters as a person counts them. */
export const COMPLAINT_LIMITS = { who: 100, what: 5000 } as const;

const MOST_CODES = codesOf(COMPLAINT_CODES).length;

/** What every complaint says, by whichever way it comes. Only what is complained of, and what happened, must be filled in. */
export const COMPLAINT_FIELDS = {
  complainant: z.optional(
    titled(
      z.strictObject({
        name: text({ zh: '姓名', en: 'name' }, 50),
        phone: z.optional(phone({ zh: '电话', en: 'telephone' })),
        email: z.optional(email({ zh: '电子邮箱', en: 'e-mail' })),
      }),
      { zh: '投诉人', en: 'who complains' },
    ),
  ),
  anonymous: z.optional(yesNo({ zh: '匿名', en: 'anonymous' })),
  subject: oneOf({ zh: '投诉对象', en: 'whom or what it is about' }, SUBJECTS),
  who: z.optional(text({ zh: '工作人员的姓名、工号或者岗位', en: 'their name, number or post' }, COMPLAINT_LIMITS.who)),
  codes: titled(
    z
      .array(oneOf({ zh: '投诉事项', en: 'what it is for' }, COMPLAINT_CODES))
      .check(
        z.minLength(1, '请至少选择一项 / choose at least one'),
        z.maxLength(MOST_CODES, `最多选择${MOST_CODES}项 / at most ${MOST_CODES}`),
      ),
    { zh: '投诉事项', en: 'what for' },
  ),
  what: text({ zh: '事情经过', en: 'what happened' }, COMPLAINT_LIMITS.what),
  petitionNo: z.optional(
    text({ zh: '信访编号', en: 'petition number' }, 30).check(
      z.refine((value) => readPetitionNumber(value) !== undefined, {
        error:
          '请核对信访编号，应为10位数字；不清楚的可以不填 / a petition number has 10 digits; leave it out if unsure',
      }),
    ),
  ),
} as const;

const INPUT = z.strictObject(COMPLAINT_FIELDS);
type ComplaintInput = z.infer<typeof INPUT>;

export function complaintWords(input: ComplaintInput): ComplaintWords {
  const { complainant, petitionNo, who, what } = input;
  const no = readPetitionNumber(petitionNo ?? '');
  return {
    ...(complainant === undefined ? {} : { complainant }),
    ...(no === undefined ? {} : { petitionNo: no }),
    ...(who === undefined ? {} : { who }),
    what,
  };
}

/** 收到投诉: none is refused for what it says, whom it is about, or for having no name under it. */
export function receive(
  input: ComplaintInput,
  { way, on }: { readonly way: Way; readonly on: CalendarDate },
  context: ComplaintOpening,
): ComplaintDecision {
  const { complainant, subject } = input;
  const refusal = identityRefusal(input);
  if (refusal !== undefined) return refuse(refusal);
  const recognised = [...new Set([...namedIn(complaintWords(input), context.office), ...context.handlers])].toSorted();
  return happened({
    type: 'ComplaintReceived',
    on,
    way,
    anonymous: complainant === undefined,
    reachable: (complainant?.phone ?? complainant?.email) !== undefined,
    subject,
    codes: [...new Set(input.codes)],
    recognised,
    route: routeOf({ subject, concerned: recognised }, context.office),
    words: context.words,
    queryCodeHash: context.queryCodeHash,
  });
}

function identityRefusal({ anonymous, complainant }: ComplaintInput): ComplaintRefusal | undefined {
  if (anonymous === true && complainant !== undefined) {
    return {
      code: 'ANONYMOUS_WITH_NAME',
      field: 'anonymous',
      zh: '选择匿名时请不要填写姓名和联系方式；如需答复到您本人，请取消匿名',
      en: 'an anonymous complaint carries no name; to be answered in person, give your name instead',
    };
  }
  if (anonymous === true || complainant !== undefined) return undefined;
  return {
    code: 'ANONYMOUS_WITH_NAME',
    field: 'complainant',
    zh: '请填写姓名，或者选择匿名',
    en: 'give a name, or say that the complaint is anonymous',
  };
}
