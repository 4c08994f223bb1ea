import { describe, expect, it } from 'vitest';
import { chineseDay, explainDueDate } from '../../../shared/calendar/explain.ts';
import { dueDate, type Period } from '../../../shared/calendar/periods.ts';
import { day } from '../../support/days.ts';
import { CALENDAR } from '../../support/office.ts';

function explained(period: Period) {
  return explainDueDate(dueDate(CALENDAR, period));
}

describe('「这个日期怎么算的」', () => {
  it('tells a plain period in two sentences', () => {
    expect(explained({ start: day('2025-03-14 Fri'), length: 3, unit: 'CALENDAR' })).toEqual({
      zh: [
        '自2025年3月14日（周五）起算，当日不计入，2025年3月15日（周六）为第1日。',
        '3日按自然日计算，最后一日为2025年3月17日（周一）。',
      ],
      en: [
        'Counting starts on 2025-03-14; that day is not counted, 2025-03-15 is day 1.',
        '3 calendar days end on 2025-03-17.',
      ],
    });
  });

  it('tells the roll past a holiday by name', () => {
    const { zh, en } = explained({ start: day('2025-09-30 Tue'), length: 3, unit: 'CALENDAR' });
    expect(zh.slice(1)).toEqual([
      '3日按自然日计算，最后一日为2025年10月3日（周五）。',
      '2025年10月3日（周五）至2025年10月8日（周三）（国庆节、中秋节假期）为休息日，顺延至其后的第一个工作日2025年10月9日（周四）。',
    ]);
    expect(en.slice(1)).toEqual([
      '3 calendar days end on 2025-10-03.',
      '2025-10-03 to 2025-10-08 are days of rest, so the last day moves to 2025-10-09, the first working day after them.',
    ]);
  });

  it('tells the roll past a weekend, and one single day', () => {
    expect(explained({ start: day('2025-10-10 Fri'), length: 15, unit: 'CALENDAR' }).zh.at(-1)).toBe(
      '2025年10月25日（周六）至2025年10月26日（周日）为休息日，顺延至其后的第一个工作日2025年10月27日（周一）。',
    );
    expect(explained({ start: day('2025-10-11 Sat'), length: 15, unit: 'CALENDAR' }).zh.at(-1)).toBe(
      '2025年10月26日（周日）为休息日，顺延至其后的第一个工作日2025年10月27日（周一）。',
    );
  });

  it('keeps a weekend apart from the holiday that follows it', () => {
    const { zh, en } = explained({ start: day('2024-06-05 Wed'), length: 3, unit: 'CALENDAR' });
    expect(zh.at(-1)).toBe(
      '2024年6月8日（周六）至2024年6月9日（周日）、2024年6月10日（周一）（端午节假期）为休息日，顺延至其后的第一个工作日2024年6月11日（周二）。',
    );
    expect(en.at(-1)).toContain('2024-06-08 to 2024-06-09, 2024-06-10 are days of rest');
  });

  it('tells that a last day on a weekend is one on which offices work, and says so of no other', () => {
    const { zh, en } = explained({ start: day('2025-01-24 Fri'), length: 15, unit: 'CALENDAR' });
    expect(zh.slice(2)).toEqual(['2025年2月8日（周六）为调休上班日，按工作日计算。']);
    expect(en.slice(2)).toEqual(['2025-02-08 is a make-up workday: offices work although it is a weekend.']);
  });

  it('tells working days with every run of days not counted', () => {
    const { zh, en } = explained({ start: day('2025-09-26 Fri'), length: 5, unit: 'WORKING' });
    expect({ zh: zh.slice(1), en: en.slice(1) }).toEqual({
      zh: [
        '按工作日计5日，最后一日为2025年10月10日（周五）。',
        '其间2025年9月27日（周六）、2025年10月1日（周三）至2025年10月8日（周三）（国庆节、中秋节假期）为休息日，不计入。',
      ],
      en: [
        '5 working days end on 2025-10-10.',
        '2025-09-27, 2025-10-01 to 2025-10-08 are days of rest and are not counted.',
      ],
    });
  });

  it('keeps two weekends apart', () => {
    const { zh, en } = explained({ start: day('2025-03-03 Mon'), length: 10, unit: 'WORKING' });
    expect(zh.at(-1)).toBe(
      '其间2025年3月8日（周六）至2025年3月9日（周日）、2025年3月15日（周六）至2025年3月16日（周日）为休息日，不计入。',
    );
    expect(en.at(-1)).toBe('2025-03-08 to 2025-03-09, 2025-03-15 to 2025-03-16 are days of rest and are not counted.');
  });

  it('does not call a day of rest the first working day', () => {
    const { zh } = explained({ start: day('2025-09-26 Fri'), length: 5, unit: 'WORKING' });
    expect(zh[0]).not.toContain('2025年9月27日（周六）为第1日');
  });

  it('tells hearing days', () => {
    const { zh, en } = explained({ start: day('2026-03-02 Mon'), length: 30, unit: 'CALENDAR', excluded: 3 });
    expect(zh[1]).toBe('30日（另扣除听证3日）按自然日计算，最后一日为2026年4月4日（周六）。');
    expect(en[1]).toBe('30 calendar days (and 3 hearing days that do not run) end on 2026-04-04.');
  });

  it('says when a date is provisional, and only then', () => {
    const provisional = explained({ start: day('2026-12-28 Mon'), length: 15, unit: 'CALENDAR' });
    expect(provisional.zh.at(-1)).toContain('暂定');
    expect(provisional.en.at(-1)).toContain('provisional');
    const certain = explained({ start: day('2025-09-30 Tue'), length: 15, unit: 'CALENDAR' });
    expect(certain.zh.join('')).not.toContain('暂定');
    expect(certain.en.join('')).not.toContain('provisional');
  });

  it('writes a day with its weekday, without leading zeros', () => {
    expect(chineseDay(day('2026-01-04 Sun'))).toBe('2026年1月4日（周日）');
    expect(chineseDay(day('2025-10-09 Thu'))).toBe('2025年10月9日（周四）');
  });
});
