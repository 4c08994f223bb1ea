import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { COMPLAINT_FIELDS, complaintWords, receive } from '../complaint-input.ts';
import { openingComplaintStep } from '../step.ts';

/** 投诉 (R43): anybody complains of staff or of the service, at any hour, without a name if they like. It is no petition. */
export const complain = openingComplaintStep({
  name: 'complain',
  title: { zh: '监督投诉', en: 'Complain of staff or service' },
  roles: ['resident'],
  basis: [officeRule('五')],
  input: z.strictObject(COMPLAINT_FIELDS),
  aside: complaintWords,
  decide: (input, context) => receive(input, { way: 'ONLINE', on: context.today }, context),
});
