import { recordNoShow } from '../../shared/reception/steps/record-no-show.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { slotStepHandler } from '../platform/slot-handlers.ts';

/** 记录未到访: the Lambda of this step. */
export const handler = slotStepHandler(recordNoShow, serviceFromEnvironment);
