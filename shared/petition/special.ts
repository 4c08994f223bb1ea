import { type Instant, instant, shanghaiDay, shanghaiTime } from '../calendar/instant.ts';
import { officeRule } from '../district/legal-basis.ts';
import type { Office } from '../district/office.ts';
import type { SpecialGround } from './codes.ts';
import type { DecisionContext, Refusal } from './decision.ts';
import type { Convened, OnSiteCoordinated, SpecialFlagged } from './events.ts';
import { type ImmediateClock, type ImmediateKind, isImmediateRunning, startImmediate } from './immediate.ts';
import type { Petition } from './petition.ts';

/** 特事特办 of one petition: why, how it was judged, whom it concerns, and what had to be done at once. */
export interface SpecialHandling {
  /** Any one is enough (R25). */
  readonly grounds: readonly SpecialGround[];
  readonly flaggedAt: Instant;
  /** Minutes that 立即 means, as the office had set it when the matter was flagged. */
  readonly minutes: number;
  /** The head's later judgement; absent until there is one. Withdrawn: the record of what was done stays. */
  readonly judged?: 'CONFIRMED' | 'WITHDRAWN';
  /** 涉及部门: two or more are to be convened. */
  readonly departments: readonly string[];
  readonly clocks: readonly ImmediateClock[];
  /** 重大、紧急: reported upward, whatever the difficulty (R-X8). */
  readonly reportedAt?: Instant;
}

/** 特事: flagged and not withdrawn. */
export function isSpecialNow({ special }: Petition): boolean {
  return special !== undefined && special.judged !== 'WITHDRAWN';
}

/** The flag that another step raises: a ground given with the classification, an assignment for special handling (R31). */
export function flagFor(
  ground: SpecialGround,
  at: Instant,
  { immediateMinutes: minutes }: Pick<Office, 'immediateMinutes'>,
): SpecialFlagged {
  return { type: 'SpecialFlagged', grounds: [ground], at, minutes };
}

/** What is done in special handling is done to a matter that is flagged. */
export function notSpecial(petition: Petition): Refusal | undefined {
  if (isSpecialNow(petition)) return undefined;
  return {
    code: 'NOT_SPECIAL',
    zh: '该事项未标记为特事，请先标记特事（flag-special）并注明事由',
    en: 'it is not flagged for special handling; flag it first, with its ground (flag-special)',
    basis: [officeRule('三(1)')],
  };
}

/** When it was done: as given, or now. Nothing was done in the future. */
export function momentOf(given: string | undefined, { now }: Pick<DecisionContext, 'now'>): Instant | Refusal {
  const at = given === undefined ? now : instant(given);
  if (at <= now) return at;
  return {
    code: 'MOMENT_IN_FUTURE',
    field: 'at',
    zh: `时刻${shanghaiDay(at)} ${shanghaiTime(at)}晚于现在，请核对`,
    en: `${at} lies in the future`,
  };
}

/** 立即通知或转送 is owed where life, property, production or livelihood is touched (R26). */
const TO_BE_NOTIFIED: readonly SpecialGround[] = ['LIFE_PROPERTY_SAFETY', 'PRODUCTION_LIVELIHOOD'];

/** Flagged, or flagged once more with further grounds: what runs already runs on from its own moment. */
export function flagged(petition: Petition, event: SpecialFlagged): Petition {
  const before = petition.special;
  const grounds = [...new Set([...(before?.grounds ?? []), ...event.grounds])];
  const special: SpecialHandling = {
    grounds,
    flaggedAt: before?.flaggedAt ?? event.at,
    minutes: before?.minutes ?? event.minutes,
    departments: before?.departments ?? [],
    clocks: before?.clocks ?? [],
    ...(before?.reportedAt === undefined ? {} : { reportedAt: before.reportedAt }),
  };
  const adds = (ground: SpecialGround): boolean => event.grounds.includes(ground) && !known(before, ground);
  const kinds: readonly ImmediateKind[] = [
    ...(TO_BE_NOTIFIED.some(adds) ? (['urgentNotice'] as const) : []),
    ...(adds('LEADER_ASSIGNED') ? (['start'] as const) : []),
  ];
  return involving({ ...petition, special: startingAll(special, kinds, event.at) }, event.departments ?? [], event.at);
}

// Withdrawn and flagged anew, a ground counts anew.
function known(before: SpecialHandling | undefined, ground: SpecialGround): boolean {
  return before !== undefined && before.judged !== 'WITHDRAWN' && before.grounds.includes(ground);
}

export function withdrawn(petition: Petition, at: Instant): Petition {
  const { special, ...rest } = noLongerAtOnce(petition, at);
  return special === undefined ? petition : { ...rest, special: { ...special, judged: 'WITHDRAWN' } };
}

/** Nothing has to be done at once any more: the flag was withdrawn, or the matter has come to its end. */
export function noLongerAtOnce(petition: Petition, at: Instant): Petition {
  const { special } = petition;
  if (special === undefined) return petition;
  const clocks = special.clocks.map((clock) => endedAt(clock, at, 'SUPERSEDED'));
  return { ...petition, special: { ...special, clocks } };
}

/** Somebody was told, something was sent, somebody began: the clocks that this meets end. */
export function metAtOnce(petition: Petition, kinds: readonly ImmediateKind[], at: Instant): Petition {
  const { special } = petition;
  if (special === undefined) return petition;
  const clocks = special.clocks.map((clock) => (kinds.includes(clock.kind) ? endedAt(clock, at, 'DONE') : clock));
  return { ...petition, special: { ...special, clocks } };
}

/** Departments the matter concerns: with the second, they are to be convened at once (R27). */
export function involving(petition: Petition, names: readonly string[], at: Instant): Petition {
  const { special } = petition;
  if (special === undefined || special.judged === 'WITHDRAWN') return petition;
  const departments = [...new Set([...special.departments, ...names])];
  const several = departments.length >= 2 && special.departments.length < 2;
  const now = { ...special, departments };
  return { ...petition, special: several ? startingAll(now, ['convening'], at) : now };
}

/** Convened; where somebody stayed away or they did not agree, the superior is to be told at once (R28). */
export function convened(petition: Petition, { at, attendance, agreed }: Convened): Petition {
  const met = metAtOnce(
    involving(
      petition,
      attendance.map(({ department }) => department),
      at,
    ),
    ['convening'],
    at,
  );
  const failed = !agreed || attendance.some(({ attended }) => !attended);
  return failed && met.special !== undefined ? { ...met, special: startingAll(met.special, ['escalation'], at) } : met;
}

/** Coordinated on the spot, the departments were convened: nothing more of that is owed at once. */
export function onSiteMet(petition: Petition, { at, attendance }: OnSiteCoordinated): Petition {
  const names = attendance.map(({ department }) => department);
  return metAtOnce(involving(petition, names, at), ['convening'], at);
}

export function alarmTold(petition: Petition, kind: ImmediateKind, due: Instant, told: 'HALF' | 'OVERDUE'): Petition {
  const { special } = petition;
  if (special === undefined) return petition;
  const clocks = special.clocks.map((clock) =>
    clock.kind === kind && clock.due === due && isImmediateRunning(clock) ? { ...clock, told } : clock,
  );
  return { ...petition, special: { ...special, clocks } };
}

function startingAll(special: SpecialHandling, kinds: readonly ImmediateKind[], at: Instant): SpecialHandling {
  const others = special.clocks.map((clock) => (kinds.includes(clock.kind) ? endedAt(clock, at, 'SUPERSEDED') : clock));
  return { ...special, clocks: [...others, ...kinds.map((kind) => startImmediate(kind, at, special.minutes))] };
}

function endedAt(clock: ImmediateClock, at: Instant, as: 'DONE' | 'SUPERSEDED'): ImmediateClock {
  return isImmediateRunning(clock) ? { ...clock, ended: { at, as } } : clock;
}
