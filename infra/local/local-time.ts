import { checkClocks, sweepClocks } from '../../functions/platform/clock-checks.ts';
import { countFigures } from '../../functions/platform/count-figures.ts';
import { sendDigests } from '../../functions/platform/digests.ts';
import { errorName } from '../../functions/platform/log.ts';
import { mailEventHandler } from '../../functions/platform/mail-fate.ts';
import { sweepUploads } from '../../functions/platform/sweep-uploads.ts';
import { sendWebhooks } from '../../functions/platform/webhooks.ts';
import { timerHandler } from '../../functions/platform/timer-handler.ts';
import { addDays } from '../../shared/calendar/calendar-date.ts';
import {
  addMinutes,
  earlierMoment,
  type Instant,
  instant,
  momentAt,
  shanghaiDay,
} from '../../shared/calendar/instant.ts';
import { DAILY_RUNS, OFTEN_MINUTES } from '../../shared/contracts/functions.ts';
import type { LocalService } from './local-service.ts';

/** What EventBridge does in the cloud: fires timers when they are due, sweeps every hour, sends the day's lists. */
export interface LocalTime {
  /** Moves the clock on and comes back when everything due until then has happened, each at its own time. */
  advanceTo(target: Instant): Promise<void>;
  /** Lets whatever has come due meanwhile happen. */
  settle(): Promise<void>;
  /** Empties everything and starts anew at `now`, or at the real time. */
  reset(now: Instant | undefined): Promise<void>;
}

/** One at a time: moving the clock while timers fire would let them see a time that is not theirs. */
export function runLocalTime(local: LocalService): LocalTime {
  let rounds = roundsAfter(local, local.clock.now());
  let last: Promise<void> = Promise.resolve();
  const oneAtATime = (work: () => Promise<void>): Promise<void> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };

  async function happenUntil(until: Instant, after: NextRounds): Promise<void> {
    await settled(local);
    for (;;) {
      const routine = earlierMoment(earlierMoment(rounds.sweep, rounds.digest), rounds.often);
      const next = earlierMoment(local.scheduler.next(), routine);
      if (next === undefined || next > until) return;
      if (next > local.clock.now()) local.clock.moveTo(next);
      await fireDue(local, next);
      if (rounds.sweep <= next) await guarded(local, () => sweepClocks(local.service));
      if (rounds.sweep <= next) await guarded(local, () => sweepUploads(local.examiner));
      if (isDue(rounds.often, next)) await guarded(local, () => sendWebhooks(local.service));
      if (rounds.digest <= next) await guarded(local, () => sendDigests(local.service));
      if (rounds.digest <= next) await guarded(local, () => countFigures(local.service));
      rounds = {
        sweep: rounds.sweep <= next ? after.sweep(next) : rounds.sweep,
        digest: rounds.digest <= next ? after.digest(next) : rounds.digest,
        often: isDue(rounds.often, next) ? after.often(next) : rounds.often,
      };
      await settled(local);
    }
  }

  return {
    advanceTo: (target) =>
      oneAtATime(async () => {
        // Between two firings that were just made nothing can have been lost: while time is moved by hand, one round a day does.
        await happenUntil(target, {
          sweep: (moment) => addMinutes(nextOpening(local, moment), 30),
          digest: (moment) => nextOpening(local, moment),
          often: (moment) => addMinutes(nextOpening(local, moment), 30),
        });
        if (target > local.clock.now()) local.clock.moveTo(target);
        rounds = { ...rounds, sweep: nextHour(local.clock.now()), often: nextOften(local, local.clock.now()) };
        await local.pump.drain();
      }),
    settle: () =>
      oneAtATime(() =>
        happenUntil(local.clock.now(), {
          sweep: nextHour,
          digest: (moment) => nextDailyRun(local, moment),
          often: (moment) => addMinutes(moment, OFTEN_MINUTES),
        }),
      ),
    reset: (now) =>
      oneAtATime(async () => {
        await local.pump.drain();
        await local.database.recreate();
        local.scheduler.reset();
        local.bucket.reset();
        await local.mail.reset();
        local.clock.reset(now);
        rounds = roundsAfter(local, local.clock.now());
      }),
  };
}

/** The stream has run dry, and so has what was heard of the messages that went out with it. */
async function settled(local: LocalService): Promise<void> {
  await local.pump.drain();
  for (let events = local.mail.takeEvents(); events.length > 0; events = local.mail.takeEvents()) {
    const hear = mailEventHandler(() => local.service);
    for (const event of events) await guarded(local, () => hear(event));
    await local.pump.drain();
  }
}

const askClocks = (local: LocalService) => timerHandler(checkClocks, () => local.service);

// A timer that fails is tried again and then left to the sweep, as its dead letter would be.
async function fireDue(local: LocalService, until: Instant): Promise<void> {
  for (const schedule of local.scheduler.due(until)) {
    const ask = askClocks(local);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (await guarded(local, () => ask(JSON.parse(schedule.input)))) break;
    }
    local.scheduler.complete(schedule);
  }
}

async function guarded(local: LocalService, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    local.service.log('REQUEST_FAILED', { error: errorName(error) });
    return false;
  }
}

/** When each is due again, given when it was last. */
interface NextRounds {
  sweep(moment: Instant): Instant;
  digest(moment: Instant): Instant;
  often(moment: Instant): Instant;
}

interface Rounds {
  readonly sweep: Instant;
  readonly digest: Instant;
  /** Where no other system is told of anything, nobody looks for what to tell, as in the cloud. */
  readonly often: Instant | undefined;
}

function roundsAfter(local: LocalService, now: Instant): Rounds {
  return { sweep: nextHour(now), digest: nextDailyRun(local, now), often: nextOften(local, now) };
}

function nextOften({ service }: LocalService, after: Instant): Instant | undefined {
  return service.district.webhooks === undefined ? undefined : addMinutes(after, OFTEN_MINUTES);
}

function isDue(moment: Instant | undefined, now: Instant): boolean {
  return moment !== undefined && moment <= now;
}

function nextHour(after: Instant): Instant {
  return instant(`${addMinutes(after, 60).slice(0, 13)}:00:00.000Z`);
}

function nextOpening(local: LocalService, after: Instant): Instant {
  const { opens } = local.service.office.hours;
  const today = momentAt(shanghaiDay(after), opens);
  return today > after ? today : momentAt(addDays(shanghaiDay(after), 1), opens);
}

function nextDailyRun(local: LocalService, after: Instant): Instant {
  const opening = momentAt(shanghaiDay(after), local.service.office.hours.opens);
  const runs = Array.from({ length: DAILY_RUNS }, (_, nth) => addMinutes(opening, nth * 60));
  return runs.find((moment) => moment > after) ?? nextOpening(local, after);
}
