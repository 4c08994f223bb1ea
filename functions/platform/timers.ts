import type { Instant } from '../../shared/calendar/instant.ts';

/**
 * The one timer of each petition. A timer only asks: firing late, twice or never changes nothing that the hourly sweep
 * would not find.
 */
export interface Timers {
  /** Sets the petition's only timer; one already set is moved. A moment that has come is fired at once. */
  arm(petitionNo: string, at: Instant): Promise<void>;
  disarm(petitionNo: string): Promise<void>;
}

/** The payload of a timer: a number and nothing else. */
export interface TimerPayload {
  readonly petitionNo: string;
}
