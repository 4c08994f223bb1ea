import { httpHandler } from '../platform/pipeline.ts';
import { rulesFromEnvironment } from '../platform/service.ts';
import { reference } from './endpoints/reference.ts';

/** 接口说明: the API document as a page. */
export const handler = httpHandler(reference, rulesFromEnvironment);
