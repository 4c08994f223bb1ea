import type { ClockKind } from '../../../shared/district/clock-rules.ts';
import type { File } from '../api/queries.ts';

/** Which steps end which clock: what is due is offered before what is merely allowed. */
const ENDS: Readonly<Record<ClockKind, readonly string[]>> = {
  notice: ['notify'],
  transfer: ['transfer', 'handle-internally'],
  authorityNotice: ['record-acceptance', 'record-refusal'],
  objection: ['record-objection'],
  handling: ['record-reply'],
  simpleHandling: ['record-reply'],
  assignment: ['report-conclusion'],
  reviewRequest: [],
  finalReviewRequest: [],
  proposedOpinion: ['propose-opinion'],
  forwarding: ['forward-review'],
  review: ['record-review-opinion'],
  finalReview: ['record-final-review-opinion'],
  echo: ['give-echo'],
};

/** What a matter waits for, by where it stands, whatever no clock says of it. */
const AWAITED: Readonly<Partial<Record<File['status'], readonly string[]>>> = {
  OBJECTED: ['decide-objection'],
  REPLY_ISSUED: ['record-service'],
  REVIEW_OPINION_ISSUED: ['record-service'],
  FINAL_REVIEW_OPINION_ISSUED: ['record-service'],
  REVIEW_AWAITS_INSTRUCTION: ['instruct'],
  FINAL_REVIEW_AWAITS_INSTRUCTION: ['instruct'],
};

/** The steps that are waited for, and those by which what is running now would be done, the earliest day first. */
export function stepsDue({ clocks, status, classification, handler }: File): readonly string[] {
  const running = clocks.filter(({ daysLeft }) => daysLeft !== undefined).toSorted((a, b) => (a.due < b.due ? -1 : 1));
  return [
    ...new Set([
      ...(classification === undefined ? ['classify'] : []),
      ...(handler === undefined ? ['assign-handler'] : []),
      ...(AWAITED[status] ?? []),
      ...running.flatMap(({ kind }) => endsOf(kind)),
    ]),
  ];
}

function endsOf(kind: string): readonly string[] {
  const table: Readonly<Record<string, readonly string[]>> = ENDS;
  return table[kind] ?? [];
}
