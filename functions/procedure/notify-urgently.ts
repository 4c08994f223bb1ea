import { notifyUrgently } from '../../shared/petition/steps/notify-urgently.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 立即通知有关机关: the Lambda of this step. */
export const handler = stepHandler(notifyUrgently, serviceFromEnvironment);
