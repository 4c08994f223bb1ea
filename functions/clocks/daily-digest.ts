import { sendDigests } from '../platform/digests.ts';
import { mailServiceFromEnvironment } from '../platform/follow-up-service.ts';

/** The day's list to each member of staff, when the office opens. */
export const handler = async (): Promise<void> => {
  await sendDigests(mailServiceFromEnvironment());
};
