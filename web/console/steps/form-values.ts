import type { FieldSchema, NamedField } from './field-schema.ts';

/** What is sent of a form: fields left empty are not, a group of which nothing is filled in neither. */
export function inputFrom(fields: readonly NamedField[], values: unknown): Readonly<Record<string, unknown>> {
  const given = isRecord(values) ? values : {};
  return Object.fromEntries(
    fields.flatMap(({ name, field, required }) => {
      const value = valueFrom(field, given[name], required);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function valueFrom({ kind }: FieldSchema, value: unknown, required: boolean): unknown {
  switch (kind.is) {
    case 'group':
      return !required && !isTouched(kind.fields, value) ? undefined : inputFrom(kind.fields, value);
    case 'list': {
      const items = (Array.isArray(value) ? value : []).flatMap((item: unknown) => {
        const one = valueFrom(kind.of, item, false);
        return one === undefined ? [] : [one];
      });
      return items.length === 0 && !required ? undefined : items;
    }
    case 'yesNo':
      // A question of yes or no is answered by leaving it alone only where it may be.
      return typeof value === 'boolean' ? value : required ? false : undefined;
    case 'moment':
      return typeof value === 'string' && value !== '' ? shanghaiMoment(value) : undefined;
    default:
      return value === '' || value === null ? undefined : value;
  }
}

// Whether anything of a group is filled in: what it demands is demanded only then.
function isTouched(fields: readonly NamedField[], value: unknown): boolean {
  const given = isRecord(value) ? value : {};
  return fields.some(({ name, field }) => {
    const inner = given[name];
    if (field.kind.is === 'group') return isTouched(field.kind.fields, inner);
    if (field.kind.is === 'yesNo') return inner === true;
    return valueFrom(field, inner, false) !== undefined;
  });
}

/** `2025-10-12T22:05` as a browser's field has it, with the office's zone. */
function shanghaiMoment(text: string): string {
  return /T\d\d:\d\d$/.test(text) ? `${text}:00+08:00` : text;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
