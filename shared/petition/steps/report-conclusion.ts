import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened, refuse } from '../decision.ts';
import { COMMON_FIELDS, day, text } from '../fields.ts';
import { followingStep } from '../step.ts';

/** 办结报告 (R7): sent to the assigner; ends the assignment's clock. */
export const reportConclusion = followingStep({
  name: 'report-conclusion',
  title: { zh: '办结报告', en: 'Report the conclusion' },
  roles: ['handler'],
  basis: [officeRule('一(4)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    on: day({ zh: '报告日期', en: 'day' }),
    documentNo: text({ zh: '报告文号', en: 'number of the report' }, 60),
  }),
  actedOn: (input) => input.on,
  decide: (petition, input) =>
    petition.assignment === undefined
      ? refuse({ code: 'NO_ASSIGNMENT', zh: '本事项不是交办事项', en: 'this petition was not assigned by a superior' })
      : happened({ type: 'ConclusionReported', on: input.on, documentNo: input.documentNo }),
});
