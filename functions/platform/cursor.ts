import type { Item, Range } from './table.ts';

/** Where a page of a list ended. It travels through people's addresses and comes back as whatever they make of it. */
export interface Position {
  readonly pk: string;
  readonly sk: string;
  readonly list: string;
  readonly place: string;
}

/** A cursor that no page of this list gave. */
export class UnreadableCursor extends Error {
  override readonly name = 'UnreadableCursor';
  constructor() {
    super('the cursor names no place in this list');
  }
}

export function positionOf(item: Item): Position {
  return { pk: item.pk, sk: item.sk, list: String(item['list']), place: String(item['place']) };
}

export function writeCursor({ pk, sk, list, place }: Position): string {
  return Buffer.from(JSON.stringify([pk, sk, list, place])).toString('base64url');
}

/**
 * Reads a cursor as strictly as DynamoDB would: a place of this list, inside the range asked for.
 * @throws UnreadableCursor
 */
export function readCursor(cursor: string, list: string, range: Range = {}): Position {
  const [pk, sk, givenList, place, ...rest] = parts(cursor);
  const whole = pk !== undefined && sk !== undefined && place !== undefined && rest.length === 0;
  if (!whole || pk === '' || sk === '' || givenList !== list || !isWithin(place, range)) throw new UnreadableCursor();
  return { pk, sk, list, place };
}

/**
 * The same place in another list with rows of the same keys. Lists that are read as one go on together from where any of them ended.
 * @throws UnreadableCursor when it is a place in none of them
 */
export function cursorIn(list: string, cursor: string, lists: readonly string[], range?: Range): string {
  const given = lists.find((name) => parts(cursor)[2] === name) ?? list;
  return writeCursor({ ...readCursor(cursor, given, range), list });
}

function parts(cursor: string): readonly string[] {
  try {
    const plain: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(plain) && plain.every((part) => typeof part === 'string') ? plain : [];
  } catch {
    return [];
  }
}

function isWithin(place: string, { from = '', to = '\u{10ffff}' }: Range): boolean {
  return place !== '' && place >= from && place <= to;
}
