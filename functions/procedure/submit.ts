import { submit } from '../../shared/petition/steps/submit.ts';
import { openingHandler } from '../platform/procedure-handlers.ts';
import { portsFromEnvironment } from '../platform/service.ts';

/** 提交诉求: the Lambda of this step. */
export const handler = openingHandler(submit, portsFromEnvironment);
