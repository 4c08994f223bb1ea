import { createReadStream, existsSync } from 'node:fs';
import { linesOf } from '../../../functions/proof/export-format.ts';
import type { Finding } from '../../../functions/proof/findings.ts';
import { type AgainstSummary, verifyAgainst } from '../../../functions/proof/verify-against.ts';
import { type ProofSummary, verifyDistrict, verifyPetitions } from '../../../functions/proof/verify-district.ts';
import { verifyExport } from '../../../functions/proof/verify-export.ts';
import { readPetitionNumber } from '../../../shared/petition/petition-number.ts';
import { wutong } from '../../districts/wutong.ts';
import { districtNamed } from '../district-named.ts';
import { UsageError } from '../usage-error.ts';
import { contextOf, filesIn, openPlace, type Place, PLACE_OPTIONS, type PlaceOptions } from './place.ts';
import { readOptions } from '../read-options.ts';
import { findingLine } from './said.ts';

const OPTIONS = {
  ...PLACE_OPTIONS,
  petition: { type: 'string' },
  in: { type: 'string' },
  against: { type: 'string' },
  files: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** `huisheng record verify`: proves a petition, a district or an export. Exit code 0 when everything holds, 1 when not. */
export async function recordVerify(args: readonly string[]): Promise<number> {
  const options = readOptions(args, OPTIONS);
  const findings: Finding[] = [];
  const report = (finding: Finding): void => {
    if (options.json === true) findings.push(finding);
    else console.log(findingLine(finding));
  };
  const proved = options.in === undefined ? await proveTable(options, report) : await proveFile(options, report);
  if (options.json === true) console.log(JSON.stringify({ ...proved, findings }));
  else console.log(summaryLines(proved).join('\n'));
  return proved.summary.failures === 0 ? 0 : 1;
}

type Options = PlaceOptions & {
  readonly petition?: string | undefined;
  readonly in?: string | undefined;
  readonly against?: string | undefined;
  readonly files?: string | undefined;
};

interface Proved {
  readonly of: string;
  readonly summary: ProofSummary | AgainstSummary;
}

async function proveTable(options: Options, report: (finding: Finding) => void): Promise<Proved> {
  const place = await openPlace(options);
  try {
    return { of: place.name, summary: await provePlace(place, options, report) };
  } finally {
    await place.close();
  }
}

async function provePlace(
  place: Place,
  { petition, against, files }: Options,
  report: (finding: Finding) => void,
): Promise<Proved['summary']> {
  if (against !== undefined) {
    if (petition !== undefined) throw new UsageError('--against 比对整个机关 / compares a whole district');
    return verifyAgainst({ lines: linesFrom(against), district: place.district.slug, table: place.table, report });
  }
  const context = files === undefined ? place.context : { ...place.context, files: filesIn(files) };
  if (petition === undefined) return verifyDistrict({ ...place, context, report });
  const no = readPetitionNumber(petition);
  if (no === undefined) throw new UsageError(`「${petition}」不是编号 / not a petition number`);
  const summary = await verifyPetitions({ ...place, context, report }, [no]);
  if (summary.petitions === 0 && summary.failures === 0) throw new UsageError(`没有信访事项${no} / no such petition`);
  return summary;
}

async function proveFile(options: Options, report: (finding: Finding) => void): Promise<Proved> {
  const { in: file = '', table, directory, petition, against, files } = options;
  if (table !== undefined || directory !== undefined || petition !== undefined || against !== undefined) {
    throw new UsageError('--in 核验整个导出文件 / proves a whole export by itself');
  }
  const district = districtNamed(options.district ?? wutong.slug);
  const lines = linesFrom(file);
  const summary = await verifyExport({
    lines,
    district: district.slug,
    context: { ...contextOf(district, undefined), ...(files === undefined ? {} : { files: filesIn(files) }) },
    report,
  });
  return { of: `${district.slug}  ${file}`, summary };
}

/** @throws UsageError when there is no such file */
export function linesFrom(file: string): AsyncIterable<string> {
  if (!existsSync(file)) throw new UsageError(`没有文件 ${file} / no such file`);
  return linesOf(createReadStream(file));
}

function summaryLines({ of, summary }: Proved): readonly string[] {
  const { petitions, failures } = summary;
  const verdict =
    failures === 0
      ? `✓ ${petitions}件，全部属实 / ${petitions} petitions, everything holds`
      : `✗ ${petitions}件，发现${failures}处问题 / ${petitions} petitions, ${failures} findings`;
  if (!('commits' in summary)) {
    return ['', of, `比对${summary.items}条 / ${summary.items} items compared with the earlier export`, verdict];
  }
  const { commits, particulars, erased, orphaned, notices, looks, rows } = summary;
  return [
    '',
    of,
    `记录${commits}条，当事人信息${particulars}份（已删${erased}，无主${orphaned}），通知${notices}份，查阅${looks}次，列表${rows}行`,
    `${commits} commits, ${particulars} particulars (${erased} erased, ${orphaned} orphaned), ${notices} notices, ${looks} looks, ${rows} rows`,
    verdict,
  ];
}
