/** Virtual time: what is to happen and when. Nothing waits for a real clock, so a year takes as long as its events. */
export interface Agenda {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whatever is entered for a moment that has passed happens now. What is entered first happens first. */
  at(moment: number, happens: () => void): void;
  in(milliseconds: number, happens: () => void): void;
  /** Lets everything happen that is entered up to `end`, each with all that follows from it before the next. */
  runUntil(end: number): Promise<void>;
  /** All that is entered is forgotten, and nothing more happens in this run. */
  stop(): void;
}

interface Entry {
  readonly at: number;
  readonly nth: number;
  readonly happens: () => void;
}

export function startAgenda(start: number): Agenda {
  let now = start;
  let entered = 0;
  let stopped = false;
  const heap: Entry[] = [];

  const agenda: Agenda = {
    get now() {
      return now;
    },
    at(moment, happens) {
      if (!stopped) push(heap, { at: Math.max(moment, now), nth: entered, happens });
      entered += 1;
    },
    in(milliseconds, happens) {
      agenda.at(now + milliseconds, happens);
    },
    stop() {
      stopped = true;
      heap.length = 0;
    },
    async runUntil(end) {
      for (;;) {
        const next = heap[0];
        if (next === undefined || next.at > end) break;
        pop(heap);
        now = next.at;
        next.happens();
        await promisesSettled();
      }
      if (!stopped) now = Math.max(now, end);
      stopped = false;
    },
  };
  return agenda;
}

/** Handlers know nothing of virtual time: whatever they do between two calls of a port has been done when this returns. */
function promisesSettled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function isBefore(one: Entry, other: Entry): boolean {
  return one.at < other.at || (one.at === other.at && one.nth < other.nth);
}

// A binary heap: the earliest entry is the first, and each is earlier than the two below it.
function push(heap: Entry[], entry: Entry): void {
  let place = heap.length;
  while (place > 0) {
    const above = (place - 1) >> 1;
    const parent = heap[above];
    if (parent === undefined || isBefore(parent, entry)) break;
    heap[place] = parent;
    place = above;
  }
  heap[place] = entry;
}

function pop(heap: Entry[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let place = 0;
  for (;;) {
    const left = heap[2 * place + 1];
    const right = heap[2 * place + 2];
    const earlier = right !== undefined && left !== undefined && isBefore(right, left) ? right : left;
    if (earlier === undefined || isBefore(last, earlier)) break;
    heap[place] = earlier;
    place = earlier === left ? 2 * place + 1 : 2 * place + 2;
  }
  heap[place] = last;
}
