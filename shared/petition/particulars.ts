import type { AgentRelation } from './codes.ts';
import type { CorrectableField } from './events.ts';

/**
 * 当事人信息与诉求内容: who, how to reach them, and what they wrote. Never in a commit, a log, an address or a schedule;
 * may be erased under the retention rule while the record stays provable.
 */
export interface Particulars {
  readonly petitioner?: Petitioner;
  readonly agent?: Agent;
  readonly subject?: string;
  readonly statement?: string;
  readonly request?: string;
  readonly place?: string;
  readonly representatives?: readonly string[];
  readonly attachments?: readonly string[];
  /** 询问: questions from the counter with their answers, in order. */
  readonly questions?: readonly { readonly question: string; readonly answer?: string }[];
  /** An answer that came later, to the question of that number. */
  readonly answer?: { readonly question: number; readonly answer: string };
  /** Grounds of a review request, reasons of a withdrawal or rating, in the petitioner's words. */
  readonly words?: string;
  readonly correction?: { readonly field: CorrectableField; readonly value: string };
}

export interface Petitioner {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly address?: string | undefined;
}

/** 监护人、代理人: who acts for the petitioner, in what right, and by what paper. */
export interface Agent {
  readonly name: string;
  readonly relation: AgentRelation;
  readonly authority?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

/** Where mail for the petitioner goes: to their own address; where they have none, to whoever acts for them. */
export function mailAddressOf({ petitioner, agent }: Particulars): string | undefined {
  return petitioner?.email ?? agent?.email;
}

/** The particulars as they stand after supplements and corrections; earlier versions stay where they are. */
export function currentParticulars(versions: readonly Particulars[]): Particulars {
  let current: Particulars = {};
  for (const version of versions) current = revise(current, version);
  return current;
}

function revise(current: Particulars, version: Particulars): Particulars {
  const { correction, words: _, questions, answer, ...given } = version;
  if (correction !== undefined) return correct(current, correction.field, correction.value);
  if (questions !== undefined) return { ...current, questions: [...(current.questions ?? []), ...questions] };
  if (answer !== undefined) return { ...current, questions: withAnswer(current.questions ?? [], answer) };
  if (current.statement === undefined) return { ...current, ...given };
  // A supplement adds to the statement; it never replaces what was said first.
  const statement = given.statement === undefined ? current.statement : `${current.statement}\n\n${given.statement}`;
  return { ...current, statement, attachments: [...(current.attachments ?? []), ...(given.attachments ?? [])] };
}

function withAnswer(
  questions: NonNullable<Particulars['questions']>,
  { question, answer }: NonNullable<Particulars['answer']>,
): NonNullable<Particulars['questions']> {
  return questions.map((asked, nth) => (nth + 1 === question ? { ...asked, answer } : asked));
}

function correct(current: Particulars, field: CorrectableField, value: string): Particulars {
  switch (field) {
    case 'name':
    case 'phone':
    case 'email':
    case 'address':
      return { ...current, petitioner: { ...current.petitioner, [field]: value } };
    case 'subject':
    case 'request':
    case 'place':
      return { ...current, [field]: value };
    default:
      return field satisfies never;
  }
}

/**
 * Identity numbers and telephone numbers inside free text are covered in lists and exports (S33), in full-width digits and
 * written in groups as well.
 */
export function masked(text: string): string {
  return text
    .replaceAll(IDENTITY_NUMBER, (found) => covered(found, 4, 4))
    .replaceAll(MOBILE_NUMBER, (found) => covered(found, 3, 4));
}

const DIGIT = '[0-9０-９]';
const GAP = '[ \\-–　]?';
const IDENTITY_NUMBER = new RegExp(
  `(?<!${DIGIT})${DIGIT}(?:${GAP}${DIGIT}){16}${GAP}[0-9０-９XxＸｘ](?!${DIGIT})`,
  'g',
);
const MOBILE_NUMBER = new RegExp(`(?<!${DIGIT})[1１](?:${GAP}${DIGIT}){10}(?!${DIGIT})`, 'g');

function covered(found: string, head: number, tail: number): string {
  const plain = found.normalize('NFKC').replaceAll(/[^0-9Xx]/g, '');
  return plain.slice(0, head) + '*'.repeat(plain.length - head - tail) + plain.slice(-tail);
}

/** The same text for comparing: full-width digits and forms folded, spaces gone, lower case. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}

/**
 * Traits by which the same person or place is found again, each `kind:value`. They leave the edge only as keyed hashes.
 * One wrong character in a name must not hide a repeat, so each name is also given with one character left open.
 */
export function personTraits(particulars: Particulars): readonly string[] {
  const { petitioner, agent, place } = particulars;
  const traits: string[] = [];
  const phones = [petitioner?.phone, agent?.phone].map((phone) => digitsOf(phone ?? ''));
  for (const phone of new Set(phones)) if (phone.length >= 7) traits.push(`phone:${phone}`);
  const name = folded(petitioner?.name ?? '');
  if (name.length > 0) traits.push(`name:${name}`, ...openNames(name));
  const home = buildingOf(petitioner?.address ?? '');
  if (home !== undefined) traits.push(`home:${home}`);
  const site = buildingOf(place ?? '');
  if (site !== undefined) traits.push(`site:${site}`);
  return traits;
}

function openNames(name: string): readonly string[] {
  const characters = [...name];
  if (characters.length < 3 || characters.length > 4) return [];
  return characters.map(
    (_, open) => `open:${characters.map((character, at) => (at === open ? '?' : character)).join('')}`,
  );
}

function digitsOf(phone: string): string {
  return phone
    .normalize('NFKC')
    .replaceAll(/\D/g, '')
    .replace(/^86(?=1\d{10}$)/, '');
}

/** 槐荫里8号楼302, 槐荫里8-302 and 梧桐社区槐荫里8幢 are one building; 雲杉苑 and 云杉苑 one estate. */
function buildingOf(address: string): string | undefined {
  const plain = folded(address)
    .replaceAll('雲', '云')
    .replace(/^.*社区(?=[^社]*\d)/, '');
  const match = /([\p{Script=Han}]{2,8}?)(\d{1,4})(?:号楼|号院|幢|栋|-|#|楼)/u.exec(plain);
  return match === null ? undefined : `${match[1]}${match[2]}`;
}
