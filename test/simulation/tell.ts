import { CATEGORIES } from '../../shared/petition/codes.ts';
import { publicHistory } from '../../shared/petition/history.ts';
import type { Commit, PetitionEvent } from '../../shared/petition/events.ts';
import { FAULT_KINDS, FAULTS, type FaultKind } from './faults.ts';
import { INVARIANTS } from './invariants/all.ts';
import type { Violation } from './invariants/invariant.ts';
import { eventsOf, petitionsOf, type RecordedEvent } from './invariants/petitions.ts';
import { dayOf, timeOf } from './official-days.ts';
import type { Plan } from './plan.ts';
import type { Seen } from './world.ts';

/** A world's story in words, in order of time: who did what, what went wrong, what went out; then what should not have been. */
export function tell(seen: Seen, violations: readonly Violation[]): string {
  const lines: readonly (readonly [number, string])[] = [
    ...seen.asked.flatMap(({ at, by, function: step, no, answers }) => [
      [at, `${by} asks for "${step}"${no === undefined ? '' : ` in ${no}`}`] as const,
      ...answers.map((answer, nth) => {
        const again = nth === 0 ? '' : ', asking again';
        return [answer.at, `${by} is answered ${answer.status} to "${step}"${again}`] as const;
      }),
    ]),
    ...petitionsOf(seen).flatMap((petition) =>
      [...eventsOf(petition)].map((recorded) => [recorded.at, `${petition.no} ${onRecord(recorded)}`] as const),
    ),
    ...mailsIn(seen, violations),
    ...seen.scheduled.map(
      ({ name, at, on }) => [Date.parse(on), `timer ${name} is set for ${when(Date.parse(at))}`] as const,
    ),
    ...seen.happened.map(({ at, kind, occasion }) => [at, `⚡ ${FAULTS[kind]}: ${occasion}`] as const),
  ];
  const told = lines.toSorted(([a], [b]) => a - b).map(([at, text]) => `${when(at)}  ${text}`);
  const shown =
    told.length > MOST_LINES ? [...told.slice(0, MOST_LINES), `… and ${told.length - MOST_LINES} more`] : told;
  return [`${sizeInWords(seen.plan)}, in ${seen.plan.district}`, '', ...shown, '', ...brokenPromises(violations)].join(
    '\n',
  );
}

const MOST_LINES = 400;

export function sizeInWords({ petitions, faults, days, rates }: Plan): string {
  const moves = petitions.reduce((sum, petition) => sum + petition.moves.length, 0);
  const wrong =
    faults === undefined
      ? counted(Object.keys(rates).length, 'kind of fault', 'kinds of faults')
      : counted(faults.length, 'fault', 'faults');
  const size = [counted(petitions.length, 'petition', 'petitions'), counted(moves, 'move', 'moves'), wrong];
  return `${size.join(', ')} in ${counted(days, 'day', 'days')}`;
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

export function faultsInWords(faults: ReadonlyMap<FaultKind, number>): string {
  return FAULT_KINDS.map((kind) => [kind, faults.get(kind) ?? 0] as const)
    .toSorted(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${String(count).padStart(8)} × ${FAULTS[kind]}`)
    .join('\n');
}

function brokenPromises(violations: readonly Violation[]): readonly string[] {
  return [...Map.groupBy(violations, ({ invariant }) => invariant)].flatMap(([invariant, found]) => [
    `✗ ${invariant}: ${INVARIANTS.find(({ name }) => name === invariant)?.sentence ?? ''}`,
    ...found.slice(0, 5).map(({ no, text }) => `    ${no ?? ''} ${text}`),
    ...(found.length > 5 ? [`    … and ${found.length - 5} more`] : []),
  ]);
}

// The daily lists say nothing new day by day: told are those that went out twice, or that are complained of.
function mailsIn({ posted }: Seen, violations: readonly Violation[]): readonly (readonly [number, string])[] {
  const copies = Map.groupBy(posted, ({ message }) => JSON.stringify(message));
  return posted.flatMap(({ at, message, noted }) => {
    const sent = copies.get(JSON.stringify(message))?.length ?? 0;
    const isBlamed = violations.some(({ text }) => text.includes(message.subject));
    if (message.petitionNo === undefined && sent < 2 && !isBlamed) return [];
    const note = noted ? '' : ' (nobody noted that it went out)';
    return [[at, `mail to ${message.to}: ${message.subject}${note}`] as const];
  });
}

function onRecord({ commit, event }: RecordedEvent): string {
  const by = commit.by.kind === 'staff' ? commit.by.id : commit.by.kind;
  return `#${commit.seq}, by ${by}: ${inWords(commit, event)}`;
}

function inWords(commit: Commit, event: PetitionEvent): string {
  if (event.type === 'ClockNeared') return `the end of "${event.clock}" on ${event.due} is near`;
  if (event.type === 'ClockOverran' || event.type === 'WindowLapsed') return `"${event.clock}" ended on ${event.due}`;
  if (event.type === 'PetitionClassified') {
    const accused = event.accused?.staffIds.join(', ');
    return `${CATEGORIES[event.category].en}${accused === undefined ? '' : `, of ${accused}`}`;
  }
  if (event.type === 'HandlerAssigned') return `given to ${event.handler}`;
  if (event.type === 'PetitionIdled') return `nothing was done since ${event.since}`;
  const [entry] = publicHistory([{ ...commit, events: [event] }]);
  if (entry === undefined) return otherwiseInWords(event);
  return entry.on === dayOf(Date.parse(commit.at)) ? entry.en : `${entry.en}, on ${entry.on}`;
}

// What the petitioner is not told: the name of the event, with those of its facts that are short.
function otherwiseInWords({ type, ...facts }: PetitionEvent): string {
  const name = type.replaceAll(/(?<=.)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const brief = Object.entries(facts).flatMap(([fact, value]: [string, unknown]) =>
    typeof value === 'string' || typeof value === 'number' ? [`${fact} ${value}`] : [],
  );
  return [name, ...brief].join(', ').slice(0, 160);
}

function when(at: number): string {
  return `${dayOf(at)} ${timeOf(at)}`;
}
