import { expect, test } from 'vitest';
import { html } from '../../web/resident/html.ts';
import { unescaped } from './markup.ts';
import { S21 } from './petitions-seen.ts';

test('what is put into a hole is text, in an element and in an attribute', () => {
  expect(html`<p title="${'"><i>'}">${`<b>&'`}</p>`.toString()).toBe(
    '<p title="&quot;&gt;&lt;i&gt;">&lt;b&gt;&amp;&#39;</p>',
  );
});

test('markup nests, lists are joined, numbers stand, and what is not there leaves nothing', () => {
  const items = ['a', '<'].map((text) => html`<i>${text}</i>`);
  expect(html`<b>${items}${0}${undefined}${false}</b>`.toString()).toBe('<b><i>a</i><i>&lt;</i>0</b>');
});

test('S21: markup, script and links come out as the text they are, and lose nothing', () => {
  const shown = html`${S21.statement}`.toString();
  expect(shown).not.toMatch(/[<>"']/);
  expect(unescaped(shown)).toBe(S21.statement);
});
