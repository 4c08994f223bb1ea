import type { PlateStep, RosterStep, SlotStep } from './step.ts';
import { bookAppointment } from './steps/book-appointment.ts';
import { cancelAppointment } from './steps/cancel-appointment.ts';
import { cancelSlot } from './steps/cancel-slot.ts';
import { recordArrival } from './steps/record-arrival.ts';
import { recordNoShow } from './steps/record-no-show.ts';
import { changeRoster } from './steps/change-roster.ts';
import { issuePlate } from './steps/issue-plate.ts';
import { leavePost } from './steps/leave-post.ts';
import { openPost } from './steps/open-post.ts';
import { planRoster } from './steps/plan-roster.ts';
import { withdrawPlate } from './steps/withdraw-plate.ts';

/** 值班: steps on the roster of a week. Only declarations that must know every step read these lists. */
export const ROSTER_STEPS: readonly RosterStep[] = [planRoster, changeRoster, openPost, leavePost];

/** 亮牌: steps on the plates of the office. */
export const PLATE_STEPS: readonly PlateStep[] = [issuePlate, withdrawPlate];

/** 预约接访: steps on one reception by appointment. */
export const SLOT_STEPS: readonly SlotStep[] = [
  bookAppointment,
  cancelAppointment,
  recordArrival,
  recordNoShow,
  cancelSlot,
];

/** 接待窗口: everything that is put on record of the counter itself, apart from any petition. */
export const RECEPTION: readonly (RosterStep | PlateStep | SlotStep)[] = [
  ...ROSTER_STEPS,
  ...PLATE_STEPS,
  ...SLOT_STEPS,
];
