import { decideObjection } from '../../shared/petition/steps/decide-objection.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 核实异议: the Lambda of this step. */
export const handler = stepHandler(decideObjection, serviceFromEnvironment);
