import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Bilingual } from '../petition/codes.ts';
import { type GiftOutcome, OFFER_OUTCOMES } from './codes.ts';
import type { DeclaredOffer } from './events.ts';
import { FOUR_NOTS } from './four-nots.ts';
import type { IntegrityRecord } from './integrity-record.ts';
import type { Period } from './period.ts';

/** One declaration in the register: codes and days, no words. */
export interface DeclarationEntry {
  readonly staff: string;
  readonly period: Period;
  readonly on: CalendarDate;
  readonly offers: readonly DeclaredOffer[];
}

/** One gift in the register. */
export interface GiftEntry {
  readonly staff: string;
  readonly seq: number;
  readonly offeredOn: CalendarDate;
  readonly on: CalendarDate;
  readonly outcome: GiftOutcome;
  readonly value: number;
  readonly witness: string;
}

export function declarationEntries({ staffId, declarations }: IntegrityRecord): readonly DeclarationEntry[] {
  return declarations.map(({ period, on, offers }) => ({ staff: staffId, period, on, offers }));
}

export function giftEntries({ staffId, gifts }: IntegrityRecord): readonly GiftEntry[] {
  return gifts.map(({ seq, offeredOn, on, outcome, value, witness }) => ({
    staff: staffId,
    seq,
    offeredOn,
    on,
    outcome,
    value,
    witness,
  }));
}

export function offerView({ kind, outcome }: DeclaredOffer): object {
  return { kind, kindTitle: FOUR_NOTS[kind], outcome, outcomeTitle: outcomeTitle(outcome) };
}

export function outcomeTitle(outcome: DeclaredOffer['outcome']): Bilingual {
  return OFFER_OUTCOMES[outcome];
}

/** 何**: who offered it is nobody's business but for telling two entries apart. */
export function maskedName(name: string): string {
  const [first = '', ...rest] = [...name.trim()];
  return first + '*'.repeat(Math.max(1, rest.length));
}
