import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened, refuse } from '../decision.ts';
import { COMMON_FIELDS } from '../fields.ts';
import { notSpecial } from '../special.ts';
import { followingStep } from '../step.ts';

/** 确认特事 (R25): the head's judgement of a flag. */
export const confirmSpecial = followingStep({
  name: 'confirm-special',
  title: { zh: '确认特事', en: 'Confirm special handling' },
  roles: ['head'],
  basis: [officeRule('三(1)')],
  input: z.strictObject(COMMON_FIELDS),
  decide: (petition) => {
    const missing = notSpecial(petition);
    if (missing !== undefined) return refuse(missing);
    if (petition.special?.judged === 'CONFIRMED') {
      return refuse({ code: 'ALREADY_JUDGED', zh: '该特事已经确认', en: 'it is confirmed already' });
    }
    return happened({ type: 'SpecialConfirmed' });
  },
});
