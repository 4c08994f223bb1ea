import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened } from '../decision.ts';
import { COMMON_FIELDS, text, yesNo } from '../fields.ts';
import { levelOf } from '../review-course.ts';
import { followingStep } from '../step.ts';

/** 拟办意见 (R4): drafted **and** submitted to the leader within 3 days of the request; a draft alone stops no clock. */
export const proposeOpinion = followingStep({
  name: 'propose-opinion',
  title: { zh: '拟办意见', en: 'Propose an opinion' },
  roles: ['handler'],
  basis: [officeRule('一(3)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    opinion: text({ zh: '拟办意见', en: 'proposed opinion' }, 500),
    submit: yesNo({ zh: '呈报', en: 'submit to the leader' }),
  }),
  decide: (petition, input, context) => {
    const level = levelOf(petition);
    return input.submit
      ? happened({ type: 'OpinionSubmitted', level, on: context.today, opinion: input.opinion })
      : happened({ type: 'OpinionDrafted', level, opinion: input.opinion });
  },
});
