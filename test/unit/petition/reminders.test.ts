import { describe, expect, it } from 'vitest';
import type { ClockKind } from '../../../shared/district/clock-rules.ts';
import { holderOf, leadOf, nextWakeUp, remindersDue } from '../../../shared/petition/reminders.ts';
import {
  acceptance,
  assignHandler,
  assignment,
  CITY_GOVERNMENT,
  CITY_MANAGEMENT,
  decideObjection,
  DISTRICT_GOVERNMENT,
  echo,
  HOUSING,
  notify,
  objection,
  submitOpinion,
  submitted,
  transfer,
  WATER,
} from '../../support/acts.ts';
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

  it.each<[string, () => Story, ClockKind, string]>([
    ['the office’s duty, nobody’s yet', () => given(submitted({ on: '2026-03-02 Mon' })), 'transfer', 'unassigned'],
    ['the office’s duty', () => petitionAt('RECEIVED'), 'notice', 'wang.handler'],
    ['a right', () => petitionAt('REPLIED'), 'reviewRequest', 'petitioner'],
    ['notice by the authority', () => petitionAt('TRANSFERRED'), 'authorityNotice', HOUSING],
    ['notice by the authority, given as it accepted', () => petitionAt('ACCEPTED'), 'authorityNotice', HOUSING],
    ['notice by the authority that objects', () => petitionAt('OBJECTED'), 'authorityNotice', HOUSING],
    [
      'notice by the lead of several',
      () =>
        given(submitted({ on: '2026-03-02 Mon' })).when(
          transfer({ to: [{ name: WATER }, { name: HOUSING, lead: true }] }),
        ),
      'authorityNotice',
      HOUSING,
    ],
    ['the sixty days', () => petitionAt('ACCEPTED'), 'handling', HOUSING],
    ['the sixty days while the rest is elsewhere', sentOnElsewhere, 'handling', HOUSING],
    ['notice by the one that got the rest', sentOnElsewhere, 'authorityNotice', WATER],
    ['the review', () => petitionAt('UNDER_REVIEW'), 'review', DISTRICT_GOVERNMENT],
    ['the review, its opinion made out', () => petitionAt('REVIEW_OPINION_ISSUED'), 'review', DISTRICT_GOVERNMENT],
    ['the review, its opinion served', () => petitionAt('REVIEWED'), 'review', DISTRICT_GOVERNMENT],
    ['the final review', () => petitionAt('UNDER_FINAL_REVIEW'), 'finalReview', CITY_GOVERNMENT],
    ['what the office handles itself', () => petitionAt('HANDLED_INTERNALLY'), 'handling', 'wang.handler'],
    [
      'the sixty days presumed, nobody’s yet',
      () => given(submitted({ on: '2026-03-02 Mon' })).when(assignment()),
      'handling',
      'unassigned',
    ],
    ['the sixty days after a refusal', () => petitionAt('REFUSED').when(assignment()), 'handling', HOUSING],
  ])('who is asked: %s', (_, tell, kind, holder) => {
    const { petition } = tell();
    const clock = petition.clocks.findLast((candidate) => candidate.kind === kind);
    if (clock === undefined) throw new Error(`no ${kind} clock`);
    expect(holderOf(petition, clock)).toBe(holder);
  });

  it('R5 the leader’s days are working days: asked for on a Friday, reminded of on Wednesday', () => {
    const awaiting = petitionAt('REVIEW_REQUESTED').on('2026-04-24 Fri').when(submitOpinion());
    expect(awaiting.wakeUp).toBe(at('2026-04-29 Wed', '09:00'));
  });

  it('of nobody nobody leads', () => {
    expect(leadOf([])).toBe('unassigned');
    expect(leadOf([{ name: HOUSING }, { name: WATER }])).toBe(HOUSING);
  });

  it('R5 the instruction is asked for once, and only while it is awaited', () => {
    const awaiting = petitionAt('REVIEW_AWAITS_INSTRUCTION');
    expect(due(awaiting, at('2026-04-24 Fri', '08:59'))).toEqual([]);
    expect(due(awaiting, at('2026-04-24 Fri', '09:00'))).toEqual([
      { type: 'InstructionAwaited', level: 'review', since: '2026-04-21' },
    ]);
    const asked = awaiting.checkClocks(at('2026-04-24 Fri', '09:00'));
    expect(due(asked, at('2026-04-27 Mon', '09:00'))).toEqual([]);
  });

  it('thirty days without an act are told on the thirtieth, at the opening, with the day of the last', () => {
    const still = petitionAt('HANDLED_INTERNALLY').when(echo()).waitUntil('2026-03-18 Wed', '12:00');
    expect(wakeUp(still)).toBe(at('2026-04-17 Fri', '09:00'));
    expect(due(still, at('2026-04-17 Fri', '08:59'))).toEqual([]);
    expect(due(still, at('2026-04-17 Fri', '09:00'))).toEqual([{ type: 'PetitionIdled', since: '2026-03-18' }]);
  });

  it('a window tells of its end and of its lapse, without a holder', () => {
    const replied = petitionAt('REPLIED');
    expect(due(replied, at('2026-05-13 Wed', '09:00'))).toEqual([
      { type: 'ClockNeared', clock: 'reviewRequest', due: '2026-05-18', passed: 1, holder: 'petitioner' },
    ]);
    expect(due(replied, at('2026-05-19 Tue', '09:00'))).toEqual([
      { type: 'WindowLapsed', clock: 'reviewRequest', due: '2026-05-18' },
    ]);
  });

  it('two reminders missed are one told, and both count as passed', () => {
    const accepted = petitionAt('ACCEPTED');
    expect(due(accepted, at('2026-04-28 Tue', '10:00'))).toMatchObject([{ clock: 'handling', passed: 1 }]);
    expect(due(accepted, at('2026-05-07 Thu', '10:00'))).toEqual([
      { type: 'ClockNeared', clock: 'handling', due: '2026-05-08', passed: 2, holder: HOUSING },
    ]);
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

/** Accepted by one, and the part that another sent back sent on to a third. */
function sentOnElsewhere(): Story {
  return given(submitted({ on: '2026-03-02 Mon' })).when(
    transfer({ to: [{ name: HOUSING, lead: true }, { name: CITY_MANAGEMENT }] }),
    objection({ authority: CITY_MANAGEMENT }),
    decideObjection(true),
    acceptance(),
    transfer({ to: WATER }),
  );
}
