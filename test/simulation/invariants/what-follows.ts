import { viewRows } from '../../../functions/platform/projection.ts';
import { CURRENT_CALENDAR } from '../../../shared/calendar/official-calendars.ts';
import { currentParticulars, type Particulars } from '../../../shared/petition/particulars.ts';
import { isOfficeOpen } from '../official-days.ts';
import type { Invariant } from './invariant.ts';

const MINUTE = 60_000;

/** Views and timers: all that is derived from the record is in line with it once the weather has cleared. */
export const viewsEqualTheFold: Invariant = {
  name: 'views equal the fold',
  sentence: 'the rows of every list are those that follow from the record, no more and no less',
  *check({ items, office, hashes }, petitions) {
    const rows = Map.groupBy(
      items.filter(({ pk }) => pk.startsWith('VIEW#')),
      ({ pk }) => pk.slice('VIEW#'.length),
    );
    const aside = Map.groupBy(
      items.filter(({ pk }) => pk.startsWith('PARTICULARS#')),
      ({ pk }) => pk.slice('PARTICULARS#'.length),
    );
    for (const { no, last, commits } of petitions) {
      if (last === undefined) continue;
      const bodies = new Map(
        (aside.get(no) ?? []).map((item) => [item.sk, JSON.parse(String(item['body'])) as Particulars]),
      );
      const particulars = currentParticulars(last.particulars.flatMap(({ id }) => bodies.get(`V#${id}`) ?? []));
      const expected = viewRows({ office, calendar: CURRENT_CALENDAR, hashes }, last, commits, particulars).map(
        ({ key, list, place, body }) => [key, list, place, body].join(' '),
      );
      const found = (rows.get(no) ?? []).map((item) => [item.sk, item['list'], item['place'], item['body']].join(' '));
      for (const row of expected) if (!found.includes(row)) yield { no, text: `no list has the row ${row}` };
      for (const row of found) if (!expected.includes(row)) yield { no, text: `a list still has the row ${row}` };
    }
  },
};

export const listsFollowTheRecord: Invariant = {
  name: 'lists follow the record',
  sentence: 'a day after the weather has cleared no row is older than its record, though nobody has acted since',
  *check({ behind }) {
    for (const no of behind) yield { no, text: 'its rows were left behind by its record' };
  },
};

export const oneTimerEach: Invariant = {
  name: 'one timer each',
  sentence:
    'a petition has at most one live timer, an open one has one, and timers ask in office hours, but for what has to be done at once',
  *check(seen, petitions) {
    const live = Map.groupBy(
      seen.live.values(),
      ({ input }) => (JSON.parse(input) as { petitionNo: string }).petitionNo,
    );
    for (const { no, last } of petitions) {
      const count = live.get(no)?.length ?? 0;
      if (count > 1) yield { no, text: `has ${count} timers` };
      if (last?.course.at !== 'ENDED' && count === 0) yield { no, text: 'is open and has no timer' };
    }
    // Of what is, or may be, to be done at once a timer asks at any hour.
    const urgent = new Set(
      petitions.flatMap(({ no, commits }) =>
        commits.some(({ events }) =>
          events.some((event) => event.type === 'SpecialFlagged' || ('maybeUrgent' in event && event.maybeUrgent)),
        )
          ? [`petition-${no}`]
          : [],
      ),
    );
    for (const { name, at, on } of seen.scheduled) {
      if (urgent.has(name)) continue;
      const soon = Date.parse(at) - Date.parse(on) <= 2 * MINUTE;
      if (!soon && !isOfficeOpen(Date.parse(at), seen.office.hours))
        yield { text: `${name} was set for ${at}, when the office is closed` };
    }
  },
};

export const everythingSettles: Invariant = {
  name: 'everything settles',
  sentence: 'once the weather has cleared nothing is left waiting',
  *check({ unsettled, live, end, runaway }) {
    if (runaway !== undefined) yield { no: runaway, text: 'its record grows without end' };
    if (unsettled) yield { text: 'the stream still has records to deliver' };
    for (const [name, { at }] of live)
      if (Date.parse(at) < end - 10 * MINUTE) yield { text: `${name} was due at ${at} and is still there` };
  },
};

export const nobodyIsNamed: Invariant = {
  name: 'nobody is named',
  sentence:
    'no person and no word of a petition stands in a log, a timer, an address, a list of dates or a subject line',
  *check({ log, scheduled, addresses, posted, personal, items }) {
    const places: readonly (readonly [string, string])[] = [
      ['the log', log.map((line) => JSON.stringify(line)).join('\n')],
      ['a timer', scheduled.map((timer) => JSON.stringify(timer)).join('\n')],
      ['an address', addresses.join('\n')],
      ['a subject line', posted.map(({ message }) => message.subject).join('\n')],
      [
        'the record',
        items
          .filter(({ pk }) => pk.startsWith('PETITION#'))
          .map((item) => String(item['body']))
          .join('\n'),
      ],
    ];
    for (const [where, text] of places) {
      for (const word of personal) if (text.includes(word)) yield { text: `"${word}" stands in ${where}` };
    }
  },
};
