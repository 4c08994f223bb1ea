import type { CalendarDate } from '../../../shared/calendar/calendar-date.ts';
import { ruleSetOn } from '../../../shared/district/clock-rules.ts';
import type { ClockStatus } from '../../../shared/petition/clocks.ts';
import { alignedRows } from '../aligned-rows.ts';
import { type ClockMove, turnsLate } from './clock-moves.ts';

export interface Compared {
  readonly slug: string;
  /** The days from which a set of own rules holds that is not the same in both files. */
  readonly changed: readonly CalendarDate[];
  /** Those of them that have come: what was promised under them is reckoned again. */
  readonly inForce: readonly CalendarDate[];
  readonly petitions: number;
  readonly moves: readonly ClockMove[];
  /** Petitions whose record does not hold together. */
  readonly unreadable: readonly string[];
}

export function report(compared: Compared): readonly string[] {
  const { slug, changed, inForce, petitions, moves, unreadable } = compared;
  if (changed.length === 0) return [`✓ ${slug}：两份文件的期限规则相同 / the own rules are the same in both`];
  const running = moves.filter((move) => move.running);
  const ended = moves.filter((move) => !move.running);
  const late = moves.filter(turnsLate);
  return [
    `${slug}：规则自 ${changed.join('、')} 起不同；共${petitions}件 / rules differ from these days on; ${petitions} petitions`,
    ...section(`将移动的期限 ${running.length} / Running clocks that would move`, running),
    ...section(`已结束、将重新认定的期限 ${ended.length} / Ended clocks that would be judged again`, ended),
    '',
    ...inForce.map(
      (from) =>
        `! ${from} 起的规则已经施行：改动会重算已作出的承诺，应另立一组自将来日期起的规则 / in force already: add a set from a day to come instead`,
    ),
    ...(late.length === 0
      ? []
      : [`! ${late.length}个期限将由按期变为超期 / would turn from in time to late: ${numbers(late)}`]),
    ...unreadable.map((no) => `✗ ${no}  记录不完整，请先 huisheng record verify / its record does not hold together`),
    ...(moves.length === 0 ? ['✓ 没有期限移动 / no last day moves'] : []),
    '只作比对，未写入任何内容 / compared only, nothing was written',
  ];
}

const MOST_NAMED = 5;

function numbers(moves: readonly ClockMove[]): string {
  const named = [...new Set(moves.map(({ petitionNo }) => petitionNo))];
  return named.length <= MOST_NAMED ? named.join('、') : `${named.slice(0, MOST_NAMED).join('、')}…`;
}

function section(title: string, moves: readonly ClockMove[]): readonly string[] {
  if (moves.length === 0) return [];
  return [
    '',
    title,
    ...alignedRows([
      ['编号 number', '期限 clock', '收到 received', '原到期 was', '新到期 becomes', '认定 status'],
      ...moves.map(({ petitionNo, kind, receivedOn, before, after, statusBefore, statusAfter }) => [
        petitionNo,
        `${ruleSetOn(receivedOn).clocks[kind].title.zh} ${kind}`,
        receivedOn,
        before,
        after,
        statusBefore === statusAfter ? said(statusAfter) : `${said(statusBefore)} → ${said(statusAfter)}`,
      ]),
    ]),
  ];
}

function said(status: ClockStatus): string {
  return STATUSES[status];
}

const STATUSES: Readonly<Record<ClockStatus, string>> = {
  RUNNING: '未到期',
  NEAR_DUE: '临期',
  DUE_TODAY: '今日到期',
  OVERDUE: '超期',
  LAPSED: '已过',
  DONE_ON_TIME: '按期',
  DONE_LATE: '超期办结',
  SUPERSEDED: '已更替',
  NOT_NOTIFIABLE: '无法告知',
};
