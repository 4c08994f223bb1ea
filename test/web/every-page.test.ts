import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { commitmentsPage } from '../../web/resident/commitments-page.ts';
import { STYLE } from '../../web/resident/page.ts';
import { complaintPage, complaintReceiptPage, complaintStatusPage } from '../../web/resident/complaint-pages.ts';
import { problemPage } from '../../web/resident/problem-page.ts';
import { ratedPage, ratingPage } from '../../web/resident/rating-page.ts';
import { receiptPage } from '../../web/resident/receipt-page.ts';
import { petitionForm } from '../../web/resident/petition-form.ts';
import { ASKED_ON, ASKING_PAGES, checkPage, petitionPage } from '../../web/resident/petition-pages.ts';
import { SITE_SCRIPT_ADDRESS } from '../../web/resident/site-script.ts';
import { startPage } from '../../web/resident/start-page.ts';
import { statusPage, trackPage } from '../../web/resident/track-page.ts';
import { askingPage, receivedPage, uploadPage } from '../../web/resident/upload-page.ts';
import type { Locale } from '../../web/resident/words.ts';
import { calendarDate } from '../../shared/calendar/calendar-date.ts';
import { CURRENT_CALENDAR } from '../../shared/calendar/official-calendars.ts';
import { dueDate } from '../../shared/calendar/periods.ts';
import { explainDueDate } from '../../shared/calendar/explain.ts';
import { dueDatesPage } from '../../web/resident/due-dates-page.ts';
import { accessibilityPage, privacyPage } from '../../web/resident/notice-pages.ts';
import { inSize } from '../../web/resident/text-size.ts';
import { tagsOf, wordsOf } from './markup.ts';
import {
  ACCEPTED,
  CLOSED,
  COMMITMENTS,
  COMPLAINT_ANSWERED,
  COMPLAINT_RECEIPT,
  COMPLAINT_RECEIVED,
  LAPSED,
  LATE,
  MEASURED,
  OFFICE,
  PROVISIONAL,
  PROVISIONAL_RECEIPT,
  RECEIPT,
  REPLIED,
  S21,
  SITE,
  SUPERIOR,
  UPLOAD_FORMS,
  WAITING,
  WITH_FILES,
} from './petitions-seen.ts';

const office = OFFICE;

const ASKED = { today: calendarDate('2026-02-02'), values: { from: '2026-12-20', days: '<b>', unit: 'WORKING' } };
const UNCOUNTABLE = ['from', 'days', 'unit'].map((field) => ({ field, message: '请填写 / must not be empty' }));
const PERIOD = { start: calendarDate('2026-12-20'), length: 30, unit: 'WORKING' } as const;
const REACHED = dueDate(CURRENT_CALENDAR, PERIOD);
const COUNTED = { ...REACHED, basis: ['《民法典》'], explanation: explainDueDate(REACHED) };

const NAMELESS = { name: 'contact', formKey: 'key', values: { anonymous: 'true' } } as const;

function mistakeOn(name: keyof typeof ASKED_ON) {
  return [{ field: ASKED_ON[name][0] ?? '', message: '请填写 / must not be empty' }];
}

function pagesIn(locale: Locale): readonly (readonly [string, string])[] {
  const errors = [
    { field: 'petitioner', message: '请填写姓名，或者选择匿名' },
    { field: 'statement', message: '请填写 / must not be empty' },
  ];
  return [
    ['start', startPage({ office, locale, timeLimits: COMMITMENTS.timeLimits })],
    ['form', petitionForm({ office, formKey: 'key', locale })],
    ['form with errors', petitionForm({ office, formKey: 'key', locale, errors, values: S21, notice: '再试一次' })],
    ['form, sent before', petitionForm({ office, formKey: 'key', locale, values: S21, notice: '再按一次' })],
    ...ASKING_PAGES.flatMap((name) => {
      const asked = { office, locale, name, formKey: 'key', fromCheck: false };
      return [
        [`page ${name}`, petitionPage({ ...asked, values: {}, pristine: true })],
        [`page ${name} with errors`, petitionPage({ ...asked, values: S21, errors: mistakeOn(name) })],
        [`page ${name} from check`, petitionPage({ ...asked, values: S21, fromCheck: true })],
      ] as const;
    }),
    ['page contact, anonymous', petitionPage({ ...NAMELESS, office, locale, fromCheck: false })],
    ['check', checkPage({ office, locale, formKey: 'key', values: S21 })],
    ['check with errors', checkPage({ office, locale, formKey: 'key', values: {}, errors, notice: '再按一次' })],
    ['receipt', receiptPage({ office, locale, receipt: RECEIPT, pass: 'a-pass', publicAddress: SITE, isNew: true })],
    [
      'receipt with provisional dates',
      receiptPage({ office, locale, receipt: PROVISIONAL_RECEIPT, pass: 'a-pass', publicAddress: SITE, isNew: true }),
    ],
    ['track', trackPage({ office, locale })],
    ['track with an error', trackPage({ office, locale, error: '不对', petitionNo: '1' })],
    ...Object.entries({ WAITING, LATE, ACCEPTED, REPLIED, LAPSED, PROVISIONAL, CLOSED, WITH_FILES }).map(
      ([name, view]) => [`status ${name}`, statusPage({ office, locale, view, pass: 'a-pass' })] as const,
    ),
    ['status, files waiting', statusPage({ office, locale, view: WAITING, pass: 'a-pass', waiting: 2 })],
    ['upload asks', askingPage({ office, locale })],
    ['upload asks again', askingPage({ office, locale, error: '不对', petitionNo: '1' })],
    ['upload', uploadPage({ office, locale, forms: UPLOAD_FORMS })],
    ['upload received', receivedPage({ office, locale })],
    ['commitments', commitmentsPage({ commitments: COMMITMENTS, locale })],
    ['commitments, measured', commitmentsPage({ commitments: { ...COMMITMENTS, measured: MEASURED }, locale })],
    ['rating', ratingPage({ office, locale, link: 'a-link' })],
    ['rating, again', ratingPage({ office, locale, link: 'a-link', given: { reasons: '<b>' } })],
    ['rated', ratedPage({ office, locale })],
    ['complaint', complaintPage({ office, locale, formKey: 'key', superior: SUPERIOR })],
    [
      'complaint with errors',
      complaintPage({
        office,
        locale,
        formKey: 'key',
        superior: SUPERIOR,
        values: { who: '<b>', 'codes.DELAY': 'true' },
        errors: ['subject', 'codes', 'what', 'complainant', 'surprise'].map((field) => ({
          field,
          message: '请填写 / x',
        })),
      }),
    ],
    [
      'complaint, sent before',
      complaintPage({ office, locale, formKey: 'key', superior: SUPERIOR, notice: '再按一次' }),
    ],
    ['complaint receipt', complaintReceiptPage({ office, locale, receipt: COMPLAINT_RECEIPT, superior: SUPERIOR })],
    ['complaint received', complaintStatusPage({ office, locale, view: COMPLAINT_RECEIVED })],
    ['complaint answered', complaintStatusPage({ office, locale, view: COMPLAINT_ANSWERED })],
    ['due dates', dueDatesPage({ office, locale, today: calendarDate('2026-02-02') })],
    ['due dates with errors', dueDatesPage({ ...ASKED, office, locale, errors: UNCOUNTABLE })],
    ['due dates, counted', dueDatesPage({ ...ASKED, office, locale, counted: COUNTED })],
    ['privacy', privacyPage({ office, locale, keeping: { years: 30, abroad: undefined } })],
    ['privacy, kept abroad', privacyPage({ office, locale, keeping: { years: 30, abroad: 'ap-southeast-1' } })],
    ['accessibility', accessibilityPage({ office, locale })],
    ['huge', inSize(startPage({ office, locale }), 'huge')],
    ['problem', problemPage({ office, locale, status: 500, title: '出错了', detail: '请稍后再试' })],
  ];
}

describe.each([
  ...pagesIn('zh').map(([name, page]) => ['zh', name, page] as const),
  ...pagesIn('en').map(([name, page]) => ['en', name, page] as const),
])('%s %s', (locale, _, page) => {
  test('is one whole document in its language', () => {
    expect(page.startsWith('<!doctype html>')).toBe(true);
    expect(page).toMatch(new RegExp(`<html (class="huge" )?lang="${locale === 'zh' ? 'zh-CN' : 'en'}">`));
    expect(page.trimEnd().endsWith('</html>')).toBe(true);
    expect(page).not.toMatch(/undefined|\[object|NaN|function/);
  });

  test('brings one script, ours, by an address that names its version, and asks nobody for anything more', () => {
    expect(page).not.toMatch(/<script(?! src="\/site\.js)|\son[a-z]+="|\sstyle="|@import|url\(/i);
    expect(
      tagsOf(page).filter(({ name }) => ['link', 'img', 'iframe', 'object', 'embed', 'base'].includes(name)),
    ).toEqual([]);
    const targets = tagsOf(page).flatMap(({ attributes }) =>
      [attributes.get('href') ?? [], attributes.get('action') ?? [], attributes.get('formaction') ?? []].flat(),
    );
    // Files go straight to where they are kept, and from there back to us.
    const abroad = [...page.matchAll(/="(https?:[^"]*)"/g)].map(([, address]) => address);
    const toBucket = [UPLOAD_FORMS.photo, UPLOAD_FORMS.document].flatMap(({ url, fields }) => [
      fields['success_action_redirect'],
      url,
    ]);
    expect(abroad.filter((target) => !toBucket.includes(target))).toEqual([]);
    expect(abroad.length > 0).toBe(page.includes('multipart/form-data'));
    const ours = targets.filter((target) => !toBucket.includes(target));
    expect(ours.filter((target) => !/^(\/($|[a-z?])|#[a-z]|tel:\d)/.test(target))).toEqual([]);
  });

  test('ties every label to its control and every control to its label', () => {
    const labels = tagsOf(page, 'label').map(({ attributes }) => attributes.get('for'));
    const controls = tagsOf(page)
      .filter(({ name, attributes }) => ['input', 'textarea'].includes(name) && attributes.get('type') !== 'hidden')
      .map(({ attributes }) => attributes.get('id'));
    expect([...labels].sort()).toEqual([...controls].sort());
  });

  test('uses each id once, and points only at ids that are there', () => {
    const ids = tagsOf(page).flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const named = tagsOf(page).flatMap(({ attributes }) => [
      ...(attributes.get('aria-describedby')?.split(' ') ?? []),
      ...(attributes.get('aria-labelledby')?.split(' ') ?? []),
      ...(attributes.get('href')?.startsWith('#') === true ? [attributes.get('href')?.slice(1) ?? ''] : []),
    ]);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('has one heading of the first level and skips no level', () => {
    const levels = tagsOf(page)
      .filter(({ name }) => /^h[1-6]$/.test(name))
      .map(({ name }) => Number(name.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 2) + 1)).toEqual([]);
  });

  test('shows the other ways in: telephone, counter, hours, supervision', () => {
    const words = wordsOf(page);
    expect(words).toContain(OFFICE.phone);
    expect(words).toContain(OFFICE.address);
    expect(words).toContain(OFFICE.openingTimes[locale]);
    expect(words).toContain(OFFICE.supervisionPhone);
  });

  test('stays small: 12 KB compressed, 50 KB in all', () => {
    expect(brotliCompressSync(page).length).toBeLessThanOrEqual(12 * 1024);
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(50 * 1024);
  });

  test('carries the style sheet exactly as its hash is taken', () => {
    expect(page).toContain(`<style>${STYLE}</style>`);
  });

  test('stays in its language from page to page', () => {
    const pages = tagsOf(page)
      .filter(({ attributes }) => attributes.get('hreflang') === undefined)
      .flatMap(({ attributes }) =>
        [attributes.get('href') ?? [], attributes.get('action') ?? [], attributes.get('formaction') ?? []].flat(),
      )
      .filter((target) => target.startsWith('/'));
    expect(pages.filter((target) => /[?&]lang=en$/.test(target) !== (locale === 'en'))).toEqual([]);
  });

  test('names no member of staff', () => {
    expect(page).not.toMatch(/王立群|wang\.handler/);
  });
});

test('the language can be changed only where nothing is lost by it', () => {
  const switching = pagesIn('zh').flatMap(([name, page]) =>
    tagsOf(page, 'a').flatMap(({ attributes }) =>
      attributes.has('hreflang') ? [`${name} ${attributes.get('href')}`] : [],
    ),
  );
  expect(switching).toEqual([
    'start /?lang=en',
    'form /petitions/new/all?lang=en',
    ...ASKING_PAGES.map((name) => `page ${name} /petitions/new/${name}?lang=en`),
    'track /track?lang=en',
    'track with an error /track?lang=en',
    'upload asks /attachments?lang=en',
    'upload asks again /attachments?lang=en',
    'upload received /attachments/received?lang=en',
    'commitments /commitments?lang=en',
    'commitments, measured /commitments?lang=en',
    'complaint /complaints?lang=en',
    'due dates /due-dates?lang=en',
    'due dates with errors /due-dates?lang=en',
    'due dates, counted /due-dates?lang=en',
    'privacy /privacy?lang=en',
    'privacy, kept abroad /privacy?lang=en',
    'accessibility /accessibility?lang=en',
    'huge /?lang=en',
  ]);
});
