import { PARTITIONS } from '../../shared/contracts/table.ts';
import type { ParticularsReference } from '../../shared/petition/events.ts';
import type { Particulars } from '../../shared/petition/particulars.ts';
import { canonicalJson, digestOf } from './keyed-hashes.ts';
import type { Table } from './table.ts';

/** Who and what, beside the record. Read only by those who declare the port; looks by people are logged by the caller. */
export interface ParticularsStore {
  /** Repeatable: the same command may put the same words again. @throws when other words stand there already */
  put(petitionNo: string, reference: ParticularsReference, particulars: Particulars): Promise<void>;
  /** In the order of the references; an erased version is missing. */
  read(petitionNo: string, references: readonly ParticularsReference[]): Promise<readonly Particulars[]>;
}

/** The reference a command's particulars will have: known before they are stored, so that the rules can decide first. */
export function referenceTo(command: string, particulars: Particulars): ParticularsReference {
  return { id: command, digest: digestOf(particulars) };
}

export function particularsStore(table: Table): ParticularsStore {
  return {
    async put(petitionNo, reference, particulars) {
      const outcome = await table.put(
        {
          pk: PARTITIONS.particulars + petitionNo,
          sk: `V#${reference.id}`,
          body: canonicalJson(particulars),
          digest: reference.digest,
        },
        { kind: 'absentOrSame', attribute: 'digest', value: reference.digest },
      );
      if (!outcome.stored) throw new OtherWordsStored(petitionNo);
    },
    async read(petitionNo, references) {
      const found = await bodiesOf(table, petitionNo, false);
      const missing = references.some((reference) => !found.has(`V#${reference.id}`));
      // What an eventually consistent reading does not show is erased or merely not shown yet: only a consistent one tells.
      const bodies = missing ? await bodiesOf(table, petitionNo, true) : found;
      return references.flatMap((reference) => {
        const body = bodies.get(`V#${reference.id}`);
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
  return new Map(items.map((item) => [item.sk, String(item['body'])]));
}

function readParticulars(body: string): Particulars {
  const parsed: unknown = JSON.parse(body);
  if (!isParticulars(parsed)) throw new Error('particulars are not an object');
  return parsed;
}

function isParticulars(value: unknown): value is Particulars {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
