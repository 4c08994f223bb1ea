import { describe, expect, it } from 'vitest';
import type { RefusalCode } from '../../../shared/petition/decision.ts';
import { watchOf } from '../../../shared/petition/watch.ts';
import {
  aftercare,
  classify,
  close,
  coordinateOnSite,
  echo,
  flagSpecial,
  handleInternally,
  HOUSING,
  notify,
  registered,
  WATER,
} from '../../support/acts.ts';
import { at, day } from '../../support/days.ts';
import { CALENDAR, leader, WUTONG } from '../../support/office.ts';
import { type Act, given } from '../../support/story.ts';

/** So many people came to the counter on Monday, 2 March 2026. */
const came = (headcount: number, channel: 'VISIT' | 'LETTER' = 'VISIT') =>
  given(
    registered({
      receivedOn: '2026-03-02 Mon',
      channel,
      group: { headcount, representatives: ['甲'] },
      ...(channel === 'VISIT' ? { onTheSpot: { told: true, what: '现场协调' } } : {}),
    }),
  );
const PROMISES = [
  { who: HOUSING, what: '一周内修缮', by: '2026-03-09 Mon' },
  { who: '物业公司', what: '公开维修资金账目' },
] as const;
const group = () => came(40);
const promised = () => group().when(coordinateOnSite({ promises: PROMISES }));
/** Told, handled here and answered: nothing but the visit keeps it from being closed. */
const answered = (story = promised()) =>
  story.on('2026-03-03 Tue').when(handleInternally(), notify(), echo()).on('2026-03-09 Mon');

describe('R29 group visits are coordinated on the spot where possible', () => {
  it.each<[string, ReturnType<typeof came>, boolean]>([
    ['five who came', came(5), true],
    ['forty who came', came(40), true],
    ['four who came', came(4), false],
    ['forty who wrote', came(40, 'LETTER'), false],
  ])('R29 %s: a group visit: %s', (_, story, isGroup) => {
    if (isGroup) expect(story.allows(coordinateOnSite())).toBe(true);
    else story.refused(coordinateOnSite(), 'NOT_A_GROUP_VISIT');
  });

  it('R29 possible: the record says who came, who leads, what was decided and promised', () => {
    expect(promised().commits.at(-1)?.events).toMatchObject([
      {
        type: 'OnSiteCoordinated',
        lead: HOUSING,
        attendance: [{ department: HOUSING, attended: true }],
        decisions: '一周内组织修缮',
        promises: [
          { who: HOUSING, what: '一周内修缮', by: day('2026-03-09 Mon') },
          { who: '物业公司', what: '公开维修资金账目' },
        ],
      },
    ]);
    expect(promised().view.history.at(-1)?.zh).toBe('已现场协调：一周内组织修缮');
  });

  it('R29 not possible: with the reason; then the departments are convened like any others (R27)', () => {
    const refused = group().when(
      flagSpecial({ grounds: ['GROUP_RISK'] }),
      coordinateOnSite({ impossible: '责任单位未到场', departments: [HOUSING, WATER] }),
    );
    expect(refused.petition.onSite).toEqual({ possible: false });
    expect(refused.petition.special?.clocks.map(({ kind, ended }) => [kind, ended])).toEqual([
      ['convening', undefined],
    ]);
    expect(refused.view.history.at(-1)?.zh).toBe('现场未能协调解决，将另行协调');
  });

  it('R29 coordinated on the spot, the departments of a special matter were convened', () => {
    const both = { attendance: { [HOUSING]: true, [WATER]: true } };
    const met = group().when(flagSpecial({ grounds: ['GROUP_RISK'] }), coordinateOnSite(both));
    expect(met.petition.special?.clocks).toMatchObject([{ kind: 'convening', ended: { as: 'DONE' } }]);
  });

  it.each<[string, Act, RefusalCode]>([
    ['not possible without a reason', coordinateOnSite({ impossible: '' }), 'ON_SITE_REASON_MISSING'],
    ['possible with nobody convened', coordinateOnSite({ attendance: {}, lead: null }), 'ON_SITE_RECORD_INCOMPLETE'],
    ['possible without what was decided', coordinateOnSite({ decisions: null }), 'ON_SITE_RECORD_INCOMPLETE'],
    ['without a lead', coordinateOnSite({ lead: null }), 'LEAD_AUTHORITY_UNCLEAR'],
    ['with a lead that was not there', coordinateOnSite({ lead: WATER }), 'LEAD_AUTHORITY_UNCLEAR'],
    ['with a follow-up on the same day', coordinateOnSite({ followUpOn: '2026-03-02 Mon' }), 'DATES_OUT_OF_ORDER'],
    ['by the leader', coordinateOnSite().by(leader), 'ROLE_NOT_ALLOWED'],
  ])('R29 %s is refused', (_, act, code) => {
    group().refused(act, code);
  });

  it('R-X7 the accused unit is neither convened nor named on the spot', () => {
    const accusation = group().when(classify({ category: 'ACCUSATION', accused: { staffIds: [], units: [HOUSING] } }));
    accusation.refused(coordinateOnSite(), 'ACCUSED_AUTHORITY');
    accusation.refused(coordinateOnSite({ impossible: '未到场', departments: [HOUSING] }), 'ACCUSED_AUTHORITY');
  });

  it('R29 nothing of a group’s visit is closed before it is said whether coordination was possible', () => {
    answered(group()).refused(close(), 'ON_SITE_MISSING');
    answered(group().when(coordinateOnSite({ impossible: '责任单位未到场' }))).when(close());
    answered(came(4)).when(close());
  });
});

describe('R30 aftercare', () => {
  it('R30 the first follow-up is a week on, unless a day is named', () => {
    expect(promised().petition.onSite).toMatchObject({ nextOn: day('2026-03-09 Mon'), followUps: 0 });
    const named = group().when(coordinateOnSite({ followUpOn: '2026-03-05 Thu' }));
    expect(named.petition.onSite).toMatchObject({ nextOn: day('2026-03-05 Thu') });
  });

  it('R30 it is listed by its day, told by the list of the day, and nobody has failed a limit', () => {
    const story = promised().on('2026-03-20 Fri');
    expect(story.queues).toContain('aftercare');
    expect(watchOf(story.petition, WUTONG, CALENDAR).followUpOn).toBe(day('2026-03-09 Mon'));
    expect(watchOf(group().petition, WUTONG, CALENDAR)).not.toHaveProperty('followUpOn');
    expect(group().queues).not.toContain('aftercare');
  });

  it('R30 while a promise is broken or not asked after another contact is due, thirty days on or when named', () => {
    const contact = (act: Act) => answered().when(act).petition.onSite;
    expect(contact(aftercare())).toMatchObject({ followUps: 1, nextOn: day('2026-04-08 Wed') });
    expect(contact(aftercare({ kept: [1] }))).toMatchObject({ nextOn: day('2026-04-08 Wed') });
    expect(contact(aftercare({ kept: [1], broken: [2] }))).toMatchObject({ nextOn: day('2026-04-08 Wed') });
    expect(contact(aftercare({ broken: [1, 2], nextOn: '2026-03-16 Mon' }))).toMatchObject({
      nextOn: day('2026-03-16 Mon'),
    });
    expect(contact(aftercare({ kept: [1, 2] }))).not.toHaveProperty('nextOn');
  });

  it('R30 a promise broken once is asked after again, and its latest finding counts', () => {
    const broken = answered()
      .when(aftercare({ kept: [1], broken: [2] }))
      .on('2026-04-08 Wed');
    expect(broken.when(aftercare()).petition.onSite).toMatchObject({ nextOn: day('2026-05-08 Fri') });
    const kept = broken.when(aftercare({ kept: [2] })).petition.onSite;
    expect(kept).toMatchObject({ promises: [{ kept: true }, { kept: true }], followUps: 2 });
    expect(kept).not.toHaveProperty('nextOn');
  });

  it('R30 the matter cannot be closed without a contact and a look at every promise', () => {
    const open = answered();
    open.refused(close(), 'AFTERCARE_MISSING');
    expect(open.refusal(close())?.zh).toContain('尚无回访记录');
    const half = open.when(aftercare({ kept: [2] }));
    half.refused(close(), 'AFTERCARE_MISSING');
    expect(half.refusal(close())?.zh).toContain('第1项承诺尚未核实');
    half.when(aftercare({ broken: [1] }), close());
    answered(group().when(coordinateOnSite())).when(aftercare(), close());
  });

  it.each<[string, Act, RefusalCode]>([
    ['of a promise there is not', aftercare({ kept: [3] }), 'PROMISE_UNKNOWN'],
    ['with the next contact today', aftercare({ nextOn: '2026-03-09 Mon' }), 'DATES_OUT_OF_ORDER'],
    ['on a day gone by without a reason', aftercare({ on: '2026-03-06 Fri' }), 'LATE_ENTRY_REASON_MISSING'],
    ['by the leader', aftercare().by(leader), 'ROLE_NOT_ALLOWED'],
  ])('R30 %s is refused', (_, act, code) => {
    answered().refused(act, code);
  });

  it('R30 without a record of coordination there is nothing to look after', () => {
    group().refused(aftercare(), 'NO_ON_SITE_RECORD');
    group()
      .when(coordinateOnSite({ impossible: '未到场' }))
      .refused(aftercare(), 'NO_ON_SITE_RECORD');
  });

  it('R30 the petitioner reads that they were asked', () => {
    expect(answered().when(aftercare()).view.history.at(-1)?.zh).toBe('已电话回访');
  });
});

describe('visits and aftercare, to the letter', () => {
  const RULE = [{ instrument: '社区信访接待工作制度', article: '三(3)' }];
  const TODAY = at('2026-03-02 Mon');

  it.each<[string, Act, object]>([
    ['no reason', coordinateOnSite({ impossible: '' }), { field: 'reason', basis: RULE }],
    ['nobody', coordinateOnSite({ attendance: {}, lead: null }), { field: 'attendance', basis: RULE }],
    ['nothing decided', coordinateOnSite({ decisions: null }), { field: 'decisions', basis: RULE }],
    ['no lead', coordinateOnSite({ lead: null }), { field: 'lead' }],
    ['too soon', coordinateOnSite({ followUpOn: '2026-03-02 Mon' }), { field: 'followUpOn' }],
    ['later', coordinateOnSite({ at: '2026-03-02T23:00:00+08:00' }), { code: 'MOMENT_IN_FUTURE' }],
    [
      'later, not possible',
      coordinateOnSite({ impossible: '未到场', at: '2026-03-02T23:00:00+08:00' }),
      { field: 'at' },
    ],
  ])('R29 refused with its field and article: %s', (_, act, refusal) => {
    expect(group().refusal(act)).toMatchObject(refusal);
  });

  it('R29 what was done on a day gone by needs a reason; what is no group’s names the article', () => {
    const before = coordinateOnSite({ at: '2026-03-02T10:00:00+08:00' });
    group().on('2026-03-03 Tue').refused(before, 'LATE_ENTRY_REASON_MISSING');
    expect(came(4).refusal(coordinateOnSite())).toMatchObject({ basis: RULE });
  });

  it('R-X7 refused at the field where the accused unit stands', () => {
    const accusation = group().when(classify({ category: 'ACCUSATION', accused: { staffIds: [], units: [HOUSING] } }));
    expect(accusation.refusal(coordinateOnSite())).toMatchObject({ field: 'attendance' });
    const elsewhere = coordinateOnSite({ impossible: '未到场', departments: [HOUSING] });
    expect(accusation.refusal(elsewhere)).toMatchObject({ field: 'departments' });
  });

  it('R30 refused with field and article', () => {
    expect(group().refusal(aftercare())).toMatchObject({ code: 'NO_ON_SITE_RECORD', basis: RULE });
    expect(answered().refusal(aftercare({ kept: [3] }))).toMatchObject({ field: 'checked' });
    expect(answered().refusal(aftercare({ nextOn: '2026-03-09 Mon' }))).toMatchObject({ field: 'nextOn' });
    expect(answered(group()).refusal(close())).toMatchObject({ code: 'ON_SITE_MISSING', basis: RULE });
  });

  it('R30 says in both languages what is missing', () => {
    const none = answered().refusal(close());
    expect(none).toMatchObject({ basis: RULE, en: 'aftercare is not done: no follow-up yet (record-aftercare)' });
    const both = answered().when(aftercare()).refusal(close());
    expect(both?.zh).toContain('第1、2项承诺尚未核实');
    expect(both?.en).toBe('aftercare is not done: promises 1, 2 not checked (record-aftercare)');
  });

  it('R30 a visit without promises still needs its contact', () => {
    answered(group().when(coordinateOnSite())).refused(close(), 'AFTERCARE_MISSING');
  });

  it('on record stands what was said, and no field for what was not', () => {
    const lastOf = (story: ReturnType<typeof group>) => story.commits.at(-1)?.events;
    expect(lastOf(group().when(coordinateOnSite({ impossible: '未到场' })))).toStrictEqual([
      { type: 'OnSiteFoundImpossible', at: TODAY, reason: '未到场' },
    ]);
    expect(lastOf(group().when(coordinateOnSite({ impossible: '未到场', departments: [WATER] })))).toStrictEqual([
      { type: 'OnSiteFoundImpossible', at: TODAY, reason: '未到场', departments: [WATER] },
    ]);
    expect(lastOf(group().when(coordinateOnSite()))).toStrictEqual([
      {
        type: 'OnSiteCoordinated',
        at: TODAY,
        lead: HOUSING,
        attendance: [{ department: HOUSING, attended: true }],
        decisions: '一周内组织修缮',
        promises: [],
        followUpOn: day('2026-03-09 Mon'),
      },
    ]);
    const [, second] = PROMISES;
    const [visit] = lastOf(promised()) ?? [];
    expect(visit?.type === 'OnSiteCoordinated' ? visit.promises[1] : undefined).toStrictEqual(second);
    const done = answered().when(aftercare({ kept: [1, 2] }));
    expect(lastOf(done)).toStrictEqual([
      {
        type: 'AftercareRecorded',
        on: day('2026-03-09 Mon'),
        means: 'PHONE',
        result: '已电话回访代表，了解修缮进度',
        checked: [
          { promise: 1, kept: true },
          { promise: 2, kept: true },
        ],
      },
    ]);
  });
});
