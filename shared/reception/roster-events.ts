import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { CommitOf, ParticularsReference } from '../petition/events.ts';
import type { ChangeKind, LeaveReason } from './codes.ts';
import type { Half } from './half-days.ts';

/**
 * What happened to the roster of a week (值班表). Staff ids, posts and codes only; why somebody changed or left in their own words
 * stands beside the record and can be erased.
 */
export type RosterEvent = RosterPlanned | RosterChanged | PostOpened | PostLeft;

/** One post for half a day, and who is on duty there. */
export interface Duty {
  readonly day: CalendarDate;
  readonly half: Half;
  readonly post: string;
  readonly staff: readonly string[];
}

/** 排班 */
export interface RosterPlanned {
  readonly type: 'RosterPlanned';
  readonly duties: readonly Duty[];
}

/** 调班: each duty stands in place of the one before; without anybody it is taken off the roster. */
export interface RosterChanged {
  readonly type: 'RosterChanged';
  readonly kind: ChangeKind;
  readonly duties: readonly Duty[];
  readonly words: ParticularsReference;
}

/** 签到 by the person themselves. */
export interface PostOpened {
  readonly type: 'PostOpened';
  readonly day: CalendarDate;
  readonly half: Half;
  readonly post: string;
  /** 替班: whom they stand in for. */
  readonly insteadOf?: string;
  /** 补签: entered after that half day, so that the moment says nothing of when they came. */
  readonly afterwards?: true;
}

/** 离岗 by the person themselves. */
export interface PostLeft {
  readonly type: 'PostLeft';
  readonly day: CalendarDate;
  readonly half: Half;
  readonly post: string;
  readonly reason: LeaveReason;
  /** 接替人: at the post from then on. */
  readonly standIn?: string;
  readonly words?: ParticularsReference;
}

export type RosterCommit = CommitOf<RosterEvent>;

/** 文字说明 beside the roster: erasable. */
export interface RosterWords {
  readonly reason: string;
}
