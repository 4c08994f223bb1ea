import { recordGift } from '../../shared/integrity/steps/record-gift.ts';
import { integrityStepHandler } from '../platform/integrity-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 礼品登记: the Lambda of this step. */
export const handler = integrityStepHandler(recordGift, serviceFromEnvironment);
