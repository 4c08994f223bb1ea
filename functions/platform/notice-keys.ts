import { digestOf } from './keyed-hashes.ts';

/** Stands for whoever handed the petition in: no address and no name is part of a key. */
export const PETITIONER = 'petitioner';

/** A notice to one of those it is owed to: `000004#transferred#<digest of the recipient>`. */
export function noticeKey(owed: string, recipient: string): string {
  return `${owed}#${recipientDigest(recipient)}`;
}

export function isToPetitioner(key: string): boolean {
  return key.endsWith(`#${recipientDigest(PETITIONER)}`);
}

function recipientDigest(recipient: string): string {
  return digestOf(recipient, 10);
}
