import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answered } from '../../infra/cli/district/new.ts';
import { fileFrom, type NewDistrict } from '../../infra/cli/district/new-file.ts';
import { ownRulesFrom } from '../../infra/cli/district/other-file.ts';
import { fileText, listText, writeNew } from '../../infra/cli/district/write-new.ts';
import { defineDistrict } from '../../infra/districts/define-district.ts';
import { InvalidDistricts } from '../../infra/districts/problem.ts';
import { UsageError } from '../../infra/cli/usage-error.ts';
import { huisheng } from '../support/command-line.ts';

const WHOLE: NewDistrict = {
  slug: 'east-lake',
  answers: {
    'name-zh': '东湖社区',
    'name-en': 'East Lake Community',
    profile: 'community',
    superior: '东湖街道办事处',
    address: '棠州市东湖路1号',
    phone: '0500-5550900',
    'supervision-phone': '0500-5550910',
    opens: '08:30',
    closes: '17:00',
    'mail-domain': 'donghu.example.org',
    partition: 'aws',
    region: 'ap-southeast-1',
    'public-address': 'https://donghu.example.org',
  },
  authorities: ['东湖街道办事处=棠州市人民政府', '棠州市人民政府=省人民政府', '省人民政府'],
  staff: ['bai.all:白露:receiver,handler,head,leader', 'gu.supervisor:顾清:supervisor'],
};

describe('huisheng district new', () => {
  const root = mkdtempSync(join(tmpdir(), 'huisheng-new-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('from whole answers: a file that every check takes, and its line in the list', async () => {
    const file = fileFrom(WHOLE);
    expect(defineDistrict(file)).toMatchObject({ slug: 'east-lake', mail: { from: 'xinfang@donghu.example.org' } });
    copyFileSync('infra/districts/districts.ts', join(root, 'districts.ts'));
    const [path = '', list = ''] = await writeNew(root, file);
    expect(readFileSync(path, 'utf8')).toContain('/** 东湖社区 */\nexport const eastLake = defineDistrict({');
    expect(readFileSync(list, 'utf8')).toContain(
      "  import('./canal.ts').then(({ canal }) => canal),\n  import('./east-lake.ts').then(({ eastLake }) => eastLake),\n]);\n",
    );
    // What was written is what was meant.
    expect(await ownRulesFrom(path, 'east-lake')).toEqual([]);
    await expect(writeNew(root, file)).rejects.toThrow(UsageError);
  });

  it('whatever was not answered is a TODO that no check lets through', () => {
    const file = fileFrom({
      slug: 'donghu',
      answers: { profile: 'township', partition: 'aws-cn', opens: '09:00', closes: '17:30' },
      authorities: [],
      staff: [],
    });
    const todo = JSON.stringify(file).match(/TODO/g) ?? [];
    expect(todo.length).toBeGreaterThan(15);
    try {
      defineDistrict(file);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof InvalidDistricts)) throw error;
      const problems = error.districts.flatMap(({ problems: all }) => all);
      const refused = problems.filter(({ given }) => JSON.stringify(given)?.includes('TODO'));
      expect(refused.length).toBe(todo.length);
    }
  });

  it('an office in China’s partition brings its own relay and sign-in', () => {
    const answers = {
      ...WHOLE.answers,
      partition: 'aws-cn',
      region: 'cn-north-1',
      'smtp-host': 'smtp.donghu.example.org',
      issuer: 'https://login.donghu.example.cn',
    };
    expect(defineDistrict(fileFrom({ ...WHOLE, answers }))).toMatchObject({
      mail: { adapter: 'smtp', host: 'smtp.donghu.example.org' },
      identity: { kind: 'oidc', issuer: 'https://login.donghu.example.cn' },
    });
  });

  it('asks for what is missing, in order, and takes what is usual for an empty answer', async () => {
    const asked: string[] = [];
    const answers = await answered({ 'name-zh': '东湖社区', partition: 'aws' }, (question) => {
      asked.push(question);
      return Promise.resolve(question.includes('profile') ? ' community ' : '');
    });
    expect(asked[0]).toContain('name in English');
    expect(asked.join()).not.toMatch(/relay|issuer/);
    expect(answers).toEqual({
      'name-zh': '东湖社区',
      partition: 'aws',
      profile: 'community',
      opens: '09:00',
      closes: '17:30',
    });
  });

  it.each([
    [{ answers: { ...WHOLE.answers, profile: 'village' } }, '--profile「village」'],
    [{ answers: { ...WHOLE.answers, opens: '9' } }, '--opens「9」'],
    [{ staff: ['bai'] }, '--staff「bai」'],
    [{ staff: ['bai:白露:chief'] }, '--staff「chief」'],
    [{ authorities: ['=省'] }, '--authority「=省」'],
  ])('%j: says what is wrong', (changes, said) => {
    expect(() => fileFrom({ ...WHOLE, ...changes })).toThrow(said);
  });

  it('a name cannot break out of its comment', async () => {
    const file = fileFrom({ ...WHOLE, answers: { ...WHOLE.answers, 'name-zh': '东湖*/ evil() /*' } });
    expect(await fileText(file)).toContain('/** 东湖 evil() /* */\nexport const');
  });

  it('a list that is none of ours is left alone', async () => {
    await expect(listText('export const DISTRICTS = 0;', 'donghu')).rejects.toThrow(UsageError);
  });

  it('as a person types it: refuses a slug there is, or that is none, and writes nothing with --dry-run', async () => {
    const before = readdirSync('infra/districts');
    expect(await huisheng('district', 'new', 'wutong')).toMatchObject({
      code: 2,
      err: expect.stringContaining('已存在'),
    });
    expect(await huisheng('district', 'new', 'Dong Hu')).toMatchObject({ code: 2, out: '' });
    expect(await huisheng('district', 'new')).toMatchObject({ code: 2, out: '' });
    const { code, out } = await huisheng('district', 'new', 'donghu', '--profile', 'community', '--dry-run', '--json');
    const { problems, written } = JSON.parse(out) as { problems: readonly { path: string }[]; written: string[] };
    expect([code, written]).toEqual([1, []]);
    expect(problems.map(({ path }) => path)).toContain('name.zh');
    expect(readdirSync('infra/districts')).toEqual(before);
  });
});
