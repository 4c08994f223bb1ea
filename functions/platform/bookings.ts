import type * as z from 'zod/mini';
import { shanghaiDay } from '../../shared/calendar/instant.ts';
import { dutyRulesOf } from '../../shared/reception/duty-rules.ts';
import { performReception } from '../../shared/reception/perform.ts';
import {
  type Booking,
  BOOKING_STATUSES,
  bookingAt,
  type BookingStatus,
  CANCELLATIONS,
  foldSlot,
  type SlotEvent,
  type SlotState,
} from '../../shared/reception/slot-record.ts';
import type { SlotStep } from '../../shared/reception/step.ts';
import { bookAppointment } from '../../shared/reception/steps/book-appointment.ts';
import { cancelAppointment } from '../../shared/reception/steps/cancel-appointment.ts';
import { beginOfSlot, bookingNumber, readBookingNumber, slotOffered } from '../../shared/reception/slots.ts';
import type { Actor } from '../../shared/petition/actor.ts';
import type { Bilingual } from '../../shared/petition/codes.ts';
import { foldPetition } from '../../shared/petition/petition.ts';
import { readPetitionNumber, readQueryCode } from '../../shared/petition/petition-number.ts';
import { maySee } from '../../shared/petition/visibility.ts';
import { commandOf, type OutcomeOf, type Taken, takeStep } from './matters.ts';
import { bookingNotFound, invalidInput, notFound, ProblemError } from './problems.ts';
import { admitResident, MOST_FAILURES, tooManyTries } from './query-code.ts';
import type { Service } from './service.ts';
import { slotNow, slotsOffered } from './slots-offered.ts';
import { askerOf } from './step-callers.ts';
import { requireDone } from './step-outcomes.ts';

/** A booking as whoever has its code sees it. */
export interface BookingView {
  readonly booking: string;
  readonly slot: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly status: BookingStatus;
  readonly statusTitle: Bilingual;
  readonly receives?: Bilingual;
  /** 取消原因, where the office cancelled. */
  readonly reason?: Bilingual;
}

export interface Booked extends BookingView {
  readonly code: string;
}

/** Places that one address may book in an hour: a family and its neighbours, and no whole morning. */
const MOST_BOOKINGS = 6;

interface Asked {
  readonly actor: Actor;
  readonly key: string | undefined;
  /** Where a resident asks from; bookings of staff are not counted. */
  readonly address: string;
}

/**
 * Books a place: one conditional put, so that of two who ask for the last place one gets it, and the other is told which receptions
 * have places still. A repeat with the same key is answered as at first. @throws ProblemError
 */
export async function bookPlace(
  service: Service,
  input: z.infer<typeof bookAppointment.input>,
  { actor, key, address }: Asked,
): Promise<Booked> {
  const { district, calendar, hashes, slots } = service;
  const now = service.now();
  const counted = `book#${hashes.addressKey(address)}`;
  const isResident = actor.kind === 'resident';
  if (isResident && (await service.attempts.failures(counted, now)) >= MOST_BOOKINGS) throw tooManyTries(now);
  const petitionNo = await petitionAsked(service, input, actor, address);
  // The query code is proved and forgotten: eight digits could be guessed from a digest.
  const { queryCode: _, ...body } = input;
  const scope = [bookAppointment.name, input.slot, askerOf(actor)].join('|');
  const command = commandOf({ key: key ?? service.newId(), scope, body: { ...body, petitionNo } });
  const code = hashes.queryCodeFor(input.slot, command.id);
  const outcome = await takeStep({ ...slots, fold: foldSlot }, input.slot, {
    ...{ actor, command, now, step: bookAppointment.name, input: body, calendar: calendar.version, aside: undefined },
    decide: (state) =>
      Promise.resolve(
        performReception(bookAppointment, state, input, {
          ...slotContext(service, actor, now, input.slot),
          codeHash: hashes.queryCodeHash(input.slot, code),
          petitionNo,
        }),
      ),
  });
  if (outcome.kind === 'refused' && outcome.refusal.code === 'SLOT_FULL') throw await fullWithOthers(service, outcome);
  const state = requireDone(service, bookAppointment.name, outcome, bookingNotFound);
  const booked = outcome.kind === 'done' ? outcome.commit.events.find(({ type }) => type === 'PlaceBooked') : undefined;
  const booking = booked?.type === 'PlaceBooked' ? bookingAt(state, booked.place) : undefined;
  if (booking === undefined) throw bookingNotFound();
  if (isResident && outcome.kind === 'done' && !outcome.repeated) {
    await service.attempts.noteFailure(counted, service.newId(), now);
  }
  const offered = slotOffered(district, calendar, input.slot);
  return { ...bookingView(state, booking, offered?.receives), code };
}

/** Gives a place back. @throws ProblemError 404 for a wrong number and a wrong code alike */
export async function cancelPlace(
  service: Service,
  input: z.infer<typeof cancelAppointment.input>,
  { actor, key, address }: Asked,
): Promise<BookingView> {
  const { slot, place } = (await admitBooking(service, input.booking, input.code, address)).asked;
  const now = service.now();
  const { code: _, ...body } = input;
  const scope = [cancelAppointment.name, input.booking, askerOf(actor)].join('|');
  const outcome = await takeStep({ ...service.slots, fold: foldSlot }, slot, {
    ...{ actor, now, step: cancelAppointment.name, input: body, calendar: service.calendar.version, aside: undefined },
    command: commandOf({ key: key ?? service.newId(), scope, body }),
    decide: (state) =>
      Promise.resolve(performReception(cancelAppointment, state, input, slotContext(service, actor, now, slot))),
  });
  const state = requireDone(service, cancelAppointment.name, outcome, bookingNotFound);
  const booking = bookingAt(state, place);
  if (booking === undefined) throw bookingNotFound();
  return bookingView(state, booking, slotOffered(service.district, service.calendar, slot)?.receives);
}

/** Where a booking stands, for whoever has its code. @throws ProblemError 404, or 429 after too many tries */
export async function bookingFor(
  service: Service,
  number: string,
  code: string,
  address: string,
): Promise<BookingView> {
  const { state, booking } = await admitBooking(service, number, code, address);
  return bookingView(state, booking, slotOffered(service.district, service.calendar, state.slot)?.receives);
}

/** What every step on a reception looks at. */
export function slotContext(service: Service, actor: Actor, now: ReturnType<Service['now']>, slot: string) {
  const { district, calendar } = service;
  return {
    ...{ now, today: shanghaiDay(now), actor, rules: dutyRulesOf(district, calendar) },
    offered: slotOffered(district, calendar, slot),
    codeHash: '',
    petitionNo: undefined,
  };
}

/** A step of staff on a reception that is there. */
export function takeSlotStep<Schema extends z.ZodMiniType>(
  service: Service,
  step: SlotStep<Schema>,
  slot: string,
  asked: Taken & { readonly input: z.infer<Schema>; readonly ifVersion?: number },
): Promise<OutcomeOf<SlotState, SlotEvent>> {
  return takeStep({ ...service.slots, fold: foldSlot }, slot, {
    ...asked,
    aside: undefined,
    decide: (state) =>
      Promise.resolve(performReception(step, state, asked.input, slotContext(service, asked.actor, asked.now, slot))),
  });
}

function bookingView(state: SlotState, { place, status, to }: Booking, receives: Bilingual | undefined): BookingView {
  const cancelled = status === 'CANCELLED_BY_OFFICE' ? state.cancelled : undefined;
  return {
    booking: bookingNumber(state.slot, place),
    slot: state.slot,
    day: state.slot.slice(0, 10),
    from: beginOfSlot(state.slot),
    to,
    status,
    statusTitle: BOOKING_STATUSES[status],
    ...(receives === undefined ? {} : { receives }),
    ...(cancelled === undefined ? {} : { reason: CANCELLATIONS[cancelled] }),
  };
}

// A resident proves a petition by its code; a member of staff names only what they may know of.
async function petitionAsked(
  service: Service,
  { petitionNo, queryCode }: z.infer<typeof bookAppointment.input>,
  actor: Actor,
  address: string,
): Promise<string | undefined> {
  if (petitionNo === undefined) {
    if (queryCode === undefined) return undefined;
    throw invalidInput([{ field: 'petitionNo', message: '请填写编号 / give the number of the petition' }]);
  }
  const no = readPetitionNumber(petitionNo);
  if (no === undefined) throw notFound();
  if (actor.kind === 'resident') {
    await admitResident(service, no, queryCode ?? '', address);
    return no;
  }
  const recorded = await service.record.load(no, { consistent: true });
  const commits = recorded.map(({ commit }) => commit);
  const petition = foldPetition(no, commits, service.office);
  if (petition === undefined || !maySee(actor, petition)) throw notFound();
  return no;
}

async function admitBooking(service: Service, number: string, givenCode: string, address: string) {
  const asked = readBookingNumber(number);
  if (asked === undefined) throw bookingNotFound();
  const now = service.now();
  const subjects = [
    { name: `booking#${bookingNumber(asked.slot, asked.place)}`, most: MOST_FAILURES.perNumber },
    { name: `from#${service.hashes.addressKey(address)}`, most: MOST_FAILURES.perAddress },
  ];
  const failures = await Promise.all(subjects.map((subject) => service.attempts.failures(subject.name, now)));
  if (subjects.some((subject, at) => (failures[at] ?? 0) >= subject.most)) throw tooManyTries(now);
  const state = await slotNow(service, asked.slot, { consistent: true });
  const booking = bookingAt(state, asked.place);
  const code = readQueryCode(givenCode) ?? '';
  const isRight = service.hashes.isQueryCode(asked.slot, code, booking?.codeHash ?? '');
  if (booking !== undefined && isRight) return { asked, state, booking };
  await Promise.all(subjects.map((subject) => service.attempts.noteFailure(subject.name, service.newId(), now)));
  throw bookingNotFound();
}

async function fullWithOthers(
  service: Service,
  { refusal }: Extract<OutcomeOf<SlotState, never>, { kind: 'refused' }>,
): Promise<ProblemError> {
  service.log('COMMAND_REFUSED', { step: bookAppointment.name, refusal: refusal.code });
  const others = (await slotsOffered(service)).filter(({ free }) => free > 0).slice(0, 5);
  return new ProblemError({
    status: 409,
    code: refusal.code,
    title: refusal.zh,
    detail: refusal.en,
    errors: others.map(({ slot, day, from, to, free }) => ({
      field: 'slot',
      message: `${slot}：${day} ${from}—${to}，余${free}个号 / ${free} free`,
    })),
  });
}
