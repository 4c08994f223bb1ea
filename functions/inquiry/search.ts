import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { search } from './endpoints/search.ts';

/** 查找: petitions by number, name, end of a telephone number, or words. */
export const handler = httpHandler(search, serviceFromEnvironment);
