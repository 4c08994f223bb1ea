import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { complaintFile } from './endpoints/complaint-file.ts';

/** 投诉详情: one complaint, for whoever looks into it. */
export const handler = httpHandler(complaintFile, serviceFromEnvironment);
