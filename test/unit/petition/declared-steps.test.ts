import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { citeBasis } from '../../../shared/district/legal-basis.ts';
import { PROCEDURE } from '../../../shared/petition/procedure.ts';

/** What of JSON Schema a form is made from. */
interface Field {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Field>>;
  readonly items?: Field;
}

const FORMS = PROCEDURE.map((step) => ({
  name: step.name,
  step,
  form: z.toJSONSchema(step.input, { unrepresentable: 'any', io: 'input' }) as Field,
}));

describe('each step as it is declared', () => {
  it.each(FORMS)('$name names the articles it rests on', ({ step }) => {
    expect(step.basis.map(citeBasis)).not.toEqual([]);
  });

  it.each(FORMS)('$name: every field has its Chinese name, its English one, and its limits', ({ form }) => {
    for (const [path, field] of leaves('', form)) {
      expect(field.title, path).toMatch(/\p{Script=Han}/u);
      expect(field.description, path).toMatch(/[a-z]/);
      if (field.type === 'string') expect(field.maxLength ?? field.enum ?? field.format, path).toBeDefined();
      if (field.type === 'integer') expect([field.minimum, field.maximum], path).not.toContain(undefined);
    }
  });

  it('a petition begins by being handed in or registered, and by no other step', () => {
    expect(PROCEDURE.filter(({ opens }) => opens === true).map(({ name }) => name)).toEqual(['submit', 'register']);
  });

  it('R-X5 the forms know that five may represent a group, and thirty papers be listed', () => {
    const { properties } = FORMS.find(({ name }) => name === 'submit')?.form ?? {};
    expect(properties?.['group']?.properties?.['representatives']).toMatchObject({
      title: '代表',
      description: 'representatives, at most five',
      maxItems: 5,
    });
    expect(properties?.['attachments']).toMatchObject({
      title: '材料清单',
      description: 'list of papers handed in',
      maxItems: 30,
    });
  });
});

function leaves(path: string, field: Field): readonly (readonly [string, Field])[] {
  if (field.properties !== undefined) {
    return Object.entries(field.properties).flatMap(([name, inner]) => leaves(`${path}/${name}`, inner));
  }
  return field.items === undefined ? [[path, field]] : leaves(path, field.items);
}
