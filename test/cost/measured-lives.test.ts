import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MeasuredLife, MeasuredLives } from '../../infra/cli/cost/measured.ts';
import { openTable } from '../support/tables.ts';
import { measureLives } from './measure-lives.ts';

const FILE = '../../infra/cli/cost/measured-lives.json';
const written = (lives: MeasuredLives): string => `${JSON.stringify(lives, null, 2)}\n`;

describe('what a petition’s life uses', () => {
  it('is what infra/cli/cost/measured-lives.json says, to the unit', async ({ skip }) => {
    const official = await openTable('DynamoDB Local');
    if (official === undefined)
      return skip('only the official emulator counts what the index is written; it needs Java');
    try {
      await expect(written(await measureLives(official))).toMatchFileSnapshot(FILE);
    } finally {
      await official.close();
    }
  }, 120_000);

  it('everything but the index is told by npm’s own store too', async () => {
    const committed = JSON.parse(readFileSync(new URL(FILE, import.meta.url), 'utf8')) as MeasuredLives;
    const opened = await openTable('dynalite');
    if (opened === undefined) throw new Error('dynalite needs npm alone');
    const { lives } = await measureLives(opened).finally(() => opened.close());
    for (const name of ['ordinary', 'toFinality'] as const) {
      const { writeUnits, readUnits, ...counted } = lives[name];
      const { writeUnits: withIndex, readUnits: committedReads, ...said } = committed.lives[name];
      expect(counted satisfies Partial<MeasuredLife>).toEqual(said);
      expect(writeUnits).toBeLessThan(withIndex);
      // It rounds each page of a query, the official one each query, and both measure a row in their own way.
      expect(Math.abs(readUnits / committedReads - 1)).toBeLessThan(0.15);
    }
  });
});
