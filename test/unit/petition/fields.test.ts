import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import {
  codesOf,
  day,
  email,
  lengthOf,
  oneOf,
  phone,
  staffId,
  text,
  wholeNumber,
  yesNo,
} from '../../../shared/petition/fields.ts';

const NAME = { zh: '标题', en: 'subject' };
const takes = (schema: z.ZodMiniType, value: unknown) => schema.safeParse(value).success;
const messages = (schema: z.ZodMiniType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message);

describe('a text', () => {
  it('is counted in characters, as a person counts them', () => {
    expect(takes(text(NAME, 5), '一二三四五')).toBe(true);
    expect(takes(text(NAME, 5), '一二三四五六')).toBe(false);
    expect(takes(text(NAME, 5), '𠮷𠮷𠮷𠮷𠮷')).toBe(true);
    expect(lengthOf('𠮷a😀')).toBe(3);
  });

  it('is kept as it was given, spaces and lines and all', () => {
    expect(text(NAME, 20).parse('  第一行\n\t第二行\r\n  ')).toBe('  第一行\n\t第二行\r\n  ');
  });

  it('says something: spaces alone are nothing', () => {
    expect(takes(text(NAME, 5), ' \n　')).toBe(false);
    expect(takes(text(NAME, 5), '')).toBe(false);
    expect(takes(text(NAME, 9, 3), ' 一二三 ')).toBe(true);
    expect(takes(text(NAME, 9, 3), ' 一二   ')).toBe(false);
  });

  it.each(['\u0000', '\u0008', '\u000b', '\u000c', '\u000e', '\u001f', '\u007f', '\u0085', '\u009f'])(
    'holds no control code %j',
    (code) => {
      expect(takes(text(NAME, 9), `一${code}二`)).toBe(false);
    },
  );

  it.each(['\t', '\n', '\r', '\u00a0', '~'])('may hold %j', (character) => {
    expect(takes(text(NAME, 9), `一${character}二`)).toBe(true);
  });

  it('holds no half of a character', () => {
    expect(takes(text(NAME, 9), '一\ud842二')).toBe(false);
  });

  it('is a text', () => {
    expect(takes(text(NAME, 9), 5)).toBe(false);
  });
});

describe('a day', () => {
  it.each(['2026-02-28', '2028-02-29', '2005-01-01', '2050-12-31'])('%s is one', (value) => {
    expect(day(NAME).parse(value)).toBe(value);
  });

  it.each(['2026-02-30', '2051-01-01', '2026-2-8', '', 20260228, ['2026-02-28'], null])('%j is none', (value) => {
    expect(takes(day(NAME), value)).toBe(false);
  });
});

describe('a code', () => {
  it('is one of its list', () => {
    const codes = codesOf({ POST: '邮寄', PHONE: '电话' });
    expect(codes).toEqual(['POST', 'PHONE']);
    expect(takes(oneOf(NAME, codes), 'POST')).toBe(true);
    expect(takes(oneOf(NAME, codes), 'post')).toBe(false);
    expect(messages(oneOf(NAME, ['邮寄', '电话']), '')).toEqual(['请从下列各项中选择：邮寄、电话 / one of these']);
  });

  it('yes or no is nothing else', () => {
    expect([true, false, 'true', 1].map((value) => takes(yesNo(NAME), value))).toEqual([true, true, false, false]);
  });
});

describe('a whole number', () => {
  it.each([
    [2, true],
    [5, true],
    [1, false],
    [6, false],
    [2.5, false],
    ['3', false],
  ])('between 2 and 5: %j → %s', (value, taken) => {
    expect(takes(wholeNumber(NAME, 2, 5), value)).toBe(taken);
  });

  it('says which are allowed, or by which rule', () => {
    expect(messages(wholeNumber(NAME, 2, 5), 6)).toEqual(['请填写2至5之间的整数 / a whole number from 2 to 5']);
    expect(messages(wholeNumber(NAME, 1, 30, '不得超过30日'), 31)).toEqual(['不得超过30日']);
  });
});

describe('ways to reach somebody', () => {
  it.each([
    '13900000042',
    '0500-5550000',
    '(010) 5555 0000',
    '（010）55550000',
    '１３９００００００４２',
    '+86 139 0000 0042',
    '12345',
    '1'.repeat(25),
  ])('%s is a telephone number', (value) => {
    expect(takes(phone(NAME), value)).toBe(true);
  });

  it.each(['1234', '1'.repeat(26), '没有电话', '13900000042转', '电话13900000042', ''])('%j is none', (value) => {
    expect(takes(phone(NAME), value)).toBe(false);
  });

  const local = (length: number) => `${'a'.repeat(length)}@example.com`;
  const long = (length: number) => `a@${'b'.repeat(length - 5)}.cn`;

  it.each(['dou@example.com', 'dou.gui_zhi+1%x-2@mail.example-2.com.cn', local(64), long(254)])(
    '%s is a mail address',
    (value) => {
      expect(takes(email(NAME), value)).toBe(true);
    },
  );

  it.each([
    'dou@example',
    'dou',
    '@example.com',
    'dou@.com',
    'dou@example..com',
    'dou@example.com.',
    ' dou@example.com',
    'dou@example.com ',
    'dou gui@example.com',
    'dou@exa mple.com',
    'dou@example.com\r\nBcc: others@example.com',
    local(65),
    long(255),
  ])('%j is none', (value) => {
    expect(takes(email(NAME), value)).toBe(false);
  });
});

describe('the id of a member of staff', () => {
  it.each(['wang.handler', 'A', '7', 'wang@street.gov', 'a_b-c', 'a'.repeat(64)])('may be %s', (value) => {
    expect(takes(staffId(NAME), value)).toBe(true);
  });

  it.each(['', '.wang', '-wang', ' wang', 'wang ', 'wang handler', '王立群', 'a'.repeat(65)])('is not %j', (value) => {
    expect(takes(staffId(NAME), value)).toBe(false);
  });
});

describe('whoever fills in a field wrongly reads what to mend', () => {
  it.each<[string, z.ZodMiniType, unknown, string]>([
    ['half a character', text(NAME, 9), '一\ud842二', '含有无法识别的半个字符'],
    ['a control code', text(NAME, 9), '一\u0000二', '含有控制字符'],
    ['nothing', text(NAME, 9), ' ', '请填写 / must not be empty'],
    ['too many words', text(NAME, 3), '一二三四', '不能超过3个字'],
    ['no day', day(NAME), '2026-02-30', '请填写2005-01-01至2050-12-31之间真实存在的日期'],
    ['no telephone number', phone(NAME), '没有', '请填写电话号码'],
    ['no e-mail address', email(NAME), '没有', '请填写电子邮箱'],
    ['nobody’s id', staffId(NAME), '王立群', '请填写工作人员的账号'],
  ])('%s', (_, schema, value, message) => {
    expect(messages(schema, value)?.join()).toContain(message);
  });
});

describe('a form knows of each field', () => {
  const known = { title: '标题', description: 'subject' };

  it.each<[string, z.ZodMiniType, object]>([
    ['a text', text(NAME, 100), { ...known, minLength: 1, maxLength: 100 }],
    ['a day', day(NAME), { ...known, type: 'string', format: 'date' }],
    ['a code', oneOf(NAME, ['A']), known],
    ['a number', wholeNumber(NAME, 1, 30), { ...known, type: 'integer', minimum: 1, maximum: 30 }],
    ['yes or no', yesNo(NAME), known],
    ['a telephone', phone(NAME), { ...known, maxLength: 25, examples: ['13800000000', '0500-5550000'] }],
    ['a mail address', email(NAME), { ...known, format: 'email', maxLength: 254 }],
    [
      'a member of staff',
      staffId(NAME),
      { ...known, 'x-offers': 'staff', maxLength: 64, examples: ['wang.handler', 'zhao.head'] },
    ],
  ])('%s: its names, and what is allowed', (_, schema, said) => {
    expect(z.globalRegistry.get(schema)).toEqual(said);
  });
});
