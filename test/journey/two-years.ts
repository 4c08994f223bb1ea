import { addDays, type CalendarDate } from '../../shared/calendar/calendar-date.ts';
import { instant, type Instant, shanghaiDay } from '../../shared/calendar/instant.ts';
import { isWorkingDay } from '../../shared/calendar/working-days.ts';
import { CALENDAR, head, receiver, type Staff } from '../support/office.ts';
import type { Sample } from '../support/samples.ts';
import type { Act } from '../support/story.ts';
import type { ClockSeen, DistrictClient, State } from './district-client.ts';

/** A life waits for moments; in between it acts over HTTP as the people of an office do. */
export type Life = AsyncGenerator<Instant, void, void>;

/** What a file shows; each test says what it expects of it. */
export interface FileSeen {
  readonly status: string;
  readonly clocks: readonly ClockSeen[];
  readonly handler?: string;
  readonly maybeUrgent?: string;
  readonly caution?: { readonly zh: string };
  readonly special?: {
    readonly departments: readonly string[];
    readonly atOnce: readonly { readonly kind: string; readonly due: string; readonly status: string }[];
  };
  readonly particulars: Readonly<Record<string, unknown>>;
  readonly possibleDuplicates: readonly { readonly petitionNo: string; readonly agrees: readonly string[] }[];
  readonly links: readonly { readonly petitionNo?: string; readonly reference?: string; readonly kind: string }[];
  readonly timeline: readonly { readonly step: string; readonly events: readonly { readonly type: string }[] }[];
  readonly notices: readonly { readonly kind: string; readonly state: string; readonly at: string }[];
}

interface Refused {
  readonly status: number;
  readonly code: string;
  readonly title: string;
}

/** An office over two years: whoever's moment is next goes on, and the clock of the district goes with them. */
export class TwoYears {
  readonly district: DistrictClient;
  readonly matters = new Map<string, Matter>();
  now: Instant;

  constructor(district: DistrictClient, start: Instant) {
    this.district = district;
    this.now = start;
  }

  get today(): CalendarDate {
    return shanghaiDay(this.now);
  }

  /** Ten o'clock, so many days from now, or the first working day after that. */
  later(days: number): Instant {
    let date = addDays(this.today, days);
    while (!isWorkingDay(CALENDAR, date)) date = addDays(date, 1);
    return instant(`${date}T10:00:00+08:00`);
  }

  token(by: Staff): Promise<string> {
    return this.district.staff(by.id, ...by.roles);
  }

  async run(lives: readonly Life[]): Promise<void> {
    const waiting: { at: Instant; life: Life }[] = [];
    const goOn = async (life: Life): Promise<void> => {
      const { done, value } = await life.next();
      if (done !== true) waiting.push({ at: value > this.now ? value : this.now, life });
    };
    for (const life of lives) await goOn(life);
    for (;;) {
      waiting.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
      const next = waiting.shift();
      if (next === undefined) return;
      if (next.at > this.now) await this.district.advanceTo(next.at);
      this.now = next.at;
      await goOn(next.life);
    }
  }

  /** Hands a sample in by its own door at its own moment. */
  async open(sample: Sample, more: Readonly<Record<string, unknown>> = {}): Promise<Matter> {
    const body = { ...bodyOf(sample), ...more };
    const online = sample.channel === 'ONLINE';
    const receipt = await this.district.expectOk('POST', online ? '/api/petitions' : '/api/staff/petitions', {
      key: sample.id,
      body: online
        ? body
        : {
            ...body,
            channel: sample.channel,
            receivedOn: shanghaiDay(this.now),
            ...(sample.channel === 'LETTER' ? {} : { onTheSpot: { told: true, what: '已说明办理程序和期限' } }),
          },
      ...(online ? {} : { token: await this.token(receiver) }),
    });
    const matter = new Matter(this, receipt, sample);
    this.matters.set(sample.id, matter);
    return matter;
  }
}

/** One sample's matter, and what was seen of it on the way. */
export class Matter {
  readonly no: string;
  readonly code: string;
  readonly receipt: State;
  readonly sample: Sample;
  readonly #office: TwoYears;
  /** What was seen on the way, by name. */
  readonly seen = new Map<string, unknown>();

  constructor(office: TwoYears, receipt: State, sample: Sample) {
    this.#office = office;
    this.no = receipt.petitionNo;
    this.code = receipt.queryCode;
    this.receipt = receipt;
    this.sample = sample;
  }

  async does(...acts: readonly Act[]): Promise<State> {
    let state: State | undefined;
    for (const act of acts) {
      const answer = await this.#send(act);
      if (answer.status >= 300) {
        throw new Error(`${this.sample.id} ${act.step}: ${answer.status} ${JSON.stringify(answer.body)}`);
      }
      state = answer.body as State;
    }
    if (state === undefined) throw new Error('nothing was done');
    return state;
  }

  /** What is answered to an act that must not happen. */
  async refused(act: Act): Promise<Refused> {
    const { status, body } = await this.#send(act);
    if (status < 400) throw new Error(`${this.sample.id} ${act.step} was taken`);
    return { ...(body as Refused), status };
  }

  async file(by: Staff = head): Promise<FileSeen> {
    const token = await this.#office.token(by);
    return this.#office.district.expectOk<FileSeen>('GET', `/api/staff/petitions/${this.no}`, { token });
  }

  /** The status of an answer to somebody who asks for the file. */
  async asked(by: Staff): Promise<number> {
    const token = await this.#office.token(by);
    return (await this.#office.district.call('GET', `/api/staff/petitions/${this.no}`, { token })).status;
  }

  /** What the petitioner sees by number and code. */
  async tracked(): Promise<State> {
    const body = { petitionNo: this.no, queryCode: this.code };
    return this.#office.district.expectOk('POST', '/api/track', { body });
  }

  due(kind: string): string | undefined {
    return this.receipt.clocks.find((clock) => clock.kind === kind)?.due;
  }

  async #send({ step, actor, input }: Act): Promise<{ readonly status: number; readonly body: unknown }> {
    const { district, today, now } = this.#office;
    const staff = actor.kind === 'staff';
    return district.call('POST', `/api/${staff ? 'staff/' : ''}petitions/${this.no}/${step}`, {
      body: input(today),
      key: `${step}-${now}-${Math.random()}`,
      ...(staff ? { token: await this.#office.token(actor) } : { code: this.code }),
    });
  }
}

/** As a careful person would hand it in: known fields only, five representatives at most. */
export function bodyOf({ petitioner, group, subject, statement, request, place }: Sample): object {
  const { anonymous, ...who } = petitioner;
  const known = Object.fromEntries(Object.entries(who).filter(([, value]) => value !== null));
  return {
    ...(anonymous ? { anonymous } : { petitioner: known }),
    subject,
    statement,
    request,
    place,
    ...(group === null ? {} : { group: { ...group, representatives: group.representatives.slice(0, 5) } }),
  };
}
