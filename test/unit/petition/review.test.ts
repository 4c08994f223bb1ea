import { describe, expect, it } from 'vitest';
import {
  acceptance,
  approve,
  assignHandler,
  CITY_GOVERNMENT,
  CITY_MANAGEMENT,
  classify,
  DISTRICT_GOVERNMENT,
  draftOpinion,
  finalReviewOpinion,
  forwardReview,
  hearing,
  registered,
  reply,
  requestFinalReview,
  requestReview,
  returnForRevision,
  reviewOpinion,
  service,
  submitOpinion,
  transfer,
} from '../../support/acts.ts';
import { petitionAt } from '../../support/course.ts';
import { handler } from '../../support/office.ts';
import { given } from '../../support/story.ts';

/** A reply served on Monday 8 September 2025: V12. */
const replied = () =>
  given(registered({ receivedOn: '2025-07-14 Mon' }))
    .when(assignHandler(), transfer(), acceptance())
    .on('2025-09-05 Fri')
    .when(reply())
    .on('2025-09-08 Mon')
    .when(service());

describe('R33 the second level: review within thirty days of service', () => {
  it('R33 V12: the thirtieth day is a holiday, the last day is the first working day after', () => {
    replied().then({
      clocks: { reviewRequest: { startedOn: '2025-09-08 Mon', rawDue: '2025-10-08 Wed', due: '2025-10-09 Thu' } },
    });
    expect(replied().clock('reviewRequest').basis).toEqual([
      '《社区信访接待工作制度》四(2)',
      '《信访工作条例》第三十五条',
    ]);
  });

  it('R33 filed online at 23:59 of the last day is in time', () => {
    const asked = replied().on('2025-10-09 Thu', '23:59').when(requestReview());
    asked.then({ status: 'REVIEW_REQUESTED', clocks: { reviewRequest: { status: 'DONE_ON_TIME' } } });
    expect(asked.events.at(-1)).not.toHaveProperty('late');
  });

  it('R33 a minute later it is recorded as late and passed on all the same', () => {
    const late = replied().on('2025-10-10 Fri', '00:00').when(requestReview());
    late.then({ status: 'REVIEW_REQUESTED', clocks: { reviewRequest: { status: 'DONE_LATE' } } });
    expect(late.events.at(-1)).toMatchObject({ type: 'ReviewRequested', late: { due: '2025-10-09' } });
    late.when(submitOpinion(), approve(), forwardReview()).then({ status: 'UNDER_REVIEW' });
    expect(late.noticeToPetitioner('reviewRequested').text.text).toContain('已超过2025年10月9日（周四）的期限');
  });

  it('R33 posted in time is in time: the handler enters the day of the postmark', () => {
    const posted = requestReview({ requestedOn: '2025-10-09 Thu', lateEntryReason: '邮戳日期为10月9日' }).by(handler);
    const story = replied().on('2025-10-11 Sat');
    story.refused(requestReview({ requestedOn: '2025-10-09 Thu' }).by(handler), 'LATE_ENTRY_REASON_MISSING');
    story.when(posted).then({ clocks: { reviewRequest: { status: 'DONE_ON_TIME' } } });
  });

  it('R33 a resident’s request bears the day it is made', () => {
    const backdated = requestReview({ requestedOn: '2025-10-08 Wed', lateEntryReason: '忘了' });
    replied().on('2025-10-10 Fri').refused(backdated, 'REQUEST_DATE_IS_TODAY');
  });

  it('R33 shows whom to ask: the organ above the one that replied, with its address and the last day', () => {
    expect(replied().view.remedy).toEqual({
      level: 'review',
      lastDay: '2025-10-09',
      lapsed: false,
      authority: expect.objectContaining({ name: DISTRICT_GOVERNMENT, address: '棠州市云汀区鹤鸣大道1号' }),
    });
    expect(replied().view.mayNow).toContain('request-review');
  });

  it('R33 the petitioner is reminded five days before the end, and nobody else', () => {
    const near = replied().waitUntil('2025-10-09 Thu', '09:00');
    expect(near.newNotices).toMatchObject([{ kind: 'windowNearEnd', to: { kind: 'petitioner' } }]);
    expect(near.newNotices[0]?.text.text).toContain('最后一日：2025年10月9日（周四）');
  });

  it('R33 the window lapses, and is still open for a late request', () => {
    const lapsed = replied().waitUntil('2025-10-10 Fri', '09:00');
    lapsed.then({ status: 'REPLIED', events: ['WindowLapsed'], clocks: { reviewRequest: { status: 'LAPSED' } } });
    expect(lapsed.view.remedy).toMatchObject({ lapsed: true });
    expect(lapsed.view.mayNow).toContain('request-review');
  });

  it('R33 refused to sign: served all the same, the thirty days run', () => {
    const refusedToSign = petitionAt('REPLY_ISSUED').when(service({ refusedToSign: true, means: 'IN_PERSON' }));
    refusedToSign.then({ status: 'REPLIED', clocks: { reviewRequest: { startedOn: '2026-04-15 Wed' } } });
  });

  it('R33 before the reply is served there is nothing to review', () => {
    petitionAt('REPLY_ISSUED').refused(requestReview(), 'STEP_NOT_POSSIBLE');
    petitionAt('ACCEPTED').refused(requestReview(), 'STEP_NOT_POSSIBLE');
  });

  it('R33 is asked once; while it is in hand it is not asked again', () => {
    replied().on('2025-09-10 Wed').when(requestReview()).refused(requestReview(), 'STEP_NOT_POSSIBLE');
  });

  it('R33 closing the file takes no right away', () => {
    const closed = petitionAt('CLOSED');
    closed.then({ clocks: { reviewRequest: { status: 'RUNNING' } } });
    closed.on('2026-05-18 Mon', '23:00').when(requestReview()).then({ status: 'REVIEW_REQUESTED' });
  });

  it('R33 cannot be asked for before the reply was served', () => {
    replied()
      .on('2025-09-10 Wed')
      .refused(
        requestReview({ requestedOn: '2025-09-05 Fri', lateEntryReason: '补录' }).by(handler),
        'DATES_OUT_OF_ORDER',
      );
  });
});

describe('R33 R34 an opinion served before the matter came to this office', () => {
  /** S49: Tuesday 31 March 2026, the street's opinion served on Friday 6 March. */
  const arrived = () => given(registered({ receivedOn: '2026-03-31 Tue' })).when(assignHandler());
  const decision = { authority: '鹤汀街道办事处', servedOn: '2026-03-06 Fri' } as const;

  it('R33 S49: the window ran from that service and ends on 2026-04-07', () => {
    const asked = arrived().when(requestReview({ decision }).by(handler));
    asked.then({
      status: 'REVIEW_REQUESTED',
      clocks: { proposedOpinion: { startedOn: '2026-03-31 Tue', due: '2026-04-03 Fri' } },
    });
    expect(asked.events.at(-1)).toMatchObject({ type: 'ReviewRequested', lastDay: '2026-04-07' });
    expect(asked.events.at(-1)).not.toHaveProperty('late');
    const { text } = asked.noticeToPetitioner('reviewRequested').text;
    expect(text).toContain('2026年4月7日（周二）');
    expect(text).toContain(`有权复查的机关是${DISTRICT_GOVERNMENT}`);
  });

  it('R33 past it, recorded as late and passed on', () => {
    const late = arrived().on('2026-04-08 Wed').when(requestReview({ decision }).by(handler));
    expect(late.events.at(-1)).toMatchObject({ late: { due: '2026-04-07' } });
  });

  it('R34 the final review likewise', () => {
    arrived().when(requestFinalReview({ decision }).by(handler)).then({ status: 'FINAL_REVIEW_REQUESTED' });
  });

  it('R33 without it there is nothing to review yet', () => {
    arrived().refused(requestReview(), 'REVIEW_MUST_COME_FIRST');
    arrived().refused(requestFinalReview(), 'REVIEW_MUST_COME_FIRST');
  });

  it('R34 a letter entered on a later day says why', () => {
    petitionAt('REVIEWED')
      .on('2026-05-25 Mon')
      .refused(requestFinalReview({ requestedOn: '2026-05-22 Fri' }).by(handler), 'LATE_ENTRY_REASON_MISSING');
  });

  it('R34 nor does an opinion from elsewhere stand for the review of what was decided here', () => {
    petitionAt('REPLIED').refused(requestFinalReview({ decision }), 'REVIEW_MUST_COME_FIRST');
  });

  it('R6 the transfer is no longer owed once the review is asked for', () => {
    arrived()
      .when(requestReview({ decision }).by(handler), submitOpinion(), approve(), forwardReview())
      .then({ status: 'UNDER_REVIEW', clocks: { transfer: { status: 'SUPERSEDED' } } });
  });

  it('R5 R3 while the leader takes time no transfer is overdue', () => {
    const waited = arrived().when(requestReview({ decision }).by(handler), submitOpinion()).waitUntil('2026-04-13 Mon');
    expect(waited.events.filter(({ type }) => type === 'ClockOverran')).toEqual([]);
  });

  it('R33 an opinion is not received tomorrow', () => {
    const tomorrow = { ...decision, servedOn: '2026-04-01 Wed' } as const;
    arrived().refused(requestReview({ decision: tomorrow }).by(handler), 'DATE_IN_FUTURE');
  });

  it('R33 where the record knows who decided, the request does not change it', () => {
    const asked = replied()
      .on('2025-09-10 Wed')
      .when(requestReview({ decision: { ...decision, servedOn: '2025-09-08 Mon' } }));
    expect(asked.petition.decidedBy).toBe('区住房和城乡建设局');
  });
});

describe('R4 the proposed opinion within three days of the request', () => {
  const requested = () => replied().on('2025-09-30 Tue').when(requestReview());

  it('R4 V1: three calendar days, rolled', () => {
    requested().then({ clocks: { proposedOpinion: { startedOn: '2025-09-30 Tue', due: '2025-10-09 Thu' } } });
  });

  it('R4 a draft without submission does not stop the clock', () => {
    requested()
      .on('2025-10-09 Thu')
      .when(draftOpinion())
      .then({ status: 'REVIEW_REQUESTED', clocks: { proposedOpinion: { status: 'DUE_TODAY' } } })
      .on('2025-10-10 Fri')
      .then({ clocks: { proposedOpinion: { status: 'OVERDUE' } } });
  });

  it('R4 submission does', () => {
    requested()
      .on('2025-10-09 Thu')
      .when(draftOpinion(), submitOpinion())
      .then({ status: 'REVIEW_AWAITS_INSTRUCTION', clocks: { proposedOpinion: { status: 'DONE_ON_TIME' } } });
  });

  it('R4 the petitioner is told at once where the request counts; the handler by when to propose', () => {
    const [toPetitioner, toHandler] = requested().newNotices;
    expect(toPetitioner?.text.text).toContain(`有权复查的机关是${DISTRICT_GOVERNMENT}（棠州市云汀区鹤鸣大道1号）`);
    expect(toHandler).toMatchObject({ to: { kind: 'staff', id: 'wang.handler' } });
    expect(toHandler?.text.text).toContain('2025年10月9日（周四）');
  });

  it('R4 a posted request: the three days run from its arrival, not from the postmark', () => {
    replied()
      .on('2025-10-16 Thu')
      .when(requestReview({ requestedOn: '2025-10-09 Thu', receivedOn: '2025-10-16 Thu' }).by(handler))
      .then({ clocks: { proposedOpinion: { startedOn: '2025-10-16 Thu' } } });
  });
});

describe('R5 the leader’s instruction has no limit', () => {
  const submitted = () => petitionAt('REVIEW_AWAITS_INSTRUCTION'); // since Tuesday 21 April 2026

  it('R5 waiting is shown but creates no lead', () => {
    const waited = submitted().waitUntil('2026-05-20 Wed');
    expect(waited.queues).toContain('awaiting-instruction');
    expect(waited.events.some(({ type }) => type === 'ClockOverran')).toBe(false);
    expect(waited.clocks.filter(({ status }) => status === 'OVERDUE')).toEqual([]);
  });

  it('R5 leader and head are reminded after two working days', () => {
    const reminded = submitted().waitUntil('2026-04-24 Fri', '09:00');
    reminded.then({ events: ['InstructionAwaited'], status: 'REVIEW_AWAITS_INSTRUCTION' });
    expect(reminded.newNotices.map(({ to }) => to)).toEqual([
      { kind: 'role', role: 'leader' },
      { kind: 'role', role: 'head' },
    ]);
    expect(submitted().waitUntil('2026-04-23 Thu', '17:00').events.at(-1)?.type).toBe('OpinionSubmitted');
  });

  // The record says it once; each day's digest says it again to the leader (test/functions/clocks.test.ts).
  it('R5 the record is not filled with reminders while it waits', () => {
    const waited = submitted().waitUntil('2026-04-28 Tue', '17:00');
    expect(waited.events.filter(({ type }) => type === 'InstructionAwaited')).toHaveLength(1);
  });

  it('R5 returned for revision: R4 begins anew with three new days', () => {
    const returned = submitted().on('2026-04-30 Thu').when(returnForRevision());
    returned.then({
      status: 'REVIEW_REQUESTED',
      clocks: { proposedOpinion: { startedOn: '2026-04-30 Thu', rawDue: '2026-05-03 Sun', due: '2026-05-06 Wed' } },
    });
    returned.when(submitOpinion()).then({ status: 'REVIEW_AWAITS_INSTRUCTION' });
  });

  it('R5 instructs only what was submitted, and only the leader does', () => {
    petitionAt('REVIEW_REQUESTED').refused(approve(), 'STEP_NOT_POSSIBLE');
    submitted().refused(approve().by(handler), 'ROLE_NOT_ALLOWED');
  });
});

describe('R6 forwarding within three days of the instruction', () => {
  const instructed = () =>
    replied().on('2025-09-29 Mon').when(requestReview(), submitOpinion()).on('2025-09-30 Tue').when(approve());

  it('R6 V1 from the day of the instruction', () => {
    instructed().then({
      status: 'REVIEW_TO_FORWARD',
      clocks: { forwarding: { startedOn: '2025-09-30 Tue', due: '2025-10-09 Thu' } },
    });
    instructed()
      .on('2025-10-09 Thu')
      .when(forwardReview())
      .then({ clocks: { forwarding: { status: 'DONE_ON_TIME' } } });
    instructed()
      .on('2025-10-10 Fri')
      .when(forwardReview())
      .then({ clocks: { forwarding: { status: 'DONE_LATE' } } });
  });

  it('R6 not before the instruction', () => {
    petitionAt('REVIEW_AWAITS_INSTRUCTION').refused(forwardReview(), 'STEP_NOT_POSSIBLE');
  });

  it('R-X7 the request in an accusation is not forwarded to the unit it accuses', () => {
    instructed()
      .when(
        classify({
          category: 'ACCUSATION',
          contentClass: '纪检监察',
          accused: { staffIds: [], units: [CITY_MANAGEMENT] },
        }),
      )
      .refused(forwardReview({ authority: CITY_MANAGEMENT }), 'ACCUSED_AUTHORITY');
  });
});

describe('R-X11 the review authorities’ own thirty days', () => {
  it('R-X11 the review is due thirty days after the authority received it', () => {
    petitionAt('UNDER_REVIEW').then({
      clocks: { review: { startedOn: '2026-04-23 Thu', rawDue: '2026-05-23 Sat', due: '2026-05-25 Mon' } },
    });
    petitionAt('UNDER_REVIEW')
      .on('2026-05-25 Mon')
      .when(reviewOpinion())
      .then({
        status: 'REVIEW_OPINION_ISSUED',
        clocks: { review: { status: 'DONE_ON_TIME' } },
      });
  });

  it('R-X11 the opinion comes from the authority it was forwarded to', () => {
    petitionAt('UNDER_REVIEW').refused(reviewOpinion({ authority: CITY_GOVERNMENT }), 'AUTHORITY_UNKNOWN');
  });

  it('R-X11 A15: hearing days are excluded from the final review', () => {
    const final = petitionAt('UNDER_FINAL_REVIEW').then({
      clocks: { finalReview: { startedOn: '2026-05-25 Mon', rawDue: '2026-06-24 Wed', due: '2026-06-24 Wed' } },
    });
    final
      .on('2026-06-12 Fri')
      .when(hearing('2026-06-08 Mon', '2026-06-11 Thu'))
      .then({
        status: 'UNDER_FINAL_REVIEW',
        clocks: { finalReview: { rawDue: '2026-06-27 Sat', due: '2026-06-29 Mon' } },
      });
  });

  it('R-X11 several hearings add up, and no day is excluded twice', () => {
    const once = petitionAt('UNDER_FINAL_REVIEW')
      .on('2026-06-18 Thu')
      .when(hearing('2026-06-08 Mon', '2026-06-11 Thu'));
    once.refused(hearing('2026-06-10 Wed', '2026-06-12 Fri'), 'HEARINGS_OVERLAP');
    once
      .when(hearing('2026-06-15 Mon', '2026-06-17 Wed'))
      .then({ clocks: { finalReview: { rawDue: '2026-06-29 Mon', due: '2026-06-29 Mon' } } });
  });

  it('R-X11 a hearing may begin on the first and on the last day, and where another ends', () => {
    const review = petitionAt('UNDER_FINAL_REVIEW');
    review.then({ clocks: { finalReview: { startedOn: '2026-05-25 Mon', due: '2026-06-24 Wed' } } });
    const later = review.on('2026-07-01 Wed');
    later
      .when(hearing('2026-05-25 Mon', '2026-05-26 Tue'))
      .then({ clocks: { finalReview: { due: '2026-06-25 Thu' } } });
    later
      .when(hearing('2026-06-24 Wed', '2026-06-25 Thu'))
      .then({ clocks: { finalReview: { due: '2026-06-25 Thu' } } });
    later.refused(hearing('2026-06-25 Thu', '2026-06-26 Fri'), 'DATES_OUT_OF_ORDER');
    const held = later.when(hearing('2026-05-27 Wed', '2026-05-28 Thu'));
    expect(held.allows(hearing('2026-05-28 Thu', '2026-05-29 Fri'))).toBe(true);
    expect(held.allows(hearing('2026-05-26 Tue', '2026-05-27 Wed'))).toBe(true);
    held.refused(hearing('2026-05-26 Tue', '2026-05-28 Thu'), 'HEARINGS_OVERLAP');
  });

  it('R-X11 a hearing within one day takes none', () => {
    const story = petitionAt('UNDER_FINAL_REVIEW').on('2026-06-12 Fri');
    const held = story.when(hearing('2026-06-08 Mon', '2026-06-08 Mon'));
    held.then({ clocks: { finalReview: { due: '2026-06-24 Wed' } } });
    expect(held.petition.clocks).toEqual(story.petition.clocks);
  });

  it('R-X11 A15: not from the review, and not from the sixty days', () => {
    petitionAt('UNDER_REVIEW').refused(hearing('2026-04-24 Fri', '2026-04-27 Mon'), 'STEP_NOT_POSSIBLE');
    petitionAt('ACCEPTED')
      .on('2026-03-20 Fri')
      .refused(hearing('2026-03-16 Mon', '2026-03-18 Wed'), 'STEP_NOT_POSSIBLE');
  });

  it('R-X11 ends after it begins, and not tomorrow', () => {
    const final = petitionAt('UNDER_FINAL_REVIEW').on('2026-06-12 Fri');
    final.refused(hearing('2026-06-11 Thu', '2026-06-08 Mon'), 'DATES_OUT_OF_ORDER');
    final.refused(hearing('2026-06-11 Thu', '2026-06-15 Mon'), 'DATE_IN_FUTURE');
  });

  it('R-X11 a hearing before the final review began stretches nothing', () => {
    petitionAt('UNDER_FINAL_REVIEW').refused(hearing('2026-03-10 Tue', '2026-04-10 Fri'), 'DATES_OUT_OF_ORDER');
  });

  it('R-X11 a hearing begun after the last day does not undo the lateness', () => {
    const late = petitionAt('UNDER_FINAL_REVIEW').waitUntil('2026-07-06 Mon');
    late.then({ clocks: { finalReview: { status: 'OVERDUE' } } });
    const held = hearing('2026-06-26 Fri', '2026-07-06 Mon');
    const after = late.allows(held) ? late.when(held) : late;
    after.then({ clocks: { finalReview: { status: 'OVERDUE' } } });
  });

  it('R-X11 a hearing that moves no day tells nothing twice', () => {
    const late = petitionAt('UNDER_FINAL_REVIEW').waitUntil('2026-07-10 Fri');
    const again = late.when(hearing('2026-06-08 Mon', '2026-06-08 Mon')).waitUntil('2026-07-13 Mon');
    expect(again.events.filter((event) => event.type === 'ClockOverran' && event.clock === 'finalReview')).toHaveLength(
      1,
    );
  });
});

describe('R-X11 hearing days that move no last day', () => {
  it('R-X11 tell nothing twice', () => {
    const late = petitionAt('UNDER_FINAL_REVIEW')
      .on('2026-06-12 Fri')
      .when(hearing('2026-06-08 Mon', '2026-06-11 Thu'))
      .waitUntil('2026-07-10 Fri');
    const again = late.when(hearing('2026-06-15 Mon', '2026-06-16 Tue')).waitUntil('2026-07-13 Mon');
    again.then({ clocks: { finalReview: { due: '2026-06-29 Mon' } } });
    expect(again.events.filter((event) => event.type === 'ClockOverran' && event.clock === 'finalReview')).toHaveLength(
      1,
    );
  });
});

describe('R34 the third level: final review within thirty days of the review opinion', () => {
  it('R34 counts from the service of the review opinion', () => {
    petitionAt('REVIEWED').then({
      clocks: { finalReviewRequest: { startedOn: '2026-05-15 Fri', rawDue: '2026-06-14 Sun', due: '2026-06-15 Mon' } },
    });
  });

  it('R34 a request without a review opinion is refused with the way to go, and the matter stays', () => {
    const attempt = replied().attempt(requestFinalReview());
    expect(attempt).toMatchObject({
      decision: {
        kind: 'refused',
        refusal: { code: 'REVIEW_MUST_COME_FIRST', zh: expect.stringContaining('请先请求复查') },
      },
    });
    replied().then({ status: 'REPLIED', clocks: { reviewRequest: { status: 'RUNNING' } } });
  });

  it('R34 on the last day in time, a day later late and passed on', () => {
    const reviewed = petitionAt('REVIEWED');
    reviewed
      .on('2026-06-15 Mon', '23:59')
      .when(requestFinalReview())
      .then({
        status: 'FINAL_REVIEW_REQUESTED',
        clocks: { finalReviewRequest: { status: 'DONE_ON_TIME' }, proposedOpinion: { startedOn: '2026-06-15 Mon' } },
      });
    const late = reviewed.on('2026-06-16 Tue').when(requestFinalReview());
    expect(late.events.at(-1)).toMatchObject({ level: 'finalReview', late: { due: '2026-06-15' } });
    late.then({ status: 'FINAL_REVIEW_REQUESTED' });
  });

  it('R34 the authority is the one above the review authority', () => {
    expect(petitionAt('REVIEWED').view.remedy).toMatchObject({
      level: 'finalReview',
      authority: { name: CITY_GOVERNMENT, address: '棠州市中心大道1号' },
    });
  });

  it('R34 goes the same way: opinion, instruction, forwarding', () => {
    petitionAt('UNDER_FINAL_REVIEW').then({
      status: 'UNDER_FINAL_REVIEW',
      clocks: { proposedOpinion: { status: 'DONE_ON_TIME' }, forwarding: { status: 'DONE_ON_TIME' } },
    });
  });

  it('R34 a final review opinion opens no further right', () => {
    const final = petitionAt('UNDER_FINAL_REVIEW')
      .on('2026-06-16 Tue')
      .when(finalReviewOpinion())
      .when(service({ document: 'finalReviewOpinion' }));
    expect(final.view).not.toHaveProperty('remedy');
    expect(final.view.mayNow).toEqual(['supplement', 'withdraw', 'request-recusal', 'rate']);
  });

  it('R33 a revoked decision is decided anew: the new reply can be recorded', () => {
    petitionAt('UNDER_REVIEW')
      .when(reviewOpinion({ outcome: 'REVOKED' }), service({ document: 'reviewOpinion' }))
      .on('2026-05-29 Fri')
      .when(reply())
      .then({ status: 'REPLY_ISSUED' });
  });
});

describe('R33 R34 after a revoked decision', () => {
  const decidedAnew = () =>
    petitionAt('UNDER_REVIEW')
      .when(reviewOpinion({ outcome: 'REVOKED' }), service({ document: 'reviewOpinion' }))
      .on('2026-05-29 Fri')
      .when(reply())
      .on('2026-06-01 Mon')
      .when(service());

  it('R33 the new reply has its own window for review', () => {
    decidedAnew().then({
      status: 'REPLIED',
      clocks: { reviewRequest: { startedOn: '2026-06-01 Mon', due: '2026-07-01 Wed' } },
    });
    expect(decidedAnew().view.remedy).toMatchObject({ level: 'review', lastDay: '2026-07-01' });
  });

  it('R34 the final review of the old opinion can be asked for no more', () => {
    decidedAnew().then({ clocks: { finalReviewRequest: { status: 'SUPERSEDED' } } });
  });

  it('R33 a decision that stands is not decided anew', () => {
    petitionAt('REVIEWED').refused(reply(), 'NOT_REVOKED');
  });

  it('R34 the final review of the new reply is asked for after its review, not instead', () => {
    decidedAnew().refused(requestFinalReview(), 'REVIEW_MUST_COME_FIRST');
  });
});

describe('R-X10 every reply tells the remedy, the authority and the last day', () => {
  it('R-X10 the reply: review, above the one that decided, thirty days from service', () => {
    const { text } = replied().noticeToPetitioner('replied').text;
    expect(text).toContain('最迟2025年10月9日（周四）');
    expect(text).toContain(`向${DISTRICT_GOVERNMENT}（棠州市云汀区鹤鸣大道1号，0500-5550001）书面请求复查`);
    expect(text).toContain('《信访工作条例》第三十五条');
  });

  it('R-X10 the review opinion: final review, one level higher', () => {
    const { text } = petitionAt('REVIEWED').noticeToPetitioner('reviewed').text;
    expect(text).toContain('意见：维持');
    expect(text).toContain(`向${CITY_GOVERNMENT}（棠州市中心大道1号，0500-5550002）书面请求复核`);
    expect(text).toContain('最迟2026年6月15日（周一）');
  });

  it('R-X10 the final review opinion: final, no further line, no lawsuit', () => {
    const { text } = petitionAt('FINALLY_REVIEWED').noticeToPetitioner('finallyReviewed').text;
    expect(text).toContain('同一事实和理由');
    expect(text).not.toContain('请求复核');
    expect(text).not.toContain('行政诉讼');
  });

  it('R-X10 an authority the district does not know still leaves no blank: the organ one level up', () => {
    const unknown = given(registered({ receivedOn: '2025-07-14 Mon' })).when(
      transfer({ to: '供热公司' }),
      reply({ authority: '供热公司' }),
      service(),
    );
    expect(unknown.noticeToPetitioner('replied').text.text).toContain('向作出机关的上一级机关书面请求复查');
  });
});
