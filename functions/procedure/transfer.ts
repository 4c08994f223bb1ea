import { transfer } from '../../shared/petition/steps/transfer.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 转送: the Lambda of this step. */
export const handler = stepHandler(transfer, serviceFromEnvironment);
