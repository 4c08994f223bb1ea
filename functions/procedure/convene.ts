import { convene } from '../../shared/petition/steps/convene.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 召集协调: the Lambda of this step. */
export const handler = stepHandler(convene, serviceFromEnvironment);
