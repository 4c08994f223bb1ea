import { missingNotices } from '../../shared/calendar/coverage.ts';
import { addMinutes, type Instant, shanghaiDay, toMilliseconds } from '../../shared/calendar/instant.ts';
import type { PetitionEvent } from '../../shared/petition/events.ts';
import { foldPetition, type Petition } from '../../shared/petition/petition.ts';
import type { UndeliveredNotice } from '../../shared/petition/undelivered.ts';
import { nextWakeUp, remindersDue } from '../../shared/petition/reminders.ts';
import { appendByClock } from './commands.ts';
import { followUp, type FollowUpService } from './follow-up.ts';
import { errorName } from './log.ts';
import type { OpenRow } from './views-store.ts';

const MOST_TRIES = 5;

/**
 * Asks the rules what is due for one petition now and puts it on record. **Delivery contract:** called at least once a
 * wake-up, at times late, twice, or for nothing; the answer depends on the record and the day alone. When nothing is due,
 * notices that waited for the office to open still go out, and what mail could not deliver is put on record for a person
 * to deliver. Returns how many facts it recorded.
 */
export async function checkClocks(service: FollowUpService, no: string): Promise<number> {
  return (await lookAtClocks(service, no)).facts;
}

interface Look {
  /** How many were recorded. */
  readonly facts: number;
  /** How long they had waited to be looked at; not said of mail that was given up. */
  readonly secondsLate?: number;
}

async function lookAtClocks(service: FollowUpService, no: string): Promise<Look> {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const now = service.now();
    const recorded = await service.record.load(no, { consistent: true });
    const petition = foldPetition(
      no,
      recorded.map(({ commit }) => commit),
      service.office,
    );
    if (petition === undefined) return NOTHING;
    const due = remindersDue(petition, now, service.office, service.calendar);
    const [first, ...rest] = due.length > 0 ? due : (await followUp(service, no)).map(undelivered);
    if (first === undefined) return NOTHING;
    const appended = await appendByClock(service, no, recorded, [first, ...rest], now);
    if (appended !== undefined) {
      service.log('CLOCKS_CHECKED', { petitionNo: no, count: 1 + rest.length });
      const facts = 1 + rest.length;
      if (due.length === 0) return { facts };
      const secondsLate = lateness(service, petition, recorded.at(-1)?.commit.at ?? now, now);
      const missed = due.filter(({ type }) => type === 'ClockOverran').length;
      service.metrics({ TimerLate: secondsLate, ...(missed > 0 ? { DutiesMissed: missed } : {}) });
      return { facts, secondsLate };
    }
  }
  throw new Error(`petition ${no}: others kept appending while its clocks were checked`);
}

const NOTHING: Look = { facts: 0 };

// A matter entered late has its moments behind it when it is entered: they could not be looked at any sooner.
function lateness({ office, calendar }: FollowUpService, petition: Petition, lastAct: Instant, now: Instant): number {
  const wakeUp = nextWakeUp(petition, office, calendar) ?? now;
  const earliest = wakeUp > lastAct ? wakeUp : lastAct;
  return Math.max(0, (toMilliseconds(now) - toMilliseconds(earliest)) / 1000);
}

function undelivered(notice: UndeliveredNotice): PetitionEvent {
  return { type: 'NoticeUndelivered', ...notice };
}

/** A timer fires within the minute and its check takes seconds: what is older than this was left behind. */
const GRACE_MINUTES = 5;
const OUTBOX_WINDOW_MINUTES = 25 * 60;

/**
 * Finds what lost timers left behind, through the same question as a timer asks. **Delivery contract:** runs hourly, may
 * run twice or skip an hour. Reads lists, never scans. One petition's fault does not keep the others waiting; it is thrown
 * at the end, so that the alarm hears of it.
 */
export async function sweepClocks(service: FollowUpService): Promise<number> {
  const now = service.now();
  const until = addMinutes(now, -GRACE_MINUTES);
  const looked = new Set<string>();
  const failures: string[] = [];
  let found = 0;
  let lost = 0;
  const look = async (no: string): Promise<void> => {
    if (looked.has(no)) return;
    looked.add(no);
    try {
      const { facts, secondsLate } = await lookAtClocks(service, no);
      if (facts === 0) return;
      found += 1;
      // What was entered late a moment ago has a timer under way.
      if (secondsLate === undefined || secondsLate > GRACE_MINUTES * 60) lost += 1;
    } catch (error) {
      failures.push(errorName(error));
    }
  };
  const today = shanghaiDay(now);
  const figures = { Open: 0, DueToday: 0, Overdue: 0 };
  for await (const row of service.views.open()) {
    const due = row.place.slice(0, today.length);
    figures.Open += 1;
    if (due === today) figures.DueToday += 1;
    if (due < today) figures.Overdue += 1;
    if (isToBeLookedAt(row, until)) await look(row.petitionNo);
  }
  for await (const row of service.views.wakeUpsAtRestBefore(until)) await look(row.petitionNo);
  for await (const row of service.views.outboxBetween(addMinutes(until, -OUTBOX_WINDOW_MINUTES), until)) {
    await look(row.petitionNo);
  }
  if (found > 0) service.log('SWEEP_FOUND', { count: found });
  service.log('SWEEP_DONE', { count: looked.size });
  const CalendarMissing = missingNotices(service.calendar, today).length > 0 ? 1 : 0;
  service.metrics({ SweepDone: 1, SweepFound: lost, CalendarMissing, ...figures });
  if (failures.length > 0)
    throw new Error(`the sweep failed for ${failures.length} petitions: ${[...new Set(failures)].join(', ')}`);
  return found;
}

function isToBeLookedAt({ watch }: OpenRow, now: Instant): boolean {
  return watch === undefined || (watch.wakeUp !== undefined && watch.wakeUp <= now);
}
