import type { Bilingual } from '../petition/codes.ts';
import type { Complaint } from './complaint.ts';

/** Where a complaint stands (投诉状态). No rule gives it a clock: its age is shown to whoever looks into it. */
export const COMPLAINT_STATUSES = {
  RECEIVED: { zh: '已收到', en: 'received' },
  ACKNOWLEDGED: { zh: '正在核查', en: 'being looked into' },
  ANSWERED: { zh: '已答复', en: 'answered' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type ComplaintStatus = keyof typeof COMPLAINT_STATUSES;

export function complaintStatusOf({ acknowledgedOn, answers }: Complaint): ComplaintStatus {
  if (answers.length > 0) return 'ANSWERED';
  return acknowledgedOn === undefined ? 'RECEIVED' : 'ACKNOWLEDGED';
}

/** The steps that each place allows. An answer ends it, and may be added to: what a lead came to can be told later. */
export const COMPLAINT_STEPS_POSSIBLE: Readonly<Record<ComplaintStatus, readonly string[]>> = {
  RECEIVED: ['acknowledge-complaint'],
  ACKNOWLEDGED: ['acknowledge-complaint', 'answer-complaint'],
  ANSWERED: ['acknowledge-complaint', 'answer-complaint'],
};
