import type { Status } from '../../shared/petition/course.ts';
import {
  acceptance,
  approve,
  assignHandler,
  CITY_GOVERNMENT,
  close,
  confirmFinality,
  decideObjection,
  disregard,
  finalReviewOpinion,
  forwardReview,
  handleInternally,
  objection,
  refusal,
  registered,
  reply,
  requestFinalReview,
  requestReview,
  reviewOpinion,
  service,
  submitOpinion,
  transfer,
  withdraw,
} from './acts.ts';
import { given, type Story } from './story.ts';

/** One petition through the whole procedure, stopped at each place it passes. Received on Monday 2 March 2026. */
export function petitionAt(status: Status): Story {
  return COURSE[status]();
}

const COURSE: Readonly<Record<Status, () => Story>> = {
  RECEIVED: () => given(registered({ receivedOn: '2026-03-02 Mon' })).when(assignHandler()),
  HANDLED_INTERNALLY: () => petitionAt('RECEIVED').on('2026-03-03 Tue').when(handleInternally()),
  TRANSFERRED: () => petitionAt('RECEIVED').on('2026-03-03 Tue').when(transfer()),
  OBJECTED: () => petitionAt('TRANSFERRED').on('2026-03-05 Thu').when(objection()),
  REFUSED: () => petitionAt('TRANSFERRED').on('2026-03-09 Mon').when(refusal()),
  ACCEPTED: () => petitionAt('TRANSFERRED').on('2026-03-09 Mon').when(acceptance()),
  REPLY_ISSUED: () => petitionAt('ACCEPTED').on('2026-04-15 Wed').when(reply()),
  REPLIED: () => petitionAt('REPLY_ISSUED').on('2026-04-16 Thu').when(service()),
  REVIEW_REQUESTED: () => petitionAt('REPLIED').on('2026-04-20 Mon').when(requestReview()),
  REVIEW_AWAITS_INSTRUCTION: () => petitionAt('REVIEW_REQUESTED').on('2026-04-21 Tue').when(submitOpinion()),
  REVIEW_TO_FORWARD: () => petitionAt('REVIEW_AWAITS_INSTRUCTION').on('2026-04-22 Wed').when(approve()),
  UNDER_REVIEW: () => petitionAt('REVIEW_TO_FORWARD').on('2026-04-23 Thu').when(forwardReview()),
  REVIEW_OPINION_ISSUED: () => petitionAt('UNDER_REVIEW').on('2026-05-14 Thu').when(reviewOpinion()),
  REVIEWED: () =>
    petitionAt('REVIEW_OPINION_ISSUED')
      .on('2026-05-15 Fri')
      .when(service({ document: 'reviewOpinion' })),
  FINAL_REVIEW_REQUESTED: () => petitionAt('REVIEWED').on('2026-05-20 Wed').when(requestFinalReview()),
  FINAL_REVIEW_AWAITS_INSTRUCTION: () =>
    petitionAt('FINAL_REVIEW_REQUESTED').on('2026-05-21 Thu').when(submitOpinion()),
  FINAL_REVIEW_TO_FORWARD: () => petitionAt('FINAL_REVIEW_AWAITS_INSTRUCTION').on('2026-05-22 Fri').when(approve()),
  UNDER_FINAL_REVIEW: () =>
    petitionAt('FINAL_REVIEW_TO_FORWARD')
      .on('2026-05-25 Mon')
      .when(forwardReview({ authority: CITY_GOVERNMENT })),
  FINAL_REVIEW_OPINION_ISSUED: () => petitionAt('UNDER_FINAL_REVIEW').on('2026-06-16 Tue').when(finalReviewOpinion()),
  FINALLY_REVIEWED: () =>
    petitionAt('FINAL_REVIEW_OPINION_ISSUED')
      .on('2026-06-17 Wed')
      .when(service({ document: 'finalReviewOpinion' })),
  CLOSED: () => petitionAt('REPLIED').on('2026-04-17 Fri').when(close()),
  FINAL: () => petitionAt('FINALLY_REVIEWED').on('2026-06-18 Thu').when(confirmFinality()),
  WITHDRAWN: () => petitionAt('RECEIVED').on('2026-03-03 Tue').when(withdraw()),
  DISREGARDED: () => petitionAt('RECEIVED').on('2026-03-03 Tue').when(disregard()),
};

/** Every place a petition can stand in. */
export const STATUSES = Object.keys(COURSE) as readonly Status[];

/** Back with the office after the only authority's objection was agreed. */
export function returnedByObjection(): Story {
  return petitionAt('OBJECTED').on('2026-03-06 Fri').when(decideObjection(true));
}
