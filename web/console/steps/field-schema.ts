import type { Json } from '../../../shared/contracts/json-schema.ts';

/** A field of a step's input as its form shows it. Read from the JSON Schema that the API document has too. */
export interface FieldSchema {
  readonly title: string;
  readonly kind: FieldKind;
}

export type FieldKind =
  | {
      readonly is: 'text';
      readonly longest: number;
      readonly oneLine: boolean;
      readonly offers?: 'staff' | 'authority';
    }
  | { readonly is: 'day' }
  | { readonly is: 'moment' }
  | { readonly is: 'number'; readonly least?: number; readonly most?: number }
  | { readonly is: 'yesNo' }
  | { readonly is: 'choice'; readonly choices: readonly Choice[] }
  | { readonly is: 'group'; readonly fields: readonly NamedField[] }
  | { readonly is: 'list'; readonly of: FieldSchema; readonly most?: number };

export interface Choice {
  readonly code: string;
  readonly title: string;
}

export interface NamedField {
  readonly name: string;
  readonly required: boolean;
  readonly field: FieldSchema;
}

/** The fields of an object's schema, in the order in which they are declared. */
export function fieldsOf(schema: Json): readonly NamedField[] {
  const required = textsIn(schema['required']);
  return Object.entries(objectIn(schema['properties'])).map(([name, value]) => ({
    name,
    required: required.includes(name),
    field: fieldOf(objectIn(value), name),
  }));
}

function fieldOf(schema: Json, name: string): FieldSchema {
  const title = typeof schema['title'] === 'string' ? schema['title'] : name;
  return { title, kind: kindOf(schema, name) };
}

function kindOf(schema: Json, name: string): FieldKind {
  const { enum: codes, type, format, properties, items } = schema;
  if (Array.isArray(codes)) {
    const titles = objectIn(schema['x-titles']);
    return { is: 'choice', choices: textsIn(codes).map((code) => ({ code, title: zhIn(titles[code]) ?? code })) };
  }
  if (type === 'boolean') return { is: 'yesNo' };
  if (type === 'integer' || type === 'number') {
    return { is: 'number', ...numberIn('least', schema['minimum']), ...numberIn('most', schema['maximum']) };
  }
  if (type === 'array') {
    return { is: 'list', of: fieldOf(objectIn(items), name), ...numberIn('most', schema['maxItems']) };
  }
  if (type === 'object' || properties !== undefined) return { is: 'group', fields: fieldsOf(schema) };
  if (format === 'date') return { is: 'day' };
  if (format === 'date-time') return { is: 'moment' };
  const offers = schema['x-offers'];
  return {
    is: 'text',
    longest: typeof schema['maxLength'] === 'number' ? schema['maxLength'] : 200,
    oneLine: format === 'email',
    ...(offers === 'staff' || offers === 'authority' ? { offers } : {}),
  };
}

function numberIn<Key extends string>(key: Key, value: unknown): { readonly [K in Key]?: number } {
  const found: { [K in Key]?: number } = {};
  if (typeof value === 'number') found[key] = value;
  return found;
}

function zhIn(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'zh' in value && typeof value.zh === 'string'
    ? value.zh
    : undefined;
}

function objectIn(value: unknown): Json {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
