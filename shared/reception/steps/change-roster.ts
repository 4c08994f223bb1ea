import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened, refuse } from '../../petition/decision.ts';
import { COMMON_FIELDS, oneOf, text } from '../../petition/fields.ts';
import { CHANGE_KINDS } from '../codes.ts';
import { dutiesRefusal, twoPlacesRefusal } from '../duty-checks.ts';
import { duties } from '../fields.ts';
import { dutyOf, withDuties } from '../roster.ts';
import { rosterStep } from '../step.ts';
import { wordsOf } from '../words.ts';

/** 调班 (R40): a swap is two duties in one act. Each given duty stands in place of the one before; with nobody it is taken off. */
export const changeRoster = rosterStep({
  name: 'change-roster',
  title: { zh: '调班', en: 'Change the roster' },
  roles: ['head'],
  basis: [officeRule('五(3)末句')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    kind: oneOf({ zh: '调班事由', en: 'kind of change' }, CHANGE_KINDS),
    duties: duties(0),
    reason: text({ zh: '原因', en: 'reason' }, 300),
  }),
  aside: ({ reason }) => ({ reason }),
  decide: (roster, input, context) => {
    if (!roster.planned) {
      return refuse({
        code: 'NOT_PLANNED',
        zh: '这一周还没有排班，请先排定值班表',
        en: 'this week is not planned yet: plan it first',
      });
    }
    const refusal =
      dutiesRefusal(roster.week, input.duties, context) ?? twoPlacesRefusal(withDuties(roster.duties, input.duties));
    if (refusal !== undefined) return refusal;
    const changes = input.duties.some((duty) => {
      const standing = dutyOf(roster, duty)?.staff ?? [];
      return standing.length !== duty.staff.length || standing.some((id) => !duty.staff.includes(id));
    });
    if (!changes) {
      return refuse({
        code: 'NOTHING_CHANGES',
        field: 'duties',
        zh: '与现在的值班表没有差别',
        en: 'this is what the roster says already',
      });
    }
    return happened({ type: 'RosterChanged', kind: input.kind, duties: input.duties, words: wordsOf(context) });
  },
});
