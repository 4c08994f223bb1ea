import { type CalendarDate } from '../calendar/calendar-date.ts';
import { chineseDay } from '../calendar/explain.ts';
import type { Instant } from '../calendar/instant.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import type { Bilingual } from '../petition/codes.ts';
import type { ParticularsReference } from '../petition/events.ts';
import { CHANGE_KINDS, GAPS, LEAVE_REASONS } from './codes.ts';
import type { DutyRules } from './duty-rules.ts';
import { type Gap, gapsOf } from './gaps.ts';
import { type Half, HALVES, publishedHalves } from './half-days.ts';
import { dutyOf, isSameShift, type Presence, type Roster } from './roster.ts';
import type { Week } from './week.ts';
import { daysOfWeek } from './week.ts';

/** Who looks: overseers see who came and left when, everybody else their own and whether a post was manned. */
export interface RosterReader {
  readonly id: string;
  readonly oversees: boolean;
}

export interface RosterAsked {
  readonly roster: Roster;
  readonly rules: DutyRules;
  readonly reader: RosterReader;
  readonly now: Instant;
  readonly nameOf: (staff: string) => string;
  /** 说明 in words, for overseers; undefined where it was erased or is not theirs to read. */
  readonly wordsAt: (reference: ParticularsReference) => string | undefined;
}

export interface RosterView {
  readonly week: Week;
  readonly version: number;
  readonly planned: boolean;
  readonly asOf: Instant;
  readonly posts: DutyRules['posts'];
  readonly shifts: readonly ShiftView[];
  readonly gaps: readonly (Gap & { readonly title: Bilingual; readonly reference: string })[];
  readonly changes: readonly object[];
}

interface ShiftView {
  readonly day: CalendarDate;
  readonly half: Half;
  readonly post: string;
  /** Whether the counter is open then by what was made public. */
  readonly published: boolean;
  readonly onDuty: readonly { readonly id: string; readonly name: string }[];
  readonly attended: boolean;
  readonly presences?: readonly object[];
}

/** 值班表 of a week, as this reader may see it. A shift stands there when it is published, planned or was attended. */
export function rosterView(asked: RosterAsked): RosterView {
  const { roster, rules, now } = asked;
  const published = publishedHalves(rules.hours).map(({ half }) => half);
  const halves: readonly Half[] = ['MORNING', 'AFTERNOON'];
  const shifts = daysOfWeek(roster.week).flatMap((day) =>
    halves.flatMap((half) =>
      rules.posts.flatMap(({ id: post }) => {
        const isPublished = isWorkingDay(rules.calendar, day) && published.includes(half);
        const shown = shiftView(asked, { day, half, post }, isPublished);
        return isPublished || shown.onDuty.length > 0 || shown.attended ? [shown] : [];
      }),
    ),
  );
  return {
    week: roster.week,
    version: roster.version,
    planned: roster.planned,
    asOf: now,
    posts: rules.posts,
    shifts,
    gaps: gapsOf(roster, rules, now).map((gap) => ({
      ...gap,
      title: GAPS[gap.kind],
      reference: gapReference(roster.week, gap, rules),
    })),
    changes: roster.changes.map(({ at, by, kind, duties, words }) => {
      const reason = asked.reader.oversees ? asked.wordsAt(words) : undefined;
      return { at, by, kind: CHANGE_KINDS[kind], duties, ...(reason === undefined ? {} : { reason }) };
    }),
  };
}

function shiftView(
  { roster, reader, nameOf, wordsAt }: RosterAsked,
  shift: Pick<ShiftView, 'day' | 'half' | 'post'>,
  published: boolean,
): ShiftView {
  const presences = roster.presences.filter((presence) => isSameShift(presence, shift));
  const mine = presences.filter(({ staff }) => reader.oversees || staff === reader.id);
  return {
    ...shift,
    published,
    onDuty: (dutyOf(roster, shift)?.staff ?? []).map((id) => ({ id, name: nameOf(id) })),
    attended: presences.length > 0,
    ...(mine.length === 0 ? {} : { presences: mine.map((presence) => presenceView(presence, reader, wordsAt)) }),
  };
}

function presenceView(
  { staff, from, insteadOf, left }: Presence,
  { oversees }: RosterReader,
  wordsAt: RosterAsked['wordsAt'],
): object {
  const words = left?.words === undefined || !oversees ? undefined : wordsAt(left.words);
  return {
    staff,
    ...(from === undefined ? {} : { from }),
    ...(insteadOf === undefined ? {} : { insteadOf }),
    ...(left === undefined ? {} : { until: left.at, reason: LEAVE_REASONS[left.reason] }),
    ...(left?.standIn === undefined ? {} : { standIn: left.standIn }),
    ...(words === undefined ? {} : { words }),
  };
}

/** What a person may quote as the paper a lead comes from (R13), should they open one: nothing does so by itself. */
export function gapReference(week: Week, gap: Gap, rules: DutyRules): string {
  return `值班表${week}：${gapText(gap, rules)}`;
}

/** 一个缺口 in one line, without anybody’s name. */
export function gapText({ day, half, post, kind }: Gap, { posts }: DutyRules): string {
  const name = posts.find(({ id }) => id === post)?.name.zh ?? post;
  return `${chineseDay(day)}${HALVES[half].zh}　${name}　${GAPS[kind].zh}`;
}
