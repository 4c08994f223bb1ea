import type * as z from 'zod/mini';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { LegalBasis } from '../district/legal-basis.ts';
import type { Role } from './actor.ts';
import type { Bilingual } from './codes.ts';
import type { Decision, DecisionContext } from './decision.ts';
import type { Particulars } from './particulars.ts';
import type { Petition } from './petition.ts';

/**
 * One step (办理环节) of the procedure or of another register, declared once. Its Lambda, its route, its entry in the API document, its row in the
 * permission table and its form all come from here.
 */
export interface Declaration<Schema extends z.ZodMiniType = z.ZodMiniType, Words = Particulars> {
  /** Imperative, as in the address: `record-acceptance`. */
  readonly name: string;
  readonly title: Bilingual;
  /** Who may take it. Deny by default; the petition's own state and relations are judged by the rule. */
  readonly roles: readonly Role[];
  readonly basis: readonly LegalBasis[];
  readonly input: Schema;
  /** What of the input is about persons, or their own words: kept beside the record, erasable. */
  aside?(input: z.infer<Schema>): Words | undefined;
  /** The day the office acted: never in the future; in the past only with a reason for the late entry. */
  actedOn?(input: z.infer<Schema>): CalendarDate | undefined;
  /** Days on which others acted: never in the future, never before the petition was received. */
  learnedOf?(input: z.infer<Schema>): readonly (CalendarDate | undefined)[];
}

/** A step that begins a petition: 提交诉求、登记. */
export interface OpeningStep<Schema extends z.ZodMiniType = z.ZodMiniType> extends Declaration<Schema> {
  readonly opens: true;
  decide(input: z.infer<Schema>, context: OpeningContext): Decision;
}

/** A step on a petition that is there. */
export interface FollowingStep<Schema extends z.ZodMiniType = z.ZodMiniType> extends Declaration<Schema> {
  readonly opens?: false;
  decide(petition: Petition, input: z.infer<Schema>, context: DecisionContext): Decision;
  /** Another petition the input names, to be looked up before deciding. */
  related?(input: z.infer<Schema>): string | undefined;
  /** The series in which what it makes out is numbered; a number is claimed once the rule has said yes. */
  numbered?(input: z.infer<Schema>, context: Pick<DecisionContext, 'today'>): string;
}

/** What the edge adds for a petition that begins: keyed hashes, which the rules cannot make. */
export interface OpeningContext extends DecisionContext {
  readonly personKeys: readonly string[];
  readonly queryCodeHash: string;
}

export function openingStep<Schema extends z.ZodMiniType>(
  step: Omit<OpeningStep<Schema>, 'opens'>,
): OpeningStep<Schema> {
  return { ...step, opens: true };
}

export function followingStep<Schema extends z.ZodMiniType>(step: FollowingStep<Schema>): FollowingStep<Schema> {
  return step;
}
