import { shanghaiDay } from '../../shared/calendar/instant.ts';
import { foldSlot, freePlaces, type SlotState } from '../../shared/reception/slot-record.ts';
import { type Slot, slotsAhead } from '../../shared/reception/slots.ts';
import type { Service } from './service.ts';

/** Receptions told at once: an office with more would fill a page that nobody reads. */
const MOST_SLOTS = 40;

export interface OfferedSlot extends Slot {
  readonly free: number;
}

type Offering = Pick<Service, 'district' | 'calendar' | 'now' | 'slots'>;

/** 接访安排 with the places that are free, soonest first. */
export async function slotsOffered(service: Offering): Promise<readonly OfferedSlot[]> {
  const now = service.now();
  const ahead = slotsAhead(service.district, service.calendar, shanghaiDay(now), now).slice(0, MOST_SLOTS);
  return Promise.all(
    ahead.map(async (slot) => ({ ...slot, free: freePlaces(await slotNow(service, slot.slot), slot.places) })),
  );
}

export async function slotNow(
  { slots }: Pick<Service, 'slots'>,
  slot: string,
  options: { readonly consistent?: boolean } = {},
): Promise<SlotState> {
  const recorded = await slots.record.load(slot, options);
  return foldSlot(
    slot,
    recorded.map(({ commit }) => commit),
  );
}
