import { byteView, fourBytes, joined, latin } from './byte-view.ts';
import { onlyOrientation, type Orientation, orientationIn } from './orientation.ts';
import { tooManyPixels } from './pixels.ts';

const OF_THE_PICTURE = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'];
const OF_A_FRAME = ['VP8 ', 'VP8L', 'ALPH'];

const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;

/**
 * A WebP without a camera's and an editor's notes (EXIF, XMP, and whatever we do not know); only how to turn it stays of
 * those. The compressed picture is copied as it is. What stands behind the end goes.
 *
 * Undefined when it is no whole picture.
 */
export function cleanWebp(file: Uint8Array): Uint8Array | undefined {
  const view = byteView(file);
  if (!view.says(0, 'RIFF') || !view.says(8, 'WEBP')) return undefined;
  const inside = view.part(12, (view.u32(4, 'little') ?? 0) - 4);
  const chunks = inside === undefined ? undefined : chunksIn(inside);
  if (chunks === undefined) return undefined;
  const notes = chunks.find(({ type }) => type === 'EXIF');
  const orientation = notes === undefined ? 1 : orientationIn(notes.body);
  const kept: Chunk[] = [];
  for (const chunk of chunks) {
    if (!OF_THE_PICTURE.includes(chunk.type)) continue;
    const cleaned = cleanChunk(chunk, orientation);
    if (cleaned === undefined) return undefined;
    kept.push(cleaned);
  }
  const [first] = kept;
  const hasPicture = kept.some(({ type }) => ['VP8 ', 'VP8L', 'ANMF'].includes(type));
  if (first === undefined || !hasPicture || tooManyPixels(...sizeIn(first))) return undefined;
  // Notes are only allowed where the heading of the extended form announces them; a plain file never had an orientation.
  const turned =
    orientation === 1 || first.type !== 'VP8X' ? [] : [{ type: 'EXIF', body: onlyOrientation(orientation) }];
  const content = joined([latin('WEBP'), ...[...kept, ...turned].map(bytesOf)]);
  return joined([latin('RIFF'), fourBytes(content.length, 'little'), content]);
}

interface Chunk {
  readonly type: string;
  readonly body: Uint8Array;
}

function chunksIn(bytes: Uint8Array): readonly Chunk[] | undefined {
  const view = byteView(bytes);
  const chunks: Chunk[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = view.u32(at + 4, 'little');
    const body = length === undefined ? undefined : view.part(at + 8, length);
    if (length === undefined || body === undefined) return undefined;
    chunks.push({ type: String.fromCharCode(...bytes.subarray(at, at + 4)), body });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

function cleanChunk({ type, body }: Chunk, orientation: Orientation): Chunk | undefined {
  if (type === 'VP8X') {
    const heading = body.slice();
    heading[0] = ((body[0] ?? 0) & ~(HAS_EXIF | HAS_XMP)) | (orientation === 1 ? 0 : HAS_EXIF);
    return { type, body: heading };
  }
  if (type !== 'ANMF') return { type, body };
  // A frame of a moving picture: sixteen bytes of place and time, then chunks again.
  const inner = body.length < 16 ? undefined : chunksIn(body.subarray(16));
  if (inner === undefined) return undefined;
  const kept = inner.filter((chunk) => OF_A_FRAME.includes(chunk.type));
  return { type, body: joined([body.subarray(0, 16), ...kept.map(bytesOf)]) };
}

function bytesOf({ type, body }: Chunk): Uint8Array {
  const filling = new Uint8Array(body.length % 2);
  return joined([latin(type), fourBytes(body.length, 'little'), body, filling]);
}

/** Width and height, as the first chunk of each of the three forms tells them. */
function sizeIn({ type, body }: Chunk): [number | undefined, number | undefined] {
  const view = byteView(body);
  const [low, high] = [view.u32(4, 'little'), view.u16(8, 'little')];
  switch (type) {
    case 'VP8X':
      return low === undefined || high === undefined
        ? [undefined, undefined]
        : [(low & 0xffffff) + 1, ((low >>> 24) | (high << 8)) + 1];
    case 'VP8 ': {
      const [width, height] = [view.u16(6, 'little'), view.u16(8, 'little')];
      return [width === undefined ? undefined : width & 0x3fff, height === undefined ? undefined : height & 0x3fff];
    }
    case 'VP8L': {
      const packed = view.u32(1, 'little');
      return packed === undefined ? [undefined, undefined] : [(packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1];
    }
    default:
      return [undefined, undefined];
  }
}
