import { wutong } from '../../infra/districts/wutong.ts';
import { checkClocks } from '../../functions/platform/clock-checks.ts';
import { followUp, type FollowUpService } from '../../functions/platform/follow-up.ts';
import { silentLog } from '../../functions/platform/log.ts';
import { httpHandler } from '../../functions/platform/pipeline.ts';
import { openingHandler, stepHandler } from '../../functions/platform/procedure-handlers.ts';
import { project } from '../../functions/platform/projection.ts';
import { schedulerTimers } from '../../functions/platform/scheduler-timers.ts';
import { serviceOver } from '../../functions/platform/service.ts';
import { track } from '../../functions/inquiry/endpoints/track.ts';
import { instant } from '../../shared/calendar/instant.ts';
import { FOLLOWING_STEPS, OPENING_STEPS } from '../../shared/petition/procedure.ts';
import type { CallOptions, DistrictClient } from '../journey/district-client.ts';
import { httpEvent } from '../support/desk.ts';
import { fakeMailer, fakeScheduler, settableClock } from '../support/fakes.ts';
import { handler, head, leader, receiver, type Staff } from '../support/office.ts';
import type { TableUnderTest } from '../support/tables.ts';

/** What one part of a step used. */
export interface Use {
  readonly step: string;
  readonly petitionNo: string;
  readonly part: 'command' | 'views' | 'notices';
  readonly writes: number;
  readonly reads: number;
}

export interface MeteredDistrict extends DistrictClient {
  readonly uses: readonly Use[];
  readonly service: FollowUpService;
}

const STAFF: readonly Staff[] = [receiver, handler, head, leader];

/** A district for {@link walkPetitionLife} in this process, which writes down what each part of each step used of the store. */
export function meteredDistrict({ table, units }: TableUnderTest): MeteredDistrict {
  const clock = settableClock(instant('2025-09-30T10:00:00+08:00'));
  const scheduler = fakeScheduler(() => clock.now());
  const mailer = fakeMailer();
  const base = serviceOver({
    district: wutong,
    table,
    secret: 'a secret of at least thirty-two characters',
    publicAddress: wutong.publicAddress,
    now: () => clock.now(),
    log: silentLog,
  });
  const settings = { group: 'wutong', targetArn: 'check-clocks', roleArn: 'role', deadLettersArn: 'letters' };
  const service: FollowUpService = {
    ...base,
    timers: schedulerTimers(scheduler.client, settings, () => clock.now()),
    mailer,
  };
  const uses: Use[] = [];

  async function metered<Answer>(
    step: string,
    no: (answer: Answer) => string,
    part: Use['part'],
    act: () => Promise<Answer>,
  ): Promise<Answer> {
    units.length = 0;
    const answer = await act();
    const sum = (...operations: readonly string[]): number =>
      units
        .filter(({ operation }) => operations.includes(operation))
        .reduce((total, { units: used }) => total + used, 0);
    uses.push({ step, petitionNo: no(answer), part, writes: sum('put', 'delete'), reads: sum('query', 'list') });
    return answer;
  }

  async function stream(step: string, no: string): Promise<void> {
    await metered(
      step,
      () => no,
      'views',
      () => project(service, no),
    );
    await metered(
      step,
      () => no,
      'notices',
      () => followUp(service, no),
    );
  }

  async function wake(no: string): Promise<void> {
    const found = await metered(
      CLOCK,
      () => no,
      'command',
      () => checkClocks(service, no),
    );
    if (found > 0) await stream(CLOCK, no);
  }

  const client: MeteredDistrict = {
    address: 'in this process',
    uses,
    service,
    async call(_method, path, options: CallOptions = {}) {
      const [, no, name] = /petitions(?:\/([\d-]+)\/([a-z-]+))?$/.exec(path) ?? [];
      const by = STAFF.find(({ id }) => id === options.token);
      const event = httpEvent({
        body: options.body,
        ...(no === undefined ? {} : { no }),
        ...(by === undefined ? {} : { by }),
        ...(options.key === undefined ? {} : { key: options.key }),
        ...(options.code === undefined ? {} : { code: options.code }),
      });
      const step = path.endsWith('/track') ? 'track' : (name ?? 'submit');
      const answer = await metered(
        step,
        ({ body = '' }) => no ?? (JSON.parse(body) as { petitionNo: string }).petitionNo,
        'command',
        async () => {
          const answered = await handlerOf(step, service)(event, CONTEXT);
          return { statusCode: answered.statusCode, body: answered.body };
        },
      );
      const body = JSON.parse(answer.body ?? '') as { petitionNo: string };
      const status = answer.statusCode ?? 500;
      if (status < 300 && step !== 'track') await stream(step, body.petitionNo);
      return { status, body, headers: new Headers() };
    },
    async expectOk<Body>(method: 'GET' | 'POST', path: string, options?: CallOptions) {
      const answer = await client.call(method, path, options);
      if (answer.status >= 300) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      return answer.body as Body;
    },
    staff: (sub) => Promise.resolve(sub),
    reset: (now) => Promise.resolve(clock.set(instant(now))),
    async advanceTo(now) {
      const until = instant(now);
      for (;;) {
        const [next] = [...scheduler.schedules].toSorted(([, a], [, b]) => (a.at < b.at ? -1 : 1));
        if (next === undefined || next[1].at > until) break;
        if (next[1].at > clock.now()) clock.set(next[1].at);
        const { petitionNo } = JSON.parse(scheduler.fire(next[0]).input) as { petitionNo: string };
        await wake(petitionNo);
      }
      clock.set(until);
    },
    mail: () => Promise.resolve(mailer.sent.map((message) => ({ ...message, at: clock.now() }))),
    schedules: () =>
      Promise.resolve(
        [...scheduler.schedules].map(([name, { at, input }]) => ({
          name,
          at,
          petitionNo: (JSON.parse(input) as { petitionNo: string }).petitionNo,
        })),
      ),
  };
  return client;
}

/** What the clocks put on record by themselves. */
export const CLOCK = 'check-clocks';
const CONTEXT = {} as Parameters<ReturnType<typeof httpHandler>>[1];

function handlerOf(name: string, service: FollowUpService): ReturnType<typeof httpHandler> {
  const open = (): FollowUpService => service;
  if (name === 'track') return httpHandler(track, open);
  const opening = OPENING_STEPS.find((step) => step.name === name);
  if (opening !== undefined) return openingHandler(opening, open);
  const following = FOLLOWING_STEPS.find((step) => step.name === name);
  if (following === undefined) throw new Error(`no step is called ${name}`);
  return stepHandler(following, open);
}
