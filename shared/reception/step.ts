import type * as z from 'zod/mini';
import type { Declaration } from '../petition/step.ts';
import type { ReceptionContext, ReceptionDecision, SlotContext } from './decision.ts';
import type { PlateEvent, Plates } from './plates.ts';
import type { RosterEvent, RosterWords } from './roster-events.ts';
import type { Roster } from './roster.ts';
import type { SlotEvent, SlotState } from './slot-record.ts';

/** A step on the roster of a week: 排班、调班、签到、离岗. A week needs no opening: nobody is kept from their post by a missing plan. */
export interface RosterStep<Schema extends z.ZodMiniType = z.ZodMiniType> extends Declaration<Schema, RosterWords> {
  readonly register: 'roster';
  decide(roster: Roster, input: z.infer<Schema>, context: ReceptionContext): ReceptionDecision<RosterEvent>;
}

/** A step on the plates of the office: 发牌、收牌. */
export interface PlateStep<Schema extends z.ZodMiniType = z.ZodMiniType> extends Declaration<Schema, never> {
  readonly register: 'plates';
  decide(plates: Plates, input: z.infer<Schema>, context: ReceptionContext): ReceptionDecision<PlateEvent>;
}

/** A step on one reception by appointment: 预约、取消、到访. */
export interface SlotStep<Schema extends z.ZodMiniType = z.ZodMiniType> extends Declaration<Schema, never> {
  readonly register: 'slot';
  /** Gives out a number and a code, and so is answered 201. */
  readonly opens?: true;
  decide(slot: SlotState, input: z.infer<Schema>, context: SlotContext): ReceptionDecision<SlotEvent>;
}

export function rosterStep<Schema extends z.ZodMiniType>(
  step: Omit<RosterStep<Schema>, 'register'>,
): RosterStep<Schema> {
  return { ...step, register: 'roster' };
}

export function plateStep<Schema extends z.ZodMiniType>(step: Omit<PlateStep<Schema>, 'register'>): PlateStep<Schema> {
  return { ...step, register: 'plates' };
}

export function slotStep<Schema extends z.ZodMiniType>(step: Omit<SlotStep<Schema>, 'register'>): SlotStep<Schema> {
  return { ...step, register: 'slot' };
}
