import { complain } from '../../shared/complaints/steps/complain.ts';
import { complaintOpeningHandler } from '../platform/complaint-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 监督投诉: the Lambda of this step. */
export const handler = complaintOpeningHandler(complain, serviceFromEnvironment);
