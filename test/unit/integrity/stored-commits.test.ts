import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shanghaiDay } from '../../../shared/calendar/instant.ts';
import type { IntegrityCommit, IntegrityEvent } from '../../../shared/integrity/events.ts';
import { foldIntegrity, type IntegrityRecord } from '../../../shared/integrity/integrity-record.ts';
import { recordNumber } from '../../../shared/integrity/record-number.ts';
import { type IntegrityStep, performIntegrity } from '../../../shared/integrity/step.ts';
import { INTEGRITY } from '../../../shared/integrity/procedure.ts';
import { BrokenRecord } from '../../../shared/petition/petition.ts';
import { at, type Day } from '../../support/days.ts';
import { CALENDAR, handler, receiver } from '../../support/office.ts';

interface Stored {
  readonly no: string;
  readonly commits: readonly IntegrityCommit[];
  readonly state: IntegrityRecord;
}

const NO = recordNumber(handler.id);
const FILE = new URL('../../support/stored-integrity/v1/a-gift-and-two-declarations.json', import.meta.url);

const ACTS: readonly (readonly [Day, string, Readonly<Record<string, unknown>>])[] = [
  [
    '2025-09-30 Tue',
    'record-gift',
    {
      offeredBy: '何秀兰',
      offeredOn: '2025-09-30',
      what: '一盒碧螺春',
      value: 180,
      outcome: 'HANDED_OVER',
      on: '2025-09-30',
      witness: receiver.id,
    },
  ],
  [
    '2025-10-09 Thu',
    'declare-integrity',
    {
      period: '2025-Q3',
      nothingOffered: false,
      offers: [{ kind: 'GIFT', what: '已上交', outcome: 'HANDED_OVER' }],
    },
  ],
  ['2025-10-13 Mon', 'declare-integrity', { period: '2025-Q2', nothingOffered: true }],
];

function told(): Stored {
  let commits: readonly IntegrityCommit[] = [];
  for (const [day, name, given] of ACTS) {
    const step = INTEGRITY.find((known) => known.name === name) as IntegrityStep;
    const now = at(day);
    const seq = commits.length + 1;
    const words = { id: `words-${seq}`, digest: 'd'.repeat(8) };
    const input = step.input.parse(given);
    const decision = performIntegrity(step, foldIntegrity(NO, commits), input, {
      now,
      today: shanghaiDay(now),
      actor: handler,
      ...(step.aside?.(input) === undefined ? {} : { words }),
    });
    if (decision.kind === 'refused') throw new Error(decision.refusal.code);
    const commit: IntegrityCommit = {
      seq,
      at: now,
      step: name,
      by: handler,
      command: `command-${seq}`,
      digest: '',
      previous: '',
      calendar: CALENDAR.version,
      events: decision.events,
    };
    commits = [...commits, commit];
  }
  return { no: NO, commits, state: foldIntegrity(NO, commits) };
}

describe('R41 an old record always loads', () => {
  it('what is written today is what was approved last', () => {
    const today: unknown = JSON.parse(JSON.stringify(told()));
    if (!existsSync(FILE)) {
      writeFileSync(FILE, `${JSON.stringify(today, undefined, 2)}\n`);
      throw new Error(`${FILE.pathname} was missing and is written: read it, then commit it`);
    }
    expect(today, 'the stored form changed: see test/support/stored-integrity/README.md').toEqual(read());
  });

  it('folds to the state it had when it was written, and knows all words its commits speak of', () => {
    const { no, commits, state } = read();
    expect(JSON.parse(JSON.stringify(foldIntegrity(no, commits)))).toEqual(state);
    const spokenOf = commits.flatMap(({ events }) => events.flatMap(({ words }) => words?.id ?? []));
    expect(state.words.map(({ reference }) => reference.id)).toEqual(spokenOf);
  });

  it('holds every event there is', () => {
    // A new event does not compile until it stands here, and does not pass until the sample holds it.
    const every: Readonly<Record<IntegrityEvent['type'], true>> = { IntegrityDeclared: true, GiftRecorded: true };
    const held = read().commits.flatMap(({ events }) => events.map(({ type }) => type));
    expect(Object.keys(every).filter((type) => !held.some((other) => other === type))).toEqual([]);
  });

  it('one that is not whole, or nobody’s, is not folded', () => {
    const { commits } = told();
    expect(() => foldIntegrity(NO, commits.slice(1))).toThrow(BrokenRecord);
    expect(() => foldIntegrity(handler.id, commits)).toThrow(BrokenRecord);
    expect(foldIntegrity(NO, [])).toMatchObject({ version: 0, declarations: [], gifts: [] });
  });

  it('a single file for each version stands there', () => {
    const root = new URL('../../support/stored-integrity/', import.meta.url);
    expect(readdirSync(root).filter((name) => /^v\d+$/.test(name))).toEqual(['v1']);
  });
});

function read(): Stored {
  return JSON.parse(readFileSync(FILE, 'utf8'));
}
