import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Complaint, foldComplaint } from '../../../shared/complaints/complaint.ts';
import type { ComplaintCommit, ComplaintEvent } from '../../../shared/complaints/events.ts';
import { BrokenRecord } from '../../../shared/petition/petition.ts';
import { acknowledge, answer, complaint, COMPLAINT_NO, type ComplaintStory } from '../../support/complaint-story.ts';
import { head, leader } from '../../support/office.ts';

interface StoredComplaint {
  readonly no: string;
  readonly commits: readonly ComplaintCommit[];
  readonly state: Complaint;
}

const VERSION = 'v1';
const ROOT = new URL('../../support/stored-complaints/', import.meta.url);
const STORED = readdirSync(ROOT)
  .filter((name) => /^v\d+$/.test(name))
  .flatMap((version) =>
    readdirSync(new URL(`${version}/`, ROOT)).map(
      (file) => [`${version}/${file}`, read(`${version}/${file}`)] as const,
    ),
  );

const STORIES: Readonly<Record<string, () => ComplaintStory>> = {
  'answered-and-told-more': () =>
    complaint({ anonymous: undefined, complainant: { name: '何秀兰', phone: '13900001234' } }, ['chen.handler'])
      .when(acknowledge(), answer({ means: 'PHONE' }))
      .on('2025-10-20 Mon')
      .when(answer({ told: '处理结果已告知' })),
  'about-the-head': () =>
    complaint({ subject: 'HEAD', who: undefined, codes: ['GIFT', 'OTHER'] }).when(acknowledge([head.id], leader)),
};

describe('R43 an old complaint always loads', () => {
  it.each(STORED)('%s folds to the state it had when it was written', (_, { no, commits, state }) => {
    expect(asStored(foldComplaint(no, commits))).toEqual(state);
  });

  it.each(STORED)('%s: all words its commits speak of are its own, to be read, proved and erased', (_, stored) => {
    const spokenOf = stored.commits.flatMap(({ events }) =>
      events.flatMap((event) => [
        ...('words' in event ? [event.words?.id] : []),
        ...('answer' in event ? [event.answer.id] : []),
      ]),
    );
    const folded = foldComplaint(stored.no, stored.commits);
    const known = [...(folded?.words ?? []), ...(folded?.answers ?? [])].map(({ reference }) => reference.id);
    expect(known.toSorted()).toEqual(spokenOf.toSorted());
  });

  it('the samples hold every event there is', () => {
    // A new event does not compile until it stands here, and does not pass until a sample holds it.
    const every: Readonly<Record<ComplaintEvent['type'], true>> = {
      ComplaintReceived: true,
      ComplaintAcknowledged: true,
      ComplaintAnswered: true,
    };
    const held = STORED.filter(([name]) => name.startsWith(`${VERSION}/`)).flatMap(([, { commits }]) =>
      commits.flatMap(({ events }) => events.map(({ type }) => type)),
    );
    expect(Object.keys(every).filter((type) => !held.some((other) => other === type))).toEqual([]);
  });
});

describe('what is written today is what was approved last', () => {
  it.each(Object.entries(STORIES))('%s', (name, tell) => {
    const { commits, complaint: state } = tell();
    const told = asStored({ no: COMPLAINT_NO, commits, state });
    const file = `${VERSION}/${name}.json`;
    if (!existsSync(new URL(file, ROOT))) {
      mkdirSync(new URL(`${VERSION}/`, ROOT), { recursive: true });
      writeFileSync(new URL(file, ROOT), `${JSON.stringify(told, undefined, 2)}\n`);
      throw new Error(`${file} was missing and is written: read it, then commit it`);
    }
    expect(told, 'the stored form changed: see test/support/stored-complaints/README.md').toEqual(read(file));
  });
});

describe('a complaint whose record is not whole is not folded', () => {
  it.each<[string, (commits: readonly ComplaintCommit[]) => readonly ComplaintCommit[]]>([
    ['a commit is missing', (commits) => commits.toSpliced(1, 1)],
    ['the first is missing', (commits) => commits.slice(1)],
    ['it begins with another event', (commits) => commits.slice(1, 2).map((commit) => ({ ...commit, seq: 1 }))],
    [
      'it is received twice',
      (commits) => [...commits.slice(0, 1), ...commits.slice(0, 1).map((commit) => ({ ...commit, seq: 2 }))],
    ],
    ['a commit is empty', (commits) => commits.slice(0, 1).map((commit) => ({ ...commit, events: [] }))],
  ])('%s', (_, breaking) => {
    const broken = breaking(complaint().when(acknowledge(), answer()).commits);
    expect(() => foldComplaint(COMPLAINT_NO, broken)).toThrow(BrokenRecord);
  });

  it('nothing folds to nothing', () => {
    expect(foldComplaint(COMPLAINT_NO, [])).toBeUndefined();
  });
});

function read(file: string): StoredComplaint {
  return JSON.parse(readFileSync(new URL(file, ROOT), 'utf8'));
}

/** As it comes back from the table. */
function asStored<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}
