import { leaveSimpleProcedure } from '../../shared/petition/steps/leave-simple-procedure.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 转为普通办理: the Lambda of this step. */
export const handler = stepHandler(leaveSimpleProcedure, serviceFromEnvironment);
