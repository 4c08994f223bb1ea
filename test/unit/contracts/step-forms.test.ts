import { describe, expect, it, test } from 'vitest';
import { FUNCTIONS } from '../../../shared/contracts/functions.ts';
import { stepForms } from '../../../shared/contracts/step-forms.ts';

interface Schema {
  readonly title?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly 'x-titles'?: Readonly<Record<string, { readonly zh: string }>>;
}

const CHINESE = /[\u4e00-\u9fff]/;

/** Fields without a Chinese heading, and codes without Chinese words: what a form would have to show as it is programmed. */
function wordless(schema: Schema, path = ''): readonly string[] {
  return [
    ...(path === '' || path.endsWith('[]') || CHINESE.test(schema.title ?? '') ? [] : [path]),
    ...(schema.enum ?? [])
      .filter((code) => !CHINESE.test(schema['x-titles']?.[code]?.zh ?? code))
      .map((code) => `${path}=${code}`),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
      wordless(field, path === '' ? name : `${path}.${name}`),
    ),
    ...(schema.items === undefined ? [] : wordless(schema.items, `${path}[]`)),
  ];
}

describe('the forms of the declared steps', () => {
  const forms = stepForms();

  test.each(forms.map((form) => [form.name, form] as const))('%s says everything in Chinese', (_, form) => {
    expect(form.title.zh).toMatch(CHINESE);
    expect(form.basis.length).toBeGreaterThan(0);
    expect(wordless(form.input)).toEqual([]);
  });

  it('are those of every step that staff take, at its own address', () => {
    const taken = FUNCTIONS.filter(
      ({ room, routes }) =>
        ['procedure', 'accountability', 'complaints', 'integrity', 'reception'].includes(room) &&
        routes.some(({ staff }) => staff),
    ).map(({ name }) => name);
    expect(forms.map(({ name }) => name).toSorted()).toEqual(taken.toSorted());
    for (const { path } of forms) expect(path).toMatch(/^\/api\/staff\//);
  });

  it('are data, and no rule: they come back from JSON as they went', () => {
    expect(JSON.parse(JSON.stringify(forms))).toEqual(forms);
  });
});
