import { reportMajor } from '../../shared/petition/steps/report-major.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 重大紧急报告: the Lambda of this step. */
export const handler = stepHandler(reportMajor, serviceFromEnvironment);
