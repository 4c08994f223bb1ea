import type { CalendarBook } from '../calendar/official-calendars.ts';
import type { OfficeHours } from '../calendar/working-days.ts';
import type { District } from '../district/district.ts';
import type { Bilingual } from '../petition/codes.ts';
import type { StaffRole } from '../petition/actor.ts';

/** What the duty roster has to know of an office: its posts, its published hours, its people. */
export interface DutyRules {
  readonly posts: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly hours: OfficeHours;
  readonly calendar: CalendarBook;
  /** Who may be rostered or stand in. */
  readonly onDuty: readonly string[];
  /** 接待人员 among them: a published hour needs one. */
  readonly receivers: readonly string[];
  /** Everybody on the district's list: a plate is theirs to wear. */
  readonly staff: readonly string[];
}

/** 可以值班的岗位: leaders and the head receive people too, on their days. */
export const ON_DUTY_ROLES = ['receiver', 'handler', 'head', 'leader'] as const satisfies readonly StaffRole[];

export function dutyRulesOf({ office, staff }: District, calendar: CalendarBook): DutyRules {
  const withOneOf = (roles: readonly StaffRole[]): readonly string[] =>
    staff.roster.filter((member) => member.roles.some((role) => roles.includes(role))).map(({ id }) => id);
  return {
    posts: office.posts,
    hours: office.hours,
    calendar,
    onDuty: withOneOf(ON_DUTY_ROLES),
    receivers: withOneOf(['receiver']),
    staff: staff.roster.map(({ id }) => id),
  };
}
