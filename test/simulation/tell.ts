import { FAULTS, type FaultKind } from './faults.ts';
import type { Violation } from './invariants/invariant.ts';
import { eventsOf, petitionsOf } from './invariants/petitions.ts';
import { dayOf, timeOf } from './official-days.ts';
import type { Seen } from './world.ts';

/** A world's story in words, in order of time: who did what, what went wrong, what went out; then what should not have been. */
export function tell(seen: Seen, violations: readonly Violation[]): string {
  const petitions = petitionsOf(seen);
  const lines: (readonly [number, string])[] = [
    ...petitions.flatMap((petition) =>
      [...eventsOf(petition)].map(({ at, commit, event }) => {
        const by = commit.by.kind === 'staff' ? commit.by.id : commit.by.kind;
        const { type, ...facts } = event;
        return [at, `${petition.no} #${commit.seq} ${commit.step} by ${by}: ${type} ${brief(facts)}`] as const;
      }),
    ),
    ...seen.posted.map(({ at, message, noted }) => {
      const note = noted ? '' : ' (nobody noted that it went out)';
      return [at, `mail to ${message.to}: ${message.subject}${note}`] as const;
    }),
    ...seen.scheduled.map(
      ({ name, at, on }) => [Date.parse(on), `timer ${name} is set for ${when(Date.parse(at))}`] as const,
    ),
    ...seen.happened.map(({ at, kind, occasion }) => [at, `⚡ ${FAULTS[kind]}: ${occasion}`] as const),
  ];
  const told = lines.toSorted(([a], [b]) => a - b).map(([at, text]) => `${when(at)}  ${text}`);
  const shown =
    told.length > MOST_LINES ? [...told.slice(0, MOST_LINES), `… and ${told.length - MOST_LINES} more`] : told;
  return [
    ...shown,
    '',
    ...violations.slice(0, 10).map(({ invariant, no, text }) => `✗ ${invariant}: ${no ?? ''} ${text}`),
  ].join('\n');
}

const MOST_LINES = 400;

export function faultsInWords(faults: ReadonlyMap<FaultKind, number>): string {
  return [...faults]
    .toSorted(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${String(count).padStart(8)} × ${FAULTS[kind]}`)
    .join('\n');
}

function when(at: number): string {
  return `${dayOf(at)} ${timeOf(at)}`;
}

function brief(facts: object): string {
  return JSON.stringify(facts, (key, value: unknown) =>
    key === 'personKeys' || key === 'particulars' || key === 'queryCodeHash' ? undefined : value,
  ).slice(0, 160);
}
