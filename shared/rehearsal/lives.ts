import { addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import type { CalendarBook } from '../calendar/official-calendars.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import type { Category, Channel } from '../petition/codes.ts';
import { type Chance, chanceFrom, seededRandom } from './chance.ts';

/**
 * All that is left to chance in one petition's life, drawn when it is handed in and from numbers of its own: the same petitions
 * come whatever the staff, so that two rehearsals differ by their staff alone.
 */
export interface Life {
  readonly no: number;
  readonly arrivesOn: CalendarDate;
  readonly channel: Channel;
  readonly category: Category;
  /** Can be written to; else by telephone; else anonymous, and nobody can be told. */
  readonly reach: 'MAIL' | 'PHONE' | 'NONE';
  readonly authority: string;
  /** What the authority answers to the transfer, so many days after it. */
  readonly answer: 'ACCEPTS' | 'OBJECTS' | 'REFUSES';
  readonly answersAfter: number;
  /** Days from the acceptance to the decision; beyond sixty the authority is late, unless it was given longer. */
  readonly decidesAfter: number;
  readonly extended: boolean;
  /** Days after which the office itself has an answer, where it needs no authority. */
  readonly settledAfter: number;
  /** Days after service on which the petitioner asks for review, and for final review; never, when absent. */
  readonly asksReviewAfter?: number;
  readonly asksFinalReviewAfter?: number;
  readonly reviewTakes: number;
}

/**
 * How people and authorities behave, in one place to argue about. Not measured in any office: chosen so that every clock is
 * met, most matters end in time, and some do not.
 */
export function livesOf(plan: {
  readonly petitions: number;
  readonly from: CalendarDate;
  readonly days: number;
  readonly seed: number;
  readonly calendar: CalendarBook;
  readonly authorities: readonly string[];
}): readonly Life[] {
  const days = Array.from({ length: plan.days }, (_, at) => addDays(plan.from, at));
  const weights = days.map((day) => [day, isWorkingDay(plan.calendar, day) ? 10 : 2] as const);
  const arrivals = chanceFrom(seededRandom(plan.seed));
  const arrivalDays = Array.from({ length: plan.petitions }, () => arrivals.weighted(weights)).toSorted();
  return arrivalDays.map((arrivesOn, no) => {
    const chance = chanceFrom(seededRandom(plan.seed + 1 + no));
    return lifeFrom(chance, no, arrivesOn, isWorkingDay(plan.calendar, arrivesOn), plan.authorities);
  });
}

function lifeFrom(
  chance: Chance,
  no: number,
  arrivesOn: CalendarDate,
  counterOpen: boolean,
  authorities: readonly string[],
): Life {
  const doors = [
    ['ONLINE', 45],
    ['CALL', 25],
    ['VISIT', 20],
    ['LETTER', 10],
  ] as const;
  const asksReviewAfter = chance.percent(9) ? chance.between(2, 33) : undefined;
  const asksFinalReviewAfter = chance.percent(30) ? chance.between(2, 29) : undefined;
  const extended = chance.percent(8);
  return {
    no,
    arrivesOn,
    channel: counterOpen ? chance.weighted(doors) : 'ONLINE',
    category: chance.weighted<Category>([
      ['APPEAL_OR_REQUEST', 70],
      ['INQUIRY', 15],
      ['SUGGESTION', 10],
      ['ACCUSATION', 5],
    ]),
    reach: chance.weighted([
      ['MAIL', 55],
      ['PHONE', 37],
      ['NONE', 8],
    ]),
    authority: chance.weighted(authorities.map((name) => [name, 1] as const)),
    answer: chance.weighted([
      ['ACCEPTS', 90],
      ['OBJECTS', 5],
      ['REFUSES', 5],
    ]),
    answersAfter: chance.percent(93) ? chance.between(1, 12) : chance.between(13, 22),
    decidesAfter: chance.percent(90) ? chance.between(12, 57) : chance.between(58, 80),
    extended,
    settledAfter: chance.between(1, 20),
    ...(asksReviewAfter === undefined ? {} : { asksReviewAfter }),
    ...(asksFinalReviewAfter === undefined ? {} : { asksFinalReviewAfter }),
    reviewTakes: chance.percent(92) ? chance.between(8, 29) : chance.between(30, 40),
  };
}
