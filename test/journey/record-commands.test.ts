import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteItemCommand, DynamoDBClient, paginateScan, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLocalDatabase } from '../../infra/local/local-database.ts';
import { awsAt, LOCAL_STORE } from '../../infra/local/local-store.ts';
import { huisheng } from '../support/command-line.ts';
import { freePort } from '../support/local-district.ts';
import { type LocalProcess, startLocalProcess } from '../support/local-process.ts';
import { type DistrictClient, districtAt, type State } from './district-client.ts';

interface Said {
  readonly code: string;
  readonly petitionNo?: string;
  readonly where?: string;
}

type Attributes = Record<string, { readonly S?: string; readonly N?: string }>;

const NAMES = ['一', '二', '三', '四', '五', '六'];

describe('the record commands, on the store of a district as npm start leaves it', () => {
  const root = mkdtempSync(join(tmpdir(), 'huisheng-record-'));
  const directory = join(root, 'district');
  const restored = join(root, 'restored');
  const file = join(root, 'export.jsonl');
  let running: LocalProcess;
  let numbers: readonly string[];

  const record = (...args: readonly string[]) => huisheng('record', ...args);
  const at = (place: string) => ['--directory', place];
  const findings = async (...args: readonly string[]): Promise<readonly string[]> => {
    const { out, code } = await record('verify', ...args, '--json');
    const { findings: found } = JSON.parse(out) as { readonly findings: readonly Said[] };
    expect(code).toBe(found.length === 0 ? 0 : 1);
    return found.map(({ code: what, petitionNo = '', where = '' }) => `${what} ${nth(petitionNo)} ${where}`.trim());
  };
  /** Petitions by the order in which they came: their numbers are another each time. */
  const nth = (no: string): string => (no === '' ? '' : String(numbers.indexOf(no) + 1));

  beforeAll(async () => {
    running = await startLocalProcess({ directory, port: await freePort() });
    numbers = await live(districtAt(running.address));
  });
  afterAll(async () => {
    await running.end('SIGKILL');
    rmSync(root, { recursive: true, force: true });
  });

  it('prove and export a district while it is running', async () => {
    expect(await findings(...at(directory))).toEqual([]);
    const one = await record('verify', ...at(directory), '--petition', (numbers[0] ?? '').replaceAll('-', ''));
    expect([one.code, one.out]).toEqual([0, expect.stringContaining('✓ 1件，全部属实')]);
    const { code, err } = await record('export', ...at(directory), '--out', file);
    expect([code, err]).toEqual([0, expect.stringContaining('含有当事人的姓名')]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('R-X7 export the office’s acts without the persons', async () => {
    const redacted = join(root, 'redacted.jsonl');
    const { code, out } = await record('export', ...at(directory), '--out', redacted, '--redacted', '--json');
    expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ petitions: numbers.length, withheld: 0 })]);
    const text = readFileSync(redacted, 'utf8');
    expect(text).toContain(numbers[0]);
    expect(text).not.toContain('PARTICULARS#');
    expect((await record('restore', '--in', redacted, ...at(join(root, 'nowhere')))).code).not.toBe(0);
  });

  it('take the same table by its name, as they would in the cloud, and say in a line when it is not there', async () => {
    const { endpoint } = JSON.parse(readFileSync(LOCAL_STORE.endpoint(directory), 'utf8')) as { endpoint: string };
    const named = ['--district', 'wutong', '--region', 'local', '--endpoint', endpoint];
    expect(await findings('--table', LOCAL_STORE.tableName, ...named)).toEqual([]);
    const { code, err } = await record('verify', '--table', 'elsewhere', ...named);
    expect([code, err.trim()]).toEqual([2, '读不到表 elsewhere / the table cannot be read (MISSING)']);
  });

  it('stopped, it exports the same bytes', async () => {
    expect(await running.end('SIGTERM')).toBe(0);
    const again = join(root, 'again.jsonl');
    await record('export', ...at(directory), '--out', again);
    expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
  });

  it('restore into an empty table: the same bytes again, and after rebuilding the same table item by item', async () => {
    expect((await record('restore', ...at(restored), '--in', file)).code).toBe(0);
    const again = join(root, 'restored.jsonl');
    await record('export', ...at(restored), '--out', again);
    expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
    // What finds texts alike is keyed: the secret is carried over apart from the export, and without it the command says so.
    const blind = await record('rebuild', ...at(restored));
    expect(blind.err).toContain('没有本机关密钥');
    copyFileSync(LOCAL_STORE.secret(directory), LOCAL_STORE.secret(restored));
    const rebuilt = await Promise.all([
      record('rebuild', ...at(restored), '--apply'),
      record('rebuild', ...at(directory), '--apply', '--whole'),
    ]);
    expect(rebuilt.map(({ code }) => code)).toEqual([0, 0]);
    expect(await itemsIn(restored)).toEqual(await itemsIn(directory));
    const refused = await record('restore', ...at(restored), '--in', file);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('只能恢复到空表')]);
  });

  it('say of a file that it is another district’s, or cut off, and restore none of it', async () => {
    expect(await findings('--in', file, '--district', 'canal')).toEqual(['OTHER_DISTRICT  wutong']);
    const cut = join(root, 'cut.jsonl');
    writeFileSync(cut, readFileSync(file, 'utf8').slice(0, -1));
    const empty = join(root, 'empty');
    const refused = await record('restore', ...at(empty), '--in', cut);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('导出文件不完整')]);
    expect(await itemsIn(empty)).toEqual([]);
  });

  it('find what was touched in the store itself, each under its own name', async () => {
    await touch(directory, async ({ put, lose, rows }) => {
      const [first, second, third, fourth, fifth, sixth] = numbers;
      const commit = rows.find(({ pk, sk }) => pk?.S === `PETITION#${first}` && sk?.S === 'COMMIT#000001');
      await put({ ...commit, body: { S: (commit?.['body']?.S ?? '').replace('ONLINE', 'LETTER') } });
      await lose(`PETITION#${second}`, 'COMMIT#000002');
      const words = rows.find(({ pk }) => pk?.S === `PARTICULARS#${third}`);
      await put({ ...words, body: { S: (words?.['body']?.S ?? '').replace('漏雨', '漏水') } });
      const open = rows.find(({ pk, sk }) => pk?.S === `VIEW#${fourth}` && sk?.S === 'QUEUE#open');
      await put({ ...open, watch: { S: '{"duties":[]}' } });
      const row = rows.find(({ pk, sk }) => pk?.S === `VIEW#${fifth}` && sk?.S === 'QUEUE#open');
      await put({ ...row, place: { S: `2025-10-01#${fifth}` } });
      await put({ ...row, sk: { S: 'QUEUE#overlooked' }, list: { S: 'QUEUE#overlooked' } });
      await lose(`PETITION#${sixth}`, 'COMMIT#000002');
    });
    expect((await findings(...at(directory))).toSorted()).toEqual([
      'CHAIN_BROKEN 1 COMMIT 2',
      'COMMIT_MISSING 2 COMMIT 2',
      'PARTICULARS_CHANGED 3 PARTICULARS 1',
      'ROWS_AHEAD 6 2 > 1',
      'ROW_DIFFERS 5 QUEUE#open',
      'ROW_EXTRA 5 QUEUE#overlooked',
      'WAKE_UP_WRONG 4 differs',
    ]);
    const { out } = await record('verify', ...at(directory), '--petition', numbers[0] ?? '');
    expect(out).not.toMatch(/谈㛃|漏雨|漏水|tanjie/);
    expect(out).toMatch(/✗ {2}\d{3}-\d{3}-\d{4} {2}COMMIT 2 {2}与前一条的校验值不符.* \/ does not carry/);
    expect((await findings(...at(directory), '--against', file)).toSorted()).toEqual([
      'SINCE_CHANGED 1 COMMIT#000001',
      'SINCE_CHANGED 3 PARTICULARS 1',
      'SINCE_GONE 2 COMMIT#000002',
      'SINCE_GONE 6 COMMIT#000002',
    ]);
  });

  it('rebuild what may be rebuilt, row by row, and leave the rest', async () => {
    const compared = await record('rebuild', ...at(directory));
    expect(compared.code).toBe(1);
    expect(compared.out.split('\n').filter((line) => /^[-+~]/.test(line))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(`^~ ${numbers[3]} {2}QUEUE#open {2}不符.* duties、wakeUp`),
        expect.stringMatching(`^~ ${numbers[4]} {2}QUEUE#open {2}不符.*@ 2025-10-01 → QUEUE#open`),
        expect.stringMatching(`^- ${numbers[4]} {2}QUEUE#overlooked {2}多`),
      ]),
    );
    const applied = await record('rebuild', ...at(directory), '--apply');
    expect([applied.code, applied.out]).toEqual([1, expect.stringContaining('已重建2件')]);
    expect((await findings(...at(directory))).filter((said) => /ROW_|WAKE/.test(said))).toEqual([]);
  });
});

/** Six petitions, each classified, one looked at; every mail sent and every row written when it comes back. */
async function live(district: DistrictClient): Promise<readonly string[]> {
  await district.reset('2025-10-14T10:00:00+08:00');
  const receiver = await district.staff('lin.receiver', 'receiver');
  const head = await district.staff('zhao.head', 'head');
  const numbers: string[] = [];
  for (const name of NAMES) {
    const body = {
      petitioner: { name: '谈㛃', email: `tanjie.${NAMES.indexOf(name)}@example.com` },
      subject: `顶楼漏雨之${name}`,
      statement: '主卧、北阳台、厨房三处漏雨。',
      request: '先修屋面',
    };
    const { petitionNo } = await district.expectOk<State>('POST', '/api/petitions', { body });
    numbers.push(petitionNo);
    await district.expectOk('POST', `/api/staff/petitions/${petitionNo}/classify`, {
      token: receiver,
      body: { category: 'APPEAL_OR_REQUEST', contentClass: '城乡建设' },
    });
  }
  const assigned = { token: head, body: { handler: 'wang.handler' } };
  await district.expectOk('POST', `/api/staff/petitions/${numbers[1]}/assign-handler`, assigned);
  await district.expectOk('GET', `/api/staff/petitions/${numbers[0]}`, { token: head });
  await district.advanceTo('2025-10-15T09:30:00+08:00');
  return numbers;
}

interface Store {
  readonly rows: readonly Attributes[];
  put(item: Attributes): Promise<void>;
  lose(pk: string, sk: string): Promise<void>;
}

/** Past Huisheng, straight into the store. */
async function touch<Made>(directory: string, work: (store: Store) => Promise<Made>): Promise<Made> {
  const TableName = LOCAL_STORE.tableName;
  const database = await startLocalDatabase({ directory: LOCAL_STORE.folder(directory), table: TableName });
  const client = new DynamoDBClient(awsAt(database.endpoint));
  try {
    const rows: Attributes[] = [];
    for await (const page of paginateScan({ client }, { TableName }))
      rows.push(...((page.Items ?? []) as Attributes[]));
    return await work({
      rows,
      put: async (Item) => void (await client.send(new PutItemCommand({ TableName, Item } as never))),
      lose: async (pk, sk) =>
        void (await client.send(new DeleteItemCommand({ TableName, Key: { pk: { S: pk }, sk: { S: sk } } }))),
    });
  } finally {
    client.destroy();
    await database.close();
  }
}

/** But the months' tallies, which nothing brings back but the next morning's count. */
async function itemsIn(directory: string): Promise<readonly string[]> {
  return touch(directory, async ({ rows }) =>
    rows
      .filter(({ pk }) => pk?.S?.startsWith('FIGURES#') !== true)
      .map((item) => JSON.stringify(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1))))
      .toSorted(),
  );
}
