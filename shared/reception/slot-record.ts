import type { TimeOfDay } from '../calendar/instant.ts';
import type { Bilingual } from '../petition/codes.ts';
import type { CommitOf } from '../petition/events.ts';
import { BrokenRecord } from '../petition/petition.ts';
import type { SlotNo } from './slots.ts';

/** 取消原因, as the office tells those who booked. A code: nothing about a person can stand in it. */
export const CANCELLATIONS = {
  OFFICIAL: { zh: '接访人另有公务', en: 'whoever receives is called away' },
  CLOSED: { zh: '当天不开放', en: 'the office is closed that day' },
  WEATHER: { zh: '天气或者突发情况', en: 'weather or an emergency' },
  OTHER: { zh: '其他原因', en: 'another reason' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type Cancellation = keyof typeof CANCELLATIONS;

export const BOOKING_STATUSES = {
  BOOKED: { zh: '已预约', en: 'booked' },
  CANCELLED: { zh: '您已取消', en: 'cancelled by you' },
  CANCELLED_BY_OFFICE: {
    zh: '接访取消，请改约其他时段或者在工作时间直接来访',
    en: 'cancelled by the office: book another, or come without',
  },
  ARRIVED: { zh: '已到访', en: 'arrived' },
  MISSED: { zh: '未到访', en: 'did not come' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type BookingStatus = keyof typeof BOOKING_STATUSES;

/** What happened to a slot. Nobody stands in it: a place has a code of its own, and at most the number of a petition. */
export type SlotEvent =
  | PlaceBooked
  | { readonly type: 'BookingCancelled' | 'VisitorArrived' | 'VisitorMissed'; readonly place: number }
  | { readonly type: 'SlotCancelled'; readonly reason: Cancellation };

/** 预约 */
export interface PlaceBooked {
  readonly type: 'PlaceBooked';
  /** Counted on from the first, so that a place given back is another’s under another number. */
  readonly place: number;
  readonly codeHash: string;
  readonly petitionNo?: string;
  readonly to: TimeOfDay;
}

export interface Booking extends Omit<PlaceBooked, 'type'> {
  readonly status: BookingStatus;
}

export interface SlotState {
  readonly slot: SlotNo;
  readonly version: number;
  readonly bookings: readonly Booking[];
  readonly cancelled?: Cancellation;
}

/** A slot nobody has booked is an empty one at version 0. @throws BrokenRecord when the commits are not its whole, gapless record */
export function foldSlot(slot: SlotNo, commits: readonly CommitOf<SlotEvent>[]): SlotState {
  let state: SlotState = { slot, version: 0, bookings: [] };
  for (const commit of commits) {
    if (commit.seq !== state.version + 1)
      throw new BrokenRecord(`slot ${slot}: ${commit.seq} follows ${state.version}`);
    for (const event of commit.events) state = evolve(state, event);
    state = { ...state, version: commit.seq };
  }
  return state;
}

/** 余号 */
export function freePlaces({ bookings, cancelled }: SlotState, places: number): number {
  if (cancelled !== undefined) return 0;
  return Math.max(0, places - bookings.filter(({ status }) => status !== 'CANCELLED').length);
}

export function bookingAt({ bookings }: SlotState, place: number): Booking | undefined {
  return bookings.find((booking) => booking.place === place);
}

function evolve(state: SlotState, event: SlotEvent): SlotState {
  switch (event.type) {
    case 'PlaceBooked': {
      const { type: _, ...booking } = event;
      return { ...state, bookings: [...state.bookings, { ...booking, status: 'BOOKED' }] };
    }
    case 'BookingCancelled':
      return withStatus(state, 'CANCELLED', ({ place }) => place === event.place);
    case 'VisitorArrived':
      return withStatus(state, 'ARRIVED', ({ place }) => place === event.place);
    case 'VisitorMissed':
      return withStatus(state, 'MISSED', ({ place }) => place === event.place);
    case 'SlotCancelled':
      return {
        ...withStatus(state, 'CANCELLED_BY_OFFICE', ({ status }) => status === 'BOOKED'),
        cancelled: event.reason,
      };
    default:
      return event satisfies never;
  }
}

function withStatus(state: SlotState, status: BookingStatus, whose: (booking: Booking) => boolean): SlotState {
  const bookings = state.bookings.map((booking) => (whose(booking) ? { ...booking, status } : booking));
  return { ...state, bookings };
}
