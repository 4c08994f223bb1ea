import type * as z from 'zod/mini';
import { addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import type { StaffRole } from '../petition/actor.ts';
import { runningClock } from '../petition/clocks.ts';
import { statusOf } from '../petition/course.ts';
import type { Decision, DecisionContext } from '../petition/decision.ts';
import { perform } from '../petition/perform.ts';
import type { Petition } from '../petition/petition.ts';
import type { FollowingStep } from '../petition/step.ts';
import { assignHandler } from '../petition/steps/assign-handler.ts';
import { classify } from '../petition/steps/classify.ts';
import { close } from '../petition/steps/close.ts';
import { confirmFinality } from '../petition/steps/confirm-finality.ts';
import { decideObjection } from '../petition/steps/decide-objection.ts';
import { extend } from '../petition/steps/extend.ts';
import { forwardReview } from '../petition/steps/forward-review.ts';
import { giveEcho } from '../petition/steps/give-echo.ts';
import { handleInternally } from '../petition/steps/handle-internally.ts';
import { instruct } from '../petition/steps/instruct.ts';
import { notify } from '../petition/steps/notify.ts';
import { proposeOpinion } from '../petition/steps/propose-opinion.ts';
import { recordAcceptance } from '../petition/steps/record-acceptance.ts';
import { recordFinalReviewOpinion } from '../petition/steps/record-final-review-opinion.ts';
import { recordObjection } from '../petition/steps/record-objection.ts';
import { recordRefusal } from '../petition/steps/record-refusal.ts';
import { recordReply } from '../petition/steps/record-reply.ts';
import { recordReviewOpinion } from '../petition/steps/record-review-opinion.ts';
import { recordService } from '../petition/steps/record-service.ts';
import { requestFinalReview } from '../petition/steps/request-final-review.ts';
import { requestReviewStep } from '../petition/steps/request-review.ts';
import { transfer } from '../petition/steps/transfer.ts';
import type { Life } from './lives.ts';

/** One step somebody has to take next, not before a day: the authority's paper arrives then, or the petitioner asks. */
export interface Work {
  readonly by: StaffRole | 'resident';
  /** At once, when absent. */
  readonly from?: CalendarDate;
  take(petition: Petition, context: DecisionContext): Decision;
}

/** What a handler is told by the office at hand when the head assigns one. */
export interface Desk {
  readonly handlerWithLeast: () => string;
}

/** What is to be done next on a petition, if its people are willing; undefined when it rests. */
export function nextWork(petition: Petition, life: Life, desk: Desk): Work | undefined {
  const { course } = petition;
  switch (course.at) {
    case 'RECEIVED':
      return beginning(petition, life, desk);
    case 'INTERNAL':
      return told(petition, life) ?? echoThenClose(petition, life, addDays(course.since, life.settledAfter));
    case 'TRANSFERRED':
      return told(petition, life) ?? authoritysAnswer(petition, life, course);
    case 'OBJECTED':
      return act(decideObjection).by('head', () => ({ agree: true, reason: '经核实，同意退回' }));
    case 'REFUSED':
      return echoThenClose(petition, life, course.on);
    case 'ACCEPTED':
      return decision(petition, life, course);
    case 'ISSUED':
      return life.reach === 'NONE'
        ? echoThenClose(petition, life, course.issuedOn)
        : act(recordService).by('handler', ({ today }) => ({
            document: course.document,
            servedOn: today,
            means: 'POST',
          }));
    case 'SERVED':
      return course.document === 'finalReviewOpinion'
        ? act(confirmFinality).by('head', () => ({}))
        : echoThenClose(petition, life, course.servedOn);
    case 'REQUESTED':
      return act(proposeOpinion).by('handler', () => ({ opinion: '建议转送上一级机关', submit: true }));
    case 'SUBMITTED':
      return act(instruct).by('leader', () => ({ decision: 'approve', instruction: '同意' }));
    case 'INSTRUCTED':
      return act(forwardReview).by('handler', ({ today, office }) => ({
        authority: office.reviewerOf(petition.decidedBy ?? life.authority)?.name ?? '上一级机关',
        sentOn: today,
      }));
    case 'FORWARDED':
      return reviewOpinion(petition, life, course);
    case 'ENDED':
      return course.as === 'CLOSED' ? petitionersRequest(petition, life) : told(petition, life);
    default:
      return course satisfies never;
  }
}

function beginning(petition: Petition, life: Life, desk: Desk): Work {
  if (petition.classification === undefined) {
    return act(classify).by('receiver', () => ({ category: life.category, contentClass: '城乡建设' }));
  }
  if (petition.handler === undefined) {
    return act(assignHandler).by('head', () => ({ handler: desk.handlerWithLeast() }));
  }
  const { handler } = petition;
  if (life.category === 'INQUIRY' || life.category === 'SUGGESTION') {
    return act(handleInternally).by('head', () => ({ handler }));
  }
  // Whoever has mail is told by the transfer itself.
  const first = life.reach === 'MAIL' ? undefined : told(petition, life);
  return (
    first ??
    act(transfer).by('handler', ({ today }) => ({
      authorities: [{ name: life.authority }],
      sentOn: today,
      method: 'SYSTEM',
    }))
  );
}

function told(petition: Petition, life: Life): Work | undefined {
  if (runningClock(petition.clocks, 'notice') === undefined) return undefined;
  return act(notify).by('handler', ({ today }) =>
    life.reach === 'NONE'
      ? { on: today, notNotifiableReason: '匿名，住址不清' }
      : { on: today, means: life.reach === 'MAIL' ? 'EMAIL' : 'PHONE', what: '已登记，正在办理' },
  );
}

function authoritysAnswer(
  petition: Petition,
  life: Life,
  course: Extract<Petition['course'], { at: 'TRANSFERRED' }>,
): Work {
  const authority = course.authorities[0]?.name ?? life.authority;
  const on = addDays(course.sentOn, life.answersAfter);
  const objectedBefore = petition.clocks.filter(({ kind }) => kind === 'objection').length > 1;
  if (life.answer === 'OBJECTS' && !objectedBefore) {
    const receivedOn = addDays(course.sentOn, Math.min(life.answersAfter, 6));
    return act(recordObjection).by('handler', () => ({ authority, receivedOn, reasons: '不属本机关职权' }), receivedOn);
  }
  if (life.answer === 'REFUSES') {
    const refusal = {
      ground: 'OUTSIDE_POWERS',
      article: '《信访工作条例》第二十三条',
      direction: '请向有权机关提出',
    } as const;
    return act(recordRefusal).by('handler', () => ({ authority, ...refusal }), on);
  }
  return act(recordAcceptance).by('handler', () => ({ authority, acceptedOn: on }), on);
}

const EXTENSION_DAYS = 20;

function decision(petition: Petition, life: Life, course: Extract<Petition['course'], { at: 'ACCEPTED' }>): Work {
  const { authority, acceptedOn } = course;
  const handling = runningClock(petition.clocks, 'handling');
  const asksOn = addDays(acceptedOn, 50);
  if (life.extended && handling !== undefined && handling.extended === undefined && life.decidesAfter > 52) {
    return act(extend).by(
      'head',
      ({ today }) => ({
        days: EXTENSION_DAYS,
        reason: '情况复杂',
        approvedBy: '机关负责人',
        toldOn: today,
      }),
      asksOn,
    );
  }
  const issuedOn = addDays(acceptedOn, life.decidesAfter);
  return act(recordReply).by(
    'handler',
    () => ({
      authority,
      outcomes: [{ item: '诉求', outcome: 'SUPPORTED' }],
      documentNo: '〔2025〕1号',
      issuedOn,
    }),
    issuedOn,
  );
}

function reviewOpinion(petition: Petition, life: Life, course: Extract<Petition['course'], { at: 'FORWARDED' }>): Work {
  const sentOn = runningClock(petition.clocks, course.level)?.due.start ?? petition.lastActOn;
  const issuedOn = addDays(sentOn, life.reviewTakes);
  const opinion = { authority: course.authority, outcome: 'UPHELD', documentNo: '〔2025〕2号', issuedOn } as const;
  const declared = course.level === 'review' ? recordReviewOpinion : recordFinalReviewOpinion;
  return act(declared).by('handler', () => opinion, issuedOn);
}

function echoThenClose(petition: Petition, life: Life, from: CalendarDate): Work {
  if (petition.echoed) return act(close).by('head', () => ({ reason: '已办理并反馈' }));
  return act(giveEcho).by(
    'handler',
    ({ today }) =>
      life.reach === 'NONE'
        ? { on: today, impossibleReason: '匿名，无法联系' }
        : { on: today, means: life.reach === 'MAIL' ? 'EMAIL' : 'PHONE', what: '办理结果已告知' },
    from,
  );
}

/** Closing takes no right away: who is not content asks within the thirty days, or a little after them. */
function petitionersRequest(petition: Petition, life: Life): Work | undefined {
  const review = petition.clocks.findLast(({ kind }) => kind === 'reviewRequest' || kind === 'finalReviewRequest');
  if (review === undefined || review.ended !== undefined) return undefined;
  const [declared, after] =
    review.kind === 'reviewRequest'
      ? ([requestReviewStep, life.asksReviewAfter] as const)
      : ([requestFinalReview, life.asksFinalReviewAfter] as const);
  if (after === undefined) return undefined;
  return act(declared).by('resident', () => ({ grounds: '答复没有回应诉求' }), addDays(review.due.start, after));
}

// In two calls, so that the step fixes what its input may be before the input is read.
function act<Schema extends z.ZodMiniType>(declared: FollowingStep<Schema>) {
  return {
    by: (by: Work['by'], input: (context: DecisionContext) => z.infer<Schema>, from?: CalendarDate): Work => ({
      by,
      ...(from === undefined ? {} : { from }),
      take: (petition, context) => perform(declared, petition, input(context), context),
    }),
  };
}
