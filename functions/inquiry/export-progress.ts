import { exportServiceFromEnvironment } from '../platform/export-service.ts';
import { httpHandler } from '../platform/pipeline.ts';
import { exportProgress } from './endpoints/export-progress.ts';

/** 台账导出: how far it is, then a link to it. */
export const handler = httpHandler(exportProgress, exportServiceFromEnvironment);
