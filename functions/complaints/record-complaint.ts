import { recordComplaint } from '../../shared/complaints/steps/record-complaint.ts';
import { complaintOpeningHandler } from '../platform/complaint-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 登记投诉: the Lambda of this step. */
export const handler = complaintOpeningHandler(recordComplaint, serviceFromEnvironment);
