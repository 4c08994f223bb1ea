import { referToDiscipline } from '../../shared/accountability/steps/refer-to-discipline.ts';
import { leadStepHandler } from '../platform/lead-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 移送纪检监察或者有权机关: the Lambda of this step. */
export const handler = leadStepHandler(referToDiscipline, serviceFromEnvironment);
