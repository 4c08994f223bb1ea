import { checkClocks } from '../platform/clock-checks.ts';
import { timerHandler } from '../platform/timer-handler.ts';
import { followUpServiceFromEnvironment } from '../platform/follow-up-service.ts';

/** A petition's timer fired. */
export const handler = timerHandler(checkClocks, followUpServiceFromEnvironment);
