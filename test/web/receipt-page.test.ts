import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { receiptPage } from '../../web/resident/receipt-page.ts';
import { wordsOf } from './markup.ts';
import { OFFICE, PETITION_NO, PROVISIONAL_RECEIPT, RECEIPT, SITE } from './petitions-seen.ts';

const page = receiptPage({
  office: OFFICE,
  receipt: RECEIPT,
  locale: 'zh',
  pass: 'a-pass',
  publicAddress: SITE,
  isNew: true,
});
const words = wordsOf(page);

test('number and query code stand in groups', () => {
  expect(words).toContain(PETITION_NO);
  expect(words).toContain('5071-8246');
  expect(page).toContain('<span>5071</span>');
});

test('says when it was received, in the time of China', () => {
  expect(words).toContain('收到时间：2025年9月25日（周四） 20:55');
});

test('R2, R3: what happens by which day, the sooner first, and how each day was reckoned', () => {
  const transfer = words.indexOf('最迟 2025年9月28日（周日） 把您的诉求转送有权处理的机关办理');
  const notice = words.indexOf('最迟 2025年10月10日（周五） 告知您诉求的去向和办理程序');
  expect(transfer).toBeGreaterThan(0);
  expect(notice).toBeGreaterThan(transfer);
  for (const clock of RECEIPT.clocks) for (const sentence of clock.explanation.zh) expect(words).toContain(sentence);
  expect(page.match(/这个日期怎么算的/g)).toHaveLength(2);
});

test('a day of a year without its holiday notice is marked as provisional', () => {
  expect(words).not.toContain('暂定');
  const provisional = wordsOf(
    receiptPage({
      office: OFFICE,
      receipt: PROVISIONAL_RECEIPT,
      locale: 'zh',
      pass: 'a-pass',
      publicAddress: SITE,
      isNew: true,
    }),
  );
  expect(provisional).toContain('2027年1月12日（周二） 暂定');
});

test('says whom to call and how to come back; there is nothing to fill in, and one button for sending papers', () => {
  expect(words).toContain(`请打 ${OFFICE.phone}`);
  expect(words).toContain('怎样再来查看');
  expect(page.match(/<form /g)).toHaveLength(1);
  expect(page.match(/<input [^>]*>/g)).toEqual([
    `<input type="hidden" name="petitionNo" value="${PETITION_NO}" />`,
    '<input type="hidden" name="pass" value="a-pass" />',
  ]);
});

test('the square to scan leads to the page for following, and is the same on everybody’s receipt', () => {
  const square = (markup: string): string => /<svg\s+class="qr".*?<\/svg>/s.exec(markup)?.[0] ?? '';
  const other = { ...RECEIPT, petitionNo: '000-000-0000', queryCode: '00000000' };
  expect(
    square(receiptPage({ office: OFFICE, receipt: other, locale: 'zh', pass: 'x', publicAddress: SITE, isNew: true })),
  ).toBe(square(page));
  const { data, size } = encode(`${SITE}/track`, { ecc: 'M', border: 4 });
  const dark = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of square(page).matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    dark[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  }
  expect(dark).toEqual(data);
});
