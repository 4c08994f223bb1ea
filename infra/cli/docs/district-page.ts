import * as z from 'zod/mini';
import { districtSchema } from '../../../shared/district/district-file.ts';
import { FIELDS } from '../../districts/fields.ts';
import { shown } from '../../districts/problem.ts';
import { markdownTable } from './markdown.ts';

/** Every field of a district's file, in the order of the schema. */
export function districtFieldsPage(): string {
  const rows = Object.entries(FIELDS).map(([path, { meaning, allowed, example }]) => [
    `\`${path}\``,
    meaning,
    allowed,
    defaultOf(path),
    example === undefined ? '' : `\`${shown(example)}\``,
  ]);
  return markdownTable(['field', 'what it is', 'what it may be', 'left out', 'example'], rows);
}

/** What a schema says of itself, as far as this page asks. */
const described = z.object({
  get properties() {
    return z.optional(z.record(z.string(), described));
  },
  get items() {
    return z.optional(described);
  },
  get oneOf() {
    return z.optional(z.array(described));
  },
  required: z.optional(z.array(z.string())),
  default: z.optional(z.unknown()),
});
type Described = z.infer<typeof described>;

function defaultOf(path: string): string {
  const steps = path.replaceAll('[]', '').split('.');
  const last = steps.pop() ?? '';
  let owners: readonly Described[] = [
    described.parse(z.toJSONSchema(districtSchema, { io: 'input', unrepresentable: 'any' })),
  ];
  for (const step of steps) owners = owners.flatMap((owner) => variantsOf(owner.properties?.[step]));
  const owner = owners.find(({ properties }) => properties?.[last] !== undefined);
  // Kinds of clocks: a record's entries are there or not.
  if (owner === undefined) return last === 'length' ? 'must be given' : '—';
  const given = owner.properties?.[last]?.default;
  if (given !== undefined) return `\`${shown(given)}\``;
  return owner.required?.includes(last) === true ? 'must be given' : '—';
}

function variantsOf(node: Described | undefined): readonly Described[] {
  if (node === undefined) return [];
  const inner = node.items ?? node;
  return inner.oneOf ?? [inner];
}
