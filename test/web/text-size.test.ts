import { expect, test } from 'vitest';
import { petitionForm } from '../../web/resident/petition-form.ts';
import { startPage } from '../../web/resident/start-page.ts';
import { inSize, TEXT_SIZES } from '../../web/resident/text-size.ts';
import { tagsOf } from './markup.ts';
import { OFFICE } from './petitions-seen.ts';

const page = startPage({ office: OFFICE, locale: 'zh' });
const switches = (markup: string) => tagsOf(markup, 'a').filter(({ attributes }) => attributes.has('data-size'));

test.each(TEXT_SIZES)('in %s the page is the same, and says which size it has', (size) => {
  const sized = inSize(page, size);
  expect(/<html([^>]*)>/.exec(sized)?.[1]).toBe(
    size === 'standard' ? ' lang="zh-CN"' : ` class="${size}" lang="zh-CN"`,
  );
  const marked = switches(sized).filter(({ attributes }) => attributes.get('aria-current') === 'true');
  expect(marked.map(({ attributes }) => attributes.get('data-size'))).toEqual([size]);
  expect(inSize(sized, 'standard')).toBe(sized);
});

test('three links to the same page, in the same language', () => {
  const targets = (markup: string) => switches(markup).map(({ attributes }) => attributes.get('href'));
  expect(targets(page)).toEqual(['/?size=standard', '/?size=large', '/?size=huge']);
  expect(targets(startPage({ office: OFFICE, locale: 'en' }))[2]).toBe('/?size=huge&lang=en');
});

test('what somebody typed is never taken for the switch', () => {
  const typed = 'data-size="huge" <html lang="zh-CN">';
  const sized = inSize(
    petitionForm({ office: OFFICE, locale: 'zh', formKey: 'k', values: { statement: typed } }),
    'huge',
  );
  expect(sized).toContain('data-size=&quot;huge&quot; &lt;html lang=&quot;zh-CN&quot;&gt;');
  expect(switches(sized)).toEqual([]);
});
