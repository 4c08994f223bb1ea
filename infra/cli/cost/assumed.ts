/**
 * What no test measures, and why it is taken to be so. Each is on the dear side: a community office has so little to do that nearly every
 * call is a cold start, and starts are what Lambda bills here.
 */
export const ASSUMED = {
  /** How often a petitioner follows a petition, beside what the walk did. */
  looks: { ordinary: 5, toFinality: 20 },
  /** A look is the form and the answer. */
  pagesALook: 2,
  /** Staff read one page of a queue and open one file for each act; a page of fifty is 2.5 to 3 units (docs/performance.md, “Work queues”). */
  queuePage: { readUnits: 3 },
  /**
   * Load and first request take 0.13 s on a core of our own (docs/performance.md, “Cold load”). A function of 1 GB has little more than half
   * a core, one of 512 MB less than a third, and the platform adds its own start.
   */
  http: { seconds: 0.45, gigabytes: 1 },
  background: { seconds: 0.8, gigabytes: 0.5 },
  /** Start, end, report, and a line or two of ours. */
  logBytes: 1024,
  /** Photos and papers that somebody sends with a petition. */
  files: { each: 1.5, gigabytes: 0.003 },
  /** Petition files stay; the first three years' storage is counted. */
  monthsKept: 36,
  /** A sweep over a few hundred open matters. */
  sweep: { readUnits: 20 },
  /** Everybody gets the day's list on every working day. */
  workingDays: 21,
} as const;
