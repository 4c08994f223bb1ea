import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { integrity } from './endpoints/integrity.ts';

/** 廉洁登记: declarations, gifts and gaps of a quarter, or one person's record. */
export const handler = httpHandler(integrity, serviceFromEnvironment);
