import fc from 'fast-check';
import type { JsonSchema } from './document.ts';

/** Words that the rules know, so that not every request ends at the first question. */
const KNOWN_WORDS = [
  '区住房和城乡建设局',
  '云汀区人民政府',
  '棠州市人民政府',
  '鹤汀街道办事处',
  '区综合行政执法局',
  'wang.handler',
  'zhao.head',
  '城乡建设',
  '劳动和社会保障',
  '已登记，正在转送',
  '云住建信〔2025〕18号',
];

/** Text as people and machines send it: rare characters, emoji, other scripts, line ends, quotes, markup, names of prototypes. */
const ODD_WORDS = [
  '𠮷𬱖䶮㛃',
  '👨‍👩‍👧‍👦🏳️‍🌈',
  'العربية ‏‎',
  '第一行\n第二行\r\n第三行\u2028第四行',
  "'; DROP TABLE petitions; --",
  '<script>alert(1)</script>',
  '=1+1',
  '${7*7}{{7*7}}%s%n',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  'null',
  'ﬁ①Ⅷ㍿',
  '\ufeff\u200b',
];

/** What may not be text: half a character, control codes. */
const BROKEN_WORDS = ['\ud842', '\udfb7x', 'a\u0000b', 'bell\u0007', '\u009f'];

const DAYS = ['2025-10-09', '2025-10-13', '2025-10-14', '2025-09-30', '2025-12-31', '2026-02-17', '2024-02-29'];
const NO_DAYS = [
  '2025-02-30',
  '1850-01-01',
  '2099-12-31',
  '2025-1-1',
  'yesterday',
  '2025-10-14T00:00:00Z',
  '٢٠٢٥-١٠-١٤',
];

/** Something the schema allows. */
export function valid(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string':
      return validText(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1_000 });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(valid(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, 4),
      });
    case 'object':
      return validObject(schema);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function validText({ format, examples, minLength = 0, maxLength = 200 }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'date')
    return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...DAYS) }, fc.constantFrom(...NO_DAYS));
  if (format === 'email') return fc.constantFrom('a@example.com', 'wang.xiao+1@mail.example.org', 'nobody');
  if (examples !== undefined) return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...examples) }, fc.constant('x'));
  const fitting = (words: readonly string[]) => words.filter((word) => word.length <= maxLength);
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...fitting([...KNOWN_WORDS, '0500-5550123'])) },
    { weight: 1, arbitrary: fc.constantFrom('x', ...fitting(ODD_WORDS)) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 60) }) },
  );
}

function validObject({ properties = {}, required = [] }: JsonSchema): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, valid(schema)]));
  return fc.record(fields, { requiredKeys: [...required] });
}

/** An allowed body with one thing wrong, somewhere, as a faulty client or a curious person would have it. */
export function spoiled(schema: JsonSchema): fc.Arbitrary<unknown> {
  const paths = pathsIn(schema);
  const field = paths.length === 0 ? fc.constant<readonly string[]>([]) : fc.constantFrom(...paths);
  return fc.tuple(valid(schema), field, wrong).map(([body, path, change]) => spoil(body, path, change));
}

type Change = (parent: Record<string, unknown>, name: string) => void;

const setTo =
  (value: unknown): Change =>
  (parent, name) => {
    parent[name] = value;
  };

const wrong: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>((parent, name) => {
    delete parent[name];
  }),
  fc
    .constantFrom('colour', '__proto__x', 'constructor', 'toString', 'petitionNo', '')
    .map<Change>((name) => (parent) => {
      parent[name] = 1;
    }),
  fc
    .oneof(
      fc.constantFrom(null, true, 0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER + 2, '', '   ', [], {}, [[]], [null]),
      fc.constantFrom(...BROKEN_WORDS, ...ODD_WORDS, ...NO_DAYS),
      fc.integer({ min: 1, max: 4 }).map((power) => '长'.repeat(10 ** power)),
      fc.integer({ min: 1, max: 3 }).map((power) => Array.from({ length: 10 ** power }, () => 'x')),
      fc.constant(deep(50)),
      fc.jsonValue({ maxDepth: 4 }),
    )
    .map(setTo),
);

function deep(levels: number): unknown {
  let value: unknown = 'bottom';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? { value } : [value];
  return value;
}

function spoil(body: unknown, path: readonly string[], change: Change): unknown {
  const copy = structuredClone(body) as Record<string, unknown>;
  let parent = copy;
  for (const name of path.slice(0, -1)) {
    const next = parent[name];
    if (typeof next !== 'object' || next === null) return copy;
    parent = next as Record<string, unknown>;
  }
  change(parent, path.at(-1) ?? 'extra');
  return copy;
}

function pathsIn(
  { properties = {}, items }: JsonSchema,
  begun: readonly string[] = [],
): readonly (readonly string[])[] {
  const own = Object.entries(properties).flatMap(([name, schema]) => [
    [...begun, name],
    ...pathsIn(schema, [...begun, name]),
  ]);
  return items === undefined ? own : [...own, ...pathsIn(items, [...begun, '0'])];
}

/** Bodies that are no JSON object at all. */
export const RAW_BODIES: readonly (string | Uint8Array)[] = [
  '',
  '{',
  'null',
  '[]',
  '7',
  '"text"',
  '{"a":1,"a":2}',
  '\ufeff{}',
  '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}}}',
  '['.repeat(20_000) + ']'.repeat(20_000),
  `{"subject":"${'长'.repeat(40_000)}"}`,
  `{"n":${'9'.repeat(5_000)}}`,
  '{"subject":"\\ud842"}',
  Uint8Array.of(0x7b, 0xff, 0xfe, 0x00, 0x7d),
];
