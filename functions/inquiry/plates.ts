import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { plates } from './endpoints/plates.ts';

/** 工作牌: who wears which, and the sheet to print. */
export const handler = httpHandler(plates, serviceFromEnvironment);
