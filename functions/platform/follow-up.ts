import {
  addMinutes,
  earlierMoment,
  type Instant,
  momentAt,
  shanghaiDay,
  toMilliseconds,
} from '../../shared/calendar/instant.ts';
import { dueDate } from '../../shared/calendar/periods.ts';
import { rosterWithRole, staffAddress } from '../../shared/district/district.ts';
import type { Actor } from '../../shared/petition/actor.ts';
import { nextWorkingMoment } from '../../shared/calendar/working-days.ts';
import type { Commit } from '../../shared/petition/events.ts';
import { noticesOwed, type NoticeOwed, type Recipient } from '../../shared/petition/notices.ts';
import { currentParticulars, mailAddressOf } from '../../shared/petition/particulars.ts';
import { foldPetition, type Petition } from '../../shared/petition/petition.ts';
import type { UndeliveredNotice } from '../../shared/petition/undelivered.ts';
import { nextWakeUp } from '../../shared/petition/reminders.ts';
import { maySee } from '../../shared/petition/visibility.ts';
import { errorName } from './log.ts';
import { labelOf } from './message-label.ts';
import type { Mailer } from './mailer.ts';
import { noticeKey, PETITIONER } from './notice-keys.ts';
import { CLAIM_LEASE_MINUTES, type NoticeRecord } from './notices-store.ts';
import type { Service } from './service.ts';
import type { Timers } from './timers.ts';

/** A service that may also send and set timers. */
export interface FollowUpService extends Service {
  readonly timers: Timers;
  readonly mailer: Mailer;
}

// A notice older than this is not sent any more: a new kind of notice must not mail the whole past.
const HORIZON_MINUTES = 30 * 24 * 60;

/**
 * What follows from a petition's record: every notice that is owed and may go out by now is sent, once to each; and the
 * one timer is set to the next moment anything is to be done. Runs after every commit and on every wake-up; repeating it
 * changes nothing. A message that could not be handed over is left to the timer: one dead address must not hold up the
 * stream for everybody else. Returns the notices to the petitioner that have come back, or failed for so long, that a person
 * must act.
 */
export async function followUp(service: FollowUpService, no: string): Promise<readonly UndeliveredNotice[]> {
  const recorded = await service.record.load(no, { consistent: true });
  const commits = recorded.map(({ commit }) => commit);
  const petition = foldPetition(no, commits, service.office);
  if (petition === undefined) return [];
  const now = service.now();
  const { retryAt, undelivered } = await sendNotices(service, petition, commits, now);
  await setTimer(service, petition, retryAt);
  return undelivered;
}

async function setTimer(service: FollowUpService, petition: Petition, retryAt: Instant | undefined): Promise<void> {
  const at = earlierMoment(nextWakeUp(petition, service.office, service.calendar), retryAt);
  if (at === undefined) {
    await service.timers.disarm(petition.no);
    service.log('TIMER_DISARMED', { petitionNo: petition.no });
  } else {
    await service.timers.arm(petition.no, at);
    service.log('TIMER_ARMED', { petitionNo: petition.no, at });
  }
}

interface Sent {
  /** When to look again: a notice waits for the office to open, or for another sender's lease to end, or for the mail to work. */
  readonly retryAt: Instant | undefined;
  readonly undelivered: readonly UndeliveredNotice[];
}

async function sendNotices(
  service: FollowUpService,
  petition: Petition,
  commits: readonly Commit[],
  now: Instant,
): Promise<Sent> {
  const owed = noticesOwed(petition.no, commits, service.office, {
    queryCode: service.hashes.queryCodeFor(petition.no, commits[0]?.command ?? ''),
    publicAddress: service.publicAddress,
    officePhone: service.district.office.phone,
    rateAt: (until) =>
      `${service.publicAddress}/rate?link=${service.hashes.ratingLinkFor({ petitionNo: petition.no, until })}`,
  }).filter(({ key }) => !petition.undelivered.some(({ notice }) => notice === key));
  if (owed.length === 0) return { retryAt: undefined, undelivered: [] };
  const known = new Map((await service.notices.list(petition.no)).map((notice) => [notice.key, notice]));
  const oldest = addMinutes(now, -HORIZON_MINUTES);
  const addresses = addressBook(service, petition);
  const opens = whenOpen(service, now);
  const handled = new Set<string>();
  const undelivered: UndeliveredNotice[] = [];
  let retryAt: Instant | undefined;
  for (const notice of owed) {
    // What could not go out in its own hours waits for the next: nobody is written to at night because a try failed by day.
    const goesOut = notice.atAnyHour === true || notice.at > opens ? notice.at : opens;
    for (const target of targetsOf(service, petition, notice, known)) {
      const key = noticeKey(notice.key, target);
      const record = known.get(key);
      if (handled.has(key) || (notice.at <= oldest && record === undefined)) continue;
      const cameBack = target === PETITIONER && record?.state === 'BOUNCED';
      const corrected = cameBack && petition.mailSince !== undefined && record.at < petition.mailSince;
      if (cameBack && !corrected) undelivered.push(undeliveredNotice(notice));
      if (isDone(record) && !corrected) continue;
      handled.add(key);
      if (goesOut > now) {
        retryAt = earlierMoment(retryAt, goesOut);
        continue;
      }
      const outcome = await sendOnce(service, petition, { notice, key, target, addresses, now });
      if (outcome.done) continue;
      retryAt = earlierMoment(retryAt, outcome.again);
      if (outcome.failed && target === PETITIONER && now > givenUpAt(service, notice)) {
        undelivered.push(undeliveredNotice(notice));
      }
    }
  }
  return { retryAt, undelivered };
}

function undeliveredNotice({ key, kind, at }: NoticeOwed): UndeliveredNotice {
  return { notice: key, kind, since: shanghaiDay(at) };
}

// The longer a message has failed, the longer until it is tried again, and always while the office is open: a dead
// address is no reason for ten tries an hour.
function nextTry(service: Service, { at, atAnyHour }: NoticeOwed, now: Instant): Instant {
  const age = (toMilliseconds(now) - toMilliseconds(at)) / 60_000;
  const patience = Math.max(CLAIM_LEASE_MINUTES + 1, Math.ceil(age / 4));
  const soonest = addMinutes(now, patience);
  return atAnyHour === true ? soonest : whenOpen(service, soonest);
}

function whenOpen({ calendar, office }: Service, moment: Instant): Instant {
  return nextWorkingMoment(calendar, office.hours, moment);
}

/** Working days for which mail is tried before a person is asked to reach the petitioner in another way. */
const WORKING_DAYS_TRIED = 2;

function givenUpAt({ calendar, office }: Service, { at }: NoticeOwed): Instant {
  const { due } = dueDate(calendar, { start: shanghaiDay(at), length: WORKING_DAYS_TRIED, unit: 'WORKING' });
  return momentAt(due, office.hours.opens);
}

type Known = ReadonlyMap<string, NoticeRecord>;

function isDone(record: NoticeRecord | undefined): boolean {
  return record !== undefined && record.state !== 'CLAIMED';
}

interface Sending {
  readonly notice: NoticeOwed;
  readonly key: string;
  readonly target: string;
  readonly addresses: AddressBook;
  readonly now: Instant;
}

async function sendOnce(
  service: FollowUpService,
  { no, mailSince }: Petition,
  { notice, key, target, addresses, now }: Sending,
): Promise<Attempt> {
  const claim = await service.notices.claim(no, key, now, target === PETITIONER ? mailSince : undefined);
  if (!claim.given) {
    if (claim.until === undefined) return DONE;
    if (claim.watched !== true) await service.notices.watch(no, key, claim.until);
    const free = addMinutes(claim.until, 1);
    return { done: false, failed: false, again: notice.atAnyHour === true ? free : whenOpen(service, free) };
  }
  const about = { petitionNo: no, kind: notice.kind };
  try {
    const address = await addresses(target);
    if (address === undefined) {
      // The office's own list 待告知 keeps what mail cannot do.
      await service.notices.mark(no, key, 'NO_ADDRESS', now);
      service.log('NOTICE_WITHOUT_ADDRESS', about);
      return DONE;
    }
    const { messageId } = await service.mailer.send({
      to: address,
      ...notice.text,
      petitionNo: no,
      label: labelOf(no, key),
    });
    await service.notices.mark(no, key, 'SENT', now, messageId);
    service.log('NOTICE_SENT', about);
    return DONE;
  } catch (error) {
    service.log('NOTICE_FAILED', { ...about, error: errorName(error) });
    const again = nextTry(service, notice, now);
    await service.notices.postpone(no, key, claim, again);
    return { done: false, failed: true, again };
  }
}

type Attempt =
  | { readonly done: true }
  /** Not by this try, or somebody else is at it; and when to look again. */
  | { readonly done: false; readonly failed: boolean; readonly again: Instant };
const DONE: Attempt = { done: true };

type AddressBook = (target: string) => Promise<string | undefined>;

// The petitioner's address is read only when something is to be sent to it.
function addressBook(service: Service, petition: Petition): AddressBook {
  let email: Promise<string | undefined> | undefined;
  return (target) => {
    if (target !== PETITIONER) return Promise.resolve(staffAddress(service.district, target));
    email ??= service.particulars
      .read(petition.no, petition.particulars)
      .then((versions) => mailAddressOf(currentParticulars(versions)));
    return email;
  };
}

/**
 * Those meant, as far as they may know of the petition: who is complained of in it hears nothing of it. What was meant for
 * them goes to the head, else to the supervisor, unless it reached them before the complaint was known.
 */
function targetsOf(service: Service, petition: Petition, notice: NoticeOwed, known: Known): readonly string[] {
  const { to } = notice;
  if (to.kind === 'petitioner') return [PETITIONER];
  return staffMeant(service, to).flatMap((member) => {
    if (isDone(known.get(noticeKey(notice.key, member.id)))) return [];
    if (maySee({ kind: 'staff', ...member }, petition)) return [member.id];
    return to.kind === 'role' && to.role === 'leader' ? [] : overseersOf(service, petition);
  });
}

type Member = Pick<Extract<Actor, { kind: 'staff' }>, 'id' | 'name' | 'roles'>;

function staffMeant(service: Service, to: Exclude<Recipient, { kind: 'petitioner' }>): readonly Member[] {
  if (to.kind === 'role') return rosterWithRole(service.district, to.role);
  return [service.district.staff.roster.find(({ id }) => id === to.id) ?? { id: to.id, name: to.id, roles: [] }];
}

function overseersOf(service: Service, petition: Petition): readonly string[] {
  const [heads, supervisors] = (['head', 'supervisor'] as const).map((role) =>
    rosterWithRole(service.district, role)
      .filter((member) => maySee({ kind: 'staff', ...member }, petition))
      .map((member) => member.id),
  );
  return heads === undefined || heads.length === 0 ? (supervisors ?? []) : heads;
}
