import { chance } from './chance.ts';

/** Everything that goes wrong in the simulated world, each as AWS does it. Rates are per occasion. */
export const FAULTS = {
  /** The invocation dies at a call of a port, before it took effect. */
  DIES_BEFORE: 'the process died before a call took effect',
  DIES_AFTER: 'the process died after a call took effect',
  /** A call takes seconds, so that the function's time limit may end it. */
  SLOW: 'a call took seconds',
  WRITE_REFUSED: 'the store refused a write (throttled)',
  READ_REFUSED: 'the store refused a read (throttled)',
  ANSWER_LOST: 'a write took effect and its answer was lost',
  /** The SDK's own retry: the second try meets what the first one wrote. */
  WRITE_REPEATED: 'a write was repeated by the SDK after its answer was lost',
  STALE: 'reads that are not asked to be consistent lag minutes behind',
  STREAM_DELAYED: 'the stream delivered hours late',
  STREAM_REPEATED: 'the stream delivered twice',
  STREAM_POISON: 'a record killed its consumer until it became a dead letter',
  TIMER_TWICE: 'a timer fired twice',
  TIMER_LATE: 'a timer fired hours late',
  TIMER_NEVER: 'a timer never fired and became a dead letter',
  TIMER_AFTER_CANCEL: 'a timer fired although it had been moved or cancelled',
  SCHEDULER_REFUSED: 'the scheduler refused a call (throttled)',
  SCHEDULER_ANSWER_LOST: 'the scheduler did as told and its answer was lost',
  SWEEP_SKIPPED: 'an hourly sweep did not run',
  ROUTINE_TWICE: 'the sweep or the digest ran twice at once',
  MAIL_TIMEOUT: 'a message was taken for delivery and its answer was lost',
  MAIL_REFUSED: 'a message was refused for the moment',
  MAIL_OUTAGE: 'the mail did not work for hours',
  MAIL_DEAD_ADDRESS: 'an address refuses every message',
  MAIL_BOUNCED: 'a message came back after it was taken for delivery',
  ANSWER_TO_PERSON_LOST: 'an answer never reached the person who asked',
  SENT_TWICE: 'a request was sent twice at once',
} as const;

export type FaultKind = keyof typeof FAULTS;
export type FaultRates = Readonly<Partial<Record<FaultKind, number>>>;

export const FAULT_KINDS = Object.keys(FAULTS) as readonly FaultKind[];

/** How often each happens where a world has bad weather; a world may have a few of them or all. */
export const USUAL_RATES: Readonly<Record<FaultKind, number>> = {
  DIES_BEFORE: 0.004,
  DIES_AFTER: 0.004,
  SLOW: 0.01,
  WRITE_REFUSED: 0.01,
  READ_REFUSED: 0.005,
  ANSWER_LOST: 0.01,
  WRITE_REPEATED: 0.02,
  STALE: 0.2,
  STREAM_DELAYED: 0.01,
  STREAM_REPEATED: 0.05,
  STREAM_POISON: 0.005,
  TIMER_TWICE: 0.1,
  TIMER_LATE: 0.05,
  TIMER_NEVER: 0.05,
  TIMER_AFTER_CANCEL: 0.3,
  SCHEDULER_REFUSED: 0.02,
  SCHEDULER_ANSWER_LOST: 0.02,
  SWEEP_SKIPPED: 0.2,
  ROUTINE_TWICE: 0.1,
  MAIL_TIMEOUT: 0.02,
  MAIL_REFUSED: 0.03,
  MAIL_OUTAGE: 0.05,
  MAIL_DEAD_ADDRESS: 0.05,
  MAIL_BOUNCED: 0.03,
  ANSWER_TO_PERSON_LOST: 0.03,
  SENT_TWICE: 0.05,
};

/** Does not pass with the weather: an address stays dead. */
const STANDING: readonly FaultKind[] = ['MAIL_DEAD_ADDRESS'];

/**
 * What goes wrong, and when. Each occasion has a name and its own chance, drawn from nothing else: what one petition meets
 * does not change because another is left out of the world.
 */
export interface Weather {
  /** Whether it goes wrong on this occasion; noted if it does. Nothing does once the weather has cleared. */
  strikes(kind: FaultKind, occasion: string): boolean;
  clear(): void;
  readonly isClear: boolean;
  readonly counts: ReadonlyMap<FaultKind, number>;
}

export interface Forecast {
  readonly seed: number;
  readonly rates: FaultRates;
  /** Only these go wrong, by their full names, and surely: what is left of a world that was cut down. */
  readonly faults?: readonly string[];
}

export function weather(
  { seed, rates, faults }: Forecast,
  note: (kind: FaultKind, occasion: string) => void = () => undefined,
): Weather {
  const counts = new Map<FaultKind, number>();
  const chosen = faults === undefined ? undefined : new Set(faults);
  let cleared = false;
  const goesWrong = (kind: FaultKind, occasion: string): boolean => {
    if (cleared && !STANDING.includes(kind)) return false;
    if (chosen !== undefined) return chosen.has(faultName(kind, occasion));
    const rate = rates[kind] ?? 0;
    return rate > 0 && chance(seed, kind, occasion).happens(rate);
  };
  return {
    counts,
    strikes(kind, occasion) {
      if (!goesWrong(kind, occasion)) return false;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      note(kind, occasion);
      return true;
    },
    clear() {
      cleared = true;
    },
    get isClear() {
      return cleared;
    },
  };
}

/** Names one thing that went wrong in a plan that keeps only such as matter. */
export function faultName(kind: FaultKind, occasion: string): string {
  return `${kind} ${occasion}`;
}
