import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened, refuse } from '../../petition/decision.ts';
import { COMMON_FIELDS } from '../../petition/fields.ts';
import { dutiesRefusal, twoPlacesRefusal } from '../duty-checks.ts';
import { duties } from '../fields.ts';
import { rosterStep } from '../step.ts';

/** 排班 (R40 坚守岗位): who is on duty at which post, half day by half day, for one week. */
export const planRoster = rosterStep({
  name: 'plan-roster',
  title: { zh: '排定值班表', en: 'Plan the roster of a week' },
  roles: ['head'],
  basis: [officeRule('五(3)末句')],
  input: z.strictObject({ ...COMMON_FIELDS, duties: duties(1) }),
  decide: (roster, input, context) => {
    if (roster.planned) {
      return refuse({
        code: 'ALREADY_PLANNED',
        zh: '这一周的值班表已经排定，改动请用「调班」，并写明原因',
        en: 'this week is planned already: change it with change-roster, and say why',
      });
    }
    const refusal = dutiesRefusal(roster.week, input.duties, context) ?? twoPlacesRefusal(input.duties);
    return refusal ?? happened({ type: 'RosterPlanned', duties: input.duties });
  },
});
