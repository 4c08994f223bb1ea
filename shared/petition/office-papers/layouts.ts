import { type LegalBasis, officeRule, regulations2022 } from '../../district/legal-basis.ts';
import type { PaperFacts } from './facts.ts';
import type { FieldName } from './fields.ts';
import type { PaperKind } from './kinds.ts';
import { type PassageName, SUPERVISION_BASIS } from './passages.ts';

/** 版式: a paper from its top to its bottom, as data. The national templates are not established: an office edits these. */
export interface PaperLayout {
  /** 事项: the matter it is about. */
  readonly matter: readonly FieldName[];
  /** What is told of it. */
  readonly told: readonly FieldName[];
  readonly passages: readonly PassageName[];
  readonly basis: (facts: PaperFacts) => readonly LegalBasis[];
  readonly copies: readonly [string, string];
}

const MATTER = ['petitioner', 'petitionNo', 'receivedOn', 'channel', 'subject'] as const;
const MATTER_TO_AUTHORITY = ['petitionerToAuthority', 'petitionNo', 'receivedOn', 'subjectToAuthority'] as const;
const TO_PETITIONER = ['交信访人', '存档'] as const;
const TO_AUTHORITY = ['交收文机关', '存档'] as const;

export const LAYOUTS: Readonly<Record<PaperKind, PaperLayout>> = {
  receipt: {
    matter: [...MATTER, 'headcount', 'request'],
    told: ['materials', 'files'],
    passages: ['receiptPromises', 'nextSteps', 'queryCode'],
    basis: ({ now: { rules } }) => rules.clocks.notice.basis,
    copies: TO_PETITIONER,
  },
  transferNotice: {
    matter: MATTER,
    told: ['destinations', 'sentOn', 'method', 'documents'],
    passages: ['transferPromises', 'transferExpectation', 'queryCode'],
    basis: ({ now: { rules } }) => [...rules.clocks.transfer.basis, ...rules.clocks.authorityNotice.basis],
    copies: TO_PETITIONER,
  },
  acceptanceNotice: {
    matter: MATTER,
    told: ['acceptedBy', 'acceptedOn', 'theirDocumentNo'],
    passages: ['acceptancePromises', 'recusal', 'conveyed'],
    basis: ({ now: { rules } }) => [...rules.clocks.authorityNotice.basis, ...rules.clocks.handling.basis],
    copies: TO_PETITIONER,
  },
  refusalNotice: {
    matter: MATTER,
    told: ['actingAuthority', 'refusedOn', 'refusalArticle', 'refusalDirection'],
    passages: ['refusalGrounds', 'conveyed'],
    basis: ({ now: { rules } }) => rules.clocks.authorityNotice.basis,
    copies: TO_PETITIONER,
  },
  extensionNotice: {
    matter: MATTER,
    told: ['actingAuthority', 'originalDue', 'extensionDays', 'newDue', 'extensionReason', 'extensionApproved'],
    passages: ['acceptancePromises', 'conveyed'],
    basis: ({ now: { rules } }) => [rules.extensionBasis],
    copies: TO_PETITIONER,
  },
  serviceSheet: {
    matter: MATTER,
    told: ['opinionServed', 'actingAuthority', 'theirDocumentNo', 'opinionIssuedOn'],
    passages: ['remedy', 'serviceOnly'],
    basis: ({ event, now: { rules } }) => {
      if (event.type === 'ReplyIssued') return rules.clocks.reviewRequest.basis;
      const last = event.type === 'ReviewOpinionIssued' && event.level === 'finalReview';
      return last ? [rules.finalityBasis] : rules.clocks.finalReviewRequest.basis;
    },
    copies: TO_PETITIONER,
  },
  reviewForwarding: {
    matter: MATTER_TO_AUTHORITY,
    told: ['reviewLevel', 'reviewedDecision', 'reviewRequestedOn', 'sentOn'],
    passages: ['reviewPromises', 'reviewAnnex'],
    basis: ({ event, now: { rules } }) => [
      ...rules.clocks.forwarding.basis,
      ...rules.clocks[event.type === 'ReviewForwarded' ? event.level : 'review'].basis,
    ],
    copies: TO_AUTHORITY,
  },
  reminder: {
    matter: MATTER_TO_AUTHORITY,
    told: ['lastTransfer', 'lastAcceptance', 'remindedHow', 'remindedFor', 'answerBy'],
    passages: ['overdue', 'notSupervision'],
    basis: ({ now: { rules } }) => [...rules.clocks.authorityNotice.basis, ...rules.clocks.handling.basis],
    copies: TO_AUTHORITY,
  },
  supervisionLetter: {
    matter: MATTER_TO_AUTHORITY,
    told: ['lastTransfer', 'lastAcceptance', 'circumstance', 'supervisionAsked', 'answerBy'],
    passages: ['overdue', 'supervisionCourse'],
    basis: ({ now: { rules } }) => [SUPERVISION_BASIS[rules.version]],
    copies: TO_AUTHORITY,
  },
  conclusionReport: {
    matter: [...MATTER_TO_AUTHORITY, 'requestToAuthority'],
    told: ['assignedBy', 'assignmentLimit', 'outcomes', 'reportedOn', 'reportNo'],
    passages: ['course', 'reportAnnex'],
    basis: ({ now: { rules } }) => [
      officeRule('一(4)'),
      ...(rules.version === '2022' ? [regulations2022('第二十二条')] : []),
    ],
    copies: TO_AUTHORITY,
  },
};
