import type { Item, Table } from '../platform/table.ts';
import type { WholeTable } from '../platform/whole-table.ts';
import { contentsOf } from './contents.ts';
import { endLine, headingLine, itemLine, newSum } from './export-format.ts';
import { inOrder, readPetitionItems } from './petition-items.ts';

export interface Exported {
  readonly petitions: number;
  readonly items: number;
  /** Items that nothing of Huisheng writes: left out, and said. */
  readonly unknown: readonly string[];
}

/**
 * Writes everything that is a fact: commits, the words beside them, looks at them, notices and digests, claimed numbers, and those of the other registers and of the counter. Rows of views are
 * derived and made anew by `record rebuild`; failed tries at query codes expire within hours and would lock people out anew.
 */
export async function exportDistrict(settings: {
  readonly table: Table;
  readonly whole: WholeTable;
  readonly district: string;
  readonly write: (line: string) => Promise<void>;
}): Promise<Exported> {
  const { table, whole, district } = settings;
  const { withFacts: petitions, digests, numbers, otherFacts, counterFacts, unknown } = await contentsOf(whole);
  const sum = newSum();
  const write = async (line: string): Promise<void> => {
    sum.update(line);
    await settings.write(line);
  };
  let items = 0;
  const writeAll = async (all: readonly Item[]): Promise<void> => {
    for (const item of all) await write(itemLine(item));
    items += all.length;
  };
  await write(headingLine(district, petitions.length));
  for await (const found of inOrder(petitions, (no) => readPetitionItems(table, no))) {
    await writeAll([...found.notices, ...found.looks, ...found.particulars, ...found.commits]);
  }
  for (const partition of [...digests, ...numbers, ...otherFacts, ...counterFacts])
    await writeAll(await table.query(partition, { consistent: true }));
  await settings.write(endLine({ petitions: petitions.length, items }, sum));
  return { petitions: petitions.length, items, unknown };
}
