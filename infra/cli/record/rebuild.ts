import { shownKey } from '../../../functions/proof/compare-rows.ts';
import type { RowDifference } from '../../../functions/proof/compare-rows.ts';
import { contentsOf } from '../../../functions/proof/contents.ts';
import { inOrder } from '../../../functions/proof/petition-items.ts';
import { COMPLAINT_REGISTER } from '../../../functions/proof/complaints.ts';
import { INTEGRITY_REGISTER } from '../../../functions/proof/integrity.ts';
import { LEADS, proposedByComplaintsIn, proposedIn } from '../../../functions/proof/leads.ts';
import { rebuildMatter } from '../../../functions/proof/matters.ts';
import { type PetitionRebuilt, rebuildPetition } from '../../../functions/proof/rebuild.ts';
import type { Item, Value } from '../../../functions/platform/table.ts';
import { readPetitionNumber } from '../../../shared/petition/petition-number.ts';
import { UsageError } from '../usage-error.ts';
import { openPlace, PLACE_OPTIONS } from './place.ts';
import { readOptions } from '../read-options.ts';
import { findingLine } from './said.ts';

const OPTIONS = {
  ...PLACE_OPTIONS,
  petition: { type: 'string' },
  apply: { type: 'boolean' },
  whole: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/**
 * `huisheng record rebuild`: makes the rows of all lists anew from the commits. Says what differs, row by row, and changes
 * nothing unless told to. Exit code 1 while anything differs, or where a record does not hold and its rows were left alone.
 */
export async function recordRebuild(args: readonly string[]): Promise<number> {
  const options = readOptions(args, OPTIONS);
  const { apply = false, whole = false, json = false } = options;
  if (whole && !apply) throw new UsageError('--whole 须与 --apply 同用 / needs --apply');
  const place = await openPlace(options);
  try {
    if (place.context.hashes === undefined) {
      console.error(
        '! 没有本机关密钥（HUISHENG_SECRET），用于查找内容相似事项的行（ALIKE）保持原样 / without the secret the rows that find texts alike (ALIKE) stay as they stand',
      );
    }
    const contents = options.petition === undefined ? await contentsOf(place.whole) : undefined;
    const numbers = contents?.petitions ?? [numberOf(options.petition)];
    const totals = { petitions: 0, differing: 0, rows: 0, replaced: 0, refused: 0 };
    const rebuilding = { table: place.table, rules: place.context, apply, whole };
    const all: PetitionRebuilt[] = [];
    const take = (rebuilt: PetitionRebuilt): void => {
      totals.differing += rebuilt.differences.length > 0 ? 1 : 0;
      totals.rows += rebuilt.differences.length;
      totals.replaced += rebuilt.replaced ? 1 : 0;
      totals.refused += rebuilt.refused.length > 0 ? 1 : 0;
      if (json && (rebuilt.differences.length > 0 || rebuilt.refused.length > 0)) all.push(rebuilt);
      if (!json) tell(rebuilt);
    };
    for await (const rebuilt of inOrder(numbers, (no) => rebuildPetition(rebuilding, no))) {
      totals.petitions += 1;
      take(rebuilt);
    }
    const proposed = await proposedIn(place.table, numbers, place.context);
    const complaints = contents?.others.complaint ?? [];
    const byComplaints = await proposedByComplaintsIn(place.table, complaints, place.context);
    const leads = new Set([...(contents?.others.lead ?? []), ...proposed, ...byComplaints]);
    for await (const rebuilt of inOrder(leads, (no) => rebuildMatter(LEADS, rebuilding, no))) take(rebuilt);
    for await (const rebuilt of inOrder(complaints, (no) => rebuildMatter(COMPLAINT_REGISTER, rebuilding, no))) {
      take(rebuilt);
    }
    for await (const rebuilt of inOrder(contents?.others.integrity ?? [], (no) =>
      rebuildMatter(INTEGRITY_REGISTER, rebuilding, no),
    )) {
      take(rebuilt);
    }
    if (json) console.log(JSON.stringify({ ...totals, petitionsDiffering: all.map(plain) }));
    else console.log(summaryLines(place.name, totals, apply).join('\n'));
    return totals.refused > 0 || (!apply && totals.rows > 0) ? 1 : 0;
  } finally {
    await place.close();
  }
}

function numberOf(petition: string | undefined): string {
  const no = readPetitionNumber(petition ?? '');
  if (no === undefined) throw new UsageError(`「${petition}」不是编号 / not a petition number`);
  return no;
}

function tell({ no, differences, refused }: PetitionRebuilt): void {
  for (const finding of refused) console.log(findingLine(finding));
  for (const difference of differences) console.log(`${SIGNS[difference.kind]} ${no}  ${differenceText(difference)}`);
}

const SIGNS = { missing: '+', extra: '-', differs: '~' } as const;

// A row's body names a petition's subject: what of it differs is said, not what it is.
function differenceText(difference: RowDifference): string {
  const key = shownKey(difference.key);
  switch (difference.kind) {
    case 'missing':
      return `${key}  缺 / missing  ${placeOf(difference.follows)}`;
    case 'extra':
      return `${key}  多 / extra  ${placeOf(difference.stands)}`;
    case 'differs': {
      const { stands, follows } = difference;
      const moved = placeOf(stands) === placeOf(follows) ? '' : `  ${placeOf(stands)} → ${placeOf(follows)}`;
      const fields = ['body', 'watch', 'figures'].flatMap((part) => fieldsThatDiffer(stands[part], follows[part]));
      return `${key}  不符 / differs${moved}${fields.length === 0 ? '' : `  ${fields.join('、')}`}`;
    }
    default:
      return difference satisfies never;
  }
}

function placeOf(row: Item): string {
  return `${shownKey(String(row['list']))} @ ${String(row['place']).split('#')[0] ?? ''}`;
}

function fieldsThatDiffer(stands: Value | undefined, follows: Value | undefined): readonly string[] {
  const [before, after] = [fieldsOf(String(stands ?? '{}')), fieldsOf(String(follows ?? '{}'))];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.filter((name) => JSON.stringify(before.get(name)) !== JSON.stringify(after.get(name)));
}

function fieldsOf(body: string): ReadonlyMap<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null) return new Map(Object.entries(parsed));
  } catch {
    // What is no JSON differs as a whole.
  }
  return new Map([['body', body]]);
}

function plain({ no, differences, replaced, refused }: PetitionRebuilt) {
  return {
    petitionNo: no,
    rows: differences.map((difference) => ({ kind: difference.kind, row: shownKey(difference.key) })),
    replaced,
    refused,
  };
}

function summaryLines(
  name: string,
  totals: {
    readonly petitions: number;
    readonly differing: number;
    readonly rows: number;
    readonly replaced: number;
    readonly refused: number;
  },
  apply: boolean,
): readonly string[] {
  const { petitions, differing, rows, replaced, refused } = totals;
  const done = apply
    ? `已重建${replaced}件 / ${replaced} petitions rebuilt`
    : `只作比对，没有改动；加 --apply 替换 / compared only; --apply replaces`;
  return [
    '',
    name,
    `${petitions}件，其中${differing}件共${rows}行不符 / ${rows} rows of ${differing} petitions differ`,
    ...(refused === 0
      ? []
      : [`${refused}件的记录本身有问题，未动 / the records of ${refused} do not hold; their rows were left alone`]),
    done,
  ];
}
