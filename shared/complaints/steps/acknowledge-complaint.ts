import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened } from '../../petition/decision.ts';
import { COMMON_FIELDS, staffId, text, titled } from '../../petition/fields.ts';
import { routeOf } from '../routing.ts';
import { followingComplaintStep } from '../step.ts';

/**
 * 受理投诉 (R43): a person above them says whom it concerns; those are kept from it, as are all whose names it holds. Naming somebody higher
 * sends it higher, away from whoever named them. Nobody is let in again by this step.
 */
export const acknowledgeComplaint = followingComplaintStep({
  name: 'acknowledge-complaint',
  title: { zh: '受理投诉', en: 'Acknowledge a complaint' },
  roles: ['head', 'leader', 'supervisor'],
  basis: [officeRule('五')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    concerned: titled(
      z
        .array(staffId({ zh: '涉及的工作人员', en: 'whom it concerns' }))
        .check(z.maxLength(20, '最多20人 / at most twenty')),
      { zh: '涉及的工作人员', en: 'whom it concerns' },
    ),
    findings: z.optional(text({ zh: '核查情况', en: 'what was looked into' }, 2000)),
  }),
  aside: ({ findings }) => (findings === undefined ? undefined : { findings }),
  decide: ({ subject, concerned: known }, { concerned: named }, { today, words, office }) => {
    const concerned = [...new Set([...known, ...named])].toSorted();
    return happened({
      type: 'ComplaintAcknowledged',
      on: today,
      concerned,
      route: routeOf({ subject, concerned }, office),
      ...(words === undefined ? {} : { words }),
    });
  },
});
