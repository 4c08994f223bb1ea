import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { CalendarBook } from '../calendar/official-calendars.ts';
import { dueDate } from '../calendar/periods.ts';
import type { PetitionEvent } from './events.ts';
import type { Petition } from './petition.ts';

/** Working days within which the head speaks with whoever was dissatisfied: no rule names any, the office's own promise. */
const CONTACT_DAYS = 3;

/** 不满意: a conversation to be taken up again, by when. */
export interface Dissatisfaction {
  readonly since: CalendarDate;
  readonly due: CalendarDate;
}

/** The latest rating stands; one of 不满意, of the office or of the authority, is a task for the head, any other ends it. */
export function rated(
  petition: Petition,
  { on, office, authority }: Extract<PetitionEvent, { type: 'PetitionRated' }>,
  book: CalendarBook,
): Petition {
  const { dissatisfaction: _, ...rest } = petition;
  const rating = authority === undefined ? { office } : { office, authority };
  if (office !== '不满意' && authority !== '不满意') return { ...rest, rating };
  const { due } = dueDate(book, { start: on, length: CONTACT_DAYS, unit: 'WORKING' });
  return { ...rest, rating, dissatisfaction: { since: on, due } };
}

/** Spoken with. The rating stands as it was given; only the petitioner changes it. */
export function spokenWith(petition: Petition): Petition {
  const { dissatisfaction: _, ...rest } = petition;
  return rest;
}
