import { regulations2022 } from '../district/legal-basis.ts';
import type { Office } from '../district/office.ts';
import { type Actor, hasRole } from './actor.ts';
import type { Bilingual } from './codes.ts';
import type { Refusal } from './decision.ts';
import type { PetitionEvent } from './events.ts';
import { folded } from './particulars.ts';
import type { Petition } from './petition.ts';

/** What of a petition decides who may know of it. */
export type Openness = Pick<Petition, 'classification' | 'handler' | 'course' | 'recusal'>;

/** Complained of in the petition, or kept out by a decision: recused from it, and never shown it (信访工作条例第二十八、三十条). */
export function isConcerned(petition: Openness, staffId: string): boolean {
  return concernedStaff(petition).includes(staffId);
}

/** 应当回避的工作人员 */
export function concernedStaff({ classification, recusal }: Openness): readonly string[] {
  return [...(classification?.accused?.staffIds ?? []), ...(recusal?.staffIds ?? [])];
}

/** A unit complained of, however its name is spaced or typed. */
export function isAccusedUnit(petition: Petition, name: string): boolean {
  return petition.classification?.accused?.units.some((unit) => folded(unit) === folded(name)) ?? false;
}

/**
 * Refuses to send anything of an accusation to the unit it accuses, or to one under it, whose files that unit commands
 * (信访工作条例第三十条第三款). Who stands above whom is the district's list of authorities; of a body not listed only its own name is known.
 */
export function accusedUnitRefusal(
  petition: Petition,
  name: string,
  field: string,
  office: Pick<Office, 'reviewerOf'>,
): Refusal | undefined {
  const unit = accusedAbove(petition, name, office);
  if (unit === undefined) return undefined;
  return {
    code: 'ACCUSED_AUTHORITY',
    field,
    zh:
      unit === name
        ? `不得将检举、控告材料以及有关情况透露或者转给被反映的单位「${name}」，请转送其上级或者有管理权限的机关`
        : `「${name}」由被反映的单位「${unit}」领导，不得将检举、控告材料以及有关情况透露或者转给它，请转送「${unit}」的上级或者有管理权限的机关`,
    en: 'an accusation must never reach the unit it accuses, nor one under it; send it to the authority above',
    basis: [regulations2022('第三十条第三款')],
  };
}

/** The unit itself where it is accused, or the accused one it answers to. */
function accusedAbove(
  petition: Petition,
  name: string,
  { reviewerOf }: Pick<Office, 'reviewerOf'>,
): string | undefined {
  const passed = new Set<string>();
  for (let unit: string | undefined = name; unit !== undefined && !passed.has(unit); unit = reviewerOf(unit)?.name) {
    if (isAccusedUnit(petition, unit)) return unit;
    passed.add(unit);
  }
  return undefined;
}

/** 检举控告: the compartment is closed; only the head, the supervisor, and the person charged with it look inside. */
export function isRestricted(petition: Openness): boolean {
  return petition.classification?.category === 'ACCUSATION';
}

/** 涉检举控告: what whoever handles or sends on an accusation must be told first (信访工作条例第三十条第三款). */
export function cautionOf(petition: Petition): Bilingual | undefined {
  if (!isRestricted(petition)) return undefined;
  const units = petition.classification?.accused?.units ?? [];
  const named = units.length === 0 ? '' : `（${units.join('、')}）`;
  return {
    zh: `涉检举控告：不得将检举、控告材料以及有关情况透露或者转给被检举、控告的人员或者单位${named}；每次查阅留有记录`,
    en: 'an accusation: nothing of it may reach those it accuses; every look at it is recorded',
  };
}

/**
 * 评价 by petition (R-X17): for whoever oversees and audits, and not for those whose work was rated. A head who handles a matter is
 * the head all the same.
 */
export function maySeeRatings(actor: Actor): boolean {
  return hasRole(actor, ['head', 'leader', 'supervisor', 'auditor']);
}

/** A rating, or what followed from it. */
export function isOfRating({ type }: PetitionEvent): boolean {
  return type === 'PetitionRated' || type === 'DissatisfactionAnswered';
}

/**
 * Whether this member of staff may know of the petition at all. To those who may not, it looks as if it did not exist.
 */
export function maySee(actor: Actor, petition: Openness): boolean {
  if (actor.kind !== 'staff') return actor.kind === 'clock';
  if (isConcerned(petition, actor.id)) return false;
  if (!isRestricted(petition)) return true;
  // The leader looks inside while an instruction is asked for, and no longer.
  const asked = petition.course.at === 'SUBMITTED' && actor.roles.includes('leader');
  return asked || petition.handler === actor.id || actor.roles.some((role) => role === 'head' || role === 'supervisor');
}
