import { describe, expect, test } from 'vitest';
import { wutong } from '../../infra/districts/wutong.ts';
import { checkClocks, sweepClocks } from '../../functions/platform/clock-checks.ts';
import { sendDigests } from '../../functions/platform/digests.ts';
import { noteMailEvent } from '../../functions/platform/mail-fate.ts';
import { functionsOf } from '../../shared/contracts/functions.ts';
import { NOTICE_TAG } from '../../shared/contracts/mail.ts';
import { METRIC_NAMESPACE } from '../../shared/contracts/metrics.ts';
import { addMinutes, type Instant, toMilliseconds } from '../../shared/calendar/instant.ts';
import { calendarBook, OFFICIAL_NOTICES } from '../../shared/calendar/official-calendars.ts';
import { type Datapoint, datapointsOf, stateAt, type TemplateAlarm } from '../support/alarm-evaluator.ts';
import { at as moment } from '../support/days.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { synthesise } from './synthesis.ts';
import { alarmsIn, type NamedAlarm } from './template-alarms.ts';

const alarms = alarmsIn(await synthesise(), wutong);
const alarm = (id: string): NamedAlarm => {
  const found = alarms.find((known) => known.id === id);
  if (found === undefined) throw new Error(`no alarm is called ${id}`);
  return found;
};

/** Everything the handlers of a desk have measured. */
const dataOf = (desk: Desk): readonly Datapoint[] => desk.figures.lines.flatMap(datapointsOf);

/** Judged when the period that holds `when` has ended. */
const after = (id: string, desk: Desk, when: Instant): 'ALARM' | 'OK' => {
  const judged = alarm(id);
  return stateAt(judged, dataOf(desk), toMilliseconds(when) + judged.periodSeconds * 1000);
};

const TUESDAY = moment('2025-10-14 Tue', '09:00');

/** Handed in and given to a handler on Thursday, near its end on Saturday; its timer is to go off when Tuesday opens: overdue. */
async function assigned(): Promise<{ readonly desk: Desk; readonly no: string }> {
  const desk = openDesk();
  const { petitionNo: no } = await desk.assigned();
  await desk.stream(no);
  desk.clock.set(moment('2025-10-11 Sat', '09:00'));
  await checkClocks(desk.service, no);
  await desk.stream(no);
  return { desk, no };
}

/** A sweep an hour, the lists in the morning, from one moment to another. */
async function routines(desk: Desk, from: Instant, hours: number): Promise<Instant> {
  let now = from;
  for (let hour = 0; hour <= hours; hour += 1) {
    now = addMinutes(from, hour * 60);
    desk.clock.set(now);
    await sweepClocks(desk.service);
    if (hour % 24 < 4) await sendDigests(desk.service);
  }
  return now;
}

/** Each alarm over our own figures, with its cause made to happen to the real handlers, and the same without the cause. */
const OWN_CAUSES: Readonly<Record<string, { fires(): Promise<'ALARM' | 'OK'>; rests(): Promise<'ALARM' | 'OK'> }>> = {
  'timers-late': {
    async fires() {
      const { desk, no } = await assigned();
      const late = addMinutes(TUESDAY, 16);
      desk.clock.set(late);
      await checkClocks(desk.service, no);
      return after('timers-late', desk, late);
    },
    async rests() {
      const { desk, no } = await assigned();
      const within = addMinutes(TUESDAY, 1);
      desk.clock.set(within);
      await checkClocks(desk.service, no);
      return after('timers-late', desk, within);
    },
  },
  'sweep-found': {
    async fires() {
      const { desk } = await assigned();
      const next = addMinutes(TUESDAY, 30);
      desk.clock.set(next);
      await sweepClocks(desk.service);
      return after('sweep-found', desk, next);
    },
    async rests() {
      const { desk, no } = await assigned();
      desk.clock.set(TUESDAY);
      await checkClocks(desk.service, no);
      await desk.stream(no);
      const next = addMinutes(TUESDAY, 30);
      desk.clock.set(next);
      await sweepClocks(desk.service);
      return after('sweep-found', desk, next);
    },
  },
  'sweep-silent': {
    async fires() {
      const desk = openDesk(TUESDAY);
      const last = await routines(desk, TUESDAY, 5);
      return after('sweep-silent', desk, addMinutes(last, 120));
    },
    async rests() {
      const desk = openDesk(TUESDAY);
      return after('sweep-silent', desk, await routines(desk, TUESDAY, 5));
    },
  },
  'digest-silent': {
    async fires() {
      const desk = openDesk(TUESDAY);
      await sendDigests(desk.service);
      return after('digest-silent', desk, addMinutes(TUESDAY, 24 * 60));
    },
    // From a Friday into a Saturday and Sunday: on days off it runs and sends nothing.
    async rests() {
      const friday = moment('2025-10-17 Fri', '09:00');
      const desk = openDesk(friday);
      return after('digest-silent', desk, await routines(desk, friday, 68));
    },
  },
  'calendar-missing': {
    fires: () => sweptWithoutNextYear(moment('2025-11-01 Sat', '08:00')),
    rests: () => sweptWithoutNextYear(moment('2025-10-31 Fri', '08:00')),
  },
  'mail-failing': {
    async fires() {
      const { desk } = await assigned();
      desk.mailer.failFor(() => true);
      desk.clock.set(TUESDAY);
      for (const key of ['a', 'b', 'c']) await desk.stream((await desk.handIn(undefined, key)).petitionNo);
      return after('mail-failing', desk, TUESDAY);
    },
    async rests() {
      const { desk } = await assigned();
      desk.clock.set(TUESDAY);
      for (const key of ['a', 'b', 'c']) await desk.stream((await desk.handIn(undefined, key)).petitionNo);
      return after('mail-failing', desk, TUESDAY);
    },
  },
  'mail-bouncing': {
    fires: () => mailOfADay({ sent: 19, bounced: 2 }),
    rests: async () => {
      // One wrong address of four, or two of a hundred, wake nobody.
      const states = [await mailOfADay({ sent: 4, bounced: 1 }), await mailOfADay({ sent: 100, bounced: 2 })];
      return states.includes('ALARM') ? 'ALARM' : 'OK';
    },
  },
  'mail-complained': {
    async fires() {
      const desk = openDesk(TUESDAY);
      await desk.stream((await desk.handIn()).petitionNo);
      await heardOf(desk, 'Complaint');
      return after('mail-complained', desk, TUESDAY);
    },
    async rests() {
      const { desk } = await assigned();
      return after('mail-complained', desk, desk.clock.now());
    },
  },
  'project-silent': consumerSilent('project'),
  'follow-up-silent': consumerSilent('follow-up'),
  'note-delivery-silent': {
    fires: () => mailWithoutEcho(5, 0),
    rests: async () => ((await mailWithoutEcho(4, 0)) === 'OK' ? mailWithoutEcho(5, 1) : 'ALARM'),
  },
};

async function sweptWithoutNextYear(now: Instant): Promise<'ALARM' | 'OK'> {
  const desk = openDesk(now);
  const calendar = calendarBook(OFFICIAL_NOTICES.filter(({ year }) => year <= 2025));
  await sweepClocks({ ...desk.service, calendar });
  return after('calendar-missing', desk, now);
}

async function mailOfADay({ sent, bounced }: { readonly sent: number; readonly bounced: number }) {
  const desk = openDesk(TUESDAY);
  for (let count = 0; count < sent; count += 1) {
    await desk.stream((await desk.handIn(undefined, `form-${count}`)).petitionNo);
    if (count < bounced) await heardOf(desk, 'Bounce');
  }
  return after('mail-bouncing', desk, TUESDAY);
}

async function mailWithoutEcho(sent: number, heard: number): Promise<'ALARM' | 'OK'> {
  const desk = openDesk(TUESDAY);
  for (let count = 0; count < sent; count += 1) {
    await desk.stream((await desk.handIn(undefined, `form-${count}`)).petitionNo);
  }
  const judged = alarm('note-delivery-silent');
  const at = toMilliseconds(TUESDAY);
  const dimensions = { FunctionName: 'huisheng-wutong-note-delivery' };
  const calls = Array.from({ length: heard }, () => ({
    namespace: 'AWS/Lambda',
    name: 'Invocations',
    dimensions,
    at,
    value: 1,
  }));
  return stateAt(judged, [...dataOf(desk), ...calls], at + judged.periodSeconds * 1000);
}

/** SES says of the newest message what became of it, and says it twice. */
async function heardOf(desk: Desk, eventType: 'Bounce' | 'Complaint'): Promise<void> {
  const { label = '' } = desk.mailer.sent.at(-1) ?? {};
  const mail = { timestamp: desk.clock.now(), tags: { [NOTICE_TAG]: [label] } };
  const bounce = eventType === 'Bounce' ? { bounce: { bounceType: 'Permanent' } } : {};
  for (const event of [1, 2].map(() => ({ detail: { eventType, mail, ...bounce } }))) {
    await noteMailEvent(desk.service, event);
  }
}

/** People act at ten and at two; the function is called for it, or is not. */
function consumerSilent(name: string) {
  const judge = async (called: boolean): Promise<'ALARM' | 'OK'> => {
    const desk = openDesk(TUESDAY);
    for (const hours of [1, 5]) {
      desk.clock.set(addMinutes(TUESDAY, hours * 60));
      await desk.handIn(undefined, `at-${hours}`);
    }
    const dimensions = { FunctionName: `huisheng-wutong-${name}` };
    const calls = [1, 5].map((hours) => ({
      namespace: 'AWS/Lambda',
      name: 'Invocations',
      dimensions,
      at: toMilliseconds(addMinutes(TUESDAY, hours * 60)),
      value: 1,
    }));
    const judged = alarm(`${name}-silent`);
    const now = toMilliseconds(addMinutes(TUESDAY, 8 * 60));
    return stateAt(judged, [...dataOf(desk), ...(called ? calls : [])], now);
  };
  return { fires: () => judge(false), rests: () => judge(true) };
}

const ownAlarms = alarms.filter(({ metrics }) => metrics.some(({ metric }) => metric.namespace === METRIC_NAMESPACE));
const awsAlarms = alarms.filter((known) => !ownAlarms.includes(known));

describe('an alarm over our own figures', () => {
  test('has a cause in this file, each of them', () => {
    expect(Object.keys(OWN_CAUSES).toSorted()).toEqual(ownAlarms.map(({ id }) => id).toSorted());
  });

  test.each(Object.entries(OWN_CAUSES))('%s goes off by its cause, and not without it', async (_, cause) => {
    expect(await cause.fires()).toBe('ALARM');
    expect(await cause.rests()).toBe('OK');
  });
});

describe("an alarm over Amazon's metrics", () => {
  const NOON = Date.parse('2025-10-14T12:00:00Z');
  const pointOf = ({ metric }: TemplateAlarm['metrics'][number], value: number): Datapoint => ({
    ...metric,
    at: NOON - metric.periodSeconds * 1000,
    value,
  });

  const isSilence = ({ treatMissingData }: TemplateAlarm): boolean => treatMissingData === 'breaching';
  const failing = awsAlarms.filter((known) => !isSilence(known)).map((known) => [known.id, known] as const);
  const silent = awsAlarms.filter(isSilence).map((known) => [known.id, known] as const);
  /** The same in each period that the alarm looks at. */
  const everyPeriod = (known: TemplateAlarm, metric: TemplateAlarm['metrics'][number], value: number) =>
    Array.from({ length: known.evaluationPeriods }, (_, back) => ({
      ...pointOf(metric, value),
      at: NOON - (back + 1) * known.periodSeconds * 1000,
    }));

  test.each(failing)('%s goes off by any of its metrics', (_, known) => {
    for (const metric of known.metrics) {
      expect(stateAt(known, everyPeriod(known, metric, known.threshold + 1), NOON)).toBe('ALARM');
    }
  });

  test.each(failing)('%s rests while nothing is said, or zero', (_, known) => {
    expect(stateAt(known, [], NOON)).toBe('OK');
    const zeros = known.metrics.map((metric) => pointOf(metric, 0));
    expect(stateAt(known, zeros, NOON)).toBe('OK');
  });

  test.each(silent)('%s goes off while nothing is said, and rests while it is', (_, known) => {
    expect(stateAt(known, [], NOON)).toBe('ALARM');
    for (const metric of known.metrics) expect(stateAt(known, everyPeriod(known, metric, 1), NOON)).toBe('OK');
  });

  test('each function that nobody waits for has one on its errors', () => {
    const unwaited = functionsOf(wutong).filter(({ trigger }) => trigger !== 'http');
    expect(unwaited.length).toBeGreaterThan(5);
    for (const { name } of unwaited) expect(alarms.map(({ id }) => id)).toContain(`${name}-failing`);
  });
});
