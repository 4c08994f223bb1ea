import { decideRecusal } from '../../shared/petition/steps/decide-recusal.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 决定回避: the Lambda of this step. */
export const handler = stepHandler(decideRecusal, serviceFromEnvironment);
