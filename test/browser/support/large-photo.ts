import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { chunk } from './small-png.ts';

/** A picture of nothing but noise, always the same, of some three bytes a pixel: there is no smaller way to keep it as it is. */
export function largePhoto(width: number, height: number): Buffer {
  const noise = createHash('shake256', { outputLength: width * height * 3 })
    .update('noise')
    .digest();
  const rows = Array.from({ length: height }, (_, y) => [
    Buffer.alloc(1),
    noise.subarray(y * width * 3, (y + 1) * width * 3),
  ]).flat();
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
