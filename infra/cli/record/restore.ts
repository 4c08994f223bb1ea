import { UnusableExport } from '../../../functions/proof/read-export.ts';
import { restoreDistrict, TableNotEmpty } from '../../../functions/proof/restore.ts';
import { UsageError } from '../usage-error.ts';
import { openPlace, PLACE_OPTIONS } from './place.ts';
import { readOptions } from '../read-options.ts';
import { findingLine } from './said.ts';
import { linesFrom } from './verify.ts';

const OPTIONS = { ...PLACE_OPTIONS, in: { type: 'string' }, json: { type: 'boolean' } } as const;

/** `huisheng record restore`: an export into an empty table. Exit code 1, and nothing written, when the file or the table will not do. */
export async function recordRestore(args: readonly string[]): Promise<number> {
  const options = readOptions(args, OPTIONS);
  const { in: file, json = false } = options;
  if (file === undefined) throw new UsageError('请用 --in 写明恢复哪个文件 / say with --in which file');
  const lines = () => linesFrom(file);
  lines();
  const place = await openPlace(options, { create: true });
  try {
    const { petitions, items } = await restoreDistrict({ ...place, district: place.district.slug, lines });
    if (json) console.log(JSON.stringify({ petitions, items }));
    else console.log(restoredText(place.name, petitions, items));
    return 0;
  } catch (error) {
    if (error instanceof UnusableExport) console.error(findingLine(error.finding));
    else if (error instanceof TableNotEmpty) console.error(`✗ ${place.name}  表中已有数据，只能恢复到空表 / not empty`);
    else throw error;
    return 1;
  } finally {
    await place.close();
  }
}

function restoredText(name: string, petitions: number, items: number): string {
  return [
    `✓ ${name}  恢复${petitions}件，${items}条 / ${petitions} petitions, ${items} items`,
    '列表须由记录重建：huisheng record rebuild --apply / now make the lists anew',
  ].join('\n');
}
