import { byteView, fourBytes, joined, latin } from './byte-view.ts';
import { onlyOrientation, type Orientation, orientationIn } from './orientation.ts';
import { tooManyPixels } from './pixels.ts';

export const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** The picture, its colours, its transparency, its size on paper, its frames. */
const OF_THE_PICTURE = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'cICP', 'mDCV', 'cLLI'],
  ...['bKGD', 'hIST', 'pHYs', 'acTL', 'fcTL', 'fdAT'],
]);

/**
 * A PNG without words, times and a camera's notes; only how to turn it stays of those. Each chunk that stays is proved by
 * its sum and copied as it is. What stands behind the end goes.
 *
 * Undefined when it is no whole picture.
 */
export function cleanPng(file: Uint8Array): Uint8Array | undefined {
  const view = byteView(file);
  if (!PNG_SIGNATURE.every((byte, at) => file[at] === byte)) return undefined;
  const kept: Uint8Array[] = [PNG_SIGNATURE];
  let orientation: Orientation = 1;
  let firstPicture: number | undefined;
  for (let at = 8; ;) {
    const length = view.u32(at);
    const body = length === undefined ? undefined : view.part(at + 8, length);
    const chunk = length === undefined ? undefined : view.part(at, length + 12);
    if (length === undefined || body === undefined || chunk === undefined) return undefined;
    const type = String.fromCharCode(...chunk.subarray(4, 8));
    if (at === 8 && (type !== 'IHDR' || tooManyPixels(byteView(body).u32(0), byteView(body).u32(4)))) return undefined;
    if (type === 'eXIf') orientation = orientationIn(body);
    if (OF_THE_PICTURE.has(type)) {
      if (sumOf(chunk.subarray(4, 8 + length)) !== view.u32(at + 8 + length)) return undefined;
      if (type === 'IDAT') firstPicture ??= kept.length;
      kept.push(chunk);
    }
    if (type === 'IEND') break;
    at += length + 12;
  }
  if (firstPicture === undefined) return undefined;
  const turned = orientation === 1 ? [] : [chunkOf('eXIf', onlyOrientation(orientation))];
  return joined([...kept.slice(0, firstPicture), ...turned, ...kept.slice(firstPicture)]);
}

export function chunkOf(type: string, body: Uint8Array): Uint8Array {
  const named = joined([latin(type), body]);
  return joined([fourBytes(body.length), named, fourBytes(sumOf(named))]);
}

const SUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

/** CRC-32, as PNG has it. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (SUMS[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
