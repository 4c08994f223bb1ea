import { addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import type { Office } from '../district/office.ts';
import { officeRule } from '../district/legal-basis.ts';
import type { Refusal } from './decision.ts';
import type { AftercareRecorded, OnSiteCoordinated } from './events.ts';
import type { Petition } from './petition.ts';

/** 群体访 on the spot: coordinated there, with what was promised, or not possible there, with the reason. */
export type OnSite =
  | { readonly possible: false }
  | {
      readonly possible: true;
      readonly promises: readonly Promised[];
      /** Contacts since. */
      readonly followUps: number;
      /** The next one; absent once nothing more is to be looked after. */
      readonly nextOn?: CalendarDate;
    };

export interface Promised {
  readonly who: string;
  readonly what: string;
  readonly by?: CalendarDate;
  /** As it was found the last time somebody asked. */
  readonly kept?: boolean;
}

/** Days after the visit, and after each contact, until the next is due: no rule names any (R30), these are usual. */
export const FIRST_FOLLOW_UP_DAYS = 7;
export const NEXT_FOLLOW_UP_DAYS = 30;

/** 群体访: people who came together, as many as the office counts as a group (five in practice). */
export function isGroupVisit({ registered }: Petition, { groupSize }: Pick<Office, 'groupSize'>): boolean {
  return registered.channel === 'VISIT' && (registered.headcount ?? 1) >= groupSize;
}

export function coordinated(petition: Petition, { promises, followUpOn }: OnSiteCoordinated): Petition {
  return { ...petition, onSite: { possible: true, promises, followUps: 0, nextOn: followUpOn } };
}

export function lookedAfter(petition: Petition, { checked, nextOn }: AftercareRecorded): Petition {
  const { onSite } = petition;
  if (onSite?.possible !== true) return petition;
  const promises = onSite.promises.map((promised, at) => {
    const found = checked.find(({ promise }) => promise === at + 1);
    return found === undefined ? promised : { ...promised, kept: found.kept };
  });
  const { nextOn: _, ...rest } = onSite;
  return {
    ...petition,
    onSite: { ...rest, promises, followUps: onSite.followUps + 1, ...(nextOn === undefined ? {} : { nextOn }) },
  };
}

/** The next contact after this one, unless the office names a day. */
export function nextFollowUp(on: CalendarDate): CalendarDate {
  return addDays(on, NEXT_FOLLOW_UP_DAYS);
}

/** Promises nobody has asked after yet, by their numbers. */
export function uncheckedPromises({ onSite }: Petition): readonly number[] {
  if (onSite?.possible !== true) return [];
  return onSite.promises.flatMap(({ kept }, at) => (kept === undefined ? [at + 1] : []));
}

/**
 * What a group's visit still lacks before its matter can be closed: whether coordination on the spot was possible (R29), and
 * aftercare with a look at every promise (R30).
 */
export function missingOfVisit(petition: Petition, office: Pick<Office, 'groupSize'>): Refusal | undefined {
  const { onSite } = petition;
  if (onSite === undefined) {
    if (!isGroupVisit(petition, office)) return undefined;
    return {
      code: 'ON_SITE_MISSING',
      zh: '群体访须先登记能否现场协调：能的记明协调情况，不能的记明原因（coordinate-on-site）',
      en: 'say first whether this group could be helped on the spot: how, or why not (coordinate-on-site)',
      basis: [officeRule('三(3)')],
    };
  }
  if (!onSite.possible) return undefined;
  const unchecked = uncheckedPromises(petition);
  if (onSite.followUps > 0 && unchecked.length === 0) return undefined;
  return {
    code: 'AFTERCARE_MISSING',
    zh: `善后工作尚未完成：${onSite.followUps === 0 ? '尚无回访记录' : `第${unchecked.join('、')}项承诺尚未核实`}，请先登记善后（record-aftercare）`,
    en: `aftercare is not done: ${onSite.followUps === 0 ? 'no follow-up yet' : `promises ${unchecked.join(', ')} not checked`} (record-aftercare)`,
    basis: [officeRule('三(3)')],
  };
}
