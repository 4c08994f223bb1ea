import { cpus, totalmem } from 'node:os';

/** The middle of the values; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which this share of the others lies, between neighbours in a straight line. @throws RangeError for no values */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new RangeError('no values, no quantile');
  return below + (above - below) * (place - Math.floor(place));
}

/**
 * How often the baseline goes into the candidate, round by round, in the median. Rounds are paired because a machine's speed drifts:
 * two runs that stand beside each other met the same machine, two medians need not have.
 */
export function pairedRatio(candidate: readonly number[], baseline: readonly number[]): number {
  if (candidate.length !== baseline.length) throw new RangeError('pairs need as many of one as of the other');
  return median(candidate.map((value, at) => value / (baseline[at] ?? Number.NaN)));
}

/** In which order a round visits its contestants: each round begins one further on, so that nobody is always first. */
export function rotated<Contestant>(contestants: readonly Contestant[], round: number): readonly Contestant[] {
  const first = contestants.length === 0 ? 0 : round % contestants.length;
  return [...contestants.slice(first), ...contestants.slice(0, first)];
}

/** Runs everybody once a round, in turn. The first round warms files and caches and is not counted. */
export async function interleaved<Contestant, Figure>(
  contestants: readonly Contestant[],
  rounds: number,
  run: (contestant: Contestant) => Promise<Figure>,
): Promise<ReadonlyMap<Contestant, readonly Figure[]>> {
  const figures = new Map<Contestant, Figure[]>(contestants.map((contestant) => [contestant, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const contestant of rotated(contestants, round)) {
      const figure = await run(contestant);
      if (round > 0) figures.get(contestant)?.push(figure);
    }
  }
  return figures;
}

/** What the figures were taken on, in one line. */
export function thisMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${model}, ${cpus().length} cores, ${memory} GB; Node ${process.versions.node}, ${process.platform} ${process.arch}`;
}
