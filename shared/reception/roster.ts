import type { CalendarDate } from '../calendar/calendar-date.ts';
import { type Instant, shanghaiDay } from '../calendar/instant.ts';
import type { ParticularsReference } from '../petition/events.ts';
import { BrokenRecord } from '../petition/petition.ts';
import type { ChangeKind, LeaveReason } from './codes.ts';
import type { Half } from './half-days.ts';
import type { Duty, RosterCommit, RosterEvent } from './roster-events.ts';
import type { Week } from './week.ts';

/** The roster of a week as its commits tell it. A week nobody has touched is an empty one at version 0. */
export interface Roster {
  readonly week: Week;
  readonly version: number;
  readonly planned: boolean;
  /** The day of its first entry. */
  readonly begunOn?: CalendarDate;
  readonly duties: readonly Duty[];
  readonly presences: readonly Presence[];
  readonly changes: readonly RosterChange[];
  /** Words beside the record, oldest first. */
  readonly words: readonly ParticularsReference[];
}

/** 调班记录 */
export interface RosterChange {
  readonly at: Instant;
  readonly by: string;
  readonly kind: ChangeKind;
  readonly duties: readonly Duty[];
  readonly words: ParticularsReference;
}

/** 在岗: one person at one post, from signing in until leaving. */
export interface Presence {
  readonly day: CalendarDate;
  readonly half: Half;
  readonly post: string;
  readonly staff: string;
  /** Absent where it was entered afterwards. */
  readonly from?: Instant;
  readonly insteadOf?: string;
  readonly left?: {
    readonly at: Instant;
    readonly reason: LeaveReason;
    readonly standIn?: string;
    readonly words?: ParticularsReference;
  };
}

/** @throws BrokenRecord when the commits are not its whole, gapless record */
export function foldRoster(week: Week, commits: readonly RosterCommit[]): Roster {
  let roster: Roster = { week, version: 0, planned: false, duties: [], presences: [], changes: [], words: [] };
  for (const commit of commits) {
    if (commit.seq !== roster.version + 1) {
      throw new BrokenRecord(`roster ${week}: commit ${commit.seq} follows ${roster.version}`);
    }
    const by = commit.by.kind === 'staff' ? commit.by.id : commit.by.kind;
    for (const event of commit.events) roster = evolve(roster, event, by, commit.at);
    roster = { ...roster, version: commit.seq, begunOn: roster.begunOn ?? shanghaiDay(commit.at) };
  }
  return roster;
}

export type Shift = Pick<Duty, 'day' | 'half' | 'post'>;

export function isSameShift(a: Shift, b: Shift): boolean {
  return a.day === b.day && a.half === b.half && a.post === b.post;
}

export function dutyOf({ duties }: Roster, shift: Shift): Duty | undefined {
  return duties.find((duty) => isSameShift(duty, shift));
}

/** Whether somebody is at a post now, as far as is told. */
export function isPresent({ presences }: Roster, shift: Shift, staff: string): boolean {
  return presences.some(
    (presence) => presence.staff === staff && presence.left === undefined && isSameShift(presence, shift),
  );
}

/** Duties with others in place of those of the same post and half day. */
export function withDuties(standing: readonly Duty[], changed: readonly Duty[]): readonly Duty[] {
  const kept = standing.filter((duty) => !changed.some((other) => isSameShift(duty, other)));
  return [...kept, ...changed.filter(({ staff }) => staff.length > 0)];
}

function evolve(roster: Roster, event: RosterEvent, by: string, at: Instant): Roster {
  switch (event.type) {
    case 'RosterPlanned':
      return { ...roster, planned: true, duties: event.duties };
    case 'RosterChanged':
      return {
        ...roster,
        planned: true,
        duties: withDuties(roster.duties, event.duties),
        changes: [...roster.changes, { at, by, kind: event.kind, duties: event.duties, words: event.words }],
        words: [...roster.words, event.words],
      };
    case 'PostOpened': {
      const { day, half, post, insteadOf, afterwards } = event;
      const presence = {
        ...{ day, half, post, staff: by },
        ...(afterwards === true ? {} : { from: at }),
        ...(insteadOf === undefined ? {} : { insteadOf }),
      };
      return { ...roster, presences: [...roster.presences, presence] };
    }
    case 'PostLeft': {
      const { day, half, post, reason, standIn, words } = event;
      const left = {
        at,
        reason,
        ...(standIn === undefined ? {} : { standIn }),
        ...(words === undefined ? {} : { words }),
      };
      const presences = roster.presences.map((presence) =>
        presence.staff === by && presence.left === undefined && isSameShift(presence, event)
          ? { ...presence, left }
          : presence,
      );
      const standsIn =
        standIn === undefined || isPresent(roster, event, standIn)
          ? []
          : [{ day, half, post, staff: standIn, from: at, insteadOf: by }];
      return {
        ...roster,
        presences: [...presences, ...standsIn],
        words: words === undefined ? roster.words : [...roster.words, words],
      };
    }
    default:
      return event satisfies never;
  }
}
