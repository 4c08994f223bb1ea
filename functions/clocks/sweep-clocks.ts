import { sweepClocks } from '../platform/clock-checks.ts';
import { followUpServiceFromEnvironment } from '../platform/follow-up-service.ts';

/** The hourly sweep over wake-ups that were missed. */
export const handler = async (): Promise<void> => {
  await sweepClocks(followUpServiceFromEnvironment());
};
