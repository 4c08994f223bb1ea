import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened, refuse } from '../decision.ts';
import { attendanceList } from '../departments.ts';
import { COMMON_FIELDS, day, dayOfMoment, moment, text, yesNo, titled } from '../fields.ts';
import { momentOf, notSpecial } from '../special.ts';
import { followingStep } from '../step.ts';
import { accusedUnitRefusal } from '../visibility.ts';

/**
 * 召集协调 (R27): two departments or more, one of them leading; who came, what was decided, who does what by when. A community
 * cannot summon a government department, it invites: who stayed away is on record, and then, as without agreement,
 * the matter goes up at once (R28).
 */
export const convene = followingStep({
  name: 'convene',
  title: { zh: '召集协调', en: 'Convene the departments' },
  roles: ['head'],
  basis: [officeRule('三(2)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    at: z.optional(moment({ zh: '召集时刻', en: 'moment of convening' })),
    lead: text({ zh: '牵头部门', en: 'lead department' }, 100),
    attendance: attendanceList(),
    decisions: text({ zh: '协调意见', en: 'what was decided' }, 1000),
    actions: z.optional(
      titled(
        z
          .array(
            z.strictObject({
              who: text({ zh: '责任部门', en: 'who' }, 100),
              what: text({ zh: '事项', en: 'does what' }, 200),
              by: z.optional(day({ zh: '完成日期', en: 'by when' })),
            }),
          )
          .check(z.maxLength(30, '最多30项 / at most thirty')),
        { zh: '议定事项', en: 'what was agreed' },
      ),
    ),
    agreed: yesNo({ zh: '达成一致', en: 'agreement was reached' }),
  }),
  actedOn: (input) => dayOfMoment(input.at),
  decide: (petition, { at, lead, attendance, decisions, actions, agreed }, context) => {
    const missing = notSpecial(petition);
    if (missing !== undefined) return refuse(missing);
    const names = attendance.map(({ department }) => department);
    if (new Set(names).size < 2 || new Set(names).size < names.length) {
      return refuse({
        code: 'DEPARTMENTS_MISSING',
        field: 'attendance',
        zh: '请登记两个以上的部门，每个部门一行，未到场的也要登记',
        en: 'two departments or more, each once, also those that did not come',
        basis: [officeRule('三(2)')],
      });
    }
    if (!names.includes(lead)) {
      return refuse({
        code: 'LEAD_AUTHORITY_UNCLEAR',
        field: 'lead',
        zh: '牵头部门应当是所列部门之一',
        en: 'the lead department must be one of those listed',
      });
    }
    for (const name of names) {
      const accused = accusedUnitRefusal(petition, name, 'attendance', context.office);
      if (accused !== undefined) return refuse(accused);
    }
    const met = momentOf(at, context);
    if (typeof met !== 'string') return refuse(met);
    return happened({
      type: 'DepartmentsConvened',
      at: met,
      lead,
      attendance,
      decisions,
      actions: (actions ?? []).map(({ by, ...action }) => ({ ...action, ...(by === undefined ? {} : { by }) })),
      agreed,
    });
  },
});
