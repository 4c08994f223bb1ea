import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { MEANS } from '../codes.ts';
import { happened, refuse } from '../decision.ts';
import { COMMON_FIELDS, day, oneOf, text, wholeNumber, yesNo, titled } from '../fields.ts';
import { nextFollowUp, uncheckedPromises } from '../on-site.ts';
import { followingStep } from '../step.ts';

/**
 * 善后 (R30): a contact after the visit and what became of each promise. While a promise was not kept or not asked after, another
 * contact is due, thirty days on unless a day is named; with all of them kept, none is.
 */
export const recordAftercare = followingStep({
  name: 'record-aftercare',
  title: { zh: '善后', en: 'Record aftercare' },
  roles: ['receiver', 'handler', 'head'],
  basis: [officeRule('三(3)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    on: day({ zh: '回访日期', en: 'day of the contact' }),
    means: oneOf({ zh: '回访方式', en: 'means' }, MEANS),
    result: text({ zh: '回访情况', en: 'what was found' }, 500),
    checked: z.optional(
      titled(
        z
          .array(
            z.strictObject({
              promise: wholeNumber({ zh: '承诺序号', en: 'number of the promise' }, 1, 30),
              kept: yesNo({ zh: '已兑现', en: 'kept' }),
            }),
          )
          .check(z.maxLength(30, '最多30项 / at most thirty')),
        { zh: '承诺落实情况', en: 'promises looked after' },
      ),
    ),
    nextOn: z.optional(day({ zh: '下次回访日期', en: 'next contact' })),
  }),
  actedOn: (input) => input.on,
  decide: (petition, { on, means, result, checked = [], nextOn }, { today }) => {
    const { onSite } = petition;
    if (onSite?.possible !== true) {
      return refuse({
        code: 'NO_ON_SITE_RECORD',
        zh: '没有现场协调记录，请先登记现场协调（coordinate-on-site）',
        en: 'there is no record of coordination on the spot (coordinate-on-site)',
        basis: [officeRule('三(3)')],
      });
    }
    const beyond = checked.find(({ promise }) => promise > onSite.promises.length);
    if (beyond !== undefined) {
      return refuse({
        code: 'PROMISE_UNKNOWN',
        field: 'checked',
        zh: `现场协调记录中共有${onSite.promises.length}项承诺，没有第${beyond.promise}项`,
        en: `${onSite.promises.length} promises were made; there is no number ${beyond.promise}`,
      });
    }
    if (nextOn !== undefined && nextOn <= today) {
      return refuse({
        code: 'DATES_OUT_OF_ORDER',
        field: 'nextOn',
        zh: '下次回访日期应当晚于今天',
        en: 'the next contact lies ahead',
      });
    }
    const asked = new Set(checked.map(({ promise }) => promise));
    const isOpen =
      checked.some(({ kept }) => !kept) ||
      uncheckedPromises(petition).some((promise) => !asked.has(promise)) ||
      onSite.promises.some(({ kept }, at) => kept === false && !asked.has(at + 1));
    const next = nextOn ?? (isOpen ? nextFollowUp(on) : undefined);
    return happened({
      type: 'AftercareRecorded',
      on,
      means,
      result,
      checked,
      ...(next === undefined ? {} : { nextOn: next }),
    });
  },
});
