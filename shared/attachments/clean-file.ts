import type { RefusedUpload } from '../petition/codes.ts';
import { LARGEST_UPLOAD, type Media, type UploadKind, UPLOAD_KINDS } from '../petition/uploads.ts';
import { byteView } from './byte-view.ts';
import { cleanJpeg } from './jpeg.ts';
import { isWholePdf } from './pdf.ts';
import { cleanPng, PNG_SIGNATURE } from './png.ts';
import { cleanWebp } from './webp.ts';

/** What is kept of an upload, or why nothing is. */
export type CleanFile =
  | { readonly kind: 'clean'; readonly media: Media; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly reason: RefusedUpload };

/**
 * Judges an upload by its content alone (附件检查): what it really is, whether it is what was announced, whether it is whole; and takes
 * from photos where, when and with what they were taken. The name of the file and the browser's word for it count for nothing.
 */
export function cleanFile(file: Uint8Array, announced: UploadKind): CleanFile {
  if (file.length > LARGEST_UPLOAD) return { kind: 'refused', reason: 'TOO_LARGE' };
  const media = mediaOf(file);
  if (media === undefined) return { kind: 'refused', reason: 'TYPE_NOT_ALLOWED' };
  if (!UPLOAD_KINDS[announced].media.some((allowed) => allowed === media)) {
    return { kind: 'refused', reason: 'TYPE_DIFFERS' };
  }
  const bytes = READERS[media](file);
  return bytes === undefined ? { kind: 'refused', reason: 'DAMAGED' } : { kind: 'clean', media, bytes };
}

/** By the first bytes, as every program that opens it would judge. */
function mediaOf(file: Uint8Array): Media | undefined {
  const view = byteView(file);
  if (view.u16(0) === 0xffd8 && file[2] === 0xff) return 'image/jpeg';
  if (PNG_SIGNATURE.every((byte, at) => file[at] === byte)) return 'image/png';
  if (view.says(0, 'RIFF') && view.says(8, 'WEBP')) return 'image/webp';
  return view.says(0, '%PDF-') ? 'application/pdf' : undefined;
}

const READERS: Readonly<Record<Media, (file: Uint8Array) => Uint8Array | undefined>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
  'application/pdf': (file) => (isWholePdf(file) ? file : undefined),
};
