import { reportConclusion } from '../../shared/petition/steps/report-conclusion.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 办结报告: the Lambda of this step. */
export const handler = stepHandler(reportConclusion, serviceFromEnvironment);
