import { answerQuestion } from '../../shared/petition/steps/answer-question.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 答复询问: the Lambda of this step. */
export const handler = stepHandler(answerQuestion, serviceFromEnvironment);
