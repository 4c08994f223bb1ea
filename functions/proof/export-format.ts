import { createHash, type Hash } from 'node:crypto';
import * as z from 'zod/mini';
import { canonicalJson } from '../platform/keyed-hashes.ts';
import type { Item } from '../platform/table.ts';

/**
 * An export is JSON Lines: a heading, one line an item as it stands in the table, an end. All items of a petition stand
 * together, petitions in order of their numbers, the daily digests and the leads last, so that a reader needs no more than one petition
 * in memory. Nothing in it depends on when it was made: the same table always gives the same bytes.
 */
const FORMAT = 'huisheng-record';
const VERSION = 1;

const headingSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  district: z.string(),
  petitions: z.int().check(z.nonnegative()),
});
export type Heading = z.infer<typeof headingSchema>;

const endSchema = z.strictObject({
  end: z.literal(FORMAT),
  petitions: z.int(),
  items: z.int(),
  /** SHA-256 over every line before this one, line ends included. */
  sha256: z.string(),
});
export type End = z.infer<typeof endSchema>;

const itemSchema = z.catchall(
  z.object({ pk: z.string(), sk: z.string() }),
  z.union([z.string(), z.number(), z.boolean()]),
);

export function headingLine(district: string, petitions: number): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, district, petitions } satisfies Heading)}\n`;
}

export function itemLine(item: Item): string {
  return `${canonicalJson(item)}\n`;
}

export function endLine(counted: { readonly petitions: number; readonly items: number }, sum: Hash): string {
  return `${JSON.stringify({ end: FORMAT, ...counted, sha256: sum.digest('hex') } satisfies End)}\n`;
}

export function newSum(): Hash {
  return createHash('sha256');
}

/** Undefined for a line that is none of ours. */
export function readHeading(line: string): Heading | undefined {
  return headingSchema.safeParse(parsed(line)).data;
}

export function readEnd(line: string): End | undefined {
  return endSchema.safeParse(parsed(line)).data;
}

/** An item, where the line is exactly what {@link itemLine} would write of it. */
export function readItem(line: string): Item | undefined {
  const item = itemSchema.safeParse(parsed(line)).data;
  return item !== undefined && itemLine(item) === line ? item : undefined;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/**
 * Lines with their ends, of a file read piece by piece. By line feeds alone: people's words may hold other characters that
 * `node:readline` takes for the end of a line (U+2028). A last line without its end comes without one.
 */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let begun: Uint8Array[] = [];
  for await (const piece of pieces) {
    let from = 0;
    for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, from)) {
      yield Buffer.concat([...begun, piece.subarray(from, at + 1)]).toString('utf8');
      begun = [];
      from = at + 1;
    }
    if (from < piece.length) begun.push(piece.subarray(from));
  }
  if (begun.length > 0) yield Buffer.concat(begun).toString('utf8');
}

const LINE_FEED = 0x0a;
