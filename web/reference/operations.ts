import { entriesOf, type Json, partOf, textOf, textsOf } from './json.ts';

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly told: Json;
  readonly access: 'staff' | 'queryCode' | 'open';
  readonly roles: readonly string[];
  readonly basis: readonly string[];
}

/** A register (登记册), with the operations on it. */
export interface Group {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly operations: readonly Operation[];
}

// The first that fits; whoever reads looks for their register, not for a path.
const GROUPS = [
  { id: 'residents', zh: '居民', en: 'residents', fits: /^\/api\/(?!staff|openapi|reference|feeds|open311)/ },
  { id: 'leads', zh: '责任追究', en: 'accountability', fits: /^\/api\/staff\/(leads|ledger)/ },
  { id: 'complaints', zh: '群众监督', en: 'complaints', fits: /^\/api\/staff\/complaints/ },
  { id: 'integrity', zh: '廉洁登记', en: 'integrity', fits: /^\/api\/staff\/integrity/ },
  {
    id: 'reception',
    zh: '接待值守',
    en: 'reception',
    fits: /^\/api\/staff\/(roster|plates|slots|day-sheet|appointments|reception)/,
  },
  { id: 'petitions', zh: '信访事项', en: 'petitions', fits: /^\/api\/staff\/petitions/ },
  { id: 'others', zh: '系统对接与其他', en: 'integration and the rest', fits: /^/ },
] as const;

export function groupsOf(document: Json): readonly Group[] {
  const operations = operationsOf(document);
  const grouped = new Map<string, Operation[]>();
  for (const operation of operations) {
    const group = GROUPS.find(({ fits }) => fits.test(operation.path)) ?? GROUPS[GROUPS.length - 1];
    if (group !== undefined) grouped.set(group.id, [...(grouped.get(group.id) ?? []), operation]);
  }
  return GROUPS.flatMap(({ id, zh, en }) => {
    const own = grouped.get(id);
    return own === undefined ? [] : [{ id, zh, en, operations: own }];
  });
}

function operationsOf(document: Json): readonly Operation[] {
  return entriesOf(partOf(document, 'paths')).flatMap(([path, methods]) =>
    entriesOf(methods).map(([method, told]) => ({
      id: textOf(told, 'operationId') ?? '',
      method: method.toUpperCase(),
      path,
      told,
      access: accessOf(told),
      roles: textsOf(told, 'x-roles'),
      basis: textsOf(told, 'x-basis'),
    })),
  );
}

function accessOf(told: Json): Operation['access'] {
  const security = JSON.stringify(told['security'] ?? []);
  return security.includes('"staff"') ? 'staff' : security.includes('"queryCode"') ? 'queryCode' : 'open';
}
