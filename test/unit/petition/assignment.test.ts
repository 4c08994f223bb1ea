import { describe, expect, it } from 'vitest';
import { bindingClock } from '../../../shared/petition/clocks.ts';
import {
  acceptance,
  assignment,
  classify,
  close,
  echo,
  handleInternally,
  registered,
  reportConclusion,
  submitted,
  transfer,
  withdraw,
} from '../../support/acts.ts';
import { petitionAt } from '../../support/course.ts';
import { given, type Story } from '../../support/story.ts';

/** S28: assigned by the street on Friday 26 September 2025. */
const received = () => given(registered({ receivedOn: '2025-09-26 Fri' }));

describe('R7 assigned with a limit', () => {
  it('R7 S28: twenty days are due on 2025-10-16', () => {
    received()
      .when(assignment({ limit: { days: 20 } }))
      .then({
        clocks: { assignment: { startedOn: '2025-09-26 Fri', due: '2025-10-16 Thu' } },
      });
  });

  it('R7 calendar days unless the superior says working days', () => {
    received()
      .when(assignment({ limit: { days: 5, unit: 'WORKING' } }))
      .then({
        clocks: { assignment: { due: '2025-10-10 Fri' } },
      });
  });

  it('R7 a day named by the superior is that day', () => {
    received()
      .when(assignment({ limit: { date: '2025-10-20 Mon' } }))
      .then({
        clocks: { assignment: { due: '2025-10-20 Mon' } },
      });
  });

  it('R7 a limit is a day or a number of days, and lies ahead', () => {
    received().refused(assignment({ limit: { date: '2025-09-26 Fri' } }), 'DATES_OUT_OF_ORDER');
    received().invalid(assignment({ limit: { days: 0 } }), 'limit.days');
  });

  it('R7 A16: ninety days do not beat the sixty from acceptance; the earlier binds', () => {
    const story = received()
      .when(assignment({ limit: { days: 90 } }), transfer())
      .on('2025-09-30 Tue')
      .when(acceptance());
    story.then({ clocks: { assignment: { due: '2025-12-25 Thu' }, handling: { due: '2025-12-01 Mon' } } });
    expect(binding(story)).toBe('handling');
  });

  it('R7 twenty days bind before the sixty', () => {
    const story = received()
      .when(assignment({ limit: { days: 20 } }), transfer())
      .on('2025-09-30 Tue')
      .when(acceptance());
    expect(binding(story)).toBe('assignment');
  });

  it('R7 is near due in the last fifth, and at least on the last day but one', () => {
    const twenty = received().when(assignment({ limit: { days: 20 } }));
    twenty.on('2025-10-11 Sat').then({ clocks: { assignment: { status: 'RUNNING' } } });
    twenty.on('2025-10-12 Sun').then({ clocks: { assignment: { status: 'NEAR_DUE' } } });
    const two = given(registered({ receivedOn: '2025-10-13 Mon' })).when(assignment({ limit: { days: 2 } }));
    two.on('2025-10-14 Tue').then({ clocks: { assignment: { status: 'NEAR_DUE' } } });
  });

  it('R7 a single day has no reminder before its end', () => {
    const events = given(registered({ receivedOn: '2026-03-02 Mon' }))
      .when(assignment({ limit: { days: 1 } }))
      .waitUntil('2026-03-03 Tue', '18:00').events;
    expect(events.filter((event) => 'clock' in event && event.clock === 'assignment')).toEqual([]);
  });

  it('R7 where two last days are one, the older duty is named', () => {
    const both = given(registered({ receivedOn: '2026-03-02 Mon' })).when(assignment({ limit: { days: 3 } }));
    both.then({ clocks: { transfer: { due: '2026-03-05 Thu' }, assignment: { due: '2026-03-05 Thu' } } });
    expect(both.queueEntry.next).toEqual({ kind: 'transfer', due: '2026-03-05', provisional: false });
  });

  it('R7 days counted in calendar days when the superior says so', () => {
    received()
      .when(assignment({ limit: { days: 5, unit: 'CALENDAR' } }))
      .then({
        clocks: { assignment: { rawDue: '2025-10-01 Wed', due: '2025-10-09 Thu' } },
      });
  });

  it('R7 a day named by the superior does not roll, and is certain', () => {
    const { explanation, ...named } = received()
      .when(assignment({ limit: { date: '2025-10-04 Sat' } }))
      .clock('assignment');
    expect(named).toMatchObject({ rawDue: '2025-10-04', due: '2025-10-04', provisional: false, length: 8 });
    expect(explanation.zh).toHaveLength(2);
  });

  it('R7 assigned on the last day but one of a matter, the limit itself is a day', () => {
    const late = { receivedOn: '2025-09-29 Mon', lateEntryReason: '文件迟到' } as const;
    received()
      .on('2025-09-30 Tue')
      .when(assignment({ ...late, limit: { date: '2025-10-01 Wed' } }))
      .then({ clocks: { assignment: { startedOn: '2025-09-29 Mon', due: '2025-10-01 Wed' } } });
  });

  it('R7 received earlier than it is entered, it says why', () => {
    const early = { limit: { days: 20 }, receivedOn: '2025-09-26 Fri' } as const;
    received().on('2025-09-28 Sun').refused(assignment(early), 'LATE_ENTRY_REASON_MISSING');
    received()
      .on('2025-09-28 Sun')
      .when(assignment({ ...early, lateEntryReason: '传真未送到' }))
      .then({ clocks: { assignment: { startedOn: '2025-09-26 Fri' } } });
  });

  it('R7 ends on time with the conclusion report to the assigner', () => {
    const story = received().when(assignment({ limit: { days: 20 } }));
    story
      .on('2025-10-16 Thu')
      .when(reportConclusion())
      .then({ clocks: { assignment: { status: 'DONE_ON_TIME' } } });
    story
      .on('2025-10-17 Fri')
      .when(reportConclusion())
      .then({ clocks: { assignment: { status: 'DONE_LATE' } } });
  });

  it('R7 R32 the report to the superior does not end the authority’s sixty days', () => {
    received()
      .when(assignment({ limit: { days: 20 } }), transfer(), acceptance(), reportConclusion())
      .then({
        clocks: { assignment: { status: 'DONE_ON_TIME' }, handling: { status: 'RUNNING' } },
      });
  });

  it('R7 nothing was assigned, nothing is reported', () => {
    received().refused(reportConclusion(), 'NO_ASSIGNMENT');
  });

  it('R7 an errand that is no petition has its own limit and no other', () => {
    received()
      .when(assignment({ limit: { days: 20 }, isPetition: false }))
      .then({
        clocks: { assignment: { due: '2025-10-16 Thu' }, handling: 'none' },
      });
  });

  it('R7 only the assigner gives more time: a new assignment takes the place of the old', () => {
    received()
      .when(assignment({ limit: { days: 20 } }))
      .on('2025-10-13 Mon')
      .when(assignment({ limit: { days: 20 } }))
      .then({ clocks: { assignment: { startedOn: '2025-10-13 Mon', due: '2025-11-03 Mon' } } });
  });

  it('R7 assigned again without a limit, the old one binds no more', () => {
    received()
      .when(assignment({ limit: { days: 20 } }))
      .on('2025-10-13 Mon')
      .when(assignment())
      .then({ clocks: { assignment: { status: 'SUPERSEDED' }, handling: { status: 'RUNNING' } } });
  });

  it('R31 assigned for special handling stands first', () => {
    const story = received().when(assignment({ special: true }));
    expect(story.queues).toContain('special');
    expect(story.queueEntry.special).toBe('LEADER_ASSIGNED');
  });

  it('R7 closing the file is not the conclusion report: the limit goes on running', () => {
    received()
      .when(assignment({ limit: { days: 20 }, isPetition: false }), handleInternally())
      .on('2025-10-13 Mon')
      .when(echo(), close())
      .then({ status: 'CLOSED', clocks: { assignment: { status: 'NEAR_DUE' } } });
  });

  it('R7 nor is a withdrawal: the superior still gets the report', () => {
    received()
      .when(assignment({ limit: { days: 20 } }), withdraw())
      .then({ status: 'WITHDRAWN', clocks: { assignment: { status: 'RUNNING' } } })
      .on('2025-10-13 Mon')
      .when(reportConclusion())
      .then({ clocks: { assignment: { status: 'DONE_ON_TIME' } } });
  });

  it('R7 an assignment of a closed matter stands in a queue of open work', () => {
    const story = petitionAt('CLOSED')
      .on('2026-04-20 Mon')
      .when(assignment({ limit: { days: 20 } }));
    story.then({ clocks: { assignment: { status: 'RUNNING' } } });
    expect(story.queues).toContain('open');
  });
});

describe('R8 a closed matter assigned without a limit', () => {
  it('R8 ends with the conclusion report', () => {
    petitionAt('HANDLED_INTERNALLY')
      .when(echo(), close())
      .on('2026-04-20 Mon')
      .when(assignment())
      .on('2026-05-20 Wed')
      .when(reportConclusion())
      .then({ clocks: { handling: { status: 'DONE_ON_TIME' } } });
  });
});

describe('R8 assigned without a limit', () => {
  it('R8 S40: sixty days are watched from the assignment, marked as presumed', () => {
    const story = given(registered({ receivedOn: '2026-01-04 Sun' })).when(assignment());
    story.then({ clocks: { handling: { startedOn: '2026-01-04 Sun', due: '2026-03-05 Thu' }, assignment: 'none' } });
    expect(story.clock('handling').presumed).toBe(true);
  });

  it('R8 the day of acceptance, once known, takes its place', () => {
    const story = given(submitted({ on: '2026-01-04 Sun' }))
      .when(assignment(), transfer())
      .on('2026-01-12 Mon')
      .when(acceptance());
    story.then({ clocks: { handling: { startedOn: '2026-01-12 Mon', due: '2026-03-13 Fri', status: 'RUNNING' } } });
    expect(story.clock('handling')).not.toHaveProperty('presumed');
    expect(story.clocks.filter(({ kind }) => kind === 'handling').map(({ status }) => status)).toEqual([
      'SUPERSEDED',
      'RUNNING',
    ]);
  });

  it('R8 R-X2 presumed for a suggestion, the days end with its acceptance: no sixty days bind it', () => {
    received()
      .when(classify({ category: 'SUGGESTION' }), assignment())
      .then({ clocks: { handling: { status: 'RUNNING' } } })
      .when(transfer(), acceptance())
      .then({ clocks: { handling: { status: 'SUPERSEDED' } } });
  });

  it('R8 assigned after acceptance changes no day', () => {
    const accepted = petitionAt('ACCEPTED');
    accepted.when(assignment()).then({ clocks: { handling: { startedOn: '2026-03-09 Mon' } } });
  });

  it('R8 assigned after the reply, no days are presumed: the day of acceptance is known', () => {
    petitionAt('REPLIED')
      .when(assignment())
      .then({ clocks: { handling: { startedOn: '2026-03-09 Mon', status: 'DONE_ON_TIME' } } });
  });
});

function binding({ petition }: Story) {
  return bindingClock(petition.clocks, petition.rules.clocks)?.kind;
}
