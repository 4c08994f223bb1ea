import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFile } from '../../../shared/attachments/clean-file.ts';
import { fourBytes, joined, latin } from '../../../shared/attachments/byte-view.ts';
import { orientationIn } from '../../../shared/attachments/orientation.ts';
import { chunkOf } from '../../../shared/attachments/png.ts';
import { LARGEST_UPLOAD, type UploadKind } from '../../../shared/petition/uploads.ts';
import { picture, type PictureName, toldBy } from '../../support/pictures.ts';
import { runs } from '../../support/property-runs.ts';

const PHOTOS: readonly PictureName[] = [
  'phone.jpg',
  'progressive.jpg',
  'plain.jpg',
  'phone.png',
  'phone.webp',
  'lossless.webp',
  'moving.webp',
];

function cleaned(file: Uint8Array, kind: UploadKind = 'photo'): Uint8Array {
  const result = cleanFile(file, kind);
  if (result.kind === 'refused') throw new Error(`refused: ${result.reason}`);
  return result.bytes;
}

function refusal(file: Uint8Array, kind: UploadKind = 'photo'): string | undefined {
  const result = cleanFile(file, kind);
  return result.kind === 'refused' ? result.reason : undefined;
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** From the frame's tables on, a JPEG is the picture itself. */
const jpegPicture = (file: Uint8Array): string => latin1(file).slice(latin1(file).indexOf('\xff\xdb'));

function pngChunks(file: Uint8Array): readonly { readonly type: string; readonly body: Uint8Array }[] {
  const chunks: { type: string; body: Uint8Array }[] = [];
  for (let at = 8; at < file.length;) {
    const length = Buffer.from(file).readUInt32BE(at);
    chunks.push({ type: latin1(file.subarray(at + 4, at + 8)), body: file.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function webpChunks(file: Uint8Array): readonly { readonly type: string; readonly body: Uint8Array }[] {
  const chunks: { type: string; body: Uint8Array }[] = [];
  for (let at = 12; at < file.length;) {
    const length = Buffer.from(file).readUInt32LE(at + 4);
    chunks.push({ type: latin1(file.subarray(at, at + 4)), body: file.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

describe('what a photo tells of place, time and person', () => {
  it('is really in the samples', () => {
    expect(toldBy(picture('phone.jpg'))).toEqual(expect.arrayContaining(['Huaiyin', 'Wang', 'GPSLatitude']));
    expect(toldBy(picture('phone.png'))).toEqual(expect.arrayContaining(['Huaiyin', 'Wang', 'GPSLatitude']));
    expect(toldBy(picture('phone.webp'))).toEqual(expect.arrayContaining(['Huaiyin', 'Wang', 'GPSLatitude']));
  });

  it.each(PHOTOS)('%s: is gone', (name) => {
    expect(toldBy(cleaned(picture(name)))).toEqual([]);
  });

  it.each(PHOTOS)('%s: a second cleaning changes nothing', (name) => {
    const once = cleaned(picture(name));
    expect(cleaned(once)).toEqual(once);
  });

  it('JPEG: the picture, its profile and its orientation stay, and nothing else', () => {
    for (const name of ['phone.jpg', 'progressive.jpg', 'plain.jpg'] as const) {
      expect(jpegPicture(cleaned(picture(name)))).toBe(jpegPicture(picture(name)));
    }
    const file = cleaned(picture('phone.jpg'));
    expect(latin1(file)).toContain('ICC_PROFILE');
    expect(orientationIn(file.subarray(latin1(file).indexOf('Exif\0\0')))).toBe(6);
    expect(latin1(cleaned(picture('plain.jpg')))).not.toContain('Exif');
  });

  it('PNG: the picture, its profile and its orientation stay, and nothing else', () => {
    const [before, after] = [pngChunks(picture('phone.png')), pngChunks(cleaned(picture('phone.png')))];
    expect(after.map(({ type }) => type)).toEqual(['IHDR', 'iCCP', 'eXIf', 'IDAT', 'IEND']);
    const dataOf = (chunks: typeof before): readonly string[] =>
      chunks.filter(({ type }) => type === 'IDAT').map(({ body }) => latin1(body));
    expect(dataOf(after)).toEqual(dataOf(before));
    expect(orientationIn(after.find(({ type }) => type === 'eXIf')?.body ?? new Uint8Array())).toBe(6);
  });

  it('WebP: the picture, its profile and its orientation stay, and its heading announces no more than there is', () => {
    const [before, after] = [webpChunks(picture('phone.webp')), webpChunks(cleaned(picture('phone.webp')))];
    expect(after.map(({ type }) => type)).toEqual(['VP8X', 'ICCP', 'VP8 ', 'EXIF']);
    expect(after.find(({ type }) => type === 'VP8 ')).toEqual(before.find(({ type }) => type === 'VP8 '));
    expect(orientationIn(after.at(-1)?.body ?? new Uint8Array())).toBe(6);
    expect((after[0]?.body[0] ?? 0) & 0x0c).toBe(0x08);
    expect(latin1(cleaned(picture('moving.webp')).subarray(12))).toContain('ANMF');
  });

  it('a film, a second picture or an archive behind a photo’s end goes', () => {
    for (const name of ['phone.jpg', 'phone.png', 'phone.webp'] as const) {
      const behind = joined([picture(name), latin('ftypmp42 GPS 30.2576+120.1551 PK\u0003\u0004')]);
      expect(cleaned(behind)).toEqual(cleaned(picture(name)));
    }
  });

  it('JPEG: a photo cut off at its end is kept as far as it goes', () => {
    const whole = picture('plain.jpg');
    expect(latin1(cleaned(whole.subarray(0, -20))).endsWith('\xff\xd9')).toBe(true);
  });
});

describe('what a file really is', () => {
  const program = joined([latin('MZ\u0090\u0000'), new Uint8Array(400)]);

  it('is judged by its content: a program called .jpg, a page, an archive, a film are not taken', () => {
    for (const file of [
      program,
      latin('<!doctype html><script>alert(1)</script>'),
      latin('PK\u0003\u0004 word/document.xml'),
      latin('\u0000\u0000\u0000\u0018ftypheic\u0000\u0000'),
      latin('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      latin('GIF89a'),
      new Uint8Array(0),
    ]) {
      expect(refusal(file)).toBe('TYPE_NOT_ALLOWED');
      expect(refusal(file, 'document')).toBe('TYPE_NOT_ALLOWED');
    }
  });

  it('each kind has its own form', () => {
    expect(refusal(picture('reply.pdf'), 'photo')).toBe('TYPE_DIFFERS');
    expect(refusal(picture('phone.jpg'), 'document')).toBe('TYPE_DIFFERS');
    expect(cleaned(picture('reply.pdf'), 'document')).toEqual(picture('reply.pdf'));
  });

  it('the beginning of a picture is no picture', () => {
    for (const name of PHOTOS) expect(refusal(picture(name).subarray(0, 60))).toBe('DAMAGED');
    expect(refusal(joined([Uint8Array.of(0xff, 0xd8, 0xff), program]))).toBe('DAMAGED');
  });

  it('a PNG with a false sum is damaged', () => {
    const file = picture('phone.png').slice();
    const at = latin1(file).indexOf('IDAT') + 10;
    file[at] = (file[at] ?? 0) ^ 1;
    expect(refusal(file)).toBe('DAMAGED');
  });

  it('a PDF is one from its first byte to its last, and nothing else besides', () => {
    const pdf = picture('reply.pdf');
    expect(refusal(joined([pdf, latin('\r\n \0')]), 'document')).toBeUndefined();
    expect(refusal(joined([latin('GIF89a'), pdf]), 'document')).toBe('TYPE_NOT_ALLOWED');
    expect(refusal(joined([pdf, latin('<script>')]), 'document')).toBe('DAMAGED');
    const archive = latin('PK\u0005\u0006' + '\0'.repeat(16) + '\u0006\0%%EOF\n');
    expect(refusal(joined([pdf, archive]), 'document')).toBe('DAMAGED');
    expect(refusal(pdf.subarray(0, 500), 'document')).toBe('DAMAGED');
  });

  it('a picture that would fill the memory of whoever opens it is not taken, nor one over the limit', () => {
    const bomb = joined([
      picture('phone.png').subarray(0, 8),
      chunkOf('IHDR', joined([fourBytes(100_000), fourBytes(100_000), Uint8Array.of(8, 6, 0, 0, 0)])),
      chunkOf('IDAT', new Uint8Array(10)),
      chunkOf('IEND', new Uint8Array(0)),
    ]);
    expect(refusal(bomb)).toBe('DAMAGED');
    expect(refusal(joined([picture('plain.jpg'), new Uint8Array(LARGEST_UPLOAD)]))).toBe('TOO_LARGE');
  });
});

describe('whatever is sent', () => {
  const anyChange = fc.record({
    name: fc.constantFrom(...PHOTOS),
    at: fc.nat(),
    bytes: fc.uint8Array({ maxLength: 12 }),
    removed: fc.nat(20),
  });

  it('is judged without a fault, and what is kept can be cleaned once more and stays as it is', () => {
    fc.assert(
      fc.property(anyChange, ({ name, at, bytes, removed }) => {
        const file = picture(name);
        const cut = at % file.length;
        const changed = joined([file.subarray(0, cut), bytes, file.subarray(cut + removed)]);
        const result = cleanFile(changed, 'photo');
        if (result.kind === 'clean') expect(cleaned(result.bytes)).toEqual(result.bytes);
      }),
      { numRuns: runs(3_000) },
    );
  });

  it('notes of any content, anywhere among the segments of a JPEG, leave nothing behind', () => {
    const marker = fc.constantFrom(0xe0, 0xe1, 0xe3, 0xe4, 0xe5, 0xec, 0xed, 0xef, 0xfe);
    const note = fc.tuple(marker, fc.uint8Array({ maxLength: 300 }));
    fc.assert(
      fc.property(fc.array(note, { maxLength: 6 }), (notes) => {
        const plain = picture('plain.jpg');
        const segments = notes.map(([type, bytes]) => {
          const body = joined([latin('SECRET-PLACE'), bytes]);
          return joined([Uint8Array.of(0xff, type, (body.length + 2) >> 8, (body.length + 2) & 0xff), body]);
        });
        const file = joined([plain.subarray(0, 2), ...segments, plain.subarray(2)]);
        expect(cleaned(file)).toEqual(cleaned(plain));
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('the orientation', () => {
  it('is read in either order of bytes, with or without a heading', () => {
    const little = latin('II*\0\u0008\0\0\0\u0001\0\u0012\u0001\u0003\0\u0001\0\0\0\u0008\0\0\0\0\0\0\0');
    expect(orientationIn(little)).toBe(8);
    expect(orientationIn(joined([latin('Exif\0\0'), little]))).toBe(8);
  });

  it('is upright where it is missing, impossible or unreadable', () => {
    for (const notes of ['', 'Exif\0\0', 'MM\0*\0\0\0\u0008\0\0', 'II*\0\xff\xff\xff\xff', 'XX*\0']) {
      expect(orientationIn(latin(notes))).toBe(1);
    }
    expect(orientationIn(latin('MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0009\0\0'))).toBe(1);
  });
});
