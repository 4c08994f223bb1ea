import { httpHandler } from '../platform/pipeline.ts';
import { rulesFromEnvironment } from '../platform/service.ts';
import { openapi } from './endpoints/openapi.ts';

/** The API document, from the declarations. */
export const handler = httpHandler(openapi, rulesFromEnvironment);
