import { isJson, type Json, partOf, partsOf, textOf, textsOf } from './json.ts';

/** A value that the schema allows: what must be given, and nothing else. */
export function exampleOf(schema: Json): unknown {
  if ('const' in schema) return schema['const'];
  const choices = schema['enum'];
  if (Array.isArray(choices)) return choices[0];
  const [first] = [...partsOf(schema, 'anyOf'), ...partsOf(schema, 'oneOf')];
  if (first !== undefined) return exampleOf(first);
  const examples = schema['examples'];
  if (Array.isArray(examples) && examples.length > 0) return examples[0];
  switch (schema['type']) {
    case 'object': {
      const properties = partOf(schema, 'properties');
      return Object.fromEntries(
        textsOf(schema, 'required').flatMap((name) => {
          const property = partOf(properties, name);
          return property === undefined ? [] : [[name, exampleOf(property)]];
        }),
      );
    }
    case 'array': {
      const items = schema['items'];
      return isJson(items) ? [exampleOf(items)] : [];
    }
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return typeof schema['minimum'] === 'number' ? schema['minimum'] : 1;
    default:
      return textFor(schema);
  }
}

function textFor(schema: Json): string {
  switch (textOf(schema, 'format')) {
    case 'date':
      return '2026-11-26';
    case 'date-time':
      return '2026-11-26T01:30:00.000Z';
    case 'email':
      return 'someone@example.org';
    default:
      return textOf(schema, 'title') ?? '……';
  }
}
