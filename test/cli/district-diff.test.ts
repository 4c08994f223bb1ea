import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockMoves } from '../../infra/cli/district/clock-moves.ts';
import type { Compared } from '../../infra/cli/district/diff-report.ts';
import { at, day } from '../support/days.ts';
import { openDesk, PETITION } from '../support/desk.ts';
import { huisheng } from '../support/command-line.ts';
import { handler } from '../support/office.ts';
import { exportLines, wholeOf } from '../support/proofs.ts';

describe('huisheng district diff', () => {
  const root = mkdtempSync(join(tmpdir(), 'huisheng-diff-'));
  const file = join(root, 'export.jsonl');
  const stricter = join(root, 'stricter.ts');
  const deployed = join(root, 'district.json');
  const desk = openDesk(at('2025-10-13 Mon'));
  let open = '';
  let transferred = '';

  beforeAll(async () => {
    open = (await desk.handIn(PETITION)).petitionNo;
    transferred = (await desk.assigned()).petitionNo;
    desk.clock.set(at('2025-10-16 Thu'));
    await desk.expectOk('transfer', {
      no: transferred,
      by: handler,
      body: { authorities: [{ name: '区住房和城乡建设局' }], sentOn: '2025-10-16', method: 'SYSTEM' },
    });
    writeFileSync(file, (await exportLines(desk.table, wholeOf(desk))).join(''));
    const wutong = readFileSync('infra/districts/wutong.ts', 'utf8');
    const own = (from: string) =>
      `ownRules: [{ from: calendarDate('${from}'), basis: { instrument: '办法', article: '第一条' }, clocks: { transfer: { length: 2 }, notice: { length: 8 } } }],`;
    const withImport = `import { calendarDate } from '../../shared/calendar/calendar-date.ts';\n${wutong}`;
    writeFileSync(stricter, withImport.replace('ownRules: [],', own('2025-09-01')));
    writeFileSync(join(root, 'to-come.ts'), withImport.replace('ownRules: [],', own('2040-01-01')));
    writeFileSync(join(root, 'too-long.ts'), withImport.replace('ownRules: [],', own('2025-09-01').replace('8', '80')));
    writeFileSync(join(root, 'longer.ts'), withImport.replace('ownRules: [],', own('2025-09-01').replace('8', '16')));
    writeFileSync(deployed, JSON.stringify({ slug: 'wutong', ownRules: [], gone: 'a field of last year' }));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const diff = (...args: readonly string[]) => huisheng('district', 'diff', 'wutong', ...args);
  const compared = async (...args: readonly string[]): Promise<Compared> =>
    JSON.parse((await diff(...args, '--json')).out) as Compared;

  it('names each last day that would move, from when to when, and warns of rules in force', async () => {
    const { petitions, moves, inForce, unreadable } = await compared('--with', stricter, '--in', file);
    expect({ petitions, inForce, unreadable }).toEqual({ petitions: 2, inForce: ['2025-09-01'], unreadable: [] });
    const seen = moves.map(({ petitionNo, kind, before, after, running }) =>
      [petitionNo, kind, before, after, running ? 'running' : 'ended'].join(' '),
    );
    // Three calendar days after Monday are two now, fifteen are eight.
    expect(seen.toSorted()).toEqual(
      [
        `${open} transfer 2025-10-16 2025-10-15 running`,
        `${open} notice 2025-10-28 2025-10-21 running`,
        `${transferred} transfer 2025-10-16 2025-10-15 ended`,
        `${transferred} notice 2025-10-28 2025-10-21 ended`,
      ].toSorted(),
    );
    const { code, out } = await diff('--with', stricter, '--in', file);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^${open} +告知 notice +2025-10-13 +2025-10-28 +2025-10-21 +超期$`, 'm'));
    expect(out).toMatch(
      new RegExp(`^${transferred} +转送 transfer +2025-10-13 +2025-10-16 +2025-10-15 +按期 → 超期办结$`, 'm'),
    );
    expect(out).toContain('! 2025-09-01 起的规则已经施行');
    expect(out).toContain(`将由按期变为超期 / would turn from in time to late: ${transferred}`);
    expect(out).toContain('未写入任何内容');
  });

  it('the other way round they move back', async () => {
    const there = await compared('--with', stricter, '--in', file);
    const back = await compared('--against', stricter, '--in', file);
    const dues = ({ moves }: Compared, turned: boolean) =>
      moves.map(({ petitionNo, kind, before, after }) =>
        [petitionNo, kind, ...(turned ? [after, before] : [before, after])].join(' '),
      );
    expect(dues(back, true).toSorted()).toEqual(dues(there, false).toSorted());
  });

  it('a set from a day to come moves nothing and warns of nothing', async () => {
    expect(await compared('--with', join(root, 'to-come.ts'), '--in', file)).toMatchObject({
      changed: ['2040-01-01'],
      inForce: [],
      petitions: 2,
      moves: [],
    });
  });

  it('takes a git revision and what a synth wrote down, and reads no record where nothing differs', async () => {
    for (const older of existsSync('.git') ? ['HEAD', deployed] : [deployed]) {
      const { code, out } = await diff('--against', older, '--directory', join(root, 'nowhere'));
      expect([code, out.trim()]).toEqual([0, expect.stringContaining('两份文件的期限规则相同')]);
    }
  });

  it('reads a district on this machine, and leaves it as it was', async () => {
    const directory = join(root, 'here');
    expect((await huisheng('record', 'restore', '--directory', directory, '--in', file)).code).toBe(0);
    const { moves } = await compared('--with', stricter, '--directory', directory);
    expect(moves).toEqual((await compared('--with', stricter, '--in', file)).moves);
    const again = join(root, 'again.jsonl');
    await huisheng('record', 'export', '--directory', directory, '--out', again);
    expect(readFileSync(again).equals(readFileSync(file))).toBe(true);
  });

  it('says what is wrong with a question', async () => {
    expect(await diff()).toMatchObject({ code: 2, err: expect.stringContaining('--against') });
    expect(await diff('--against', 'no-such-branch')).toMatchObject({
      code: 2,
      err: expect.stringContaining('既不是文件'),
    });
    expect(await diff('--with', join(root, 'longer.ts'), '--in', file)).toMatchObject({
      code: 2,
      err: expect.stringContaining('ownRules[0].clocks.notice.length'),
    });
    expect(await diff('--with', join(root, 'too-long.ts'), '--in', file)).toMatchObject({ code: 2 });
    expect(await huisheng('district', 'diff', 'canal', '--with', stricter)).toMatchObject({
      code: 2,
      err: expect.stringContaining('不是「canal」的'),
    });
  });

  it('of a record that does not hold together nobody can say what would move', () => {
    const { office } = desk.service;
    const commits = desk.table.items(`PETITION#${transferred}`);
    const rules = { before: office, after: office, today: day('2025-10-16 Thu') };
    expect(clockMoves(transferred, commits, rules)).toEqual([]);
    expect(clockMoves(transferred, commits.slice(1), rules)).toBeUndefined();
  });

  it('an export that is cut off is not judged', async () => {
    const cut = join(root, 'cut.jsonl');
    writeFileSync(cut, readFileSync(file, 'utf8').slice(0, -40));
    expect(await diff('--with', stricter, '--in', cut)).toMatchObject({ code: 2, err: expect.stringContaining('✗') });
  });
});
