import type { Bilingual } from './codes.ts';

/** The types of file that are kept, by what they really are. */
export const MEDIA = {
  'image/jpeg': { zh: '照片（JPEG）', en: 'photo (JPEG)', extension: 'jpg' },
  'image/png': { zh: '图片（PNG）', en: 'picture (PNG)', extension: 'png' },
  'image/webp': { zh: '图片（WebP）', en: 'picture (WebP)', extension: 'webp' },
  'application/pdf': { zh: 'PDF文件', en: 'PDF', extension: 'pdf' },
} as const satisfies Readonly<Record<string, Bilingual & { readonly extension: string }>>;
export type Media = keyof typeof MEDIA;

interface Kind extends Bilingual {
  readonly media: readonly Media[];
  /** What the signed form says of its file. A form without a script is made before anybody has chosen one. */
  readonly announcedAs: { readonly beginsWith: string; readonly byDefault: Media };
}

/** What a form for one file takes. A phone that is asked for JPEG converts its own format to it. */
export const UPLOAD_KINDS = {
  photo: {
    zh: '照片',
    en: 'photo',
    media: ['image/jpeg', 'image/png', 'image/webp'],
    announcedAs: { beginsWith: 'image/', byDefault: 'image/jpeg' },
  },
  document: {
    zh: 'PDF文件',
    en: 'PDF',
    media: ['application/pdf'],
    announcedAs: { beginsWith: 'application/pdf', byDefault: 'application/pdf' },
  },
} as const satisfies Readonly<Record<string, Kind>>;
export type UploadKind = keyof typeof UPLOAD_KINDS;

/** Bytes of one file: a photo of any phone, thirty scanned pages. */
export const LARGEST_UPLOAD = 20 * 1024 * 1024;

/** Files kept for one petition. */
export const MOST_ATTACHMENTS = 20;

/** Files examined for one petition, those refused among them: from then on what comes is dropped unread. */
export const MOST_EXAMINED = 60;

/** Minutes in which the form must have been sent. */
export const UPLOAD_MINUTES = 60;

/** Minutes for which a link to a kept file opens it: long enough to begin, too short to hand on. */
export const LINK_MINUTES = 2;
