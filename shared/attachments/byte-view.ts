/** Bytes of a file that may end anywhere: whoever reads past the end is told `undefined` and decides what that means. */
export interface ByteView {
  readonly length: number;
  /** Two and four bytes as a number without sign; the most significant first, unless asked otherwise. */
  u16(at: number, order?: ByteOrder): number | undefined;
  u32(at: number, order?: ByteOrder): number | undefined;
  /** Whether these Latin letters stand there. */
  says(at: number, letters: string): boolean;
  /** Those bytes, not copied. Undefined when the file is shorter. */
  part(from: number, length: number): Uint8Array | undefined;
}

export type ByteOrder = 'big' | 'little';

export function byteView(bytes: Uint8Array): ByteView {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const within = (at: number, length: number): boolean => at >= 0 && at + length <= bytes.length;
  return {
    length: bytes.length,
    u16: (at, order = 'big') => (within(at, 2) ? view.getUint16(at, order === 'little') : undefined),
    u32: (at, order = 'big') => (within(at, 4) ? view.getUint32(at, order === 'little') : undefined),
    says: (at, letters) =>
      within(at, letters.length) && [...letters].every((letter, nth) => bytes[at + nth] === letter.charCodeAt(0)),
    part: (from, length) => (within(from, length) ? bytes.subarray(from, from + length) : undefined),
  };
}

export function latin(letters: string): Uint8Array {
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A number in four bytes. */
export function fourBytes(value: number, order: ByteOrder = 'big'): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, order === 'little');
  return bytes;
}
