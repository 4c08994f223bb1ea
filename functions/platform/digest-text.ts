import { type CalendarDate, daysBetween } from '../../shared/calendar/calendar-date.ts';
import { chineseDay } from '../../shared/calendar/explain.ts';
import { ruleSetOn } from '../../shared/district/clock-rules.ts';
import type { District } from '../../shared/district/district.ts';
import { type Rung, RUNGS } from '../../shared/petition/escalation.ts';
import type { Dissatisfaction } from '../../shared/petition/dissatisfaction.ts';
import { NO_DAY, type QueueEntry } from '../../shared/petition/queues.ts';
import type { WatchedDuty } from '../../shared/petition/watch.ts';
import type { FollowUpService } from './follow-up.ts';

const MOST_LINES = 300;
const MOST_IDLE_LINES = 20;

/** A matter with the duties that are listed today; none where it is listed for another reason. */
export interface Line {
  readonly entry: QueueEntry;
  readonly duties: readonly WatchedDuty[];
  readonly idleSince?: CalendarDate;
  /** 善后: the contact that is due today, or was. */
  readonly followUpOn?: CalendarDate;
  /** 催办、提请督办: what the ladder proposes where an authority is late; its name stands in the file alone. */
  readonly proposed?: Rung;
  /** 待答复: a question from the counter, for whoever said they would answer it. */
  readonly question?: { readonly number: number; readonly who: string; readonly by: CalendarDate };
  /** 不满意: for the head alone. */
  readonly dissatisfaction?: Dissatisfaction;
  /** What must not be forgotten of it cannot be read: somebody had better look. */
  readonly unclear?: true;
}

export interface DailyList {
  readonly lines: readonly Line[];
  /** Members of staff whose last list came back. */
  readonly unreached: readonly string[];
  /** 值班提示, each in one line and without anybody’s name. */
  readonly duty: readonly string[];
  readonly today: CalendarDate;
}

export function awaitsInstruction({ status }: QueueEntry): boolean {
  return status.endsWith('AWAITS_INSTRUCTION');
}

const SECTIONS = ['已超期', '今日到期', '将到期', '其他'] as const;

/** 每日清单, in words: the most pressing first, and no more lines than a message holds. */
export function digestText(
  service: FollowUpService,
  staff: string,
  { lines, unreached, duty, today }: DailyList,
): { readonly subject: string; readonly text: string } {
  const sorted = lines
    .filter(({ idleSince }) => idleSince === undefined)
    .toSorted((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
  const idle = lines.filter(({ idleSince }) => idleSince !== undefined);
  const bySection = Map.groupBy(sorted, (line) => sectionOf(line, today));
  const shown = Map.groupBy(sorted.slice(0, MOST_LINES), (line) => sectionOf(line, today));
  const more = sorted.length - MOST_LINES;
  const overdue = bySection.get('已超期')?.length ?? 0;
  return {
    subject: `今日待办 ${sorted.length} 件${overdue > 0 ? `，其中超期 ${overdue} 件` : ''}${idle.length > 0 ? `；久无办理 ${idle.length} 件` : ''}${duty.length > 0 ? `；值班提示 ${duty.length} 条` : ''}${unreached.length > 0 ? `；${unreached.length}人收不到邮件` : ''}（${today}）`,
    text: [
      `【${service.office.name}】${chineseDay(today)}待办`,
      ...SECTIONS.flatMap((section) => {
        const own = shown.get(section);
        if (own === undefined) return [];
        const texts = own.map((line) => lineText(line, staff, service.district, today));
        return ['', `${section}（${bySection.get(section)?.length ?? 0}件）`, ...texts];
      }),
      ...(more > 0 ? ['', `……另有${more}件`] : []),
      ...idleTexts(idle, staff, service.district),
      ...dutyTexts(duty),
      ...unreachedTexts(unreached, service.district),
      '',
      '请登录信访办理系统，按编号办理。',
      '———',
      `Matters that need you today: ${sorted.length}; overdue: ${overdue}; idle: ${idle.length}.`,
      '',
    ].join('\n'),
  };
}

// Those that have lain longest: were all of them listed day after day, nobody would read the list.
function idleTexts(idle: readonly Line[], staff: string, district: District): readonly string[] {
  if (idle.length === 0) return [];
  const since = ({ idleSince }: Line): string => idleSince ?? NO_DAY;
  const longest = idle.toSorted((a, b) => (since(a) < since(b) ? -1 : 1)).slice(0, MOST_IDLE_LINES);
  const more = idle.length - longest.length;
  return [
    '',
    `久无办理（${idle.length}件）`,
    ...longest.map(
      (line) => `· ${line.entry.petitionNo}　自${since(line)}起无办理记录${holderText(line.entry, staff, district)}`,
    ),
    ...(more > 0 ? [`……另有${more}件，列于「在办」末尾`] : []),
  ];
}

// A post may stand empty for good reasons: the head looks, and nothing follows by itself.
function dutyTexts(duty: readonly string[]): readonly string[] {
  if (duty.length === 0) return [];
  return ['', `值班提示（${duty.length}条，仅作提醒，请核对值班表）`, ...duty.map((line) => `· ${line}`)];
}

function unreachedTexts(unreached: readonly string[], { staff: { roster } }: District): readonly string[] {
  if (unreached.length === 0) return [];
  const nameOf = (id: string): string => roster.find((member) => member.id === id)?.name ?? id;
  return [
    '',
    `收不到邮件的同事（${unreached.length}人）`,
    ...unreached.map((id) => `· ${nameOf(id)}：每日清单被退回，请当面转告，并请更正邮箱`),
  ];
}

function firstDay({ duties, entry, question, dissatisfaction }: Line): string {
  return duties[0]?.due ?? question?.by ?? dissatisfaction?.due ?? entry.next?.due ?? NO_DAY;
}

function sectionOf(
  { duties: [first], question, dissatisfaction }: Line,
  today: CalendarDate,
): (typeof SECTIONS)[number] {
  const due = first?.due ?? question?.by ?? dissatisfaction?.due;
  if (due === undefined) return '其他';
  if (due < today) return '已超期';
  return due === today ? '今日到期' : '将到期';
}

function lineText(
  { entry, duties, followUpOn, proposed, question, dissatisfaction }: Line,
  staff: string,
  district: District,
  today: CalendarDate,
): string {
  const { clocks } = ruleSetOn(entry.receivedOn);
  const shown = duties.map(
    ({ kind, due, provisional }) =>
      `${clocks[kind].title.zh}　${due}${provisional === true ? '（暂定）' : ''}　${daysToGo(due, today)}`,
  );
  const waits = awaitsInstruction(entry) ? ['等待批示'] : [];
  const followUp = followUpOn === undefined ? [] : [`善后回访　${followUpOn}`];
  const proposal = proposed === undefined ? [] : [`建议${RUNGS[proposed].zh}`];
  const asked =
    question === undefined ? [] : [`答复第${question.number}个询问　${question.by}　${daysToGo(question.by, today)}`];
  const toSpeakWith =
    dissatisfaction === undefined
      ? []
      : [`不满意回访　${dissatisfaction.due}　${daysToGo(dissatisfaction.due, today)}`];
  const all = [...shown, ...followUp, ...asked, ...toSpeakWith, ...waits, ...proposal];
  const what = all.length === 0 ? ['请查看'] : all;
  return `· ${entry.petitionNo}　${what.join('；')}${holderText(entry, staff, district)}`;
}

function daysToGo(due: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, due);
  if (days === 0) return '今日到期';
  return days < 0 ? `已超期${-days}日` : `还有${days}日`;
}

function holderText({ handler }: QueueEntry, staff: string, { staff: { roster } }: District): string {
  if (handler === undefined) return '　尚未指定承办人';
  return handler === staff ? '' : `　承办人：${roster.find(({ id }) => id === handler)?.name ?? handler}`;
}
