import fc from 'fast-check';
import { permissionTable } from '../../shared/contracts/functions.ts';
import { isStaffRole, STAFF_ROLES, type StaffRole } from '../../shared/petition/actor.ts';
import type { Operation } from './document.ts';
import { RAW_BODIES, spoiled, valid } from './values.ts';

/** Who asks, or pretends to. */
export type Credentials =
  | { readonly kind: 'none' }
  | { readonly kind: 'staff'; readonly role: StaffRole }
  /** A token that nobody should take, by its place in the list of them. */
  | { readonly kind: 'forged'; readonly which: number }
  | { readonly kind: 'code'; readonly whose: 'own' | 'another' | 'wrong' };

/** A request before the addresses and codes of this run are known: it reads, and shrinks, as a sentence. */
export interface FuzzRequest {
  readonly operation: Operation;
  readonly method: string;
  /** Which of the known petitions, or a number that is none. */
  readonly petition: number | string;
  readonly credentials: Credentials;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: string;
  readonly body: { readonly kind: 'valid' | 'spoiled' | 'raw' | 'none'; readonly value: unknown };
  readonly contentType: string;
}

export const FORGERIES = [
  'garbage',
  'unsigned',
  'otherSignature',
  'otherClaims',
  'basic',
  'noRole',
  'empty',
  'huge',
] as const;

/** Any request to any operation: half of them as they should be, the others each with its own fault. */
export function anyRequest(operations: readonly Operation[], petitions: number): fc.Arbitrary<FuzzRequest> {
  // A few open a matter, all others act on one: without weight hardly one would ever be handed in. A quarter of all requests try.
  const opens = operations.filter(({ responses }) => responses['201'] !== undefined).length;
  const weightOfOpening = Math.ceil((operations.length - opens) / (3 * opens));
  const weighed = operations.map((operation) => ({
    weight: operation.responses['201'] === undefined ? 1 : weightOfOpening,
    arbitrary: fc.constant(operation),
  }));
  return fc.oneof(...weighed).chain((operation) =>
    fc.record({
      operation: fc.constant(operation),
      method: mostly(operation.method, ...METHODS.filter((method) => !operation.methods.includes(method))),
      petition: fc.oneof(
        { weight: 8, arbitrary: fc.nat({ max: petitions - 1 }) },
        { weight: 1, arbitrary: fc.constantFrom(...NO_NUMBERS) },
      ),
      credentials: credentialsFor(operation),
      headers: headers(),
      query: queryOf(operation),
      body: bodyOf(operation),
      contentType: mostly(
        'application/json',
        'application/json; charset=utf-8',
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/problem+json',
        '',
        'application/json;;;',
        'APPLICATION/JSON',
      ),
    }),
  );
}

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'];

const NO_NUMBERS = [
  '000-000-0000',
  '123',
  '%E6%A2%A7',
  'a'.repeat(2_000),
  '__proto__',
  '..%2f..',
  '%00',
  '-',
  '０４８２１３９５７５',
];

function mostly<Value>(usual: Value, ...others: readonly Value[]): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 12, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
}

function credentialsFor({ access, name }: Operation): fc.Arbitrary<Credentials> {
  const all = Object.keys(STAFF_ROLES).filter(isStaffRole);
  const permitted = (permissionTable().find(({ act }) => act === name)?.roles ?? []).filter(isStaffRole);
  // Three times in four somebody who may, so that what lies behind the permission is met as well.
  const anybody = fc.constantFrom(...all);
  const somebody =
    permitted.length === 0
      ? anybody
      : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...permitted) }, { weight: 1, arbitrary: anybody });
  const staff = somebody.map((role): Credentials => ({ kind: 'staff', role }));
  const forged = fc.nat({ max: FORGERIES.length - 1 }).map((which): Credentials => ({ kind: 'forged', which }));
  const code = fc
    .constantFrom('own', 'own', 'own', 'own', 'another', 'wrong')
    .map((whose): Credentials => ({ kind: 'code', whose: whose as 'own' }));
  const none = fc.constant<Credentials>({ kind: 'none' });
  switch (access) {
    case 'staff':
      return fc.oneof({ weight: 12, arbitrary: staff }, { weight: 2, arbitrary: forged }, none, code);
    case 'queryCode':
      return fc.oneof({ weight: 12, arbitrary: code }, none, staff, forged);
    case 'open':
      return fc.oneof({ weight: 6, arbitrary: none }, staff, forged, code);
    default:
      return access satisfies never;
  }
}

function headers(): fc.Arbitrary<Readonly<Record<string, string>>> {
  const odd = fc.record(
    {
      'idempotency-key': fc.constantFrom(
        'again-1',
        'again-2',
        'k'.repeat(255),
        'k'.repeat(256),
        'with blank',
        '',
        'é',
        '"1"',
      ),
      'if-match': fc.constantFrom('"1"', '2', '"999999"', '*', 'W/"1"', '"1", "2"', '', '-1'),
      accept: fc.constantFrom('application/json', 'text/html', 'application/xml;q=0.1', '*/*', ''),
      'accept-language': fc.constantFrom('zh-CN', 'en', 'xx'),
      cookie: fc.constantFrom('a=1', 'a=1; b=2', ';;;'),
      'x-forwarded-for': fc.constantFrom('203.0.113.7', 'x'),
      origin: fc.constant('https://evil.example'),
      'x-http-method-override': fc.constantFrom('DELETE', 'GET'),
      'user-agent': fc.constantFrom('', 'x'.repeat(4_000)),
    },
    { requiredKeys: [] },
  );
  return fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: odd });
}

function queryOf({ query }: Operation): fc.Arbitrary<string> {
  const odd = fc.constantFrom('x=%zz', 'x=%E6%A2', '&&==', 'a=1&a=2', '__proto__=1', `q=${'x'.repeat(2_000)}`);
  if (query.length === 0) return fc.oneof({ weight: 12, arbitrary: fc.constant('') }, odd);
  const given = fc.record(
    Object.fromEntries(
      query.map(({ name, schema }) => [
        name,
        fc.oneof(
          valid(schema),
          fc.constantFrom<unknown>('', '-1', '1e3', '201', '٣', 'open,open', 'WyJhIl0', '%00', '__proto__'),
        ),
      ]),
    ),
    { requiredKeys: [] },
  );
  const written = given.map((values) =>
    Object.entries(values)
      .map(([name, value]) => `${name}=${encodeURIComponent(String(value).toWellFormed())}`)
      .join('&'),
  );
  return fc.oneof({ weight: 12, arbitrary: written }, odd);
}

// The form says which fields there are, not that whoever is anonymous has no name: without this hardly one matter would be opened.
function named(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('anonymous' in value)) return value;
  const { anonymous, ...rest } = value;
  return 'petitioner' in rest ? rest : { ...rest, anonymous: anonymous === true };
}

function bodyOf({ body, responses }: Operation): fc.Arbitrary<FuzzRequest['body']> {
  const raw = fc.constantFrom(...RAW_BODIES).map((value) => ({ kind: 'raw' as const, value }));
  const none = fc.constant({ kind: 'none' as const, value: undefined });
  if (body === undefined) return fc.oneof({ weight: 12, arbitrary: none }, raw);
  const opens = responses['201'] !== undefined;
  return fc.oneof(
    {
      weight: 6,
      arbitrary: valid(body).map((value) => ({ kind: 'valid' as const, value: opens ? named(value) : value })),
    },
    { weight: 5, arbitrary: spoiled(body).map((value) => ({ kind: 'spoiled' as const, value })) },
    { weight: 1, arbitrary: raw },
    { weight: 1, arbitrary: none },
  );
}
