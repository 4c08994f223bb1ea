import {
  CLOCK_KINDS,
  type ClockKind,
  type ClockRule,
  type RuleSet,
  ruleSetOn,
} from '../../../shared/district/clock-rules.ts';
import type { District } from '../../../shared/district/district.ts';
import { REGULATIONS_2022_IN_FORCE } from '../../../shared/district/legal-basis.ts';
import type { Problem } from '../problem.ts';
import { repeatedAt, rule } from './rule.ts';

type OwnRules = District['ownRules'];
type OwnClock = NonNullable<OwnRules[number]['clocks'][ClockKind]>;

/** An office may promise more than the law asks, never less, and nothing in the petitioner's stead. */
export const CLOCK_RULES = [
  rule(['ownRules'], ({ ownRules }) => [
    ...repeatedAt(ownRules, ({ from }) => from).map((at) => ({
      path: `ownRules[${at}].from`,
      given: ownRules[at]?.from,
      allowed: 'each day once: one set is in force at a time',
    })),
    ...ownRules.flatMap((own, at) =>
      CLOCK_KINDS.flatMap((kind) => {
        const given = own.clocks[kind];
        return given === undefined ? [] : ownClockProblem(`ownRules[${at}].clocks.${kind}`, kind, given, own.from);
      }),
    ),
  ]),
  rule(['office'], ({ office: { hours } }) =>
    hours.opens < hours.closes
      ? []
      : [
          {
            path: 'office.hours',
            given: hours,
            allowed: 'opens before it closes, on one day',
            example: { opens: '09:00', closes: '17:30' },
          },
        ],
  ),
  rule(['office'], ({ office: { hours } }) => {
    const { opens, closes, midday } = hours;
    if (midday === undefined || (opens < midday.from && midday.from < midday.to && midday.to < closes)) return [];
    return [
      {
        path: 'office.hours.midday',
        given: midday,
        allowed: 'from before to, both between opens and closes',
        example: { from: '12:00', to: '13:30' },
      },
    ];
  }),
  rule(['appointments'], ({ appointments }) => {
    const slots = appointments?.slots ?? [];
    return [
      ...slots.flatMap(({ from, to }, at) =>
        from < to
          ? []
          : [{ path: `appointments.slots[${at}]`, given: { from, to }, allowed: 'begins before it ends, on one day' }],
      ),
      ...repeatedAt(slots, ({ weekday, from }) => `${weekday} ${from}`).map((at) => ({
        path: `appointments.slots[${at}]`,
        given: slots[at],
        allowed: 'each weekday and beginning once: that is how a reception is named',
      })),
    ];
  }),
  rule(['office'], ({ office: { posts } }) =>
    repeatedAt(posts, ({ id }) => id).map((at) => ({
      path: `office.posts[${at}].id`,
      given: posts[at]?.id,
      allowed: 'each id once: it is what the roster calls the post',
    })),
  ),
];

function ownClockProblem(
  path: string,
  kind: ClockKind,
  given: OwnClock,
  from: OwnRules[number]['from'],
): readonly Problem[] {
  for (const set of ruleSetsSince(from)) {
    const law = set.clocks[kind];
    if (law.holder === 'PETITIONER') {
      return [{ path, given, allowed: 'left out: it is the petitioner’s right and cannot be shortened' }];
    }
    const longest = longestInUnit(kind, given, law);
    if (given.length > longest) {
      const days = law.unit === given.unit || given.unit === undefined ? 'days' : 'working days';
      const law0 = law.basis.at(-1);
      const source = law0 === undefined ? set.title : `《${law0.instrument}》${law0.article}`;
      const allowed = `at most ${longest} ${days}: ${source} allows ${law.length}${law.unit === 'WORKING' ? ' working' : ''} days`;
      return [{ path: `${path}.length`, given: given.length, allowed, example: Math.min(longest, law.length) }];
    }
  }
  return [];
}

// A set of rules outlives the regulations it was made under.
function ruleSetsSince(from: OwnRules[number]['from']): readonly RuleSet[] {
  return from < REGULATIONS_2022_IN_FORCE ? [ruleSetOn(from), ruleSetOn(REGULATIONS_2022_IN_FORCE)] : [ruleSetOn(from)];
}

// 「3日」 of the office's own rules: which days it means is the office's reading to choose; the law's periods are not.
const OFFICE_READINGS: readonly ClockKind[] = ['transfer', 'proposedOpinion', 'forwarding', 'echo'];

// With long holidays a working day may take nearly three calendar days.
function longestInUnit(kind: ClockKind, given: OwnClock, law: ClockRule): number {
  const mayLast = given.unit === 'WORKING' && law.unit === 'CALENDAR' && !OFFICE_READINGS.includes(kind);
  return mayLast ? Math.floor(law.length / 3) : law.length;
}
