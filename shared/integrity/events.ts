import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { CommitOf, ParticularsReference } from '../petition/events.ts';
import type { GiftOutcome, OfferOutcome } from './codes.ts';
import type { FourNot } from './four-nots.ts';
import type { Period } from './period.ts';

/** What one member of staff put on record about themselves. Codes, days and sums; who offered what stands beside it, erasable. */
export type IntegrityEvent = IntegrityDeclared | GiftRecorded;

/** 廉洁申报: for a quarter that is over, that nothing was offered, or what was. Declared again, the later one stands. */
export interface IntegrityDeclared {
  readonly type: 'IntegrityDeclared';
  readonly on: CalendarDate;
  readonly period: Period;
  readonly offers: readonly DeclaredOffer[];
  readonly words?: ParticularsReference;
}

export interface DeclaredOffer {
  readonly kind: FourNot;
  readonly outcome: OfferOutcome;
}

/** 礼品登记: refused, returned or handed over, before a witness. */
export interface GiftRecorded {
  readonly type: 'GiftRecorded';
  readonly offeredOn: CalendarDate;
  readonly on: CalendarDate;
  readonly outcome: GiftOutcome;
  /** 估值, in whole yuan; 0 where it has none. */
  readonly value: number;
  readonly witness: string;
  readonly words: ParticularsReference;
}

export type IntegrityCommit = CommitOf<IntegrityEvent>;
