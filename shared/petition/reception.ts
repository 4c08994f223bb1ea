import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Bilingual } from './codes.ts';
import type { ReceptionRecorded } from './events.ts';
import type { Petition } from './petition.ts';

/** A question from the counter, by its number over all receptions of the petition, from 1. */
export interface Question {
  readonly number: number;
  /** Who answers by when; absent once it is answered. */
  readonly open?: { readonly who: string; readonly by: CalendarDate };
}

/** 接待: what its records came to. */
export interface Reception {
  readonly questions: readonly Question[];
  /** Of the last record. */
  readonly gaps: readonly ReceptionGap[];
}

/** 四声 that are not on record. A gap is shown to the head, who asks; it is no fault and nothing follows from it by itself. */
export const RECEPTION_GAPS = {
  NOT_RECORDED: { zh: '没有接待记录', en: 'no record of the reception' },
  NOT_GREETED: { zh: '未记来有迎声', en: 'no greeting on record' },
  NOT_CONFIRMED: { zh: '登记内容未经信访人核对', en: 'the record was not confirmed' },
  NO_SLIP: { zh: '未记走有送声、交回执', en: 'not seen off with the slip' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type ReceptionGap = keyof typeof RECEPTION_GAPS;

export function received(petition: Petition, { greeted, questions, readBack, slipGiven }: ReceptionRecorded): Petition {
  const before = petition.reception?.questions ?? [];
  const asked = questions.map((asked, nth): Question => {
    const number = before.length + nth + 1;
    return 'who' in asked ? { number, open: { who: asked.who, by: asked.by } } : { number };
  });
  const gaps: readonly ReceptionGap[] = [
    ...(greeted ? [] : ['NOT_GREETED' as const]),
    ...(readBack.confirmed ? [] : ['NOT_CONFIRMED' as const]),
    ...(slipGiven ? [] : ['NO_SLIP' as const]),
  ];
  return { ...petition, reception: { questions: [...before, ...asked], gaps } };
}

export function answered(petition: Petition, question: number): Petition {
  const { reception } = petition;
  if (reception === undefined) return petition;
  const questions = reception.questions.map((asked) => (asked.number === question ? { number: question } : asked));
  return { ...petition, reception: { ...reception, questions } };
}

/** 待答复: the one that is due first at the head. */
export function openQuestions({
  reception,
}: Petition): readonly { readonly number: number; readonly who: string; readonly by: CalendarDate }[] {
  return (reception?.questions ?? [])
    .flatMap(({ number, open }) => (open === undefined ? [] : [{ number, ...open }]))
    .toSorted((a, b) => (a.by < b.by ? -1 : 1));
}

/** Who came or called was received: without a record of it, that itself is the gap. */
export function receptionGaps({ registered, reception }: Petition): readonly ReceptionGap[] {
  if (reception !== undefined) return reception.gaps;
  return registered.channel === 'VISIT' || registered.channel === 'CALL' ? ['NOT_RECORDED'] : [];
}
