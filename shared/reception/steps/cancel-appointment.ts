import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened, refuse } from '../../petition/decision.ts';
import { COMMON_FIELDS, text } from '../../petition/fields.ts';
import { bookingAt } from '../slot-record.ts';
import { readBookingNumber } from '../slots.ts';
import { slotStep } from '../step.ts';

/** 取消预约 by whoever has the code: the place is another’s from then on. */
export const cancelAppointment = slotStep({
  name: 'cancel-appointment',
  title: { zh: '取消预约', en: 'Cancel a booking' },
  roles: ['resident'],
  basis: [officeRule('三(1)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    booking: text({ zh: '预约号', en: 'number of the booking' }, 30),
    code: text({ zh: '预约码', en: 'code of the booking' }, 30),
  }),
  decide: (state, input) => {
    const place = readBookingNumber(input.booking)?.place ?? 0;
    if (bookingAt(state, place)?.status !== 'BOOKED') {
      return refuse({
        code: 'NOT_BOOKED',
        zh: '这个预约已经取消或者已经过去',
        en: 'this booking was cancelled, or is over',
      });
    }
    return happened({ type: 'BookingCancelled', place });
  },
});
