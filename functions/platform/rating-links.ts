import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { calendarDate, type CalendarDate, isCalendarDate } from '../../shared/calendar/calendar-date.ts';
import { readPetitionNumber } from '../../shared/petition/petition-number.ts';

/** What a link opens: the two questions about this petition, until the end of that day. */
export interface RatingLink {
  readonly petitionNo: string;
  readonly until: CalendarDate;
}

/** 评价链接: number and last day, sealed, so that the address says neither and cannot be made by anybody else. */
export interface RatingLinks {
  /** The same for the same petition and day: a mail that goes out twice holds one link. */
  ratingLinkFor(link: RatingLink): string;
  /** Undefined for whatever we did not seal. */
  readRatingLink(sealed: string): RatingLink | undefined;
}

const CIPHER = 'aes-256-gcm';
const SIZES = { iv: 12, content: 8, tag: 16 } as const;

export function ratingLinks(secret: string): RatingLinks {
  const mac = (purpose: string, content: Buffer): Buffer =>
    createHmac('sha256', secret)
      .update(JSON.stringify([purpose]))
      .update(content)
      .digest();
  const key = mac('rating-link', Buffer.alloc(0));
  return {
    ratingLinkFor({ petitionNo, until }) {
      const content = Buffer.alloc(SIZES.content);
      content.writeBigUInt64BE(BigInt(petitionNo.replaceAll('-', '') + until.replaceAll('-', '')));
      // The nonce follows from the content: the same content is sealed alike, other content never under the same nonce.
      const iv = mac('rating-link-nonce', content).subarray(0, SIZES.iv);
      const cipher = createCipheriv(CIPHER, key, iv);
      const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
      return Buffer.concat([iv, sealed, cipher.getAuthTag()]).toString('base64url');
    },
    readRatingLink(sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length !== SIZES.iv + SIZES.content + SIZES.tag || bytes.toString('base64url') !== sealed)
        return undefined;
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, SIZES.iv));
      decipher.setAuthTag(bytes.subarray(SIZES.iv + SIZES.content));
      try {
        const content = bytes.subarray(SIZES.iv, SIZES.iv + SIZES.content);
        return linkFrom(Buffer.concat([decipher.update(content), decipher.final()]));
      } catch {
        return undefined;
      }
    },
  };
}

function linkFrom(content: Buffer): RatingLink | undefined {
  const digits = content.readBigUInt64BE().toString().padStart(18, '0');
  const petitionNo = readPetitionNumber(digits.slice(0, 10));
  const until = `${digits.slice(10, 14)}-${digits.slice(14, 16)}-${digits.slice(16)}`;
  return petitionNo === undefined || !isCalendarDate(until) ? undefined : { petitionNo, until: calendarDate(until) };
}
