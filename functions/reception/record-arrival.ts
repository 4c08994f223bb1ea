import { recordArrival } from '../../shared/reception/steps/record-arrival.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { slotStepHandler } from '../platform/slot-handlers.ts';

/** 记录到访: the Lambda of this step. */
export const handler = slotStepHandler(recordArrival, serviceFromEnvironment);
