import { calendarCheck } from './calendar-check.ts';
import { demoSeed } from './demo-seed.ts';
import { due } from './due.ts';
import { UsageError } from './usage-error.ts';

const HELP = `回声 Huisheng

  huisheng due --from 2025-09-30 --days 3 --unit calendar [--json]
      期限计算：起算日当日不计入，遇休息日顺延。 Reckons a due date.
  huisheng due --jsonl
      从标准输入逐行读取 {"from","days","unit"}，逐行输出结果。 One JSON a line in, one out.
  huisheng calendar check [--json]
      检查各年度放假安排是否齐全、自洽。 Checks the official calendars.
  huisheng demo seed [--address http://127.0.0.1:3000] [--reset] [--json]
      将60件样例按其来信来访时间录入本机演示社区。 Loads the 60 sample petitions into npm start.
`;

const [noun = 'help', ...rest] = process.argv.slice(2);

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function run(): Promise<number> {
  if (noun === 'due') return due(rest);
  if (noun === 'calendar' && rest[0] === 'check') return calendarCheck(rest.slice(1));
  if (noun === 'demo' && rest[0] === 'seed') return demoSeed(rest.slice(1));
  if (noun === 'help' || noun === '--help' || noun === '-h') {
    console.log(HELP);
    return 0;
  }
  throw new UsageError(`没有命令「${[noun, ...rest.slice(0, 1)].join(' ')}」 / no such command\n\n${HELP}`);
}
