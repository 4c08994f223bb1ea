import * as z from 'zod/mini';
import { CALENDAR_BASIS } from '../../district/legal-basis.ts';
import { happened, refuse } from '../decision.ts';
import { COMMON_FIELDS } from '../fields.ts';
import { recountable } from '../recount.ts';
import { followingStep } from '../step.ts';

/**
 * 核定期限: a year's holidays were not known when a last day was counted, so it was 暂定. With the State Council's notice it is
 * counted anew, the old day, the new one and the notice on record, by a person who answers for it; never in silence.
 */
export const recount = followingStep({
  name: 'recount',
  title: { zh: '核定期限', en: 'Settle provisional dates' },
  roles: ['head'],
  basis: [CALENDAR_BASIS],
  input: z.strictObject({ ...COMMON_FIELDS }),
  decide: (petition, _, { calendar }) => {
    const clocks = recountable(petition, calendar);
    return clocks.length > 0
      ? happened({ type: 'ClocksRecounted', calendar: calendar.version, clocks })
      : refuse({
          code: 'NOTHING_PROVISIONAL',
          zh: '本事项没有可以核定的暂定期限：要么均已确定，要么相关年度的放假安排尚未载入',
          en: 'no provisional date of this petition can be settled: all are certain, or the notice of that year is not loaded',
        });
  },
});
