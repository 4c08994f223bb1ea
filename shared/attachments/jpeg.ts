import { byteView, joined, latin } from './byte-view.ts';
import { onlyOrientation, type Orientation, orientationIn } from './orientation.ts';
import { tooManyPixels } from './pixels.ts';

const SOI = Uint8Array.of(0xff, 0xd8);
const EOI = Uint8Array.of(0xff, 0xd9);

/**
 * A JPEG without anything a camera, a phone or an editor wrote about where, when and by whom: of the application's segments
 * only colour (JFIF, ICC profile, Adobe's) and the orientation stay. The compressed picture is copied byte for byte. What stands
 * behind its end goes too: a second picture with notes of its own, a film, or another file altogether.
 *
 * Undefined when it is no whole picture.
 */
export function cleanJpeg(file: Uint8Array): Uint8Array | undefined {
  const view = byteView(file);
  if (view.u16(0) !== 0xffd8) return undefined;
  const kept: Uint8Array[] = [];
  let orientation: Orientation = 1;
  let jfif: Uint8Array | undefined;
  let hasFrame = false;
  let hasScan = false;
  let at = 2;
  while (at < file.length) {
    if (file[at] !== 0xff) return undefined;
    while (file[at] === 0xff) at += 1;
    const marker = file[at];
    at += 1;
    if (marker === undefined) break;
    if (marker === 0xd9) break;
    const length = view.u16(at) ?? 0;
    const body = length < 2 ? undefined : view.part(at + 2, length - 2);
    if (body === undefined || marker < 0xc0 || isWithoutBody(marker)) return undefined;
    const segment = file.subarray(at, at + length);
    at += length;
    if (isFrame(marker)) {
      const frame = byteView(body);
      if (hasFrame || tooManyPixels(frame.u16(3), frame.u16(1))) return undefined;
      hasFrame = true;
    }
    if (marker === 0xe0) jfif ??= plainJfif(body);
    if (marker === 0xe1 && byteView(body).says(0, 'Exif\0\0') && orientation === 1) orientation = orientationIn(body);
    if (isOfThePicture(marker, body)) kept.push(Uint8Array.of(0xff, marker), segment);
    if (marker !== 0xda) continue;
    if (!hasFrame) return undefined;
    hasScan = true;
    const end = endOfScan(file, at);
    kept.push(file.subarray(at, end));
    at = end;
  }
  // A picture cut off at the end is shown by every browser as far as it goes: somebody's proof is not refused for two bytes.
  if (!hasScan) return undefined;
  const turned = orientation === 1 ? [] : [exifSegment(orientation)];
  return joined([SOI, ...(jfif === undefined ? [] : [jfif]), ...turned, ...kept, EOI]);
}

function isOfThePicture(marker: number, body: Uint8Array): boolean {
  if (marker === 0xe2) return byteView(body).says(0, 'ICC_PROFILE\0');
  if (marker === 0xee) return byteView(body).says(0, 'Adobe');
  // Tables, frames and scans; applications' segments, extensions and comments are not.
  return marker < 0xe0;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function isWithoutBody(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd8;
}

/** The scan ends at the next marker that is neither an escaped 0xff nor a restart. */
function endOfScan(file: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    at = file.indexOf(0xff, at);
    if (at < 0) return file.length;
    const next = file[at + 1];
    if (next === undefined) return at;
    const belongs = next === 0x00 || (next >= 0xd0 && next <= 0xd7);
    if (!belongs && next !== 0xff) return at;
    at += belongs ? 2 : 1;
  }
}

// Version, density, and no thumbnail: one made before the picture was cut would show what was cut away.
function plainJfif(body: Uint8Array): Uint8Array | undefined {
  if (!byteView(body).says(0, 'JFIF\0') || body.length < 12) return undefined;
  return joined([Uint8Array.of(0xff, 0xe0, 0, 16), body.subarray(0, 12), Uint8Array.of(0, 0)]);
}

function exifSegment(orientation: Orientation): Uint8Array {
  const exif = joined([latin('Exif\0\0'), onlyOrientation(orientation)]);
  return joined([Uint8Array.of(0xff, 0xe1, 0, exif.length + 2), exif]);
}
