import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { STAFF_ROLES } from '../../petition/actor.ts';
import { happened, refuse, wordsOf } from '../../petition/decision.ts';
import { codesOf, COMMON_FIELDS, text } from '../../petition/fields.ts';
import { owedOf, selfCriticismOf } from '../course.ts';
import { followingLeadStep } from '../step.ts';

/**
 * 书面检查 (R21): in a minor case the 负责人, read as the head of the unit (A8), writes it; the person responsible where the office has it
 * so. Late or not, it is taken.
 */
export const writeSelfCriticism = followingLeadStep({
  name: 'write-self-criticism',
  title: { zh: '书面检查', en: 'The written self-criticism' },
  roles: codesOf(STAFF_ROLES),
  basis: [officeRule('二(4)1')],
  ofConcerned: true,
  input: z.strictObject({ ...COMMON_FIELDS, text: text({ zh: '书面检查', en: 'the self-criticism' }, 5000) }),
  aside: (input) => ({ statement: input.text }),
  decide: (lead, _, context) => {
    if (context.actor.kind !== 'staff' || context.actor.id !== selfCriticismOf(lead).by) {
      return refuse({
        code: 'NOT_CONCERNED',
        zh: '书面检查由负责作出检查的本人办理',
        en: 'only whoever owes it writes it',
      });
    }
    if (!owedOf(lead).includes('SELF_CRITICISM')) {
      return refuse({
        code: 'NOT_OWED',
        zh: '本线索不需要书面检查：情节不是较轻，或者已经作出',
        en: 'no self-criticism is owed: the case is not minor, or it was written',
      });
    }
    return happened({ type: 'SelfCriticismWritten', on: context.today, words: wordsOf(context) });
  },
});
