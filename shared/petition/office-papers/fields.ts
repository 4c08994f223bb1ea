import { chineseDay } from '../../calendar/explain.ts';
import { dueDate } from '../../calendar/periods.ts';
import {
  CHANNELS,
  DOCUMENTS,
  LEVELS,
  MEANS,
  METHODS,
  REPLY_OUTCOMES,
  REVIEW_OUTCOMES,
  SUPERVISION_CIRCUMSTANCES,
} from '../codes.ts';
import { isKept } from '../attachments.ts';
import { isRestricted } from '../visibility.ts';
import type { Piece } from './content.ts';
import { authorityOf, clockThen, lastOf, type PaperFacts } from './facts.ts';

/** A row of a paper: its Chinese name and how it is read off the record. Undefined leaves the row out. */
export interface FieldRule {
  readonly label: string;
  readonly value: (facts: PaperFacts) => Piece | undefined;
}

const CONFIDENTIAL = '（涉检举控告，依法保密）';

/**
 * The persons of a paper that leaves for an authority: of an accusation nothing of the accuser goes with it (信访工作条例第三十条第三款);
 * the number is how it is found.
 */
function toAuthority(field: 'name' | 'subject' | 'request'): FieldRule['value'] {
  return ({ now }) => {
    if (isRestricted(now)) return CONFIDENTIAL;
    return field === 'name' && now.registered.anonymous ? '匿名' : { person: field };
  };
}

function whereabouts(name: string, { office }: PaperFacts): string {
  const { address, phone } = office.authorityNamed(name) ?? {};
  const parts = [address, phone].filter((part) => part !== undefined);
  return parts.length === 0 ? name : `${name}（${parts.join('，')}）`;
}

/** 各项内容: every row there is; a layout names those it prints. */
export const FIELDS = {
  petitionNo: { label: '信访事项编号', value: ({ now }) => now.no },
  petitioner: {
    label: '信访人',
    value: ({ now }) => (now.registered.anonymous ? '匿名' : { person: 'name' }),
  },
  headcount: {
    label: '人数、代表',
    value: ({ now: { registered } }) =>
      registered.headcount === undefined
        ? undefined
        : `${registered.headcount}人${registered.representatives === undefined ? '' : `，代表${registered.representatives}人`}`,
  },
  receivedOn: { label: '收到日期', value: ({ now }) => chineseDay(now.registered.receivedOn) },
  channel: { label: '信访形式', value: ({ now }) => CHANNELS[now.registered.channel].zh },
  subject: { label: '事项概况', value: () => ({ person: 'subject' }) },
  request: { label: '诉求', value: () => ({ person: 'request' }) },
  materials: { label: '收到的材料', value: () => ({ person: 'materials' }) },
  files: {
    label: '网上提交的附件',
    value: ({ now: { attachments = [] } }) => {
      const kept = attachments.filter((one) => isKept(one) && one.broughtBy === 'PETITIONER').length;
      return kept === 0 ? undefined : `${kept}份`;
    },
  },
  petitionerToAuthority: { label: '信访人', value: toAuthority('name') },
  subjectToAuthority: { label: '事项概况', value: toAuthority('subject') },
  requestToAuthority: { label: '诉求', value: toAuthority('request') },
  destinations: {
    label: '转送机关',
    value: (facts) => {
      const { event } = facts;
      if (event.type !== 'PetitionTransferred') return undefined;
      return event.authorities
        .map(
          ({ name, lead }) =>
            `${lead === true && event.authorities.length > 1 ? '主办：' : ''}${whereabouts(name, facts)}`,
        )
        .join('；');
    },
  },
  sentOn: {
    label: '转送日期',
    value: ({ event }) =>
      event.type === 'PetitionTransferred' || event.type === 'ReviewForwarded' ? chineseDay(event.sentOn) : undefined,
  },
  method: {
    label: '转送方式',
    value: ({ event }) => (event.type === 'PetitionTransferred' ? METHODS[event.method].zh : undefined),
  },
  documents: {
    label: '随转材料',
    value: ({ event }) => (event.type === 'PetitionTransferred' ? event.documents?.join('、') : undefined),
  },
  acceptedBy: {
    label: '受理机关',
    value: (facts) => (facts.event.type === 'PetitionAccepted' ? whereabouts(facts.event.authority, facts) : undefined),
  },
  acceptedOn: {
    label: '受理日期',
    value: ({ event }) => (event.type === 'PetitionAccepted' ? chineseDay(event.acceptedOn) : undefined),
  },
  actingAuthority: {
    label: '作出机关',
    value: (facts) => {
      const name = authorityOf(facts);
      return name === undefined ? undefined : whereabouts(name, facts);
    },
  },
  theirDocumentNo: {
    label: '该机关文号',
    value: ({ event }) => {
      const number = 'documentNo' in event ? event.documentNo : undefined;
      return number;
    },
  },
  refusedOn: {
    label: '登记日期',
    value: ({ event }) => (event.type === 'PetitionRefused' ? chineseDay(event.on) : undefined),
  },
  refusalArticle: {
    label: '依据条款',
    value: ({ event }) => (event.type === 'PetitionRefused' ? event.article : undefined),
  },
  refusalDirection: {
    label: '您可以向何处提出',
    value: ({ event }) => (event.type === 'PetitionRefused' ? event.direction : undefined),
  },
  originalDue: {
    label: '原办理期限',
    value: (facts) => {
      const due = clockThen(facts, 'handling')?.due;
      if (facts.event.type !== 'HandlingExtended' || due === undefined) return undefined;
      const length = due.length - facts.event.days;
      return chineseDay(dueDate(facts.calendar, { start: due.start, length, unit: 'CALENDAR' }).due);
    },
  },
  newDue: {
    label: '延长后的期限',
    value: (facts) => {
      const due = clockThen(facts, 'handling')?.due;
      return due === undefined ? undefined : `${chineseDay(due.due)}${due.provisional ? '（暂定）' : ''}`;
    },
  },
  extensionDays: {
    label: '延长天数',
    value: ({ event }) => (event.type === 'HandlingExtended' ? `${event.days}日` : undefined),
  },
  extensionReason: {
    label: '延期理由',
    value: ({ event }) => (event.type === 'HandlingExtended' ? event.reason : undefined),
  },
  extensionApproved: {
    label: '批准人',
    value: ({ event }) => (event.type === 'HandlingExtended' ? event.approvedBy : undefined),
  },
  opinionServed: {
    label: '所送文书',
    value: ({ event }) => {
      if (event.type === 'ReplyIssued') return DOCUMENTS.reply.zh;
      if (event.type !== 'ReviewOpinionIssued') return undefined;
      return DOCUMENTS[event.level === 'review' ? 'reviewOpinion' : 'finalReviewOpinion'].zh;
    },
  },
  opinionIssuedOn: {
    label: '作出日期',
    value: ({ event }) =>
      event.type === 'ReplyIssued' || event.type === 'ReviewOpinionIssued' ? chineseDay(event.issuedOn) : undefined,
  },
  reviewLevel: {
    label: '请求事项',
    value: ({ event }) => (event.type === 'ReviewForwarded' ? LEVELS[event.level].zh : undefined),
  },
  reviewedDecision: {
    label: '原作出机关',
    value: ({ then }) => then.decidedBy,
  },
  reviewRequestedOn: {
    label: '请求日期',
    value: (facts) => {
      const asked = lastOf(facts, 'ReviewRequested');
      if (asked === undefined) return undefined;
      const intime =
        asked.late === undefined
          ? `在期限之内（最后一日${chineseDay(asked.lastDay)}）`
          : `已超过${chineseDay(asked.late.due)}的期限，请贵机关依规决定`;
      return `${chineseDay(asked.requestedOn)}，${intime}`;
    },
  },
  remindedFor: {
    label: '请贵机关',
    value: ({ event }) => (event.type === 'AuthorityReminded' ? event.text : undefined),
  },
  remindedHow: {
    label: '催办日期、方式',
    value: ({ event }) =>
      event.type === 'AuthorityReminded' ? `${chineseDay(event.on)}，${MEANS[event.means].zh}` : undefined,
  },
  answerBy: {
    label: '请予反馈日期',
    value: ({ event }) => {
      const by =
        event.type === 'AuthorityReminded'
          ? event.answerBy
          : event.type === 'SupervisionRequested'
            ? event.replyBy
            : undefined;
      return by === undefined ? undefined : `${chineseDay(by)}前`;
    },
  },
  lastTransfer: {
    label: '转送日期、机关',
    value: (facts) => {
      const sent = lastOf(facts, 'PetitionTransferred');
      if (sent === undefined) return undefined;
      return `${chineseDay(sent.sentOn)}，${sent.authorities.map(({ name }) => name).join('、')}`;
    },
  },
  lastAcceptance: {
    label: '受理日期、机关',
    value: ({ then: { acceptance } }) =>
      acceptance === undefined ? undefined : `${chineseDay(acceptance.acceptedOn)}，${acceptance.authority}`,
  },
  circumstance: {
    label: '督办情形',
    value: ({ event }) =>
      event.type === 'SupervisionRequested' ? SUPERVISION_CIRCUMSTANCES[event.circumstance].zh : undefined,
  },
  supervisionAsked: {
    label: '提请事项',
    value: ({ event }) =>
      event.type === 'SupervisionRequested' ? (event.request ?? '请予督办，并告知督办情况') : undefined,
  },
  assignedBy: {
    label: '交办机关、日期',
    value: ({ then: { assignment } }) =>
      assignment === undefined ? undefined : `${assignment.assigner}，${chineseDay(assignment.on)}`,
  },
  assignmentLimit: {
    label: '交办期限',
    value: ({ then: { assignment } }) => {
      const limit = assignment?.limit;
      if (limit === undefined) return undefined;
      if ('date' in limit) return chineseDay(limit.date);
      return `${limit.days}${limit.unit === 'WORKING' ? '个工作日' : '日'}`;
    },
  },
  reportedOn: {
    label: '报告日期',
    value: ({ event }) => (event.type === 'ConclusionReported' ? chineseDay(event.on) : undefined),
  },
  reportNo: {
    label: '报告登记文号',
    value: ({ event }) => (event.type === 'ConclusionReported' ? event.documentNo : undefined),
  },
  outcomes: {
    label: '办理结果',
    value: ({ then: { outcomes, reviews } }) => {
      const decided = (outcomes ?? []).map(({ item, outcome }) => `${item}：${REPLY_OUTCOMES[outcome].zh}`);
      const reviewed = reviews.map(({ level, outcome, authority }) => {
        return `${authority}${LEVELS[level].zh}意见：${REVIEW_OUTCOMES[outcome].zh}`;
      });
      const all = [...decided, ...reviewed];
      return all.length === 0 ? undefined : all.join('；');
    },
  },
} as const satisfies Readonly<Record<string, FieldRule>>;
export type FieldName = keyof typeof FIELDS;

export function fieldRule(name: FieldName): FieldRule {
  return FIELDS[name];
}
