import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { petitionFile } from './endpoints/petition-file.ts';

/** 办件详情: the whole file of one petition, the look recorded. */
export const handler = httpHandler(petitionFile, serviceFromEnvironment);
