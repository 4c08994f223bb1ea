import type { TimeOfDay } from '../../../shared/calendar/instant.ts';
import { PROFILES } from '../../../shared/district/profiles.ts';
import type { DistrictFile } from '../../../shared/district/district-file.ts';
import { STAFF_ROLES } from '../../../shared/petition/actor.ts';
import { codesOf } from '../../../shared/petition/fields.ts';
import { UsageError } from '../usage-error.ts';
import { type Answers, LISTS } from './questions.ts';

export interface NewDistrict {
  readonly slug: string;
  readonly answers: Answers;
  /** `机关=上级机关` */
  readonly authorities: readonly string[];
  /** `账号:姓名:岗位` */
  readonly staff: readonly string[];
}

/**
 * A district's file from what was answered. What was not stands there as a TODO, which no check lets through.
 * @throws UsageError for an answer that cannot stand in a file at all
 */
export function fileFrom({ slug, answers, authorities, staff }: NewDistrict): DistrictFile {
  const said = (option: string): string => answers[option] ?? todo(option);
  const partition = oneOf('partition', answers['partition'], ['aws', 'aws-cn'] as const);
  const domain = said('mail-domain');
  const from = answers['mail-domain'] === undefined ? todo('mail-domain') : `xinfang@${domain}`;
  const [opens, closes] = [timeOf('opens', said('opens')), timeOf('closes', said('closes'))];
  return {
    slug,
    name: { zh: said('name-zh'), en: said('name-en') },
    profile: oneOf('profile', answers['profile'], codesOf(PROFILES)),
    superior: said('superior'),
    office: {
      address: said('address'),
      phone: said('phone'),
      supervisionPhone: said('supervision-phone'),
      openingTimes: { zh: `工作日 ${opens}—${closes}`, en: `working days ${opens}–${closes}` },
      hours: { opens, closes },
    },
    authorities:
      authorities.length > 0 ? authorities.map(authorityOf) : [{ name: said('superior'), superior: todo('authority') }],
    staff: { mailDomain: domain, roster: staff.length > 0 ? staff.map(memberOf) : NEEDED_ROLES.map(memberMissing) },
    ownRules: [],
    mail:
      partition === 'aws'
        ? { adapter: 'ses', from }
        : { adapter: 'smtp', from, host: said('smtp-host'), port: 465, user: from },
    identity:
      partition === 'aws' ? { kind: 'cognito' } : { kind: 'oidc', issuer: said('issuer'), audience: 'huisheng' },
    deployment: { partition, region: said('region'), stage: 'trial' },
    publicAddress: said('public-address'),
  };
}

function todo(option: string): string {
  return `TODO --${option}`;
}

type Member = DistrictFile['staff']['roster'][number];
type Role = Member['roles'][number];

const NEEDED_ROLES = ['receiver', 'handler', 'head', 'leader'] as const satisfies readonly Role[];

function memberMissing(role: Role): Member {
  return { id: `todo.${role}`, name: todo('staff'), roles: [role] };
}

function memberOf(given: string): Member {
  const [id = '', name = '', roles = ''] = given.split(':');
  if (id === '' || name === '' || roles === '') throw new UsageError(`--staff「${given}」应为 ${LISTS.staff}`);
  return { id, name, roles: roles.split(',').map((role) => oneOf('staff', role, codesOf(STAFF_ROLES))) };
}

function authorityOf(given: string): DistrictFile['authorities'][number] {
  const [name = '', superior] = given.split('=');
  if (name === '' || superior === '') throw new UsageError(`--authority「${given}」应为 ${LISTS.authority}`);
  return superior === undefined ? { name, topmost: true } : { name, superior };
}

function oneOf<Code extends string>(option: string, given: string | undefined, codes: readonly Code[]): Code {
  const found = codes.find((code) => code === given);
  if (found !== undefined) return found;
  throw new UsageError(`--${option}「${given ?? ''}」应为其一：${codes.join(', ')} / must be one of these`);
}

function timeOf(option: string, given: string): TimeOfDay {
  if (isTime(given)) return given;
  throw new UsageError(`--${option}「${given}」应为时刻，如 09:00 / must be a time of day`);
}

function isTime(given: string): given is TimeOfDay {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(given);
}
