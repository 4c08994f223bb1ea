import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BrokenRecord } from '../../../shared/petition/petition.ts';
import type { PlateEvent } from '../../../shared/reception/plates.ts';
import type { RosterEvent } from '../../../shared/reception/roster-events.ts';
import type { SlotEvent } from '../../../shared/reception/slot-record.ts';
import {
  FOLDS,
  STORED_COUNTER,
  STORED_COUNTER_VERSION,
  type StoredCounter,
} from '../../support/stored-counter/counter.ts';

const ROOT = new URL('../../support/stored-counter/', import.meta.url);
const STORED = readdirSync(ROOT)
  .filter((name) => /^v\d+$/.test(name))
  .flatMap((version) =>
    readdirSync(new URL(`${version}/`, ROOT)).map(
      (file) => [`${version}/${file}`, read(`${version}/${file}`)] as const,
    ),
  );

describe('what the counter once put on record always loads', () => {
  it.each(STORED)('%s folds to the state it had when it was written', (_, { register, no, commits, state }) => {
    expect(JSON.parse(JSON.stringify(FOLDS[register](no, commits as never)))).toEqual(state);
  });

  it.each(STORED)('%s without one of its commits is not folded', (_, { register, no, commits }) => {
    expect(() => FOLDS[register](no, commits.toSpliced(1, 1) as never)).toThrow(BrokenRecord);
    expect(() => FOLDS[register](no, commits.slice(1) as never)).toThrow(BrokenRecord);
  });

  it('the samples hold every event there is', () => {
    // A new event does not compile until it stands here, and does not pass until a sample holds it.
    const every: Readonly<Record<(RosterEvent | PlateEvent | SlotEvent)['type'], true>> = {
      RosterPlanned: true,
      RosterChanged: true,
      PostOpened: true,
      PostLeft: true,
      PlateIssued: true,
      PlateWithdrawn: true,
      PlaceBooked: true,
      BookingCancelled: true,
      VisitorArrived: true,
      VisitorMissed: true,
      SlotCancelled: true,
    };
    const held = JSON.stringify(STORED.filter(([name]) => name.startsWith(`${STORED_COUNTER_VERSION}/`)));
    expect(Object.keys(every).filter((type) => !held.includes(`"type":"${type}"`))).toEqual([]);
  });
});

describe('what is written today is what was approved last', () => {
  it.each(Object.entries(STORED_COUNTER))('%s', async (name, tell) => {
    const told = await tell();
    const file = `${STORED_COUNTER_VERSION}/${name}.json`;
    if (!existsSync(new URL(file, ROOT))) {
      mkdirSync(new URL(`${STORED_COUNTER_VERSION}/`, ROOT), { recursive: true });
      writeFileSync(new URL(file, ROOT), `${JSON.stringify(told, undefined, 2)}\n`);
      throw new Error(`${file} was missing and is written: read it, then commit it`);
    }
    expect(told, 'the stored form changed: see test/support/stored-counter/README.md').toEqual(read(file));
  });
});

function read(file: string): StoredCounter {
  return JSON.parse(readFileSync(new URL(file, ROOT), 'utf8'));
}
