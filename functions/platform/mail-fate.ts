import * as z from 'zod/mini';
import { instantFromMilliseconds } from '../../shared/calendar/instant.ts';
import { NOTICE_TAG } from '../../shared/contracts/mail.ts';
import { readPetitionNumber } from '../../shared/petition/petition-number.ts';
import { checkClocks } from './clock-checks.ts';
import type { FollowUpService } from './follow-up.ts';
import { readLabel } from './message-label.ts';
import type { Fate } from './notices-store.ts';
import type { OpenService } from './service.ts';

/** What SES puts on the event bus about a message, as far as it is read here: whom it was for is not. */
export const mailEventSchema = z.object({
  detail: z.object({
    eventType: z.string(),
    mail: z.object({ timestamp: z.string(), tags: z.record(z.string(), z.array(z.string())) }),
    bounce: z.optional(z.object({ bounceType: z.string() })),
  }),
});

type MailEvent = z.infer<typeof mailEventSchema>;

/**
 * 送达与退信: what becomes of a message after it was handed over. What came back to us is put on record by the next look at the
 * petition's clocks, which is taken at once: its duty is owed again, and a person is asked to tell the petitioner in another
 * way. **Delivery contract:** at least once, in any order; a repeat changes nothing, and one that died half way is taken up by
 * the repeat.
 */
export async function noteMailEvent(service: FollowUpService, { detail }: MailEvent): Promise<void> {
  const fate = fateOf(detail);
  const notice = readLabel(detail.mail.tags[NOTICE_TAG]?.[0] ?? '');
  // Opened, clicked, delayed; or mail of another origin under the same configuration.
  if (fate === undefined || notice === undefined) return;
  const { partition, key } = notice;
  const sentAt = instantFromMilliseconds(Date.parse(detail.mail.timestamp));
  const news = await service.notices.note(partition, key, fate, sentAt);
  const petitionNo = readPetitionNumber(partition);
  if (news && fate === 'BOUNCED') service.metrics({ MailBounced: 1 });
  if (news && fate === 'COMPLAINED') service.metrics({ MailComplained: 1 });
  if (news) service.log('MAIL_HEARD_OF', { kind: fate, ...(petitionNo === undefined ? {} : { petitionNo }) });
  if (petitionNo !== undefined && (fate === 'BOUNCED' || fate === 'SOFT_BOUNCE'))
    await checkClocks(service, petitionNo);
}

/** @throws where it is no event of a message, so that it ends in the dead letters, for a person to look at */
export function mailEventHandler(open: OpenService<FollowUpService>): (event: unknown) => Promise<void> {
  return async (event) => noteMailEvent(open(), mailEventSchema.parse(event));
}

// SES has tried for hours when it says Transient: an automatic reply comes under the same name, after the delivery.
function fateOf({ eventType, bounce }: MailEvent['detail']): Fate | undefined {
  switch (eventType) {
    case 'Delivery':
      return 'DELIVERED';
    case 'Complaint':
      return 'COMPLAINED';
    case 'Reject':
      return 'BOUNCED';
    case 'Bounce':
      return bounce?.bounceType === 'Transient' ? 'SOFT_BOUNCE' : 'BOUNCED';
    default:
      return undefined;
  }
}
