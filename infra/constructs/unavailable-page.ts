import { createHash } from 'node:crypto';
import type { District } from '../../shared/district/district.ts';
import { plainHtml } from './plain-html.ts';

const STYLE =
  'body{max-width:40rem;margin:0 auto;padding:2rem 1rem;font:1.25rem/1.7 sans-serif;background:#faf7f0;color:#1e2422}' +
  'h1{font-size:1.6rem}a{color:#0d5550}dt{font-weight:bold}dd{margin:0 0 1rem}hr{border:0;border-top:1px solid #6f7773}';

/** For the policy of whoever sends these pages: it allows this style and no other. */
export const PLAIN_PAGE_STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;

interface Plain {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly title: string;
}

/** When the service is down: nobody is left before a blank error, everybody finds the office. */
export function unavailablePage(district: District): string {
  return plainPage(district, {
    title: '暂时打不开 / Not available for the moment',
    zh: [
      '页面暂时打不开，请过几分钟再试。',
      '刚才提交的，如果没有看到编号，请再提交一次，或者打电话问。网上办不了的，电话和窗口都可以办，期限不受影响。',
    ],
    en: [
      'Please try again in a few minutes.',
      'If you handed something in just now and saw no number, hand it in again or telephone. The office takes everything by telephone and at its counter too.',
    ],
  });
}

/** For who asked too often in a short time, often many people behind one address. */
export function tooManyRequestsPage(district: District): string {
  return plainPage(district, {
    title: '请求过多 / Too many requests',
    zh: ['从这个网络发来的请求太多了，请五分钟后再试。着急的，请打电话。'],
    en: ['Too much came from this network; please try again in five minutes. If it is urgent, telephone.'],
  });
}

function plainPage({ name, office }: District, { title, zh, en }: Plain): string {
  const said = (text: string): string => `<p>${plainHtml(text)}</p>`;
  const way = (what: string, where: string): string => `<dt>${plainHtml(what)}</dt><dd>${where}</dd>`;
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${plainHtml(title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${plainHtml(`${name.zh}信访接待`)}</h1>`,
    ...zh.map(said),
    '<dl>',
    way('电话 Telephone', `<a href="tel:${plainHtml(office.phone)}">${plainHtml(office.phone)}</a>`),
    way('接待窗口 Counter', plainHtml(office.address)),
    way('开放时间 Open', plainHtml(`${office.openingTimes.zh} / ${office.openingTimes.en}`)),
    '</dl>',
    said('有生命危险，请先打110、119、120。 In danger of life, call 110, 119 or 120 first.'),
    '<hr><div lang="en">',
    ...en.map(said),
    '</div></body></html>',
  ].join('');
}
