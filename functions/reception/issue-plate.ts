import { issuePlate } from '../../shared/reception/steps/issue-plate.ts';
import { plateStepHandler } from '../platform/reception-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 发放工作牌: the Lambda of this step. */
export const handler = plateStepHandler(issuePlate, serviceFromEnvironment);
