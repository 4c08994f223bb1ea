/** The message tag that names the notice: SES hands it back with each event of the message. */
export const NOTICE_TAG = 'notice';

/**
 * What became of a notice. `CLAIMED` past its lease means that a sender died: it is sent again, for a notice may arrive twice
 * but never not at all. `SENT` was handed over, no more; what is heard of it later is `DELIVERED` (送达邮箱), `BOUNCED` (退信) or
 * `COMPLAINED` (被标为垃圾邮件).
 */
export const NOTICE_STATES = ['CLAIMED', 'SENT', 'NO_ADDRESS', 'DELIVERED', 'BOUNCED', 'COMPLAINED'] as const;

export type NoticeState = (typeof NOTICE_STATES)[number];
