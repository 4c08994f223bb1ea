import { chooseSimpleProcedure } from '../../shared/petition/steps/choose-simple-procedure.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 适用简易办理: the Lambda of this step. */
export const handler = stepHandler(chooseSimpleProcedure, serviceFromEnvironment);
