import { PARTITIONS } from '../../../shared/contracts/table.ts';
import { addMinutes, type Instant } from '../../../shared/calendar/instant.ts';
import type { LeadEvent } from '../../../shared/accountability/events.ts';
import type { ComplaintEvent } from '../../../shared/complaints/events.ts';
import type { IntegrityEvent } from '../../../shared/integrity/events.ts';
import type { RecordStore } from '../../../functions/platform/record.ts';
import type { WholeTable } from '../../../functions/platform/whole-table.ts';
import { contentsOf } from '../../../functions/proof/contents.ts';
import { inOrder } from '../../../functions/proof/petition-items.ts';
import type { Errand } from './dead-letter.ts';

/** What errands need of a district. */
export interface Errands {
  /** The functions a district has; an errand for another is left alone. */
  readonly workers: ReadonlySet<string>;
  /** Calls a function and waits for its answer. @throws when it fails */
  call(worker: string, payload: unknown): Promise<unknown>;
  readonly record: Pick<RecordStore, 'load'>;
  readonly leads: Pick<RecordStore<LeadEvent>, 'load'>;
  readonly complaints: Pick<RecordStore<ComplaintEvent>, 'load'>;
  readonly integrity: Pick<RecordStore<IntegrityEvent>, 'load'>;
  readonly whole: WholeTable;
}

export type ErrandDone =
  { readonly done: true; readonly petitions?: number } | { readonly done: false; readonly why: string };

// A commit says when it was written, the stream when it arrived there: seconds later, and by another clock.
const MINUTES_APART = 5;

/**
 * Does once more what nobody could do. Everything of Huisheng's may be repeated, so an errand that was done meanwhile, by the
 * sweep or by hand, changes nothing. @throws when the function fails again
 */
export async function runErrand(errands: Errands, errand: Errand): Promise<ErrandDone> {
  if (errand.kind === 'unreadable') return { done: false, why: errand.why };
  const { worker } = errand;
  if (!errands.workers.has(worker)) return { done: false, why: 'NO_WORKER' };
  if (errand.kind === 'call') {
    await errands.call(worker, errand.payload);
    return { done: true };
  }
  const numbers = await writtenBetween(errands, errand.from, errand.until);
  const others = await othersWrittenBetween(errands, errand.from, errand.until);
  const partitions = [...numbers.map((no) => PARTITIONS.petition + no), ...others];
  for (const partition of partitions) {
    const answer = await errands.call(worker, streamEvent(partition));
    if (hasFailures(answer)) throw new Error(`${worker} reports a failure`);
  }
  return { done: true, petitions: numbers.length };
}

/** Petitions with a commit of these minutes. Reads every record: nobody waits for it, and it is rare. */
export async function writtenBetween(
  { whole, record }: Pick<Errands, 'whole' | 'record'>,
  from: Instant,
  until: Instant,
): Promise<readonly string[]> {
  const { withFacts } = await contentsOf(whole);
  return writtenOf(withFacts, record, from, until);
}

/** Partitions of the other registers with a commit of these minutes. */
async function othersWrittenBetween(
  { whole, leads, complaints, integrity }: Pick<Errands, 'whole' | 'leads' | 'complaints' | 'integrity'>,
  from: Instant,
  until: Instant,
): Promise<readonly string[]> {
  const { others } = await contentsOf(whole);
  const ofLeads = await writtenOf(others.lead, leads, from, until);
  const ofComplaints = await writtenOf(others.complaint, complaints, from, until);
  const ofIntegrity = await writtenOf(others.integrity, integrity, from, until);
  return [
    ...ofLeads.map((no) => PARTITIONS.lead + no),
    ...ofComplaints.map((no) => PARTITIONS.complaint + no),
    ...ofIntegrity.map((no) => PARTITIONS.integrity + no),
  ];
}

async function writtenOf<Event>(
  numbers: readonly string[],
  record: Pick<RecordStore<Event>, 'load'>,
  from: Instant,
  until: Instant,
): Promise<readonly string[]> {
  const [first, last] = [addMinutes(from, -MINUTES_APART), addMinutes(until, MINUTES_APART)];
  const found: string[] = [];
  const written = async (no: string): Promise<string | undefined> => {
    const recorded = await record.load(no, { consistent: true });
    return recorded.some(({ commit: { at } }) => at >= first && at <= last) ? no : undefined;
  };
  for await (const no of inOrder(numbers, written)) if (no !== undefined) found.push(no);
  return found;
}

// As the stream hands a commit to its consumers, which read the record themselves.
function streamEvent(partition: string): object {
  const keys = { pk: { S: partition }, sk: { S: 'COMMIT#000001' } };
  return { Records: [{ eventName: 'INSERT', dynamodb: { Keys: keys, SequenceNumber: '1' } }] };
}

function hasFailures(answer: unknown): boolean {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'batchItemFailures' in answer &&
    Array.isArray(answer.batchItemFailures) &&
    answer.batchItemFailures.length > 0
  );
}
