import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { INVARIANTS } from './invariants/all.ts';
import { edited, PLANTED_FAULTS } from './planted-faults.ts';

const ROOT = join(import.meta.dirname, '../..');

// Sources move on: a fault that can be planted no more would prove nothing, and nobody would notice before the next proof.
it.each(PLANTED_FAULTS.map(({ name, edits, brokenBy }) => ({ name, edits, brokenBy })))(
  'can be planted: $name',
  ({ edits, brokenBy }) => {
    const files = new Map<string, string>();
    for (const edit of edits) {
      const source = files.get(edit.file) ?? readFileSync(join(ROOT, edit.file), 'utf8');
      files.set(edit.file, edited(source, edit));
    }
    expect(INVARIANTS.map(({ name }) => name)).toEqual(expect.arrayContaining([...brokenBy]));
  },
);
