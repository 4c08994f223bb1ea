import { describe, expect, it } from 'vitest';
import { readHolidayNotice, UnreadableNotice } from '../../../shared/calendar/notice-text.ts';
import { OFFICIAL_NOTICES } from '../../../shared/calendar/official-calendars.ts';

const HEAD = (year: number, reference = '') => `国务院办公厅关于${year}年
部分节假日安排的通知
${reference}

各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
　　经国务院批准，现将${year}年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
`;
const TAIL = `
　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，遇有重大突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期。
国务院办公厅
`;

const PUBLISHED: Readonly<Record<number, string>> = {
  2024: `${HEAD(2024)}
　　一、元旦：1月1日放假，与周末连休。
　　二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
　　三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
　　四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
　　五、端午节：6月10日放假，与周末连休。
　　六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
　　七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。${TAIL}`,
  2025: `${HEAD(2025, '国办发明电〔2024〕12号')}
　　一、元旦：1月1日（周三）放假1天，不调休。
　　二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
　　三、清明节：4月4日（周五）至6日（周日）放假，共3天。
　　四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
　　五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
　　六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。${TAIL}`,
  2026: `${HEAD(2026)}
　　一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
　　二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
　　三、清明节：4月4日（周六）至6日（周一）放假，共3天。
　　四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
　　五、端午节：6月19日（周五）至21日（周日）放假，共3天。
　　六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
　　七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。${TAIL}`,
};

describe('the State Council’s notice as it is published', () => {
  it.each(OFFICIAL_NOTICES.map((notice) => [notice.year, notice] as const))('of %i says what we hold', (year, held) => {
    expect(readHolidayNotice(PUBLISHED[year] ?? '')).toEqual(held);
  });

  it('a holiday that begins in the December before', () => {
    const notice = readHolidayNotice(
      `国务院办公厅关于2023年部分节假日安排的通知\n一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。`,
    );
    expect(notice.holidays).toEqual([{ name: '元旦', from: '2022-12-31', to: '2023-01-02' }]);
  });

  it.each([
    ['no notice', '关于做好节日期间工作的通知', /标题/],
    ['without items', HEAD(2026), /条目/],
    ['a weekday that is none', item('元旦：1月1日（周五）至3日放假调休，共3天。'), /2026-01-01是周四，却写着周五/],
    ['a count that is none', item('元旦：1月1日至3日放假调休，共4天。'), /是3天，却写着共4天/],
    ['a make-up workday that is a workday', item('元旦：1月1日至3日放假，共3天。1月5日（周一）上班。'), /本是工作日/],
    ['a day that is none', item('元旦：2月30日放假1天。'), /没有这一天/],
    ['a range that runs backwards', item('元旦：1月3日至1日放假。'), /是-1天/],
    ['an item without days off', item('元旦：放假安排另行通知。'), /元旦：没有找到/],
  ])('%s is refused, and says what', (_, text, message) => {
    expect(() => readHolidayNotice(text)).toThrow(message);
  });

  it('says everything that is wrong at once', () => {
    const text = `${HEAD(2026)}\n一、元旦：1月1日（周五）至3日放假，共4天。\n二、春节：放假。`;
    const problems = ((): readonly string[] => {
      try {
        readHolidayNotice(text);
        return [];
      } catch (error) {
        return error instanceof UnreadableNotice ? error.problems : [];
      }
    })();
    expect(problems).toHaveLength(3);
  });
});

function item(words: string): string {
  return `${HEAD(2026)}\n一、${words}`;
}
