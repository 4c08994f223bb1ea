import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened, refuse } from '../../petition/decision.ts';
import { COMMON_FIELDS, oneOf, text, yesNo, titled } from '../../petition/fields.ts';
import { OFFER_OUTCOMES } from '../codes.ts';
import { DECLARANTS } from '../declarants.ts';
import type { IntegrityRefusal } from '../decision.ts';
import { FOUR_NOTS } from '../four-nots.ts';
import { daysOfPeriod, isPeriod } from '../period.ts';
import { integrityStep } from '../step.ts';

/**
 * 廉洁申报 (R41): each member of staff says of a quarter that is over that nothing was offered, or what was and what became of it. It is their
 * word and no finding; whatever follows, a person decides.
 */
export const declareIntegrity = integrityStep({
  name: 'declare-integrity',
  title: { zh: '廉洁申报', en: 'Declare for a quarter' },
  roles: DECLARANTS,
  basis: [officeRule('五(4)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    period: z
      .string()
      .check(z.refine(isPeriod, { error: '请填写季度，如2025-Q3 / a quarter, as 2025-Q3' }))
      .register(z.globalRegistry, {
        title: '申报期',
        description: 'the quarter',
        pattern: '^20\\d\\d-Q[1-4]$',
        examples: ['2025-Q3'],
      }),
    nothingOffered: yesNo({ zh: '本期没有人提供过“四不”所列的任何一项', en: 'nothing of the four nots was offered' }),
    offers: z.optional(
      titled(
        z
          .array(
            z.strictObject({
              kind: oneOf({ zh: '“四不”事项', en: 'which of the four nots' }, FOUR_NOTS),
              what: text({ zh: '情况', en: 'what was offered, by whom, when' }, 500),
              outcome: oneOf({ zh: '处理结果', en: 'what became of it' }, OFFER_OUTCOMES),
            }),
          )
          .check(z.maxLength(50, '最多50项 / at most fifty')),
        { zh: '收到的馈赠或者宴请', en: 'offers' },
      ),
    ),
  }),
  aside: ({ offers = [] }) => (offers.length === 0 ? undefined : { offers: offers.map(({ what }) => what) }),
  decide: ({ gifts }, { period, nothingOffered, offers = [] }, { today, words }) => {
    const { from, to } = daysOfPeriod(period);
    if (to >= today) return refuse(notOver(period));
    if (nothingOffered === offers.length > 0) return refuse(UNCLEAR);
    if (nothingOffered && gifts.some(({ offeredOn }) => offeredOn >= from && offeredOn <= to)) return refuse(ON_RECORD);
    return happened({
      type: 'IntegrityDeclared',
      on: today,
      period,
      offers: offers.map(({ kind, outcome }) => ({ kind, outcome })),
      ...(words === undefined ? {} : { words }),
    });
  },
});

function notOver(period: string): IntegrityRefusal {
  return {
    code: 'PERIOD_NOT_OVER',
    field: 'period',
    zh: `${period}尚未结束，请在季度结束以后申报`,
    en: `${period} is not over yet; declare when it is`,
  };
}

const UNCLEAR: IntegrityRefusal = {
  code: 'DECLARATION_UNCLEAR',
  field: 'offers',
  zh: '没有的，不填写各项；有的，逐项填写',
  en: 'either nothing was offered, or name each thing that was',
};

const ON_RECORD: IntegrityRefusal = {
  code: 'GIFT_ON_RECORD',
  field: 'nothingOffered',
  zh: '您在本期登记过礼品，请逐项填写',
  en: 'you put a gift on record in this quarter: name it',
};
