import { takeStatement } from '../../shared/accountability/steps/take-statement.ts';
import { leadStepHandler } from '../platform/lead-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 听取陈述申辩: the Lambda of this step. */
export const handler = leadStepHandler(takeStatement, serviceFromEnvironment);
