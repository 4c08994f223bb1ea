/** The same numbers for the same seed, from 0 up to 1 (mulberry32): what is rehearsed twice must go the same way twice. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What is left to chance, drawn from one source of numbers. */
export interface Chance {
  /** True so often in a hundred. */
  percent(share: number): boolean;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** One of these; each as often as it weighs. */
  weighted<Choice>(choices: readonly (readonly [Choice, number])[]): Choice;
}

export function chanceFrom(random: () => number): Chance {
  return {
    percent: (share) => random() * 100 < share,
    between: (least, most) => least + Math.floor(random() * (most - least + 1)),
    weighted(choices) {
      let left = random() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [choice, weight] of choices) {
        left -= weight;
        if (left < 0) return choice;
      }
      throw new RangeError('nothing to choose from');
    },
  };
}
