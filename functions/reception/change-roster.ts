import { changeRoster } from '../../shared/reception/steps/change-roster.ts';
import { rosterStepHandler } from '../platform/reception-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 调班: the Lambda of this step. */
export const handler = rosterStepHandler(changeRoster, serviceFromEnvironment);
