import { describe, expect, it } from 'vitest';
import {
  acceptance,
  assignment,
  CITY_MANAGEMENT,
  classify,
  decideObjection,
  extension,
  handleInternally,
  HOUSING,
  objection,
  registered,
  refusal,
  remind,
  reply,
  reportConclusion,
  reviewOpinion,
  service,
  supervisionResult,
  requestSupervision,
  transfer,
  WATER,
} from '../../support/acts.ts';
import { petitionAt } from '../../support/course.ts';
import { HUAIYIN } from '../../support/office.ts';
import { at } from '../../support/days.ts';
import { given } from '../../support/story.ts';

const sent = () =>
  given(registered({ receivedOn: '2025-09-26 Fri' }))
    .on('2025-09-28 Sun')
    .when(transfer());
/** Accepted on Tuesday 30 September 2025: V13. */
const accepted = () => sent().on('2025-09-30 Tue').when(acceptance());

describe('R32 the first level: sixty days from acceptance', () => {
  it('R32 R8 V13: sixty calendar days, rolled past a weekend', () => {
    accepted().then({
      status: 'ACCEPTED',
      clocks: { handling: { startedOn: '2025-09-30 Tue', rawDue: '2025-11-29 Sat', due: '2025-12-01 Mon' } },
    });
    expect(accepted().clock('handling')).toMatchObject({
      holder: 'AUTHORITY',
      length: 60,
      basis: ['《社区信访接待工作制度》四(1)', '《信访工作条例》第三十四条'],
    });
  });

  it('R32 the acceptance may be learned of later; its own day counts (A7)', () => {
    sent()
      .on('2025-10-15 Wed')
      .when(acceptance({ acceptedOn: '2025-09-30 Tue' }))
      .then({ clocks: { handling: { startedOn: '2025-09-30 Tue' }, authorityNotice: { status: 'DONE_ON_TIME' } } });
  });

  it('R32 only a unit it was sent to accepts it', () => {
    sent().refused(acceptance({ authority: WATER }), 'AUTHORITY_UNKNOWN');
  });

  it('R32 R34 at every place only those who have the matter are heard', () => {
    petitionAt('OBJECTED').refused(acceptance({ authority: WATER }), 'AUTHORITY_UNKNOWN');
    expect(accepted().refusal(reply({ authority: WATER }))).toMatchObject({
      code: 'AUTHORITY_UNKNOWN',
      zh: `本事项没有转送「${WATER}」，已转送的机关是：${HOUSING}`,
    });
    const split = given(registered({ receivedOn: '2025-09-26 Fri' })).when(
      transfer({ to: [{ name: HOUSING, lead: true }, { name: WATER }] }),
      objection({ authority: WATER }),
      decideObjection(true),
      acceptance(),
      transfer({ to: CITY_MANAGEMENT }),
    );
    expect(split.allows(reply({ authority: CITY_MANAGEMENT }))).toBe(true);
    expect(split.refusal(reply({ authority: WATER }))?.en).toBe(
      `the petition was not sent to this authority; it was sent to: ${HOUSING}, ${CITY_MANAGEMENT}`,
    );
    petitionAt('UNDER_REVIEW').refused(reviewOpinion({ authority: WATER }), 'AUTHORITY_UNKNOWN');
  });

  it('R32 is near due at ten days and again at three', () => {
    const nears = accepted()
      .waitUntil('2025-12-01 Mon')
      .commits.filter(({ events }) =>
        events.some((event) => event.type === 'ClockNeared' && event.clock === 'handling'),
      )
      .map((commit) => commit.at.slice(0, 10));
    expect(nears).toEqual(['2025-11-21', '2025-11-28']); // Fri, Fri
    accepted()
      .on('2025-11-20 Thu')
      .then({ clocks: { handling: { status: 'RUNNING' } } });
    accepted()
      .on('2025-11-21 Fri')
      .then({ clocks: { handling: { status: 'NEAR_DUE' } } });
  });

  it('R32 a reply on the last day is in time, on the day after it is late', () => {
    accepted()
      .on('2025-12-01 Mon')
      .when(reply())
      .then({ clocks: { handling: { status: 'DONE_ON_TIME' } } });
    accepted()
      .on('2025-12-02 Tue')
      .when(reply())
      .then({ clocks: { handling: { status: 'DONE_LATE' } } });
  });

  it('R32 is not replied before it is served; served starts R33', () => {
    const issued = accepted().on('2025-11-20 Thu').when(reply());
    issued.then({ status: 'REPLY_ISSUED', clocks: { reviewRequest: 'none' } });
    issued
      .on('2025-11-21 Fri')
      .when(service())
      .then({ status: 'REPLIED', clocks: { reviewRequest: { startedOn: '2025-11-21 Fri', due: '2025-12-22 Mon' } } });
  });

  it('R32 the reply answers item by item', () => {
    const answered = accepted()
      .on('2025-11-20 Thu')
      .when(reply({ outcome: 'NOT_SUPPORTED' }));
    expect(answered.petition.outcomes).toEqual([{ item: '屋顶维修', outcome: 'NOT_SUPPORTED' }]);
  });

  it('R32 it is served after it was issued, and it is the paper that waits', () => {
    const issued = accepted().on('2025-11-20 Thu').when(reply());
    issued.refused(service({ document: 'reviewOpinion' }), 'DOCUMENT_NOT_ISSUED');
    issued.refused(service({ servedOn: '2025-11-19 Wed', lateEntryReason: '补录' }), 'DATES_OUT_OF_ORDER');
  });

  it('R32 R-X3 decided at once by the unit it was sent to: nothing else is waited for', () => {
    sent()
      .on('2025-10-09 Thu')
      .when(reply())
      .then({
        status: 'REPLY_ISSUED',
        clocks: { authorityNotice: { status: 'DONE_ON_TIME' }, objection: { status: 'SUPERSEDED' } },
      });
  });

  it('R32 overdue: the office reminds the authority, then asks those above it to supervise (2.9)', () => {
    const overdue = accepted()
      .waitUntil('2025-12-02 Tue')
      .then({ clocks: { handling: { status: 'OVERDUE' } } });
    expect(overdue.events.at(-1)).toEqual({
      type: 'ClockOverran',
      clock: 'handling',
      due: '2025-12-01',
      holder: HOUSING,
    });
    overdue
      .when(remind())
      .then({ status: 'ACCEPTED', events: ['AuthorityReminded'], clocks: { handling: { status: 'OVERDUE' } } })
      .refused(supervisionResult(), 'NO_SUPERVISION')
      .when(requestSupervision())
      .when(supervisionResult())
      .then({ status: 'ACCEPTED', events: ['SupervisionReported'] })
      .refused(supervisionResult(), 'NO_SUPERVISION');
  });

  it('R32 a residents’ committee accepts and decides nothing in its own name (A6)', () => {
    const internal = given(registered({ receivedOn: '2025-09-26 Fri' })).when(handleInternally());
    internal.refused(acceptance({ authority: '梧桐社区' }), 'NOT_FOR_THIS_OFFICE');
    internal.refused(reply({ authority: '梧桐社区' }), 'NOT_FOR_THIS_OFFICE');
  });

  it('R32 a township may: its own acceptance starts the sixty days', () => {
    given(registered({ receivedOn: '2025-09-26 Fri' }), HUAIYIN)
      .when(handleInternally())
      .on('2025-09-30 Tue')
      .when(acceptance({ authority: '槐荫镇人民政府' }))
      .then({ status: 'ACCEPTED', clocks: { handling: { due: '2025-12-01 Mon' } } });
  });

  it('R32 cannot be accepted before it was sent', () => {
    sent().refused(acceptance({ acceptedOn: '2025-09-26 Fri' }), 'DATES_OUT_OF_ORDER');
    petitionAt('OBJECTED').refused(acceptance({ acceptedOn: '2026-03-02 Mon' }), 'DATES_OUT_OF_ORDER');
    expect(petitionAt('OBJECTED').allows(acceptance({ acceptedOn: '2026-03-03 Tue' }))).toBe(true);
  });

  it('R32 cannot be answered before it was accepted', () => {
    accepted()
      .on('2025-10-15 Wed')
      .refused(reply({ issuedOn: '2025-09-28 Sun' }), 'DATES_OUT_OF_ORDER');
  });
});

describe('R-X9 R8 extension', () => {
  it('R-X9 R8 A14: thirty days are counted from the raw sixtieth day, not from the rolled one', () => {
    accepted()
      .on('2025-11-20 Thu')
      .when(extension({ days: 30 }))
      .then({ status: 'ACCEPTED', clocks: { handling: { rawDue: '2025-12-29 Mon', due: '2025-12-29 Mon' } } });
  });

  it('R-X9 R8 thirty-one are refused by the form, in the regulation’s words', () => {
    const story = accepted().on('2025-11-20 Thu');
    story.invalid(extension({ days: 31 }), 'days').invalid(extension({ days: 0 }), 'days');
    story.invalid(extension({ days: 1.5 }), 'days').invalid(extension({ days: -3 }), 'days');
  });

  it('R-X9 R8 needs a reason', () => {
    accepted()
      .on('2025-11-20 Thu')
      .invalid(extension({ reason: '  ' }), 'reason');
  });

  it('R-X9 R8 on the last day it is possible, on the day after it is not', () => {
    accepted()
      .on('2025-12-01 Mon', '23:59')
      .when(extension())
      .then({ clocks: { handling: { due: '2025-12-29 Mon' } } });
    accepted().on('2025-12-02 Tue', '00:00').refused(extension(), 'EXTENSION_TOO_LATE');
  });

  it('R-X9 R8 several come to at most thirty days in all', () => {
    const once = accepted()
      .on('2025-11-20 Thu')
      .when(extension({ days: 20 }));
    once.refused(extension({ days: 11 }), 'EXTENSION_TOO_LONG');
    once
      .when(extension({ days: 10 }))
      .then({ clocks: { handling: { rawDue: '2025-12-29 Mon' } } })
      .refused(extension({ days: 1 }), 'EXTENSION_TOO_LONG');
  });

  it('R-X9 a second one may be given before the extended day is over', () => {
    accepted()
      .on('2025-11-20 Thu')
      .when(extension({ days: 7 }))
      .then({ clocks: { handling: { rawDue: '2025-12-06 Sat', due: '2025-12-08 Mon' } } })
      .on('2025-12-08 Mon')
      .when(extension({ days: 14 }))
      .then({ clocks: { handling: { rawDue: '2025-12-20 Sat', due: '2025-12-22 Mon' } } });
  });

  it('R-X9 tells the petitioner both dates and the reason', () => {
    const { text } = accepted().on('2025-11-20 Thu').when(extension()).noticeToPetitioner('extended').text;
    expect(text).toContain('原期限：2025年12月1日（周一）');
    expect(text).toContain('延长后期限：2025年12月29日（周一）');
    expect(text).toContain('需委托房屋安全鉴定');
    expect(text).toContain('办理期限延长30日');
    expect(text).toContain('《信访工作条例》第三十四条');
  });

  it('R-X9 before acceptance there is nothing to extend', () => {
    sent().refused(extension(), 'STEP_NOT_POSSIBLE');
    sent()
      .when(classify({ category: 'SUGGESTION' }))
      .on('2025-09-30 Tue')
      .when(acceptance())
      .refused(extension(), 'NO_HANDLING_CLOCK');
  });

  it('R-X9 the reminders start anew for the new day', () => {
    const nears = accepted()
      .waitUntil('2025-11-28 Fri')
      .when(extension())
      .waitUntil('2025-12-29 Mon')
      .events.filter((event) => event.type === 'ClockNeared' && event.clock === 'handling');
    expect(nears).toMatchObject([
      { due: '2025-12-01' },
      { due: '2025-12-01' },
      { due: '2025-12-29' },
      { due: '2025-12-29' },
    ]);
  });
});

describe('R-X9 an extension that moves no last day', () => {
  it('R-X9 is not told as a new near-due', () => {
    const nears = accepted()
      .waitUntil('2025-11-28 Fri')
      .when(extension({ days: 2 }))
      .then({ clocks: { handling: { rawDue: '2025-12-01 Mon', due: '2025-12-01 Mon' } } })
      .waitUntil('2025-12-01 Mon')
      .events.filter((event) => event.type === 'ClockNeared' && event.clock === 'handling');
    expect(nears).toHaveLength(2);
  });
});

describe('R-X2 classification decides which clocks bind', () => {
  it.each([
    ['an ordinary appeal', { category: 'APPEAL_OR_REQUEST' }, true],
    ['a suggestion', { category: 'SUGGESTION' }, false],
    ['an accusation', { category: 'ACCUSATION' }, false],
    ['an inquiry', { category: 'INQUIRY' }, false],
    ['an appeal that belongs to the courts', { category: 'APPEAL_OR_REQUEST', litigationRelated: true }, false],
  ] as const)('R-X2 %s, sixty days: %o → %s', (_, classification, bound) => {
    const accepted = sent().when(classify(classification)).on('2025-09-30 Tue').when(acceptance());
    accepted.then({ clocks: { handling: bound ? { due: '2025-12-01 Mon' } : 'none' } });
  });

  it('R-X2 handled by the office itself: sixty days presumed for an appeal, none for a suggestion', () => {
    const received = petitionAt('RECEIVED').on('2026-03-04 Wed');
    const own = received.when(assignment(), handleInternally());
    own.then({ clocks: { handling: { startedOn: '2026-03-04 Wed', status: 'RUNNING' } } });
    expect(own.clock('handling').presumed).toBe(true);
    received.when(classify({ category: 'SUGGESTION' }), handleInternally()).then({ clocks: { handling: 'none' } });
  });

  it('R-X2 what nobody classified is bound: the doubt is the petitioner’s', () => {
    accepted().then({ clocks: { handling: { status: 'RUNNING' } } });
  });

  it('R-X2 before 2022-05-01 the sixty days bound every matter', () => {
    given(registered({ receivedOn: '2022-04-29 Fri' }))
      .when(classify({ category: 'SUGGESTION' }), transfer(), acceptance())
      .then({ clocks: { handling: { startedOn: '2022-04-29 Fri' } } });
  });

  it('R-X2 classified anew as an appeal after acceptance, the sixty days run', () => {
    sent()
      .when(classify({ category: 'SUGGESTION' }))
      .on('2025-09-30 Tue')
      .when(acceptance())
      .on('2025-10-10 Fri')
      .when(classify({ category: 'APPEAL_OR_REQUEST' }))
      .then({ clocks: { handling: { startedOn: '2025-09-30 Tue', due: '2025-12-01 Mon' } } });
  });

  it('R-X2 classified anew as a matter of the courts after acceptance, they run no more', () => {
    accepted()
      .on('2025-10-10 Fri')
      .when(classify({ category: 'APPEAL_OR_REQUEST', litigationRelated: true }))
      .then({ clocks: { handling: { status: 'SUPERSEDED' } } });
  });
});

describe('R-X2 what a new classification must not lose', () => {
  it('R-X2 accepted as a suggestion on the day it was sent, then found an appeal: its sixty days run', () => {
    given(registered({ receivedOn: '2025-09-26 Fri' }))
      .when(classify({ category: 'SUGGESTION' }), transfer(), acceptance(), classify())
      .then({
        clocks: { handling: { startedOn: '2025-09-26 Fri', status: 'RUNNING' }, objection: { status: 'SUPERSEDED' } },
      });
  });

  it('R-X2 R8 days presumed and reported as done are not begun again by a later acceptance', () => {
    const story = given(registered({ receivedOn: '2025-09-26 Fri' })).when(
      assignment(),
      reportConclusion(),
      classify({ category: 'SUGGESTION' }),
      transfer(),
      acceptance(),
      classify(),
    );
    expect(
      story.clocks.filter(({ kind }) => kind === 'handling').map(({ status, presumed }) => [status, presumed]),
    ).toEqual([
      ['DONE_ON_TIME', true],
      ['RUNNING', undefined],
    ]);
  });

  it('R-X2 there and back again, every other clock stands as it stood', () => {
    const again = accepted().when(classify({ category: 'SUGGESTION' }), classify());
    expect(again.clocks).toEqual(accepted().clocks);
  });

  it('R-X2 classified once more as what it is, the sixty days run on with all that was granted', () => {
    const extended = accepted()
      .on('2025-11-20 Thu')
      .when(extension({ days: 10 }));
    expect(extended.when(classify()).clocks).toEqual(extended.clocks);
  });

  it('R-X2 R8 bound again, the days of the acceptance run on, not those presumed before it', () => {
    sent()
      .when(assignment())
      .on('2025-09-30 Tue')
      .when(acceptance(), classify({ category: 'SUGGESTION' }), classify())
      .then({ clocks: { handling: { startedOn: '2025-09-30 Tue', status: 'RUNNING' } } });
  });

  it('R-X2 R-X9 there and back again, the granted extension still counts', () => {
    accepted()
      .on('2025-11-20 Thu')
      .when(extension({ days: 30 }))
      .on('2025-11-21 Fri')
      .when(classify({ litigationRelated: true }))
      .on('2025-11-24 Mon')
      .when(classify())
      .then({ clocks: { handling: { due: '2025-12-29 Mon' } } });
  });

  // shared/petition/petition.ts `rebound` takes up the last sixty days there ever were, here those of an acceptance that
  // ended in a refusal, instead of starting those of the acceptance in force. Resume only what was superseded with the same
  // `acceptedOn`.
  it('R-X2 after a second acceptance its own sixty days run, not those of the first', () => {
    accepted()
      .on('2025-10-10 Fri')
      .when(refusal(), classify({ category: 'SUGGESTION' }), transfer({ to: WATER }))
      .on('2025-10-20 Mon')
      .when(acceptance({ authority: WATER }), classify())
      .then({ clocks: { handling: { startedOn: '2025-10-20 Mon', status: 'RUNNING' } } });
  });

  it('R-X2 what was overdue stays late, also when no timer had looked', () => {
    const overdue = accepted().sleepUntil(at('2025-12-02 Tue', '08:00'));
    overdue.then({ clocks: { handling: { status: 'OVERDUE' } } });
    overdue.when(classify({ litigationRelated: true })).then({ clocks: { handling: { status: 'DONE_LATE' } } });
  });
});

describe('R37 the rules in force on the day of receipt (A17)', () => {
  it('R37 received before 2022-05-01: the regulations of 2005 are cited', () => {
    const old = given(registered({ receivedOn: '2022-04-29 Fri' })).when(transfer(), acceptance());
    expect(old.clock('notice').basis).toContain('《信访条例》第二十二条');
    expect(old.clock('handling').basis).toContain('《信访条例》第三十三条');
    expect(old.clock('authorityNotice').basis).toEqual(['《信访条例》第二十一条第二款']);
  });

  it('R37 received on 2022-05-01, those of 2022; accepted later changes nothing', () => {
    const fresh = given(registered({ receivedOn: '2022-05-01 Sun' })).when(transfer(), acceptance());
    for (const kind of ['notice', 'handling', 'authorityNotice'] as const) {
      expect(fresh.clock(kind).basis.join()).toContain('《信访工作条例》');
    }
    const waited = given(registered({ receivedOn: '2022-04-29 Fri' }))
      .on('2022-05-20 Fri')
      .when(transfer());
    expect(waited.clock('authorityNotice').basis).toEqual(['《信访条例》第二十一条第二款']);
  });

  it('R37 the numbers are the same in both', () => {
    const lengths = (receivedOn: '2022-04-29 Fri' | '2022-05-05 Thu') =>
      Object.values(given(registered({ receivedOn })).petition.rules.clocks).map(({ length }) => length);
    expect(lengths('2022-04-29 Fri')).toEqual(lengths('2022-05-05 Thu'));
  });

  it('R37 R-X4 no clock of a matter of 2022-04 cites the regulations of 2022', () => {
    const old = given(registered({ receivedOn: '2022-04-29 Fri' })).when(transfer(), acceptance());
    expect(old.clocks.flatMap(({ basis }) => basis).join()).not.toContain('《信访工作条例》');
  });

  it('R37 R-X9 the extension of a matter of 2022-04 cites the regulations of 2005', () => {
    const old = given(registered({ receivedOn: '2022-04-29 Fri' })).when(transfer(), acceptance(), extension());
    expect(old.noticeToPetitioner('extended').text.text).not.toContain('《信访工作条例》');
  });

  it('R37 where the office promises less than the regulation allows, its promise binds (own rules by day of receipt)', () => {
    given(registered({ receivedOn: '2026-03-02 Mon' }), HUAIYIN).then({
      clocks: { transfer: { due: '2026-03-04 Wed' }, notice: { due: '2026-03-12 Thu' } },
    });
    given(registered({ receivedOn: '2023-12-29 Fri' }), HUAIYIN).then({
      clocks: { transfer: { rawDue: '2024-01-01 Mon', due: '2024-01-02 Tue' } },
    });
  });

  it('R37 office clocks and authority clocks are kept apart', () => {
    const holders = Object.fromEntries(
      petitionAt('UNDER_FINAL_REVIEW').clocks.map(({ kind, holder }) => [kind, holder]),
    );
    expect(holders).toEqual({
      notice: 'OFFICE',
      transfer: 'OFFICE',
      authorityNotice: 'AUTHORITY',
      objection: 'AUTHORITY',
      handling: 'AUTHORITY',
      echo: 'OFFICE',
      reviewRequest: 'PETITIONER',
      finalReviewRequest: 'PETITIONER',
      proposedOpinion: 'OFFICE',
      forwarding: 'OFFICE',
      review: 'AUTHORITY',
      finalReview: 'AUTHORITY',
    });
  });
});
