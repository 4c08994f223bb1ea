import { folded, masked, type Particulars } from './particulars.ts';
import { findableWords } from './plain-text.ts';

/** By what a petition is found: a word of its subject or place, a name, the end of a telephone number. */
export type FindKind = 'word' | 'name' | 'tail';

/** One thing a petition is found by; it leaves the edge as a keyed hash alone. */
export interface FindTerm {
  readonly kind: FindKind;
  readonly value: string;
  /** 尾号: longer ends of the same number, the shortest first, so that who types more finds less. */
  readonly longer?: readonly string[];
}

/** 尾号: fewer digits would be shared by everybody. */
export const SHORTEST_TAIL = 4;
const LONGEST_TAIL = 12;

/**
 * Each is a row, written once and billed twice: an ordinary subject has thirteen pairs of characters, a place seven. Whoever writes a
 * page into the subject is found by its beginning.
 */
const MOST_OF_SUBJECT = 32;
const MOST_OF_PLACE = 12;

/**
 * What a petition is found by, from its particulars as they stand: corrected words replace those they correct, and what was erased
 * finds nothing; numbers of persons that stand in them are covered, as in every list. Of facts and reasons nothing is findable: they are many times as long, and say what the subject says.
 * @param open whether its words may stand where everybody searches: not those of an accusation, nor of a child under fourteen
 */
export function findTerms(particulars: Particulars, open: boolean): readonly FindTerm[] {
  const { petitioner, agent, subject = '', place = '' } = particulars;
  const ofSubject = findableWords(masked(subject)).slice(0, MOST_OF_SUBJECT);
  const ofPlace = findableWords(masked(place)).slice(0, MOST_OF_PLACE);
  const words = open ? new Set([...ofSubject, ...ofPlace]) : [];
  const names = [petitioner?.name, agent?.name].flatMap((name) => nameTerm(name ?? '') ?? []);
  const tails = [petitioner?.phone, agent?.phone].flatMap((phone) => tailTerm(phone ?? '') ?? []);
  return [
    ...[...words].map((value): FindTerm => ({ kind: 'word', value })),
    ...[...new Set(names)].map((value): FindTerm => ({ kind: 'name', value })),
    ...new Map(tails.map((tail) => [tail.value, tail])).values(),
  ];
}

/** 姓名 as it is found: whole, however it is spaced or written wide. */
export function nameTerm(name: string): string | undefined {
  const plain = folded(name);
  return plain === '' ? undefined : plain;
}

function tailTerm(phone: string): FindTerm | undefined {
  const digits = digitsIn(phone);
  if (digits.length < SHORTEST_TAIL) return undefined;
  const tail = (length: number): string => digits.slice(-length);
  const longest = Math.min(digits.length, LONGEST_TAIL);
  const longer = Array.from({ length: longest - SHORTEST_TAIL }, (_, at) => tail(SHORTEST_TAIL + 1 + at));
  return { kind: 'tail', value: tail(SHORTEST_TAIL), longer };
}

export function digitsIn(text: string): string {
  return text.normalize('NFKC').replaceAll(/\D/g, '');
}
