import * as z from 'zod/mini';
import { isInTime } from '../calendar/periods.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { runningClock } from './clocks.ts';
import type { Level } from './codes.ts';
import { type Decision, type DecisionContext, happened, refuse } from './decision.ts';
import { COMMON_FIELDS, day, text } from './fields.ts';
import type { Petition } from './petition.ts';

export const REVIEW_REQUEST_INPUT = z.strictObject({
  ...COMMON_FIELDS,
  requestedOn: z.optional(day({ zh: '请求日期', en: 'day of the request' })),
  grounds: text({ zh: '请求的理由', en: 'grounds' }, 2000),
});

/**
 * A request in time, or late and passed on all the same: the office never turns one away (R33, R34). Online it counts
 * until 24:00 of the last day; a handler entering a letter gives the day it was handed in or posted.
 */
export function requestReview(
  petition: Petition,
  level: Level,
  given: CalendarDate | undefined,
  context: DecisionContext,
): Decision {
  const requestedOn = given ?? context.today;
  if (context.actor.kind === 'resident' && requestedOn !== context.today) {
    return refuse({
      code: 'REQUEST_DATE_IS_TODAY',
      field: 'requestedOn',
      zh: `网上提出的请求以提交当日（${context.today}）为准`,
      en: `a request made online bears the day it is made: ${context.today}`,
    });
  }
  const right = petition.clocks.findLast(
    (clock) => clock.kind === (level === 'review' ? 'reviewRequest' : 'finalReviewRequest'),
  );
  const running = runningClock(petition.clocks, level === 'review' ? 'reviewRequest' : 'finalReviewRequest');
  if (right === undefined || running === undefined) {
    return refuse({
      code: 'REVIEW_MUST_COME_FIRST',
      zh: level === 'review' ? '处理意见书送达后方可请求复查' : '复核须在复查意见送达之后提出，请先请求复查',
      en:
        level === 'review'
          ? 'review can be asked for once the reply is served'
          : 'final review follows a served review opinion',
    });
  }
  return happened({
    type: 'ReviewRequested',
    level,
    requestedOn,
    ...(context.particulars === undefined ? {} : { particulars: context.particulars }),
    ...(isInTime(requestedOn, right.due.due) ? {} : { late: { due: right.due.due } }),
  });
}
