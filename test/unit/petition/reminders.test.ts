import { describe, expect, it } from 'vitest';
import { nextWakeUp, remindersDue } from '../../../shared/petition/reminders.ts';
import { assignHandler, notify, submitted, transfer } from '../../support/acts.ts';
import { petitionAt, STATUSES } from '../../support/course.ts';
import { at } from '../../support/days.ts';
import { CALENDAR, WUTONG } from '../../support/office.ts';
import { given, type Story } from '../../support/story.ts';

const wakeUp = (story: Story) => nextWakeUp(story.petition, WUTONG, CALENDAR);
const due = (story: Story, moment = story.now) => remindersDue(story.petition, moment, WUTONG, CALENDAR);

describe('wake-ups: a timer only asks', () => {
  it('the next one is the first reminder, at the opening of a working day', () => {
    expect(wakeUp(given(submitted({ on: '2025-03-11 Tue', time: '22:00' })))).toBe(at('2025-03-13 Thu', '09:00'));
    expect(wakeUp(given(submitted({ on: '2025-09-30 Tue' })))).toBe(at('2025-10-09 Thu', '09:00'));
  });

  it('before it nothing is due, at it one thing is, after it was recorded nothing is', () => {
    const story = given(submitted({ on: '2025-03-11 Tue' }));
    expect(due(story, at('2025-03-13 Thu', '08:59'))).toEqual([]);
    expect(due(story, at('2025-03-13 Thu', '09:00'))).toEqual([
      { type: 'ClockNeared', clock: 'transfer', due: '2025-03-14', passed: 1, holder: 'unassigned' },
    ]);
    const told = story.checkClocks(at('2025-03-13 Thu', '09:00'));
    expect(due(told)).toEqual([]);
    expect(due(told, at('2025-03-14 Fri', '23:59'))).toEqual([]);
  });

  it('a firing that comes twice, early or for nothing changes nothing', () => {
    const story = given(submitted({ on: '2025-03-11 Tue' })).checkClocks(at('2025-03-13 Thu', '09:00'));
    expect(story.checkClocks(at('2025-03-13 Thu', '09:01')).commits).toHaveLength(story.commits.length);
    const early = given(submitted({ on: '2025-03-11 Tue' })).checkClocks(at('2025-03-12 Wed', '09:00'));
    expect(early.commits).toHaveLength(1);
  });

  it('one that was lost is made up by the sweep, once and by its latest word', () => {
    const late = given(submitted({ on: '2025-03-11 Tue' }))
      .when(assignHandler(), notify())
      .checkClocks(at('2025-03-20 Thu', '11:00'));
    late.then({ events: ['ClockOverran'] });
    expect(late.waitUntil('2025-03-25 Tue').events.filter(({ type }) => type === 'ClockNeared')).toEqual([]);
  });

  it('a clock that ended says nothing more', () => {
    const sent = given(submitted({ on: '2025-03-11 Tue' }))
      .when(assignHandler(), transfer())
      .waitUntil('2025-03-25 Tue');
    expect(sent.events.some((event) => 'clock' in event && event.clock === 'transfer')).toBe(false);
  });

  it('an overdue is told once, and the task stays open', () => {
    const overdue = given(submitted({ on: '2025-03-11 Tue' }))
      .when(notify())
      .waitUntil('2025-04-10 Thu');
    expect(overdue.events.filter(({ type }) => type === 'ClockOverran')).toHaveLength(1);
    overdue.then({ status: 'RECEIVED', clocks: { transfer: { status: 'OVERDUE' } } });
    expect(overdue.queues).toContain('to-transfer');
  });

  it('nothing is due before the office opens', () => {
    const story = given(submitted({ on: '2026-02-13 Fri' }));
    expect(due(story, at('2026-02-24 Tue', '08:59')).filter(({ type }) => type === 'ClockOverran')).toEqual([]);
  });

  it('an open petition without anything left to say comes back after thirty days, again and again', () => {
    const idle = petitionAt('REPLIED')
      .waitUntil('2026-12-01 Tue')
      .events.filter(({ type }) => type === 'PetitionIdled');
    expect(idle.length).toBeGreaterThanOrEqual(5);
  });

  it('every open petition has a next wake-up', () => {
    for (const status of STATUSES) {
      const story = petitionAt(status);
      const rests = ['FINAL', 'WITHDRAWN', 'DISREGARDED'].includes(status);
      expect(wakeUp(story) === undefined, status).toBe(rests);
      if (!rests)
        expect(wakeUp(story.waitUntil('2026-12-01 Tue')) === undefined, `${status} later`).toBe(status === 'CLOSED');
    }
  });

  it('closed rests only once the petitioner’s window has passed', () => {
    const closed = petitionAt('CLOSED');
    expect(wakeUp(closed)).toBe(at('2026-05-13 Wed', '09:00'));
    expect(wakeUp(closed.waitUntil('2026-05-19 Tue', '09:00'))).toBeUndefined();
  });
});
