import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { disclosures } from './endpoints/disclosures.ts';

/** 三公开: what the office promises, from the rules in force, and what the promises came to. */
export const handler = httpHandler(disclosures, serviceFromEnvironment);
