import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../../shared/calendar/instant.ts';
import { type FeedTokens, feedTokens } from './feed-tokens.ts';
import { type RatingLinks, ratingLinks } from './rating-links.ts';
import type { FindKind } from '../../shared/petition/find-terms.ts';
import { petitionNumber } from '../../shared/petition/petition-number.ts';

/**
 * Everything derived from the district's secret. The same command always yields the same number and code, so that a
 * repeat after a lost answer is answered alike; without the secret nobody can go back from a hash to a person.
 */
export interface KeyedHashes extends RatingLinks, FeedTokens {
  /** 编号 of the petition a submission opens; `attempt` moves on where the number is taken. */
  numberFor(command: string, attempt: number): string;
  /** 查询码: eight digits. */
  queryCodeFor(petitionNo: string, command: string): string;
  /** What is stored of a query code. */
  queryCodeHash(petitionNo: string, code: string): string;
  isQueryCode(petitionNo: string, code: string, storedHash: string): boolean;
  /** The first letter of the trait's kind, then its hash: whether two files share a telephone or merely a building can be told, whose cannot. */
  personKey(trait: string): string;
  /** Under which a petition is found by one of its words, a name, or the end of a telephone number. */
  findKey(kind: FindKind, value: string): string;
  /** 32 bits of a few characters of a text: sketches of texts are made of these, and give no character back. */
  shingleKey(shingle: string): number;
  /** Name under which failed tries from an address are counted; the address itself is kept nowhere. */
  addressKey(address: string): string;
  /** Proves to ourselves that whoever shows it was let in to this petition, until then. */
  passFor(petitionNo: string, until: Instant): string;
  isPass(petitionNo: string, pass: string, now: Instant): boolean;
  /** The name a petition is published under (Open311): nobody but us knows whose number it is. */
  publicIdFor(petitionNo: string): string;
  /** Where the uploads of a petition wait: known to those who hold the secret, and telling nobody else whose they are. */
  folderFor(petitionNo: string): string;
}

export function keyedHashes(secret: string): KeyedHashes {
  if (secret.length < 32) throw new Error('the secret for keyed hashes needs at least 32 characters');
  const mac = (purpose: string, ...parts: readonly string[]): Buffer =>
    createHmac('sha256', secret)
      .update(JSON.stringify([purpose, ...parts]))
      .digest();
  const digits = (bytes: Buffer, count: number): string =>
    (bytes.readBigUInt64BE() % 10n ** BigInt(count)).toString().padStart(count, '0');
  const codeHash = (petitionNo: string, code: string): string =>
    mac('code-hash', petitionNo, code).toString('base64url').slice(0, 22);
  const passFor = (petitionNo: string, until: string): string =>
    `${until}_${mac('pass', petitionNo, until).toString('base64url').slice(0, 22)}`;
  return {
    numberFor: (command, attempt) => petitionNumber(digits(mac('number', command, String(attempt)), 9)),
    queryCodeFor: (petitionNo, command) => digits(mac('code', petitionNo, command), 8),
    queryCodeHash: codeHash,
    isQueryCode: (petitionNo, code, storedHash) =>
      timingSafeEqual(padded(codeHash(petitionNo, code)), padded(storedHash)),
    personKey: (trait) => trait.slice(0, 1) + mac('person', trait).toString('base64url').slice(0, 12),
    findKey: (kind, value) => kind.slice(0, 1) + mac('find', kind, value).toString('base64url').slice(0, 12),
    shingleKey: (shingle) => mac('shingle', shingle).readUInt32BE(),
    addressKey: (address) => mac('address', address).toString('base64url').slice(0, 16),
    passFor,
    isPass(petitionNo, pass, now) {
      const [until = ''] = pass.split('_');
      const expected = Buffer.from(passFor(petitionNo, until));
      const given = Buffer.from(pass);
      return given.length === expected.length && timingSafeEqual(given, expected) && until >= now;
    },
    ...ratingLinks(secret),
    ...feedTokens(secret),
    publicIdFor: (petitionNo) => mac('open311', petitionNo).toString('hex').slice(0, 20),
    folderFor: (petitionNo) => mac('folder', petitionNo).toString('hex').slice(0, 24),
  };
}

/** For functions that were given no secret because they need none: a use is a fault of the declaration. */
export function noKeyedHashes(): KeyedHashes {
  const missing = (): never => {
    throw new Error('this function was given no secret for keyed hashes');
  };
  return {
    numberFor: missing,
    queryCodeFor: missing,
    queryCodeHash: missing,
    isQueryCode: missing,
    personKey: missing,
    findKey: missing,
    shingleKey: missing,
    addressKey: missing,
    passFor: missing,
    isPass: missing,
    publicIdFor: missing,
    folderFor: missing,
    ratingLinkFor: missing,
    readRatingLink: missing,
    feedTokenFor: missing,
    readFeedToken: missing,
  };
}

/** A digest of plain data, for the chain and for recognising a repeated body. Keys are ordered, so that order of writing is no difference. */
export function digestOf(data: unknown, length = 22): string {
  return digestOfText(canonicalJson(data), length);
}

/** The digest of data that is there as its canonical text already. */
export function digestOfText(text: string, length = 22): string {
  return hashOf(text).slice(0, length);
}

export function hashOf(text: string): string {
  return hash('sha256', text, 'base64url');
}

export function canonicalJson(data: unknown): string {
  return JSON.stringify(data, (_key, value: unknown) =>
    isPlainObject(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function padded(text: string): Buffer {
  return Buffer.from(text.padEnd(22, '=').slice(0, 22));
}
