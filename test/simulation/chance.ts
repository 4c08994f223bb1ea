import { seededRandom } from '../support/seeded-random.ts';

/** Chance that is the same for the same name: what one petition meets does not change because another is left out. */
export interface Chance {
  /** From 0 up to 1. */
  next(): number;
  happens(probability: number): boolean;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  pick<T>(from: readonly T[]): T;
}

export function chance(...name: readonly (string | number)[]): Chance {
  const next = seededRandom(hashed(name.join('|')));
  return {
    next,
    happens: (probability) => probability > 0 && next() < probability,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick(from) {
      const picked = from[Math.floor(next() * from.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
  };
}

// FNV-1a over UTF-16 units: enough to keep names apart.
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
