import { openLead } from '../../shared/accountability/steps/open-lead.ts';
import { leadOpeningHandler } from '../platform/lead-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 登记责任追究线索: the Lambda of this step. */
export const handler = leadOpeningHandler(openLead, serviceFromEnvironment);
