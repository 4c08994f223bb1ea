import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { FIELDS } from '../../infra/districts/fields.ts';
import { districtSchema } from '../../shared/district/district-file.ts';

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly additionalProperties?: Node | boolean;
  readonly oneOf?: readonly Node[];
  readonly anyOf?: readonly Node[];
}

test('every field of a district’s file is described, and no other', () => {
  const schema = z.toJSONSchema(districtSchema, { io: 'input', unrepresentable: 'any' }) as Node;
  expect(Object.keys(FIELDS).toSorted()).toEqual([...new Set(pathsOf(schema, ''))].toSorted());
});

function pathsOf(node: Node, at: string): readonly string[] {
  const { properties = {}, items, additionalProperties, oneOf = [], anyOf = [] } = node;
  const under = (name: string) => (at === '' ? name : `${at}.${name}`);
  return [
    ...Object.entries(properties).flatMap(([name, inner]) => [under(name), ...pathsOf(inner, under(name))]),
    ...(items === undefined ? [] : pathsOf(items, `${at}[]`)),
    ...(typeof additionalProperties === 'object' ? [under('*'), ...pathsOf(additionalProperties, under('*'))] : []),
    ...[...oneOf, ...anyOf].flatMap((inner) => pathsOf(inner, at)),
  ];
}
