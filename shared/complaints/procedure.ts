import type { FollowingComplaintStep, OpeningComplaintStep } from './step.ts';
import { acknowledgeComplaint } from './steps/acknowledge-complaint.ts';
import { answerComplaint } from './steps/answer-complaint.ts';
import { complain } from './steps/complain.ts';
import { recordComplaint } from './steps/record-complaint.ts';

/** 群众监督 in the order in which a complaint may meet its steps. Only declarations that must know every step read it. */
export const OPENING_COMPLAINT_STEPS: readonly OpeningComplaintStep[] = [complain, recordComplaint];

export const FOLLOWING_COMPLAINT_STEPS: readonly FollowingComplaintStep[] = [acknowledgeComplaint, answerComplaint];

export const COMPLAINTS: readonly (OpeningComplaintStep | FollowingComplaintStep)[] = [
  ...OPENING_COMPLAINT_STEPS,
  ...FOLLOWING_COMPLAINT_STEPS,
];
