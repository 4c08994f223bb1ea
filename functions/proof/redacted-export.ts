import type { Office } from '../../shared/district/office.ts';
import { masked } from '../../shared/petition/particulars.ts';
import { isRestricted } from '../../shared/petition/visibility.ts';
import type { Table } from '../platform/table.ts';
import type { WholeTable } from '../platform/whole-table.ts';
import { contentsOf } from './contents.ts';
import { itemLine, newSum } from './export-format.ts';
import { inOrder, readPetitionItems } from './petition-items.ts';
import { readRecord } from './read-record.ts';

/** Another format than an export that can be restored or proved: neither command takes it for one. */
const FORMAT = 'huisheng-record-redacted';

export interface Redacted {
  readonly petitions: number;
  readonly items: number;
  /** Petitions of which nothing is told but that they are there: accusations, and whatever cannot be read. */
  readonly withheld: number;
}

/**
 * 脱敏导出 (R-X7): the acts of the office without the persons. Of an accusation nothing at all leaves; of other matters the commits, with
 * identity and telephone numbers covered, and neither what petitioners wrote, nor who looked, nor to whom notices went. What
 * cannot be folded is withheld: it may be an accusation.
 */
export async function exportRedacted(settings: {
  readonly table: Table;
  readonly whole: WholeTable;
  readonly district: string;
  readonly office: Office;
  readonly write: (line: string) => Promise<void>;
}): Promise<Redacted> {
  const { table, whole, district, office } = settings;
  const { withFacts } = await contentsOf(whole);
  const sum = newSum();
  const write = async (line: string): Promise<void> => {
    sum.update(line);
    await settings.write(line);
  };
  await write(`${JSON.stringify({ format: FORMAT, version: 1, district })}\n`);
  const counted = { petitions: 0, items: 0, withheld: 0 };
  for await (const { no, commits } of inOrder(withFacts, (number) => readPetitionItems(table, number))) {
    const { petition, findings } = readRecord(no, commits, office);
    if (petition === undefined || findings.length > 0 || isRestricted(petition)) {
      counted.withheld += 1;
      continue;
    }
    for (const item of commits) await write(masked(withoutOthers(no, itemLine(item))));
    counted.petitions += 1;
    counted.items += commits.length;
  }
  await settings.write(`${JSON.stringify({ end: FORMAT, ...counted, sha256: sum.digest('hex') })}\n`);
  return counted;
}

// A link may name an accusation.
function withoutOthers(no: string, line: string): string {
  return line.replaceAll(/\d{3}-\d{3}-\d{4}/g, (found) => (found === no ? found : '***-***-****'));
}
