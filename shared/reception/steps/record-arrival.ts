import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened, refuse } from '../../petition/decision.ts';
import { COMMON_FIELDS, wholeNumber } from '../../petition/fields.ts';
import { bookingAt } from '../slot-record.ts';
import { slotDay } from '../slot-time.ts';
import { slotStep } from '../step.ts';

/** 记录到访: from the day itself on. Who was put down as missing and came late after all has arrived. */
export const recordArrival = slotStep({
  name: 'record-arrival',
  title: { zh: '记录到访', en: 'Record an arrival' },
  roles: ['receiver'],
  basis: [officeRule('三(1)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    place: wholeNumber({ zh: '号数', en: 'place, the last part of the booking’s number' }, 1, 9999),
  }),
  decide: (state, { place }, context) => {
    const status = bookingAt(state, place)?.status ?? '';
    if (!['BOOKED', 'MISSED'].includes(status)) {
      return refuse({
        code: 'NOT_BOOKED',
        field: 'place',
        zh: '没有这个号，或者已经取消、已经记录',
        en: 'no such place is booked, or it was cancelled or recorded already',
      });
    }
    if (context.today < slotDay(state))
      return refuse({ code: 'TOO_EARLY', zh: '还没有到预约的日期', en: 'the day of the booking has not come' });
    return happened({ type: 'VisitorArrived', place });
  },
});
