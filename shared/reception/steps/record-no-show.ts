import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened, refuse } from '../../petition/decision.ts';
import { COMMON_FIELDS, wholeNumber } from '../../petition/fields.ts';
import { bookingAt } from '../slot-record.ts';
import { slotBegin } from '../slot-time.ts';
import { slotStep } from '../step.ts';

/** 记录未到访: only once the slot has begun. Nothing follows from it: nobody loses the right to come again. */
export const recordNoShow = slotStep({
  name: 'record-no-show',
  title: { zh: '记录未到访', en: 'Record that nobody came' },
  roles: ['receiver'],
  basis: [officeRule('三(1)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    place: wholeNumber({ zh: '号数', en: 'place, the last part of the booking’s number' }, 1, 9999),
  }),
  decide: (state, { place }, context) => {
    const status = bookingAt(state, place)?.status ?? '';
    if (!['BOOKED'].includes(status)) {
      return refuse({
        code: 'NOT_BOOKED',
        field: 'place',
        zh: '没有这个号，或者已经取消、已经记录',
        en: 'no such place is booked, or it was cancelled or recorded already',
      });
    }
    if (context.now < slotBegin(state))
      return refuse({ code: 'TOO_EARLY', zh: '预约的时间还没有到', en: 'the time of the booking has not come' });
    return happened({ type: 'VisitorMissed', place });
  },
});
