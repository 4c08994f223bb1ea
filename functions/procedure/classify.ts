import { classify } from '../../shared/petition/steps/classify.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 分类: the Lambda of this step. */
export const handler = stepHandler(classify, serviceFromEnvironment);
