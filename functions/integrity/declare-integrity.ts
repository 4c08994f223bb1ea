import { declareIntegrity } from '../../shared/integrity/steps/declare-integrity.ts';
import { integrityStepHandler } from '../platform/integrity-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 廉洁申报: the Lambda of this step. */
export const handler = integrityStepHandler(declareIntegrity, serviceFromEnvironment);
