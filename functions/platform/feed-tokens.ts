import { isStaffId } from '../../shared/petition/fields.ts';
import { sealing } from './sealed-text.ts';

/** Whose calendar an address opens, and which of the addresses they were ever given it is. */
export interface FeedToken {
  readonly staff: string;
  /** A UUID. */
  readonly serial: string;
}

export interface FeedTokens {
  /** 订阅密钥: sealed, so that the address says neither whose it is nor how to make another. */
  feedTokenFor(token: FeedToken): string;
  /** Undefined for whatever we did not seal. */
  readFeedToken(sealed: string): FeedToken | undefined;
}

const SERIAL_BYTES = 16;

export function feedTokens(secret: string): FeedTokens {
  const { seal, open } = sealing(secret, 'feed');
  return {
    feedTokenFor: ({ staff, serial }) =>
      seal(Buffer.concat([Buffer.from(serial.replaceAll('-', ''), 'hex'), Buffer.from(staff, 'utf8')])),
    readFeedToken(sealed) {
      const content = open(sealed);
      if (content === undefined || content.length <= SERIAL_BYTES) return undefined;
      const staff = content.subarray(SERIAL_BYTES).toString('utf8');
      const serial = content
        .subarray(0, SERIAL_BYTES)
        .toString('hex')
        .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
      return isStaffId(staff) ? { staff, serial } : undefined;
    },
  };
}
