import { describe, expect, it } from 'vitest';
import { watchOf } from '../../../shared/petition/watch.ts';
import {
  acceptance,
  assignHandler,
  assignment,
  echo,
  notify,
  registered,
  reply,
  service,
  submitted,
  supplement,
  transfer,
} from '../../support/acts.ts';
import { petitionAt } from '../../support/course.ts';
import { at } from '../../support/days.ts';
import { CALENDAR, WUTONG } from '../../support/office.ts';
import { given, type Story } from '../../support/story.ts';

const watchIn = ({ petition }: Story) => watchOf(petition, WUTONG, CALENDAR);

describe('what must not be forgotten of an open petition', () => {
  it('R2 R3 its duties, the first last day first, each with the working day from which it is told', () => {
    expect(watchIn(given(submitted({ on: '2025-10-10 Fri' })))).toEqual({
      wakeUp: at('2025-10-11 Sat', '09:00'), // a make-up workday, the last one before Monday
      duties: [
        { kind: 'transfer', due: '2025-10-13', since: '2025-10-11' },
        { kind: 'notice', due: '2025-10-27', since: '2025-10-24' },
      ],
    });
  });

  it('R7 a superior’s limit among them', () => {
    const story = given(registered({ receivedOn: '2025-10-10 Fri' })).when(assignment({ limit: { days: 2 } }));
    expect(watchIn(story).duties.map(({ kind }) => kind)).toEqual(['transfer', 'assignment', 'notice', 'handling']);
  });

  it('R32 sixty days are told from ten days before their end, however often they were told already', () => {
    const accepted = given(submitted({ on: '2025-10-09 Thu' })).when(
      assignHandler(),
      transfer(),
      notify(),
      acceptance(),
    );
    const handling = { kind: 'handling', due: '2025-12-08', since: '2025-11-28' };
    expect(watchIn(accepted).duties).toContainEqual(handling);
    expect(watchIn(accepted.waitUntil('2025-12-20 Sat')).duties).toContainEqual(handling);
  });

  it('R33 a right of the petitioner is no duty of anybody, but a moment to be looked at', () => {
    const served = petitionAt('TRANSFERRED').when(notify(), acceptance(), reply(), service(), echo());
    expect(watchIn(served).duties).toEqual([]);
    expect(watchIn(served).wakeUp).toBeDefined();
  });

  it('what has ended is watched no more', () => {
    const told = given(submitted({ on: '2025-10-10 Fri' })).when(notify());
    expect(watchIn(told).duties.map(({ kind }) => kind)).toEqual(['transfer']);
  });

  it('what nobody has touched for long is watched as idle, since the last act, until the next', () => {
    const handled = petitionAt('HANDLED_INTERNALLY').when(echo());
    expect(watchIn(handled)).not.toHaveProperty('idleSince');
    const idle = handled.waitUntil('2026-05-31 Sun');
    const found = idle.commits.flatMap(({ events }) => events).filter(({ type }) => type === 'PetitionIdled');
    expect(found.length).toBeGreaterThan(1);
    expect(found[0]).toEqual({ type: 'PetitionIdled', since: watchIn(idle).idleSince });
    expect(watchIn(idle.when(supplement()))).not.toHaveProperty('idleSince');
  });

  it('at rest nothing is', () => {
    expect(watchIn(petitionAt('FINAL'))).toEqual({ duties: [] });
  });

  it('a day of a year whose holidays are not published is provisional', () => {
    expect(watchIn(given(submitted({ on: '2026-12-30 Wed' }))).duties).toMatchObject([
      { kind: 'transfer', provisional: true },
      { kind: 'notice', provisional: true },
    ]);
  });
});
