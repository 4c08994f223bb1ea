import type { CalendarDate } from '../calendar/calendar-date.ts';
import { type Bilingual, REFUSED_UPLOADS, type RefusedUpload } from './codes.ts';
import { STATUS_TITLES, STEPS_POSSIBLE, statusOf } from './course.ts';
import type { Refusal } from './decision.ts';
import type { AttachmentReceived, AttachmentRefused } from './events.ts';
import type { Petition } from './petition.ts';
import { MEDIA, type Media, MOST_ATTACHMENTS } from './uploads.ts';

/** Who sent a file: 信访人 or 工作人员. */
export type Bringer = 'PETITIONER' | 'OFFICE';

/**
 * 附件: a file that was sent and examined. It has no name of its own, for the name of a file may be a person's; it is called by
 * whose it is and the how many-th.
 */
export type Attachment = Omit<AttachmentReceived, 'type'> | Omit<AttachmentRefused, 'type'>;

export function withAttachment(petition: Petition, event: AttachmentReceived | AttachmentRefused): Petition {
  const { type: _, ...attachment } = event;
  return { ...petition, attachments: [...(petition.attachments ?? []), attachment] };
}

type Kept = Omit<AttachmentReceived, 'type'>;

export function isKept(attachment: Attachment): attachment is Kept {
  return 'sha256' in attachment;
}

/** The kept file of this id, where `mayOpen` its bringer's. */
export function keptAttachment(
  { attachments = [] }: Petition,
  id: string,
  mayOpen: (by: Bringer) => boolean,
): Kept | undefined {
  return attachments.filter(isKept).find((attachment) => attachment.id === id && mayOpen(attachment.broughtBy));
}

/** Files come while words may come: whoever may supplement (补充) may send files with it. Undefined when one more may be sent. */
export function uploadRefusal(petition: Petition): Refusal | undefined {
  const status = statusOf(petition.course);
  if (!STEPS_POSSIBLE[status].includes('supplement')) {
    return {
      code: 'STEP_NOT_POSSIBLE',
      zh: `当前环节为「${STATUS_TITLES[status].zh}」，不能再补充附件`,
      en: `the petition is "${STATUS_TITLES[status].en}"; files can no longer be added`,
    };
  }
  return isFull(petition)
    ? {
        code: 'TOO_MANY_ATTACHMENTS',
        zh: `每件诉求最多${MOST_ATTACHMENTS}个附件，其余请送到接待窗口`,
        en: `at most ${MOST_ATTACHMENTS} files a petition; please bring further ones to the counter`,
      }
    : undefined;
}

export function isFull({ attachments = [] }: Petition): boolean {
  return attachments.filter(isKept).length >= MOST_ATTACHMENTS;
}

/** A file as an answer shows it. */
export interface AttachmentView {
  readonly id: string;
  /** 「材料1」; 「机关材料1」 for the office's. */
  readonly name: Bilingual;
  readonly broughtBy: Bringer;
  readonly on: CalendarDate;
  readonly state: 'KEPT' | 'REFUSED';
  readonly media?: Media;
  readonly bytes?: number;
  /** SHA-256 of what is kept, in hexadecimal, as `sha256sum` prints it. */
  readonly sha256?: string;
  /** Whether a scanner of malware looked at it; false where the cloud's partition has none. */
  readonly scanned?: boolean;
  readonly reason?: RefusedUpload;
  readonly reasonTitle?: Bilingual;
}

/** Every file, for staff; a petitioner sees their own and not what the office added. */
export function attachmentViews(
  { attachments = [] }: Petition,
  shown: readonly Bringer[] = ['PETITIONER', 'OFFICE'],
): readonly AttachmentView[] {
  return attachments.flatMap((attachment, at): readonly AttachmentView[] => {
    const { id, broughtBy, on } = attachment;
    if (!shown.includes(broughtBy)) return [];
    const nth = attachments.slice(0, at + 1).filter((other) => other.broughtBy === broughtBy).length;
    const name =
      broughtBy === 'PETITIONER'
        ? { zh: `材料${nth}`, en: `paper ${nth}` }
        : { zh: `机关材料${nth}`, en: `office paper ${nth}` };
    if (!isKept(attachment)) {
      const { reason } = attachment;
      return [{ id, name, broughtBy, on, state: 'REFUSED', reason, reasonTitle: REFUSED_UPLOADS[reason] }];
    }
    const { media, bytes, sha256, scanned } = attachment;
    return [{ id, name, broughtBy, on, state: 'KEPT', media, bytes, sha256, scanned }];
  });
}

/** What a downloaded file is called: number and how many-th, in letters that every system takes. */
export function fileNameOf(petition: Petition, { id, media }: Kept): string {
  const nth = (petition.attachments ?? []).findIndex((attachment) => attachment.id === id) + 1;
  return `${petition.no}-${nth}.${MEDIA[media].extension}`;
}
