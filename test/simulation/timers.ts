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
  const luck = chance(seed, 'schedules');
  const known = new Map<string, FakeSchedule>();
  const asked: { name: string; at: string; on: string; input: string }[] = [];
  let fired = 0;

  // Lambda's own patience with an invocation nobody waits for: three tries, then a dead letter, and the sweep.
  async function invokePatiently(input: string): Promise<void> {
    fired += 1;
    const name = `timer:${input}:${fired}`;
    for (const wait of [0, MINUTE, 2 * MINUTE]) {
      await new Promise<void>((resolve) => {
        agenda.in(wait, resolve);
      });
      const ended = await fire(input, `${name}:${wait}`);
      if (ended.kind === 'answered') return;
    }
  }

  function goOff(name: string, schedule: FakeSchedule): void {
    const current = fake.schedules.get(name) === schedule;
    if (!current) {
      if (!luck.happens(weather.rate('TIMER_AFTER_CANCEL'))) return;
      weather.note('TIMER_AFTER_CANCEL', name);
      void invokePatiently(schedule.input);
      return;
    }
    if (luck.happens(weather.rate('TIMER_NEVER'))) {
      weather.note('TIMER_NEVER', name);
      fake.fire(name);
      return;
    }
    if (luck.happens(weather.rate('TIMER_TWICE'))) {
      weather.note('TIMER_TWICE', name);
      agenda.in(luck.between(0, 90) * SECOND, () => void invokePatiently(schedule.input));
    }
    void invokePatiently(schedule.input).then(() => {
      // `ActionAfterCompletion: DELETE`, unless it was moved meanwhile.
      if (fake.schedules.get(name) === schedule) fake.fire(name);
    });
  }

  function noteChange(name: string): void {
    const schedule = fake.schedules.get(name);
    if (schedule === undefined || known.get(name) === schedule) return;
    known.set(name, schedule);
    asked.push({ name, at: schedule.at, on: instantFromMilliseconds(agenda.now), input: schedule.input });
    const late = luck.happens(weather.rate('TIMER_LATE')) ? luck.between(1, 8) * HOUR : 0;
    if (late > 0) weather.note('TIMER_LATE', name);
    agenda.at(toMilliseconds(schedule.at) + late + luck.between(0, 59) * SECOND, () => {
      goOff(name, schedule);
    });
  }

  return {
    live: fake.schedules,
    asked,
    get fired() {
      return fired;
    },
    clientFor(invocation) {
      const own = chance(seed, 'scheduler', invocation.label);
      const send = (command: { readonly input: { readonly Name?: string } }) =>
        invocation.call(`scheduler ${command.constructor.name}`, async () => {
          const goesWrong = (kind: 'SCHEDULER_REFUSED' | 'SCHEDULER_ANSWER_LOST'): boolean => {
            if (!own.happens(weather.rate(kind))) return false;
            weather.note(kind, invocation.label);
            return true;
          };
          if (goesWrong('SCHEDULER_REFUSED')) throw new SchedulerThrottled();
          const answer = await (fake.client.send as (command: unknown) => Promise<unknown>)(command);
          noteChange(command.input.Name ?? '');
          if (goesWrong('SCHEDULER_ANSWER_LOST')) throw new SchedulerThrottled();
          return answer;
        });
      return { send } as unknown as SchedulerClient;
    },
  };
}
