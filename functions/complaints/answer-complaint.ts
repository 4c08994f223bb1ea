import { answerComplaint } from '../../shared/complaints/steps/answer-complaint.ts';
import { complaintStepHandler } from '../platform/complaint-handlers.ts';
import { serviceFromEnvironment } from '../platform/service.ts';

/** 答复投诉: the Lambda of this step. */
export const handler = complaintStepHandler(answerComplaint, serviceFromEnvironment);
