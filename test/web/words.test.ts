import { expect, test } from 'vitest';
import { WORDS } from '../../web/resident/words.ts';

const HAN = /\p{Script=Han}/u;

/** Every text of a catalogue with its path; texts with holes are filled with 1 and 2. */
function texts(words: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') return texts(Reflect.apply(words, undefined, [1, 2]), path);
  if (typeof words !== 'object' || words === null) throw new Error(`${path} is no text`);
  return Object.entries(words).flatMap(([key, value]) => texts(value, `${path}.${key}`));
}

test('both languages have all words', () => {
  const keysOf = (words: unknown) => texts(words).map(([path]) => path.replace(/\.\d+$/, ''));
  expect(new Set(keysOf(WORDS.en))).toEqual(new Set(keysOf(WORDS.zh)));
  expect([...texts(WORDS.zh), ...texts(WORDS.en)].filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('Chinese words are Chinese, English words are English', () => {
  const foreignIn = (words: unknown, foreign: (text: string) => boolean) =>
    texts(words).flatMap(([path, text]) => (foreign(text) ? [path] : []));
  expect(foreignIn(WORDS.zh, (text) => !HAN.test(text))).toEqual([
    '.languageTag',
    '.frame.otherLanguage',
    '.errors.beside',
  ]);
  expect(foreignIn(WORDS.en, (text) => HAN.test(text))).toEqual(['.frame.otherLanguage', '.frame.seal']);
});
