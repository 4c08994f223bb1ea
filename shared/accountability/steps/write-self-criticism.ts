import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened, refuse, wordsOf } from '../../petition/decision.ts';
import { COMMON_FIELDS, text } from '../../petition/fields.ts';
import { owedOf } from '../course.ts';
import { followingLeadStep } from '../step.ts';

/** 书面检查 (R21): in a minor case the 负责人, read as the head of the unit (A8), writes it. */
export const writeSelfCriticism = followingLeadStep({
  name: 'write-self-criticism',
  title: { zh: '负责人作书面检查', en: 'The head’s written self-criticism' },
  roles: ['head'],
  basis: [officeRule('二(4)1')],
  ofConcerned: true,
  input: z.strictObject({ ...COMMON_FIELDS, text: text({ zh: '书面检查', en: 'the self-criticism' }, 5000) }),
  aside: (input) => ({ statement: input.text }),
  decide: (lead, _, context) => {
    if (context.actor.kind !== 'staff' || context.actor.id !== lead.head) {
      return refuse({
        code: 'NOT_CONCERNED',
        zh: '书面检查由该人员所在单位的负责人本人作出',
        en: 'it is for the head of the unit to write',
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
