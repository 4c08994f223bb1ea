import { proposeOpinion } from '../../shared/petition/steps/propose-opinion.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 拟办意见: the Lambda of this step. */
export const handler = stepHandler(proposeOpinion, serviceFromEnvironment);
