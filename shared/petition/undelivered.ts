import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { ClockKind } from '../district/clock-rules.ts';
import { type Clock, isRunning } from './clocks.ts';
import type { Means, NoticeKind } from './codes.ts';
import type { Petition } from './petition.ts';

/** A message to the petitioner, by the key under which it is owed, that mail could not bring. */
export interface UndeliveredNotice {
  readonly notice: string;
  readonly kind: NoticeKind;
  /** The day it was first owed. */
  readonly since: CalendarDate;
  /** Told in another way meanwhile: no task any more, and not sent again either. */
  readonly reached?: true;
}

/** Which duty a message was to fulfil (告知、回声); the others tell what is fulfilled anyhow. */
const FULFILS: Partial<Record<NoticeKind, ClockKind>> = {
  notification: 'notice',
  transferred: 'notice',
  final: 'notice',
  echo: 'echo',
};

/**
 * 未送达: a message that never arrived has told nobody. The duty it was taken for is owed again from its first day, late or
 * not, until a person tells the petitioner in another way.
 */
export function undelivered(petition: Petition, notice: UndeliveredNotice): Petition {
  const noted = { ...petition, undelivered: [...petition.undelivered, notice] };
  const kind = FULFILS[notice.kind];
  if (kind === undefined || !mayStillBeTold(petition, kind)) return noted;
  const runs = petition.clocks.some((clock) => clock.kind === kind && isRunning(clock));
  const at = runs ? -1 : petition.clocks.findLastIndex((clock) => clock.kind === kind && isTakenOnTrust(clock));
  return {
    ...noted,
    clocks: petition.clocks.map((clock, place) => (place === at ? resumed(clock) : clock)),
    echoed: kind === 'echo' ? false : petition.echoed,
  };
}

/** The petitioner was reached in person, by paper or telephone: nothing is left undelivered, and no mail is waited for. */
export function reached(petition: Petition): Petition {
  return {
    ...petition,
    undelivered: petition.undelivered.map((notice) => ({ ...notice, reached: true })),
    clocks: petition.clocks.map(confirmed),
  };
}

/** There is another address: what the old one refused, and nobody has told meanwhile, is owed to the new one. */
export function owedToNewAddress({ undelivered: all }: Petition): readonly UndeliveredNotice[] {
  return all.filter((notice) => notice.reached === true);
}

/** 待另行告知: whether somebody still has to tell the petitioner what mail could not. */
export function hasUndelivered(petition: Petition): boolean {
  return petition.undelivered.some((notice) => notice.reached !== true);
}

/** {@link reached}, unless it was only a message of the system once more. */
export function reachedBy(means: Means, petition: Petition): Petition {
  return means === 'EMAIL' ? petition : reached(petition);
}

function isTakenOnTrust({ ended }: Clock): boolean {
  return ended?.byMail === true;
}

function confirmed(clock: Clock): Clock {
  return clock.ended?.byMail === true ? { ...clock, ended: { on: clock.ended.on, as: clock.ended.as } } : clock;
}

function resumed(clock: Clock): Clock {
  const { ended: _, ...running } = clock;
  return running;
}

// Where a matter has ended only the notice that it is final is still owed: see `ending.ts`.
function mayStillBeTold({ course }: Petition, kind: ClockKind): boolean {
  return course.at !== 'ENDED' || (course.as === 'FINAL' && kind === 'notice');
}
