import { type CalendarDate, calendarDate } from '../calendar/calendar-date.ts';
import { type Instant, instant } from '../calendar/instant.ts';
import type { SlotState } from './slot-record.ts';
import { beginOfSlot } from './slots.ts';

export function slotDay({ slot }: Pick<SlotState, 'slot'>): CalendarDate {
  return calendarDate(slot.slice(0, 10));
}

export function slotBegin(state: Pick<SlotState, 'slot'>): Instant {
  return instant(`${slotDay(state)}T${beginOfSlot(state.slot)}:00+08:00`);
}
