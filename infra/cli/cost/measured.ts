import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const units = z.strictObject({ writeUnits: z.number(), readUnits: z.number() });
export type Units = Readonly<z.infer<typeof units>>;

const life = z.strictObject({
  commits: z.number(),
  /** Requests of residents and staff that the walk made: acts, and looks by number and code. */
  httpRequests: z.number(),
  ofTheseByStaff: z.number(),
  /** Schedules that fired. */
  timers: z.number(),
  /** Commits handed to `project` and to `follow-up`: two for each. */
  streamRecords: z.number(),
  /** Views, notices and index entries included. */
  writeUnits: z.number(),
  readUnits: z.number(),
  messages: z.number(),
  bytesKept: z.number(),
});
export type MeasuredLife = Readonly<z.infer<typeof life>>;

const lives = z.strictObject({
  lives: z.strictObject({ ordinary: life, toFinality: life }),
  questions: z.strictObject({ openFile: units }),
});
export type MeasuredLives = Readonly<z.infer<typeof lives>>;

const resources = z.record(z.string(), z.record(z.string(), z.number()));
/** For each district, what its stacks hold that costs by being there. */
export type CountedResources = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Written by `vitest run test/cost -u`, which plays the lives again; the test fails when these figures are another's. */
export const MEASURED_LIVES: MeasuredLives = lives.parse(read('measured-lives.json'));
export const COUNTED_RESOURCES: CountedResources = resources.parse(read('counted-resources.json'));

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
}
