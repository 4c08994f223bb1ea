import { planRoster } from '../../shared/reception/steps/plan-roster.ts';
import { rosterStepHandler } from '../platform/reception-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 排班: the Lambda of this step. */
export const handler = rosterStepHandler(planRoster, serviceFromEnvironment);
