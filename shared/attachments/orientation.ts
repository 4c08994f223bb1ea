import { type ByteOrder, byteView, latin } from './byte-view.ts';

/** 方向: which of the eight ways a picture is to be turned. 1 is upright. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const ORIENTATION_TAG = 0x0112;
const SHORT = 3;

/**
 * The one thing of a camera's notes that a picture cannot be shown without. Reads Exif (a TIFF directory) with or without its
 * heading; whatever is unreadable is upright.
 */
export function orientationIn(exif: Uint8Array): Orientation {
  const start = byteView(exif).says(0, 'Exif\0\0') ? 6 : 0;
  const tiff = byteView(exif.subarray(start));
  const order: ByteOrder | undefined = tiff.says(0, 'II') ? 'little' : tiff.says(0, 'MM') ? 'big' : undefined;
  if (order === undefined || tiff.u16(2, order) !== 42) return 1;
  const directory = tiff.u32(4, order) ?? 0;
  const entries = tiff.u16(directory, order) ?? 0;
  for (let nth = 0; nth < entries; nth += 1) {
    const entry = directory + 2 + nth * 12;
    if (tiff.u16(entry, order) !== ORIENTATION_TAG) continue;
    return tiff.u16(entry + 2, order) === SHORT ? asOrientation(tiff.u16(entry + 8, order)) : 1;
  }
  return 1;
}

/** Exif that says how to turn the picture and nothing else: a TIFF directory with one entry. */
export function onlyOrientation(orientation: Orientation): Uint8Array {
  const tiff = new Uint8Array(26);
  const view = new DataView(tiff.buffer);
  tiff.set(latin('MM'));
  view.setUint16(2, 42);
  view.setUint32(4, 8);
  view.setUint16(8, 1);
  view.setUint16(10, ORIENTATION_TAG);
  view.setUint16(12, SHORT);
  view.setUint32(14, 1);
  view.setUint16(18, orientation);
  return tiff;
}

function asOrientation(value: number | undefined): Orientation {
  switch (value) {
    case 2:
    case 3:
    case 4:
    case 5:
    case 6:
    case 7:
    case 8:
      return value;
    default:
      return 1;
  }
}
