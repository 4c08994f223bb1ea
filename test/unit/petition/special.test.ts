import { describe, expect, it } from 'vitest';
import { alarmDue, immediateStatus } from '../../../shared/petition/immediate.ts';
import type { RefusalCode } from '../../../shared/petition/decision.ts';
import { specialView } from '../../../shared/petition/views.ts';
import {
  assignHandler,
  assignment,
  classify,
  confirmSpecial,
  convene,
  escalate,
  flagSpecial,
  GAS,
  handleInternally,
  HOUSING,
  notifyUrgently,
  reportMajor,
  submitted,
  transfer,
  WATER,
  withdraw,
  withdrawSpecial,
} from '../../support/acts.ts';
import { at, day, type Day } from '../../support/days.ts';
import { handler, head, leader, receiver } from '../../support/office.ts';
import { type Act, given, type Story } from '../../support/story.ts';

/** A Sunday evening in the middle of the Spring Festival. */
const SUNDAY: Day = '2026-02-15 Sun';
const handedIn = () => given(submitted({ on: SUNDAY, time: '21:00' })).on(SUNDAY, '22:00');
const flagged = () => handedIn().when(flagSpecial());

const atOnce = (story: Story) =>
  Object.fromEntries(
    (story.petition.special?.clocks ?? []).map((clock) => [clock.kind, immediateStatus(clock, story.now)]),
  );
const dueOf = (story: Story, kind: string) => story.petition.special?.clocks.findLast((one) => one.kind === kind)?.due;
const told = (story: Story, kind: string) =>
  story.notices.filter((notice) => notice.kind === kind).map(({ to }) => (to.kind === 'role' ? to.role : to.kind));

describe('R25 special matters bypass the appointment', () => {
  it.each(['LIFE_PROPERTY_SAFETY', 'GROUP_RISK', 'STABILITY'] as const)(
    'R25 any one ground is enough: %s',
    (ground) => {
      const story = handedIn().when(flagSpecial({ grounds: [ground] }));
      expect(story.queues).toContain('special');
      expect(story.queueEntry.special).toBe(ground);
    },
  );

  it('R25 without a ground there is no flag', () => {
    handedIn().invalid(flagSpecial({ grounds: [] }), 'grounds');
  });

  it('R25 the head confirms once, or withdraws with a reason; both are on record and nobody else may', () => {
    const confirmed = flagged().when(confirmSpecial());
    expect(confirmed.petition.special?.judged).toBe('CONFIRMED');
    confirmed.refused(confirmSpecial(), 'ALREADY_JUDGED');
    const dropped = confirmed.when(withdrawSpecial());
    expect(dropped.petition.special?.judged).toBe('WITHDRAWN');
    expect(dropped.commits.at(-1)?.events).toMatchObject([{ type: 'SpecialWithdrawn', reason: expect.any(String) }]);
    expect(dropped.queues).not.toContain('special');
    expect(dropped.queueEntry).not.toHaveProperty('special');
    for (const by of [receiver, handler, leader]) {
      flagged()
        .refused(confirmSpecial().by(by), 'ROLE_NOT_ALLOWED')
        .refused(withdrawSpecial().by(by), 'ROLE_NOT_ALLOWED');
    }
  });

  it('R25 withdrawing does not erase what was received and done', () => {
    const dropped = flagged().when(notifyUrgently(), withdrawSpecial());
    expect(dropped.events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['SpecialFlagged', 'UrgentlyNotified', 'SpecialWithdrawn']),
    );
    expect(dropped.petition.special?.grounds).toEqual(['LIFE_PROPERTY_SAFETY']);
  });

  it('R25 what the words alone proposed is not proposed again once a person has judged', () => {
    const words = given(submitted({ on: '2026-03-02 Mon', subject: '楼道里煤气味很大' }));
    expect(words.queues).toContain('special');
    const dropped = words.when(flagSpecial(), withdrawSpecial());
    expect(dropped.queues).not.toContain('special');
    expect(dropped.queueEntry).not.toHaveProperty('maybeUrgent');
  });

  it('R25 flagged anew after a withdrawal, 立即 counts anew', () => {
    const again = flagged().when(withdrawSpecial()).on(SUNDAY, '22:30').when(flagSpecial());
    expect(dueOf(again, 'urgentNotice')).toBe(at(SUNDAY, '23:30'));
    expect(again.queues).toContain('special');
  });
});

describe('R26 immediate notice or transfer', () => {
  it('R26 flagged on Sunday at 22:00 it is due at 23:00, not on Monday', () => {
    expect(dueOf(flagged(), 'urgentNotice')).toBe(at(SUNDAY, '23:00'));
    expect(atOnce(flagged())).toEqual({ urgentNotice: 'RUNNING' });
  });

  it('R26 the same calendar day is the hard limit', () => {
    const late = handedIn().on(SUNDAY, '23:40').when(flagSpecial());
    expect(dueOf(late, 'urgentNotice')).toBe(at('2026-02-16 Mon', '00:00'));
  });

  it.each([
    ['LIFE_PROPERTY_SAFETY', true],
    ['PRODUCTION_LIVELIHOOD', true],
    ['GROUP_RISK', false],
    ['STABILITY', false],
  ] as const)('R26 %s: to be told at once: %s', (ground, owed) => {
    expect(atOnce(handedIn().when(flagSpecial({ grounds: [ground] })))).toEqual(
      owed ? { urgentNotice: 'RUNNING' } : {},
    );
  });

  it('R26 near due from half of the time, overdue after the last minute, in time at it', () => {
    expect(atOnce(flagged().on(SUNDAY, '22:29'))).toEqual({ urgentNotice: 'RUNNING' });
    expect(atOnce(flagged().on(SUNDAY, '22:30'))).toEqual({ urgentNotice: 'NEAR_DUE' });
    expect(atOnce(flagged().on(SUNDAY, '23:00'))).toEqual({ urgentNotice: 'NEAR_DUE' });
    expect(atOnce(flagged().on(SUNDAY, '23:01'))).toEqual({ urgentNotice: 'OVERDUE' });
    expect(atOnce(flagged().on(SUNDAY, '23:00').when(notifyUrgently()))).toEqual({ urgentNotice: 'DONE_ON_TIME' });
    expect(atOnce(flagged().on(SUNDAY, '23:01').when(notifyUrgently()))).toEqual({ urgentNotice: 'DONE_LATE' });
  });

  it('R26 a call counts, with who took it and when; the written transfer stays due within three days', () => {
    const called = flagged()
      .on(SUNDAY, '22:20')
      .when(notifyUrgently({ contact: '值班员', at: '2026-02-15T22:05:00+08:00' }));
    expect(called.commits.at(-1)?.events).toMatchObject([
      { type: 'UrgentlyNotified', authority: GAS, at: at(SUNDAY, '22:05'), means: 'PHONE', contact: '值班员' },
    ]);
    // Due on the 24th, the first day the office works again: today is the last day before it.
    expect(called.clock('transfer')).toMatchObject({ due: '2026-02-24', status: 'NEAR_DUE' });
    expect(called.view.history.at(-1)?.zh).toBe(`已紧急通知${GAS}`);
  });

  it('R26 a transfer counts as well', () => {
    expect(atOnce(flagged().on(SUNDAY, '22:20').when(transfer()))).toEqual({ urgentNotice: 'DONE_ON_TIME' });
  });

  it('R26 half of the time gone is told at any hour to whoever holds it and to the head; overdue to the leader too', () => {
    const story = flagged().when(assignHandler()).waitUntil(SUNDAY, '23:59');
    expect(story.events.map(({ type }) => type).slice(-2)).toEqual(['ImmediateHalfGone', 'ImmediateOverran']);
    expect(told(story, 'special')).toEqual(['head']);
    expect(told(story, 'immediateHalfGone')).toEqual(['staff', 'head']);
    expect(told(story, 'immediateOverdue')).toEqual(['staff', 'head', 'leader']);
    const alarms = story.notices.filter(({ kind }) => kind.startsWith('immediate'));
    expect([...new Set(alarms.map((alarm) => alarm.at))]).toEqual([at(SUNDAY, '22:30'), at(SUNDAY, '23:01')]);
    expect(alarms.every(({ atAnyHour }) => atAnyHour === true)).toBe(true);
    expect(alarms.at(-1)?.text.text).toContain('「立即通知或转送」：2026年2月15日（周日）23:00前');
  });

  it('R26 nobody looks for hours: one alarm, the overdue one', () => {
    const story = flagged().on('2026-02-16 Mon', '03:00').waitUntil('2026-02-16 Mon', '03:00');
    expect(story.events.filter(({ type }) => type.startsWith('Immediate')).map(({ type }) => type)).toEqual([
      'ImmediateOverran',
    ]);
  });

  it('R26 what is done is alarmed of no more, nor what was withdrawn', () => {
    for (const act of [notifyUrgently(), withdrawSpecial()]) {
      const story = flagged().on(SUNDAY, '22:10').when(act).waitUntil('2026-02-16 Mon', '12:00');
      expect(story.events.some(({ type }) => type.startsWith('Immediate'))).toBe(false);
    }
    const withdrawn = flagged().on(SUNDAY, '22:10').when(withdraw());
    expect(atOnce(withdrawn)).toEqual({ urgentNotice: 'SUPERSEDED' });
    expect(withdrawn.wakeUp).toBeUndefined();
  });

  it('R26 lateness stays on record though the flag is withdrawn', () => {
    expect(atOnce(flagged().on(SUNDAY, '23:30').when(withdrawSpecial()))).toEqual({ urgentNotice: 'DONE_LATE' });
  });

  it('R26 flagged once more with the same ground, the clock runs on from its own moment', () => {
    const twice = flagged()
      .on(SUNDAY, '22:20')
      .when(flagSpecial({ grounds: ['LIFE_PROPERTY_SAFETY', 'STABILITY'] }));
    expect(dueOf(twice, 'urgentNotice')).toBe(at(SUNDAY, '23:00'));
    expect(twice.petition.special?.clocks).toHaveLength(1);
    expect(twice.petition.special?.grounds).toEqual(['LIFE_PROPERTY_SAFETY', 'STABILITY']);
  });

  it('R26 the flag is told with its moment and what is owed by when; flagged once more for the same is no news', () => {
    const [first] = flagged().notices.filter(({ kind }) => kind === 'special');
    expect(first?.text.text).toContain('2026年2月15日（周日）22:00标记为特事：直接关系群众生命财产安全');
    expect(first?.text.text).toContain('「立即通知或转送」：2026年2月15日（周日）23:00前');
    expect(first?.text.text).toContain('「立即」按本机关设定为60分钟');
    expect(told(flagged().when(flagSpecial()), 'special')).toHaveLength(1);
    expect(told(flagged().when(flagSpecial({ grounds: ['STABILITY'] })), 'special')).toHaveLength(2);
    expect(told(flagged().when(flagSpecial({ departments: [GAS] })), 'special')).toHaveLength(2);
    expect(told(flagged().when(withdrawSpecial(), flagSpecial()), 'special')).toHaveLength(2);
  });

  it('R26 in the list of special matters the first moment stands before every day', () => {
    expect(flagged().queueEntry.atOnce).toBe(at(SUNDAY, '23:00'));
    expect(flagged().when(notifyUrgently()).queueEntry).not.toHaveProperty('atOnce');
  });

  it('R26 an online petition whose words speak of danger is told to the head at any hour; the machine flags nothing', () => {
    const words = given(submitted({ on: SUNDAY, time: '02:10', subject: '楼道里煤气味很大' }));
    expect(words.notices.map(({ kind, at: when }) => [kind, when])).toContainEqual([
      'maybeUrgent',
      at(SUNDAY, '02:10'),
    ]);
    expect(words.notices.find(({ kind }) => kind === 'maybeUrgent')?.text.text).toContain('110、119、120');
    expect(words.petition.special).toBeUndefined();
    expect(told(given(submitted({ on: SUNDAY })), 'maybeUrgent')).toEqual([]);
  });

  it('R26 the ground given with the classification is a flag like any other, once', () => {
    const classified = handedIn().when(classify({ special: 'PRODUCTION_LIVELIHOOD' }));
    expect(dueOf(classified, 'urgentNotice')).toBe(at(SUNDAY, '23:00'));
    const again = classified.on(SUNDAY, '22:30').when(classify({ special: 'PRODUCTION_LIVELIHOOD' }));
    expect(again.commits.at(-1)?.events.map(({ type }) => type)).toEqual(['PetitionClassified']);
    expect(dueOf(again, 'urgentNotice')).toBe(at(SUNDAY, '23:00'));
  });
});

describe('R27 several departments are convened', () => {
  it('R27 the second department starts the clock, whoever names it', () => {
    expect(atOnce(handedIn().when(flagSpecial({ grounds: ['STABILITY'], departments: [GAS] })))).toEqual({});
    const both = handedIn().when(flagSpecial({ grounds: ['STABILITY'], departments: [GAS, HOUSING] }));
    expect(dueOf(both, 'convening')).toBe(at(SUNDAY, '23:00'));
    const later = flagged()
      .when(notifyUrgently())
      .on(SUNDAY, '22:40')
      .when(notifyUrgently({ authority: WATER }));
    expect(dueOf(later, 'convening')).toBe(at(SUNDAY, '23:40'));
    const sent = flagged()
      .on(SUNDAY, '22:15')
      .when(transfer({ to: [{ name: HOUSING, lead: true }, { name: WATER }] }));
    expect(dueOf(sent, 'convening')).toBe(at(SUNDAY, '23:15'));
  });

  it('R27 the same department twice is one', () => {
    const story = flagged().when(notifyUrgently(), notifyUrgently());
    expect(atOnce(story)).toEqual({ urgentNotice: 'DONE_ON_TIME' });
  });

  it('R27 the record says who leads, who came, what was decided, who does what', () => {
    const met = flagged().when(notifyUrgently()).on(SUNDAY, '22:30').when(convene());
    expect(met.commits.at(-1)?.events).toEqual([
      {
        type: 'DepartmentsConvened',
        at: at(SUNDAY, '22:30'),
        lead: GAS,
        attendance: [
          { department: GAS, attended: true },
          { department: HOUSING, attended: true },
        ],
        decisions: expect.any(String),
        actions: [{ who: GAS, what: '查明漏点并关阀' }],
        agreed: true,
      },
    ]);
    expect(atOnce(met)).toEqual({ urgentNotice: 'DONE_ON_TIME', convening: 'DONE_ON_TIME' });
    expect(met.petition.special?.departments).toEqual([GAS, HOUSING]);
  });

  it.each<[string, Act, RefusalCode]>([
    ['one department alone', convene({ attendance: { [GAS]: true } }), 'DEPARTMENTS_MISSING'],
    ['a lead that is none of them', convene({ lead: WATER }), 'LEAD_AUTHORITY_UNCLEAR'],
    ['in the future', convene({ at: '2026-02-15T22:31:00+08:00' }), 'MOMENT_IN_FUTURE'],
  ])('R27 %s is refused', (_, act, code) => {
    flagged().on(SUNDAY, '22:30').refused(act, code);
  });
});

describe('R28 what is difficult to coordinate goes up', () => {
  it.each<[string, Act, boolean]>([
    ['all came and agreed', convene(), false],
    ['somebody stayed away', convene({ attendance: { [GAS]: false, [HOUSING]: true } }), true],
    ['no agreement', convene({ agreed: false }), true],
  ])('R28 %s: to be reported at once: %s', (_, act, owed) => {
    const met = flagged().on(SUNDAY, '22:30').when(act);
    expect(dueOf(met, 'escalation')).toBe(owed ? at(SUNDAY, '23:30') : undefined);
  });

  it('R28 the report ends the clock; it may also be made without one', () => {
    const failed = flagged()
      .on(SUNDAY, '22:30')
      .when(convene({ agreed: false }));
    expect(atOnce(failed.on(SUNDAY, '22:50').when(escalate()))).toMatchObject({ escalation: 'DONE_ON_TIME' });
    expect(flagged().allows(escalate())).toBe(true);
    expect(failed.when(escalate()).view.history.at(-1)?.zh).toBe('已呈报上级');
  });
});

describe('R31 what a leader assigns for special handling is begun at once', () => {
  const assigned = () => handedIn().when(assignment({ special: true }));

  it('R31 the assignment starts a clock in minutes', () => {
    expect(dueOf(assigned(), 'start')).toBe(at(SUNDAY, '23:00'));
    expect(assigned().queueEntry.special).toBe('LEADER_ASSIGNED');
    expect(handedIn().when(assignment({ special: false })).petition.special).toBeUndefined();
  });

  it.each<[string, Act]>([
    ['somebody is charged with it', assignHandler()],
    ['the office takes it on', handleInternally()],
    ['it is sent on', transfer()],
    ['an authority is told', notifyUrgently()],
  ])('R31 begun when %s', (_, act) => {
    expect(atOnce(assigned().on(SUNDAY, '22:30').when(act))).toMatchObject({ start: 'DONE_ON_TIME' });
  });
});

describe('R-X8 major and urgent matters are reported', () => {
  it('R-X8 with the moment of the report, whatever the difficulty', () => {
    const reported = flagged()
      .on(SUNDAY, '22:40')
      .when(reportMajor({ at: '2026-02-15T22:35:00+08:00' }));
    expect(reported.petition.special?.reportedAt).toBe(at(SUNDAY, '22:35'));
    expect(specialView(reported.petition, reported.now)).toMatchObject({ reportedAt: at(SUNDAY, '22:35') });
  });

  it('R-X8 entered on a later day it needs a reason', () => {
    flagged()
      .on('2026-02-16 Mon', '08:00')
      .refused(reportMajor({ at: '2026-02-15T23:50:00+08:00' }), 'LATE_ENTRY_REASON_MISSING');
  });
});

describe('special handling keeps its bounds', () => {
  const acts: readonly Act[] = [
    confirmSpecial(),
    withdrawSpecial(),
    notifyUrgently(),
    convene(),
    escalate(),
    reportMajor(),
  ];

  it.each(acts.map((act) => [act.step, act] as const))('%s of a matter that is not flagged is refused', (_, act) => {
    handedIn().refused(act, 'NOT_SPECIAL');
    flagged().when(withdrawSpecial()).refused(act, 'NOT_SPECIAL');
  });

  it('R-X7 the accused unit is told nothing, neither at once nor by convening, nor as the superior', () => {
    const accusation = handedIn().when(
      classify({ category: 'ACCUSATION', accused: { staffIds: [], units: [GAS] } }),
      flagSpecial().by(head),
    );
    for (const act of [
      notifyUrgently(),
      convene(),
      escalate(GAS),
      reportMajor({ to: GAS }),
      flagSpecial({ departments: [GAS] }),
    ]) {
      accusation.refused(act.by(head), 'ACCUSED_AUTHORITY');
    }
  });

  it('shown to staff with each clock’s title, end, standing and article; without a flag there is nothing to show', () => {
    expect(specialView(handedIn().petition, handedIn().now)).toBeUndefined();
    expect(specialView(flagged().petition, flagged().now)).toEqual({
      callFirst: [
        { number: '110', zh: '报警', en: 'police' },
        { number: '119', zh: '火警', en: 'fire' },
        { number: '120', zh: '急救', en: 'ambulance' },
      ],
      grounds: ['LIFE_PROPERTY_SAFETY'],
      flaggedAt: at(SUNDAY, '22:00'),
      departments: [],
      atOnce: [
        {
          kind: 'urgentNotice',
          title: { zh: '立即通知或转送', en: 'notice or transfer at once' },
          from: at(SUNDAY, '22:00'),
          due: at(SUNDAY, '23:00'),
          status: 'RUNNING',
          basis: ['《社区信访接待工作制度》三(2)'],
        },
      ],
    });
  });
});

describe('each act in special handling, to the letter', () => {
  const FUTURE = '2026-02-16T22:31:00+08:00';
  const YESTERDAY = '2026-02-15T23:50:00+08:00';
  const monday = () => flagged().on('2026-02-16 Mon', '22:30');

  it.each<[string, Act]>([
    ['notify-urgently', notifyUrgently({ at: FUTURE })],
    ['convene', convene({ at: FUTURE })],
    ['escalate', escalate(undefined, FUTURE)],
    ['report-major', reportMajor({ at: FUTURE })],
  ])('%s in the future is refused at its field', (_, act) => {
    expect(monday().refusal(act)).toMatchObject({ code: 'MOMENT_IN_FUTURE', field: 'at' });
  });

  it.each<[string, Act]>([
    ['notify-urgently', notifyUrgently({ at: YESTERDAY })],
    ['convene', convene({ at: YESTERDAY })],
    ['escalate', escalate(undefined, YESTERDAY)],
    ['report-major', reportMajor({ at: YESTERDAY })],
  ])('%s of a day gone by needs a reason', (_, act) => {
    monday().refused(act, 'LATE_ENTRY_REASON_MISSING');
  });

  it.each<[string, Act, object]>([
    ['flag-special', flagSpecial({ departments: [GAS] }), { field: 'departments' }],
    ['notify-urgently', notifyUrgently(), { field: 'authority' }],
    ['convene', convene(), { field: 'attendance' }],
    ['escalate', escalate(GAS), { field: 'to' }],
    ['report-major', reportMajor({ to: GAS }), { field: 'to' }],
  ])('R-X7 %s to the accused unit is refused at its field', (_, act, refusal) => {
    const accused = { staffIds: [], units: [GAS] };
    const accusation = flagged().when(classify({ category: 'ACCUSATION', accused }));
    expect(accusation.refusal(act)).toMatchObject({ code: 'ACCUSED_AUTHORITY', ...refusal });
  });

  it('refusals name their field and the article', () => {
    const officeRules = (article: string) => [{ instrument: '社区信访接待工作制度', article }];
    const twice = convene({ attendance: { [GAS]: true } });
    expect(flagged().refusal(twice)).toMatchObject({ field: 'attendance', basis: officeRules('三(2)') });
    expect(flagged().refusal(convene({ lead: WATER }))).toMatchObject({ field: 'lead' });
    expect(handedIn().refusal(confirmSpecial())).toMatchObject({ code: 'NOT_SPECIAL', basis: officeRules('三(1)') });
  });

  it('a department listed twice is refused', () => {
    flagged().refused(convene({ again: GAS }), 'DEPARTMENTS_MISSING');
  });

  it('on record stands what was said, and no field for what was not', () => {
    const now = at(SUNDAY, '22:00');
    const lastOf = (story: Story) => story.commits.at(-1)?.events;
    expect(lastOf(flagged())).toStrictEqual([
      { type: 'SpecialFlagged', grounds: ['LIFE_PROPERTY_SAFETY'], at: now, minutes: 60 },
    ]);
    expect(lastOf(handedIn().when(flagSpecial({ departments: [GAS], reason: '三户来电' })))).toStrictEqual([
      {
        type: 'SpecialFlagged',
        grounds: ['LIFE_PROPERTY_SAFETY'],
        at: now,
        minutes: 60,
        departments: [GAS],
        reason: '三户来电',
      },
    ]);
    expect(lastOf(flagged().when(notifyUrgently()))).toStrictEqual([
      {
        type: 'UrgentlyNotified',
        authority: GAS,
        at: now,
        means: 'PHONE',
        content: '松风里2号楼一层煤气味很大，请立即派人',
      },
    ]);
    expect(lastOf(flagged().when(convene({ actions: null })))).toMatchObject([{ actions: [] }]);
    const by: Day = '2026-02-24 Tue';
    const actions = [
      { who: GAS, what: '换管道', by },
      { who: HOUSING, what: '安置住户' },
    ];
    const [met] = lastOf(flagged().when(convene({ actions }))) ?? [];
    expect(met?.type === 'DepartmentsConvened' ? met.actions : undefined).toStrictEqual([
      { who: GAS, what: '换管道', by: day(by) },
      { who: HOUSING, what: '安置住户' },
    ]);
  });
});

describe('clocks in minutes beside each other', () => {
  it('an alarm is noted at its own clock, and the others still have theirs', () => {
    const two = flagged()
      .on(SUNDAY, '22:20')
      .when(flagSpecial({ departments: [GAS, HOUSING] }));
    const half = two.waitUntil(SUNDAY, '22:31').petition.special?.clocks;
    expect(half?.map(({ kind, told }) => [kind, told])).toEqual([
      ['urgentNotice', 'HALF'],
      ['convening', undefined],
    ]);
  });

  it('of two of one kind the one that runs is told of', () => {
    const again = flagged().on(SUNDAY, '22:10').when(withdrawSpecial(), flagSpecial()).waitUntil(SUNDAY, '22:45');
    expect(again.petition.special?.clocks.map(({ due, told }) => [due, told])).toEqual([
      [at(SUNDAY, '23:00'), undefined],
      [at(SUNDAY, '23:10'), 'HALF'],
    ]);
  });

  it('a second failed convening takes the place of the first report that was owed', () => {
    const failed = flagged()
      .on(SUNDAY, '22:30')
      .when(convene({ agreed: false }));
    const twice = failed.on(SUNDAY, '22:40').when(convene({ agreed: false }));
    const reports = twice.petition.special?.clocks.filter(({ kind }) => kind === 'escalation') ?? [];
    expect(reports.map((clock) => immediateStatus(clock, twice.now))).toEqual(['SUPERSEDED', 'RUNNING']);
  });

  it('before half of the time is gone there is nothing to tell', () => {
    const [clock] = flagged().petition.special?.clocks ?? [];
    if (clock === undefined) throw new Error('gone');
    expect(alarmDue(clock, at(SUNDAY, '22:29'))).toBeUndefined();
    expect(alarmDue(clock, at(SUNDAY, '22:30'))).toBe('HALF');
    expect(alarmDue(clock, at(SUNDAY, '23:01'))).toBe('OVERDUE');
  });

  it('once withdrawn, further departments are nobody’s to convene; a report made stays made', () => {
    const reported = flagged().when(reportMajor());
    expect(reported.when(flagSpecial({ grounds: ['STABILITY'] })).petition.special?.reportedAt).toBe(
      at(SUNDAY, '22:00'),
    );
    const withdrawn = reported.when(
      withdrawSpecial(),
      transfer({ to: [{ name: HOUSING, lead: true }, { name: WATER }] }),
    );
    expect(withdrawn.petition.special?.departments).toEqual([]);
    expect(withdrawn.petition.special?.clocks.some(({ kind }) => kind === 'convening')).toBe(false);
  });
});
