import { PARTITIONS } from '../../shared/contracts/table.ts';
import type { Instant } from '../../shared/calendar/instant.ts';
import type { ParticularsReference } from '../../shared/petition/events.ts';
import type { Particulars } from '../../shared/petition/particulars.ts';
import { canonicalJson, digestOf } from './keyed-hashes.ts';
import type { Item, Table } from './table.ts';

/** Who and what, beside the record. Read only by those who declare the port; looks by people are logged by the caller. */
export interface ParticularsStore {
  /** Repeatable: the same command may put the same words again. @throws when other words stand there already */
  put(petitionNo: string, reference: ParticularsReference, particulars: Particulars, at: Instant): Promise<void>;
  /** In the order of the references; an erased version is left out. */
  read(petitionNo: string, references: readonly ParticularsReference[]): Promise<readonly Particulars[]>;
}

/** The reference a command's particulars will have: known before they are stored, so that the rules can decide first. */
export function referenceTo(command: string, particulars: Particulars): ParticularsReference {
  return { id: command, digest: digestOf(particulars) };
}

export function particularsStore(table: Table): ParticularsStore {
  return {
    async put(petitionNo, reference, particulars, at) {
      const outcome = await table.put(
        {
          pk: PARTITIONS.particulars + petitionNo,
          sk: particularsKey(reference),
          body: canonicalJson(particulars),
          digest: reference.digest,
          // Says how old words are whose command never came to an end.
          at,
        },
        { kind: 'absentOrSame', attribute: 'digest', value: reference.digest },
      );
      if (!outcome.stored) throw new OtherWordsStored(petitionNo);
    },
    async read(petitionNo, references) {
      const found = await bodiesOf(table, petitionNo, false);
      const missing = references.some((reference) => !found.has(particularsKey(reference)));
      // What an eventually consistent reading does not show is erased or merely not shown yet: only a consistent one tells.
      const bodies = missing ? await bodiesOf(table, petitionNo, true) : found;
      return references.flatMap((reference) => {
        const body = bodies.get(particularsKey(reference));
        return body === undefined ? [] : [readParticulars(body)];
      });
    },
  };
}

/** Two requests with one key and different words met; the later one is answered like any reuse of a key. */
export class OtherWordsStored extends Error {
  override readonly name = 'OtherWordsStored';
  constructor(petitionNo: string) {
    super(`petition ${petitionNo}: other particulars stand under this command`);
  }
}

async function bodiesOf(table: Table, petitionNo: string, consistent: boolean): Promise<ReadonlyMap<string, string>> {
  const items = await table.query(PARTITIONS.particulars + petitionNo, { consistent });
  return new Map(items.filter((item) => !isErased(item)).map((item) => [item.sk, String(item['body'])]));
}

/** The sort key under which a reference's words stand. */
export function particularsKey(reference: Pick<ParticularsReference, 'id'>): string {
  return `V#${reference.id}`;
}

/**
 * Whoever erases words leaves their place, their digest and the day: what is simply gone was lost, and `huisheng record
 * verify` tells the two apart.
 */
export function isErased(item: Item): boolean {
  return item['body'] === undefined && typeof item['erased'] === 'string';
}

export function readParticulars(body: string): Particulars {
  const parsed: unknown = JSON.parse(body);
  if (!isParticulars(parsed)) throw new Error('particulars are not an object');
  return parsed;
}

function isParticulars(value: unknown): value is Particulars {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
