import * as z from 'zod/mini';
import { officeRule, regulations2022 } from '../../district/legal-basis.ts';
import { DOCUMENTS, MEANS, PETITIONER_SAYS } from '../codes.ts';
import { happened, refuse } from '../decision.ts';
import { COMMON_FIELDS, day, oneOf, wholeNumber, yesNo } from '../fields.ts';
import { MOST_PAPERS, sheetRefusal } from '../office-papers/issued.ts';
import { outOfOrder } from '../order-of-dates.ts';
import { followingStep } from '../step.ts';

/** 记录送达 (R33, R34): the day the paper reached the petitioner, signed or refused; the 30 days to ask for review run from it. */
export const recordService = followingStep({
  name: 'record-service',
  title: { zh: '记录送达', en: 'Record the service' },
  roles: ['handler'],
  basis: [officeRule('四(2)'), officeRule('四(3)'), regulations2022('第三十五条')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    document: oneOf({ zh: '文书', en: 'document' }, DOCUMENTS),
    servedOn: day({ zh: '送达日期', en: 'day of service' }),
    means: oneOf({ zh: '送达方式', en: 'means' }, MEANS),
    refusedToSign: z.optional(yesNo({ zh: '拒绝签收', en: 'refused to sign' })),
    paper: z.optional(
      wholeNumber({ zh: '送达单（本事项第几份文书）', en: 'service sheet, by its number here' }, 1, MOST_PAPERS),
    ),
    petitionerSays: z.optional(oneOf({ zh: '信访人意见', en: 'what the petitioner says of it' }, PETITIONER_SAYS)),
  }),
  actedOn: (input) => input.servedOn,
  decide: (petition, input) => {
    const { course } = petition;
    if (course.at !== 'ISSUED' || course.document !== input.document) {
      const expected = course.at === 'ISSUED' ? DOCUMENTS[course.document].zh : '无';
      return refuse({
        code: 'DOCUMENT_NOT_ISSUED',
        field: 'document',
        zh: `待送达的文书是：${expected}`,
        en: 'this is not the document that waits to be served',
      });
    }
    if (input.servedOn < course.issuedOn) {
      return refuse(outOfOrder('servedOn', '送达日期', '作出日期', course.issuedOn));
    }
    const unknown = sheetRefusal(petition, input.paper);
    if (unknown !== undefined) return refuse(unknown);
    return happened({
      type: 'DocumentServed',
      document: input.document,
      servedOn: input.servedOn,
      means: input.means,
      ...(input.refusedToSign === undefined ? {} : { refusedToSign: input.refusedToSign }),
      ...(input.paper === undefined ? {} : { paper: input.paper }),
      ...(input.petitionerSays === undefined ? {} : { petitionerSays: input.petitionerSays }),
    });
  },
});
