import { expect, test } from 'vitest';
import { startPage } from '../../web/resident/start-page.ts';
import { WORDS } from '../../web/resident/words.ts';
import { tagsOf, wordsOf } from './markup.ts';
import { COMMITMENTS, OFFICE } from './petitions-seen.ts';

const empty = startPage({ office: OFFICE, locale: 'zh' });

test('one large button leads to the first question, others to progress and to all on one page; nothing is asked here', () => {
  const main = empty.slice(empty.indexOf('<main'), empty.indexOf('</main'));
  const ways = tagsOf(main, 'a').filter(({ attributes }) => attributes.get('class')?.includes('button'));
  expect(ways.map(({ attributes }) => attributes.get('href'))).toEqual(['/petitions/new/who', '/track']);
  expect(main).toContain('href="/petitions/new/all"');
  expect(tagsOf(main).filter(({ name }) => ['input', 'textarea'].includes(name))).toEqual([]);
});

test('danger to life comes first, with numbers to tap', () => {
  const words = wordsOf(empty);
  expect(words.indexOf('有生命危险')).toBeLessThan(words.indexOf(WORDS.zh.start.title, words.indexOf('有生命危险')));
  const calls = tagsOf(empty, 'a').map(({ attributes }) => attributes.get('href'));
  expect(calls).toEqual(expect.arrayContaining(['tel:110', 'tel:119', 'tel:120']));
});

test('R36: the three disclosures in short, with the live limits where they are known', () => {
  expect(wordsOf(empty)).toMatch(/服务内容.*办事程序.*承诺时限/);
  const counted = startPage({ office: OFFICE, locale: 'zh', timeLimits: COMMITMENTS.timeLimits });
  expect(wordsOf(counted)).toContain('收到后3日内转送，15日内告知您去向');
});
