import { recordHearing } from '../../shared/petition/steps/record-hearing.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { portsFromEnvironment } from '../platform/service.ts';

/** 记录听证: the Lambda of this step. */
export const handler = stepHandler(recordHearing, portsFromEnvironment);
