import { expect, test } from 'vitest';
import { commitmentsPage } from '../../web/resident/commitments-page.ts';
import { problemPage } from '../../web/resident/problem-page.ts';
import { wordsOf } from './markup.ts';
import { COMMITMENTS, MEASURED, OFFICE } from './petitions-seen.ts';

test('R36: content, procedure and time limits as given, with version and day', () => {
  const words = wordsOf(commitmentsPage({ commitments: COMMITMENTS, locale: 'zh' }));
  for (const line of [...COMMITMENTS.content, ...COMMITMENTS.procedure]) expect(words).toContain(line.zh);
  expect(words).toContain('3日 转送 由本机关负责 依据 《社区信访接待工作制度》一(2)');
  expect(words).toContain('5个工作日 转送异议 由有权处理的机关负责');
  expect(words).toContain('信访工作条例（2022年5月1日起施行） 规则版本 2022');
  expect(words).toContain('公开日期 2025年9月25日（周四）');
  expect(words).toContain(COMMITMENTS.calendarVersion);
});

test('R36: a changed limit changes the page', () => {
  const timeLimits = COMMITMENTS.timeLimits.map((limit) =>
    limit.kind === 'transfer' ? { ...limit, length: 2 } : limit,
  );
  expect(wordsOf(commitmentsPage({ commitments: { ...COMMITMENTS, timeLimits }, locale: 'zh' }))).toContain('2日 转送');
});

test('R36: what the promises came to, rates with their base, and no figure of a handful', () => {
  const page = commitmentsPage({ commitments: { ...COMMITMENTS, measured: MEASURED }, locale: 'zh' });
  const words = wordsOf(page);
  expect(words).toContain('2024年10月至2025年9月收到的信访事项，统计到2025年9月25日（周四），每天更新。');
  expect(words).toContain('412件 收到的信访事项');
  expect(words).toContain('99% 告知，按期完成 共401件。 一半在2天以内完成。');
  expect(words).toContain('不足5件 回声，按期完成 93%');
  expect(words).toContain('93% 对本机关接待工作满意或者基本满意 共120件。 未评价：168件，不算作满意。');
  expect(words).toContain('9件 对服务和工作人员的投诉 已答复：不足5件。');
  expect(words).toContain('不足5件的不公布数字');
});

test.each([
  [404, '看看网址有没有输错'],
  [429, '请等几分钟再试'],
  [500, '看到编号才算提交成功'],
  [409, '回到上一页'],
])('a problem %i comes with what to do', (status, advice) => {
  const words = wordsOf(problemPage({ office: OFFICE, locale: 'zh', status, title: '没有成功', detail: '说明' }));
  expect(words).toContain('没有成功');
  expect(words).toContain(advice);
});

test('where the address is filed, every page says under which number, as the law asks; elsewhere nothing is said', () => {
  const filed = { ...OFFICE, filings: ['棠ICP备00000000号-1'] };
  expect(commitmentsPage({ commitments: { ...COMMITMENTS, office: filed }, locale: 'zh' })).toContain(
    '棠ICP备00000000号-1',
  );
  expect(commitmentsPage({ commitments: COMMITMENTS, locale: 'zh' })).not.toContain('备案号');
});
