import { acknowledgeComplaint } from '../../shared/complaints/steps/acknowledge-complaint.ts';
import { complaintStepHandler } from '../platform/complaint-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 受理投诉: the Lambda of this step. */
export const handler = complaintStepHandler(acknowledgeComplaint, serviceFromEnvironment);
