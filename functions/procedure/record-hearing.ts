import { recordHearing } from '../../shared/petition/steps/record-hearing.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 记录听证: the Lambda of this step. */
export const handler = stepHandler(recordHearing, serviceFromEnvironment);
