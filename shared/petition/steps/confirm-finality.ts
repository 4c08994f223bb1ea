import * as z from 'zod/mini';
import { officeRule, regulations2022 } from '../../district/legal-basis.ts';
import { statusOf } from '../course.ts';
import { happened, refuse } from '../decision.ts';
import { COMMON_FIELDS } from '../fields.ts';
import { mailedOn } from '../mail-day.ts';
import { followingStep } from '../step.ts';

/**
 * 终结 (R35): by the head alone, never by the system. Either the final review opinion was served, or this petition was
 * linked by a person to one that was finally reviewed, on the same facts **and** the same reasons.
 */
export const confirmFinality = followingStep({
  name: 'confirm-finality',
  title: { zh: '终结', en: 'Confirm finality' },
  roles: ['head'],
  basis: [officeRule('四(4)'), regulations2022('第三十六条第三款')],
  input: z.strictObject(COMMON_FIELDS),
  decide: (petition, _input, context) => {
    if (statusOf(petition.course) === 'FINALLY_REVIEWED') {
      return happened({ type: 'FinalityConfirmed', on: context.today });
    }
    const link = petition.links.find((candidate) => candidate.kind === 'same-facts-after-final');
    if (link !== undefined) {
      const told = petition.byMail ? { petitionerTold: mailedOn(context) } : {};
      return happened({
        type: 'FinalityConfirmed',
        on: context.today,
        sameAs: link.petitionNo ?? link.reference ?? '',
        ...told,
      });
    }
    return refuse({
      code: 'FINALITY_NOT_REACHED',
      zh: '复核意见送达，或者经人工核对确认与已复核事项事实和理由均相同（link-duplicate）之后，方可确认终结',
      en: 'finality follows a served final review opinion, or a link to a finally reviewed matter with the same facts and reasons',
      basis: [regulations2022('第三十六条第三款')],
    });
  },
});
