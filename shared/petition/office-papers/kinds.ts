import type { StaffRole } from '../actor.ts';
import type { Bilingual } from '../codes.ts';
import type { PetitionEvent } from '../events.ts';

/**
 * Whose act a paper tells of. 本机关的: the office's own (registered, transferred, reminded). 转达的: a competent authority's, which a
 * residents' committee may pass on and never pronounce; where the office decides itself and the act was its own, it is its own paper.
 */
export type PaperVoice = 'OWN' | 'CONVEYED';

export interface PaperKindRule {
  readonly title: Bilingual;
  /** 字: its part of the number, after the office's own. */
  readonly word: string;
  readonly voice: PaperVoice;
  readonly to: 'petitioner' | 'authority';
  /** Who makes it out: the handler; what is asked of, or reported to, an organ above goes out by the head. */
  readonly roles: readonly StaffRole[];
  /** The facts of the record it may be about. */
  readonly about: readonly PetitionEvent['type'][];
}

/** 文书: every kind of paper the office may make out from what is on record. Opinions (意见书) and 督办函 are others' and not among them. */
export const PAPER_KINDS = {
  receipt: {
    title: { zh: '信访事项登记回执（接收告知）', en: 'Receipt of a petition' },
    word: '登',
    voice: 'OWN',
    to: 'petitioner',
    roles: ['receiver', 'handler'],
    about: ['PetitionRegistered'],
  },
  transferNotice: {
    title: { zh: '信访事项转送告知单', en: 'Notice of transfer' },
    word: '转',
    voice: 'OWN',
    to: 'petitioner',
    roles: ['handler'],
    about: ['PetitionTransferred'],
  },
  acceptanceNotice: {
    title: { zh: '信访事项受理告知', en: 'Notice of acceptance' },
    word: '受',
    voice: 'CONVEYED',
    to: 'petitioner',
    roles: ['handler'],
    about: ['PetitionAccepted'],
  },
  refusalNotice: {
    title: { zh: '信访事项不予受理（不再受理）告知', en: 'Notice that a petition is not accepted' },
    word: '不受',
    voice: 'CONVEYED',
    to: 'petitioner',
    roles: ['handler'],
    about: ['PetitionRefused'],
  },
  extensionNotice: {
    title: { zh: '延长办理期限告知', en: 'Notice of extension' },
    word: '延',
    voice: 'CONVEYED',
    to: 'petitioner',
    roles: ['handler'],
    about: ['HandlingExtended'],
  },
  serviceSheet: {
    title: { zh: '信访意见书送达单', en: 'Service sheet of an opinion' },
    word: '送',
    voice: 'CONVEYED',
    to: 'petitioner',
    roles: ['handler'],
    about: ['ReplyIssued', 'ReviewOpinionIssued'],
  },
  reviewForwarding: {
    title: { zh: '复查（复核）请求转送单', en: 'Transfer of a request for review' },
    word: '复转',
    voice: 'OWN',
    to: 'authority',
    roles: ['handler'],
    about: ['ReviewForwarded'],
  },
  reminder: {
    title: { zh: '信访事项催办单', en: 'Reminder' },
    word: '催',
    voice: 'OWN',
    to: 'authority',
    roles: ['handler'],
    about: ['AuthorityReminded'],
  },
  supervisionLetter: {
    title: { zh: '提请督办函', en: 'Letter asking for supervision' },
    word: '提督',
    voice: 'OWN',
    to: 'authority',
    roles: ['head'],
    about: ['SupervisionRequested'],
  },
  conclusionReport: {
    title: { zh: '交办事项办结报告', en: 'Report of a conclusion' },
    word: '结',
    voice: 'OWN',
    to: 'authority',
    roles: ['head'],
    about: ['ConclusionReported'],
  },
} as const satisfies Readonly<Record<string, PaperKindRule>>;
export type PaperKind = keyof typeof PAPER_KINDS;

/** The rule of a kind, without the narrower types of its own row. */
export function paperRule(kind: PaperKind): PaperKindRule {
  return PAPER_KINDS[kind];
}
