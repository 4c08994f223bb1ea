import type { FollowingStep, OpeningStep } from './step.ts';
import { acceptAssignment } from './steps/accept-assignment.ts';
import { assignHandler } from './steps/assign-handler.ts';
import { classify } from './steps/classify.ts';
import { close } from './steps/close.ts';
import { confirmFinality } from './steps/confirm-finality.ts';
import { correct } from './steps/correct.ts';
import { decideObjection } from './steps/decide-objection.ts';
import { disregard } from './steps/disregard.ts';
import { extend } from './steps/extend.ts';
import { forwardReview } from './steps/forward-review.ts';
import { giveEcho } from './steps/give-echo.ts';
import { handleInternally } from './steps/handle-internally.ts';
import { instruct } from './steps/instruct.ts';
import { linkDuplicate } from './steps/link-duplicate.ts';
import { notify } from './steps/notify.ts';
import { proposeOpinion } from './steps/propose-opinion.ts';
import { rate } from './steps/rate.ts';
import { recordAcceptance } from './steps/record-acceptance.ts';
import { recordAnswer } from './steps/record-answer.ts';
import { recordFinalReviewOpinion } from './steps/record-final-review-opinion.ts';
import { recordHearing } from './steps/record-hearing.ts';
import { recordMediation } from './steps/record-mediation.ts';
import { recordObjection } from './steps/record-objection.ts';
import { recordRefusal } from './steps/record-refusal.ts';
import { recordReply } from './steps/record-reply.ts';
import { recordReviewOpinion } from './steps/record-review-opinion.ts';
import { recordService } from './steps/record-service.ts';
import { recordSupervision } from './steps/record-supervision.ts';
import { register } from './steps/register.ts';
import { answerDissatisfaction } from './steps/answer-dissatisfaction.ts';
import { remind } from './steps/remind.ts';
import { reportConclusion } from './steps/report-conclusion.ts';
import { requestFinalReview } from './steps/request-final-review.ts';
import { requestReviewStep } from './steps/request-review.ts';
import { requestSupervision } from './steps/request-supervision.ts';
import { submit } from './steps/submit.ts';
import { issuePaper } from './steps/issue-paper.ts';
import { supplement } from './steps/supplement.ts';
import { transfer } from './steps/transfer.ts';
import { chooseSimpleProcedure } from './steps/choose-simple-procedure.ts';
import { leaveSimpleProcedure } from './steps/leave-simple-procedure.ts';
import { requestRecusal } from './steps/request-recusal.ts';
import { decideRecusal } from './steps/decide-recusal.ts';
import { withdraw } from './steps/withdraw.ts';
import { recount } from './steps/recount.ts';
import { flagSpecial } from './steps/flag-special.ts';
import { confirmSpecial } from './steps/confirm-special.ts';
import { withdrawSpecial } from './steps/withdraw-special.ts';
import { notifyUrgently } from './steps/notify-urgently.ts';
import { convene } from './steps/convene.ts';
import { escalate } from './steps/escalate.ts';
import { reportMajor } from './steps/report-major.ts';
import { coordinateOnSite } from './steps/coordinate-on-site.ts';
import { recordReception } from './steps/record-reception.ts';
import { answerQuestion } from './steps/answer-question.ts';
import { recordAftercare } from './steps/record-aftercare.ts';

/** The whole procedure, in the order in which a petition may meet it. Only declarations that must know every step read it. */
export const OPENING_STEPS: readonly OpeningStep[] = [submit, register];

export const FOLLOWING_STEPS: readonly FollowingStep[] = [
  recordReception,
  answerQuestion,
  classify,
  assignHandler,
  flagSpecial,
  confirmSpecial,
  withdrawSpecial,
  notifyUrgently,
  convene,
  escalate,
  reportMajor,
  coordinateOnSite,
  recordAftercare,
  notify,
  transfer,
  handleInternally,
  recordObjection,
  decideObjection,
  recordAcceptance,
  recordRefusal,
  extend,
  recordReply,
  recordService,
  requestReviewStep,
  requestFinalReview,
  proposeOpinion,
  instruct,
  forwardReview,
  recordHearing,
  recordReviewOpinion,
  recordFinalReviewOpinion,
  giveEcho,
  close,
  confirmFinality,
  linkDuplicate,
  supplement,
  withdraw,
  rate,
  answerDissatisfaction,
  requestRecusal,
  decideRecusal,
  chooseSimpleProcedure,
  leaveSimpleProcedure,
  remind,
  recordAnswer,
  recordMediation,
  requestSupervision,
  recordSupervision,
  acceptAssignment,
  reportConclusion,
  issuePaper,
  correct,
  recount,
  disregard,
];

export const PROCEDURE: readonly (OpeningStep | FollowingStep)[] = [...OPENING_STEPS, ...FOLLOWING_STEPS];
