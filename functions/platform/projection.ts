import { petitionFigures } from '../../shared/commitments/petition-figures.ts';
import { LISTS } from '../../shared/contracts/grants.ts';
import { currentParticulars, masked, type Particulars } from '../../shared/petition/particulars.ts';
import { findTerms } from '../../shared/petition/find-terms.ts';
import { isRestricted } from '../../shared/petition/visibility.ts';
import { firstOf } from '../../shared/petition/joint.ts';
import { sketchOf } from '../../shared/petition/likeness.ts';
import { noticesOwed } from '../../shared/petition/notices.ts';
import { foldPetition, type Petition } from '../../shared/petition/petition.ts';
import { ENDED, OPEN, queueEntry, queuesOf, RECEIVED } from '../../shared/petition/queues.ts';
import { watchOf } from '../../shared/petition/watch.ts';
import type { Commit } from '../../shared/petition/events.ts';
import { publishedOf } from '../../shared/open311/published.ts';
import { projectProposals } from './lead-projection.ts';
import type { Service } from './service.ts';
import {
  ALIKE,
  FIND,
  NUMBERS,
  outboxList,
  PUBLISHED,
  QUEUE,
  TAIL_MARK,
  type ViewRow,
  wakeUpList,
} from './views-store.ts';

/**
 * Brings a petition's rows in line with its record. May run twice, late, or for a version already passed: it always
 * reads the record as it is now and writes what follows from it.
 */
export async function project(service: Service, no: string): Promise<void> {
  const recorded = await service.record.load(no, { consistent: true });
  const commits = recorded.map(({ commit }) => commit);
  const petition = foldPetition(no, commits, service.office);
  if (petition === undefined) return;
  const versions = await service.particulars.read(no, petition.particulars);
  await service.views.replace(no, petition.version, viewRows(service, petition, commits, currentParticulars(versions)));
  await projectProposals(service, no, commits);
  service.log('PROJECTED', { petitionNo: no, count: petition.version });
}

/** By what rows follow from the record. Without the secret those that find texts alike cannot be made. */
export type RowRules = Pick<Service, 'office' | 'calendar'> & Partial<Pick<Service, 'hashes'>>;

/** All rows of a petition: a pure function of its record and particulars, so that they can be rebuilt to the byte. */
export function viewRows(
  service: RowRules,
  petition: Petition,
  commits: readonly Commit[],
  particulars: Particulars,
): readonly ViewRow[] {
  const { no } = petition;
  const entry = JSON.stringify(
    queueEntry(petition, particulars.subject === undefined ? undefined : masked(particulars.subject)),
  );
  const watch = watchOf(petition, service.office, service.calendar);
  const queues = queuesOf(petition);
  // An open petition is watched where it stands anyway; a moment that moves with every step would cost a row of its own.
  const wakesUnlisted = queues.some(({ queue }) => queue === OPEN) ? undefined : watch.wakeUp;
  const waiting = lastDeferredNotice(service, no, commits);
  // Where the petition stands anyway: a row of their own would cost a tenth of all units a petition uses.
  const countedIn = queues.find(({ queue }) => queue === OPEN) ?? queues.find(({ queue }) => queue === ENDED);
  const received = countedIn?.queue === OPEN ? RECEIVED.open : RECEIVED.rest;
  const figures = petitionFigures(petition, commits, service.calendar);
  return [
    ...queues.map(({ queue, by }) => ({
      key: QUEUE + queue,
      list: LISTS.queue + queue,
      place: `${by}#${no}`,
      body: entry,
      ...(queue === OPEN ? { watch: JSON.stringify(watch) } : {}),
      ...(queue === countedIn?.queue && figures !== undefined ? { figures: JSON.stringify(figures) } : {}),
    })),
    // By the day of receipt: what stands there is read from the line in the queue, so that this one is written twice in a life.
    { key: 'RECEIVED', list: LISTS.queue + received, place: `${petition.registered.receivedOn}#${no}`, body: '' },
    ...petition.registered.personKeys.map((key) => ({
      key: `PERSON#${key}`,
      list: LISTS.person + key,
      place: `${petition.registered.receivedOn}#${no}`,
      body: '',
    })),
    ...alikeRows(service.hashes, petition, particulars),
    { key: 'NUMBER', list: NUMBERS, place: no, body: '' },
    ...findRows(service.hashes, petition, particulars),
    ...jointRows(petition),
    ...publishedRows(service.office, petition),
    ...(wakesUnlisted === undefined
      ? []
      : [{ key: 'WAKE', list: wakeUpList(no), place: `${wakesUnlisted}#${no}`, body: '' }]),
    ...(waiting === undefined ? [] : [{ key: 'OUTBOX', list: outboxList(no), place: `${waiting}#${no}`, body: '' }]),
  ];
}

// Open311: only of what anybody may see, and only where the office publishes.
function publishedRows({ publishes }: RowRules['office'], petition: Petition): readonly ViewRow[] {
  const published = publishes === true ? publishedOf(petition) : undefined;
  if (published === undefined) return [];
  const place = `${published.receivedOn}#${petition.no}`;
  return [{ key: 'PUBLISHED', list: PUBLISHED, place, body: JSON.stringify(published) }];
}

// 联名: by the first one's number, so that whoever opens it finds the others.
function jointRows(petition: Petition): readonly ViewRow[] {
  const first = firstOf(petition);
  if (first === undefined) return [];
  const place = `${petition.registered.receivedOn}#${petition.no}`;
  return [{ key: 'JOINT', list: LISTS.joint + first, place, body: '' }];
}

// Each band of a text's sketch is a list in which texts like it meet; the body lets them be compared without their words.
function alikeRows(hashes: RowRules['hashes'], petition: Petition, particulars: Particulars): readonly ViewRow[] {
  if (hashes === undefined) return [];
  const sketch = sketchOf(particulars, (shingle) => hashes.shingleKey(shingle));
  return (sketch?.bands ?? []).map((band, at) => ({
    key: `${ALIKE}${at}`,
    list: LISTS.alike + band,
    place: `${petition.registered.receivedOn}#${petition.no}`,
    body: sketch?.bytes ?? '',
  }));
}

// 查找: a list for each word, name and end of a number. Of an end the longer ones stand in the body, so that one row serves them all.
function findRows(hashes: RowRules['hashes'], petition: Petition, particulars: Particulars): readonly ViewRow[] {
  if (hashes === undefined) return [];
  const open = !isRestricted(petition) && petition.registered.underFourteen !== true;
  return findTerms(particulars, open).map(({ kind, value, longer = [] }) => {
    const key = hashes.findKey(kind, value);
    return {
      key: FIND + key,
      list: LISTS.find + key,
      place: `${petition.registered.receivedOn}#${petition.no}`,
      body: longer.map((tail) => hashes.findKey(kind, tail).slice(-TAIL_MARK)).join(''),
    };
  });
}

// A notice decided outside office hours waits for the office to open. Its timer may be lost like any other: this row lets
// the sweep find it.
function lastDeferredNotice(
  service: Pick<Service, 'office'>,
  no: string,
  commits: readonly Commit[],
): string | undefined {
  const at = new Map(commits.map((commit) => [String(commit.seq).padStart(6, '0'), commit.at]));
  return noticesOwed(no, commits, service.office, { queryCode: '', publicAddress: '', officePhone: '' })
    .filter((owed) => owed.at > (at.get(owed.key.slice(0, 6)) ?? owed.at))
    .map((owed) => owed.at)
    .toSorted()
    .at(-1);
}
