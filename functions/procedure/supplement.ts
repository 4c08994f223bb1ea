import { supplement } from '../../shared/petition/steps/supplement.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 补充: the Lambda of this step. */
export const handler = stepHandler(supplement, serviceFromEnvironment);
