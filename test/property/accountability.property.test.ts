import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes } from '../../shared/calendar/instant.ts';
import { LEAD_STATUSES, LEAD_STEPS_POSSIBLE } from '../../shared/accountability/course.ts';
import { foldLead } from '../../shared/accountability/lead.ts';
import { FOLLOWING_LEAD_STEPS } from '../../shared/accountability/procedure.ts';
import { isConcerned } from '../../shared/accountability/visibility.ts';
import {
  dismissLead,
  find,
  findSerious,
  hear,
  lead,
  type LeadAct,
  LEAD_NO,
  LeadStory,
  measure,
  measureOnHead,
  objection,
  refer,
  review,
  selfCriticism,
} from '../support/lead-story.ts';
import { auditor, clock, handler, head, leader, receiver, supervisor } from '../support/office.ts';

const ACTORS = [receiver, handler, head, leader, supervisor, auditor, clock];
const ACTS: readonly LeadAct[] = [
  hear(),
  hear('HEAD'),
  hear('OTHER'),
  find(),
  find({ breach: 'LAW' }),
  findSerious(),
  dismissLead(),
  measure(),
  measure(['DEMOTION', 'ADMONISHMENT_TALK']),
  measureOnHead(),
  measureOnHead(['DEMOTION'], { vileEffect: '引发多人上访' }),
  selfCriticism(),
  refer(),
  objection(),
  objection(head),
  review(),
  review('MEASURES_WITHDRAWN'),
  review('REVOKED', { body: '云汀街道办事处' }),
];

const moves = fc.record({
  act: fc.nat(ACTS.length - 1),
  // Mostly whoever would take it, sometimes anybody at all.
  by: fc.option(fc.nat(ACTORS.length - 1), { freq: 3 }),
  minutes: fc.nat(3 * 1440),
});
const leads = fc.record({
  officer: fc.constantFrom(handler.id, head.id, supervisor.id),
  source: fc.constantFrom('COMPLAINT', 'INTEGRITY', 'INSPECTION'),
  moves: fc.array(moves, { minLength: 1, maxLength: 40, size: 'max' }),
});

describe('a lead, played at random', () => {
  it('every step is played', () => {
    const played = new Set(ACTS.map(({ step }) => step.name));
    expect(FOLLOWING_LEAD_STEPS.map(({ name }) => name).filter((name) => !played.has(name))).toEqual([]);
  });

  it('gets everywhere', () => {
    const stories = fc.sample(leads, { numRuns: 300, seed: 20260302 }).flatMap((played) => play(played));
    const places = new Set(stories.map(({ status }) => status));
    expect(Object.keys(LEAD_STATUSES).filter((status) => !places.has(status as LeadStory['status']))).toEqual([]);
  });

  it('never breaks; nobody decides about themselves, and no measure is without a named person', () => {
    fc.assert(
      fc.property(leads, (played) => {
        for (const story of play(played)) holds(story);
      }),
      { numRuns: 150, interruptAfterTimeLimit: 15_000 },
    );
  });
});

function play({
  officer,
  source,
  moves: tried,
}: typeof leads extends fc.Arbitrary<infer T> ? T : never): readonly LeadStory[] {
  let story = lead({ by: leader, input: { officer, source } });
  const stories = [story];
  for (const { act, by, minutes } of tried) {
    const known = ACTS[act];
    const actor = by === null ? undefined : ACTORS[by];
    if (known === undefined) continue;
    const next = actor === undefined ? known : known.by(actor);
    story = new LeadStory(addMinutes(story.now, minutes), story.commits);
    if (story.refusal(next) === undefined) story = story.when(next);
    stories.push(story);
  }
  return stories;
}

function holds({ lead: now, commits, status, owed }: LeadStory): void {
  expect(foldLead(LEAD_NO, commits)).toEqual(now);
  expect(LEAD_STEPS_POSSIBLE[status]).toBeDefined();
  if (status === 'CONCLUDED') expect(owed).toEqual([]);
  for (const { by, step, events } of commits) {
    expect(by.kind, step).toBe('staff');
    const id = by.kind === 'staff' ? by.id : '';
    if (isConcerned(now, id)) expect(['object', 'write-self-criticism']).toContain(step);
    for (const event of events) if (event.type === 'MeasureDecided') expect(event.person).not.toBe(id);
  }
}
