import { describe, expect, it } from 'vitest';
import {
  acceptance,
  echo,
  extension,
  finalReviewOpinion,
  forwardReview,
  hearing,
  notify,
  objection,
  reply,
  reportConclusion,
  requestReview,
  reviewOpinion,
  supervisionResult,
  assignment,
  service,
  transfer,
} from '../../support/acts.ts';
import { petitionAt } from '../../support/course.ts';
import { handler } from '../../support/office.ts';
import type { Act } from '../../support/story.ts';
import type { Status } from '../../../shared/petition/course.ts';
import type { Day } from '../../support/days.ts';

const LATE = { lateEntryReason: '系统停用，纸质登记后补录' } as const;

describe('late entries (domain 6.0)', () => {
  it.each<[string, Status, Day, (day: Day, reason: object) => Act]>([
    ['a notice', 'RECEIVED', '2026-03-03 Tue', (on, reason) => notify({ on, ...reason })],
    ['a transfer', 'RECEIVED', '2026-03-03 Tue', (sentOn, reason) => transfer({ sentOn, ...reason })],
    ['a service', 'REPLY_ISSUED', '2026-04-16 Thu', (servedOn, reason) => service({ servedOn, ...reason })],
    ['an echo', 'HANDLED_INTERNALLY', '2026-03-04 Wed', (on, reason) => echo({ on, ...reason })],
    ['a forwarding', 'REVIEW_TO_FORWARD', '2026-04-23 Thu', (sentOn, reason) => forwardReview({ sentOn, ...reason })],
  ])('%s entered after its day needs a reason, and keeps both days', (_, status, on, act) => {
    const story = petitionAt(status).on('2026-06-01 Mon');
    story.refused(act(on, {}), 'LATE_ENTRY_REASON_MISSING');
    const entered = story.when(act(on, LATE));
    expect(entered.commits.at(-1)).toMatchObject({ ...LATE, at: '2026-06-01T02:00:00.000Z' });
    expect(JSON.stringify(entered.events.at(-1))).toContain(on.slice(0, 10));
  });

  it('R3 a transfer made in time and entered late is in time; its own day decides', () => {
    petitionAt('RECEIVED')
      .on('2026-03-20 Fri')
      .then({ clocks: { transfer: { status: 'OVERDUE' } } })
      .when(transfer({ sentOn: '2026-03-05 Thu', ...LATE }))
      .then({ clocks: { transfer: { status: 'DONE_ON_TIME' }, authorityNotice: { startedOn: '2026-03-05 Thu' } } });
  });

  it('what others did is learned of later without a reason', () => {
    petitionAt('TRANSFERRED')
      .on('2026-03-20 Fri')
      .when(acceptance({ acceptedOn: '2026-03-09 Mon' }));
    petitionAt('TRANSFERRED')
      .on('2026-03-20 Fri')
      .when(objection({ receivedOn: '2026-03-09 Mon' }));
    petitionAt('ACCEPTED')
      .on('2026-03-20 Fri')
      .when(reply({ issuedOn: '2026-03-18 Wed' }));
  });

  it.each<[string, Status, Act]>([
    ['a notice', 'RECEIVED', notify({ on: '2026-06-02 Tue' })],
    ['a transfer', 'RECEIVED', transfer({ sentOn: '2026-06-02 Tue' })],
    ['a notice of the transfer', 'RECEIVED', transfer({ told: { on: '2026-06-02 Tue', means: 'PHONE' } })],
    ['an acceptance', 'TRANSFERRED', acceptance({ acceptedOn: '2026-06-02 Tue' })],
    ['a reply', 'ACCEPTED', reply({ issuedOn: '2026-06-02 Tue' })],
    ['a hearing', 'UNDER_FINAL_REVIEW', hearing('2026-06-01 Mon', '2026-06-02 Tue')],
    ['an objection', 'TRANSFERRED', objection({ receivedOn: '2026-06-02 Tue' })],
    ['a review opinion', 'UNDER_REVIEW', reviewOpinion({ issuedOn: '2026-06-02 Tue' })],
    ['a final review opinion', 'UNDER_FINAL_REVIEW', finalReviewOpinion({ issuedOn: '2026-06-02 Tue' })],
    ['the result of a supervision', 'ACCEPTED', supervisionResult('2026-06-02 Tue')],
    ['the telling of an extension', 'ACCEPTED', extension({ toldOn: '2026-06-02 Tue' })],
    ['an assignment', 'RECEIVED', assignment({ receivedOn: '2026-06-02 Tue' })],
    ['a forwarding', 'REVIEW_TO_FORWARD', forwardReview({ sentOn: '2026-06-02 Tue' })],
    ['a service', 'REPLY_ISSUED', service({ servedOn: '2026-06-02 Tue' })],
    ['an echo', 'RECEIVED', echo({ on: '2026-06-02 Tue' })],
    ['a posted request', 'REPLIED', requestReview({ requestedOn: '2026-06-02 Tue' }).by(handler)],
  ])('%s is not entered before it happened', (_, status, act) => {
    petitionAt(status).on('2026-06-01 Mon').refused(act, 'DATE_IN_FUTURE');
  });

  it.each<[string, Status, Act]>([
    ['a notice', 'RECEIVED', notify({ on: '2026-02-28 Sat', ...LATE })],
    ['a transfer', 'RECEIVED', transfer({ sentOn: '2026-02-28 Sat', ...LATE })],
    ['an acceptance', 'TRANSFERRED', acceptance({ acceptedOn: '2026-02-28 Sat' })],
    ['an objection', 'TRANSFERRED', objection({ receivedOn: '2026-02-28 Sat' })],
  ])('%s does not happen before the petition was received', (_, status, act) => {
    petitionAt(status).on('2026-06-01 Mon').refused(act, 'DATE_BEFORE_RECEIPT');
  });

  it('a conclusion report is a late entry like any other', () => {
    const assigned = petitionAt('RECEIVED')
      .when(assignment({ limit: { days: 20 } }))
      .on('2026-04-01 Wed');
    assigned.refused(reportConclusion({ on: '2026-03-20 Fri' }), 'LATE_ENTRY_REASON_MISSING');
    assigned.when(reportConclusion({ on: '2026-03-20 Fri', ...LATE })).then({
      clocks: { assignment: { status: 'DONE_ON_TIME' } },
    });
  });

  it('an empty reason is none', () => {
    petitionAt('RECEIVED')
      .on('2026-03-20 Fri')
      .invalid(notify({ on: '2026-03-10 Tue', lateEntryReason: ' ' }), 'lateEntryReason');
  });
});
