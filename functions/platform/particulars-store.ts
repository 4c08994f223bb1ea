import { PARTITIONS } from '../../shared/contracts/table.ts';
import type { Instant } from '../../shared/calendar/instant.ts';
import type { ParticularsReference } from '../../shared/petition/events.ts';
import type { Particulars } from '../../shared/petition/particulars.ts';
import { canonicalJson, digestOf } from './keyed-hashes.ts';
import type { Item, Table } from './table.ts';

/** Who and what, beside the record. Read only by those who declare the port; looks by people are logged by the caller. */
export interface ParticularsStore<Words extends object = Particulars> {
  /** Repeatable: the same command may put the same words again. @throws when other words stand there already */
  put(no: string, reference: ParticularsReference, words: Words, at: Instant): Promise<void>;
  /** In the order of the references; an erased version is left out. */
  read(no: string, references: readonly ParticularsReference[]): Promise<readonly Words[]>;
  /** The same, each under the {@link ParticularsReference.id} that speaks of it. */
  readEach(no: string, references: readonly ParticularsReference[]): Promise<ReadonlyMap<string, Words>>;
}

/** The reference a command's particulars will have: known before they are stored, so that the rules can decide first. */
export function referenceTo(command: string, particulars: object): ParticularsReference {
  return { id: command, digest: digestOf(particulars) };
}

export function particularsStore<Words extends object = Particulars>(
  table: Table,
  partition: string = PARTITIONS.particulars,
): ParticularsStore<Words> {
  const readEach: ParticularsStore<Words>['readEach'] = async (no, references) => {
    const found = await bodiesOf(table, partition + no, false);
    const missing = references.some((reference) => !found.has(particularsKey(reference)));
    // What an eventually consistent reading does not show is erased or merely not shown yet: only a consistent one tells.
    const bodies = missing ? await bodiesOf(table, partition + no, true) : found;
    return new Map(
      references.flatMap((reference) => {
        const body = bodies.get(particularsKey(reference));
        return body === undefined ? [] : [[reference.id, readParticulars<Words>(body)] as const];
      }),
    );
  };
  return {
    async put(no, reference, words, at) {
      const outcome = await table.put(
        {
          pk: partition + no,
          sk: particularsKey(reference),
          body: canonicalJson(words),
          digest: reference.digest,
          // Says how old words are whose command never came to an end.
          at,
        },
        { kind: 'absentOrSame', attribute: 'digest', value: reference.digest },
      );
      if (!outcome.stored) throw new OtherWordsStored(no);
    },
    read: async (no, references) => [...(await readEach(no, references)).values()],
    readEach,
  };
}

/** Two requests with one key and different words met; the later one is answered like any reuse of a key. */
export class OtherWordsStored extends Error {
  override readonly name = 'OtherWordsStored';
  constructor(no: string) {
    super(`${no}: other words stand under this command`);
  }
}

async function bodiesOf(table: Table, pk: string, consistent: boolean): Promise<ReadonlyMap<string, string>> {
  const items = await table.query(pk, { consistent });
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

export function readParticulars<Words extends object = Particulars>(body: string): Words {
  const parsed: unknown = JSON.parse(body);
  if (!isWords<Words>(parsed)) throw new Error('particulars are not an object');
  return parsed;
}

function isWords<Words extends object>(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
