import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { leadFile } from './endpoints/lead-file.ts';

/** 线索详情: the file of one lead, or the asker's own part of it; the look recorded. */
export const handler = httpHandler(leadFile, serviceFromEnvironment);
