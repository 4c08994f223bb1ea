import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Means } from '../petition/codes.ts';
import type { CommitOf, ParticularsReference } from '../petition/events.ts';
import type { ComplaintCode, Route, Subject, Way } from './codes.ts';

/**
 * What happened to a complaint (投诉). Codes, days and staff ids only: who complained and in what words stands beside the record,
 * erasable. A complaint has no event in the petition it speaks of, and never will: nothing there may change because of it (R-X17).
 */
export type ComplaintEvent = ComplaintReceived | ComplaintAcknowledged | ComplaintAnswered;

export interface ComplaintReceived {
  readonly type: 'ComplaintReceived';
  readonly on: CalendarDate;
  readonly way: Way;
  readonly anonymous: boolean;
  /** Whether the complainant left a way to be told: otherwise the answer waits under number and code. */
  readonly reachable: boolean;
  readonly subject: Subject;
  readonly codes: readonly ComplaintCode[];
  /** Staff whose names the words hold, and whoever handles the petition they speak of: kept from it until a person says whom it concerns. */
  readonly recognised: readonly string[];
  readonly route: Route;
  readonly words: ParticularsReference;
  readonly queryCodeHash: string;
}

/** 受理: a person above them says whom it concerns; the way it goes is set anew by that. */
export interface ComplaintAcknowledged {
  readonly type: 'ComplaintAcknowledged';
  readonly on: CalendarDate;
  readonly concerned: readonly string[];
  readonly route: Route;
  readonly words?: ParticularsReference;
}

/** 答复: told to the complainant, or kept for whoever comes with number and code. */
export interface ComplaintAnswered {
  readonly type: 'ComplaintAnswered';
  readonly on: CalendarDate;
  readonly means: Means;
  readonly answer: ParticularsReference;
}

export type ComplaintCommit = CommitOf<ComplaintEvent>;
