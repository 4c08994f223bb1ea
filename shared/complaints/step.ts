import type * as z from 'zod/mini';
import type { Declaration } from '../petition/step.ts';
import type { Complaint } from './complaint.ts';
import type { ComplaintContext, ComplaintDecision, ComplaintOpening } from './decision.ts';
import type { ComplaintAside, ComplaintWords } from './words.ts';

/** A step that begins a complaint: 投诉、登记投诉. */
export interface OpeningComplaintStep<Schema extends z.ZodMiniType = z.ZodMiniType> extends Declaration<
  Schema,
  ComplaintWords
> {
  readonly opens: true;
  aside(input: z.infer<Schema>): ComplaintWords;
  decide(input: z.infer<Schema>, context: ComplaintOpening): ComplaintDecision;
}

/** A step on a complaint that is there. */
export interface FollowingComplaintStep<Schema extends z.ZodMiniType = z.ZodMiniType> extends Declaration<
  Schema,
  ComplaintAside
> {
  readonly opens?: false;
  /** Brings what the complainant is told, which stands apart from all other words. */
  readonly answers?: true;
  decide(complaint: Complaint, input: z.infer<Schema>, context: ComplaintContext): ComplaintDecision;
}

export function openingComplaintStep<Schema extends z.ZodMiniType>(
  step: Omit<OpeningComplaintStep<Schema>, 'opens'>,
): OpeningComplaintStep<Schema> {
  return { ...step, opens: true };
}

export function followingComplaintStep<Schema extends z.ZodMiniType>(
  step: FollowingComplaintStep<Schema>,
): FollowingComplaintStep<Schema> {
  return step;
}
