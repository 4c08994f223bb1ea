import { exportServiceFromEnvironment } from '../platform/export-service.ts';
import { httpHandler } from '../platform/pipeline.ts';
import { requestExport } from './endpoints/request-export.ts';

/** 台账导出: asking for one. */
export const handler = httpHandler(requestExport, exportServiceFromEnvironment);
