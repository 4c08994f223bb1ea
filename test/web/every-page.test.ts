import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { STYLE } from '../../web/resident/page.ts';
import { ASKING_PAGES } from '../../web/resident/petition-pages.ts';
import { tagsOf, wordsOf } from './markup.ts';
import { OFFICE, UPLOAD_FORMS } from './petitions-seen.ts';
import { pagesIn } from './pages-seen.ts';

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
    'appointments /appointments?lang=en',
    'no appointments /appointments?lang=en',
    'due dates /due-dates?lang=en',
    'due dates with errors /due-dates?lang=en',
    'due dates, counted /due-dates?lang=en',
    'privacy /privacy?lang=en',
    'privacy, kept abroad /privacy?lang=en',
    'accessibility /accessibility?lang=en',
    'huge /?lang=en',
  ]);
});
