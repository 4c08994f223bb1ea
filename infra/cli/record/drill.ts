import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  DeleteTableCommand,
  DynamoDBClient,
  RestoreTableToPointInTimeCommand,
  waitUntilTableNotExists,
} from '@aws-sdk/client-dynamodb';
import { createDistrictTable, tableStatus } from '../../local/create-table.ts';
import { readOptions } from '../read-options.ts';
import { UsageError } from '../usage-error.ts';
import { recordExport } from './export.ts';
import { accountOf, PLACE_OPTIONS, type PlaceOptions } from './place.ts';
import { recordRebuild } from './rebuild.ts';
import { recordRestore } from './restore.ts';
import { recordVerify } from './verify.ts';

const OPTIONS = { ...PLACE_OPTIONS, by: { type: 'string' }, json: { type: 'boolean' } } as const;

/** Tables of this ending are made by a drill, and removed by it: no other is ever deleted. */
const SCRATCH = '-drill';

/**
 * `huisheng record drill`: 恢复演练, for a backup nobody has restored is none. Restores a district beside itself, proves what came
 * back, and takes it away again. `--by backup` (the table's own, to the last minutes) or `--by export`. Exit code 0 when everything
 * came back and holds.
 */
export async function recordDrill(args: readonly string[]): Promise<number> {
  const options = readOptions(args, OPTIONS);
  const { table, by = 'backup' } = options;
  if (table === undefined) throw new UsageError('请用 --table 与 --district 写明 / say which table, and whose it is');
  if (by !== 'backup' && by !== 'export') throw new UsageError('--by 只能是 backup 或 export / one of the two');
  const client = new DynamoDBClient(accountOf(options));
  const scratch = `${table}${SCRATCH}`;
  if ((await tableStatus(client, scratch)) !== 'MISSING') {
    throw new UsageError(`表 ${scratch} 已存在：上次演练未收尾，请先删除 / left by an earlier drill: delete it first`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'huisheng-drill-'));
  const file = join(folder, 'export.jsonl');
  const [live, beside] = [placeArgs(options, table), placeArgs(options, scratch)];
  const said = options.json === true ? ['--json'] : [];
  try {
    const steps: readonly (readonly [string, () => Promise<number>])[] =
      by === 'backup'
        ? [
            ['以备份恢复 / restore the backup beside it', () => restoreBackup(client, table, scratch)],
            ['核验恢复的记录 / prove what came back', () => recordVerify([...beside, ...said])],
            ['导出恢复的记录 / export it', () => recordExport([...beside, '--out', file, ...said])],
            [
              '现有记录不少于备份 / the district has all of it',
              () => recordVerify([...live, '--against', file, ...said]),
            ],
          ]
        : [
            ['导出 / export', () => recordExport([...live, '--out', file, ...said])],
            ['建空表 / an empty table', () => createDistrictTable(client, scratch).then(() => 0)],
            ['恢复 / restore', () => recordRestore([...beside, '--in', file, ...said])],
            ['重建列表 / make the lists anew', () => recordRebuild([...beside, '--apply', ...said])],
            ['核验恢复的记录 / prove what came back', () => recordVerify([...beside, ...said])],
            ['与导出比对 / compare with the export', () => recordVerify([...beside, '--against', file, ...said])],
          ];
    return await drill(steps, options.json === true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await removeScratch(client, scratch);
    client.destroy();
  }
}

async function drill(steps: readonly (readonly [string, () => Promise<number>])[], json: boolean): Promise<number> {
  const began = performance.now();
  for (const [what, act] of steps) {
    if (!json) console.log(`\n— ${what}`);
    const from = performance.now();
    const code = await act();
    if (!json) console.log(`  ${seconds(from)} s`);
    if (code !== 0) {
      console.error(`✗ 演练失败：${what} / the drill failed here`);
      return code;
    }
  }
  if (json) console.log(JSON.stringify({ drill: 'passed', seconds: Number(seconds(began)) }));
  else console.log(`\n✓ 演练通过，用时${seconds(began)}秒；临时表已删除 / passed; the scratch table is gone`);
  return 0;
}

function seconds(from: number): string {
  return ((performance.now() - from) / 1000).toFixed(1);
}

const LONGEST_RESTORE = 6 * 60 * 60 * 1000;

async function restoreBackup(client: DynamoDBClient, table: string, scratch: string): Promise<number> {
  await client.send(
    new RestoreTableToPointInTimeCommand({
      SourceTableName: table,
      TargetTableName: scratch,
      UseLatestRestorableTime: true,
    }),
  );
  const deadline = performance.now() + LONGEST_RESTORE;
  while ((await tableStatus(client, scratch)) !== 'READY') {
    if (performance.now() > deadline) throw new Error(`${scratch} is not restored after six hours`);
    await pause(2_000);
  }
  return 0;
}

async function removeScratch(client: DynamoDBClient, scratch: string): Promise<void> {
  if (!scratch.endsWith(SCRATCH) || (await tableStatus(client, scratch)) === 'MISSING') return;
  await client.send(new DeleteTableCommand({ TableName: scratch }));
  await waitUntilTableNotExists({ client, maxWaitTime: 300 }, { TableName: scratch });
}

function placeArgs(options: PlaceOptions, table: string): readonly string[] {
  const { district, region, profile, endpoint } = options;
  return Object.entries({ table, district, region, profile, endpoint }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  );
}
