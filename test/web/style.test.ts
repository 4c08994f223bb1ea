import { describe, expect, test } from 'vitest';
import { STYLE } from '../../web/resident/page.ts';
import { COLOURS } from '../../web/resident/style.ts';

test('the style sheet is at most 10 KB and asks for nothing', () => {
  expect(Buffer.byteLength(STYLE)).toBeLessThanOrEqual(10 * 1024);
  expect(STYLE).not.toMatch(/url\(|@import|@font-face|</);
});

test('letters are at least 20 px high, lines at least half as high again, controls at least 60 px', () => {
  expect(STYLE).toContain('font:1.25rem/1.7');
  const screen = STYLE.slice(0, STYLE.indexOf('@media print'));
  const sizes = [...screen.matchAll(/font-size:([\d.]+)rem/g)].map(([, rem]) => Number(rem));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1.25);
  expect(STYLE).toMatch(/input,textarea\{[^}]*min-height:3\.75rem/);
  expect(STYLE).toMatch(/summary,button,\.button\{[^}]*min-height:3\.75rem/);
});

describe('contrast', () => {
  const onPages = (['ink', 'soft', 'pine', 'pineDeep', 'seal', 'late'] as const).flatMap((text) =>
    (['paper', 'card'] as const).map((ground) => [text, ground] as const),
  );
  const pairs: readonly (readonly [text: Colour, ground: Colour])[] = [
    ...onPages,
    ['card', 'pine'],
    ['card', 'pineDeep'],
    ['card', 'seal'],
    ['ink', 'focus'],
    ['ink', 'nearPale'],
    ['near', 'card'],
    ['near', 'nearPale'],
    ['late', 'latePale'],
    ['pineDeep', 'pinePale'],
  ];
  test.each(pairs)('%s on %s is at least 4.5:1', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });
  test('the edge of a field is at least 3:1', () => {
    expect(contrast('edge', 'card')).toBeGreaterThanOrEqual(3);
    expect(contrast('edge', 'paper')).toBeGreaterThanOrEqual(3);
  });
});

type Colour = keyof typeof COLOURS;

function contrast(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(name: Colour): number {
  const hex = COLOURS[name];
  const full = hex.length === 4 ? hex.replaceAll(/[0-9a-f]/g, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
