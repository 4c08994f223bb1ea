import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened, refuse } from '../../petition/decision.ts';
import { COMMON_FIELDS, oneOf } from '../../petition/fields.ts';
import { CANCELLATIONS } from '../slot-record.ts';
import { slotDay } from '../slot-time.ts';
import { slotStep } from '../step.ts';

/** 取消接访时段: whoever booked finds it, with the reason, under the number and code of the booking. */
export const cancelSlot = slotStep({
  name: 'cancel-slot',
  title: { zh: '取消接访时段', en: 'Cancel a reception' },
  roles: ['head'],
  basis: [officeRule('三(1)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    reason: oneOf({ zh: '取消原因', en: 'reason' }, CANCELLATIONS),
  }),
  decide: (state, { reason }, context) => {
    if (context.offered === undefined && state.version === 0) {
      return refuse({ code: 'SLOT_UNKNOWN', zh: '没有这个接访时段', en: 'no such reception is offered' });
    }
    if (state.cancelled !== undefined || slotDay(state) < context.today) {
      return refuse({
        code: 'SLOT_OVER',
        zh: '这个时段已经取消或者已经过去',
        en: 'this reception was cancelled already, or is over',
      });
    }
    return happened({ type: 'SlotCancelled', reason });
  },
});
