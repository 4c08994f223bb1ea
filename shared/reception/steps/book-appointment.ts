import * as z from 'zod/mini';
import { momentAt } from '../../calendar/instant.ts';
import { officeRule } from '../../district/legal-basis.ts';
import { happened, refuse } from '../../petition/decision.ts';
import { COMMON_FIELDS, text } from '../../petition/fields.ts';
import { slotNumber } from '../fields.ts';
import { freePlaces } from '../slot-record.ts';
import { slotStep } from '../step.ts';

/**
 * 预约接访: about a petition, or about nothing yet; without a name either way. It is an offer and no condition: whoever comes without
 * is received and registered all the same (R25, R-X1).
 */
export const bookAppointment = slotStep({
  name: 'book-appointment',
  title: { zh: '预约接访', en: 'Book a reception' },
  roles: ['resident', 'receiver'],
  basis: [officeRule('三(1)')],
  opens: true,
  input: z.strictObject({
    ...COMMON_FIELDS,
    slot: slotNumber(),
    petitionNo: z.optional(text({ zh: '信访事项编号', en: 'number of the petition it is about' }, 30)),
    queryCode: z.optional(text({ zh: '查询码', en: 'its query code' }, 30)),
  }),
  decide: (state, _, context) => {
    const { offered, codeHash, petitionNo, now } = context;
    if (offered === undefined) {
      return refuse({
        code: 'SLOT_UNKNOWN',
        field: 'slot',
        zh: '没有这个接访时段。不预约也可以在工作时间直接来访',
        en: 'no such reception is offered; you may also come without an appointment',
      });
    }
    if (momentAt(offered.day, offered.from) <= now) {
      return refuse({
        code: 'SLOT_OVER',
        field: 'slot',
        zh: '这个时段已经开始或者结束，请选择其他时段，也可以直接来访',
        en: 'this reception has begun or is over: choose another, or come without an appointment',
      });
    }
    if (petitionNo !== undefined && state.bookings.some((booking) => isStanding(booking, petitionNo))) {
      return refuse({
        code: 'ALREADY_BOOKED',
        field: 'petitionNo',
        zh: '这件信访事项已经约了这个时段',
        en: 'this petition has a place in this reception already',
      });
    }
    if (state.cancelled !== undefined || freePlaces(state, offered.places) === 0) {
      return refuse({
        code: 'SLOT_FULL',
        field: 'slot',
        zh: '这个时段已经约满或者取消。不预约也可以在工作时间直接来访；紧急事项请马上来',
        en: 'this reception is full or cancelled; you may come without an appointment, at once where it is urgent',
      });
    }
    return happened({
      type: 'PlaceBooked',
      place: state.bookings.length + 1,
      codeHash,
      ...(petitionNo === undefined ? {} : { petitionNo }),
      to: offered.to,
    });
  },
});

function isStanding(booking: { readonly petitionNo?: string; readonly status: string }, petitionNo: string): boolean {
  return booking.petitionNo === petitionNo && booking.status === 'BOOKED';
}
