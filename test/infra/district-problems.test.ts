import { describe, expect, test } from 'vitest';
import { canal } from '../../infra/districts/canal.ts';
import { defineDistrict, fileOf } from '../../infra/districts/define-district.ts';
import { everyDistrict } from '../../infra/districts/every-district.ts';
import { huaiyin } from '../../infra/districts/huaiyin.ts';
import { InvalidDistricts } from '../../infra/districts/problem.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import type { District } from '../../shared/district/district.ts';
import type { DistrictFile } from '../../shared/district/district-file.ts';
import { day } from '../support/days.ts';

function mistakesOf(read: () => unknown): InvalidDistricts {
  try {
    read();
  } catch (error) {
    if (error instanceof InvalidDistricts) return error;
    throw error;
  }
  throw new Error('nothing was wrong with it');
}

const problemsOf = (changes: Partial<DistrictFile>, of: District = wutong) =>
  mistakesOf(() => defineDistrict({ ...of, ...changes })).districts[0]?.problems ?? [];
const paths = (changes: Partial<DistrictFile>, of?: District) => problemsOf(changes, of).map(({ path }) => path);
const accepted = (changes: Partial<DistrictFile>, of: District = wutong) => defineDistrict({ ...of, ...changes });

const RECEPTION = {
  weekday: 4,
  from: '09:00',
  to: '11:30',
  places: 5,
  receives: { zh: '书记', en: 'the secretary' },
} as const;

describe('a mistaken district file', () => {
  test('tells each mistake in four lines: where, what was given, what is allowed, an example', () => {
    const { message } = mistakesOf(() =>
      defineDistrict({ ...wutong, idleDays: 3, deployment: { partition: 'aws', region: 'cn-north-1' } }),
    );
    expect(message).toBe(
      [
        'district "wutong" (infra/districts/wutong.ts): 2 problems',
        '  idleDays',
        '    given    3',
        '    allowed  a whole number, 7 to 90',
        '    example  30',
        '  deployment.region',
        '    given    "cn-north-1"',
        '    allowed  a region of the partition aws',
        '    example  "ap-southeast-1"',
      ].join('\n'),
    );
  });

  test('tells mistakes of form and of substance together, whatever else is wrong', () => {
    expect(
      paths({
        slug: 'Wu Tong',
        publicAddress: 'wutong.example.org/',
        authorities: [{ name: '鹤汀街道办事处', superior: '云汀区人民政府' }],
        ownRules: [
          {
            from: day('2024-01-01 Mon'),
            basis: { instrument: '本社区规定', article: '第一条' },
            clocks: { transfer: { length: 5 }, reviewRequest: { length: 10 } },
          },
        ],
        deployment: { partition: 'aws-cn', region: 'ap-southeast-1' },
      }),
    ).toEqual([
      'slug',
      'publicAddress',
      'ownRules[0].clocks.transfer.length',
      'ownRules[0].clocks.reviewRequest',
      'authorities[0].superior',
      'deployment.region',
      'identity.kind',
      'mail.adapter',
    ]);
  });

  test('tells a field there is not, and which there are', () => {
    const mistyped = { ...wutong.deployment, acount: '111122223333' };
    expect(problemsOf({ deployment: mistyped })).toEqual([
      {
        path: 'deployment.acount',
        given: '111122223333',
        allowed: 'no such field; there are partition, region, account, stage, malwareScan, reservedConcurrency',
      },
    ]);
  });

  test('tells a field left out as nothing given', () => {
    const { superior: _, ...rest } = wutong;
    const { message } = mistakesOf(() => defineDistrict(rest as DistrictFile));
    expect(message).toContain('  superior\n    given    (nothing)\n');
  });

  test.each<[string, Partial<DistrictFile>]>([
    ['superior', { superior: 'TODO: 上级机关' }],
    ['name.zh', { name: { zh: ' ', en: 'Wutong' } }],
    ['office.phone', { office: { ...wutong.office, phone: 'call us' } }],
    ['mail.from', { mail: { adapter: 'ses', from: 'wutong.example.org' } }],
    ['mail.port', { mail: { adapter: 'smtp', from: 'a@b.example', host: 'b.example', port: 0, user: 'a' } }],
    ['mail.adapter', { mail: { adapter: 'pigeon' } as unknown as DistrictFile['mail'] }],
    ['identity.issuer', { identity: { kind: 'oidc', issuer: 'http://plain.example', audience: 'huisheng' } }],
    ['staff.mailDomain', { staff: { ...wutong.staff, mailDomain: '@wutong.example.org' } }],
    ['deployment.region', { deployment: { partition: 'aws', region: 'Singapore' } }],
    ['deployment.account', { deployment: { partition: 'aws', region: 'ap-southeast-1', account: '123' } }],
    ['office.hours', { office: { ...wutong.office, hours: { opens: '17:30', closes: '09:00' } } }],
    [
      'office.hours.midday',
      {
        office: {
          ...wutong.office,
          hours: { opens: '09:00', closes: '17:30', midday: { from: '13:30', to: '12:00' } },
        },
      },
    ],
    ['office.posts[1].id', { office: { ...wutong.office, posts: [...wutong.office.posts, ...wutong.office.posts] } }],
    [
      'office.posts[0].id',
      { office: { ...wutong.office, posts: [{ id: '1号', name: { zh: '窗口', en: 'window' } }] } },
    ],
    ['appointments.slots[0]', { appointments: { slots: [{ ...RECEPTION, to: '09:00' }] } }],
    ['appointments.slots[1]', { appointments: { slots: [RECEPTION, RECEPTION] } }],
    ['appointments.slots[0].weekday', { appointments: { slots: [{ ...RECEPTION, weekday: 8 }] } }],
    ['retention.years', { retention: { years: 29 } }],
  ])('%s', (path, changes) => {
    expect(paths(changes)).toEqual([path]);
  });
});

describe('an office’s own periods', () => {
  const own = (clocks: District['ownRules'][number]['clocks'], from = day('2026-01-01 Thu')) => ({
    ownRules: [{ from, basis: { instrument: '办法', article: '第一条' }, clocks }],
  });

  test('may be shorter than the rules, never longer', () => {
    accepted(own({ notice: { length: 15 } }));
    expect(problemsOf(own({ notice: { length: 16 } }))).toEqual([
      {
        path: 'ownRules[0].clocks.notice.length',
        given: 16,
        allowed: 'at most 15 days: 《信访工作条例》第二十三条第二款 allows 15 days',
        example: 15,
      },
    ]);
    expect(paths(own({ transfer: { length: 4 } }, day('2020-01-01 Wed')))).toHaveLength(1);
  });

  test('leave the petitioner’s rights alone', () => {
    expect(paths(own({ reviewRequest: { length: 20 }, finalReviewRequest: { length: 30 } }))).toHaveLength(2);
  });

  test('R2 are not stretched by counting working days; A1 may be where that is shorter', () => {
    expect(problemsOf(own({ notice: { length: 6, unit: 'WORKING' } }))[0]?.allowed).toMatch(/^at most 5 working days/);
    accepted(own({ notice: { length: 5, unit: 'WORKING' }, transfer: { length: 3, unit: 'WORKING' } }));
  });

  test('come into force on different days', () => {
    const [set] = own({ transfer: { length: 2 } }).ownRules;
    if (set === undefined) throw new Error();
    expect(paths({ ownRules: [set, set] })).toEqual(['ownRules[1].from']);
  });
});

describe('authorities', () => {
  const chain = [
    { name: '街道', superior: '区' },
    { name: '区', superior: '市' },
    { name: '市', topmost: true },
  ] as const;

  test('have a superior that is listed, or are said to be topmost; not both, and each once', () => {
    accepted({ superior: '街道', authorities: [...chain] });
    expect(paths({ superior: '街道', authorities: [...chain, { name: '局' }] })).toEqual(['authorities[3].superior']);
    expect(paths({ superior: '街道', authorities: [...chain, { name: '局', superior: '厅' }] })).toHaveLength(1);
    expect(
      paths({ superior: '街道', authorities: [...chain, { name: '局', superior: '市', topmost: true }] }),
    ).toHaveLength(1);
    expect(paths({ superior: '街道', authorities: [...chain, { name: '区', superior: '市' }] })).toEqual([
      'authorities[3].name',
    ]);
  });

  test('stand in no circle, and a circle is told once', () => {
    const circle = [
      { name: '甲', superior: '乙' },
      { name: '乙', superior: '丙' },
      { name: '丙', superior: '乙' },
    ];
    expect(problemsOf({ superior: '街道', authorities: [...chain, ...circle] })).toEqual([
      expect.objectContaining({ path: 'authorities[4].superior', given: '乙 → 丙 → 乙' }),
    ]);
  });

  test('the office’s superior is one of them, with another above it where the office decides itself', () => {
    expect(paths({ superior: '县', authorities: [...chain] })).toEqual(['superior']);
    accepted({ superior: '市', authorities: [...chain] });
    expect(paths({ superior: '市', authorities: [...chain] }, huaiyin)).toEqual(['superior']);
    accepted({ superior: '区', authorities: [...chain] }, huaiyin);
  });
});

describe('staff', () => {
  const roster = (changed: DistrictFile['staff']['roster']) => ({ staff: { ...wutong.staff, roster: changed } });

  test('are there for every step, and each is one person', () => {
    const withoutLeader = wutong.staff.roster.filter(({ roles }) => !roles.includes('leader'));
    const [problem] = problemsOf(roster(withoutLeader));
    expect(problem).toMatchObject({ path: 'staff.roster', allowed: expect.stringContaining('instruct') });
    expect(problemsOf(roster([])).length).toBeGreaterThan(2);
    const [first] = wutong.staff.roster;
    if (first === undefined) throw new Error();
    expect(paths(roster([...wutong.staff.roster, first]))).toEqual(['staff.roster[7].id']);
  });

  test('are told of petitions at the office’s own mail alone, if so set', () => {
    const elsewhere = [{ id: 'wu.head', name: '吴敏', roles: ['head' as const], email: 'wu@elsewhere.example' }];
    const staff = { ...wutong.staff, roster: [...wutong.staff.roster, ...elsewhere] };
    accepted({ staff });
    expect(paths({ staff: { ...staff, onlyOwnDomain: true } })).toEqual(['staff.roster[7].email']);
  });
});

describe('a district in production', () => {
  const deployment = { ...wutong.deployment, stage: 'production' as const };

  test('has somebody who hears of an alarm, and https', () => {
    expect(paths({ deployment, operations: undefined, publicAddress: 'http://wutong.example.org' })).toEqual([
      'operations.alarmEmail',
      'publicAddress',
    ]);
    accepted({ deployment, operations: { alarmEmail: 'ops@wutong.example.org' } });
  });

  test('a malformed alarm address is told once', () => {
    expect(paths({ deployment, operations: { alarmEmail: 'ops' } })).toEqual(['operations.alarmEmail']);
  });
});

describe('all districts together', () => {
  const mistaken = (slug: string) => Promise.resolve().then(() => defineDistrict({ ...wutong, slug, groupSize: 1 }));

  test('every mistake of every file is told at once, and slugs that meet', async () => {
    const files = [wutong, canal, { ...huaiyin, slug: 'canal' }].map((district) => Promise.resolve(district));
    const failure = await everyDistrict([...files, mistaken('east'), mistaken('west')]).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(InvalidDistricts);
    const told = (failure as InvalidDistricts).districts.map(({ slug, problems }) => [slug, problems[0]?.path]);
    expect(told).toEqual([
      ['east', 'groupSize'],
      ['west', 'groupSize'],
      ['canal', 'slug'],
    ]);
  });

  test('whatever else goes wrong with a file is not taken for a mistake in it', async () => {
    await expect(everyDistrict([Promise.reject(new Error('no such module'))])).rejects.toThrow('no such module');
  });

  test('a file is remembered as it was written', () => {
    expect(fileOf(wutong).idleDays).toBeUndefined();
    expect(wutong.idleDays).toBe(30);
  });
});
