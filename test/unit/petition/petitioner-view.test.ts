import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../../shared/petition/codes.ts';
import { STATUS_TITLES } from '../../../shared/petition/course.ts';
import {
  assignment,
  classify,
  draftOpinion,
  PETITIONER,
  requestSupervision,
  WORDS,
  correct,
} from '../../support/acts.ts';
import { petitionAt, STATUSES } from '../../support/course.ts';
import { handler, STAFF_NAMES } from '../../support/office.ts';

describe('what the petitioner sees', () => {
  it.each(STATUSES)('at %s: where it stands, every date, no staff and no person', (status) => {
    const { view } = petitionAt(status).when(classifyOr(status)).waitUntil('2026-09-30 Wed');
    expect(view.statusTitle).toEqual(STATUS_TITLES[view.status]);
    const seen = JSON.stringify(view);
    for (const name of STAFF_NAMES) expect(seen).not.toContain(name);
    expect(seen).not.toContain('wang.handler');
    for (const word of [...Object.values(PETITIONER), ...Object.values(WORDS)]) expect(seen).not.toContain(word);
  });

  it('tells the story in order, in Chinese and English', () => {
    const { history } = petitionAt('FINAL').view;
    expect(history.map(({ on, zh }) => `${on} ${zh}`)).toEqual([
      '2026-03-02 来信已登记',
      '2026-03-03 已转送区住房和城乡建设局',
      '2026-03-09 区住房和城乡建设局已受理',
      '2026-04-15 区住房和城乡建设局作出处理意见（云住建信答〔2026〕7号）。屋顶维修：予以支持',
      '2026-04-16 处理意见书已送达（邮寄）',
      '2026-04-20 已收到复查请求',
      '2026-04-21 复查请求已呈报领导审批',
      '2026-04-22 复查请求已批示',
      '2026-04-23 复查请求已转送云汀区人民政府',
      '2026-05-14 云汀区人民政府作出复查意见：维持（云政信复〔2026〕3号）',
      '2026-05-15 复查意见书已送达（邮寄）',
      '2026-05-20 已收到复核请求',
      '2026-05-21 复核请求已呈报领导审批',
      '2026-05-22 复核请求已批示',
      '2026-05-25 复核请求已转送棠州市人民政府',
      '2026-06-16 棠州市人民政府作出复核意见：维持（云政信复〔2026〕3号）',
      '2026-06-17 复核意见书已送达（邮寄）',
      '2026-06-18 信访事项终结，同一事实和理由不再受理',
    ]);
    for (const { en } of history) expect(en).not.toBe('');
  });

  it('hears nothing of the office’s own talk', () => {
    const talked = petitionAt('REVIEW_REQUESTED').when(
      classify({ category: 'ACCUSATION', accused: { staffIds: [handler.id], units: ['区城市管理局'] } }),
      assignment({ limit: { days: 20 } }),
    );
    expect(JSON.stringify(talked.view)).not.toContain(CATEGORIES.ACCUSATION.zh);
    expect(JSON.stringify(talked.view)).not.toContain('区城市管理局');
    expect(JSON.stringify(talked.view.history)).not.toContain('鹤汀街道办事处');
    const drafted = petitionAt('REVIEW_REQUESTED').when(draftOpinion(), correct('phone', '13900000043'));
    expect(drafted.view.history).toHaveLength(petitionAt('REVIEW_REQUESTED').view.history.length);
    expect(JSON.stringify(drafted.view)).not.toContain('建议转送区人民政府复查');
  });

  it('hears of what was asked for on their behalf', () => {
    const { history } = petitionAt('ACCEPTED').when(requestSupervision()).view;
    expect(history.at(-1)?.zh).toBe('已提请鹤汀街道办事处督办');
  });

  it.each([
    ['RECEIVED', ['supplement', 'withdraw']],
    ['REFUSED', ['supplement', 'withdraw', 'rate']],
    ['REPLIED', ['supplement', 'withdraw', 'request-review', 'rate']],
    ['REVIEWED', ['supplement', 'withdraw', 'request-final-review', 'rate']],
    ['CLOSED', ['request-review', 'supplement', 'rate']],
    ['FINAL', ['rate']],
    ['DISREGARDED', []],
  ] as const)('at %s may now: %j', (status, steps) => {
    expect(petitionAt(status).view.mayNow).toEqual(steps);
  });

  it('one plain line: where it stands and what comes by when', () => {
    expect(petitionAt('ACCEPTED').view.headline).toEqual({
      zh: '已受理，办理中，2026年5月8日（周五）前答复',
      en: 'accepted, being handled; reply by 2026-05-08',
    });
    expect(petitionAt('CLOSED').view.headline).toEqual(STATUS_TITLES.CLOSED);
    expect(petitionAt('ACCEPTED').on('2026-05-11 Mon').view.headline.zh).toContain('现已超期');
  });

  it('every date explains itself and names its rule', () => {
    for (const clock of petitionAt('UNDER_FINAL_REVIEW').view.clocks) {
      expect(clock.explanation.zh[0], clock.kind).toContain('当日不计入');
      expect(clock.explanation.en).toHaveLength(clock.explanation.zh.length);
      expect(clock.basis.length, clock.kind).toBeGreaterThan(0);
      expect(clock.calendarVersion).toBe('CN-2026');
    }
  });
});

function classifyOr(status: (typeof STATUSES)[number]) {
  return status === 'FINAL' || status === 'WITHDRAWN' ? correct('place', '槐荫里') : classify();
}
