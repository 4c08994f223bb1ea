import { InvalidDistricts } from '../districts/problem.ts';
import { calendarCheck } from './calendar/check.ts';
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
  huisheng calendar import --in 通知.txt [--write] [--directory .local | --table 表名 --district 机关] [--json]
      读取国务院办公厅放假安排通知，列出变化的日子和可核定的期限；--write写入源码。 Reads a year's notice.
  huisheng calendar recount [--apply --address 地址] [--directory .local | --table 表名 --district 机关] [--json]
      列出并由负责人核定暂定期限，新旧日期均入记录。 Settles provisional dates, on record.
  huisheng rehearse --district wutong --petitions 10000 --days 365 [--from 2025-01-01] [--seed 1] [--json]
                    [--receiver 120] [--handler 120] [--head 160] [--leader 40]
      以虚拟来件和每人每日可办次数演练一年：会超期多少、每日邮件、各列表最长。
      Rehearses a year by the real rules: what would be late, mails a day, the longest queues.
  huisheng cost [--petitions 100] [--district wutong] [--json]
      估算费用：每千件、每月固定、每月若干件，及与常开服务器相比。 What petitions cost, from counted units and dated prices.
  huisheng doctor [--district wutong] [--offline] [--json]
      检查部署所需的一切，缺什么、怎么补；--offline只查本机。 What a deployment lacks, and how to mend it.
  huisheng district new donghu --profile community [--name-zh 东湖社区] [--name-en …] [--superior …] [--address …] [--phone …]
                        [--supervision-phone …] [--opens 09:00] [--closes 17:30] [--mail-domain …] [--partition aws]
                        [--region …] [--public-address …] [--smtp-host …] [--issuer …] [--authority 机关=上级]…
                        [--staff 账号:姓名:岗位]… [--dry-run] [--json]
      新建机关文件并列入districts.ts；终端上逐项询问，未答的留待补全。 A new district's file; asks on a terminal.
  huisheng district explain wutong [--on 2026-03-02] [--json]
      列出机关文件推出的一切及其出处：各期限、复查复核机关、人员、默认值。
      What follows from a district's file and where each value comes from.
  huisheng district diff wutong --against <旧文件 older file | git版本 revision> | --with <新文件 newer file>
                         [--in 导出文件 | 同record命令的位置选项 place options as of record] [--json]
      试算：改动机关规定会移动哪些期限；只读不写。 Which last days a changed own rule would move; never writes.
  huisheng demo seed [--address http://127.0.0.1:3000] [--reset] [--json]
      将60件样例按其来信来访时间录入本机演示社区。 Loads the 60 sample petitions into npm start.

  huisheng record verify [--petition 048-213-9575 | --in 导出文件 | --against 导出文件] [--files 附件文件夹] [--json]
      核验记录：一件、整个机关、一份导出，或与此前的导出比对。 Proves a petition, a district, an export; or that nothing
      of an earlier export has gone.
  huisheng record rebuild [--petition 048-213-9575] [--apply [--whole]] [--json]
      由记录重建列表；不加--apply只作比对。 Makes the lists anew from the record; compares only unless --apply.
  huisheng record export --out 导出文件 [--redacted] [--json]
      导出全部事实（含个人信息，仅本人可读）。 Every fact in one file, readable by its owner alone.
  huisheng record restore --in 导出文件 [--json]
      将导出恢复到空表。 Puts an export into an empty table.

  huisheng record drill --table 表名 --district 机关 [--by backup|export] [--json]
      恢复演练：在旁恢复一份，核验后删除。 Restores a district beside itself, proves it, and takes it away again.
  huisheng notices redrive --table 表名 --district 机关 [--queue 队列] [--dry-run] [--json]
      将各死信队列中未完成的工作再办一次，办成才删除。 Does once more what ended in the dead-letter queues.

  huisheng webhooks log --petition 048-213-9575 | --state owed|sent|withheld|given-up [--limit 50] [--json]
      推送记录：告诉了对接系统什么、结果如何。 What other systems were told, and what each try came to.
  huisheng webhooks replay --petition 048-213-9575 | --state given-up [--dry-run] [--json]
      重新推送。 Sends deliveries once more.

      本机：[--directory .local]，运行中或已停止均可。 The district on this machine, running or not.
      云上：--table 表名 --district 机关 [--region …] [--profile …] [--endpoint …]。 Any DynamoDB table; with
      HUISHENG_SECRET set, numbers and codes are proved too.
`;

// Loaded when asked for: they bring a database with them, and a due date should not wait for it.
const RECORD_COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  verify: async (args) => (await import('./record/verify.ts')).recordVerify(args),
  rebuild: async (args) => (await import('./record/rebuild.ts')).recordRebuild(args),
  export: async (args) => (await import('./record/export.ts')).recordExport(args),
  drill: async (args) => (await import('./record/drill.ts')).recordDrill(args),
  restore: async (args) => (await import('./record/restore.ts')).recordRestore(args),
};

const WEBHOOK_COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  log: async (args) => (await import('./webhooks/log.ts')).webhooksLog(args),
  replay: async (args) => (await import('./webhooks/replay.ts')).webhooksReplay(args),
};

const CALENDAR_COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  import: async (args) => (await import('./calendar/import.ts')).calendarImport(args),
  recount: async (args) => (await import('./calendar/recount.ts')).calendarRecount(args),
};

// Loaded when asked for, too: a district's mistaken file must not keep the others from answering.
const DISTRICT_COMMANDS: Readonly<Record<string, (args: readonly string[]) => number | Promise<number>>> = {
  diff: async (args) => (await import('./district/diff.ts')).districtDiff(args),
  new: async (args) => (await import('./district/new.ts')).districtNew(args),
  explain: async (args) => (await import('./district/explain.ts')).districtExplain(args),
};

const [noun = 'help', ...rest] = process.argv.slice(2);

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof UsageError || error instanceof InvalidDistricts)) throw error;
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
  if (noun === 'notices' && rest[0] === 'redrive') {
    return (await import('./notices/redrive.ts')).noticesRedrive(rest.slice(1));
  }
  const onCalendar = noun === 'calendar' ? CALENDAR_COMMANDS[rest[0] ?? ''] : undefined;
  if (onCalendar !== undefined) return onCalendar(rest.slice(1));
  if (noun === 'rehearse') return (await import('./rehearse.ts')).rehearse(rest);
  if (noun === 'cost') return (await import('./cost/cost.ts')).cost(rest);
  if (noun === 'doctor') return (await import('./doctor/doctor.ts')).doctor(rest);
  if (noun === 'demo' && rest[0] === 'seed') return demoSeed(rest.slice(1));
  const onRecord = noun === 'record' ? RECORD_COMMANDS[rest[0] ?? ''] : undefined;
  if (onRecord !== undefined) return onRecord(rest.slice(1));
  const onWebhooks = noun === 'webhooks' ? WEBHOOK_COMMANDS[rest[0] ?? ''] : undefined;
  if (onWebhooks !== undefined) return onWebhooks(rest.slice(1));
  const onDistrict = noun === 'district' ? DISTRICT_COMMANDS[rest[0] ?? ''] : undefined;
  if (onDistrict !== undefined) return onDistrict(rest.slice(1));
  throw new UsageError(`没有命令「${[noun, ...rest.slice(0, 1)].join(' ')}」 / no such command\n\n${HELP}`);
}
