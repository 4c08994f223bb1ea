import { addDays, type CalendarDate, calendarDate, isCalendarDate, weekdayOf } from '../calendar/calendar-date.ts';
import { type Instant, momentAt, type TimeOfDay } from '../calendar/instant.ts';
import type { CalendarBook } from '../calendar/official-calendars.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import type { District } from '../district/district.ts';
import type { Bilingual } from '../petition/codes.ts';

/** 预约接访时段, written `2025-10-16-0900`: its day and when it begins. One stream for each. */
export type SlotNo = string;

/** One reception by appointment, as the office has made it known (接访安排). */
export interface Slot {
  readonly slot: SlotNo;
  readonly day: CalendarDate;
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
  readonly places: number;
  /** 接访人: by office, never by name. */
  readonly receives: Bilingual;
}

type Plan = Pick<District, 'appointments'>;

/** The slots that may be booked now: from this moment to as many days ahead as the office makes known, none on days off. */
export function slotsAhead({ appointments }: Plan, calendar: CalendarBook, today: CalendarDate, now: Instant) {
  if (appointments === undefined) return [];
  return Array.from({ length: appointments.daysAhead + 1 }, (_, days) => addDays(today, days))
    .flatMap((day) => slotsOn(appointments, calendar, day))
    .filter(({ day, from }) => momentAt(day, from) > now);
}

/** The slot of this number, where the office offers it, whether or not it is over. */
export function slotOffered({ appointments }: Plan, calendar: CalendarBook, slot: SlotNo): Slot | undefined {
  const day = dayOfSlot(slot);
  if (appointments === undefined || day === undefined) return undefined;
  return slotsOn(appointments, calendar, day).find((offered) => offered.slot === slot);
}

/** Every slot the office offers on a day, in the order they begin. */
export function slotsOfDay({ appointments }: Plan, calendar: CalendarBook, day: CalendarDate): readonly Slot[] {
  return appointments === undefined ? [] : slotsOn(appointments, calendar, day);
}

/** Undefined for what is no number of a slot. */
export function dayOfSlot(slot: SlotNo): CalendarDate | undefined {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})-([01]\d|2[0-3])[0-5]\d$/.exec(slot) ?? [];
  return day !== undefined && time !== undefined && isCalendarDate(day) ? calendarDate(day) : undefined;
}

/** When a slot begins: its number says so, whatever the office offers by now. */
export function beginOfSlot(slot: SlotNo): string {
  return `${slot.slice(11, 13)}:${slot.slice(13)}`;
}

/** 预约号: the slot and which place of it, `2025-10-16-0900-2`. */
export function bookingNumber(slot: SlotNo, place: number): string {
  return `${slot}-${place}`;
}

export function readBookingNumber(text: string): { readonly slot: SlotNo; readonly place: number } | undefined {
  const [, slot, place] = /^(.{15})-(\d{1,4})$/.exec(text.normalize('NFKC').trim()) ?? [];
  return slot === undefined || dayOfSlot(slot) === undefined ? undefined : { slot, place: Number(place) };
}

function slotsOn(
  { slots }: NonNullable<Plan['appointments']>,
  calendar: CalendarBook,
  day: CalendarDate,
): readonly Slot[] {
  if (!isWorkingDay(calendar, day)) return [];
  return slots
    .filter(({ weekday }) => weekday === weekdayOf(day))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ from, to, places, receives }) => ({
      ...{ day, from, to, places, receives },
      slot: `${day}-${from.replace(':', '')}`,
    }));
}
