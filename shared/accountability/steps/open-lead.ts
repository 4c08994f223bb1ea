import * as z from 'zod/mini';
import { officeRule } from '../../district/legal-basis.ts';
import type { Office } from '../../district/office.ts';
import { happened, refuse, wordsOf } from '../../petition/decision.ts';
import { COMMON_FIELDS, day, oneOf, staffId, text, titled } from '../../petition/fields.ts';
import { keptFrom } from '../../complaints/visibility.ts';
import { isFourNot } from '../../integrity/four-nots.ts';
import { DISMISSAL_CAUSES, type Source, SOURCES, SOURCES_BY_HAND } from '../codes.ts';
import type { LeadContext, LeadRefusal } from '../decision.ts';
import type { LeadOpened } from '../events.ts';
import { RECUSED } from '../perform.ts';
import { openingLeadStep } from '../step.ts';
import { isConcerned, maySeeLead } from '../visibility.ts';

/**
 * 登记线索 (R10, R43): a person takes up what the record of a petition proposes, a complaint of the register, an inspection, a report. Where
 * the cause is plain and nobody's fault here, it is put on record in the same act as 不予追究, with the reason.
 */
export const openLead = openingLeadStep({
  name: 'open-lead',
  title: { zh: '登记责任追究线索', en: 'Open a lead' },
  roles: ['supervisor', 'leader'],
  basis: [officeRule('二(2)'), officeRule('二(3)')],
  input: z.strictObject({
    ...COMMON_FIELDS,
    proposal: z.optional(text({ zh: '线索建议编号', en: 'number of the proposal taken up' }, 20)),
    complaint: z.optional(text({ zh: '投诉编号', en: 'number of the complaint it is opened from' }, 20)),
    source: z.optional(oneOf({ zh: '线索来源', en: 'where it comes from' }, SOURCES_BY_HAND, SOURCES)),
    officer: staffId({ zh: '责任人', en: 'the person responsible' }),
    head: z.optional(staffId({ zh: '负责人', en: 'the head of the unit' })),
    conductOn: z.optional(day({ zh: '行为发生日期', en: 'day of the conduct' })),
    conduct: text({ zh: '行为', en: 'conduct' }, 2000),
    reference: z.optional(text({ zh: '来源材料', en: 'papers it comes from' }, 300)),
    notPursued: z.optional(
      titled(
        z.strictObject({
          cause: oneOf({ zh: '不予追究的原因', en: 'why it is not pursued' }, DISMISSAL_CAUSES),
          reason: text({ zh: '理由', en: 'reason' }, 1000),
        }),
        { zh: '不追究的说明', en: 'why it is not pursued' },
      ),
    ),
  }),
  learnedOf: (input) => [input.conductOn],
  proposal: (input) => input.proposal,
  complaint: (input) => input.complaint,
  aside: ({ conduct, reference, notPursued }) => ({
    conduct,
    ...(reference === undefined ? {} : { reference }),
    ...(notPursued === undefined ? {} : { reason: notPursued.reason }),
  }),
  decide: (input, context) => {
    const { actor, today } = context;
    if (actor.kind !== 'staff') return refuse(RECUSED);
    if ([input.proposal, input.complaint, input.source].filter((from) => from !== undefined).length !== 1) {
      return refuse({
        code: 'SOURCE_UNCLEAR',
        field: 'source',
        zh: '请填写线索建议编号、投诉编号或者线索来源，三者选一',
        en: 'name the proposal it takes up, the complaint, or its source: one of the three',
      });
    }
    const proposal = proposalFor(input.proposal, context);
    if (input.proposal !== undefined && proposal === undefined) {
      return refuse({
        code: 'PROPOSAL_UNKNOWN',
        field: 'proposal',
        zh: '没有这条线索建议，请核对编号',
        en: 'there is no such proposal',
      });
    }
    const { complaint } = context;
    if (input.complaint !== undefined && complaint === undefined) {
      return refuse({
        code: 'COMPLAINT_UNKNOWN',
        field: 'complaint',
        zh: '没有这件投诉，请核对编号',
        en: 'there is no such complaint',
      });
    }
    const head = input.head ?? onlyHead(context.office);
    if (head === undefined) {
      return refuse({
        code: 'HEAD_UNCLEAR',
        field: 'head',
        zh: '本机关负责人不止一位或者未登记，请填写该人员所在单位的负责人',
        en: 'say who heads the unit: the roster names nobody, or several',
      });
    }
    const ofComplaint = complaint === undefined ? [] : keptFrom(complaint, context.office);
    const concealedFrom = proposal?.concealedFrom ?? ofComplaint;
    if (isConcerned({ officer: input.officer, concealedFrom }, actor.id)) return refuse(RECUSED);
    const source = proposal?.source ?? input.source ?? sourceOf(complaint);
    if (source === 'INTEGRITY' && input.notPursued !== undefined) return refuse(DECISION_MANDATORY);
    const complaintNo = complaint?.no ?? proposal?.complaintNo;
    const words = wordsOf(context);
    const opened: LeadOpened = {
      type: 'LeadOpened',
      on: today,
      source,
      ...(complaintNo === undefined ? {} : { complaintNo }),
      ...(proposal?.origin === undefined ? {} : { origin: proposal.origin }),
      officer: input.officer,
      head,
      aboutHead: input.officer === head || context.office.heads.includes(input.officer),
      concealedFrom,
      ...(input.conductOn === undefined ? {} : { conductOn: input.conductOn }),
      words,
    };
    return input.notPursued === undefined
      ? happened(opened)
      : happened(opened, { type: 'LeadDismissed', on: today, cause: input.notPursued.cause, words });
  },
});

/** R42: nothing of integrity is put down in the same act as it is taken up. */
const DECISION_MANDATORY: LeadRefusal = {
  code: 'DECISION_MANDATORY',
  field: 'notPursued',
  zh: '违反“四不”规定的反映，应当核查后作出决定，不能在登记时不予追究',
  en: 'a matter of integrity is looked into and decided; it cannot be left unpursued as it is opened',
  basis: [officeRule('五(4)')],
};

// One of the “四不” among what it complains of makes it a matter of integrity (R41), whatever else it is.
function sourceOf(complaint: LeadContext['complaint']): Source {
  return complaint?.received.codes.some(isFourNot) === true ? 'INTEGRITY' : 'COMPLAINT';
}

// What the asker may not know of is not there.
function proposalFor(no: string | undefined, { proposal, actor }: LeadContext): LeadContext['proposal'] {
  return no !== undefined && proposal !== undefined && maySeeLead(actor, proposal) ? proposal : undefined;
}

function onlyHead({ heads }: Office): string | undefined {
  return heads.length === 1 ? heads[0] : undefined;
}
