import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened, refuse, wordsOf } from '../../petition/decision.ts';
import { COMMON_FIELDS, day, oneOf, staffId, text, wholeNumber } from '../../petition/fields.ts';
import { GIFT_OUTCOMES, OFFER_OUTCOMES } from '../codes.ts';
import { DECLARANTS } from '../declarants.ts';
import { integrityStep } from '../step.ts';

/**
 * 礼品登记 (R41): a gift that was refused, returned or handed over is put on record by whoever was offered it, with a colleague who was there. Of
 * whatever value: the rules name none below which it would not count.
 */
export const recordGift = integrityStep({
  name: 'record-gift',
  title: { zh: '礼品登记', en: 'Put a gift on record' },
  roles: DECLARANTS,
  basis: [officeRule('五(4)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    offeredBy: text({ zh: '赠送人', en: 'offered by' }, 50),
    offeredOn: day({ zh: '赠送日期', en: 'day it was offered' }),
    what: text({ zh: '礼品', en: 'what it is' }, 200),
    value: wholeNumber({ zh: '估值（元）', en: 'estimated value, in yuan' }, 0, 100_000_000),
    outcome: oneOf({ zh: '处理结果', en: 'what became of it' }, GIFT_OUTCOMES, OFFER_OUTCOMES),
    on: day({ zh: '谢绝、退还或者上交日期', en: 'day it was refused, returned or handed over' }),
    witness: staffId({ zh: '见证人', en: 'the colleague who was there' }),
    petitionNo: z.optional(text({ zh: '信访编号', en: 'petition number' }, 20)),
  }),
  actedOn: (input) => input.on,
  learnedOf: (input) => [input.offeredOn],
  aside: ({ offeredBy, what, petitionNo }) => ({
    offeredBy,
    what,
    ...(petitionNo === undefined ? {} : { petitionNo }),
  }),
  decide: ({ staffId: own }, { offeredOn, on, outcome, value, witness }, context) => {
    if (witness === own) {
      return refuse({
        code: 'WITNESS_IS_SELF',
        field: 'witness',
        zh: '见证人应当是另一位同事',
        en: 'the witness is another colleague',
      });
    }
    if (on < offeredOn) {
      return refuse({
        code: 'DATES_OUT_OF_ORDER',
        field: 'on',
        zh: '处理日期早于赠送日期，请核对',
        en: 'it cannot be returned before it was offered',
      });
    }
    return happened({ type: 'GiftRecorded', offeredOn, on, outcome, value, witness, words: wordsOf(context) });
  },
});
