import * as z from 'zod/mini';
import { addDays } from '../../calendar/calendar-date.ts';
import { shanghaiDay } from '../../calendar/instant.ts';
import { officeRule, regulations2022 } from '../../district/legal-basis.ts';
import { happened, refuse } from '../decision.ts';
import { attendanceList, departmentNames } from '../departments.ts';
import { COMMON_FIELDS, day, dayOfMoment, moment, text, yesNo, titled } from '../fields.ts';
import { FIRST_FOLLOW_UP_DAYS, isGroupVisit } from '../on-site.ts';
import { momentOf } from '../special.ts';
import { followingStep } from '../step.ts';
import { accusedUnitRefusal } from '../visibility.ts';

/**
 * 现场协调 (R29): whether a group that came can be helped on the spot. If so, who was convened, what was decided and promised, and the
 * day of the first follow-up (R30); if not, why, and which departments it concerns. Group visits are those of five or
 * more, with five representatives at most (信访工作条例第二十条).
 */
export const coordinateOnSite = followingStep({
  name: 'coordinate-on-site',
  title: { zh: '现场协调', en: 'Coordinate on the spot' },
  roles: ['receiver', 'head'],
  basis: [officeRule('三(3)'), regulations2022('第二十条')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    at: z.optional(moment({ zh: '协调时刻', en: 'moment of the coordination' })),
    possible: yesNo({ zh: '能现场协调', en: 'possible on the spot' }),
    reason: z.optional(text({ zh: '不能现场协调的原因', en: 'why not' }, 300)),
    departments: z.optional(titled(departmentNames(), { zh: '到场部门', en: 'departments' })),
    lead: z.optional(text({ zh: '牵头部门', en: 'lead department' }, 100)),
    attendance: z.optional(titled(attendanceList(), { zh: '到场情况', en: 'who came' })),
    decisions: z.optional(text({ zh: '协调意见', en: 'what was decided' }, 1000)),
    promises: z.optional(
      titled(
        z
          .array(
            z.strictObject({
              who: text({ zh: '承诺方', en: 'who promised' }, 100),
              what: text({ zh: '承诺事项', en: 'what' }, 200),
              by: z.optional(day({ zh: '完成日期', en: 'by when' })),
            }),
          )
          .check(z.maxLength(30, '最多30项 / at most thirty')),
        { zh: '当场承诺', en: 'promises made' },
      ),
    ),
    followUpOn: z.optional(day({ zh: '首次回访日期', en: 'first follow-up' })),
  }),
  actedOn: (input) => dayOfMoment(input.at),
  decide: (petition, input, context) => {
    if (!isGroupVisit(petition, context.office)) {
      return refuse({
        code: 'NOT_A_GROUP_VISIT',
        zh: `仅群体访（来访且${context.office.groupSize}人以上）登记现场协调；其他特事请用「召集协调」`,
        en: `only for visits of ${context.office.groupSize} people or more; otherwise convene the departments`,
        basis: [officeRule('三(3)')],
      });
    }
    const { attendance = [], departments = [] } = input;
    for (const name of [...departments, ...attendance.map(({ department }) => department)]) {
      const accused = accusedUnitRefusal(petition, name, input.possible ? 'attendance' : 'departments', context.office);
      if (accused !== undefined) return refuse(accused);
    }
    const at = momentOf(input.at, context);
    if (typeof at !== 'string') return refuse(at);
    if (!input.possible) {
      if (input.reason === undefined) {
        return refuse({
          code: 'ON_SITE_REASON_MISSING',
          field: 'reason',
          zh: '不能现场协调的，请填写原因',
          en: 'say why it was not possible',
          basis: [officeRule('三(3)')],
        });
      }
      return happened({
        type: 'OnSiteFoundImpossible',
        at,
        reason: input.reason,
        ...(departments.length === 0 ? {} : { departments }),
      });
    }
    const { lead, decisions } = input;
    if (decisions === undefined || attendance.length === 0) {
      return refuse({
        code: 'ON_SITE_RECORD_INCOMPLETE',
        field: decisions === undefined ? 'decisions' : 'attendance',
        zh: '能现场协调的，请填写召集的部门和协调意见',
        en: 'say which departments were convened and what was decided',
        basis: [officeRule('三(3)')],
      });
    }
    if (lead === undefined || !attendance.some(({ department }) => department === lead)) {
      return refuse({
        code: 'LEAD_AUTHORITY_UNCLEAR',
        field: 'lead',
        zh: '牵头部门应当是所列部门之一',
        en: 'the lead department must be one of those listed',
      });
    }
    const on = shanghaiDay(at);
    if (input.followUpOn !== undefined && input.followUpOn <= on) {
      return refuse({
        code: 'DATES_OUT_OF_ORDER',
        field: 'followUpOn',
        zh: '首次回访日期应当晚于现场协调当日',
        en: 'the first follow-up lies after the day of the visit',
      });
    }
    return happened({
      type: 'OnSiteCoordinated',
      at,
      lead,
      attendance,
      decisions,
      promises: (input.promises ?? []).map(({ by, ...promise }) => ({
        ...promise,
        ...(by === undefined ? {} : { by }),
      })),
      followUpOn: input.followUpOn ?? addDays(on, FIRST_FOLLOW_UP_DAYS),
    });
  },
});
