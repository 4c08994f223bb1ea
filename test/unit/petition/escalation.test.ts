import { describe, expect, it } from 'vitest';
import { proposedNext } from '../../../shared/petition/escalation.ts';
import {
  acceptance,
  answer,
  assignHandler,
  CITY_MANAGEMENT,
  classify,
  DISTRICT_GOVERNMENT,
  handleInternally,
  HOUSING,
  remind,
  reply,
  requestSupervision,
  supervisionResult,
  submitted,
  transfer,
} from '../../support/acts.ts';
import { petitionAt } from '../../support/course.ts';
import { asDay, day, type Day } from '../../support/days.ts';
import { handler, resident } from '../../support/office.ts';
import { given, type Story } from '../../support/story.ts';

/** Accepted on 9 March, due on Friday 8 May 2026; the Saturday after it is a make-up workday. */
const accepted = (): Story =>
  given(submitted({ on: '2026-03-02 Mon' }))
    .when(assignHandler(), classify(), transfer())
    .on('2026-03-09 Mon')
    .when(acceptance());
const late = (): Story => accepted().on('2026-05-11 Mon');

function proposal(story: Story, on: Day = asDay(story.today)) {
  return proposedNext(story.petition, story.calendar, day(on));
}

/** The rung proposed from day to day; a day is named where it changes. */
function rungs(story: Story, ...days: readonly Day[]): readonly (string | undefined)[] {
  return days.map((on) => proposal(story, on)?.rung);
}

describe('催办、提请督办: what is proposed once an authority is late', () => {
  it('R8 R32 nothing is proposed up to the last day; the day after, to remind', () => {
    expect(rungs(accepted(), '2026-05-07 Thu', '2026-05-08 Fri', '2026-05-09 Sat')).toEqual([
      undefined,
      undefined,
      'REMIND',
    ]);
    expect(proposal(late())).toEqual({
      rung: 'REMIND',
      title: { zh: '催办', en: 'remind the authority' },
      step: 'remind',
      authority: HOUSING,
      clock: 'handling',
      due: '2026-05-08',
      because: {
        zh: `${HOUSING}已超过期限（2026-05-08）3日，尚未催办`,
        en: `${HOUSING} is 3 days past 2026-05-08; it was not reminded yet`,
      },
      basis: ['《信访工作条例》第四十条'],
    });
  });

  it('R32 a reminder before the day counts for nothing once it has passed', () => {
    const reminded = accepted().on('2026-05-06 Wed').when(remind());
    expect(reminded.petition.pursuit).toBeUndefined();
    expect(rungs(reminded, '2026-05-09 Sat')).toEqual(['REMIND']);
  });

  it('R32 two working days after the reminder: again, in writing', () => {
    const reminded = late().when(remind());
    expect(rungs(reminded, '2026-05-11 Mon', '2026-05-13 Wed', '2026-05-14 Thu')).toEqual([
      undefined,
      undefined,
      'REMIND_IN_WRITING',
    ]);
    expect(proposal(reminded, '2026-05-14 Thu')).toMatchObject({
      step: 'remind',
      because: { zh: expect.stringContaining('2026-05-11催办后仍未办结') },
    });
  });

  it.each([
    ['by post', { means: 'POST' }],
    ['by e-mail', { means: 'EMAIL' }],
    ['online', { means: 'ONLINE' }],
    ['by a numbered letter handed over', { means: 'IN_PERSON', documentNo: '梧社信催〔2026〕1号' }],
  ] as const)('R32 more than five working days after a letter (%s): supervision, with its circumstance', (_, how) => {
    const written = late().when(remind(HOUSING, how));
    expect(rungs(written, '2026-05-18 Mon', '2026-05-19 Tue')).toEqual([undefined, 'REQUEST_SUPERVISION']);
    expect(proposal(written, '2026-05-19 Tue')).toMatchObject({
      step: 'request-supervision',
      circumstance: { code: 'OVERDUE', zh: '无正当理由未按规定的办理期限办结' },
      basis: ['《信访工作条例》第四十条', '《信访条例》第三十六条'],
    });
  });

  it('R32 another call after the letter starts the wait anew, and is not answered by another letter', () => {
    const called = late()
      .when(remind(HOUSING, { means: 'POST' }))
      .on('2026-05-19 Tue')
      .when(remind());
    expect(rungs(called, '2026-05-21 Thu', '2026-05-22 Fri')).toEqual([undefined, 'REQUEST_SUPERVISION']);
  });

  it('R32 the day by which an answer was asked for is waited for', () => {
    const asked = late().when(remind(HOUSING, { answerBy: '2026-05-20 Wed' }));
    expect(rungs(asked, '2026-05-20 Wed', '2026-05-21 Thu')).toEqual([undefined, 'REMIND_IN_WRITING']);
  });

  it('R32 what was answered stands on record, and the day it promises is waited for', () => {
    const story = late()
      .when(remind())
      .on('2026-05-12 Tue')
      .when(answer({ expectedBy: '2026-05-22 Fri' }));
    expect(story.events.at(-1)).toEqual({
      type: 'ReminderAnswered',
      on: '2026-05-12',
      authority: HOUSING,
      answer: '鉴定报告已出，正在拟写处理意见',
      expectedBy: '2026-05-22',
    });
    expect(rungs(story, '2026-05-22 Fri', '2026-05-23 Sat')).toEqual([undefined, 'REMIND_IN_WRITING']);
    const vague = late().when(remind()).on('2026-05-14 Thu').when(answer());
    expect(rungs(vague, '2026-05-18 Mon', '2026-05-19 Tue')).toEqual([undefined, 'REMIND_IN_WRITING']);
  });

  it('R32 supervision is waited for: to the day named, or thirty days', () => {
    const named = late().when(requestSupervision({ replyBy: '2026-05-20 Wed' }));
    expect(rungs(named, '2026-05-20 Wed', '2026-05-21 Thu')).toEqual([undefined, 'REQUEST_SUPERVISION']);
    expect(proposal(named, '2026-05-21 Thu')?.circumstance?.code).toBe('NO_FEEDBACK');
    const open = late().when(requestSupervision());
    expect(rungs(open, '2026-06-10 Wed', '2026-06-11 Thu')).toEqual([undefined, 'REQUEST_SUPERVISION']);
  });

  it('R32 after the feedback whoever is still late is reminded anew', () => {
    const story = late().when(remind(), requestSupervision()).on('2026-05-20 Wed').when(supervisionResult());
    expect(proposal(story)?.rung).toBe('REMIND');
  });

  it('R32 with the reply the ladder is gone', () => {
    expect(proposal(late().when(remind(HOUSING, { means: 'POST' }), reply()), '2026-06-30 Tue')).toBeUndefined();
  });

  it('R-X3 a notice the authority owes is a matter of procedure', () => {
    const sent = given(submitted({ on: '2026-03-02 Mon' })).when(transfer());
    const asked = sent.on('2026-03-18 Wed').when(remind(HOUSING, { means: 'POST' }));
    expect(proposal(asked, '2026-03-26 Thu')).toMatchObject({
      clock: 'authorityNotice',
      circumstance: { code: 'PROCEDURE' },
    });
  });

  it('R-X11 the review authority is reminded like any other', () => {
    expect(proposal(petitionAt('UNDER_REVIEW').on('2026-06-10 Wed'))).toMatchObject({
      rung: 'REMIND',
      clock: 'review',
      authority: DISTRICT_GOVERNMENT,
    });
  });

  it('of two that are late, the one that has been late longer; of another clock the ladder begins at its foot', () => {
    const sent = given(submitted({ on: '2026-03-02 Mon' })).when(transfer());
    const asked = sent.on('2026-03-18 Wed').when(remind());
    expect(asked.petition.pursuit?.clock).toBe('authorityNotice');
    const both = asked.when(acceptance({ acceptedOn: '2026-03-18 Wed' })).on('2026-05-20 Wed');
    expect(proposal(both)).toMatchObject({ clock: 'handling', rung: 'REMIND' });
  });

  it('R8 what the office handles itself it asks of nobody', () => {
    const own = given(submitted({ on: '2026-03-02 Mon' })).when(handleInternally());
    expect(proposal(own, '2026-06-30 Tue')).toBeUndefined();
  });

  it('R-X7 a unit that is complained of is never reminded: supervision is proposed at once', () => {
    const accused = given(submitted({ on: '2026-03-02 Mon' }))
      .when(transfer())
      .on('2026-03-18 Wed')
      .when(
        classify({ category: 'ACCUSATION', contentClass: '纪检监察', accused: { staffIds: [], units: [HOUSING] } }),
      );
    expect(proposal(accused)).toMatchObject({ rung: 'REQUEST_SUPERVISION', circumstance: { code: 'OTHER' } });
    accused.refused(remind(), 'ACCUSED_AUTHORITY');
  });

  it('R7 R8 nothing is done by itself: looking at the clocks puts no reminder on record', () => {
    const waited = accepted().waitUntil('2026-07-31 Fri');
    expect(waited.events.map(({ type }) => type)).not.toContain('AuthorityReminded');
    expect(waited.events.map(({ type }) => type)).not.toContain('SupervisionRequested');
  });
});

describe('催办反馈: what an authority answers', () => {
  it('is entered by the handler, of an authority the matter was sent to, once it happened', () => {
    late()
      .refused(answer({ authority: CITY_MANAGEMENT }), 'AUTHORITY_UNKNOWN')
      .refused(answer({ on: '2026-05-12 Tue' }), 'DATE_IN_FUTURE')
      .refused(answer().by(resident), 'ROLE_NOT_ALLOWED')
      .when(answer().by(handler));
  });

  it('what is asked can be asked by a day that is still to come only', () => {
    late()
      .refused(remind(HOUSING, { answerBy: '2026-05-08 Fri' }), 'DATES_OUT_OF_ORDER')
      .when(remind(HOUSING, { answerBy: '2026-05-11 Mon' }));
  });

  it('an answer that comes before anything is late is on record all the same', () => {
    const early = accepted().when(answer({ expectedBy: '2026-04-01 Wed' }));
    expect(early.events.at(-1)?.type).toBe('ReminderAnswered');
    expect(early.petition.pursuit).toBeUndefined();
    expect(early.view.history.map(({ zh }) => zh).join()).not.toContain('鉴定报告');
  });
});
