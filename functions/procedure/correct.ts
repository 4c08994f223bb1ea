import { correct } from '../../shared/petition/steps/correct.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 更正: the Lambda of this step. */
export const handler = stepHandler(correct, serviceFromEnvironment);
