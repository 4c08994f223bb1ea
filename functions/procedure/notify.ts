import { notify } from '../../shared/petition/steps/notify.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 告知: the Lambda of this step. */
export const handler = stepHandler(notify, serviceFromEnvironment);
