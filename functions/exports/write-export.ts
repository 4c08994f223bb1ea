import { exportWriterServiceFromEnvironment } from '../platform/export-writer-service.ts';
import { exportHandler } from '../platform/write-export.ts';

/** 台账导出: writes one file that somebody asked for. */
export const handler = exportHandler(exportWriterServiceFromEnvironment);
