import * as z from 'zod/mini';
import { CURRENT_CALENDAR } from '../../../shared/calendar/official-calendars.ts';
import { readOptions } from '../read-options.ts';
import { openPlace, PLACE_OPTIONS } from '../record/place.ts';
import { UsageError } from '../usage-error.ts';
import { movedLines, type Settled, settledBy } from './provisional-clocks.ts';

const OPTIONS = {
  ...PLACE_OPTIONS,
  address: { type: 'string' },
  apply: { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

/** A head's token: it is their act, and their name stands under it. */
const TOKEN = 'HUISHENG_TOKEN';

/**
 * `huisheng calendar recount`: lists the provisional dates that the loaded edition settles; with `--apply` has them settled, each by
 * the step `recount` over the API, in the name of the head whose token it is. Exit code 1 while any is left.
 */
export async function calendarRecount(args: readonly string[]): Promise<number> {
  const options = readOptions(args, OPTIONS);
  const { apply = false, json = false, address } = options;
  const token = process.env[TOKEN];
  if (apply && (address === undefined || token === undefined || token === '')) {
    throw new UsageError(
      `核定须由负责人作出：请用 --address 写明地址，用环境变量 ${TOKEN} 给出其令牌 / the head's act: give the address, and their token`,
    );
  }
  const place = await openPlace(options);
  const left: { readonly petitionNo: string; readonly why: string }[] = [];
  const all: Settled[] = [];
  try {
    for await (const settled of settledBy(place, CURRENT_CALENDAR)) {
      all.push(settled);
      if (!json) for (const line of movedLines(settled)) console.log(line);
      if (!apply) continue;
      const why = await settle(settled, address ?? '', token ?? '');
      if (why === undefined) continue;
      left.push({ petitionNo: settled.petitionNo, why });
      if (!json) console.error(`✗ ${settled.petitionNo}  ${why}`);
    }
  } finally {
    await place.close();
  }
  const moved = all.flatMap(movedLines).length;
  if (json) console.log(JSON.stringify({ calendar: CURRENT_CALENDAR.version, applied: apply, petitions: all, left }));
  else console.log(summary(all.length, moved, left.length, apply));
  return (apply ? left.length : all.length) > 0 ? 1 : 0;
}

const problemSchema = z.object({ code: z.string() });

/** @returns why not */
async function settle({ petitionNo, version }: Settled, address: string, token: string): Promise<string | undefined> {
  const answer = await fetch(`${address.replace(/\/$/, '')}/api/staff/petitions/${petitionNo}/recount`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': `recount-${CURRENT_CALENDAR.version}-${petitionNo}-${version}`,
    },
    body: '{}',
  });
  if (answer.ok) return undefined;
  const problem = problemSchema.safeParse(await answer.json().catch(() => undefined));
  return `${answer.status}${problem.success ? ` ${problem.data.code}` : ''}`;
}

function summary(petitions: number, moved: number, left: number, apply: boolean): string {
  const { version } = CURRENT_CALENDAR;
  if (petitions === 0) return `✓ ${version}：没有可以核定的暂定期限 / no provisional date to settle`;
  const found = `${version}：${petitions}件，${moved}个日期改变 / ${petitions} petitions, ${moved} dates move`;
  if (!apply) return `${found}\n只作列出，没有改动；加 --apply 核定 / listed only; --apply settles them`;
  return left === 0 ? `✓ ${found}` : `✗ ${found}；${left}件未成 / ${left} were not settled`;
}
