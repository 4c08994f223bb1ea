import { type CalendarDate, calendarDate } from '../../../shared/calendar/calendar-date.ts';
import { explainDueDate } from '../../../shared/calendar/explain.ts';
import type { CalendarBook } from '../../../shared/calendar/official-calendars.ts';
import {
  type DayUnit,
  type DueDate,
  dueDate,
  extendedDueDate,
  hearingDays,
  type Period,
} from '../../../shared/calendar/periods.ts';
import { type ClockHolder, type ClockKind, type ClockRule, ruleSetOn } from '../../../shared/district/clock-rules.ts';
import type { District } from '../../../shared/district/district.ts';
import { citeBasis } from '../../../shared/district/legal-basis.ts';
import { codesOf } from '../../../shared/petition/fields.ts';
import { IMMEDIATE_CLOCKS, type ImmediateKind } from '../../../shared/petition/immediate.ts';
import { PROCEDURE } from '../../../shared/petition/procedure.ts';
import { markdownTable } from './markdown.ts';

/**
 * The clocks as the rules run them. Written from the rule rows, so that the page cannot promise another day than the
 * receipt does; only what starts and ends a clock is said in words, once for every kind, by names of declared steps.
 */
export function clockRulesPage(): string {
  const [now, before] = [ruleSetOn(calendarDate('2026-01-01')), ruleSetOn(calendarDate('2022-04-30'))];
  return [
    `### ${now.title}`,
    '',
    markdownTable(
      ['clock', '中文', 'who must act', 'length', 'near due', 'legal basis'],
      codesOf(now.clocks).map((kind) => ruleRow(kind, now.clocks[kind])),
    ),
    '',
    `### ${before.title}`,
    '',
    'For petitions received before 2022-05-01. The same lengths; another legal basis where one is named here:',
    ...(before.knowsObjections ? [] : ['', 'There is no objection to a transfer in them, and no clock for one.']),
    '',
    markdownTable(
      ['clock', '中文', 'legal basis'],
      codesOf(before.clocks)
        .filter((kind) => basisOf(before.clocks[kind]) !== basisOf(now.clocks[kind]))
        .map((kind) => [`\`${kind}\``, before.clocks[kind].title.zh, basisOf(before.clocks[kind])]),
    ),
    '',
    '### 立即: in minutes',
    '',
    'No rule puts a number to 立即; the minutes are the setting of each office (`immediateMinutes`, sixty unless it says otherwise), counted from the',
    'flag, day and night, never rolled, and over with the calendar day at the latest. Half of the time gone is told to whoever holds the matter',
    'and to the head, all of it to the leader as well, at any hour.',
    '',
    markdownTable(
      ['clock', '中文', 'starts with', 'done with', 'legal basis'],
      codesOf(IMMEDIATE_CLOCKS).map((kind) => [
        `\`${kind}\``,
        IMMEDIATE_CLOCKS[kind].title.zh,
        ...[AT_ONCE[kind].starts, AT_ONCE[kind].done].map(withStepTitles),
        IMMEDIATE_CLOCKS[kind].basis.map(citeBasis).join('、'),
      ]),
    ),
    '',
    '### What starts and what ends each clock',
    '',
    markdownTable(
      ['clock', 'starts with', 'done with', 'otherwise'],
      codesOf(LIVES).map((kind) => [
        `\`${kind}\` ${now.clocks[kind].title.zh}`,
        ...[LIVES[kind].starts, LIVES[kind].done, LIVES[kind].otherwise].map(withStepTitles),
      ]),
    ),
  ].join('\n');
}

const AT_ONCE: Readonly<Record<ImmediateKind, { readonly starts: string; readonly done: string }>> = {
  urgentNotice: {
    starts: '`flag-special`, where life, property, production or livelihood is touched',
    done: '`notify-urgently`, `transfer`',
  },
  convening: { starts: 'the second department concerned', done: '`convene`' },
  escalation: { starts: '`convene`, where somebody stayed away or they did not agree', done: '`escalate`' },
  start: {
    starts: '`accept-assignment` for special handling',
    done: '`assign-handler`, `handle-internally`, `transfer`, `notify-urgently`',
  },
};

/** What the district files in use promise beyond the rules: each own period with the day it applies from. */
export function ownRulesPage(districts: readonly District[]): string {
  const rows = districts.flatMap(({ name, ownRules }) =>
    ownRules.flatMap(({ from, basis, clocks }) => {
      const rules = ruleSetOn(from).clocks;
      return codesOf(rules).flatMap((kind) => {
        const [own, { title, unit }] = [clocks[kind], rules[kind]];
        if (own === undefined) return [];
        return [[name.zh, from, title.zh, lengthOf(own.length, own.unit ?? unit), citeBasis(basis)]];
      });
    }),
  );
  return markdownTable(['district', 'received from', '中文', 'length', 'basis'], rows);
}

/** Periods counted by the code itself, with the sentences a resident is shown. */
export function examplesPage(book: CalendarBook): string {
  const sixty = dueDate(book, days('2025-09-30', 60));
  const hearing = hearingDays(calendarDate('2026-05-06'), calendarDate('2026-05-12'));
  const examples: readonly (readonly [string, DueDate])[] = [
    ['V1 · calendar days roll over a holiday', dueDate(book, days('2025-09-30', 3))],
    ['V2 · working days count a make-up Saturday', dueDate(book, days('2025-09-30', 3, 'WORKING'))],
    ['V6 · a make-up workday is no day of rest', dueDate(book, days('2025-01-24', 15))],
    ['V9 · Spring Festival, calendar days', dueDate(book, days('2026-02-13', 3))],
    ['V9 · Spring Festival, working days', dueDate(book, days('2026-02-13', 3, 'WORKING'))],
    ['V13 · sixty days that end on a weekend', sixty],
    ['V13 extended by 30 days, from the raw last day', extendedDueDate(book, sixty, 30)],
    ['a final review with a hearing from 6 to 12 May', dueDate(book, { ...days('2026-04-15', 30), excluded: hearing })],
    ['a year without its notice', dueDate(book, days('2026-12-28', 15))],
  ];
  return [
    `Counted with calendar ${book.version}.`,
    '',
    markdownTable(
      ['example', 'start', 'period', 'raw last day', 'last day', '这个日期怎么算的'],
      examples.map(([what, counted]) => [
        what,
        counted.start,
        lengthOf(counted.length, counted.unit) + (counted.excluded ? ` + ${counted.excluded} excluded` : ''),
        counted.rawDue,
        `**${counted.due}**${counted.provisional ? ' (provisional 暂定)' : ''}`,
        explainDueDate(counted).zh.join('\n'),
      ]),
    ),
  ].join('\n');
}

interface ClockLife {
  readonly starts: string;
  readonly done: string;
  readonly otherwise: string;
}

/** `{step}` stands for a declared step. Every kind of clock has its line: the type asks for it. */
const LIVES: Readonly<Record<ClockKind, ClockLife>> = {
  notice: {
    starts: '{submit}, {register}: the day of receipt',
    done: '{notify}; {transfer} or {confirm-finality}, where the petitioner is told with it; {register}, where told on the spot',
    otherwise: 'ends as 无法告知 by {notify} with a reason, where name and address are unclear',
  },
  transfer: {
    starts: '{submit}, {register}: the day of receipt; {decide-objection} agreed: that day, anew',
    done: '{transfer}, {handle-internally}; also {record-acceptance} and {record-reply}',
    otherwise:
      'superseded by {request-review} or {request-final-review} of a decision made elsewhere; once broken, the 15 days of the regulation are shown beside it',
  },
  authorityNotice: {
    starts: '{transfer}: the day sent',
    done: '{record-acceptance}, {record-reply}, {record-refusal} by the last authority left',
    otherwise:
      'superseded by {decide-objection} when no authority is left, and by {handle-internally}; an authority added later takes nothing off it',
  },
  objection: {
    starts: '{transfer}: the day sent, where the regulations know an objection',
    done: '{record-objection}: the day it arrived; a late one is recorded as late',
    otherwise:
      'superseded by {record-acceptance}, {record-refusal}, {record-reply}, {handle-internally} and a further {transfer}',
  },
  handling: {
    starts:
      '{record-acceptance}: the day of acceptance, where the sixty days bind the matter; presumed (推定) without an acceptance: {handle-internally}, {accept-assignment}, that day',
    done: '{record-reply}: the day of issue; {give-echo}, where the office handles the matter itself',
    otherwise:
      'moved by {extend}; superseded by {record-refusal}, a presumed one by the day of acceptance once known; ended or begun by {classify}, where the class changes what binds',
  },
  simpleHandling: {
    starts: '{choose-simple-procedure}: from the day of acceptance, or the day the office began to handle it itself',
    done: '{record-reply}: the day of issue; {give-echo} where the office handles it itself',
    otherwise:
      'only where the district has the simple procedure; runs beside the sixty days; superseded by {leave-simple-procedure}, and with the sixty days',
  },
  assignment: {
    starts: '{accept-assignment} with a limit: days from that day, or the day the superior named, which does not roll',
    done: '{report-conclusion}',
    otherwise: 'superseded by a new {accept-assignment}',
  },
  reviewRequest: {
    starts: '{record-service} of the reply: the day of service',
    done: '{request-review}: the day of the request',
    otherwise: 'lapses by itself; {close} leaves it running; a late request is still taken and passed on',
  },
  finalReviewRequest: {
    starts: '{record-service} of the review opinion: the day of service',
    done: '{request-final-review}: the day of the request',
    otherwise: 'as above',
  },
  proposedOpinion: {
    starts:
      '{request-review}, {request-final-review}: the day the request reached the office; {instruct} with a return: that day, anew',
    done: '{propose-opinion}, submitted; a draft stops nothing',
    otherwise: '',
  },
  forwarding: { starts: '{instruct} with an approval: that day', done: '{forward-review}', otherwise: '' },
  review: {
    starts: '{forward-review}: the day sent',
    done: '{record-review-opinion}: the day of issue',
    otherwise: '',
  },
  finalReview: {
    starts: '{forward-review}: the day sent',
    done: '{record-final-review-opinion}: the day of issue',
    otherwise: 'moved by {record-hearing}: hearing days do not run',
  },
  echo: {
    starts: '{record-reply}, {record-review-opinion}, {record-final-review-opinion}: the day it is recorded',
    done: '{record-service}, {give-echo}',
    otherwise: '',
  },
};

const HOLDERS: Readonly<Record<ClockHolder, string>> = {
  OFFICE: '本机关 the office',
  AUTHORITY: '有权机关 the authority',
  PETITIONER: '信访人 the petitioner',
};

function ruleRow(kind: ClockKind, rule: ClockRule): readonly string[] {
  const outer =
    rule.outerLimit === undefined
      ? ''
      : `\nouter limit ${rule.outerLimit.length} days: ${citeBasis(rule.outerLimit.basis)}`;
  return [
    `\`${kind}\``,
    rule.title.zh,
    HOLDERS[rule.holder] + (rule.nature === 'WINDOW' ? ', may' : ''),
    kind === 'assignment' ? 'as the superior sets it' : lengthOf(rule.length, rule.unit),
    nearDue(kind, rule),
    basisOf(rule) + outer,
  ];
}

function nearDue(kind: ClockKind, rule: ClockRule): string {
  if (kind === 'assignment') return 'the last fifth, at least 1 day left';
  return rule.nearDue.length === 0 ? '—' : `${rule.nearDue.join(' and ')} left`;
}

function lengthOf(length: number, unit: DayUnit): string {
  return unit === 'CALENDAR' ? `${length} days` : `${length} working days`;
}

function basisOf(rule: ClockRule): string {
  return rule.basis.map(citeBasis).join('、');
}

function withStepTitles(words: string): string {
  return words === '' ? '—' : words.replaceAll(/\{([a-z-]+)\}/g, (_, name: string) => `${stepTitle(name)} \`${name}\``);
}

function stepTitle(name: string): string {
  const step = PROCEDURE.find((declared) => declared.name === name);
  if (step === undefined) throw new Error(`the page on clocks names a step "${name}" that is not declared`);
  return step.title.zh;
}

function days(start: string, length: number, unit: DayUnit = 'CALENDAR'): Period {
  const from: CalendarDate = calendarDate(start);
  return { start: from, length, unit };
}
