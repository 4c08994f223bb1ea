import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { accessLogOf } from './endpoints/access-log.ts';

/** 查阅记录: who looked at a petition. */
export const handler = httpHandler(accessLogOf, serviceFromEnvironment);
