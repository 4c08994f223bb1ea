import type { FollowingLeadStep, OpeningLeadStep } from './step.ts';
import { decideMeasure } from './steps/decide-measure.ts';
import { dismiss } from './steps/dismiss.ts';
import { establish } from './steps/establish.ts';
import { object } from './steps/object.ts';
import { openLead } from './steps/open-lead.ts';
import { referToDiscipline } from './steps/refer-to-discipline.ts';
import { reviewFinding } from './steps/review-finding.ts';
import { takeStatement } from './steps/take-statement.ts';
import { writeSelfCriticism } from './steps/write-self-criticism.ts';

/** 责任追究 in the order in which a lead may meet its steps. Only declarations that must know every step read it. */
export const OPENING_LEAD_STEPS: readonly OpeningLeadStep[] = [openLead];

export const FOLLOWING_LEAD_STEPS: readonly FollowingLeadStep[] = [
  takeStatement,
  establish,
  dismiss,
  decideMeasure,
  writeSelfCriticism,
  referToDiscipline,
  object,
  reviewFinding,
];

export const ACCOUNTABILITY: readonly (OpeningLeadStep | FollowingLeadStep)[] = [
  ...OPENING_LEAD_STEPS,
  ...FOLLOWING_LEAD_STEPS,
];
