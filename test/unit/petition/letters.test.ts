import { describe, expect, it } from 'vitest';
import {
  acceptance,
  assignHandler,
  assignment,
  classify,
  confirmFinality,
  echo,
  extension,
  flagSpecial,
  HOUSING,
  link,
  notify,
  reply,
  requestReview,
  reviewOpinion,
  service,
  submitted,
  supplement,
  transfer,
} from '../../support/acts.ts';
import { petitionAt } from '../../support/course.ts';
import type { Day } from '../../support/days.ts';
import { HUAIYIN } from '../../support/office.ts';
import { given, type Story } from '../../support/story.ts';

const received = () => petitionAt('RECEIVED');
const UNKNOWN = '邻省某县水务局';
const decidedBy = (authority: string) =>
  received().when(transfer({ to: authority }), acceptance({ authority }), reply({ authority }), service());

/** Somebody acts in the last minutes before the office opens: the day's list is made, so its clocks speak for themselves. */
const actedBefore = (story: Story, day: Day): Story =>
  story.on(day, '08:45').when(supplement()).waitUntil(day, '09:00');

/** Every letter there is, and each of its forms: what the last commit of the story sends. */
const LETTERS: readonly (readonly [string, () => Story])[] = [
  ['the receipt', () => given(submitted({ on: '2025-09-30 Tue' }))],
  ['the receipt, its dates provisional', () => given(submitted({ on: '2026-12-30 Wed' }))],
  ['the receipt of a township with shorter periods', () => given(submitted({ on: '2025-09-30 Tue' }), HUAIYIN)],
  ['a notice by mail', () => received().when(notify({ means: 'EMAIL', what: '已登记，将转送区住房和城乡建设局' }))],
  [
    'a transfer to two, one of them unknown here',
    () => received().when(transfer({ to: [{ name: HOUSING }, { name: UNKNOWN }] })),
  ],
  ['an acceptance', () => petitionAt('TRANSFERRED').when(acceptance({ documentNo: '云住建信受〔2026〕5号' }))],
  ['an acceptance without a number', () => petitionAt('TRANSFERRED').when(acceptance())],
  [
    'an acceptance of a suggestion, which has no sixty days',
    () => petitionAt('TRANSFERRED').when(classify({ category: 'SUGGESTION' }), acceptance()),
  ],
  ['a refusal', () => petitionAt('REFUSED')],
  ['an extension', () => petitionAt('ACCEPTED').when(extension({ days: 7 }))],
  ['a reply', () => petitionAt('REPLIED')],
  ['a reply of an authority unknown here', () => decidedBy(UNKNOWN)],
  ['a request for review', () => petitionAt('REVIEW_REQUESTED')],
  ['a request for review, late', () => petitionAt('REPLIED').on('2026-05-19 Tue').when(requestReview())],
  ['a request for review of an unknown authority’s reply', () => decidedBy(UNKNOWN).when(requestReview())],
  [
    'a request that nobody handles',
    () =>
      given(submitted({ on: '2026-03-02 Mon' })).when(
        requestReview({ decision: { authority: HOUSING, servedOn: '2026-03-02 Mon' } }),
      ),
  ],
  ['a review opinion', () => petitionAt('REVIEWED')],
  [
    'a review opinion that revokes',
    () =>
      petitionAt('UNDER_REVIEW').when(reviewOpinion({ outcome: 'REVOKED' }), service({ document: 'reviewOpinion' })),
  ],
  ['a request for final review', () => petitionAt('FINAL_REVIEW_REQUESTED')],
  ['a final review opinion', () => petitionAt('FINALLY_REVIEWED')],
  ['finality', () => petitionAt('FINAL')],
  [
    'finality of a repeat',
    () => received().when(link({ kind: 'same-facts-after-final', reference: '街道〔2024〕3号' }), confirmFinality()),
  ],
  ['the end of the time for review', () => petitionAt('REPLIED').waitUntil('2026-05-13 Wed', '09:00')],
  ['the end of the time for final review', () => petitionAt('REVIEWED').waitUntil('2026-06-10 Wed', '09:00')],
  ['an echo by mail', () => received().when(echo({ means: 'EMAIL' }))],
  ['a clock near its end', () => actedBefore(received(), '2026-03-04 Wed')],
  ['the sixty days ten days before their end', () => actedBefore(petitionAt('ACCEPTED'), '2026-04-28 Tue')],
  ['a clock past its end', () => actedBefore(received(), '2026-03-06 Fri')],
  [
    'a clock past its end that nobody holds',
    () => actedBefore(given(submitted({ on: '2026-03-02 Mon' })), '2026-03-06 Fri'),
  ],
  ['a clock of two rules past its end', () => actedBefore(received(), '2026-03-18 Wed')],
  ['an authority’s clock past its end', () => actedBefore(petitionAt('TRANSFERRED'), '2026-03-19 Thu')],
  [
    'a superior’s limit near its end',
    () => actedBefore(received().when(assignHandler(), assignment({ limit: { days: 2 } })), '2026-03-03 Tue'),
  ],
  [
    'the leader’s instruction awaited',
    () => petitionAt('REVIEW_AWAITS_INSTRUCTION').waitUntil('2026-04-24 Fri', '09:00'),
  ],
  ['mail that did not arrive', () => received().mailFailed('receipt')],
  ['a flag for special handling', () => received().when(flagSpecial())],
  ['half of the time gone', () => received().when(flagSpecial()).waitUntil('2026-03-02 Mon', '10:30')],
  [
    'what was to be done at once, overdue',
    () => received().when(flagSpecial()).on('2026-03-02 Mon', '11:01').waitUntil('2026-03-02 Mon', '11:01'),
  ],
  [
    'words of danger at night',
    () => given(submitted({ on: '2026-02-15 Sun', time: '02:10', subject: '楼道里煤气味很大' })),
  ],
];

describe('letters', () => {
  it('R2 R3 R32 R33 R34 R35 R39 R-X9 R-X10 read as approved, each whole', async () => {
    const letters = LETTERS.map(([name, tell]) => {
      const sent = tell().newNotices.map(({ key, to, at, text }) =>
        [`${key} → ${JSON.stringify(to)} ${at}`, `[${text.subject}]`, text.text].join('\n'),
      );
      return [`=== ${name}`, ...sent].join('\n\n');
    });
    await expect(`${letters.join('\n')}`).toMatchFileSnapshot('letters.txt');
  });

  it('every story above sends something', () => {
    for (const [name, tell] of LETTERS) expect(tell().newNotices, name).not.toEqual([]);
  });
});
