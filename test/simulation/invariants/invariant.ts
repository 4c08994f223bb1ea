import type { Petitions } from './petitions.ts';
import type { Seen } from '../world.ts';

/** Something that must be true of every world, whatever went wrong in it, checked from outside the code that has to keep it. */
export interface Invariant {
  readonly name: string;
  readonly sentence: string;
  /** What contradicts it, each in a line; nothing where it holds. */
  check(seen: Seen, petitions: Petitions): AsyncGenerator<Found> | Generator<Found>;
}

export interface Found {
  readonly no?: string;
  readonly text: string;
}

export interface Violation extends Found {
  readonly invariant: string;
}
