import { codesOf } from '../../../shared/petition/fields.ts';
import { FUNCTIONS, permissionTable, type Route } from '../../../shared/contracts/functions.ts';
import { citeBasis } from '../../../shared/district/legal-basis.ts';
import { type Role, STAFF_ROLES, type StaffRole } from '../../../shared/petition/actor.ts';
import { PROCEDURE } from '../../../shared/petition/procedure.ts';
import type { Declaration } from '../../../shared/petition/step.ts';
import { ACCOUNTABILITY } from '../../../shared/accountability/procedure.ts';
import { RECEPTION } from '../../../shared/reception/procedure.ts';
import { markdownTable } from './markdown.ts';
import { COMPLAINTS } from '../../../shared/complaints/procedure.ts';
import { INTEGRITY } from '../../../shared/integrity/procedure.ts';
import { COMPLAINT_RELATIONS, LEAD_RELATIONS, PETITION_RELATIONS, type Relation } from './relations.ts';

type Declared = Pick<Declaration, 'name' | 'title' | 'basis'>;

const STEP_COLUMNS = ['step', '中文', 'English', 'who', 'legal basis'];

/** 权限表 as the handlers enforce it: whoever audits the office reads the very table that refuses. */
export function permissionsPage(): string {
  const table = permissionTable();
  const rowsOf = (steps: readonly Declared[]) =>
    steps.map((step) => [
      `\`${step.name}\``,
      step.title.zh,
      step.title.en,
      (table.find(({ act }) => act === step.name)?.roles ?? []).map(roleTitle).join('、'),
      step.basis.map(citeBasis).join('、'),
    ]);
  const questions = FUNCTIONS.filter(({ room }) => room === 'inquiry').map(({ name, routes, roles }) => [
    `\`${name}\``,
    routes.map(({ method, path }) => `\`${method} ${path}\``).join(' '),
    whoAsks(routes, roles),
  ]);
  return [
    '### Steps of the procedure',
    '',
    markdownTable(STEP_COLUMNS, rowsOf(PROCEDURE)),
    '',
    '### Steps on a lead 责任追究',
    '',
    markdownTable(STEP_COLUMNS, rowsOf(ACCOUNTABILITY)),
    '',
    '### Steps at the counter 值班、亮牌',
    '',
    markdownTable(STEP_COLUMNS, rowsOf(RECEPTION)),
    '',
    '### Steps on a complaint 群众监督',
    '',
    markdownTable(STEP_COLUMNS, rowsOf(COMPLAINTS)),
    '',
    '### Steps on one’s own record 廉洁登记',
    '',
    markdownTable(STEP_COLUMNS, rowsOf(INTEGRITY)),
    '',
    '### Questions',
    '',
    markdownTable(['question', 'address', 'who'], questions),
    '',
    '### By how one stands to the matter 关系',
    '',
    relationTable('petition 信访事项', PETITION_RELATIONS),
    '',
    relationTable('lead 责任追究线索', LEAD_RELATIONS),
    '',
    relationTable('complaint 监督投诉', COMPLAINT_RELATIONS),
  ].join('\n');
}

/** ✓ where the role knows of the matter; whatever it may do there stands in the tables above. */
function relationTable(matter: string, relations: readonly Relation[]): string {
  const roles = codesOf(STAFF_ROLES);
  return markdownTable(
    [matter, ...roles.map((role) => STAFF_ROLES[role].zh)],
    relations.map(({ zh, en, seenBy }) => [
      `${zh}<br>*${en}*`,
      ...roles.map((role) => (seenBy.includes(role) ? '✓' : '')),
    ]),
  );
}

function whoAsks(routes: readonly Route[], roles: readonly Role[] | undefined): string {
  if (roles === undefined) return '公开 anyone';
  const residents: readonly Role[] = routes.some(({ staff }) => !staff) ? ['resident'] : [];
  return [...residents, ...roles].map(roleTitle).join('、');
}

function roleTitle(role: Role): string {
  return role === 'resident' ? '信访人 resident' : `${STAFF_ROLES[role].zh} ${STAFF_ROLES[role].en}`;
}
