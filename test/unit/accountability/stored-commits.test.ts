import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LeadCommit, LeadEvent } from '../../../shared/accountability/events.ts';
import { foldLead, type Lead } from '../../../shared/accountability/lead.ts';
import { BrokenRecord } from '../../../shared/petition/petition.ts';
import { established, LEAD_NO, measure } from '../../support/lead-story.ts';
import { STORED_LEAD_VERSION, STORED_LEADS } from '../../support/stored-leads/leads.ts';

interface StoredLead {
  readonly no: string;
  readonly commits: readonly LeadCommit[];
  readonly state: Lead;
}

const ROOT = new URL('../../support/stored-leads/', import.meta.url);
const STORED = readdirSync(ROOT)
  .filter((name) => /^v\d+$/.test(name))
  .flatMap((version) =>
    readdirSync(new URL(`${version}/`, ROOT)).map(
      (file) => [`${version}/${file}`, read(`${version}/${file}`)] as const,
    ),
  );

describe('an old lead always loads', () => {
  it.each(STORED)('%s folds to the state it had when it was written', (_, { no, commits, state }) => {
    expect(asStored(foldLead(no, commits))).toEqual(state);
  });

  it.each(STORED)(
    '%s: all words its commits speak of are the lead’s own, to be read, proved and erased',
    (_, stored) => {
      const spokenOf = stored.commits.flatMap(({ events }) =>
        events.flatMap((event) => ('words' in event ? event.words.id : [])),
      );
      const known = foldLead(stored.no, stored.commits)?.words.map(({ reference }) => reference.id);
      expect(known).toEqual([...new Set(spokenOf)]);
    },
  );

  it('the samples hold every event there is', () => {
    // A new event does not compile until it stands here, and does not pass until a sample holds it.
    const every: Readonly<Record<LeadEvent['type'], true>> = {
      LeadOpened: true,
      StatementTaken: true,
      LeadDismissed: true,
      LeadEstablished: true,
      MeasureDecided: true,
      SelfCriticismWritten: true,
      ReferredToDiscipline: true,
      FindingObjected: true,
      FindingReviewed: true,
    };
    const held = STORED.filter(([name]) => name.startsWith(`${STORED_LEAD_VERSION}/`)).flatMap(([, { commits }]) =>
      commits.flatMap(({ events }) => events.map(({ type }) => type)),
    );
    expect(Object.keys(every).filter((type) => !held.some((other) => other === type))).toEqual([]);
  });
});

describe('what is written today is what was approved last', () => {
  it.each(Object.entries(STORED_LEADS))('%s', (name, tell) => {
    const { commits, lead } = tell();
    const told = asStored({ no: LEAD_NO, commits, state: lead });
    const file = `${STORED_LEAD_VERSION}/${name}.json`;
    if (!existsSync(new URL(file, ROOT))) {
      mkdirSync(new URL(`${STORED_LEAD_VERSION}/`, ROOT), { recursive: true });
      writeFileSync(new URL(file, ROOT), `${JSON.stringify(told, undefined, 2)}\n`);
      throw new Error(`${file} was missing and is written: read it, then commit it`);
    }
    expect(told, 'the stored form changed: see test/support/stored-leads/README.md').toEqual(read(file));
  });
});

describe('a lead whose record is not whole is not folded', () => {
  it.each<[string, (commits: readonly LeadCommit[]) => readonly LeadCommit[]]>([
    ['a commit is missing', (commits) => commits.toSpliced(1, 1)],
    ['the first is missing', (commits) => commits.slice(1)],
    ['it begins with another event', (commits) => commits.slice(1, 2).map((commit) => ({ ...commit, seq: 1 }))],
    [
      'it is opened twice',
      (commits) => [...commits.slice(0, 1), ...commits.slice(0, 1).map((commit) => ({ ...commit, seq: 2 }))],
    ],
    ['a commit is empty', (commits) => commits.slice(0, 1).map((commit) => ({ ...commit, events: [] }))],
  ])('%s', (_, breaking) => {
    const broken = breaking(established().when(measure()).commits);
    expect(() => foldLead(LEAD_NO, broken)).toThrow(BrokenRecord);
  });

  it('nothing folds to nothing', () => {
    expect(foldLead(LEAD_NO, [])).toBeUndefined();
  });
});

function read(file: string): StoredLead {
  return JSON.parse(readFileSync(new URL(file, ROOT), 'utf8'));
}

/** As it comes back from the table. */
function asStored<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}
