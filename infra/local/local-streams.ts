import { setTimeout as pause } from 'node:timers/promises';

/** Stands in for DynamoDB Streams, its mappings and their retries. */
export interface Pump {
  /** Says that a petition's record has grown. */
  enqueue(petitionNo: string): void;
  /** Resolves when nothing is queued or running, which includes what deliveries themselves enqueue. */
  drain(): Promise<void>;
}

interface Settings {
  /** Reads the petition and brings everything derived from it up to date; may be called again for the same state. */
  readonly deliver: (petitionNo: string) => Promise<void>;
  /** A delivery failed for the last time and was dropped: the mapping's dead-letter queue. */
  readonly onError: (petitionNo: string, error: unknown) => void;
  /** Milliseconds before each repeat, so their number is the number of repeats. @default 50, 200, 800, 2000 */
  readonly pauses?: readonly number[];
  /** Petitions delivered at the same time. @default 8 */
  readonly atOnce?: number;
}

/**
 * Delivers per petition in order and never twice at the same time, different petitions side by side. Delivery is at
 * least once and **without order between petitions**. A petition waiting in line is delivered once however often it was
 * enqueued; one enqueued while it is being delivered is delivered once more. What waits here dies with the process, so
 * whoever starts the runtime enqueues what a kill may have left half done.
 */
export function createPump({ deliver, onError, pauses = [50, 200, 800, 2_000], atOnce = 8 }: Settings): Pump {
  const waiting = new Set<string>();
  const running = new Set<string>();
  let onIdle: (() => void)[] = [];

  const start = () => {
    for (const petitionNo of waiting) {
      if (running.size >= atOnce) return;
      if (running.has(petitionNo)) continue;
      waiting.delete(petitionNo);
      running.add(petitionNo);
      void deliverPatiently(petitionNo, deliver, pauses)
        .catch((error: unknown) => {
          onError(petitionNo, error);
        })
        .finally(() => {
          running.delete(petitionNo);
          start();
          if (running.size > 0) return;
          const idle = onIdle;
          onIdle = [];
          for (const resolve of idle) resolve();
        });
    }
  };

  return {
    enqueue(petitionNo) {
      waiting.add(petitionNo);
      start();
    },
    drain() {
      if (running.size === 0) return Promise.resolve();
      return new Promise((resolve) => {
        onIdle.push(resolve);
      });
    },
  };
}

async function deliverPatiently(petitionNo: string, deliver: Settings['deliver'], pauses: readonly number[]) {
  for (const milliseconds of pauses) {
    try {
      await deliver(petitionNo);
      return;
    } catch {
      await pause(milliseconds);
    }
  }
  await deliver(petitionNo);
}
