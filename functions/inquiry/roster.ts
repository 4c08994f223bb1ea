import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { roster } from './endpoints/roster.ts';

/** 值班表: the roster of a week with its gaps. */
export const handler = httpHandler(roster, serviceFromEnvironment);
