import * as z from 'zod/mini';
import { officeRule, regulations2022 } from '../../district/legal-basis.ts';
import { type Actor, hasRole } from '../actor.ts';
import { type DecisionContext, happened, papersOf, type Refusal, refuse } from '../decision.ts';
import type { Commit, PetitionEvent } from '../events.ts';
import { COMMON_FIELDS, oneOf, text, wholeNumber } from '../fields.ts';
import { composePaper } from '../office-papers/compose.ts';
import { authorityOf } from '../office-papers/facts.ts';
import { MOST_PAPERS } from '../office-papers/issued.ts';
import { PAPER_KINDS, type PaperKind, paperRule } from '../office-papers/kinds.ts';
import { paperNumber, paperSeries } from '../office-papers/number.ts';
import { foldPetition, type Petition } from '../petition.ts';
import { followingStep } from '../step.ts';
import { accusedUnitRefusal } from '../visibility.ts';

/** The most entries a record may be asked for by number. */
const LAST_ENTRY = 999_999;

/**
 * 制发文书 (R1, R2, R-X10): makes out a paper from what is on record, under a number of its own. It tells of facts and decides
 * nothing: another authority's act is passed on as that authority's.
 */
export const issuePaper = followingStep({
  name: 'issue-paper',
  title: { zh: '制发文书', en: 'Make out a paper' },
  roles: ['receiver', 'handler', 'head'],
  basis: [officeRule('一(1)'), regulations2022('第二十三条'), officeRule('五(2)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    kind: oneOf({ zh: '文书种类', en: 'kind of paper' }, PAPER_KINDS),
    about: z.optional(
      wholeNumber(
        { zh: '所告知的事实（记录第几条；不填为最近一条）', en: 'entry of the record it is about' },
        1,
        LAST_ENTRY,
      ),
    ),
    replaces: z.optional(
      wholeNumber({ zh: '替换本事项第几份文书', en: 'paper it takes the place of' }, 1, MOST_PAPERS),
    ),
    reason: z.optional(text({ zh: '重新制发的原因', en: 'why it is made out anew' }, 200)),
  }),
  numbered: (input, { today }) => paperSeries(input.kind, today),
  decide: (petition, input, context) => {
    const { commits, number, digestOf } = papersOf(context);
    const { kind } = input;
    const role = kindRefusal(kind, context.actor);
    if (role !== undefined) return refuse(role);
    const fact = factFor(kind, commits, input.about);
    if (fact === undefined) return refuse(nothingToTell(kind, input.about));
    const { seq: about, event } = fact;
    const replaced = replacementRefusal(petition, { ...input, about });
    if (replaced !== undefined) return refuse(replaced);
    const before = commits.filter(({ seq }) => seq <= about);
    const then = foldPetition(petition.no, before, context.office);
    if (then === undefined) return refuse(nothingToTell(kind, input.about));
    const facts = { ...context, event, then, now: petition, before };
    const to = paperRule(kind).to === 'authority' ? authorityOf(facts) : undefined;
    const accused = to === undefined ? undefined : accusedUnitRefusal(petition, to, 'kind', context.office);
    if (accused !== undefined) return refuse(accused);
    const content = composePaper(kind, facts, { person: nameOf(context) });
    const paper = { kind, number: paperNumber(kind, context.today, number, context.office), about, content };
    return happened({
      type: 'PaperIssued',
      ...paper,
      digest: digestOf(paper),
      ...(input.replaces === undefined ? {} : { replaces: input.replaces }),
      ...(input.reason === undefined ? {} : { reason: input.reason }),
    });
  },
});

function factFor(
  kind: PaperKind,
  commits: readonly Commit[],
  asked: number | undefined,
): { readonly seq: number; readonly event: PetitionEvent } | undefined {
  const told = paperRule(kind).about;
  const facts = commits.flatMap(({ seq, events }) =>
    events.filter(({ type }) => told.includes(type)).map((event) => ({ seq, event })),
  );
  return asked === undefined ? facts.at(-1) : facts.find(({ seq }) => seq === asked);
}

function kindRefusal(kind: PaperKind, actor: Actor): Refusal | undefined {
  const { roles, title } = paperRule(kind);
  if (hasRole(actor, roles)) return undefined;
  return {
    code: 'ROLE_NOT_ALLOWED',
    zh: `您的岗位不能制发「${title.zh}」`,
    en: `your role does not allow "${title.en}"; it is made out by: ${roles.join(', ')}`,
  };
}

function nothingToTell(kind: PaperKind, about: number | undefined): Refusal {
  const { title } = paperRule(kind);
  return {
    code: 'NOTHING_TO_TELL',
    field: about === undefined ? 'kind' : 'about',
    zh: `记录${about === undefined ? '' : `第${about}条`}中没有「${title.zh}」所要告知的事实，请先登记`,
    en: `the record holds nothing that "${title.en}" could tell of; put it on record first`,
  };
}

// The same fact is told by one valid paper of a kind: a second number for it would leave open which of them holds.
function replacementRefusal(
  { papers = [] }: Petition,
  input: {
    readonly kind: PaperKind;
    readonly about: number;
    readonly replaces?: number | undefined;
    readonly reason?: string | undefined;
  },
): Refusal | undefined {
  const valid = papers.find(
    ({ kind, about, voidedBy }) => kind === input.kind && about === input.about && voidedBy === undefined,
  );
  if (input.replaces === undefined) {
    if (valid === undefined) return undefined;
    return {
      code: 'PAPER_ALREADY_ISSUED',
      field: 'replaces',
      zh: `就此已制发${valid.number}（本事项第${valid.paper}份）；需要重新制发的，请填写所替换的文书和原因，原件作废`,
      en: `${valid.number} tells of it already; to make it out anew, say which paper it replaces (${valid.paper}) and why`,
    };
  }
  const replaced = papers.find(({ paper }) => paper === input.replaces);
  if (replaced === undefined || replaced.voidedBy !== undefined || replaced.kind !== input.kind) {
    return {
      code: 'PAPER_UNKNOWN',
      field: 'replaces',
      zh: `本事项没有第${input.replaces}份有效的「${paperRule(input.kind).title.zh}」`,
      en: `there is no valid paper ${input.replaces} of this kind`,
    };
  }
  if (input.reason !== undefined) return undefined;
  return {
    code: 'PAPER_ALREADY_ISSUED',
    field: 'reason',
    zh: '请填写重新制发的原因，原件作废',
    en: 'say why it is made out anew; the former one is void',
  };
}

function nameOf({ actor }: DecisionContext): string {
  return actor.kind === 'staff' ? actor.name : '';
}
