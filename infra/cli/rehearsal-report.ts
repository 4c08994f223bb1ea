import { addDays, type CalendarDate } from '../../shared/calendar/calendar-date.ts';
import { isWorkingDay } from '../../shared/calendar/working-days.ts';
import { ruleSetOn } from '../../shared/district/clock-rules.ts';
import type { StandingQueue } from '../../shared/petition/queues.ts';
import type { Rehearsal, RehearsalPlan } from '../../shared/rehearsal/rehearsal.ts';
import { type Month, monthOf } from '../../shared/rehearsal/tally.ts';
import { alignedRows } from './aligned-rows.ts';

/** The report for people: Chinese first, English second. */
export function rehearsalReport(plan: RehearsalPlan, rehearsal: Rehearsal): string {
  const { name } = plan.district;
  const { from, to, acts, commits, openAtTheEnd } = rehearsal;
  const { receiver, handler, head, leader } = plan.capacities;
  const months = monthsOf(rehearsal);
  return [
    `${name.zh}：演练 ${from} 至 ${to}，来件${plan.petitions}件，种子${plan.seed}`,
    `${name.en}: rehearsed from ${from} to ${to}, ${plan.petitions} petitions, seed ${plan.seed}`,
    `每人每个工作日可办（件次）：接待${receiver}、承办${handler}、负责人${head}、领导${leader}`,
    `Acts a person and working day: receiver ${receiver}, handler ${handler}, head ${head}, leader ${leader}`,
    `共办理${acts}次，记入${commits}笔，期末在办${openAtTheEnd}件 / ${acts} acts, ${commits} commits, ${openAtTheEnd} open at the end`,
    ...refusalLines(rehearsal),
    '',
    '一、会超期的期限 / What would be late',
    ...lateTable(rehearsal, months),
    '',
    '二、每日邮件（封，不含每人每日待办清单） / Mails a working day, without the daily lists',
    ...mailTable(plan, rehearsal, months),
    '',
    '三、各列表最长时（件） / The queues at their longest',
    ...queueTable(rehearsal, months),
  ].join('\n');
}

/** The same for programs. */
export function plainRehearsal(plan: RehearsalPlan, rehearsal: Rehearsal): object {
  const { from, to, received, acts, commits, late, mails, queues, refused, openAtTheEnd } = rehearsal;
  return {
    district: plan.district.slug,
    from,
    to,
    petitions: plan.petitions,
    seed: plan.seed,
    capacities: plan.capacities,
    acts,
    commits,
    openAtTheEnd,
    refused: Object.fromEntries(refused),
    late: late.map((clock) => ({ ...clock, byMonth: Object.fromEntries(clock.byMonth) })),
    mails: mailsOf(plan, rehearsal, undefined),
    mailsByMonth: Object.fromEntries(monthsOf(rehearsal).map((month) => [month, mailsOf(plan, rehearsal, month)])),
    mailsByDay: Object.fromEntries(mails.days.map((day) => [day, mails.on(day)])),
    receivedByDay: Object.fromEntries(received.days.map((day) => [day, received.on(day)])),
    queues: queues.map((queue) => ({ ...queue, byMonth: Object.fromEntries(queue.byMonth) })),
  };
}

function refusalLines({ refused }: Rehearsal): readonly string[] {
  if (refused.size === 0) return [];
  const listed = [...refused].map(([code, count]) => `${code} ${count}`).join('、');
  return [`规则不准的办理：${listed} / refused by the rules`];
}

function lateTable({ from, late }: Rehearsal, months: readonly Month[]): readonly string[] {
  const { clocks } = ruleSetOn(from);
  return alignedRows([
    ['期限', 'clock', '到期due', '超期late', '%', ...months.map(shortMonth)],
    ...late.map(({ kind, due, late: count, byMonth }) => [
      clocks[kind].title.zh,
      kind,
      due,
      count,
      ((100 * count) / due).toFixed(1),
      ...months.map((month) => byMonth.get(month) ?? 0),
    ]),
  ]);
}

function mailTable(plan: RehearsalPlan, rehearsal: Rehearsal, months: readonly Month[]): readonly string[] {
  const whole = mailsOf(plan, rehearsal, undefined);
  const each = months.map((month) => mailsOf(plan, rehearsal, month));
  return alignedRows([
    ['', '', '全期all', ...months.map(shortMonth)],
    ['中位', 'median', whole.median, ...each.map(({ median }) => median)],
    ['最多', 'peak', whole.most, ...each.map(({ most }) => most)],
    ['最多之日', 'on', whole.on, ...each.map(({ on }) => on.slice(5))],
  ]);
}

function queueTable({ queues }: Rehearsal, months: readonly Month[]): readonly string[] {
  return alignedRows([
    ['列表', 'queue', '最长peak', '日期on', ...months.map(shortMonth)],
    ...queues
      .filter(({ most }) => most > 0)
      .map(({ queue, most, on, byMonth }) => [
        queueTitle(queue),
        queue,
        most,
        on,
        ...months.map((month) => byMonth.get(month) ?? 0),
      ]),
  ]);
}

interface Mails {
  readonly median: number;
  readonly most: number;
  readonly on: string;
}

// Over working days: on the others nothing goes out by rule, and a median over them would say little of the rest.
function mailsOf({ calendar }: RehearsalPlan, { from, to, mails }: Rehearsal, month: Month | undefined): Mails {
  const days: CalendarDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day) && (month === undefined || monthOf(day) === month)) days.push(day);
  }
  const busiest = days.toSorted((a, b) => mails.on(b) - mails.on(a))[0];
  const counts = days.map((day) => mails.on(day)).toSorted((a, b) => a - b);
  return {
    median: counts[Math.floor(counts.length / 2)] ?? 0,
    most: busiest === undefined ? 0 : mails.on(busiest),
    on: busiest ?? '–',
  };
}

function monthsOf({ from, to }: Rehearsal): readonly Month[] {
  const months = new Set<Month>();
  for (let day = from; day <= to; day = addDays(day, 1)) months.add(monthOf(day));
  return [...months];
}

function shortMonth(month: Month): string {
  return month.slice(2);
}

const QUEUE_TITLES: Readonly<Record<StandingQueue, string>> = {
  open: '在办',
  'to-notify': '待告知',
  'to-transfer': '待转送',
  'to-serve': '待送达',
  'to-echo': '待回声',
  'to-answer': '待答复',
  dissatisfied: '不满意待回访',
  'recusal-asked': '回避待决定',
  undelivered: '待另行告知',
  'to-propose': '待拟办',
  'to-forward': '待转复查复核',
  'awaiting-instruction': '待批示',
  unassigned: '待指定承办人',
  special: '特事',
  aftercare: '待善后',
  ended: '已结束',
};

function queueTitle(queue: string): string {
  const titles: Readonly<Record<string, string>> = QUEUE_TITLES;
  return titles[queue] ?? '承办人名下';
}
