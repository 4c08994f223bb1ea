import { submit } from '../../shared/petition/steps/submit.ts';
import { openingHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 提交诉求: the Lambda of this step. */
export const handler = openingHandler(submit, serviceFromEnvironment);
