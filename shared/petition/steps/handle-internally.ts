import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened, refuse } from '../decision.ts';
import { COMMON_FIELDS, staffId } from '../fields.ts';
import { followingStep } from '../step.ts';
import { isConcerned } from '../visibility.ts';

/** 自行办理: a matter of the office's own, or one settled by mediation, goes to a named handler; within 3 days this counts as the transfer (R3). */
export const handleInternally = followingStep({
  name: 'handle-internally',
  title: { zh: '自行办理', en: 'Handle in this office' },
  roles: ['head'],
  basis: [officeRule('一(2)')],
  input: z.strictObject({ ...COMMON_FIELDS, handler: staffId({ zh: '承办人', en: 'handler' }) }),
  decide: (petition, input, context) => {
    const { category, aboutTheOffice } = petition.classification ?? {};
    if (isConcerned(petition, input.handler) || category === 'ACCUSATION' || aboutTheOffice === true) {
      return refuse({
        code: 'NOT_FOR_THIS_OFFICE',
        zh: '检举控告以及涉及本机关及其工作人员的事项不得自行办理，请转送上级或者有管理权限的机关',
        en: 'an accusation, or a matter about this office or its staff, is not handled here; transfer it',
      });
    }
    return happened({ type: 'InternalHandlingBegun', on: context.today, handler: input.handler });
  },
});
