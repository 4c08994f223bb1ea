import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { trackComplaint } from './endpoints/track-complaint.ts';

/** 查询投诉: where a complaint stands, for whoever has its number and code. */
export const handler = httpHandler(trackComplaint, serviceFromEnvironment);
