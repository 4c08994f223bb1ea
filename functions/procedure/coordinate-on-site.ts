import { coordinateOnSite } from '../../shared/petition/steps/coordinate-on-site.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 现场协调: the Lambda of this step. */
export const handler = stepHandler(coordinateOnSite, serviceFromEnvironment);
