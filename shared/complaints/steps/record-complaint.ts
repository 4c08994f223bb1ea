import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { COMMON_FIELDS, day, oneOf } from '../../petition/fields.ts';
import { WAYS, WAYS_BY_HAND } from '../codes.ts';
import { COMPLAINT_FIELDS, complaintWords, receive } from '../complaint-input.ts';
import { openingComplaintStep } from '../step.ts';

/**
 * 登记投诉 (R43): what came by the supervision telephone, the box or a letter, put down by those who take such calls and not by those
 * they are about. Number and code are for the complainant; whoever put it down may not be the one to look into it.
 */
export const recordComplaint = openingComplaintStep({
  name: 'record-complaint',
  title: { zh: '登记投诉', en: 'Put a complaint on record' },
  roles: ['supervisor', 'leader'],
  basis: [officeRule('五')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    ...COMPLAINT_FIELDS,
    way: oneOf({ zh: '投诉途径', en: 'how it came' }, WAYS_BY_HAND, WAYS),
    receivedOn: day({ zh: '收到日期', en: 'day of receipt' }),
  }),
  actedOn: (input) => input.receivedOn,
  aside: complaintWords,
  decide: (input, context) => receive(input, { way: input.way, on: input.receivedOn }, context),
});
