import * as z from 'zod/mini';
import { isInTime } from '../../calendar/periods.ts';
import { officeRule, regulations2022 } from '../../district/legal-basis.ts';
import { runningClock } from '../clocks.ts';
import { happened, refuse } from '../decision.ts';
import { COMMON_FIELDS, day, text, wholeNumber } from '../fields.ts';
import { extensionDays } from '../handling-period.ts';
import { followingStep } from '../step.ts';

/**
 * 延期 (R-X9): for a complex matter, with the head's approval and the reason told to the petitioner; before the last day is
 * over, at most 30 days in all, counted from the raw 60th day and not from the rolled one.
 */
export const extend = followingStep({
  name: 'extend',
  title: { zh: '延期', en: 'Extend the handling' },
  roles: ['head'],
  basis: [regulations2022('第三十四条'), officeRule('一(4)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    days: wholeNumber(
      { zh: '延长天数', en: 'days' },
      1,
      30,
      '延长期限不得超过30日，请填写1至30的整数（《信访工作条例》第三十四条） / 1 to 30 days',
    ),
    reason: text({ zh: '延期理由', en: 'reason' }, 300),
    approvedBy: text({ zh: '批准的负责人', en: 'approved by' }, 50),
    toldOn: day({ zh: '告知信访人日期', en: 'day the petitioner was told' }),
  }),
  actedOn: (input) => input.toldOn,
  decide: (petition, input, context) => {
    const clock = runningClock(petition.clocks, 'handling');
    if (clock === undefined) {
      return refuse({
        code: 'NO_HANDLING_CLOCK',
        zh: '本事项没有正在计算的60日办理期限，无需延期',
        en: 'no sixty-day period is running for this petition',
      });
    }
    if (!isInTime(context.today, clock.due.due)) {
      return refuse({
        code: 'EXTENSION_TOO_LATE',
        zh: `办理期限已于${clock.due.due}届满，届满后不得延期`,
        en: `the period ended on ${clock.due.due}; it cannot be extended afterwards`,
        basis: [regulations2022('第三十四条')],
      });
    }
    const granted = extensionDays(petition);
    const { longestExtension } = petition.rules;
    if (granted + input.days > longestExtension) {
      return refuse({
        code: 'EXTENSION_TOO_LONG',
        field: 'days',
        zh: `延长期限合计不得超过${longestExtension}日，已延长${granted}日，最多还可延长${longestExtension - granted}日`,
        en: `extensions come to at most ${longestExtension} days; ${granted} were granted, ${longestExtension - granted} remain`,
        basis: [regulations2022('第三十四条')],
      });
    }
    return happened({
      type: 'HandlingExtended',
      days: input.days,
      reason: input.reason,
      approvedBy: input.approvedBy,
      toldOn: input.toldOn,
    });
  },
});
