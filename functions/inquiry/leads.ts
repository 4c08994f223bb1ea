import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { leads } from './endpoints/leads.ts';

/** 责任追究线索: one page of those proposed, open or ended. */
export const handler = httpHandler(leads, serviceFromEnvironment);
