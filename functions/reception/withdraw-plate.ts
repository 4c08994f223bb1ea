import { withdrawPlate } from '../../shared/reception/steps/withdraw-plate.ts';
import { plateStepHandler } from '../platform/reception-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 收回工作牌: the Lambda of this step. */
export const handler = plateStepHandler(withdrawPlate, serviceFromEnvironment);
