import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { instantFromMilliseconds, shanghaiDay } from '../../shared/calendar/instant.ts';
import type { ClockKind } from '../../shared/district/clock-rules.ts';
import { isRunning } from '../../shared/petition/clocks.ts';
import type { StaffRole } from '../../shared/petition/actor.ts';
import { foldPetition, type Petition } from '../../shared/petition/petition.ts';
import type { Office } from '../../shared/district/office.ts';
import type { District } from '../../shared/district/district.ts';
import { recordStore } from '../../functions/platform/record.ts';
import type { Table } from '../../functions/platform/table.ts';
import type { Call } from '../support/desk.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import type { Act } from '../support/story.ts';
import { ACTS, actOf, type Standing } from '../support/play.ts';
import { chance } from './chance.ts';
import type { Ended, Surroundings } from './invocation.ts';
import { isOfficeOpen, nextOpening, openingOf, plusDays } from './official-days.ts';
import type { PersonMove, PetitionPlan, Plan } from './plan.ts';

/** A request a person made, under one key, however often it was sent. */
export interface Asked {
  readonly key: string;
  readonly function: string;
  readonly no: string | undefined;
  readonly by: string;
  readonly at: number;
  /** Everything that ever answered it, in order. */
  readonly answers: Answer[];
}

export interface Answer {
  readonly at: number;
  readonly status: number;
  readonly text: string;
}

/** Residents and staff, who know nothing of what goes on behind the counter. */
export interface People {
  readonly asked: readonly Asked[];
  /** Every string that names a person or tells their matter. */
  readonly personal: readonly string[];
  /** Addresses that were called, with everything in them. */
  readonly addresses: readonly string[];
  /** Which planned petition got which number. */
  readonly arrivals: ReadonlyMap<string, number>;
  arrive(petition: PetitionPlan): void;
}

export type Send = (name: string, request: Call, label: string) => Promise<Ended<APIGatewayProxyStructuredResultV2>>;

interface Place {
  readonly district: District;
  readonly office: Office;
}

/** What can be done in time, by the clock that says until when. */
const IN_TIME: Readonly<Partial<Record<ClockKind, string>>> = {
  objection: 'record-objection',
  handling: 'extend',
  reviewRequest: 'request-review',
  finalReviewRequest: 'request-final-review',
};

function actFor(step: string | undefined, move: PersonMove, standing: Standing): Act | undefined {
  return step === undefined ? actOf(move, standing) : ACTS[step]?.(move, standing);
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const MOST_TRIES = 5;

export function people(
  around: Surroundings,
  {
    plan,
    place,
    truth,
    send,
  }: { readonly plan: Plan; readonly place: Place; readonly truth: Table; readonly send: Send },
): People {
  const { seed, agenda, weather } = around;
  const { district, office } = place;
  const end = agenda.now + plan.days * 1440 * MINUTE;
  const asked: Asked[] = [];
  const personal: string[] = [];
  const addresses: string[] = [];
  const arrivals = new Map<string, number>();
  const record = recordStore(truth);

  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      agenda.in(milliseconds, resolve);
    });

  /** Sends until an answer comes, or patience ends. Undefined when nobody ever answered. */
  async function ask(request: Asked, call: Call): Promise<Answer | undefined> {
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      const label = `${request.function}:${request.key}:${request.answers.length}:${attempt}`;
      const luck = chance(seed, 'patience', label);
      const [again, patience] = [luck.between(0, 30), luck.between(1, 40) * SECOND];
      if (weather.strikes('SENT_TWICE', label)) {
        agenda.in(again, () => void sendOnce(request, call, `${label}:again`, false));
      }
      const answer = await sendOnce(request, call, label, weather.strikes('ANSWER_TO_PERSON_LOST', label));
      if (answer !== undefined) return answer;
      await pause(patience);
    }
    return undefined;
  }

  async function sendOnce(request: Asked, call: Call, label: string, lost: boolean): Promise<Answer | undefined> {
    const ended = await send(request.function, call, label);
    if (lost) return undefined;
    if (ended.kind !== 'answered' || (ended.value.statusCode ?? 500) >= 500) return undefined;
    const answer = { at: agenda.now, status: ended.value.statusCode ?? 0, text: ended.value.body ?? '' };
    request.answers.push(answer);
    return answer;
  }

  function request(name: string, by: string, key: string, no: string | undefined): Asked {
    const made: Asked = { key, function: name, no, by, at: agenda.now, answers: [] };
    asked.push(made);
    addresses.push(`/api/petitions/${no ?? ''}/${name}`);
    return made;
  }

  const claimsOf = (id: string): Readonly<Record<string, unknown>> => {
    const member = district.staff.roster.find((candidate) => candidate.id === id);
    if (member === undefined) throw new Error(`nobody in ${district.slug} is called ${id}`);
    return { sub: member.id, name: member.name, roles: `[${member.roles.join(' ')}]`, district: district.slug };
  };

  /** The acts are written for Wutong; elsewhere whoever has the same role does them. */
  function here(id: string): string {
    if (district.staff.roster.some((member) => member.id === id)) return id;
    const role = wutong.staff.roster.find((member) => member.id === id)?.roles[0];
    return whoIs(role);
  }

  function whoIs(role: StaffRole | undefined): string {
    return district.staff.roster.find((member) => role !== undefined && member.roles.includes(role))?.id ?? '';
  }

  async function bringIn({ id, door, petitioner, moves }: PetitionPlan): Promise<void> {
    const name = `来访人${String(id).padStart(3, '0')}`;
    const who = {
      name,
      ...(petitioner === 'ANONYMOUS' ? {} : { phone: `1390000${String(id).padStart(4, '0')}` }),
      ...(petitioner === 'MAIL' ? { email: `petitioner.${id}@example.com` } : {}),
    };
    const words = {
      subject: `第${id}件的缘由`,
      statement: `第${id}件：楼顶漏水，找过物业三次。`,
      request: `请为第${id}件派人查看`,
    };
    const anonymous = petitioner === 'ANONYMOUS';
    personal.push(...Object.values(words), ...(anonymous ? [] : Object.values(who)));
    const luck = chance(seed, 'arrival', id);
    const staff = here('lin.receiver');
    const body = {
      ...words,
      ...(anonymous ? { anonymous: true } : { petitioner: who }),
      ...(door === 'submit'
        ? {}
        : {
            channel: luck.pick(['LETTER', 'VISIT', 'CALL'] as const),
            receivedOn: shanghaiDay(instantFromMilliseconds(agenda.now)),
            ...(luck.happens(0.3) ? { onTheSpot: { told: true, what: '将转送有权处理的机关' } } : {}),
          }),
    };
    const key = `${plan.seed}-arrival-${id}`;
    const opening = request(door, door === 'submit' ? 'resident' : staff, key, undefined);
    const call: Call = { body, key, ...(door === 'submit' ? {} : { by: claimsOf(staff) }) };
    // Whoever wants to be heard comes back until there is a receipt.
    let receipt = await ask(opening, call);
    for (let day = 0; day < 10 && receipt?.status !== 201; day += 1) {
      await pause(luck.between(6, 30) * 60 * MINUTE);
      receipt = await ask(opening, call);
    }
    if (receipt === undefined) return;
    if (luck.happens(0.2)) void repeat(opening, call, luck.between(1, 20_000));
    const { petitionNo: no, queryCode: code } = JSON.parse(receipt.text) as { petitionNo: string; queryCode: string };
    arrivals.set(no, id);
    await liveOn(no, code, id, moves);
  }

  async function repeat(made: Asked, call: Call, minutes: number): Promise<void> {
    await pause(minutes * MINUTE);
    await ask(made, call);
  }

  async function liveOn(no: string, code: string, id: number, moves: readonly PersonMove[]): Promise<void> {
    for (const move of moves) {
      await pause(move.minutes * MINUTE);
      if (agenda.now > end) return;
      const step = move.accuses ? 'classify' : await lastDayFor(no, move);
      const petition = await stands(no);
      if (petition === undefined) return;
      if (move.clash)
        void act(petition, code, { ...move, which: move.which + 1, pick: move.pick + 1 }, `${id}-${move.nth}-clash`);
      await act(petition, code, move, `${id}-${move.nth}`, step);
    }
  }

  /** Waits for the day on which it is still, or no longer, in time; returns what can be in time. */
  async function lastDayFor(no: string, { waitsFor, which }: PersonMove): Promise<string | undefined> {
    const petition = waitsFor === undefined ? undefined : await stands(no);
    const running = petition?.clocks.filter((clock) => isRunning(clock) && clock.kind in IN_TIME);
    const clock = running?.[which % running.length];
    if (clock === undefined) return undefined;
    const day = waitsFor === 'LAST_DAY' ? clock.due.due : plusDays(clock.due.due, 1);
    // The last minute of the day, or any of the office's.
    const moment = openingOf(day, which % 3 === 0 ? { opens: '23:59' } : office.hours) + (which % 3) * 200 * MINUTE;
    if (moment > agenda.now) await pause(moment - agenda.now);
    return IN_TIME[clock.kind];
  }

  async function stands(no: string): Promise<Petition | undefined> {
    const commits = (await record.load(no)).map(({ commit }) => commit);
    return foldPetition(no, commits, office);
  }

  async function act(seen: Petition, code: string, move: PersonMove, name: string, step?: string): Promise<void> {
    const { no } = seen;
    const day = () => shanghaiDay(instantFromMilliseconds(agenda.now));
    const first = actFor(step, move, { petition: seen, today: day() });
    if (first === undefined) return;
    if (first.actor.kind === 'staff' && !isOfficeOpen(agenda.now, office.hours)) {
      // Staff act while the office is open.
      await pause(nextOpening(agenda.now, office.hours) - agenda.now + (move.which % 480) * MINUTE);
    }
    const petition = (await stands(no)) ?? seen;
    const now = actFor(step, move, { petition, today: day() });
    if (now === undefined) return;
    const who = now.actor.kind === 'staff' ? actingFor(now.actor.id, petition, move) : 'resident';
    const body = bodyOf(now.step, now.input(day()), move, petition);
    const key = `${plan.seed}-${name}`;
    const call: Call = {
      no,
      body,
      key,
      ...(who === 'resident' ? { code } : { by: claimsOf(who) }),
      ...(move.ifMatch && who !== 'resident' ? { ifMatch: `"${petition.version}"` } : {}),
    };
    const made = request(now.step, who, key, no);
    const answer = await ask(made, call);
    if (answer?.status === 200 && move.repeatedAfter !== undefined) void repeat(made, call, move.repeatedAfter);
  }

  function actingFor(id: string, petition: Petition, { which }: PersonMove): string {
    const usual = here(id);
    const isHandler = id === 'wang.handler';
    return isHandler && petition.handler !== undefined && which % 8 > 0 ? petition.handler : usual;
  }

  function bodyOf(step: string, input: unknown, move: PersonMove, petition: Petition): unknown {
    const body = { ...(input as Readonly<Record<string, unknown>>) };
    if (step === 'assign-handler' || step === 'handle-internally') {
      const handlers = district.staff.roster.filter((member) => member.roles.includes('handler'));
      return { ...body, handler: handlers[move.which % handlers.length]?.id };
    }
    if (step === 'classify' && move.accuses) {
      const accused = [petition.handler ?? here('wang.handler'), whoIs('head'), whoIs('leader')][move.which % 3];
      return { ...body, category: 'ACCUSATION', accused: { staffIds: [accused], units: [] } };
    }
    if (step === 'supplement') {
      const statement = `补充：${petition.no}又漏了`;
      personal.push(statement);
      return { ...body, statement };
    }
    return body;
  }

  return {
    asked,
    personal,
    addresses,
    arrivals,
    arrive(petition) {
      agenda.in(petition.arrives * MINUTE, () => void bringIn(petition));
    },
  };
}
