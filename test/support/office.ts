import { canal } from '../../infra/districts/canal.ts';
import { huaiyin } from '../../infra/districts/huaiyin.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import { calendarOfVersion, CURRENT_CALENDAR } from '../../shared/calendar/official-calendars.ts';
import { officeOf } from '../../shared/district/district.ts';
import type { Office } from '../../shared/district/office.ts';
import type { Actor } from '../../shared/petition/actor.ts';

/** 梧桐社区, a residents' committee: it receives and forwards. Open 9:00 to 17:30. */
export const WUTONG: Office = officeOf(wutong);
/** 槐荫镇, a township: it may decide itself, and promises more than the regulations ask. */
export const HUAIYIN: Office = officeOf(huaiyin);
/** 运河厂, an enterprise: it decides matters of its own staff, and sends on the others. */
export const CANAL: Office = officeOf(canal);
/** The same street as Wutong's, as a court's reception: it receives and sends on. */
export const COURT: Office = officeOf({ ...wutong, profile: 'court' });
/** Wutong's, had it the simple procedure. */
export const SIMPLE: Office = officeOf({ ...wutong, simpleProcedure: true });

export const CALENDAR = CURRENT_CALENDAR;
/** As it was until November 2025, when the holidays of 2026 were made known. */
export const BEFORE_2026 = calendarOfVersion('CN-2025');

export const resident: Actor = { kind: 'resident' };
export const clock: Actor = { kind: 'clock' };
export const receiver = member('lin.receiver');
export const handler = member('wang.handler');
export const head = member('zhao.head');
export const leader = member('sun.leader');
export const supervisor = member('qian.supervisor');
export const auditor = member('zhou.auditor');

/** Everybody on Wutong's roster by id; their names must never reach a petitioner. */
export const STAFF_NAMES = wutong.staff.roster.map(({ name }) => name);

export type Staff = Extract<Actor, { kind: 'staff' }>;

function member(id: string): Staff {
  const known = wutong.staff.roster.find((person) => person.id === id);
  if (known === undefined) throw new Error(`nobody in Wutong is called ${id}`);
  return { kind: 'staff', id, name: known.name, roles: known.roles };
}
