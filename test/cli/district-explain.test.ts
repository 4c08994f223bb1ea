import { describe, expect, it } from 'vitest';
import { canal } from '../../infra/districts/canal.ts';
import { huaiyin } from '../../infra/districts/huaiyin.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import { resolve } from '../../infra/cli/district/resolved.ts';
import type { ClockKind } from '../../shared/district/clock-rules.ts';
import type { District } from '../../shared/district/district.ts';
import { day } from '../support/days.ts';
import { huisheng } from '../support/command-line.ts';

const clock = (district: District, kind: ClockKind, on: Parameters<typeof day>[0]) =>
  resolve(district, day(on)).clocks.find((resolved) => resolved.kind === kind);
const setting = (district: District, path: string) =>
  resolve(district, day('2026-03-02 Mon')).settings.find((resolved) => resolved.path === path);

describe('huisheng district explain', () => {
  it('says of each clock whether law, the office’s rules or a rule of its own says so, and since when', () => {
    expect(clock(huaiyin, 'transfer', '2026-03-02 Mon')).toMatchObject({
      length: 2,
      source: 'own rule',
      since: '2024-01-01',
      instead: { length: 3, unit: 'CALENDAR' },
      basis: ['《槐荫镇信访工作办法》第八条', '《社区信访接待工作制度》一(2)'],
    });
    expect(clock(huaiyin, 'transfer', '2023-12-29 Fri')).toMatchObject({ length: 3, source: 'office rules' });
    expect(clock(huaiyin, 'handling', '2026-03-02 Mon')).toMatchObject({
      length: 60,
      source: 'law',
      holder: 'AUTHORITY',
    });
    expect(resolve(wutong, day('2022-04-30 Sat')).rules).toMatch(/^信访条例/);
  });

  it('tells what the file says from what was taken by default, and what the profile brings', () => {
    expect(setting(huaiyin, 'idleDays')).toMatchObject({ value: 20, source: 'file' });
    expect(setting(wutong, 'idleDays')).toMatchObject({ value: 30, source: 'default' });
    expect(setting(wutong, 'retention.years')).toMatchObject({ value: 30, source: 'default' });
    expect(setting(canal, 'mail.host')).toMatchObject({ value: 'smtp.canal.example.org', source: 'file' });
    expect(setting(canal, 'decides')).toMatchObject({ value: 'OWN_STAFFS', source: 'profile' });
  });

  it('names who reviews, and who reviews finally, as far as the file knows', () => {
    const { authorities } = resolve(wutong, day('2026-03-02 Mon'));
    expect(authorities.find(({ name }) => name === '区教育局')).toEqual({
      name: '区教育局',
      review: '云汀区人民政府',
      finalReview: '棠州市人民政府',
    });
    expect(authorities.find(({ name }) => name === '省人民政府')).toEqual({ name: '省人民政府' });
  });

  it('prints it all, for people and for programs, and says in a line what is wrong with a question', async () => {
    const { code, out } = await huisheng('district', 'explain', 'huaiyin', '--on', '2026-03-02');
    expect(code).toBe(0);
    for (const line of [
      /^槐荫镇 Huaiyin Township（huaiyin）$/m,
      /^转送 +transfer +2 日 +本机关 office +本机关规定 own rule，自2024-01-01起，代替3 日/m,
      /^县公安局 +澜川县人民政府 +棠州市人民政府$/m,
      /^idleDays +文件 file +20$/m,
    ]) {
      expect(out).toMatch(line);
    }
    const { out: json } = await huisheng('district', 'explain', 'huaiyin', '--on', '2026-03-02', '--json');
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(resolve(huaiyin, day('2026-03-02 Mon')))));
    expect(await huisheng('district', 'explain')).toMatchObject({
      code: 2,
      err: expect.stringContaining('请先写明机关'),
    });
    expect(await huisheng('district', 'explain', 'wutong', '--on', '2026-02-30')).toMatchObject({ code: 2, out: '' });
  });
});
