import type { ClockKind } from '../../../shared/district/clock-rules.ts';
import type { Clock } from '../api/queries.ts';

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

/** The steps by which something that is running now would be done, the earliest day first. */
export function stepsDue(clocks: readonly Clock[]): readonly string[] {
  const running = clocks.filter(({ daysLeft }) => daysLeft !== undefined).toSorted((a, b) => (a.due < b.due ? -1 : 1));
  return [...new Set(running.flatMap(({ kind }) => endsOf(kind)))];
}

function endsOf(kind: string): readonly string[] {
  const table: Readonly<Record<string, readonly string[]>> = ENDS;
  return table[kind] ?? [];
}
