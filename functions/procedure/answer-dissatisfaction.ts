import { answerDissatisfaction } from '../../shared/petition/steps/answer-dissatisfaction.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 不满意回访: the Lambda of this step. */
export const handler = stepHandler(answerDissatisfaction, serviceFromEnvironment);
