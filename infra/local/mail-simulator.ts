import type { Instant } from '../../shared/calendar/instant.ts';
import { NOTICE_TAG } from '../../shared/contracts/mail.ts';

/**
 * The addresses at which SES, on AWS as here, lets one try what becomes of a message: `bounce@simulator.amazonses.com` comes back,
 * `complaint@…` is complained of, `success@…` arrives. A message to any other address is never heard of again, as one in the
 * sandbox.
 */
const SIMULATED: Readonly<Record<string, readonly object[]>> = {
  success: [{ eventType: 'Delivery' }],
  bounce: [{ eventType: 'Bounce', bounce: { bounceType: 'Permanent' } }],
  suppressionlist: [{ eventType: 'Bounce', bounce: { bounceType: 'Permanent' } }],
  ooto: [{ eventType: 'Delivery' }, { eventType: 'Bounce', bounce: { bounceType: 'Transient' } }],
  complaint: [{ eventType: 'Delivery' }, { eventType: 'Complaint' }],
};

/** What SES would put on the event bus about this message. */
export function simulatedEvents(to: string, label: string, at: Instant): readonly unknown[] {
  const [, name = ''] = /^(\w+)(?:\+[^@]*)?@simulator\.amazonses\.com$/.exec(to) ?? [];
  const mail = { timestamp: at, tags: { [NOTICE_TAG]: [label] } };
  return (SIMULATED[name] ?? []).map((about) => ({ detail: { ...about, mail } }));
}
