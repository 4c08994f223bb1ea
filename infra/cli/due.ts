import { createInterface } from 'node:readline';
import { explainDueDate } from '../../shared/calendar/explain.ts';
import { CURRENT_CALENDAR } from '../../shared/calendar/official-calendars.ts';
import { type DueDate, dueDate } from '../../shared/calendar/periods.ts';
import { DUE_DATE_INPUT } from '../../shared/contracts/inquiries.ts';
import { readOptions } from './read-options.ts';
import { UsageError } from './usage-error.ts';

/** `huisheng due`: the arithmetic of the clocks on the command line. @throws UsageError for input that is none */
export async function due(args: readonly string[]): Promise<number> {
  const values = readOptions(args, {
    from: { type: 'string' },
    days: { type: 'string' },
    unit: { type: 'string' },
    json: { type: 'boolean' },
    jsonl: { type: 'boolean' },
  });
  if (values.jsonl === true) return dueLines();
  const counted = reckon({ from: values.from, days: Number(values.days), unit: values.unit ?? 'calendar' });
  if ('error' in counted) throw new UsageError(counted.error);
  if (values.json === true) {
    console.log(JSON.stringify(plain(counted)));
  } else {
    console.log([counted.due, '', ...explainDueDate(counted).zh, '', ...explainDueDate(counted).en].join('\n'));
  }
  return 0;
}

/** One JSON a line in, one a line out, in order; a bad line is answered with its error and the rest goes on. */
async function dueLines(): Promise<number> {
  let failed = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const counted = reckonLine(line);
    if ('error' in counted) failed += 1;
    process.stdout.write(`${JSON.stringify('error' in counted ? counted : plain(counted))}\n`);
  }
  return failed === 0 ? 0 : 1;
}

interface Failure {
  readonly error: string;
}

function reckonLine(line: string): DueDate | Failure {
  try {
    return reckon(JSON.parse(line));
  } catch {
    return { error: `不是一行正确的JSON / not a line of JSON: ${line.slice(0, 60)}` };
  }
}

function reckon(input: unknown): DueDate | Failure {
  const read = DUE_DATE_INPUT.safeParse(input);
  if (!read.success) {
    return { error: read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ') };
  }
  const { from, days, unit } = read.data;
  return dueDate(CURRENT_CALENDAR, {
    start: from,
    length: days,
    unit: unit === 'WORKING' || unit === 'working' ? 'WORKING' : 'CALENDAR',
  });
}

function plain(
  counted: DueDate,
): Pick<DueDate, 'due' | 'rawDue' | 'skipped' | 'calendarVersion' | 'provisional'> & { readonly from: string } {
  const { start, due: last, rawDue, skipped, calendarVersion, provisional } = counted;
  return { from: start, due: last, rawDue, skipped, calendarVersion, provisional };
}
