import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DISTRICTS } from '../../infra/districts/districts.ts';
import { canal } from '../../infra/districts/canal.ts';
import { huaiyin } from '../../infra/districts/huaiyin.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import { calendarDate } from '../../shared/calendar/calendar-date.ts';
import { officeOf } from '../../shared/district/district.ts';

describe('the districts there are', () => {
  test('stand in files of their names, and every file is one of them', () => {
    const files = readdirSync('infra/districts').filter(
      (name) => name.endsWith('.ts') && readFileSync(`infra/districts/${name}`, 'utf8').includes('= defineDistrict({'),
    );
    expect(DISTRICTS.map(({ slug }) => `${slug}.ts`).toSorted()).toEqual(files.toSorted());
  });

  test('that come with Huisheng are invented: no telephone rings and no mail arrives', () => {
    for (const district of [wutong, huaiyin, canal]) {
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
      expect(officeOf(district).decides).not.toBe('NOBODYS');
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
