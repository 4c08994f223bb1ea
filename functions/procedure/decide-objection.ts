import { decideObjection } from '../../shared/petition/steps/decide-objection.ts';
import { stepHandler } from '../platform/procedure-handlers.ts';
import { portsFromEnvironment } from '../platform/service.ts';

/** 核实异议: the Lambda of this step. */
export const handler = stepHandler(decideObjection, portsFromEnvironment);
