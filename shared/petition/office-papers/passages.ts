import { chineseDay, explainDueDate } from '../../calendar/explain.ts';
import { type ClockKind } from '../../district/clock-rules.ts';
import { citeBasis, regulations2005, regulations2022 } from '../../district/legal-basis.ts';
import { clockOf } from '../clock-changes.ts';
import { LEVELS, REFUSAL_GROUNDS } from '../codes.ts';
import { codesOf } from '../fields.ts';
import type { PaperBlock } from './content.ts';
import { authorityOf, clockThen, type PaperFacts } from './facts.ts';

/** A part of a paper that is more than rows. Undefined leaves it out. */
type Passage = (facts: PaperFacts) => PaperBlock | undefined;

function lines(heading: string, said: readonly string[]): PaperBlock | undefined {
  return said.length === 0 ? undefined : { block: 'lines', heading, lines: said };
}

/** 承诺期限: each with how it is counted and where it stands written. */
function promises(...kinds: readonly ClockKind[]): Passage {
  return (facts) =>
    lines(
      '期限',
      kinds.flatMap((kind) => {
        const clock = clockThen(facts, kind);
        if (clock === undefined) return [];
        const { title, holder, basis } = facts.now.rules.clocks[kind];
        const { due, provisional } = clock.due;
        const who = holder === 'OFFICE' ? '本机关' : holder === 'AUTHORITY' ? '有权处理的机关' : '您';
        const until = `${title.zh}（${who}）：最迟${chineseDay(due)}${provisional ? '（暂定）' : ''}。`;
        return [`${until}${explainDueDate(clock.due).zh.join('')}依据：${basis.map(citeBasis).join('、')}。`];
      }),
    );
}

/** 所有段落: every passage there is; a layout names those it prints. */
export const PASSAGES = {
  receiptPromises: promises('notice', 'transfer'),
  transferPromises: promises('authorityNotice'),
  acceptancePromises: promises('handling', 'simpleHandling'),
  reviewPromises: promises('review', 'finalReview'),
  overdue: promises('authorityNotice', 'handling', 'simpleHandling', 'review', 'finalReview'),

  nextSteps: ({ now, office }) =>
    lines('接下来', [
      `本机关登记后，将在上列期限内把您的事项转送有权处理的机关${office.decides === 'NOBODYS' ? '' : '或者由本机关办理'}，并把去向和处理途径告知您。`,
      ...(office.decides === 'ANYBODYS'
        ? []
        : ['本机关负责登记、转送、跟踪和反馈；是否受理、如何处理，由有权处理的机关依法决定并书面答复您。']),
      `有权处理的机关受理后，应当在${now.rules.clocks.handling.length}日内办结；情况复杂的，经批准可以延长不超过${now.rules.longestExtension}日，并告知您理由。`,
    ]),

  transferExpectation: ({ now }) =>
    lines('您可以期待', [
      `收到转送的机关应当自收到之日起${now.rules.clocks.authorityNotice.length}日内书面告知您接收（受理）情况以及处理途径和程序。`,
      `受理后，应当在${now.rules.clocks.handling.length}日内办结并书面答复您。届时没有收到告知或者答复的，请与本机关联系，我们将催办。`,
    ]),

  queryCode: () =>
    lines('查询', [
      '查询码在登记时已经交给您，只有您知道，本件不再打印。凭编号和查询码，可以在本机关网上查询页面、来电或者来访查询进度。',
      '查询码（可由您自行填写，请勿告诉他人）：＿＿＿＿－＿＿＿＿',
    ]),

  recusal: () =>
    lines('回避', ['办理人员与您的事项或者与您有直接利害关系的，应当回避；您认为应当回避的，可以向受理机关提出。']),

  /** 转达的不是本机关的决定. */
  conveyed: (facts) => {
    const authority = authorityOf(facts);
    if (authority === undefined || isOwnAct(facts)) return undefined;
    return lines('说明', [
      `以上是${authority}作出的决定，由本机关转达，不是本机关的决定；内容以该机关的书面告知为准。`,
    ]);
  },

  serviceOnly: (facts) =>
    lines('说明', [
      `所送文书由${authorityOf(facts) ?? '作出机关'}作出，内容以文书原件为准；本单只用于送达，不重述、不代替其意见。`,
    ]),

  refusalGrounds: ({ event }) =>
    event.type !== 'PetitionRefused'
      ? undefined
      : {
          block: 'ticks',
          heading: '理由（以☑者为准）',
          ticks: codesOf(REFUSAL_GROUNDS).map((ground) => ({
            text: REFUSAL_GROUNDS[ground].zh,
            ticked: ground === event.ground,
          })),
        },

  remedy: remedyPassage,

  notSupervision: ({ office }) =>
    office.decides === 'ANYBODYS'
      ? undefined
      : lines('说明', ['本单是催办，不是督办；督办由信访部门依职权进行。请将办理进展或者结果告知信访人和本机关。']),

  reviewAnnex: () => lines('附件', ['信访人的请求材料；原处理（复查）意见书；登记、转送情况。']),

  supervisionCourse: ({ before }) => {
    const reminded = before.flatMap(({ events }) => events).filter((event) => event.type === 'AuthorityReminded');
    return lines(
      '催办情况',
      reminded.map(({ on, authority }) => `${chineseDay(on)}，已催办${authority}。`),
    );
  },

  course: ({ before }) =>
    lines(
      '办理经过',
      before
        .flatMap(({ events }) => events)
        .flatMap((event) => {
          switch (event.type) {
            case 'PetitionTransferred':
              return [`${chineseDay(event.sentOn)}，转送${event.authorities.map(({ name }) => name).join('、')}。`];
            case 'InternalHandlingBegun':
              return [`${chineseDay(event.on)}，由本机关办理。`];
            case 'PetitionAccepted':
              return [`${chineseDay(event.acceptedOn)}，${event.authority}受理。`];
            case 'ReplyIssued':
              return [`${chineseDay(event.issuedOn)}，${event.authority}作出处理意见（${event.documentNo}）。`];
            case 'DocumentServed':
              return [`${chineseDay(event.servedOn)}，文书送达信访人。`];
            case 'EchoGiven':
              return [`${chineseDay(event.on)}，向信访人反馈办理结果。`];
            default:
              return [];
          }
        }),
    ),

  reportAnnex: () => lines('附件', ['有权处理的机关的书面答复；送达回证。']),
} as const satisfies Readonly<Record<string, Passage>>;
export type PassageName = keyof typeof PASSAGES;

export function passage(name: PassageName): Passage {
  return PASSAGES[name];
}

/**
 * Whether the act a paper tells of is the office's own: only an office that may decide itself has such acts, and only in matters it took
 * in hand and sent to nobody since. Its name as an authority may be longer than as an office (槐荫镇, 槐荫镇人民政府).
 */
export function isOwnAct({ office, before }: PaperFacts): boolean {
  const taken = before
    .flatMap(({ events }) => events)
    .findLast(({ type }) => type === 'InternalHandlingBegun' || type === 'PetitionTransferred');
  return office.decides !== 'NOBODYS' && taken?.type === 'InternalHandlingBegun';
}

/**
 * R-X10 救济途径: whom to ask, where, until which day. The last day hangs on the day of service, which is not known yet: the sheet says
 * how it is counted, what it would be if served today, and leaves a line for the day it was.
 */
function remedyPassage(facts: PaperFacts): PaperBlock | undefined {
  const { event, now, office, calendar, today } = facts;
  if (event.type !== 'ReplyIssued' && event.type !== 'ReviewOpinionIssued') return undefined;
  const { rules } = now;
  if (event.type === 'ReviewOpinionIssued' && event.level === 'finalReview') {
    const again = `复核意见为终结意见。仍以同一事实和理由提出投诉请求的，不再受理（${citeBasis(rules.finalityBasis)}）。有新的事实或者理由的，可以另行提出。`;
    return lines('告知', [again]);
  }
  const right = event.type === 'ReplyIssued' ? 'reviewRequest' : 'finalReviewRequest';
  const level = event.type === 'ReplyIssued' ? LEVELS.review : LEVELS.finalReview;
  const above = office.reviewerOf(event.authority);
  const where = [above?.address, above?.phone].filter((part) => part !== undefined).join('，');
  const { length, basis } = rules.clocks[right];
  const due = clockOf(rules, calendar, right, today).due;
  return lines('救济途径', [
    `不服本意见的，可以自收到之日起${length}日内，向${above?.name ?? '作出机关的上一级机关'}${where === '' ? '' : `（${where}）`}书面请求${level.zh}；口头提出的，由本机关如实记录。`,
    `如于本件制发之日送达，最后一日为${chineseDay(due.due)}（含当日）${due.provisional ? '（暂定）' : ''}。${explainDueDate(due).zh.join('')}`,
    '按实际送达之日计算的最后一日（送达时填写）：＿＿＿＿年＿＿月＿＿日',
    `依据：${basis.map(citeBasis).join('、')}。`,
  ]);
}

/** 督办、催办的依据, by the regulations in force when the petition was received. */
export const SUPERVISION_BASIS = { 2005: regulations2005('第三十六条'), 2022: regulations2022('第四十条') } as const;
