import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { CalendarBook } from '../calendar/official-calendars.ts';
import { clockOf, starting, withEnded } from './clock-changes.ts';
import type { SimpleGround } from './codes.ts';
import type { PetitionEvent } from './events.ts';
import type { Petition } from './petition.ts';

/** 简易办理: chosen by a person for a first, plain matter; ten working days beside the sixty and inside them. */
export interface SimpleProcedure {
  readonly since: CalendarDate;
  readonly ground: SimpleGround;
}

/** 初次信访, and nothing that another channel decides. */
export function fitsSimpleProcedure({ classification, links }: Petition): boolean {
  return (
    classification !== undefined &&
    classification.category !== 'ACCUSATION' &&
    classification.litigationRelated !== true &&
    links.every(({ kind }) => kind === 'joint')
  );
}

/**
 * Brings its clock in line with where the petition stands after an event. It runs while the matter is with whoever answers it, ends with
 * the answer, and is superseded by whatever takes the matter out of the simple procedure; then the sixty days count as they always
 * did, from the acceptance.
 */
export function withSimpleProcedure(petition: Petition, event: PetitionEvent, book: CalendarBook): Petition {
  const { simple, ...ordinary } = petition;
  if (simple === undefined) return petition;
  if (event.type === 'ReplyIssued') return withEnded(petition, 'simpleHandling', event.issuedOn);
  const isEcho = event.type === 'EchoGiven' || event.type === 'EchoFoundImpossible';
  if (isEcho && petition.course.at === 'INTERNAL') return withEnded(petition, 'simpleHandling', event.on);
  if (!fitsSimpleProcedure(petition)) return withEnded(ordinary, 'simpleHandling', petition.lastActOn, 'SUPERSEDED');
  const start = startOf(petition);
  if (start === undefined) return withEnded(petition, 'simpleHandling', petition.lastActOn, 'SUPERSEDED');
  const counted = petition.clocks.some(
    ({ kind, due, ended }) => kind === 'simpleHandling' && due.start === start && ended?.as !== 'SUPERSEDED',
  );
  if (counted) return petition;
  return starting(petition, clockOf(petition.rules, book, 'simpleHandling', start));
}

/** 转为普通办理 */
export function withoutSimpleProcedure(petition: Petition, on: CalendarDate): Petition {
  const { simple: _, ...ordinary } = withEnded(petition, 'simpleHandling', on, 'SUPERSEDED');
  return ordinary;
}

function startOf({ course }: Petition): CalendarDate | undefined {
  if (course.at === 'ACCEPTED') return course.acceptedOn;
  return course.at === 'INTERNAL' ? course.since : undefined;
}
