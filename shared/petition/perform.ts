import * as z from 'zod/mini';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { hasRole } from './actor.ts';
import type { Bilingual } from './codes.ts';
import { absentSteps, STATUS_TITLES, statusOf, stepsPossible } from './course.ts';
import { type Decision, type DecisionContext, type Refusal, refuse } from './decision.ts';
import type { Petition } from './petition.ts';
import type { Declaration, FollowingStep, OpeningContext, OpeningStep } from './step.ts';
import { isConcerned } from './visibility.ts';

/** Judges a command that begins a petition: who, when, then the step's own rule. */
export function performOpening<Schema extends z.ZodMiniType>(
  step: OpeningStep<Schema>,
  input: z.infer<Schema>,
  context: OpeningContext,
): Decision {
  const refusal = roleRefusal(step, context) ?? dateRefusal(daysOf(step, input), input, context, undefined);
  return refusal === undefined ? step.decide(input, context) : refuse(refusal);
}

/** Judges a command on a petition: who, whether the procedure allows it here, when, then the step's own rule. */
export function perform<Schema extends z.ZodMiniType>(
  step: FollowingStep<Schema>,
  petition: Petition,
  input: z.infer<Schema>,
  context: DecisionContext,
): Decision {
  const refusal =
    roleRefusal(step, context) ??
    recusal(petition, context) ??
    absentStep(step, context) ??
    courseRefusal(step.name, petition, context) ??
    dateRefusal(daysOf(step, input), input, context, {
      on: petition.registered.receivedOn,
      what: { zh: '收到信访事项的日期', en: 'the day of receipt' },
    });
  return refusal === undefined ? step.decide(petition, input, context) : refuse(refusal);
}

/** No step without a role for it, in whatever register. */
export function roleRefusal(
  step: Pick<Declaration, 'roles' | 'title'>,
  context: Pick<DecisionContext, 'actor'>,
): Refusal<'ROLE_NOT_ALLOWED'> | undefined {
  if (hasRole(context.actor, step.roles)) return undefined;
  return {
    code: 'ROLE_NOT_ALLOWED',
    zh: `您的岗位不能办理「${step.title.zh}」`,
    en: `your role does not allow "${step.title.en}"`,
  };
}

function recusal(petition: Petition, { actor }: DecisionContext): Refusal | undefined {
  if (actor.kind !== 'staff' || !isConcerned(petition, actor.id)) return undefined;
  return {
    code: 'RECUSED',
    zh: '您与本事项有直接利害关系，应当回避',
    en: 'you are concerned by this petition and must not act in it',
  };
}

function absentStep(step: Pick<Declaration, 'name' | 'title'>, { office }: DecisionContext): Refusal | undefined {
  if (!absentSteps(office).includes(step.name)) return undefined;
  return {
    code: 'STEP_NOT_HERE',
    zh: `本机关没有「${step.title.zh}」这一步骤，请按其他步骤办理或者转送有权处理的机关`,
    en: `this office has no step "${step.title.en}"; take another, or transfer the petition`,
  };
}

function courseRefusal(step: string, petition: Petition, { office }: DecisionContext): Refusal | undefined {
  const status = statusOf(petition.course);
  const possible = stepsPossible(status, office);
  if (possible.includes(step)) return undefined;
  return {
    code: 'STEP_NOT_POSSIBLE',
    zh: `当前环节为「${STATUS_TITLES[status].zh}」，不能办理此步骤；现在可以办理：${possible.join('、')}`,
    en: `the petition is "${STATUS_TITLES[status].en}"; possible now: ${possible.join(', ')}`,
  };
}

export interface ActDays {
  readonly actedOn: CalendarDate | undefined;
  readonly learnedOf: readonly (CalendarDate | undefined)[];
}

/** The days a step's input speaks of. */
export function daysOf<Schema extends z.ZodMiniType>(
  step: Pick<Declaration<Schema>, 'actedOn' | 'learnedOf'>,
  input: z.infer<Schema>,
): ActDays {
  return { actedOn: step.actedOn?.(input), learnedOf: step.learnedOf?.(input) ?? [] };
}

/** Nobody acts in the future, nor silently in the past, nor before the matter was there. */
export function dateRefusal(
  { actedOn, learnedOf }: ActDays,
  input: unknown,
  { today }: Pick<DecisionContext, 'today'>,
  notBefore: { readonly on: CalendarDate; readonly what: Bilingual } | undefined,
): Refusal<'DATE_IN_FUTURE' | 'DATE_BEFORE_RECEIPT' | 'LATE_ENTRY_REASON_MISSING'> | undefined {
  for (const day of [actedOn, ...learnedOf]) {
    if (day === undefined) continue;
    if (day > today) {
      return {
        code: 'DATE_IN_FUTURE',
        zh: `日期${day}晚于今天（${today}），请核对`,
        en: `${day} lies in the future; today is ${today}`,
      };
    }
    if (notBefore !== undefined && day < notBefore.on) {
      return {
        code: 'DATE_BEFORE_RECEIPT',
        zh: `日期${day}早于${notBefore.what.zh}（${notBefore.on}），请核对`,
        en: `${day} lies before ${notBefore.what.en}, ${notBefore.on}`,
      };
    }
  }
  if (actedOn !== undefined && actedOn < today && !givesLateEntryReason(input)) {
    return {
      code: 'LATE_ENTRY_REASON_MISSING',
      field: 'lateEntryReason',
      zh: `补录此前（${actedOn}）的办理情况，请填写补录原因`,
      en: `entered after the day it happened (${actedOn}): say why in lateEntryReason`,
    };
  }
  return undefined;
}

const WITH_REASON = z.looseObject({ lateEntryReason: z.string() });

function givesLateEntryReason(input: unknown): boolean {
  return WITH_REASON.safeParse(input).success;
}
