import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { complaints } from './endpoints/complaints.ts';

/** 监督投诉: one page of those to be answered, or answered. */
export const handler = httpHandler(complaints, serviceFromEnvironment);
