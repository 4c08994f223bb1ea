import { cancelSlot } from '../../shared/reception/steps/cancel-slot.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { slotStepHandler } from '../platform/slot-handlers.ts';

/** 取消接访时段: the Lambda of this step. */
export const handler = slotStepHandler(cancelSlot, serviceFromEnvironment);
