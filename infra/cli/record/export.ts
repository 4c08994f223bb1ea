import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { exportDistrict } from '../../../functions/proof/export.ts';
import { exportRedacted } from '../../../functions/proof/redacted-export.ts';
import { UsageError } from '../usage-error.ts';
import { openPlace, type Place, PLACE_OPTIONS, type PlaceOptions } from './place.ts';
import { readOptions } from '../read-options.ts';

const OPTIONS = {
  ...PLACE_OPTIONS,
  out: { type: 'string' },
  redacted: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** `huisheng record export`: every fact of a district in one file that only its owner may read. */
export async function recordExport(args: readonly string[]): Promise<number> {
  const options = readOptions(args, OPTIONS);
  const { out, json = false } = options;
  if (out === undefined) throw new UsageError('请用 --out 写明导出到哪个文件 / say with --out where to');
  if (existsSync(out)) throw new UsageError(`${out} 已存在，不覆盖 / exists already and is not overwritten`);
  if (options.redacted === true) return redactedExport(out, options, json);
  const exported = await exportTo(out, options, ({ table, whole, district }, write) =>
    exportDistrict({ table, whole, district: district.slug, write }),
  );
  console.error(
    `! ${out} 含有当事人的姓名、电话和诉求，请按保密规定保管，用后删除 / holds people’s names, telephones and words: keep it as such, and delete it after use`,
  );
  for (const key of exported.unknown) console.error(`! 未导出 / left out  ${key}`);
  if (json) console.log(JSON.stringify({ file: out, ...exported }));
  else
    console.log(
      `✓ ${exported.petitions}件，${exported.items}条 / ${exported.petitions} petitions, ${exported.items} items`,
    );
  return exported.unknown.length === 0 ? 0 : 1;
}

/** `--redacted`, 脱敏导出 (R-X7): what the office did, without the persons, and nothing of accusations. */
async function redactedExport(out: string, options: PlaceOptions, json: boolean): Promise<number> {
  const exported = await exportTo(out, options, ({ table, whole, district, context: { office } }, write) =>
    exportRedacted({ table, whole, district: district.slug, office, write }),
  );
  const { petitions, items, withheld } = exported;
  if (json) console.log(JSON.stringify({ file: out, ...exported }));
  else
    console.log(
      `✓ ${petitions}件，${items}条；检举控告及无法读取的${withheld}件未导出 / ${petitions} petitions, ${items} items; ${withheld} withheld: accusations, or unreadable`,
    );
  return 0;
}

const PIECE = 1 << 16;

// Under another name until it is whole and on the disk: a file by the name asked for is never half of one.
async function exportTo<Made>(
  out: string,
  options: PlaceOptions,
  work: (place: Place, write: (line: string) => Promise<void>) => Promise<Made>,
): Promise<Made> {
  const partial = `${out}.partial`;
  await rm(partial, { force: true });
  const place = await openPlace(options);
  try {
    const exported = await writeTo(partial, (write) => work(place, write));
    await rename(partial, out);
    return exported;
  } finally {
    await place.close();
    await rm(partial, { force: true });
  }
}

async function writeTo<Made>(
  path: string,
  work: (write: (line: string) => Promise<void>) => Promise<Made>,
): Promise<Made> {
  const file = await open(path, 'wx', 0o600);
  try {
    let piece = '';
    const made = await work(async (line) => {
      piece += line;
      if (piece.length < PIECE) return;
      await file.writeFile(piece);
      piece = '';
    });
    await file.writeFile(piece);
    await file.sync();
    return made;
  } finally {
    await file.close();
  }
}
