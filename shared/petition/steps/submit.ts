import * as z from 'zod/mini';
import { officeRule, regulations2022 } from '../../district/legal-basis.ts';
import { PETITION_FIELDS, petitionParticulars } from '../petition-input.ts';
import { register } from '../registration.ts';
import { openingStep } from '../step.ts';

/** 提交诉求: a resident hands in a petition online, at any hour; the day of receipt is the day it arrives (R1–R3). */
export const submit = openingStep({
  name: 'submit',
  title: { zh: '提交诉求', en: 'Hand in a petition' },
  roles: ['resident'],
  basis: [officeRule('一(1)'), regulations2022('第十七条'), regulations2022('第二十一条')],
  input: z.strictObject(PETITION_FIELDS),
  aside: petitionParticulars,
  decide: (input, context) =>
    register(
      {
        channel: 'ONLINE',
        receivedOn: context.today,
        anonymous: input.anonymous,
        particulars: petitionParticulars(input),
        headcount: input.group?.headcount,
        underFourteen: input.underFourteen,
      },
      context,
    ),
});
