import { addDays, type CalendarDate, daysBetween } from '../calendar/calendar-date.ts';
import { chineseDay } from '../calendar/explain.ts';
import { addMinutes, type Instant, shanghaiDay, shanghaiTime } from '../calendar/instant.ts';
import { type CalendarBook, calendarOfVersion } from '../calendar/official-calendars.ts';
import { dueDate } from '../calendar/periods.ts';
import { nextWorkingMoment, openingOn } from '../calendar/working-days.ts';
import type { ClockKind } from '../district/clock-rules.ts';
import type { Office } from '../district/office.ts';
import { citeBasis } from '../district/legal-basis.ts';
import { runningClock } from './clocks.ts';
import {
  type Bilingual,
  DOCUMENTS,
  LEVELS,
  type NoticeKind,
  NOTICES,
  REFUSAL_GROUNDS,
  REVIEW_OUTCOMES,
  SPECIAL_GROUNDS,
} from './codes.ts';
import type { ClocksRecounted, Commit, PetitionEvent } from './events.ts';
import { IMMEDIATE_CLOCKS, type ImmediateKind, isImmediateRunning } from './immediate.ts';
import { composeNotice, type NoticeText } from './notice-text.ts';
import { evolveByCommit, type Petition } from './petition.ts';
import { UNASSIGNED } from './reminders.ts';

export type Recipient =
  | { readonly kind: 'petitioner' }
  | { readonly kind: 'staff'; readonly id: string }
  | { readonly kind: 'role'; readonly role: 'head' | 'leader' };

/**
 * A message that is owed, from the moment it may go out: office hours, never at night, never on a day off; alarms of what has to
 * be done at once at any hour.
 */
export interface NoticeOwed {
  /**
   * `<commit seq>#<kind>`, and `.<n>` where a commit holds several facts: two clocks may run out on one day. The sender adds
   * the recipient, so that each goes out once to each.
   */
  readonly key: string;
  readonly kind: NoticeKind;
  readonly to: Recipient;
  readonly at: Instant;
  /** 立即: does not wait for the office to open. */
  readonly atAnyHour?: true;
  readonly text: NoticeText;
}

/** What the sender knows and the record does not. */
export interface NoticeFacts {
  readonly queryCode: string;
  readonly publicAddress: string;
  readonly officePhone: string;
  /** Address at which the petitioner may rate until that day. @default no mail asks for a rating */
  readonly rateAt?: (until: CalendarDate) => string;
}

/** Every message the record owes, in order; derived anew each time, so that none can be lost with a queue. */
export function noticesOwed(
  no: string,
  commits: readonly Commit[],
  office: Office,
  facts: NoticeFacts,
): readonly NoticeOwed[] {
  const owed: NoticeOwed[] = [];
  let petition: Petition | undefined;
  for (const commit of commits) {
    const before = petition;
    petition = evolveByCommit(no, before, commit, office);
    owed.push(...noticesOfCommit({ before, after: petition, commit }, office, facts));
  }
  return owed;
}

/** A commit with the petition as it found it and as it left it. */
export interface Folded {
  readonly before: Petition | undefined;
  readonly after: Petition;
  readonly commit: Commit;
}

/** What one commit owes. */
export function noticesOfCommit(folded: Folded, office: Office, facts: NoticeFacts): readonly NoticeOwed[] {
  const { before, after, commit } = folded;
  const { no } = after;
  const book = calendarOfVersion(commit.calendar);
  const at = nextWorkingMoment(book, office.hours, commit.at);
  const seq = String(commit.seq).padStart(6, '0');
  const isListed = before !== undefined && before.lastActAt < listClosesOn(shanghaiDay(at), office, book);
  return commit.events.flatMap((event, nth) =>
    draftsFor({ event, before, petition: after, commit, office, book, isListed }).map((draft) => ({
      key: `${seq}#${draft.kind}${nth === 0 ? '' : `.${nth}`}`,
      kind: draft.kind,
      to: draft.to,
      ...(draft.atAnyHour === true ? { at: commit.at, atAnyHour: true as const } : { at }),
      text: composeNotice({
        no,
        office: office.name,
        ...facts,
        title: NOTICES[draft.kind],
        ...askingForRating(draft, commit, facts),
      }),
    })),
  );
}

/** 评价期: no rule names any; thirty days from the answer are usual. */
const RATING_DAYS = 30;
const ANSWERS: readonly NoticeKind[] = ['replied', 'reviewed', 'finallyReviewed', 'echo'];

// Whoever is given an answer is asked how it was.
function askingForRating(draft: Draft, { at }: Commit, { rateAt }: NoticeFacts): Draft {
  if (rateAt === undefined || !ANSWERS.includes(draft.kind) || draft.to.kind !== 'petitioner') return draft;
  const until = addDays(shanghaiDay(at), RATING_DAYS);
  const line = {
    zh: `请您评价我们的工作，${chineseDay(until)}前（含当日）有效，只能用一次：${rateAt(until)}`,
    en: `Please rate our work by ${until}; the link works once: ${rateAt(until)}`,
  };
  return { ...draft, lines: [...draft.lines, line] };
}

interface Draft {
  readonly kind: NoticeKind;
  readonly to: Recipient;
  /** @default the one of its kind */
  readonly title?: Bilingual;
  readonly lines: readonly Bilingual[];
  readonly atAnyHour?: true;
}

const PETITIONER: Recipient = { kind: 'petitioner' };
const HEADS: Recipient = { kind: 'role', role: 'head' };

/** Minutes before the office opens in which what is done may come too late for the day's list. */
const LIST_CLOSES_BEFORE = 30;

// 每日清单, sent when the office opens, shows what is near its end or past it to whoever holds it and to the head. A message of
// its own has only what an act of the same day brought there, which the list could not know.
function listClosesOn(day: CalendarDate, { hours }: Office, book: CalendarBook): Instant {
  return addMinutes(openingOn(book, hours, day), -LIST_CLOSES_BEFORE);
}

interface Occasion {
  readonly event: PetitionEvent;
  readonly before: Petition | undefined;
  readonly petition: Petition;
  readonly commit: Commit;
  readonly office: Office;
  readonly book: CalendarBook;
  /** 每日清单 has told it already. */
  readonly isListed: boolean;
}

function draftsFor({ event, before, petition, commit, office, book, isListed }: Occasion): readonly Draft[] {
  switch (event.type) {
    case 'PetitionRegistered':
      return [
        toPetitioner('receipt', [
          {
            zh: `您的信访事项已于${chineseDay(event.receivedOn)}登记。`,
            en: `Your petition was registered on ${event.receivedOn}.`,
          },
          ...promised(petition, ['transfer', 'notice']),
        ]),
        ...perhapsUrgent(event),
      ];
    case 'PetitionerNotified':
      return event.means === 'EMAIL' ? [toPetitioner('notification', [{ zh: event.what, en: '' }])] : [];
    case 'EchoGiven':
      return event.means === 'EMAIL' ? [toPetitioner('echo', [{ zh: event.what, en: '' }])] : [];
    case 'PetitionTransferred': {
      const names = event.authorities.map((target) => target.name);
      return [
        toPetitioner('transferred', [
          {
            zh: `您的信访事项已于${chineseDay(event.sentOn)}转送${names.join('、')}办理。`,
            en: `It was transferred on ${event.sentOn} to ${names.join(', ')}.`,
          },
          ...event.authorities.flatMap(({ name }) => whereabouts(name, office)),
          ...promised(petition, ['authorityNotice']),
        ]),
      ];
    }
    case 'PetitionAccepted':
      return [
        toPetitioner('accepted', [
          {
            zh: `${event.authority}已于${chineseDay(event.acceptedOn)}受理您的信访事项${event.documentNo === undefined ? '' : `（${event.documentNo}）`}。`,
            en: `${event.authority} accepted it on ${event.acceptedOn}.`,
          },
          ...promised(petition, ['handling']),
        ]),
      ];
    case 'PetitionRefused':
      return [
        toPetitioner('refused', [
          {
            zh: `${event.authority}不予受理。理由：${REFUSAL_GROUNDS[event.ground].zh}；依据：${event.article}。`,
            en: `${event.authority} does not accept it: ${REFUSAL_GROUNDS[event.ground].en} (${event.article}).`,
          },
          { zh: `您可以：${event.direction}`, en: `What you can do: ${event.direction}` },
        ]),
      ];
    case 'HandlingExtended':
      return extensionNotice(event, petition, book);
    case 'DocumentServed':
      return [servedNotice(event, petition, office)];
    case 'ReviewRequested':
      return [
        reviewRequestNotice(event, petition, office),
        ...toHolder('reviewRequested', petition, promised(petition, ['proposedOpinion']), {
          zh: `收到${LEVELS[event.level].zh}请求`,
          en: `request for ${LEVELS[event.level].en}`,
        }),
      ];
    case 'RecusalRequested': {
      const lines = [
        {
          zh: '有人申请工作人员回避本事项。请查看后决定；决定前事项照常办理，期限不停。申请所指的是负责人的，由有关领导决定。',
          en: 'Somebody is asked to keep out of this petition. Please look and decide; meanwhile it goes on. About the head, a leader decides.',
        },
      ];
      return [{ kind: 'recusalAsked', to: HEADS, lines }];
    }
    case 'RecusalDecided':
      return [
        toPetitioner('recusalDecided', [
          event.agreed
            ? {
                zh: '您的回避申请已经同意，有关工作人员不再办理、也不再看到您的事项。办理期限不变。',
                en: 'It was agreed to: the staff concerned neither handle nor see your petition any more. Its dates stay.',
              }
            : {
                zh: `您的回避申请未获同意。理由：${event.reason}。如不同意，可以拨打监督电话。`,
                en: 'It was not agreed to. If you disagree, call the supervision telephone.',
              },
        ]),
      ];
    case 'FinalityConfirmed':
      return [
        toPetitioner('final', [
          {
            zh: `该信访事项已于${chineseDay(event.on)}终结。仍以同一事实和理由提出的，不再受理；有新的事实和理由的，可以作为新的信访事项提出。`,
            en: `It became final on ${event.on}. The same facts and reasons are accepted no more; new facts are a new petition.`,
          },
          {
            zh: `依据：${citeBasis(petition.rules.finalityBasis)}。如有困难需要帮助，仍可来访或者致电。`,
            en: 'You may still come or call for help.',
          },
        ]),
      ];
    case 'ClockNeared':
      if (petition.rules.clocks[event.clock].holder === 'PETITIONER')
        return [windowNotice(event.clock, event.due, petition, office)];
      return isListed ? [] : dutyNotices('nearDue', event, petition, daysToGo(event.due, commit.at));
    case 'ClockOverran':
      return isListed ? [] : dutyNotices('overdue', event, petition, ['已超期', 'is overdue']);
    case 'SpecialFlagged':
      return addsToFlag(event, before) ? flaggedNotices(event, petition) : [];
    case 'ImmediateHalfGone':
    case 'ImmediateOverran':
      return alarms(event, petition);
    case 'InstructionAwaited': {
      const lines = [
        {
          zh: `${LEVELS[event.level].zh}请求自${chineseDay(event.since)}呈报，等待批示。`,
          en: `A request for ${LEVELS[event.level].en} has waited for instruction since ${event.since}.`,
        },
      ];
      return [
        { kind: 'instructionAwaited', to: { kind: 'role', role: 'leader' }, lines },
        { kind: 'instructionAwaited', to: HEADS, lines },
      ];
    }
    case 'ClocksRecounted':
      return recountNotices(event, petition);
    case 'NoticeUndelivered': {
      const { zh, en } = NOTICES[event.kind];
      // Two of a kind on one day are two, and read as two.
      const entry = Number(event.notice.slice(0, 6));
      const lines = [
        {
          zh: `${chineseDay(event.since)}的「${zh}」（记录第${entry}条）连日未能以邮件送达信访人，请以电话、书面等其他方式告知，并登记。`,
          en: `The mail "${en}" of ${event.since} (entry ${entry}) did not reach the petitioner for days; tell them in another way and put it on record.`,
        },
      ];
      return [...toHolder('undelivered', petition, lines), ...headsToo('undelivered', petition, lines)];
    }
    default:
      return [];
  }
}

// 疑似紧急: proposed by the words of what came in online, when perhaps nobody is there. A person looks, and decides.
function perhapsUrgent({
  channel,
  maybeUrgent,
}: Extract<PetitionEvent, { type: 'PetitionRegistered' }>): readonly Draft[] {
  if (channel !== 'ONLINE' || maybeUrgent !== 'LIFE_PROPERTY_SAFETY') return [];
  const lines = [
    {
      zh: '一件网上信访的内容可能直接关系群众生命财产安全，请立即查看；属实的，请标记特事，并立即通知有关机关。危及生命的，先拨打110、119、120。',
      en: 'The words of an online petition suggest danger to life or property. Look at once; in danger to life call 110, 119 or 120 first.',
    },
  ];
  return [{ kind: 'maybeUrgent', to: HEADS, lines, atAnyHour: true }];
}

// Flagged once more for the same is no news.
function addsToFlag(
  { grounds, departments = [] }: Extract<PetitionEvent, { type: 'SpecialFlagged' }>,
  before: Petition | undefined,
): boolean {
  const known = before?.special;
  if (known === undefined || known.judged === 'WITHDRAWN') return true;
  return (
    grounds.some((ground) => !known.grounds.includes(ground)) ||
    departments.some((department) => !known.departments.includes(department))
  );
}

function flaggedNotices(
  { grounds, minutes, at }: Extract<PetitionEvent, { type: 'SpecialFlagged' }>,
  petition: Petition,
): readonly Draft[] {
  const owed = petition.special?.clocks.filter(isImmediateRunning) ?? [];
  const lines = [
    {
      zh: `${chineseDay(shanghaiDay(at))}${shanghaiTime(at)}标记为特事：${grounds.map((ground) => SPECIAL_GROUNDS[ground].zh).join('、')}。请负责人核实，确认或者撤销。`,
      en: `Flagged for special handling on ${shanghaiDay(at)} at ${shanghaiTime(at)}: ${grounds.map((ground) => SPECIAL_GROUNDS[ground].en).join(', ')}. The head confirms or withdraws it.`,
    },
    ...owed.map((clock) => immediateLine(clock.kind, clock.due)),
    ...(owed.length === 0
      ? []
      : [
          {
            zh: `「立即」按本机关设定为${minutes}分钟，不因夜间和休息日顺延。`,
            en: `"At once" is ${minutes} minutes here, day and night.`,
          },
        ]),
  ];
  return atAnyHour([...toHolder('special', petition, lines), ...headsToo('special', petition, lines)]);
}

// Half of the time gone: whoever holds it and the head. All of it: the leader on duty too.
function alarms(
  event: Extract<PetitionEvent, { type: 'ImmediateHalfGone' | 'ImmediateOverran' }>,
  petition: Petition,
): readonly Draft[] {
  const lines = [immediateLine(event.clock, event.due)];
  const kind = event.type === 'ImmediateOverran' ? 'immediateOverdue' : 'immediateHalfGone';
  const leaders: readonly Draft[] =
    event.type === 'ImmediateOverran' ? [{ kind, to: { kind: 'role', role: 'leader' }, lines }] : [];
  return atAnyHour([...toHolder(kind, petition, lines), ...headsToo(kind, petition, lines), ...leaders]);
}

function immediateLine(clock: ImmediateKind, due: Instant): Bilingual {
  const { title, basis } = IMMEDIATE_CLOCKS[clock];
  const [day, time] = [shanghaiDay(due), shanghaiTime(due)];
  return {
    zh: `「${title.zh}」：${chineseDay(day)}${time}前。依据：${basis.map(citeBasis).join('、')}。`,
    en: `"${title.en}": by ${day} ${time}.`,
  };
}

function atAnyHour(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => ({ ...draft, atAnyHour: true }));
}

// A day that was right all along needs no message.
function recountNotices({ clocks }: ClocksRecounted, petition: Petition): readonly Draft[] {
  const lines = clocks
    .filter(({ was, due }) => was !== due)
    .map(({ kind, was, due }) => {
      const { title } = petition.rules.clocks[kind];
      return {
        zh: `${title.zh}：原暂定${chineseDay(was)}，现核定为${chineseDay(due)}。`,
        en: `${title.en}: provisionally ${was}, now ${due}.`,
      };
    });
  if (lines.length === 0) return [];
  const why = {
    zh: '该期限计算时有关年度的放假安排尚未公布；现已公布，依法重新核算。',
    en: 'The holidays of that year were not known when it was counted; they are now.',
  };
  return [toPetitioner('recounted', [why, ...lines]), ...toHolder('recounted', petition, [why, ...lines])];
}

function toPetitioner(kind: NoticeKind, lines: readonly Bilingual[]): Draft {
  return { kind, to: PETITIONER, lines };
}

function whereabouts(name: string, office: Office): readonly Bilingual[] {
  const { address, phone } = office.authorityNamed(name) ?? {};
  const parts = [address, phone].filter((part) => part !== undefined);
  return parts.length === 0 ? [] : [{ zh: `${name}：${parts.join('，')}`, en: '' }];
}

function promised(petition: Petition, kinds: readonly ClockKind[]): readonly Bilingual[] {
  return kinds.flatMap((kind) => {
    const clock = runningClock(petition.clocks, kind);
    if (clock === undefined) return [];
    const rule = petition.rules.clocks[kind];
    const provisional = clock.due.provisional
      ? { zh: '（暂定，待放假安排公布后核定）', en: ' (provisional)' }
      : { zh: '', en: '' };
    return [
      {
        zh: `${rule.title.zh}：最迟${chineseDay(clock.due.due)}${provisional.zh}。依据：${rule.basis.map(citeBasis).join('、')}。`,
        en: `${rule.title.en}: by ${clock.due.due}${provisional.en}.`,
      },
    ];
  });
}

function extensionNotice(
  event: Extract<PetitionEvent, { type: 'HandlingExtended' }>,
  petition: Petition,
  book: CalendarBook,
): readonly Draft[] {
  const due = runningClock(petition.clocks, 'handling')?.due;
  if (due === undefined) return [];
  const before = dueDate(book, { start: due.start, length: due.length - event.days, unit: 'CALENDAR' });
  return [
    toPetitioner('extended', [
      {
        zh: `因${event.reason}，经${event.approvedBy}批准，办理期限延长${event.days}日。`,
        en: `It was extended by ${event.days} days: ${event.reason}.`,
      },
      { zh: `原期限：${chineseDay(before.due)}`, en: `First date: ${before.due}` },
      { zh: `延长后期限：${chineseDay(due.due)}`, en: `New date: ${due.due}` },
      { zh: `依据：${citeBasis(petition.rules.extensionBasis)}。`, en: '' },
    ]),
  ];
}

// The remedy belongs on every reply: whom to ask, where, until which day (R-X10).
function remedyLines(
  petition: Petition,
  office: Office,
  right: 'reviewRequest' | 'finalReviewRequest',
): readonly Bilingual[] {
  const clock = runningClock(petition.clocks, right);
  if (clock === undefined) return [];
  const level = right === 'reviewRequest' ? LEVELS.review : LEVELS.finalReview;
  const authority = petition.decidedBy === undefined ? undefined : office.reviewerOf(petition.decidedBy);
  const name = authority?.name ?? '作出机关的上一级机关';
  const where = [authority?.address, authority?.phone].filter((part) => part !== undefined).join('，');
  return [
    {
      zh: `如不服，您可以自收到之日起30日内，最迟${chineseDay(clock.due.due)}（含当日），向${name}${where === '' ? '' : `（${where}）`}书面请求${level.zh}；口头提出的由我们如实记录。`,
      en: `If you disagree, you may ask ${authority?.name ?? 'the authority one level up'} for ${level.en} by ${clock.due.due}${where === '' ? '' : ` (${where})`}.`,
    },
    { zh: `依据：${petition.rules.clocks[right].basis.map(citeBasis).join('、')}。`, en: '' },
  ];
}

function servedNotice(
  event: Extract<PetitionEvent, { type: 'DocumentServed' }>,
  petition: Petition,
  office: Office,
): Draft {
  const served = {
    zh: `${DOCUMENTS[event.document].zh}已于${chineseDay(event.servedOn)}送达。`,
    en: `The ${DOCUMENTS[event.document].en} was served on ${event.servedOn}.`,
  };
  const outcome = petition.reviews.at(-1);
  const decided =
    outcome === undefined
      ? []
      : [
          {
            zh: `意见：${REVIEW_OUTCOMES[outcome.outcome].zh}。`,
            en: `Outcome: ${REVIEW_OUTCOMES[outcome.outcome].en}.`,
          },
        ];
  switch (event.document) {
    case 'reply':
      return {
        kind: 'replied',
        to: PETITIONER,
        lines: [served, ...remedyLines(petition, office, 'reviewRequest')],
      };
    case 'reviewOpinion':
      return {
        kind: 'reviewed',
        to: PETITIONER,
        lines: [served, ...decided, ...remedyLines(petition, office, 'finalReviewRequest')],
      };
    case 'finalReviewOpinion':
      return {
        kind: 'finallyReviewed',
        to: PETITIONER,
        lines: [
          served,
          ...decided,
          {
            zh: `复核意见为终结意见。仍以同一事实和理由提出投诉请求的，不再受理（${citeBasis(petition.rules.finalityBasis)}）。`,
            en: 'It is final: the same facts and reasons are accepted no more.',
          },
        ],
      };
    default:
      return event.document satisfies never;
  }
}

function reviewRequestNotice(
  event: Extract<PetitionEvent, { type: 'ReviewRequested' }>,
  petition: Petition,
  office: Office,
): Draft {
  const level = LEVELS[event.level];
  const authority = petition.decidedBy === undefined ? undefined : office.reviewerOf(petition.decidedBy);
  const late =
    event.late === undefined
      ? [
          {
            zh: `您请求${level.zh}的最后一日为${chineseDay(event.lastDay)}，本次请求在期限之内。`,
            en: `The last day to ask was ${event.lastDay}; your request is in time.`,
          },
        ]
      : [
          {
            zh: `您的请求已超过${chineseDay(event.late.due)}的期限，我们将注明情况一并转送，由${level.zh}机关决定。`,
            en: `It came after ${event.late.due}; it is passed on with a note.`,
          },
        ];
  return {
    kind: 'reviewRequested',
    to: PETITIONER,
    title: { zh: `${level.zh}请求收到告知`, en: `Your request for ${level.en}` },
    lines: [
      {
        zh: `我们已于${chineseDay(event.requestedOn)}收到您的${level.zh}请求，并将依规转送。`,
        en: `Your request was received on ${event.requestedOn} and will be forwarded.`,
      },
      {
        zh: `有权${level.zh}的机关是${authority?.name ?? '作出机关的上一级机关'}${authority?.address === undefined ? '' : `（${authority.address}）`}，您也可以直接向其提出。`,
        en: `The authority to ask is ${authority?.name ?? 'the one a level up'}; you may also ask it directly.`,
      },
      ...late,
    ],
  };
}

function windowNotice(clock: ClockKind, due: CalendarDate, petition: Petition, office: Office): Draft {
  const right = clock === 'finalReviewRequest' ? 'finalReviewRequest' : 'reviewRequest';
  return {
    kind: 'windowNearEnd',
    to: PETITIONER,
    lines: [{ zh: `最后一日：${chineseDay(due)}。`, en: `Last day: ${due}.` }, ...remedyLines(petition, office, right)],
  };
}

// Near its end or past it, a duty is told to whoever holds the matter and to the head (R2, 6.0).
function dutyNotices(
  kind: NoticeKind,
  event: Extract<PetitionEvent, { type: 'ClockNeared' | 'ClockOverran' }>,
  petition: Petition,
  [zh, en]: readonly [string, string],
): readonly Draft[] {
  const lines = clockLine(event.clock, event.due, event.holder, petition, zh, en);
  return [...toHolder(kind, petition, lines), ...headsToo(kind, petition, lines)];
}

function clockLine(
  clock: ClockKind,
  due: CalendarDate,
  holder: string,
  petition: Petition,
  zh: string,
  en: string,
): readonly Bilingual[] {
  const rule = petition.rules.clocks[clock];
  return [
    { zh: `「${rule.title.zh}」期限${zh}：${chineseDay(due)}。`, en: `"${rule.title.en}" ${en}: ${due}.` },
    {
      zh: `责任方：${holder === UNASSIGNED ? '尚未指定承办人' : holder}。依据：${rule.basis.map(citeBasis).join('、')}。`,
      en: '',
    },
  ];
}

// A clock may be near its end twice, ten days before and three: each message says where it stands.
function daysToGo(due: CalendarDate, now: Instant): readonly [string, string] {
  const days = daysBetween(shanghaiDay(now), due);
  return [`即将到期，还有${days}日`, `is near its end, ${days === 1 ? '1 day' : `${days} days`} left`];
}

// What nobody holds is told to the head: unassigned matters are the ones that get lost.
function toHolder(
  kind: NoticeKind,
  petition: Petition,
  lines: readonly Bilingual[],
  title: Bilingual = NOTICES[kind],
): readonly Draft[] {
  const to: Recipient = petition.handler === undefined ? HEADS : { kind: 'staff', id: petition.handler };
  return [{ kind, to, title, lines }];
}

function headsToo(kind: NoticeKind, petition: Petition, lines: readonly Bilingual[]): readonly Draft[] {
  return petition.handler === undefined ? [] : [{ kind, to: HEADS, lines }];
}
