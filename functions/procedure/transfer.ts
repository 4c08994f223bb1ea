import { transfer } from '../../shared/petition/steps/transfer.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { portsFromEnvironment } from '../platform/service.ts';

/** 转送: the Lambda of this step. */
export const handler = stepHandler(transfer, portsFromEnvironment);
