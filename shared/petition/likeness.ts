import type { Particulars } from './particulars.ts';
import { shinglesOf } from './plain-text.ts';

/**
 * 内容相似度: how alike two petitions read, by the pairs of characters they share, estimated from short sketches (minhash). A sketch
 * is made of keyed hashes: without the district's secret nobody can ask it for a word. It suggests; a person compares (R35).
 */
export interface Sketch {
  /** One byte of each smallest hash, in hexadecimal. */
  readonly bytes: string;
  /** Names under which texts of the same kind meet: any one shared is worth a comparison. */
  readonly bands: readonly string[];
}

/** From here on a likeness is worth a person's look. Below it texts of this kind agree by their everyday words alone. */
export const LIKENESS_SHOWN = 40;
/** From here on two texts by the same person are the same paper handed in twice. */
export const LIKENESS_OF_COPIES = 90;

/** 64 hashes: the estimate is off by six points in a hundred, one time in three. */
const HASHES = 64;
const BANDS = 8;
const ROWS = 2;
/** What says less than this says too little to be compared. */
const FEWEST_SHINGLES = 12;

/** Subject, facts and reasons, request, as they stand in the particulars. */
type ComparedWords = Pick<Particulars, 'subject' | 'statement' | 'request'>;

/** The pairs of characters of what is compared. */
export function comparedShingles({ subject, statement, request }: ComparedWords): ReadonlySet<string> {
  const shingles = new Set<string>();
  // Text by text: no pair of characters may come from the seam between two.
  for (const text of [subject, statement, request]) {
    for (const shingle of shinglesOf(text ?? '')) shingles.add(shingle);
  }
  return shingles;
}

/** @param keyed a keyed hash of 32 bits; undefined is answered for what is too short to be compared, or was erased */
export function sketchOf(words: ComparedWords, keyed: (shingle: string) => number): Sketch | undefined {
  const shingles = comparedShingles(words);
  if (shingles.size < FEWEST_SHINGLES) return undefined;
  const smallest = new Uint32Array(HASHES).fill(0xff_ff_ff_ff);
  for (const shingle of shingles) {
    const value = keyed(shingle);
    for (let at = 0; at < HASHES; at += 1) {
      const hash = scrambled(value, at);
      if (hash < (smallest[at] ?? 0)) smallest[at] = hash;
    }
  }
  const bands = Array.from({ length: BANDS }, (_, band) =>
    [band, ...smallest.slice(band * ROWS, (band + 1) * ROWS)].map((value) => value.toString(36)).join('-'),
  );
  return { bytes: [...smallest].map((value) => (value & 0xff).toString(16).padStart(2, '0')).join(''), bands };
}

/** In hundredths; undefined where one of the two cannot be read as a sketch. */
export function likenessOf(one: string, other: string): number | undefined {
  if (one.length !== HASHES * 2 || other.length !== HASHES * 2) return undefined;
  let same = 0;
  for (let at = 0; at < one.length; at += 2) if (one.slice(at, at + 2) === other.slice(at, at + 2)) same += 1;
  return Math.round((same / HASHES) * 100);
}

// The last step of MurmurHash3 over the value and the number of the hash: 64 hashes for the price of one HMAC.
function scrambled(value: number, at: number): number {
  let hash = value ^ Math.imul(at + 1, 0x9e_37_79_b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
