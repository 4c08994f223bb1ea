import { writeSelfCriticism } from '../../shared/accountability/steps/write-self-criticism.ts';
import { leadStepHandler } from '../platform/lead-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 负责人作书面检查: the Lambda of this step. */
export const handler = leadStepHandler(writeSelfCriticism, serviceFromEnvironment);
