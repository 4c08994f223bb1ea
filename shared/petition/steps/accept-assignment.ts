import * as z from 'zod/mini';
import { officeRule, regulations2022 } from '../../district/legal-basis.ts';
import { happened, refuse } from '../decision.ts';
import type { PetitionEvent } from '../events.ts';
import { COMMON_FIELDS, day, oneOf, text, wholeNumber, yesNo, titled } from '../fields.ts';
import { flagFor } from '../special.ts';
import { followingStep } from '../step.ts';

/**
 * 交办 (R7, R8, R31): a superior's limit runs beside the regulation's and the earlier binds; without one, sixty days are
 * watched from today (推定) until the day of acceptance is known.
 */
export const acceptAssignment = followingStep({
  name: 'accept-assignment',
  title: { zh: '接受交办', en: 'Take on an assignment' },
  roles: ['receiver'],
  basis: [officeRule('一(4)'), regulations2022('第二十二条')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    receivedOn: z.optional(day({ zh: '收到交办日期', en: 'day the assignment was received' })),
    assigner: text({ zh: '交办机关或者领导', en: 'assigned by' }, 100),
    limit: z.optional(
      titled(
        z.strictObject({
          date: z.optional(day({ zh: '限办日期', en: 'last day' })),
          days: z.optional(wholeNumber({ zh: '限办天数', en: 'days' }, 1, 365)),
          unit: z.optional(
            oneOf(
              { zh: '计日方式', en: 'unit' },
              {
                CALENDAR: { zh: '自然日', en: 'calendar days' },
                WORKING: { zh: '工作日', en: 'working days' },
              },
            ),
          ),
        }),
        { zh: '限办期限', en: 'limit' },
      ),
    ),
    isPetition: yesNo({ zh: '属信访事项', en: 'is a petition' }),
    special: z.optional(yesNo({ zh: '特办', en: 'special handling' })),
  }),
  actedOn: (input) => input.receivedOn,
  decide: (_petition, input, context) => {
    const { limit } = input;
    if (limit !== undefined && (limit.date === undefined) === (limit.days === undefined)) {
      return refuse({
        code: 'DATES_OUT_OF_ORDER',
        field: 'limit',
        zh: '限办请填写日期或者天数其中一项',
        en: 'a limit is a date or a number of days',
      });
    }
    if (limit?.date !== undefined && limit.date <= context.today) {
      return refuse({
        code: 'DATES_OUT_OF_ORDER',
        field: 'limit',
        zh: '限办日期应当晚于今天',
        en: 'the last day must lie ahead',
      });
    }
    const accepted: PetitionEvent = {
      type: 'AssignmentAccepted',
      on: input.receivedOn ?? context.today,
      assigner: input.assigner,
      ...(limit?.date === undefined ? {} : { limit: { date: limit.date } }),
      ...(limit?.days === undefined ? {} : { limit: { days: limit.days, unit: limit.unit ?? 'CALENDAR' } }),
      isPetition: input.isPetition,
      ...(input.special === undefined ? {} : { special: input.special }),
    };
    return input.special === true
      ? happened(accepted, flagFor('LEADER_ASSIGNED', context.now, context.office))
      : happened(accepted);
  },
});
