import { recordAnswer } from '../../shared/petition/steps/record-answer.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 催办反馈: the Lambda of this step. */
export const handler = stepHandler(recordAnswer, serviceFromEnvironment);
