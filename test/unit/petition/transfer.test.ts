import { describe, expect, it } from 'vitest';
import {
  acceptance,
  CITY_MANAGEMENT,
  classify,
  decideObjection,
  handleInternally,
  HOUSING,
  objection,
  refusal,
  registered,
  reply,
  submitted,
  supplement,
  transfer,
  WATER,
} from '../../support/acts.ts';
import { returnedByObjection } from '../../support/course.ts';
import type { Day } from '../../support/days.ts';
import { given } from '../../support/story.ts';

describe('R3 transfer within three days of receipt', () => {
  it.each<[string, Day, Day]>([
    ['V1 over National Day', '2025-09-30 Tue', '2025-10-09 Thu'],
    ['V3 Friday to Monday', '2025-03-14 Fri', '2025-03-17 Mon'],
    ['V9 over Spring Festival', '2026-02-13 Fri', '2026-02-24 Tue'],
    ['V17 received on a Saturday', '2025-07-12 Sat', '2025-07-15 Tue'],
    ['across the year end onto a make-up Sunday', '2025-12-31 Wed', '2026-01-04 Sun'],
    ['V18 over a leap day', '2024-02-27 Tue', '2024-03-01 Fri'],
  ])('R3 %s', (_, received, due) => {
    const story = given(registered({ receivedOn: received })).then({ clocks: { transfer: { due } } });
    story
      .on(due, '17:00')
      .when(transfer())
      .then({
        status: 'TRANSFERRED',
        clocks: { transfer: { status: 'DONE_ON_TIME' } },
      });
  });

  it('R3 a day later it is late, and stays so', () => {
    given(registered({ receivedOn: '2025-09-30 Tue' }))
      .on('2025-10-10 Fri')
      .then({ clocks: { transfer: { status: 'OVERDUE' } } })
      .when(transfer())
      .then({ clocks: { transfer: { status: 'DONE_LATE' } } })
      .on('2025-12-10 Wed')
      .when(acceptance())
      .then({ clocks: { transfer: { status: 'DONE_LATE' } } });
  });

  it('R3 once broken, the legal outer limit of fifteen days is shown', () => {
    const story = given(registered({ receivedOn: '2025-09-30 Tue' }));
    expect(story.on('2025-10-09 Thu').clock('transfer')).not.toHaveProperty('outerLimit');
    expect(story.on('2025-10-10 Fri').clock('transfer').outerLimit).toEqual({
      due: '2025-10-15',
      basis: '《信访工作条例》第二十二条',
    });
  });

  it('R3 is near due when at most one day is left, and on the last working day before the last', () => {
    const status = (received: Day, on: Day) =>
      given(registered({ receivedOn: received }))
        .on(on)
        .clock('transfer').status;
    expect(status('2025-03-11 Tue', '2025-03-12 Wed')).toBe('RUNNING');
    expect(status('2025-03-11 Tue', '2025-03-13 Thu')).toBe('NEAR_DUE');
    expect(status('2025-03-14 Fri', '2025-03-14 Fri')).toBe('NEAR_DUE');
    expect(status('2026-02-13 Fri', '2026-02-14 Sat')).toBe('NEAR_DUE');
    expect(status('2025-03-14 Fri', '2025-03-17 Mon')).toBe('DUE_TODAY');
  });

  it('R3 the near-due reminder goes out a day before the last', () => {
    const story = given(registered({ receivedOn: '2025-03-11 Tue' })).waitUntil('2025-03-13 Thu', '09:00');
    expect(story.events.at(-1)).toMatchObject({ type: 'ClockNeared', clock: 'transfer', due: '2025-03-14' });
  });

  it('R3 before a holiday the near-due reminder goes out on the last working day', () => {
    const story = given(registered({ receivedOn: '2026-02-13 Fri' })).waitUntil('2026-02-14 Sat', '09:00');
    expect(story.events.at(-1)).toMatchObject({ type: 'ClockNeared', clock: 'transfer' });
  });

  it('R3 keeps the destination, the day, the way and the papers', () => {
    const story = given(registered({ receivedOn: '2025-09-30 Tue' })).when(transfer({ to: WATER }));
    expect(story.events.at(-1)).toMatchObject({
      type: 'PetitionTransferred',
      authorities: [{ name: WATER, lead: true }],
      sentOn: '2025-09-30',
      method: 'SYSTEM',
    });
  });

  it('R3 to two units: exactly one leads, under one clock', () => {
    const story = given(registered({ receivedOn: '2025-09-30 Tue' }));
    const both = [
      { name: HOUSING, lead: true },
      { name: WATER, lead: true },
    ] as const;
    story.refused(transfer({ to: both }), 'LEAD_AUTHORITY_UNCLEAR');
    const unmarked = story.when(transfer({ to: [{ name: HOUSING }, { name: WATER }] }));
    expect(unmarked.events.at(-1)).toMatchObject({ authorities: [{ name: HOUSING, lead: true }, { name: WATER }] });
    const sent = story.when(transfer({ to: [{ name: HOUSING, lead: true }, { name: WATER }] }));
    expect(sent.clocks.filter(({ kind }) => kind === 'transfer')).toHaveLength(1);
    expect(sent.petition.course).toMatchObject({
      authorities: [{ name: HOUSING, lead: true }, { name: WATER }],
    });
  });

  it('R3 to nobody is no transfer', () => {
    given(registered({ receivedOn: '2025-09-30 Tue' })).invalid(transfer({ to: [] }), 'authorities');
  });

  it('R3 whoever is marked leads, wherever they stand; a lead is found for those without', () => {
    const story = given(registered({ receivedOn: '2025-09-30 Tue' }));
    expect(story.when(transfer({ to: [{ name: HOUSING }, { name: WATER, lead: true }] })).events.at(-1)).toMatchObject({
      authorities: [{ name: HOUSING }, { name: WATER, lead: true }],
    });
    // The lead objected and was let go: the next unit added leads.
    const leaderless = story
      .when(transfer({ to: [{ name: HOUSING, lead: true }, { name: WATER }] }), objection(), decideObjection(true))
      .when(transfer({ to: [{ name: CITY_MANAGEMENT }, { name: '区房管中心' }] }));
    expect(leaderless.events.at(-1)).toMatchObject({
      authorities: [{ name: CITY_MANAGEMENT, lead: true }, { name: '区房管中心' }],
    });
  });

  it('R3 a unit added later does not become a second lead', () => {
    const story = given(registered({ receivedOn: '2025-09-30 Tue' })).when(transfer(), transfer({ to: WATER }));
    const { course } = story.petition;
    expect(course.at === 'TRANSFERRED' ? course.authorities.filter(({ lead }) => lead === true) : []).toEqual([
      { name: HOUSING, lead: true },
    ]);
    const four = given(registered({ receivedOn: '2025-09-30 Tue' })).when(
      transfer({ to: [{ name: HOUSING }, { name: WATER }] }),
      transfer({ to: [{ name: CITY_MANAGEMENT }, { name: '区房管中心' }] }),
    );
    expect(four.events.at(-1)).toMatchObject({ authorities: [{ name: CITY_MANAGEMENT }, { name: '区房管中心' }] });
    expect(JSON.stringify(four.events.at(-1))).not.toContain('lead');
  });

  it('R-X3 a unit added later takes nothing off the first one’s fifteen days', () => {
    const story = given(registered({ receivedOn: '2025-10-13 Mon' }))
      .when(transfer())
      .waitUntil('2025-11-05 Wed');
    story.then({ clocks: { authorityNotice: { status: 'OVERDUE' } } });
    const added = story.when(transfer({ to: WATER }));
    added.then({ clocks: { authorityNotice: { startedOn: '2025-10-13 Mon', status: 'OVERDUE' } } });
    // Its own five working days to object begin, in the place of the first one's.
    expect(added.clocks.filter(({ kind }) => kind === 'authorityNotice')).toHaveLength(1);
    const soon = given(registered({ receivedOn: '2025-10-13 Mon' })).when(transfer(), transfer({ to: WATER }));
    expect(soon.clocks.filter(({ kind }) => kind === 'objection').map(({ status }) => status)).toEqual([
      'SUPERSEDED',
      'RUNNING',
    ]);
  });

  it('R3 an internal assignment to a named handler within three days counts as the transfer', () => {
    given(registered({ receivedOn: '2025-09-30 Tue' }))
      .on('2025-10-09 Thu')
      .when(handleInternally())
      .then({ status: 'HANDLED_INTERNALLY', clocks: { transfer: { status: 'DONE_ON_TIME' } } });
  });

  it('R3 R-X4 an agreed objection: a new three days from the return, the first clock stays on time', () => {
    const story = returnedByObjection();
    story.then({
      status: 'RECEIVED',
      clocks: { transfer: { startedOn: '2026-03-06 Fri', due: '2026-03-09 Mon', status: 'NEAR_DUE' } },
    });
    expect(story.clocks.filter(({ kind }) => kind === 'transfer').map(({ status }) => status)).toEqual([
      'DONE_ON_TIME',
      'NEAR_DUE',
    ]);
    const again = story.on('2026-03-09 Mon').when(transfer({ to: CITY_MANAGEMENT }));
    expect(again.clocks.filter(({ kind }) => kind === 'transfer').map(({ status }) => status)).toEqual([
      'DONE_ON_TIME',
      'DONE_ON_TIME',
    ]);
  });

  it('R3 R-X4 of two units one goes back: the other keeps it, and its part is transferred anew', () => {
    const story = given(registered({ receivedOn: '2026-03-02 Mon' }))
      .when(transfer({ to: [{ name: HOUSING, lead: true }, { name: WATER }] }))
      .on('2026-03-04 Wed')
      .when(objection({ authority: WATER }), decideObjection(true));
    story.then({
      status: 'TRANSFERRED',
      clocks: {
        transfer: { startedOn: '2026-03-04 Wed', due: '2026-03-09 Mon' },
        authorityNotice: { status: 'RUNNING' },
      },
    });
    expect(story.petition.course).toMatchObject({ authorities: [{ name: HOUSING, lead: true }], toRetransfer: true });
  });

  it('R3 R-X4 the other unit’s acceptance is not the transfer of the part that came back', () => {
    given(registered({ receivedOn: '2026-03-02 Mon' }))
      .when(transfer({ to: [{ name: HOUSING, lead: true }, { name: WATER }] }))
      .on('2026-03-04 Wed')
      .when(objection({ authority: WATER }), decideObjection(true))
      .on('2026-03-05 Thu')
      .when(acceptance())
      .then({ clocks: { transfer: { due: '2026-03-09 Mon', status: 'RUNNING' } } });
  });

  it('R3 an unassigned matter near its last day is told to the head', () => {
    const story = given(submitted({ on: '2025-03-11 Tue' }))
      .on('2025-03-13 Thu', '08:45')
      .when(supplement())
      .waitUntil('2025-03-13 Thu', '09:00');
    expect(story.newNotices).toMatchObject([{ kind: 'nearDue', to: { kind: 'role', role: 'head' } }]);
  });
});

describe('R-X3 the receiving authority tells the petitioner within fifteen days of its receipt', () => {
  it('R-X3 V7: counted from the transfer, rolled', () => {
    const story = given(registered({ receivedOn: '2025-10-10 Fri' })).when(transfer());
    story.then({ clocks: { authorityNotice: { startedOn: '2025-10-10 Fri', due: '2025-10-27 Mon' } } });
    expect(story.clock('authorityNotice')).toMatchObject({
      holder: 'AUTHORITY',
      basis: ['《信访工作条例》第二十三条第三款'],
    });
  });

  it('R-X3 ends with the acceptance it announces', () => {
    const story = given(registered({ receivedOn: '2025-10-10 Fri' })).when(transfer());
    story
      .on('2025-10-27 Mon')
      .when(acceptance())
      .then({ clocks: { authorityNotice: { status: 'DONE_ON_TIME' } } });
    story
      .on('2025-10-28 Tue')
      .when(acceptance())
      .then({ clocks: { authorityNotice: { status: 'DONE_LATE' } } });
  });

  it('R-X3 overdue names the authority, and is told to the office’s own people', () => {
    const story = given(registered({ receivedOn: '2025-10-10 Fri' }))
      .when(transfer())
      .waitUntil('2025-10-28 Tue');
    expect(story.events.filter(({ type }) => type === 'ClockOverran')).toEqual([
      { type: 'ClockOverran', clock: 'authorityNotice', due: '2025-10-27', holder: HOUSING },
    ]);
  });

  it('R-X3 ends when the office takes the matter back to handle it itself', () => {
    given(registered({ receivedOn: '2025-10-10 Fri' }))
      .when(transfer())
      .on('2025-10-13 Mon')
      .when(handleInternally())
      .then({ clocks: { authorityNotice: { status: 'SUPERSEDED' }, objection: { status: 'SUPERSEDED' } } });
  });
});

describe('R-X3 a part sent on after the other unit accepted its own', () => {
  const split = () =>
    given(registered({ receivedOn: '2026-03-02 Mon' }))
      .when(transfer({ to: [{ name: HOUSING, lead: true }, { name: WATER }] }))
      .on('2026-03-04 Wed')
      .when(objection({ authority: WATER }), decideObjection(true))
      .on('2026-03-05 Thu')
      .when(acceptance(), transfer({ to: CITY_MANAGEMENT }));

  it('R3 is transferred in time, and the sixty days of the other run', () => {
    split().then({
      status: 'ACCEPTED',
      clocks: { transfer: { status: 'DONE_ON_TIME' }, handling: { due: '2026-05-06 Wed' } },
    });
  });

  // shared/petition/petition.ts `refused` looks for others only at TRANSFERRED: the refusal of the part sent on ends the
  // handling of the unit that accepted the rest.
  it('R-X12 its refusal leaves the other the matter it accepted', () => {
    split()
      .on('2026-03-09 Mon')
      .when(refusal({ authority: CITY_MANAGEMENT }))
      .then({ status: 'ACCEPTED', clocks: { handling: { status: 'RUNNING' } } });
  });

  it('R-X3 the unit that did not tell the petitioner is named, not the one that accepted', () => {
    const overdue = split()
      .waitUntil('2026-03-23 Mon')
      .events.findLast((event) => event.type === 'ClockOverran');
    expect(overdue).toMatchObject({ clock: 'authorityNotice', holder: CITY_MANAGEMENT });
  });
});

describe('R3 a part that came back and the reply of the other unit', () => {
  it('R3 the reply decides the whole matter: nothing is left to send on', () => {
    given(registered({ receivedOn: '2026-03-02 Mon' }))
      .when(transfer({ to: [{ name: HOUSING, lead: true }, { name: WATER }] }))
      .on('2026-03-04 Wed')
      .when(objection({ authority: WATER }), decideObjection(true))
      .then({ clocks: { transfer: { status: 'RUNNING', due: '2026-03-09 Mon' } } })
      .on('2026-03-06 Fri')
      .when(reply())
      .then({ status: 'REPLY_ISSUED', clocks: { transfer: { status: 'DONE_ON_TIME' } } });
  });
});

describe('R-X7 an accusation never reaches the accused', () => {
  const accused = () =>
    given(registered({ receivedOn: '2025-09-30 Tue' })).when(
      classify({
        category: 'ACCUSATION',
        contentClass: '纪检监察',
        accused: { staffIds: [], units: [WATER, CITY_MANAGEMENT] },
      }),
    );

  it('R-X7 is not transferred to the accused unit, alone or among others', () => {
    accused().refused(transfer({ to: CITY_MANAGEMENT }), 'ACCUSED_AUTHORITY');
    accused().refused(
      transfer({ to: [{ name: HOUSING, lead: true }, { name: CITY_MANAGEMENT }] }),
      'ACCUSED_AUTHORITY',
    );
    accused()
      .when(transfer({ to: '街道纪检监察工委' }))
      .then({ status: 'TRANSFERRED' });
  });

  it('R-X7 is not handled in this office', () => {
    accused().refused(handleInternally(), 'NOT_FOR_THIS_OFFICE');
  });

  it.each([`${CITY_MANAGEMENT} `, ` ${CITY_MANAGEMENT}`, '区城市 管理局'])(
    'R-X7 is not transferred to “%s” either',
    (name) => {
      accused().refused(transfer({ to: name }), 'ACCUSED_AUTHORITY');
    },
  );
});
