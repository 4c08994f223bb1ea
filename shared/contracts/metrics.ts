/** Where all of Huisheng's own figures stand, each with the one dimension `district`. */
export const METRIC_NAMESPACE = 'Huisheng';
export const METRIC_DIMENSION = 'district';

type Unit = 'Count' | 'Seconds';

/**
 * What functions measure and alarms and the dashboard show: declared here once for both. A figure belongs to a district, never to
 * a petition or a person. Figures are for looking and for waking somebody; what counts is the record.
 */
export const METRICS = {
  /** How long after its moment a duty was looked at, by its timer or by the sweep. */
  TimerLate: 'Seconds',
  /** Each hourly sweep that came to its end; nothing for two hours means that nobody makes up for lost timers. */
  SweepDone: 'Count',
  /** Petitions of which a sweep put something on record that their timer should have, minutes before. */
  SweepFound: 'Count',
  /** Each run of the day's lists that came to its end, on days off too. */
  DigestDone: 'Count',
  /** 1 while the official notice of a year is missing that should be loaded by now. */
  CalendarMissing: 'Count',
  MailSent: 'Count',
  /** Messages that could not be handed over, each try. */
  MailFailed: 'Count',
  /** Messages that came back. */
  MailBounced: 'Count',
  /** Messages that somebody called unwanted. */
  MailComplained: 'Count',
  /** Each run over what other systems are to be told that came to its end. */
  WebhooksDone: 'Count',
  /** Deliveries that were tried for days in vain. */
  WebhooksGivenUp: 'Count',
  /** Acts put on record by people. */
  StepsTaken: 'Count',
  /** Duties fulfilled in time. An act whose answer was lost on the way counts once; a function that dies before it says so, not at all. */
  DutiesKept: 'Count',
  /** Duties found past their last day. */
  DutiesMissed: 'Count',
  /** 在办, counted by each sweep. */
  Open: 'Count',
  /** 今日到期 */
  DueToday: 'Count',
  /** 已超期 */
  Overdue: 'Count',
} as const satisfies Readonly<Record<string, Unit>>;

export type MetricName = keyof typeof METRICS;
