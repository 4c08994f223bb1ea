import { describe, expect, it } from 'vitest';
import { huaiyin } from '../../../infra/districts/huaiyin.ts';
import { wutong } from '../../../infra/districts/wutong.ts';
import { ruleSetOn } from '../../../shared/district/clock-rules.ts';
import { type District, officeOf } from '../../../shared/district/district.ts';
import { day } from '../../support/days.ts';

type OwnRules = District['ownRules'];

describe('an office’s own periods', () => {
  it('are in force from their day on, by the day of receipt', () => {
    const { rulesOn } = officeOf(huaiyin);
    expect(rulesOn(day('2023-12-31 Sun')).clocks.transfer.length).toBe(3);
    expect(rulesOn(day('2024-01-01 Mon')).clocks.transfer).toMatchObject({
      length: 2,
      basis: [{ instrument: '槐荫镇信访工作办法', article: '第八条' }, { article: '一(2)' }],
      outerLimit: { length: 15 },
    });
    expect(officeOf(wutong).rulesOn(day('2026-03-02 Mon'))).toEqual(ruleSetOn(day('2026-03-02 Mon')));
  });

  it('the newest in force counts, in whatever order they are listed', () => {
    const basis = { instrument: '办法', article: '第一条' };
    const listed: OwnRules = [
      { from: day('2026-01-01 Thu'), basis, clocks: { transfer: { length: 1 } } },
      { from: day('2025-01-01 Wed'), basis, clocks: { transfer: { length: 2 } } },
    ];
    expect(officeOf({ ...wutong, ownRules: listed }).rulesOn(day('2026-03-02 Mon')).clocks.transfer.length).toBe(1);
  });
});
