import { readFileSync } from 'node:fs';

/** Real files with what phones write into them; see `pictures/README.md`. */
export type PictureName =
  | 'phone.jpg'
  | 'progressive.jpg'
  | 'plain.jpg'
  | 'phone.png'
  | 'phone.webp'
  | 'lossless.webp'
  | 'moving.webp'
  | 'reply.pdf';

export function picture(name: PictureName): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`pictures/${name}`, import.meta.url)));
}

export const TELLING = ['Huaiyin', 'HP-12', '2026:03:02', 'Wang', 'GPSLatitude', 'xmpmeta', 'Location', 'Author'];

/** Which words of {@link TELLING} stand in a file as they are. */
export function toldBy(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes).toString('latin1');
  return TELLING.filter((word) => text.includes(word));
}
