import * as z from 'zod/mini';
import { officeRule, regulations2022 } from '../../district/legal-basis.ts';
import { CHANNELS } from '../codes.ts';
import { refuse } from '../decision.ts';
import { COMMON_FIELDS, oneOf, text, yesNo, titled } from '../fields.ts';
import { PETITION_FIELDS, petitionParticulars, receivedOnField } from '../petition-input.ts';
import { register as registerPetition } from '../registration.ts';
import { openingStep } from '../step.ts';

/**
 * 登记: a receiver writes down a visit, letter or call. A visit or call ends only with the choice of R1: told on the spot,
 * or the reason why not.
 */
export const register = openingStep({
  name: 'register',
  title: { zh: '登记', en: 'Register' },
  roles: ['receiver'],
  basis: [officeRule('一(1)'), regulations2022('第十九条'), regulations2022('第二十三条')],
  input: z.strictObject({
    ...PETITION_FIELDS,
    ...COMMON_FIELDS,
    channel: oneOf({ zh: '信访形式', en: 'channel' }, CHANNELS),
    receivedOn: receivedOnField,
    onTheSpot: z.optional(
      titled(
        z.strictObject({
          told: yesNo({ zh: '当场告知', en: 'told on the spot' }),
          what: z.optional(text({ zh: '告知内容', en: 'what was told' }, 200)),
          reason: z.optional(text({ zh: '未能当场告知的原因', en: 'why not on the spot' }, 200)),
        }),
        { zh: '当场告知', en: 'told on the spot' },
      ),
    ),
    confirmedByPetitioner: z.optional(yesNo({ zh: '经信访人核对', en: 'read back and confirmed' })),
  }),
  aside: petitionParticulars,
  actedOn: (input) => input.receivedOn,
  decide: (input, context) => {
    const inPerson = input.channel === 'VISIT' || input.channel === 'CALL';
    const { onTheSpot } = input;
    const answered = onTheSpot !== undefined && (onTheSpot.told ? onTheSpot.what : onTheSpot.reason) !== undefined;
    if ((inPerson && onTheSpot === undefined) || (onTheSpot !== undefined && !answered)) {
      return refuse({
        code: 'ON_THE_SPOT_REASON_MISSING',
        field: 'onTheSpot',
        zh: `${CHANNELS[input.channel].zh}须注明是否当场告知：已告知的写明内容，未告知的写明原因`,
        en: 'say whether the petitioner was told on the spot: what was told, or why not',
        basis: [officeRule('一(1)')],
      });
    }
    return registerPetition(
      {
        channel: input.channel,
        receivedOn: input.receivedOn,
        anonymous: input.anonymous,
        particulars: petitionParticulars(input),
        headcount: input.group?.headcount,
        underFourteen: input.underFourteen,
        ...(onTheSpot === undefined
          ? {}
          : {
              onTheSpot: {
                told: onTheSpot.told,
                ...(onTheSpot.what === undefined ? {} : { what: onTheSpot.what }),
                ...(onTheSpot.reason === undefined ? {} : { reason: onTheSpot.reason }),
              },
            }),
        confirmedByPetitioner: input.confirmedByPetitioner,
        lateEntryReason: input.lateEntryReason,
      },
      context,
    );
  },
});
