import { foldPetition } from '../../../shared/petition/petition.ts';
import { recountable, type Recounted } from '../../../shared/petition/recount.ts';
import type { CalendarBook } from '../../../shared/calendar/official-calendars.ts';
import { recordStore } from '../../../functions/platform/record.ts';
import { contentsOf } from '../../../functions/proof/contents.ts';
import { inOrder } from '../../../functions/proof/petition-items.ts';
import type { Place } from '../record/place.ts';

/** A petition with provisional dates that an edition settles. */
export interface Settled {
  readonly petitionNo: string;
  readonly version: number;
  readonly clocks: readonly Recounted[];
}

/** Every petition of a district that this edition settles dates of, moved or not. Reads all of the record; writes nothing. */
export async function* settledBy({ table, whole, context }: Place, book: CalendarBook): AsyncGenerator<Settled> {
  const record = recordStore(table);
  const { withFacts } = await contentsOf(whole);
  const look = async (no: string): Promise<Settled | undefined> => {
    const recorded = await record.load(no, { consistent: true });
    const commits = recorded.map(({ commit }) => commit);
    const petition = foldPetition(no, commits, context.office);
    if (petition === undefined) return undefined;
    const clocks = recountable(petition, book);
    return clocks.length === 0 ? undefined : { petitionNo: no, version: petition.version, clocks };
  };
  for await (const settled of inOrder(withFacts, look)) if (settled !== undefined) yield settled;
}

/** `776-884-9010  transfer  2027-01-01 → 2027-01-04`; what did not move is only counted. */
export function movedLines({ petitionNo, clocks }: Settled): readonly string[] {
  return clocks
    .filter(({ was, due }) => was !== due)
    .map(({ kind, was, due }) => `~ ${petitionNo}  ${kind}  ${was} → ${due}`);
}
