/**
 * How often a property is tried. Mutation tests ask the same few hundred questions of thousands of mutants, so they divide
 * the number; everywhere else it is the number given.
 */
export function runs(count: number): number {
  return Math.ceil(count / Number(process.env['HUISHENG_FEWER_RUNS'] ?? 1));
}
