import { byteView } from './byte-view.ts';

/** How far from the end of a file a reader of archives looks for one. */
const ARCHIVE_REACH = 65_557;

/**
 * Whether it is a PDF from its first byte to its last, and nothing else besides: no words before the heading, nothing but
 * blanks behind its end, and no archive that other programs would find in it. What is inside is not judged; it is kept as it is.
 */
export function isWholePdf(file: Uint8Array): boolean {
  const view = byteView(file);
  if (!view.says(0, '%PDF-1.') && !view.says(0, '%PDF-2.')) return false;
  let end = file.length;
  while (end > 0 && BLANKS.includes(file[end - 1] ?? -1)) end -= 1;
  return view.says(end - 5, '%%EOF') && !holdsArchive(file);
}

// Blanks of a PDF: nothing, tab, line feed, form feed, carriage return, space.
const BLANKS = [0, 9, 10, 12, 13, 32];

function holdsArchive(file: Uint8Array): boolean {
  const view = byteView(file);
  for (let at = Math.max(0, file.length - ARCHIVE_REACH); ; at += 1) {
    at = file.indexOf(0x50, at);
    if (at < 0) return false;
    if (view.says(at, 'PK\u0005\u0006')) return true;
  }
}
