import { readLabel } from '../../../functions/platform/message-label.ts';
import { staffAddress } from '../../../shared/district/district.ts';
import type { PetitionEvent } from '../../../shared/petition/events.ts';
import { isRunning } from '../../../shared/petition/clocks.ts';
import type { Petition } from '../../../shared/petition/petition.ts';
import type { StaffRole } from '../../../shared/petition/actor.ts';
import { dayOf, isOfficeOpen, openingOf, plusDays, rolled } from '../official-days.ts';
import type { Posted } from '../post.ts';
import type { Seen } from '../world.ts';
import type { Found, Invariant } from './invariant.ts';
import { firstReminderOf } from './the-clocks.ts';
import { eventsOf, type Recorded, type RecordedEvent } from './petitions.ts';
import { NOTICES } from '../../../shared/petition/codes.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

export const dutiesAreKnown: Invariant = {
  name: 'what is due is known',
  sentence:
    'every duty near its end or past it stands in the list of each working day of whoever holds the matter and of the head, unassigned matters included; in bad weather within a week',
  *check(seen, petitions) {
    const told = tellings(seen.posted);
    for (const petition of petitions) {
      for (const stretch of stretchesOf(petition, seen)) yield* knownThroughout(petition.no, stretch, told, seen);
    }
  },
};

/** While one duty ran with the same last day and the same handler. */
interface Stretch {
  readonly kind: string;
  readonly due: string;
  /** The first day on which the day's list must show it. */
  readonly since: string;
  readonly handler: string | undefined;
  readonly staff: readonly string[];
  /** Where a head is complained of at any time: the head before or after, or the supervisor in their place, one at least. */
  readonly above: readonly string[];
  readonly from: number;
  until: number;
}

function* stretchesOf(petition: Recorded, seen: Seen): Generator<Stretch> {
  const { commits, standings } = petition;
  const accused = everAccused(petition);
  const open = new Map<number, Stretch>();
  for (const [nth, { clocks, handler, rules }] of standings.entries()) {
    const from = Date.parse(commits[nth]?.at ?? '');
    const until = Date.parse(commits[nth + 1]?.at ?? '') || seen.end;
    const staff = [...new Set([...(handler === undefined ? [] : [handler]), ...headsOf(seen)])];
    for (const [at, clock] of clocks.entries()) {
      const { due } = clock.due;
      const before = open.get(at);
      const runs = isRunning(clock) && rules.clocks[clock.kind].nature === 'DUTY';
      if (runs && before?.due === due && before.handler === handler) {
        before.until = until;
        continue;
      }
      if (before !== undefined) yield before;
      open.delete(at);
      if (!runs) continue;
      // On the day it starts nobody is reminded of it.
      const since = firstReminderOf(clock) > clock.due.start ? firstReminderOf(clock) : due;
      const mayKnow = (id: string): boolean => !accused.has(id);
      const above = headsOf(seen).every(mayKnow) ? [] : [...headsOf(seen), ...membersWith(seen, 'supervisor')];
      const told = { staff: staff.filter(mayKnow), above };
      open.set(at, { kind: clock.kind, due, since, handler, ...told, from, until });
    }
  }
  yield* open.values();
}

/** What is done in the last minutes before the lists go out, or while they do, they may or may not show. */
const LISTS_TAKE = 30 * MINUTE;
/** Working days within which in bad weather one list at least shows it. */
const ROUGH_DAYS = 5;

function* knownThroughout(no: string, stretch: Stretch, told: Tellings, seen: Seen): Generator<Found> {
  const groups = [...stretch.staff.map((id) => [id]), ...(stretch.above.length === 0 ? [] : [stretch.above])];
  const missed = new Map<string, number>();
  let day = rolled(stretch.since > dayOf(stretch.from) ? stretch.since : dayOf(stretch.from));
  for (let opens = openingOf(day, seen.office.hours); opens < stretch.until - LISTS_TAKE;) {
    if (opens > stretch.from + LISTS_TAKE) {
      for (const group of groups) {
        const who = group.join(' or ');
        const heard = group.some((id) => told.has(staffAddress(seen.district, id), day, no, stretch.due));
        const count = heard ? 0 : (missed.get(who) ?? 0) + 1;
        missed.set(who, count);
        if (count < (isFine(seen, opens) ? 1 : ROUGH_DAYS)) continue;
        yield { no, text: `${who} was not told on ${day} of ${stretch.kind}, due ${stretch.due}` };
        return;
      }
    }
    day = rolled(plusDays(day, 1));
    opens = openingOf(day, seen.office.hours);
  }
}

function isFine({ plan, end }: Seen, at: number): boolean {
  return Object.keys(plan.rates).length === 0 || at > end - 10 * DAY;
}

interface Tellings {
  has(address: string, day: string, no: string, due: string): boolean;
}

const REMINDERS = ['超期警示', '临期提醒'];

/** Who was told of what on which day: by the list of the day, which says overdue of what is overdue, or by a message of its own. */
function tellings(posted: readonly Posted[]): Tellings {
  const lines = new Map<string, string>();
  for (const { at, message } of posted) {
    const [to, day] = [message.to, dayOf(at)];
    if (message.petitionNo === undefined) {
      for (const line of message.text.split('\n')) {
        if (!line.startsWith('· ')) continue;
        // A matter has as many lines as there are things to do about it.
        const key = `${to} ${day} ${line.slice(2).split('　')[0]}`;
        lines.set(key, [...(lines.has(key) ? [lines.get(key)] : []), line].join('\n'));
      }
    } else if (REMINDERS.some((subject) => message.subject.startsWith(subject))) {
      const key = `${to} ${day} ${message.petitionNo}`;
      if (!lines.has(key)) lines.set(key, message.text);
    }
  }
  return {
    has(to, day, no, due) {
      const said = lines.get(`${to} ${day} ${no}`);
      if (said === undefined) return false;
      if (!said.startsWith('· ')) return true;
      return said.includes(due) && (day <= due || new RegExp(`${due}(（暂定）)?　已超期`).test(said));
    },
  };
}

const ALARMS = { ImmediateHalfGone: '立即事项提醒', ImmediateOverran: '立即事项超时警报' } as const;
/** What became due minutes before the end may still be under way. */
const UNDER_WAY = 30 * MINUTE;

export const alarmsAreHeard: Invariant = {
  name: 'alarms are heard',
  sentence:
    'what has to be done at once and is half or wholly out of time was told to whoever holds the matter and to the head, at last to the leader too',
  *check(seen, petitions) {
    const mails = Map.groupBy(seen.posted, ({ message }) => message.petitionNo);
    for (const petition of petitions) {
      for (const type of ['ImmediateHalfGone', 'ImmediateOverran'] as const) {
        yield* heardAlarm(type, petition, mails.get(petition.no) ?? [], seen);
      }
    }
  },
};

function* heardAlarm(
  type: keyof typeof ALARMS,
  petition: Recorded,
  mails: readonly Posted[],
  seen: Seen,
): Generator<Found> {
  const accused = everAccused(petition);
  const closed = petition.standings.some(({ classification }) => classification?.category === 'ACCUSATION');
  const owed = new Map<string, number>();
  for (const { event, before, at } of eventsOf(petition)) {
    if (event.type !== type || at > seen.end - UNDER_WAY) continue;
    const holders = before?.handler === undefined ? [] : [before.handler];
    // Into a closed compartment the leader looks only while asked for an instruction.
    const leaders = type === 'ImmediateOverran' && !closed ? membersWith(seen, 'leader') : [];
    for (const id of new Set([...holders, ...headsOf(seen), ...leaders])) {
      if (!accused.has(id) && !losesSight(petition, id, at, seen)) owed.set(id, (owed.get(id) ?? 0) + 1);
    }
  }
  for (const [id, count] of owed) {
    const address = staffAddress(seen.district, id);
    const told = messages(
      mails.filter(({ message }) => message.to === address && message.subject.startsWith(ALARMS[type])),
    );
    if (told < count) yield { no: petition.no, text: `${id} was sent ${told} of ${count} × ${ALARMS[type]}` };
  }
}

/**
 * A closed matter was handed over before the mail worked again: who held it may know of it no more, and what was meant for
 * them goes to the head.
 */
function losesSight(petition: Recorded, id: string, at: number, seen: Seen): boolean {
  return (
    !headsOf(seen).includes(id) &&
    [...eventsOf(petition)].some(
      ({ at: later, after }) =>
        later > at && later < at + 7 * DAY && after.handler !== id && after.classification?.category === 'ACCUSATION',
    )
  );
}

export const listsShowWhatIsDue: Invariant = {
  name: 'lists show what is due',
  sentence:
    'the head finds every overdue matter in the list of overdue ones, and every one nobody holds in the list of unassigned ones',
  async *check(seen, petitions) {
    const today = dayOf(seen.end);
    // Who is complained of is shown nothing of it.
    const open = petitions.flatMap(({ last }) => (last === undefined || accusesHead(last, seen) ? [] : [last]));
    const overdue = open.filter(({ clocks, rules }) =>
      clocks.some((clock) => isRunning(clock) && rules.clocks[clock.kind].nature === 'DUTY' && clock.due.due < today),
    );
    const unassigned = open.filter(({ handler, course, clocks, rules }) => {
      const owes = clocks.some((clock) => isRunning(clock) && rules.clocks[clock.kind].nature === 'DUTY');
      return handler === undefined && (course.at !== 'ENDED' || owes);
    });
    for (const [queue, expected] of [
      ['overdue', overdue],
      ['unassigned', unassigned],
    ] as const) {
      const shown = await listed(seen, queue);
      for (const { no } of expected) if (!shown.has(no)) yield { no, text: `is missing in the list "${queue}"` };
    }
  },
};

export const noticesGoOut: Invariant = {
  name: 'notices go out',
  sentence: 'every notice the petitioner is owed was sent, or became a task of the office',
  *check(seen, petitions) {
    const mails = Map.groupBy(seen.posted, ({ message }) => message.petitionNo);
    for (const petition of petitions) {
      if (petition.last?.registered.byMail !== true) continue;
      const owed = new Map<string, number>();
      for (const { event, at } of eventsOf(petition)) {
        const subject = subjectOf(event);
        if (subject === undefined || at > lastSendingDay(seen)) continue;
        owed.set(subject, (owed.get(subject) ?? 0) + 1);
      }
      for (const [subject, count] of owed) {
        const own = (mails.get(petition.no) ?? []).filter(({ message }) => message.to.endsWith('@example.com'));
        const sent = messages(own.filter(({ message }) => message.subject.startsWith(subject)));
        const tasks = [...eventsOf(petition)].filter(
          ({ event }) =>
            event.type === 'NoticeUndelivered' &&
            (subject === NOTICES[event.kind].zh ||
              (event.kind === 'reviewRequested' && subject.includes('请求收到告知'))),
        );
        if (sent + tasks.length < count) {
          yield { no: petition.no, text: `${count} × ${subject} owed, ${sent} sent, ${tasks.length} made a task` };
        }
      }
    }
  },
};

/** Heard within hours; what three tries could not take in is redriven when the weather has cleared. */
const HEARD_WITHIN = DAY;

export const bouncesAreTasks: Invariant = {
  name: 'what came back is a task',
  sentence:
    'a message to the petitioner that came back is on record as undelivered, unless it went out once more and arrived',
  *check(seen, petitions) {
    for (const petition of petitions) {
      const own = seen.posted.filter(({ message }) => message.petitionNo === petition.no);
      for (const [label, alike] of Map.groupBy(own, ({ message }) => message.label)) {
        const last = alike.at(-1);
        if (last?.bounced !== true || last.at > seen.end - HEARD_WITHIN) continue;
        const owed = readLabel(label)?.key.split('#').slice(0, 2).join('#');
        const tasks = [...eventsOf(petition)].filter(
          ({ event, at }) =>
            event.type === 'NoticeUndelivered' && event.notice === owed && at >= last.at - HEARD_WITHIN,
        );
        if (tasks.length === 0)
          yield { no: petition.no, text: `"${last.message.subject}" came back, and nobody was asked to tell it` };
      }
    }
  },
};

// What falls due on the day of the end waits for its hours; what came on the days before has had its chance.
function lastSendingDay({ end }: Seen): number {
  return end - 10 * MINUTE;
}

/** 告知: what the petitioner is told in writing, by what happened. */
function subjectOf(event: PetitionEvent): string | undefined {
  switch (event.type) {
    case 'PetitionRegistered':
      return '信访事项登记回执';
    case 'PetitionTransferred':
      return '信访事项转送告知';
    case 'PetitionAccepted':
      return '信访事项受理告知';
    case 'PetitionRefused':
      return '不予受理告知';
    case 'HandlingExtended':
      return '延长办理期限告知';
    case 'DocumentServed':
      return { reply: '处理意见送达告知', reviewOpinion: '复查意见送达告知', finalReviewOpinion: '复核意见送达告知' }[
        event.document
      ];
    case 'ReviewRequested':
      return event.level === 'review' ? '复查请求收到告知' : '复核请求收到告知';
    case 'FinalityConfirmed':
      return '信访事项终结告知';
    case 'PetitionerNotified':
      return event.means === 'EMAIL' ? '信访事项告知' : undefined;
    case 'EchoGiven':
      return event.means === 'EMAIL' ? '办理结果反馈' : undefined;
    case 'ClockNeared':
      return event.clock === 'reviewRequest' || event.clock === 'finalReviewRequest'
        ? '请求期限即将届满提醒'
        : undefined;
    default:
      return undefined;
  }
}

const AT_ANY_HOUR = [...Object.values(ALARMS), '特事标记', '疑似紧急，请立即查看'];

export const mailKeepsHours: Invariant = {
  name: 'mail keeps office hours',
  sentence: 'no message goes out at night or on a day off, but the alarms of what has to be done at once',
  *check(seen) {
    for (const { at, message } of seen.posted) {
      if (AT_ANY_HOUR.some((subject) => message.subject.startsWith(subject))) continue;
      // Decided while the office was open, handed over seconds later.
      if (isOfficeOpen(at, seen.office.hours) || isOfficeOpen(at - 2 * MINUTE, seen.office.hours)) continue;
      yield { ...about(message), text: `"${message.subject}" went out at ${new Date(at).toISOString()}` };
    }
  },
};

export const mailGoesOnce: Invariant = {
  name: 'mail goes out once',
  sentence: 'the same message goes out again only where it was never noted that it went out',
  *check(seen, petitions) {
    const fine = Object.keys(seen.plan.rates).length === 0;
    const byNo = new Map(petitions.map((petition) => [petition.no, petition]));
    for (const [, alike] of Map.groupBy(seen.posted, ({ message }) => JSON.stringify(message))) {
      const [first] = alike;
      if (first === undefined) continue;
      const { message } = first;
      // Two refusals in the same words are two notices.
      const owed = [...eventsOfNo(byNo.get(message.petitionNo ?? ''))].filter(({ event }) =>
        message.subject.startsWith(subjectOf(event) ?? '没有'),
      ).length;
      const noted = alike.filter((posted) => posted.noted).length;
      if (noted > Math.max(1, owed) || (fine && alike.length > Math.max(1, owed))) {
        yield {
          ...about(message),
          text: `"${message.subject}" went out ${alike.length} times to ${message.to}, noted ${noted} times`,
        };
      }
    }
  },
};

function eventsOfNo(petition: Recorded | undefined): Iterable<RecordedEvent> {
  return petition === undefined ? [] : eventsOf(petition);
}

export const accusedHearNothing: Invariant = {
  name: 'the accused hear nothing',
  sentence: 'who is complained of gets no message about it from then on',
  *check(seen, petitions) {
    for (const petition of petitions) yield* heardOf(petition, seen);
  },
};

function* heardOf(petition: Recorded, seen: Seen): Generator<Found> {
  for (const { event, at } of eventsOf(petition)) {
    if (event.type !== 'PetitionClassified') continue;
    const next =
      [...eventsOf(petition)].find((later) => later.event.type === 'PetitionClassified' && later.at > at)?.at ??
      seen.end;
    for (const id of event.accused?.staffIds ?? []) {
      const address = staffAddress(seen.district, id);
      const heard = seen.posted.find(
        (posted) =>
          posted.message.to === address &&
          (posted.message.petitionNo === petition.no || posted.message.text.includes(petition.no)) &&
          posted.at > at + 5 * MINUTE &&
          posted.at < next,
      );
      if (heard !== undefined)
        yield { no: petition.no, text: `${id} is complained of and was sent "${heard.message.subject}"` };
    }
  }
}

function about({ petitionNo }: Posted['message']): { readonly no?: string } {
  return petitionNo === undefined ? {} : { no: petitionNo };
}

/**
 * How many messages these are, where one that nobody noted may have gone out again. Two notices of one wording, as of a matter
 * transferred twice on a day, are two: what tells them apart is the notice they carry.
 */
function messages(posted: readonly Posted[]): number {
  const alike = Map.groupBy(posted, ({ message }) => message.label);
  return [...alike.values()].reduce((sum, copies) => sum + Math.max(1, copies.filter(({ noted }) => noted).length), 0);
}

function everAccused(petition: Recorded): ReadonlySet<string> {
  return new Set(petition.standings.flatMap(({ classification }) => classification?.accused?.staffIds ?? []));
}

function headsOf(seen: Seen): readonly string[] {
  return membersWith(seen, 'head');
}

function membersWith({ district }: Seen, role: StaffRole): readonly string[] {
  return district.staff.roster.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);
}

function accusesHead({ classification }: Petition, seen: Seen): boolean {
  return headsOf(seen).some((id) => classification?.accused?.staffIds.includes(id) === true);
}

async function listed(seen: Seen, queue: string): Promise<ReadonlySet<string>> {
  const head = seen.district.staff.roster.find(({ roles }) => roles.includes('head'));
  const by = { sub: head?.id, name: head?.name, roles: `[${head?.roles.join(' ')}]`, district: seen.district.slug };
  const found = new Set<string>();
  let after: string | undefined;
  do {
    const { status, text } = await seen.request('work-queue', {
      by,
      query: { queue, limit: '50', ...(after === undefined ? {} : { after }) },
    });
    if (status !== 200) throw new Error(`the list "${queue}" answered ${status} ${text}`);
    const page = JSON.parse(text) as {
      readonly petitions: readonly { readonly petitionNo: string }[];
      readonly after?: string;
    };
    for (const { petitionNo } of page.petitions) found.add(petitionNo);
    after = page.after;
  } while (after !== undefined);
  return found;
}
