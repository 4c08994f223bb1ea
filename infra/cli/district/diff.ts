import type { CalendarDate } from '../../../shared/calendar/calendar-date.ts';
import { instantFromMilliseconds, shanghaiDay } from '../../../shared/calendar/instant.ts';
import { type District, officeOf } from '../../../shared/district/district.ts';
import { contentsOf } from '../../../functions/proof/contents.ts';
import { inOrder } from '../../../functions/proof/petition-items.ts';
import { readExport, UnusableExport } from '../../../functions/proof/read-export.ts';
import type { Item } from '../../../functions/platform/table.ts';
import { PARTITIONS } from '../../../shared/contracts/table.ts';
import { InvalidDistricts } from '../../districts/problem.ts';
import { CLOCK_RULES } from '../../districts/rules/clocks.ts';
import { readOptions } from '../read-options.ts';
import { findingLine } from '../record/said.ts';
import { openPlace, PLACE_OPTIONS, type PlaceOptions } from '../record/place.ts';
import { linesFrom } from '../record/verify.ts';
import { UsageError } from '../usage-error.ts';
import { type ClockMove, clockMoves, type RulesCompared } from './clock-moves.ts';
import { type Compared, report } from './diff-report.ts';
import { ownRulesFrom } from './other-file.ts';
import { districtFirst } from './slug.ts';

const { district: _, ...PLACE_OF_THIS } = PLACE_OPTIONS;
const OPTIONS = {
  ...PLACE_OF_THIS,
  against: { type: 'string' },
  with: { type: 'string' },
  in: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type OwnRules = District['ownRules'];

/**
 * `huisheng district diff wutong --against HEAD~1`: which last days of petitions on record would be others under other own rules. Reads, never
 * writes. Exit code 0 when every petition could be judged, 1 when not.
 */
export async function districtDiff(args: readonly string[]): Promise<number> {
  const [district, rest] = districtFirst(args);
  const { against, with: newer, json = false, ...place } = readOptions(rest, OPTIONS);
  if (against === undefined && newer === undefined) {
    throw new UsageError(
      '请用 --against 写明旧文件或git版本，或用 --with 写明新文件 / name the older file or git revision, or with --with the newer file',
    );
  }
  const before = against === undefined ? district.ownRules : await ownRulesFrom(against, district.slug);
  const after =
    newer === undefined ? district.ownRules : lawful(await ownRulesFrom(newer, district.slug), district.slug);
  const compared = await compare(district, { before, after }, { ...place, district: district.slug });
  console.log(json ? JSON.stringify(compared) : report(compared).join('\n'));
  return compared.unreadable.length === 0 ? 0 : 1;
}

function lawful(ownRules: OwnRules, slug: string): OwnRules {
  const problems = CLOCK_RULES.flatMap((judge) => judge({ ownRules }));
  if (problems.length > 0) throw new InvalidDistricts([{ slug, problems }]);
  return ownRules;
}

async function compare(
  district: District,
  { before, after }: { readonly before: OwnRules; readonly after: OwnRules },
  place: PlaceOptions & { readonly in?: string | undefined },
): Promise<Compared> {
  const changed = changedSets(before, after);
  const nothing = { slug: district.slug, changed, inForce: [], petitions: 0, moves: [], unreadable: [] };
  if (changed.length === 0) return nothing;
  const offices = {
    before: officeOf({ ...district, ownRules: before }),
    after: officeOf({ ...district, ownRules: after }),
  };
  const moves: ClockMove[] = [];
  const unreadable: string[] = [];
  let petitions = 0;
  const today = await eachRecord(place, district.slug, (day) => {
    const rules: RulesCompared = { ...offices, today: day };
    return (no, commits) => {
      if (commits.length === 0) return;
      petitions += 1;
      const found = clockMoves(no, commits, rules);
      if (found === undefined) unreadable.push(no);
      else moves.push(...found);
    };
  });
  moves.sort((a, b) => (a.after < b.after ? -1 : a.after > b.after ? 1 : a.petitionNo < b.petitionNo ? -1 : 1));
  return { ...nothing, inForce: changed.filter((from) => from <= today), petitions, moves, unreadable };
}

/** The days from which a set holds that is not the same in both. */
function changedSets(before: OwnRules, after: OwnRules): readonly CalendarDate[] {
  const clocksFrom = (rules: OwnRules) => new Map(rules.map(({ from, clocks }) => [from, sameText(clocks)]));
  const [was, becomes] = [clocksFrom(before), clocksFrom(after)];
  return [...new Set([...was.keys(), ...becomes.keys()])]
    .filter((from) => was.get(from) !== becomes.get(from))
    .toSorted();
}

function sameText(clocks: OwnRules[number]['clocks']): string {
  return JSON.stringify(Object.entries(clocks).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

type See = (no: string, commits: readonly Item[]) => void;

/** Shows every petition's commits once, wherever they are; answers the day it is there. */
async function eachRecord(
  { in: file, ...options }: PlaceOptions & { readonly in?: string | undefined },
  slug: string,
  seeOn: (today: CalendarDate) => See,
): Promise<CalendarDate> {
  if (file !== undefined) return eachOfExport(file, options, slug, seeOn);
  const place = await openPlace(options);
  try {
    const today = shanghaiDay(place.context.now);
    const see = seeOn(today);
    const { withFacts } = await contentsOf(place.whole);
    const read = async (no: string): Promise<readonly [string, readonly Item[]]> => [
      no,
      await place.table.query(PARTITIONS.petition + no, { consistent: true }),
    ];
    for await (const [no, commits] of inOrder(withFacts, read)) see(no, commits);
    return today;
  } finally {
    await place.close();
  }
}

async function eachOfExport(
  file: string,
  { table, directory }: PlaceOptions,
  slug: string,
  seeOn: (today: CalendarDate) => See,
): Promise<CalendarDate> {
  if (table !== undefined || directory !== undefined) {
    throw new UsageError('--in 读取整个导出文件，不与 --table、--directory 同用 / reads a whole export by itself');
  }
  const today = shanghaiDay(instantFromMilliseconds(Date.now()));
  const see = seeOn(today);
  try {
    for await (const part of readExport(linesFrom(file))) {
      if (part.kind === 'heading' && part.heading.district !== slug) {
        throw new UsageError(`${file} 是「${part.heading.district}」的导出 / is another district's export`);
      }
      if (part.kind === 'petition') see(part.petition.no, part.petition.commits);
    }
  } catch (error) {
    if (error instanceof UnusableExport) throw new UsageError(findingLine(error.finding));
    throw error;
  }
  return today;
}
