import { calendarCheck } from './calendar-check.ts';
import { demoSeed } from './demo-seed.ts';
import { due } from './due.ts';
import { rehearse } from './rehearse.ts';
import { UsageError } from './usage-error.ts';

const HELP = `回声 Huisheng

  huisheng due --from 2025-09-30 --days 3 --unit calendar [--json]
      期限计算：起算日当日不计入，遇休息日顺延。 Reckons a due date.
  huisheng due --jsonl
      从标准输入逐行读取 {"from","days","unit"}，逐行输出结果。 One JSON a line in, one out.
  huisheng calendar check [--json]
      检查各年度放假安排是否齐全、自洽。 Checks the official calendars.
  huisheng rehearse --district wutong --petitions 10000 --days 365 [--from 2025-01-01] [--seed 1] [--json]
                    [--receiver 120] [--handler 120] [--head 160] [--leader 40]
      以虚拟来件和每人每日可办次数演练一年：会超期多少、每日邮件、各列表最长。
      Rehearses a year by the real rules: what would be late, mails a day, the longest queues.
  huisheng demo seed [--address http://127.0.0.1:3000] [--reset] [--json]
      将60件样例按其来信来访时间录入本机演示社区。 Loads the 60 sample petitions into npm start.

  huisheng record verify [--petition 048-213-9575 | --in 导出文件 | --against 导出文件] [--files 附件文件夹] [--json]
      核验记录：一件、整个机关、一份导出，或与此前的导出比对。 Proves a petition, a district, an export; or that nothing
      of an earlier export has gone.
  huisheng record rebuild [--petition 048-213-9575] [--apply [--whole]] [--json]
      由记录重建列表；不加--apply只作比对。 Makes the lists anew from the record; compares only unless --apply.
  huisheng record export --out 导出文件 [--json]
      导出全部事实（含个人信息，仅本人可读）。 Every fact in one file, readable by its owner alone.
  huisheng record restore --in 导出文件 [--json]
      将导出恢复到空表。 Puts an export into an empty table.

      本机：[--directory .local]，运行中或已停止均可。 The district on this machine, running or not.
      云上：--table 表名 --district 机关 [--region …] [--profile …] [--endpoint …]。 Any DynamoDB table; with
      HUISHENG_SECRET set, numbers and codes are proved too.
`;

// Loaded when asked for: they bring a database with them, and a due date should not wait for it.
const RECORD_COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  verify: async (args) => (await import('./record/verify.ts')).recordVerify(args),
  rebuild: async (args) => (await import('./record/rebuild.ts')).recordRebuild(args),
  export: async (args) => (await import('./record/export.ts')).recordExport(args),
  restore: async (args) => (await import('./record/restore.ts')).recordRestore(args),
};

const [noun = 'help', ...rest] = process.argv.slice(2);

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function run(): Promise<number> {
  if (noun === 'help' || [noun, ...rest].some((word) => word === '--help' || word === '-h')) {
    console.log(HELP);
    return 0;
  }
  if (noun === 'due') return due(rest);
  if (noun === 'calendar' && rest[0] === 'check') return calendarCheck(rest.slice(1));
  if (noun === 'rehearse') return rehearse(rest);
  if (noun === 'demo' && rest[0] === 'seed') return demoSeed(rest.slice(1));
  const onRecord = noun === 'record' ? RECORD_COMMANDS[rest[0] ?? ''] : undefined;
  if (onRecord !== undefined) return onRecord(rest.slice(1));
  throw new UsageError(`没有命令「${[noun, ...rest.slice(0, 1)].join(' ')}」 / no such command\n\n${HELP}`);
}
