import type * as z from 'zod/mini';
import type { Actor } from '../../shared/petition/actor.ts';
import { foldPetition } from '../../shared/petition/petition.ts';
import { maySee } from '../../shared/petition/visibility.ts';
import { BOOKING_STATUSES, CANCELLATIONS, type Booking, type SlotState } from '../../shared/reception/slot-record.ts';
import type { SlotStep } from '../../shared/reception/step.ts';
import { bookAppointment } from '../../shared/reception/steps/book-appointment.ts';
import { cancelAppointment } from '../../shared/reception/steps/cancel-appointment.ts';
import { dayOfSlot, type Slot, slotOffered } from '../../shared/reception/slots.ts';
import { bookPlace, cancelPlace, takeSlotStep } from './bookings.ts';
import { callerAddress } from './caller-address.ts';
import { type HttpHandler, httpHandler, jsonAnswer } from './pipeline.ts';
import { ProblemError } from './problems.ts';
import { readStep } from './reception-handlers.ts';
import { type HttpEvent, idempotencyKeyOf, parseInput, readJson, staffOf } from './requests.ts';
import type { OpenService, Service } from './service.ts';
import { requireRole } from './step-callers.ts';
import { requireDone } from './step-outcomes.ts';

type Staff = Extract<Actor, { kind: 'staff' }>;

/** 预约接访 by a resident, or by a receiver for whoever calls: 201 with the booking’s number and code. */
export function bookingHandler(step: typeof bookAppointment, service: OpenService): HttpHandler {
  return httpHandler(async (event, at) => {
    const actor = actorOf(event, at, step);
    const input = parseInput(step.input, readJson(event));
    return jsonAnswer(201, await bookPlace(at, input, { actor, ...askedBy(event, at) }));
  }, service);
}

/** 取消预约 by whoever has the code. */
export function cancellingHandler(step: typeof cancelAppointment, service: OpenService): HttpHandler {
  return httpHandler(async (event, at) => {
    const input = parseInput(step.input, readJson(event));
    return jsonAnswer(200, await cancelPlace(at, input, { actor: { kind: 'resident' }, ...askedBy(event, at) }));
  }, service);
}

/** The Lambda of a step of staff on a reception: answers its sheet. */
export function slotStepHandler<Schema extends z.ZodMiniType>(
  step: SlotStep<Schema>,
  service: OpenService,
): HttpHandler {
  return httpHandler(async (event, at) => {
    const slot = event.pathParameters?.['slot'] ?? '';
    if (dayOfSlot(slot) === undefined) throw slotNotFound();
    const asked = readStep(step, event, at, slot);
    const state = requireDone(at, step.name, await takeSlotStep(at, step, slot, asked), slotNotFound);
    const offered = slotOffered(at.district, at.calendar, slot);
    return jsonAnswer(200, await slotSheet(at, asked.actor, state, offered), { etag: `"${state.version}"` });
  }, service);
}

/** Which handler a step has. */
export function slotHandlerFor(step: SlotStep, service: OpenService): HttpHandler {
  if (step.name === bookAppointment.name) return bookingHandler(bookAppointment, service);
  return step.name === cancelAppointment.name
    ? cancellingHandler(cancelAppointment, service)
    : slotStepHandler(step, service);
}

/**
 * A reception as staff see it. A place has no name; it has the number of its petition for whoever may know of that petition, and
 * for nobody else.
 */
export async function slotSheet(
  service: Pick<Service, 'record' | 'office'>,
  staff: Staff,
  state: SlotState,
  offered: Slot | undefined,
): Promise<object> {
  const bookings = await Promise.all(state.bookings.map((booking) => bookingLine(service, staff, booking)));
  return {
    slot: state.slot,
    version: state.version,
    ...(offered === undefined
      ? {}
      : { from: offered.from, to: offered.to, places: offered.places, receives: offered.receives }),
    ...(state.cancelled === undefined ? {} : { cancelled: CANCELLATIONS[state.cancelled] }),
    bookings,
  };
}

async function bookingLine(
  { record, office }: Pick<Service, 'record' | 'office'>,
  staff: Staff,
  { place, status, petitionNo }: Booking,
): Promise<object> {
  const line = { place, status, statusTitle: BOOKING_STATUSES[status] };
  if (petitionNo === undefined) return line;
  const recorded = await record.load(petitionNo, { consistent: true });
  const commits = recorded.map(({ commit }) => commit);
  const petition = foldPetition(petitionNo, commits, office);
  if (petition === undefined || !maySee(staff, petition)) return line;
  return { ...line, petitionNo, ...(petition.special === undefined ? {} : { special: true }) };
}

function actorOf(event: HttpEvent, service: Service, step: Pick<SlotStep, 'roles' | 'title'>): Actor {
  if (event.requestContext.authorizer?.jwt === undefined) return { kind: 'resident' };
  const staff = staffOf(event, service.district.slug);
  requireRole(staff, step);
  return staff;
}

function askedBy(event: HttpEvent, service: Service) {
  return { key: idempotencyKeyOf(event), address: callerAddress(event, service) };
}

function slotNotFound(): ProblemError {
  return new ProblemError({
    status: 404,
    code: 'SLOT_NOT_FOUND',
    title: '没有这个接访时段',
    detail: 'There is no such reception.',
  });
}
