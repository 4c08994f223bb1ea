import * as z from 'zod/mini';
import { regulations2022 } from '../../district/legal-basis.ts';
import { LINK_KINDS } from '../codes.ts';
import { type DecisionContext, happened, type Refusal, refuse } from '../decision.ts';
import { COMMON_FIELDS, oneOf, text } from '../fields.ts';
import { readPetitionNumber } from '../petition-number.ts';
import { followingStep } from '../step.ts';

/**
 * 关联重复 (R-X13): a person confirms that two petitions belong together. Links, never merges; each keeps its own clocks. 联名 links what
 * another petitioner of the same matter handed in to what the first one did.
 */
export const linkDuplicate = followingStep({
  name: 'link-duplicate',
  title: { zh: '关联重复', en: 'Link a repeat' },
  roles: ['handler'],
  basis: [regulations2022('第十九条第三款'), regulations2022('第三十六条第三款')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    petitionNo: z.optional(text({ zh: '关联编号', en: 'number of the other petition' }, 20)),
    reference: z.optional(text({ zh: '系统外案卷', en: 'file kept outside this system' }, 100)),
    kind: oneOf({ zh: '关联类型', en: 'kind' }, LINK_KINDS),
  }),
  related: (input) => (input.petitionNo === undefined ? undefined : readPetitionNumber(input.petitionNo)),
  decide: (petition, input, context) => {
    const problem = linkProblem(petition.no, input, context);
    if (problem !== undefined) return refuse(problem);
    const { related } = context;
    return happened({
      type: 'PetitionLinked',
      ...(related === undefined ? {} : { petitionNo: related.petitionNo }),
      ...(input.reference === undefined ? {} : { reference: input.reference }),
      kind: input.kind,
    });
  },
});

function linkProblem(
  no: string,
  input: { readonly petitionNo?: string | undefined; readonly reference?: string | undefined; readonly kind: string },
  context: DecisionContext,
): Refusal | undefined {
  if (input.petitionNo === undefined) {
    if (input.kind === 'joint') {
      return {
        code: 'LINK_TARGET_MISSING',
        field: 'petitionNo',
        zh: '联名关联的是第一位联名人的信访事项，请填写其编号',
        en: 'a joint petition is linked to the first petitioner’s: give its number',
      };
    }
    return input.reference === undefined
      ? {
          code: 'LINK_TARGET_MISSING',
          field: 'petitionNo',
          zh: '请填写关联的编号，或者系统外的案卷',
          en: 'name the other petition, or a file kept elsewhere',
        }
      : undefined;
  }
  const { related } = context;
  if (related === undefined) {
    return {
      code: 'LINK_TARGET_MISSING',
      field: 'petitionNo',
      zh: `没有编号为「${input.petitionNo}」的信访事项，请核对`,
      en: 'there is no petition of this number',
    };
  }
  if (related.petitionNo === no) {
    return {
      code: 'LINK_TO_ITSELF',
      field: 'petitionNo',
      zh: '不能与自身关联',
      en: 'a petition cannot be linked to itself',
    };
  }
  if (input.kind === 'joint' && related.joins !== undefined) {
    return {
      code: 'LINK_TARGET_JOINED',
      field: 'petitionNo',
      zh: `编号「${related.petitionNo}」的事项本身与「${related.joins}」联名，请关联到后者`,
      en: `that one joins ${related.joins} itself: link to the latter`,
    };
  }
  if (input.kind === 'same-facts-after-final' && related.status !== 'FINAL' && related.status !== 'FINALLY_REVIEWED') {
    return {
      code: 'LINK_TARGET_NOT_FINAL',
      field: 'kind',
      zh: '所关联的事项尚未经过复核，不能按「复核后同一事实和理由」处理；可关联为重复信访（repeat）',
      en: 'the other petition was not finally reviewed; link it as a repeat instead',
    };
  }
  return undefined;
}
