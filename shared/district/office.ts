import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { OfficeHours } from '../calendar/working-days.ts';
import type { StaffRole } from '../petition/actor.ts';
import type { RuleSet } from './clock-rules.ts';
import type { Profile } from './profiles.ts';

/** What the rules need to know of the office they run for; resolved from the district's file, the same for a whole run. */
export interface Office {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  /** 机关代字: how the numbers of its papers begin. */
  readonly documentWord: string;
  readonly hours: OfficeHours;
  /** 以本机关名义受理和答复: whose matters this office may accept and decide itself; the others it receives and forwards. */
  readonly decides: Profile['decides'];
  /** Steps this kind of office does not have. */
  readonly without: readonly string[];
  /** Days without any act or clock after which an open petition is brought back to the head's attention. */
  readonly idleDays: number;
  /** 群体访: people who come together count as a group from this many on. */
  readonly groupSize: number;
  /** 立即 in minutes: the office's own setting. */
  readonly immediateMinutes: number;
  /** 负责人: the heads on the roster, by their staff ids. */
  readonly heads: readonly string[];
  /** Everybody on the roster: by name, as on the name plates, to recognise whom a complaint speaks of. */
  readonly roster: readonly Member[];
  /** Working days a leader may take over an instruction before being reminded; the rules set no limit (R5). */
  readonly instructionReminderDays: number;
  /** 简易办理: off unless the office has it. */
  readonly simpleProcedure: boolean;
  /** 书面检查: by the head of the unit unless the office has it otherwise (A8), and the working days it may take. */
  readonly selfCriticism: { readonly by: 'HEAD' | 'OFFICER'; readonly workingDays: number };
  /** Open311: what may be published of petitions stands in a list. */
  readonly publishes?: true;
  /** The regulations with the office's own stricter periods on top, by day of receipt. */
  readonly rulesOn: (receivedOn: CalendarDate) => RuleSet;
  /** Address and telephone of an authority the district lists. */
  readonly authorityNamed: (name: string) => Authority | undefined;
  /** 上一级机关: who reviews what `authority` decided, with the address a petitioner needs. */
  readonly reviewerOf: (authority: string) => Authority | undefined;
}

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
}

export interface Authority {
  readonly name: string;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
}
