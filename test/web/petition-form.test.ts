import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { PETITION_FIELDS } from '../../shared/petition/petition-input.ts';
import { PETITION_FORM_FIELDS, TEXT_LIMITS } from '../../web/resident/petition-fields.ts';
import { petitionForm } from '../../web/resident/petition-form.ts';
import { tagsOf, tagWithId, textWithId, unescaped, wordsOf } from './markup.ts';
import { OFFICE, S21 } from './petitions-seen.ts';

const empty = petitionForm({ office: OFFICE, formKey: 'k-7f3a', locale: 'zh' });

test('the whole form is one page: every field of a submission, the key, one button', () => {
  expect(tagWithId(empty, 'petition').attributes.get('action')).toBe('/petitions');
  expect(tagWithId(empty, 'petition').attributes.get('method')).toBe('post');
  const names = tagsOf(empty).flatMap(({ attributes, name }) =>
    name === 'meta' ? [] : (attributes.get('name') ?? []),
  );
  // Whose matter it is and how to reach them comes first, then who writes for them.
  const inOrder = [...PETITION_FORM_FIELDS];
  // One of several answers has its name as often as there are answers.
  expect([...new Set(names)]).toEqual(['formKey', ...inOrder]);
  expect(tagsOf(empty, 'input')[0]?.attributes.get('value')).toBe('k-7f3a');
  expect(wordsOf(empty)).toContain('提交诉求');
});

test('the lengths it names are those the step accepts', () => {
  for (const field of ['subject', 'statement', 'request'] as const) {
    expect(z.globalRegistry.get(PETITION_FIELDS[field])?.['maxLength']).toBe(TEXT_LIMITS[field]);
    expect(textWithId(empty, `${field}-hint`)).toContain(`最多${TEXT_LIMITS[field]}字`);
  }
  expect(PETITION_FIELDS.place.safeParse('路'.repeat(TEXT_LIMITS.place)).success).toBe(true);
  expect(PETITION_FIELDS.place.safeParse('路'.repeat(TEXT_LIMITS.place + 1)).success).toBe(false);
});

test('nothing typed is cut off or refused by the browser', () => {
  expect(tagsOf(empty).filter(({ attributes }) => attributes.has('maxlength') || attributes.has('pattern'))).toEqual(
    [],
  );
  expect(tagWithId(empty, 'petition').attributes.has('novalidate')).toBe(true);
});

test('says on what basis personal data are used', () => {
  expect(wordsOf(empty)).toContain('为履行法定职责所必需（《个人信息保护法》第十三条第一款第三项、第三十四条）');
});

describe('when something has to be changed', () => {
  const errors = [
    { field: 'statement', message: '请填写 / must not be empty' },
    { field: 'petitioner', message: '请填写姓名，或者选择匿名' },
    { field: 'petitioner.phone', message: '请填写电话号码 / a telephone number' },
    { field: 'formKey', message: '表单已过期 / the form is too old' },
  ];
  const values = { 'petitioner.phone': '138', subject: S21.subject, request: S21.statement, anonymous: 'true' };
  const page = petitionForm({ office: OFFICE, formKey: 'k', locale: 'zh', errors, values });

  test('a summary stands at the top, in the order of the form, each line leading to its field', () => {
    const summary = tagWithId(page, 'errors');
    expect([summary.attributes.get('role'), summary.attributes.get('tabindex')]).toEqual(['alert', '-1']);
    const links = [
      ...page.slice(page.indexOf('id="errors"'), page.indexOf('<h1')).matchAll(/<a href="(#[^"]+)">([^<]+)</g),
    ];
    expect(links.map(([, target, text]) => [target, text])).toEqual([
      ['#petitioner-name', '姓名：请填写姓名，或者选择匿名'],
      ['#petitioner-phone', '电话：请填写电话号码'],
      ['#statement', '事情经过：请填写'],
      ['#petition', '表单已过期'],
    ]);
    expect(/<title>([^<]*)/.exec(page)?.[1]).toMatch(/^需要修改：/);
  });

  test.each([
    ['petitioner-name', '姓名：请填写姓名，或者选择匿名'],
    ['petitioner-phone', '电话：请填写电话号码'],
    ['statement', '事情经过：请填写'],
  ])('the same words stand beside %s, which is marked and described by them', (id, text) => {
    const { attributes } = tagWithId(page, id);
    expect(attributes.get('aria-invalid')).toBe('true');
    expect(attributes.get('aria-describedby')).toBe(`${id}-hint ${id}-error`);
    expect(textWithId(page, `${id}-error`)).toBe(text);
  });

  test('what is right is not marked', () => {
    expect(tagWithId(page, 'subject').attributes.has('aria-invalid')).toBe(false);
  });

  test('S21: everything typed is kept as it was, to the first line feed, and nothing of it is markup', () => {
    expect(tagWithId(page, 'subject').attributes.get('value')).toBe(S21.subject);
    expect(tagWithId(page, 'petitioner-phone').attributes.get('value')).toBe('138');
    expect(tagWithId(page, 'anonymous').attributes.has('checked')).toBe(true);
    // A browser drops one line feed after the opening tag.
    const typed = /<textarea[^>]*id="request"[^>]*>\n([\s\S]*?)<\/textarea>/.exec(page)?.[1] ?? '';
    expect(unescaped(typed)).toBe(S21.statement);
    expect(page).not.toMatch(/<script(?! src="\/site\.js)|<img|<u>|href="javascript/);
  });

  test('in English the English half of each message is shown', () => {
    const english = petitionForm({ office: OFFICE, formKey: 'k', locale: 'en', errors, values });
    expect(textWithId(english, 'statement-error')).toBe('What happened: must not be empty');
    expect(textWithId(english, 'petitioner-name-error')).toBe('Name: 请填写姓名，或者选择匿名');
  });
});
