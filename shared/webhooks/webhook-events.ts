import type { Bilingual } from '../petition/codes.ts';
import type { PetitionEvent } from '../petition/events.ts';

/** 推送事件: what other systems may be told of a petition. Stable names; a subscription lists those it wants. */
export const WEBHOOK_EVENTS = {
  'petition.registered': { zh: '已登记', en: 'registered' },
  'petition.transferred': { zh: '已转送', en: 'sent to the competent authority' },
  'petition.accepted': { zh: '已受理', en: 'accepted by the authority' },
  'petition.refused': { zh: '不予受理', en: 'not accepted' },
  'petition.extended': { zh: '已延期', en: 'time for handling extended' },
  'petition.replied': { zh: '已答复', en: 'replied to' },
  'petition.served': { zh: '文书已送达', en: 'a document was served' },
  'petition.review-requested': { zh: '请求复查、复核', en: 'review or final review asked for' },
  'petition.review-decided': { zh: '作出复查、复核意见', en: 'opinion of a review issued' },
  'petition.overdue': { zh: '期限已过', en: 'a last day has passed' },
  'petition.withdrawn': { zh: '已撤回', en: 'withdrawn' },
  'petition.closed': { zh: '已办结', en: 'closed' },
  'petition.final': { zh: '已终结', en: 'final' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type WebhookEvent = keyof typeof WEBHOOK_EVENTS;

/** Undefined for what no other system is told of. */
export function webhookEventOf({ type }: PetitionEvent): WebhookEvent | undefined {
  switch (type) {
    case 'PetitionRegistered':
      return 'petition.registered';
    case 'PetitionTransferred':
      return 'petition.transferred';
    case 'PetitionAccepted':
      return 'petition.accepted';
    case 'PetitionRefused':
      return 'petition.refused';
    case 'HandlingExtended':
      return 'petition.extended';
    case 'ReplyIssued':
      return 'petition.replied';
    case 'DocumentServed':
      return 'petition.served';
    case 'ReviewRequested':
      return 'petition.review-requested';
    case 'ReviewOpinionIssued':
      return 'petition.review-decided';
    case 'ClockOverran':
      return 'petition.overdue';
    case 'PetitionWithdrawn':
      return 'petition.withdrawn';
    case 'PetitionClosed':
      return 'petition.closed';
    case 'FinalityConfirmed':
      return 'petition.final';
    default:
      return undefined;
  }
}
