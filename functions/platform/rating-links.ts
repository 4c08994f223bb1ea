import { calendarDate, type CalendarDate, isCalendarDate } from '../../shared/calendar/calendar-date.ts';
import { readPetitionNumber } from '../../shared/petition/petition-number.ts';
import { sealing } from './sealed-text.ts';

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

const LENGTH = 8;

export function ratingLinks(secret: string): RatingLinks {
  const { seal, open } = sealing(secret, 'rating-link');
  return {
    ratingLinkFor({ petitionNo, until }) {
      const content = Buffer.alloc(LENGTH);
      content.writeBigUInt64BE(BigInt(petitionNo.replaceAll('-', '') + until.replaceAll('-', '')));
      return seal(content);
    },
    readRatingLink(sealed) {
      const content = open(sealed);
      return content?.length === LENGTH ? linkFrom(content) : undefined;
    },
  };
}

function linkFrom(content: Buffer): RatingLink | undefined {
  const digits = content.readBigUInt64BE().toString().padStart(18, '0');
  const petitionNo = readPetitionNumber(digits.slice(0, 10));
  const until = `${digits.slice(10, 14)}-${digits.slice(14, 16)}-${digits.slice(16)}`;
  return petitionNo === undefined || !isCalendarDate(until) ? undefined : { petitionNo, until: calendarDate(until) };
}
