import * as z from 'zod/mini';
import { regulations2022 } from '../../district/legal-basis.ts';
import { CATEGORIES, CONTENT_CLASSES, SPECIAL_GROUNDS } from '../codes.ts';
import { happened } from '../decision.ts';
import type { PetitionEvent } from '../events.ts';
import { COMMON_FIELDS, oneOf, staffId, text, yesNo, titled } from '../fields.ts';
import { flagFor } from '../special.ts';
import { followingStep } from '../step.ts';

/** 分类 (R-X2): decides the channel and which clocks bind. An accusation closes the compartment: the accused never see it. */
export const classify = followingStep({
  name: 'classify',
  title: { zh: '分类', en: 'Classify' },
  roles: ['receiver', 'handler'],
  basis: [regulations2022('第二十二条'), regulations2022('第二十八条至第三十一条')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    category: oneOf({ zh: '类别', en: 'category' }, CATEGORIES),
    contentClass: oneOf({ zh: '内容分类', en: 'content class' }, CONTENT_CLASSES),
    litigationRelated: z.optional(yesNo({ zh: '涉法涉诉', en: 'litigation-related' })),
    aboutTheOffice: z.optional(yesNo({ zh: '涉及本机关', en: 'about this office' })),
    ownStaff: z.optional(yesNo({ zh: '本单位职工', en: 'the petitioner works here' })),
    special: z.optional(oneOf({ zh: '特事事由', en: 'ground for special handling' }, SPECIAL_GROUNDS)),
    accused: z.optional(
      titled(
        z.strictObject({
          staffIds: titled(z.array(staffId({ zh: '被反映的工作人员', en: 'staff complained of' })), {
            zh: '被反映的工作人员',
            en: 'staff complained of',
          }),
          units: titled(z.array(text({ zh: '被反映的单位', en: 'unit complained of' }, 100)), {
            zh: '被反映的单位',
            en: 'units complained of',
          }),
        }),
        { zh: '被反映的人和单位', en: 'who is complained of' },
      ),
    ),
  }),
  decide: (petition, { note: _note, lateEntryReason: _late, ...given }, { now, office }) => {
    const { litigationRelated, aboutTheOffice, ownStaff, special, accused, ...required } = given;
    const classified: PetitionEvent = {
      type: 'PetitionClassified',
      ...required,
      ...(litigationRelated === undefined ? {} : { litigationRelated }),
      ...(aboutTheOffice === undefined ? {} : { aboutTheOffice }),
      ...(ownStaff === undefined ? {} : { ownStaff }),
      ...(special === undefined ? {} : { special }),
      ...(accused === undefined ? {} : { accused }),
    };
    // A ground given here is a flag like any other; classified again with the same ground, nothing new is to be done at once.
    const isNew = special !== undefined && petition.special?.grounds.includes(special) !== true;
    return isNew ? happened(classified, flagFor(special, now, office)) : happened(classified);
  },
});
