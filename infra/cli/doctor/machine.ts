import type { CalendarDate } from '../../../shared/calendar/calendar-date.ts';
import type { CalendarBook } from '../../../shared/calendar/official-calendars.ts';
import type { District } from '../../../shared/district/district.ts';
import { InvalidDistricts } from '../../districts/problem.ts';
import { calendarFindings } from '../calendar/check.ts';
import { type Answer, type Check, fail, ok, warn } from './check.ts';

/** What a check needs to know of this machine. */
export interface Machine {
  readonly nodeVersion: string;
  /** Exact versions that package.json asks for, by package. */
  readonly wanted: Readonly<Record<string, string>>;
  /** Undefined where it is not installed. */
  readonly installed: (packageName: string) => string | undefined;
  readonly loadDistricts: () => Promise<readonly District[]>;
  readonly calendar: CalendarBook;
  readonly today: CalendarDate;
}

/** Everything that can be told without a network. */
export function machineChecks(machine: Machine): readonly Check[] {
  const check = (name: string, ask: () => Answer | Promise<Answer>): Check => ({ name, asks: 'machine', ask });
  return [
    check('node', () => nodeAnswer(machine)),
    check('packages', () => packagesAnswer(machine)),
    check('cdk', () => cdkAnswer(machine)),
    check('districts', () => districtsAnswer(machine)),
    check('calendar', () => calendarAnswer(machine)),
  ];
}

function nodeAnswer({ nodeVersion, wanted }: Machine): Answer {
  const exact = wanted['node'] ?? '';
  if (nodeVersion === exact) return ok(`Node ${nodeVersion}`);
  const remedy = '用 npm run 或 npx huisheng 运行，勿直接用系统的 node / run by npm run or npx huisheng.';
  const said = `Node ${nodeVersion}，应为 / should be ${exact}`;
  return nodeVersion.split('.')[0] === exact.split('.')[0] ? warn(said, remedy) : fail(said, remedy);
}

function packagesAnswer({ wanted, installed }: Machine): Answer {
  const wrong = Object.entries(wanted).filter(([name, version]) => installed(name) !== version);
  if (wrong.length === 0) return ok(`${Object.keys(wanted).length}个软件包已按版本装好 / all installed as pinned`);
  const named = wrong.slice(0, 3).map(([name, version]) => `${name} ${installed(name) ?? '—'} ≠ ${version}`);
  return fail(`${wrong.length}个软件包不符 / differ: ${named.join(', ')}`, 'npm ci');
}

// The CLI reads what the library writes, and their formats move together: only pairs that were tried are pinned.
function cdkAnswer({ wanted, installed }: Machine): Answer {
  const pair = ['aws-cdk', 'aws-cdk-lib'].map((name) => ({ name, version: installed(name), pinned: wanted[name] }));
  const said = pair.map(({ name, version = '—' }) => `${name} ${version}`).join(', ');
  return pair.every(({ version, pinned }) => version === pinned)
    ? ok(said)
    : fail(
        `${said}，应为 / should be ${pair.map(({ pinned }) => pinned).join(', ')}`,
        'npm ci，并用 npx cdk 而非全局的 cdk / and use npx cdk, not a global one.',
      );
}

async function districtsAnswer({ loadDistricts }: Machine): Promise<Answer> {
  try {
    const districts = await loadDistricts();
    return ok(districts.map(({ slug }) => slug).join(', '));
  } catch (error) {
    if (!(error instanceof InvalidDistricts)) throw error;
    return fail(error.message, '按提示改正 infra/districts 中的文件 / mend these fields in infra/districts.');
  }
}

function calendarAnswer({ calendar, today }: Machine): Answer {
  const findings = calendarFindings(calendar, today).filter(({ verdict }) => verdict !== 'ok');
  if (findings.length === 0) return ok(calendar.version);
  const said = findings.map(({ year, message }) => `${year}  ${message}`).join('\n');
  const remedy =
    '载入国务院办公厅的放假安排，再 npx huisheng calendar check / load the official notice, and check again.';
  return findings.some(({ verdict }) => verdict === 'fail') ? fail(said, remedy) : warn(said, remedy);
}
