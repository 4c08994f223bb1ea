import { httpHandler } from '../platform/pipeline.ts';
import { serviceFromEnvironment } from '../platform/service.ts';
import { exportsMade } from './endpoints/exports-made.ts';

/** 导出记录: who exported what. */
export const handler = httpHandler(exportsMade, serviceFromEnvironment);
