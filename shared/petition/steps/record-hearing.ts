import * as z from 'zod/mini';
import { regulations2022 } from '../../district/legal-basis.ts';
import { runningClock } from '../clocks.ts';
import { happened, refuse } from '../decision.ts';
import { COMMON_FIELDS, day, text } from '../fields.ts';
import { followingStep } from '../step.ts';

/** 记录听证 (R-X11): its days, the first not counted, do not run in the final review's 30, and in no other period. */
export const recordHearing = followingStep({
  name: 'record-hearing',
  title: { zh: '记录听证', en: 'Record a hearing' },
  roles: ['handler'],
  basis: [regulations2022('第三十六条第二款')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    from: day({ zh: '听证开始日期', en: 'first day' }),
    to: day({ zh: '听证结束日期', en: 'last day' }),
    documentNo: text({ zh: '听证决定文号', en: 'number of the decision' }, 60),
  }),
  learnedOf: (input) => [input.from, input.to],
  decide: (petition, input) => {
    if (input.to < input.from) {
      return refuse({
        code: 'DATES_OUT_OF_ORDER',
        field: 'to',
        zh: '结束日期不得早于开始日期',
        en: 'a hearing cannot end before it begins',
      });
    }
    const clock = runningClock(petition.clocks, 'finalReview');
    if (clock !== undefined && (input.from < clock.due.start || input.from > clock.due.due)) {
      return refuse({
        code: 'DATES_OUT_OF_ORDER',
        field: 'from',
        zh: `听证应当在复核期间（${clock.due.start}至${clock.due.due}）内开始，期间之外的不予扣除`,
        en: `only a hearing that begins within the final review (${clock.due.start} to ${clock.due.due}) is excluded`,
      });
    }
    const overlapping = petition.hearings.find((held) => input.from < held.to && held.from < input.to);
    if (overlapping !== undefined) {
      return refuse({
        code: 'HEARINGS_OVERLAP',
        field: 'from',
        zh: `与已记录的听证（${overlapping.from}至${overlapping.to}）重叠，同一天不得扣除两次`,
        en: `overlaps the hearing of ${overlapping.from} to ${overlapping.to}: no day is excluded twice`,
      });
    }
    return happened({ type: 'HearingHeld', from: input.from, to: input.to, documentNo: input.documentNo });
  },
});
