import * as z from 'zod/mini';
import { dueDate, isInTime } from '../calendar/periods.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { runningClock } from './clocks.ts';
import type { Level } from './codes.ts';
import { type Decision, type DecisionContext, happened, type Refusal, refuse } from './decision.ts';
import { COMMON_FIELDS, day, text, titled } from './fields.ts';
import { outOfOrder } from './order-of-dates.ts';
import type { Petition } from './petition.ts';

export const REVIEW_REQUEST_INPUT = z.strictObject({
  ...COMMON_FIELDS,
  requestedOn: z.optional(
    day({ zh: '请求日期（邮寄的，以邮戳为准）', en: 'day of the request; of a letter, its postmark' }),
  ),
  receivedOn: z.optional(day({ zh: '本机关收到日期', en: 'day it reached this office, when later' })),
  grounds: text({ zh: '请求的理由', en: 'grounds' }, 2000),
  /** The opinion complained of, where it was given and served before the matter came to this office. */
  decision: z.optional(
    titled(
      z.strictObject({
        authority: text({ zh: '作出机关', en: 'authority that decided' }, 100),
        servedOn: day({ zh: '收到意见书日期', en: 'day the opinion was received' }),
        documentNo: z.optional(text({ zh: '意见书文号', en: 'number of the opinion' }, 60)),
      }),
      { zh: '所不服的决定', en: 'the decision' },
    ),
  ),
});

type ReviewRequestInput = z.infer<typeof REVIEW_REQUEST_INPUT>;

/**
 * A request in time, or late and passed on all the same: the office never turns one away (R33, R34). Online it counts
 * until 24:00 of the last day; a handler entering a letter gives the day it was handed in or posted.
 */
export function requestReview(
  petition: Petition,
  level: Level,
  input: ReviewRequestInput,
  context: DecisionContext,
): Decision {
  const requestedOn = input.requestedOn ?? context.today;
  if (context.actor.kind === 'resident' && requestedOn !== context.today) {
    return refuse({
      code: 'REQUEST_DATE_IS_TODAY',
      field: 'requestedOn',
      zh: `网上提出的请求以提交当日（${context.today}）为准`,
      en: `a request made online bears the day it is made: ${context.today}`,
    });
  }
  const right = level === 'review' ? 'reviewRequest' : 'finalReviewRequest';
  const disorder = daysInDisorder(petition, requestedOn, input, context);
  if (disorder !== undefined) return refuse(disorder);
  const lastDay = runningClock(petition.clocks, right)?.due.due ?? outsideLastDay(petition, right, input, context);
  if (lastDay === undefined) {
    return refuse({
      code: 'REVIEW_MUST_COME_FIRST',
      zh:
        level === 'review'
          ? '处理意见书送达后方可请求复查；意见书由其他机关在此前送达的，请填写作出机关和收到日期（decision）'
          : '复核须在复查意见送达之后提出，请先请求复查；复查意见由其他机关在此前送达的，请填写作出机关和收到日期（decision）',
      en:
        level === 'review'
          ? 'review follows a served reply; if it was served before the matter came here, give "decision"'
          : 'final review follows a served review opinion; if it was served before the matter came here, give "decision"',
    });
  }
  return happened({
    type: 'ReviewRequested',
    level,
    requestedOn,
    lastDay,
    ...(context.particulars === undefined ? {} : { particulars: context.particulars }),
    ...(input.receivedOn === undefined || input.receivedOn === requestedOn ? {} : { receivedOn: input.receivedOn }),
    // Where the record knows who decided, a request does not change it.
    ...(input.decision === undefined || petition.course.at !== 'RECEIVED'
      ? {}
      : { decidedBy: input.decision.authority }),
    ...(isInTime(requestedOn, lastDay) ? {} : { late: { due: lastDay } }),
  });
}

function daysInDisorder(
  petition: Petition,
  requestedOn: CalendarDate,
  { receivedOn, decision }: ReviewRequestInput,
  { today }: DecisionContext,
): Refusal | undefined {
  const servedOn = petition.course.at === 'SERVED' ? petition.course.servedOn : decision?.servedOn;
  if (servedOn !== undefined && servedOn > today) {
    return {
      code: 'DATE_IN_FUTURE',
      field: 'decision',
      zh: `日期${servedOn}晚于今天（${today}），请核对`,
      en: `${servedOn} lies in the future`,
    };
  }
  if (servedOn !== undefined && requestedOn < servedOn)
    return outOfOrder('requestedOn', '请求日期', '送达日期', servedOn);
  if (receivedOn !== undefined && receivedOn < requestedOn)
    return outOfOrder('receivedOn', '收到日期', '请求日期', requestedOn);
  return undefined;
}

// A matter decided elsewhere may reach this office only now: its thirty days ran from that service all the same.
function outsideLastDay(
  petition: Petition,
  right: 'reviewRequest' | 'finalReviewRequest',
  input: ReviewRequestInput,
  context: DecisionContext,
): CalendarDate | undefined {
  if (input.decision === undefined || petition.course.at !== 'RECEIVED') return undefined;
  const { length, unit } = petition.rules.clocks[right];
  return dueDate(context.calendar, { start: input.decision.servedOn, length, unit }).due;
}
