import type { SchedulerClient } from '@aws-sdk/client-scheduler';
import { instantFromMilliseconds, toMilliseconds } from '../../shared/calendar/instant.ts';
import { type FakeSchedule, fakeScheduler } from '../support/fakes.ts';
import { chance } from './chance.ts';
import { type Ended, type Invocation, type Surroundings } from './invocation.ts';

/** EventBridge Scheduler: it fires within the minute, at least once, and does not always know what it was told last. */
export interface Schedules {
  clientFor(invocation: Invocation): SchedulerClient;
  readonly live: ReadonlyMap<string, FakeSchedule>;
  /** Every schedule that was ever set, with the moment it was asked for. */
  readonly asked: readonly {
    readonly name: string;
    readonly at: string;
    readonly on: string;
    readonly input: string;
  }[];
  readonly fired: number;
}

export class SchedulerThrottled extends Error {
  override readonly name = 'ThrottlingException';
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export function startSchedules(
  { seed, agenda, weather }: Surroundings,
  fire: (input: string, label: string) => Promise<Ended<unknown>>,
): Schedules {
  const fake = fakeScheduler(() => instantFromMilliseconds(agenda.now));
  const known = new Map<string, FakeSchedule>();
  const changes = new Map<string, number>();
  const asked: { name: string; at: string; on: string; input: string }[] = [];
  let fired = 0;

  // Lambda's own patience with an invocation nobody waits for: three tries, then a dead letter, and the sweep.
  async function invokePatiently(input: string, occasion: string): Promise<void> {
    fired += 1;
    for (const wait of [0, MINUTE, 2 * MINUTE]) {
      await new Promise<void>((resolve) => {
        agenda.in(wait, resolve);
      });
      const ended = await fire(input, wait === 0 ? occasion : `${occasion}, tried again after ${wait / MINUTE} min`);
      if (ended.kind === 'answered') return;
    }
  }

  function goOff(name: string, schedule: FakeSchedule, occasion: string): void {
    const isCurrent = known.get(name) === schedule && fake.schedules.has(name);
    if (!isCurrent) {
      if (weather.strikes('TIMER_AFTER_CANCEL', occasion)) void invokePatiently(schedule.input, occasion);
      return;
    }
    if (weather.strikes('TIMER_NEVER', occasion)) {
      fake.fire(name);
      return;
    }
    if (weather.strikes('TIMER_TWICE', occasion)) {
      agenda.in(chance(seed, 'again', occasion).between(0, 90) * SECOND, () => {
        void invokePatiently(schedule.input, `${occasion}, again`);
      });
    }
    void invokePatiently(schedule.input, occasion).then(() => {
      // `ActionAfterCompletion: DELETE`, unless it was moved meanwhile.
      if (known.get(name) === schedule && fake.schedules.has(name)) fake.fire(name);
    });
  }

  function noteChange(name: string): void {
    const schedule = fake.schedules.get(name);
    // Set once more for the moment it was set for, it is the same timer still.
    if (schedule === undefined || known.get(name)?.at === schedule.at) return;
    known.set(name, schedule);
    asked.push({ name, at: schedule.at, on: instantFromMilliseconds(agenda.now), input: schedule.input });
    const nth = (changes.get(name) ?? 0) + 1;
    changes.set(name, nth);
    const occasion = `timer ${name} (setting ${nth})`;
    const luck = chance(seed, 'delay', occasion);
    const delay = luck.between(0, 59) * SECOND;
    const late = weather.strikes('TIMER_LATE', occasion) ? luck.between(1, 8) * HOUR : 0;
    agenda.at(toMilliseconds(schedule.at) + delay + late, () => {
      goOff(name, schedule, occasion);
    });
  }

  return {
    live: fake.schedules,
    asked,
    get fired() {
      return fired;
    },
    clientFor(invocation) {
      const send = (command: { readonly input: { readonly Name?: string } }) =>
        invocation.call(`${command.constructor.name} ${command.input.Name ?? ''}`, async (occasion) => {
          if (weather.strikes('SCHEDULER_REFUSED', occasion)) throw new SchedulerThrottled();
          const answer = await (fake.client.send as (command: unknown) => Promise<unknown>)(command);
          noteChange(command.input.Name ?? '');
          if (weather.strikes('SCHEDULER_ANSWER_LOST', occasion)) throw new SchedulerThrottled();
          return answer;
        });
      return { send } as unknown as SchedulerClient;
    },
  };
}
