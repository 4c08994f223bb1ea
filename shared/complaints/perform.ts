import type * as z from 'zod/mini';
import { refuse } from '../petition/decision.ts';
import { dateRefusal, daysOf, roleRefusal } from '../petition/perform.ts';
import type { Complaint } from './complaint.ts';
import { COMPLAINT_STATUSES, COMPLAINT_STEPS_POSSIBLE, complaintStatusOf } from './course.ts';
import type { ComplaintContext, ComplaintDecision, ComplaintOpening, ComplaintRefusal } from './decision.ts';
import type { FollowingComplaintStep, OpeningComplaintStep } from './step.ts';

/** Judges a command that begins a complaint: who, when, then the step's own rule. */
export function performOpeningComplaint<Schema extends z.ZodMiniType>(
  step: OpeningComplaintStep<Schema>,
  input: z.infer<Schema>,
  context: ComplaintOpening,
): ComplaintDecision {
  const refusal = roleRefusal(step, context) ?? dateRefusal(daysOf(step, input), input, context, undefined);
  return refusal === undefined ? step.decide(input, context) : refuse(refusal);
}

/** Judges a command on a complaint: who, whether it is possible here, when, then the step's own rule. */
export function performComplaint<Schema extends z.ZodMiniType>(
  step: FollowingComplaintStep<Schema>,
  complaint: Complaint,
  input: z.infer<Schema>,
  context: ComplaintContext,
): ComplaintDecision {
  const refusal =
    roleRefusal(step, context) ??
    courseRefusal(step.name, complaint) ??
    dateRefusal(daysOf(step, input), input, context, {
      on: complaint.received.on,
      what: { zh: '收到投诉的日期', en: 'the day the complaint was received' },
    });
  return refusal === undefined ? step.decide(complaint, input, context) : refuse(refusal);
}

function courseRefusal(step: string, complaint: Complaint): ComplaintRefusal | undefined {
  const status = complaintStatusOf(complaint);
  const possible = COMPLAINT_STEPS_POSSIBLE[status];
  if (possible.includes(step)) return undefined;
  return {
    code: 'STEP_NOT_POSSIBLE',
    zh: `当前状态为「${COMPLAINT_STATUSES[status].zh}」，不能办理此步骤；现在可以办理：${possible.join('、')}`,
    en: `the complaint is "${COMPLAINT_STATUSES[status].en}"; possible now: ${possible.join(', ')}`,
  };
}
