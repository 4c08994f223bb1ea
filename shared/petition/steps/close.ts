import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import { happened, refuse } from '../decision.ts';
import { COMMON_FIELDS, text } from '../fields.ts';
import { missingOfVisit } from '../on-site.ts';
import { followingStep } from '../step.ts';

/** 办结 (R39d): by the head, with a reason, after the echo, and after a group's visit was looked after (R29, R30). It takes none of the petitioner's rights: an open review window stays open. */
export const close = followingStep({
  name: 'close',
  title: { zh: '办结', en: 'Close' },
  roles: ['head'],
  basis: [officeRule('五(3)')],
  input: z.strictObject({ ...COMMON_FIELDS, reason: text({ zh: '办结理由', en: 'reason' }, 300) }),
  decide: (petition, input, context) => {
    if (petition.course.at === 'ISSUED' && petition.echoImpossible !== true) {
      return refuse({
        code: 'SERVICE_MISSING',
        zh: '文书尚未送达信访人，请先记录送达（record-service）；确实无法送达的，写明无法反馈的原因（give-echo）后方可办结',
        en: 'the paper was not served yet; record its service, or the reason why the petitioner cannot be reached',
        basis: [officeRule('四(1)')],
      });
    }
    const missing = missingOfVisit(petition, context.office);
    if (missing !== undefined) return refuse(missing);
    return petition.echoed
      ? happened({ type: 'PetitionClosed', on: context.today, reason: input.reason })
      : refuse({
          code: 'ECHO_MISSING',
          zh: '办有回声：须先将办理结果反馈信访人（give-echo），或者写明无法反馈的原因，方可办结',
          en: 'nothing closes without an echo to the petitioner, or the reason why it is impossible',
          basis: [officeRule('五(3)')],
        });
  },
});
