import type * as z from 'zod/mini';
import type { Declaration } from '../petition/step.ts';
import type { LeadContext, LeadDecision } from './decision.ts';
import type { Lead } from './lead.ts';
import type { LeadWords } from './words.ts';

/** The step that begins a lead: 登记线索. */
export interface OpeningLeadStep<Schema extends z.ZodMiniType = z.ZodMiniType> extends Declaration<Schema, LeadWords> {
  readonly opens: true;
  decide(input: z.infer<Schema>, context: LeadContext): LeadDecision;
  /** The number of the proposal the input takes up, to be looked up before deciding. */
  proposal?(input: z.infer<Schema>): string | undefined;
  /** The number of the complaint it is opened from, to be looked up too. */
  complaint?(input: z.infer<Schema>): string | undefined;
}

/** A step on a lead that is there. */
export interface FollowingLeadStep<Schema extends z.ZodMiniType = z.ZodMiniType> extends Declaration<
  Schema,
  LeadWords
> {
  readonly opens?: false;
  /** For the persons concerned, who may take no other: an objection, the written self-criticism. */
  readonly ofConcerned?: true;
  /** Whether the rule looks at what the ledger holds of the unit. */
  readonly looksBack?: true;
  decide(lead: Lead, input: z.infer<Schema>, context: LeadContext): LeadDecision;
}

export function openingLeadStep<Schema extends z.ZodMiniType>(
  step: Omit<OpeningLeadStep<Schema>, 'opens'>,
): OpeningLeadStep<Schema> {
  return { ...step, opens: true };
}

export function followingLeadStep<Schema extends z.ZodMiniType>(
  step: FollowingLeadStep<Schema>,
): FollowingLeadStep<Schema> {
  return step;
}
