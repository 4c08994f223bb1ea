import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../../shared/petition/codes.ts';
import { STATUS_TITLES } from '../../../shared/petition/course.ts';
import {
  assignment,
  classify,
  draftOpinion,
  PETITIONER,
  reply,
  requestSupervision,
  service,
  transfer,
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
    ['RECEIVED', ['supplement', 'withdraw', 'request-recusal']],
    ['REFUSED', ['supplement', 'withdraw', 'request-recusal', 'rate']],
    ['REPLIED', ['supplement', 'withdraw', 'request-recusal', 'request-review', 'rate']],
    ['REVIEWED', ['supplement', 'withdraw', 'request-recusal', 'request-final-review', 'rate']],
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

  it('one line says what was to come, when it has not come', () => {
    expect(petitionAt('ACCEPTED').on('2026-05-09 Sat').view.headline).toEqual({
      zh: '已受理，办理中，应于2026年5月8日（周五）前答复，现已超期',
      en: 'accepted, being handled; reply was due by 2026-05-08 and is overdue',
    });
    expect(petitionAt('ACCEPTED').on('2026-05-08 Fri').view.headline.zh).not.toContain('超期');
  });

  it.each([
    ['RECEIVED', '已登记，待转送或办理，2026年3月5日（周四）前转送'],
    ['TRANSFERRED', '已转送有权处理的机关，2026年3月18日（周三）前由该机关告知您'],
    ['REPLY_ISSUED', '已作出处理意见，待送达，2026年4月20日（周一）前向您反馈结果'],
    ['UNDER_REVIEW', '复查中，2026年5月25日（周一）前作出复查意见'],
    ['UNDER_FINAL_REVIEW', '复核中，2026年6月24日（周三）前作出复核意见'],
    ['REPLIED', '处理意见已送达'],
  ] as const)('one line at %s: %s', (status, zh) => {
    expect(petitionAt(status).view.headline.zh).toBe(zh);
  });

  it('R33 R34 whom to ask next, until when, and when it is too late', () => {
    const replied = petitionAt('REPLIED');
    expect(replied.view.remedy).toMatchObject({
      level: 'review',
      lastDay: '2026-05-18',
      lapsed: false,
      authority: { name: '云汀区人民政府' },
    });
    expect(replied.on('2026-05-18 Mon').view.remedy?.lapsed).toBe(false);
    expect(replied.on('2026-05-19 Tue').view.remedy?.lapsed).toBe(true);
    expect(petitionAt('REVIEWED').view.remedy).toMatchObject({ level: 'finalReview', lastDay: '2026-06-15' });
    expect(petitionAt('ACCEPTED').view).not.toHaveProperty('remedy');
    expect(petitionAt('FINALLY_REVIEWED').view).not.toHaveProperty('remedy');
    const unknown = petitionAt('RECEIVED').when(
      transfer({ to: '邻省某县水务局' }),
      reply({ authority: '邻省某县水务局' }),
      service(),
    );
    expect(unknown.view.remedy).toStrictEqual({ level: 'review', lastDay: '2026-04-01', lapsed: false });
  });

  it('counts the days that are left, and none of what is over', () => {
    const sent = petitionAt('TRANSFERRED');
    expect(sent.clock('authorityNotice').daysLeft).toBe(15);
    expect(sent.on('2026-03-20 Fri').clock('authorityNotice').daysLeft).toBe(-2);
    expect(sent.clock('transfer')).not.toHaveProperty('daysLeft');
  });

  it('R3 of a promise broken the law’s own limit is told, also when it was kept late in the end', () => {
    const late = petitionAt('RECEIVED').on('2026-03-09 Mon').when(transfer());
    late.then({ clocks: { transfer: { status: 'DONE_LATE' } } });
    expect(late.clock('transfer').outerLimit).toEqual({ due: '2026-03-17', basis: '《信访工作条例》第二十二条' });
    expect(petitionAt('TRANSFERRED').clock('transfer')).not.toHaveProperty('outerLimit');
    expect(petitionAt('RECEIVED').on('2026-03-20 Fri').clock('notice')).not.toHaveProperty('outerLimit');
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
