import { followUpServiceFromEnvironment } from '../platform/follow-up-service.ts';
import { mailEventHandler } from '../platform/mail-fate.ts';

/** What SES says of a message: delivered, come back, complained of. */
export const handler = mailEventHandler(followUpServiceFromEnvironment);
