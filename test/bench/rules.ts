import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { addDays, calendarDate } from '../../shared/calendar/calendar-date.ts';
import { dueDate } from '../../shared/calendar/periods.ts';
import { foldPetition } from '../../shared/petition/petition.ts';
import { noticesOwed } from '../../shared/petition/notices.ts';
import { nextWakeUp, remindersDue } from '../../shared/petition/reminders.ts';
import { seededRandom } from '../../shared/rehearsal/chance.ts';
import { transfer } from '../support/acts.ts';
import { handler, CALENDAR, WUTONG } from '../support/office.ts';
import { STORED_PETITIONS } from '../support/stored-commits/petitions.ts';
import { contextAt, PETITION_NO, type Story } from '../support/story.ts';
import { interleaved, median, pairedRatio } from './measure.ts';
import { figure, type Findings, times } from './page.ts';
import { textbookDueDate } from './textbook/due-date.ts';

const ROUNDS = 15;
const BATCH_MILLISECONDS = 40;

interface Question {
  readonly name: string;
  /** Does one; `nth` makes them differ. */
  ask(nth: number): unknown;
}

/** The rules alone: no store, no network, one core. */
export async function rules(): Promise<Findings> {
  const ours: Question = { name: 'due dates, by the official calendar, with their explanation', ask: ourDueDate };
  const textbook: Question = { name: 'textbook: `Date`, a list of holidays, day by day', ask: textbooksDueDate };
  const others = questions();
  const rates = await interleaved([textbook, ours, ...others], ROUNDS, rateOf);
  const of = (question: Question): readonly number[] => rates.get(question) ?? [];
  return {
    name: 'rules',
    tables: [
      {
        title: `How many a second, on one core, ${ROUNDS} rounds`,
        head: ['', 'a second', 'against the textbook'],
        rows: [
          [textbook.name, figure(median(of(textbook))), times(1)],
          [ours.name, figure(median(of(ours))), times(pairedRatio(of(ours), of(textbook)))],
          ...others.map((question) => [question.name, figure(median(of(question))), '']),
        ],
      },
      await rehearsedYear(),
    ],
  };
}

function questions(): readonly Question[] {
  const life = storedLife();
  const { commits, petition, now } = life;
  const early = foldPetition(PETITION_NO, commits.slice(0, 2), WUTONG);
  if (early === undefined) throw new Error('no petition');
  const facts = { queryCode: '71830462', publicAddress: 'https://wutong.example.org', officePhone: '0500-5550100' };
  const act = transfer();
  const context = contextAt(commits[1]?.at ?? now, handler, { office: WUTONG }, 2);
  return [
    { name: 'decisions: a transfer, its form read and judged', ask: () => act.attempt(early, context) },
    {
      name: `folds of a whole life of ${commits.length} commits`,
      ask: () => foldPetition(PETITION_NO, commits, WUTONG),
    },
    { name: 'looks at the clocks', ask: () => remindersDue(petition, now, WUTONG, CALENDAR) },
    { name: 'next wake-ups', ask: () => nextWakeUp(early, WUTONG, CALENDAR) },
    {
      name: 'notices of a whole life, with their words',
      ask: () => noticesOwed(PETITION_NO, commits, WUTONG, facts),
    },
  ];
}

function storedLife(): Story {
  const life = STORED_PETITIONS['through-three-levels'];
  if (life === undefined) throw new Error('no stored life');
  return life();
}

const FROM = calendarDate('2024-01-02');
const LENGTHS = [3, 5, 15, 30, 60] as const;
const DAYS = Array.from({ length: 900 }, (_, at) => addDays(FROM, at));
const HOLIDAYS = CALENDAR.notices.flatMap(({ holidays }) =>
  holidays.flatMap(({ from, to }) => DAYS.filter((day) => day >= from && day <= to)),
);
const MAKE_UP_WORKDAYS = CALENDAR.notices.flatMap(({ makeUpWorkdays }) => makeUpWorkdays);
const random = seededRandom(1);
const PERIODS = Array.from({ length: 1000 }, () => ({
  start: DAYS[Math.floor(random() * DAYS.length)] ?? FROM,
  length: LENGTHS[Math.floor(random() * LENGTHS.length)] ?? 3,
  unit: random() < 0.7 ? ('CALENDAR' as const) : ('WORKING' as const),
}));

function ourDueDate(nth: number): string {
  return dueDate(CALENDAR, PERIODS[nth % PERIODS.length] ?? { start: FROM, length: 3, unit: 'CALENDAR' }).due;
}

function textbooksDueDate(nth: number): string {
  const { start, length, unit } = PERIODS[nth % PERIODS.length] ?? { start: FROM, length: 3, unit: 'CALENDAR' };
  return textbookDueDate(start, length, unit, HOLIDAYS, MAKE_UP_WORKDAYS);
}

/** Both reckon the same days, or their speed is no comparison. */
for (const nth of PERIODS.keys()) {
  if (ourDueDate(nth) !== textbooksDueDate(nth)) throw new Error(`they differ on ${JSON.stringify(PERIODS[nth])}`);
}

function rateOf({ ask }: Question): Promise<number> {
  const began = performance.now();
  let asked = 0;
  let spent = 0;
  while (spent < BATCH_MILLISECONDS) {
    for (let nth = 0; nth < 20; nth += 1) ask(asked + nth);
    asked += 20;
    spent = performance.now() - began;
  }
  return Promise.resolve((asked * 1000) / spent);
}

const run = promisify(execFile);
const YEAR = ['rehearse', '--district', 'wutong', '--petitions', '10000', '--days', '365', '--json'];

/** Processor time of the whole command, its start included, is its time on one core that it has to itself. */
async function rehearsedYear(): Promise<Findings['tables'][number]> {
  const script = `const { pathToFileURL } = await import('node:url');
    const began = performance.now();
    process.argv = [process.argv[0], 'huisheng', ...${JSON.stringify(YEAR)}];
    process.once('exit', () => {
      const { user, system } = process.cpuUsage();
      console.error(JSON.stringify({ seconds: (user + system) / 1e6, wall: (performance.now() - began) / 1000 }));
    });
    await import(pathToFileURL('infra/cli/main.ts').href);`;
  const runs: { seconds: number; wall: number }[] = [];
  let told = { acts: 0, commits: 0 };
  for (let round = 0; round < 3; round += 1) {
    const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '--eval', script], {
      maxBuffer: 2 ** 26,
    });
    told = JSON.parse(stdout) as typeof told;
    runs.push(JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '') as (typeof runs)[number]);
  }
  return {
    title:
      'A year of a district with 10,000 petitions: `huisheng rehearse --district wutong --petitions 10000 --days 365`',
    head: ['acts', 'commits', 'processor seconds', 'seconds by the clock'],
    rows: [
      [
        figure(told.acts),
        figure(told.commits),
        figure(median(runs.map(({ seconds }) => seconds))),
        figure(median(runs.map(({ wall }) => wall))),
      ],
    ],
  };
}
