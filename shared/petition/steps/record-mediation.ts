import * as z from 'zod/mini';
import { regulations2022 } from '../../district/legal-basis.ts';
import { MEDIATION_OUTCOMES } from '../codes.ts';
import { happened, type Refusal, refuse } from '../decision.ts';
import { COMMON_FIELDS, day, oneOf, text } from '../fields.ts';
import type { Petition } from '../petition.ts';
import { followingStep } from '../step.ts';
import { isRestricted } from '../visibility.ts';

const BASIS = regulations2022('第三十三条');

/**
 * 调解、和解 (R-X14): only with the consent of both sides, each with its day, before or on the day of the mediation; what was agreed is put into
 * a 调解协议书 or 和解协议书, whose number stands here. Names of the other side stand in that paper alone. Ends no clock and no matter.
 */
export const recordMediation = followingStep({
  name: 'record-mediation',
  title: { zh: '调解', en: 'Record a mediation' },
  roles: ['handler'],
  basis: [BASIS],
  input: z.strictObject({
    ...COMMON_FIELDS,
    on: day({ zh: '调解日期', en: 'day of the mediation' }),
    by: text({ zh: '主持调解的组织', en: 'who mediated' }, 100),
    petitionerConsentedOn: z.optional(day({ zh: '信访人同意调解的日期', en: 'day the petitioner consented' })),
    otherSideConsentedOn: z.optional(day({ zh: '对方当事人同意调解的日期', en: 'day the other side consented' })),
    outcome: oneOf({ zh: '调解结果', en: 'outcome' }, MEDIATION_OUTCOMES),
    documentNo: z.optional(text({ zh: '协议书编号', en: 'number of the agreement' }, 60)),
  }),
  actedOn: (input) => input.on,
  learnedOf: (input) => [input.petitionerConsentedOn, input.otherSideConsentedOn],
  decide: (petition, input) => {
    const { on, by, petitionerConsentedOn, otherSideConsentedOn, outcome, documentNo } = input;
    const refusal = notMediable(petition);
    if (refusal !== undefined) return refuse(refusal);
    if (petitionerConsentedOn === undefined) return refuse(consentMissing('petitionerConsentedOn'));
    if (otherSideConsentedOn === undefined) return refuse(consentMissing('otherSideConsentedOn'));
    if (petitionerConsentedOn > on) return refuse(consentedTooLate('petitionerConsentedOn'));
    if (otherSideConsentedOn > on) return refuse(consentedTooLate('otherSideConsentedOn'));
    if (outcome !== 'FAILED' && documentNo === undefined) return refuse(agreementMissing());
    return happened({
      type: 'MediationHeld',
      on,
      by,
      consents: { petitionerOn: petitionerConsentedOn, otherSideOn: otherSideConsentedOn },
      outcome,
      ...(documentNo === undefined ? {} : { documentNo }),
    });
  },
});

function notMediable(petition: Petition): Refusal | undefined {
  if (!isRestricted(petition)) return undefined;
  return {
    code: 'NOT_MEDIABLE',
    zh: '检举控告事项不适用调解；调解适用于申诉求决事项',
    en: 'an accusation is not mediated; appeals and requests are',
    basis: [BASIS],
  };
}

function consentMissing(field: 'petitionerConsentedOn' | 'otherSideConsentedOn'): Refusal {
  const who = field === 'petitionerConsentedOn' ? '信访人' : '对方当事人';
  return {
    code: 'CONSENT_MISSING',
    field,
    zh: `调解须经争议双方当事人同意，请填写${who}同意调解的日期；不同意的，不得调解`,
    en: 'both sides must have consented: give the day; without it there is no mediation',
    basis: [BASIS],
  };
}

function consentedTooLate(field: string): Refusal {
  return {
    code: 'DATES_OUT_OF_ORDER',
    field,
    zh: '同意调解的日期不得晚于调解日期',
    en: 'consent comes before the mediation',
  };
}

function agreementMissing(): Refusal {
  return {
    code: 'AGREEMENT_MISSING',
    field: 'documentNo',
    zh: '经调解、和解达成一致意见的，应当制作调解协议书或者和解协议书，请填写编号',
    en: 'what was agreed is put into a written agreement: give its number',
    basis: [BASIS],
  };
}
