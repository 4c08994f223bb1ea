import { describe, expect, test } from 'vitest';
import { DISTRICTS } from '../../infra/districts/districts.ts';
import { canal } from '../../infra/districts/canal.ts';
import { defineDistrict, InvalidDistrict } from '../../infra/districts/define-district.ts';
import { huaiyin } from '../../infra/districts/huaiyin.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import { calendarDate } from '../../shared/calendar/calendar-date.ts';
import { officeOf } from '../../shared/district/district.ts';
import type { DistrictFile } from '../../shared/district/district-file.ts';

describe('a mistaken district file', () => {
  test('names every mistake of form at once', () => {
    const problems = problemsOf({ ...wutong, slug: 'Wu Tong', publicAddress: 'wutong.example.org/', idleDays: 3 });
    expect(problems).toEqual([
      expect.stringMatching(/^slug: /),
      expect.stringMatching(/^idleDays: /),
      expect.stringMatching(/^publicAddress: /),
    ]);
  });

  test('names every mistake of substance at once', () => {
    const problems = problemsOf({
      ...wutong,
      authorities: [{ name: '区教育局', superior: '云汀区人民政府' }],
      ownRules: [
        {
          from: calendarDate('2024-01-01'),
          basis: { instrument: '本社区规定', article: '第一条' },
          clocks: { transfer: { length: 5 }, reviewRequest: { length: 10 } },
        },
      ],
      deployment: { partition: 'aws-cn', region: 'ap-southeast-1' },
    });
    expect(problems).toEqual([
      'ownRules: transfer is given 5 days; the rules allow at most 3',
      "ownRules: reviewRequest is the petitioner's right and cannot be shortened",
      'authorities: "区教育局" names "云汀区人民政府" as its superior, which is not listed',
      'deployment: region "ap-southeast-1" is not in partition "aws-cn"',
      'identity: aws-cn has no Cognito pools; name an "oidc" issuer',
      'mail: aws-cn has no SES; use "smtp"',
    ]);
  });

  function problemsOf(file: DistrictFile): readonly string[] {
    try {
      defineDistrict(file);
    } catch (error) {
      if (error instanceof InvalidDistrict) return error.problems;
      throw error;
    }
    return [];
  }
});

describe('the districts there are', () => {
  test('have names of their own', () => {
    expect(new Set(DISTRICTS.map(({ slug }) => slug)).size).toBe(DISTRICTS.length);
  });

  test('are invented: no telephone rings and no mail arrives', () => {
    for (const district of DISTRICTS) {
      const { office, mail, staff, authorities } = district;
      const phones = [
        office.phone,
        office.supervisionPhone,
        ...authorities.flatMap(({ phone }) => (phone === undefined ? [] : [phone])),
      ];
      for (const phone of phones) expect(phone).toMatch(/^0500-555\d{4}$/);
      for (const place of [mail.from, staff.mailDomain, district.publicAddress])
        expect(place).toMatch(/\.example\.org$/);
    }
  });

  test('huaiyin promises two days for a transfer, ten for the notice and two for the echo, from 2024 on', () => {
    const clocksOn = (day: string) => officeOf(huaiyin).rulesOn(calendarDate(day)).clocks;
    const lengths = ({ transfer, notice, echo }: ReturnType<typeof clocksOn>): number[] => [
      transfer.length,
      notice.length,
      echo.length,
    ];
    expect(lengths(clocksOn('2023-12-29'))).toEqual([3, 15, 3]);
    expect(lengths(clocksOn('2024-01-02'))).toEqual([2, 10, 2]);
  });

  test('huaiyin and canal may decide themselves, and somebody reviews what they decide', () => {
    for (const district of [huaiyin, canal]) {
      const itself = district.authorities[0]?.name ?? '';
      expect(officeOf(district).decidesItself).toBe(true);
      expect(officeOf(district).reviewerOf(itself)?.name).toBe(district.superior);
    }
  });

  test('have somebody for each act of the procedure', () => {
    for (const { staff } of DISTRICTS) {
      const filled = new Set(staff.roster.flatMap(({ roles }) => roles));
      for (const role of ['receiver', 'handler', 'head', 'leader', 'supervisor', 'auditor'] as const)
        expect(filled).toContain(role);
    }
  });
});
