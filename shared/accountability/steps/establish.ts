import * as z from 'zod/mini';
import type { CalendarDate } from '../../calendar/calendar-date.ts';
import { dueDate } from '../../calendar/periods.ts';
import { officeRule } from '../../district/legal-basis.ts';
import { hasRole } from '../../petition/actor.ts';
import { happened, refuse, wordsOf } from '../../petition/decision.ts';
import { COMMON_FIELDS, day, oneOf, text, yesNo, titled } from '../../petition/fields.ts';
import { BREACHES, GROUNDS, groundRule, INNER_TESTS, SERIOUS_TRIGGERS, SEVERITIES } from '../codes.ts';
import type { LeadContext, LeadRefusal } from '../decision.ts';
import type { Lead } from '../lead.ts';
import { followingLeadStep } from '../step.ts';

const FINDING = z.strictObject({
  ground: oneOf({ zh: '追究情形', en: 'ground' }, GROUNDS),
  tests: titled(
    z
      .array(
        z.strictObject({
          test: oneOf({ zh: '后果要件', en: 'inner test' }, INNER_TESTS),
          how: text({ zh: '认定的事实', en: 'how it is met' }, 1000),
        }),
      )
      .check(z.maxLength(7, '最多填写7项 / at most seven')),
    { zh: '符合的要件', en: 'what was found of it' },
  ),
  reason: z.optional(text({ zh: '说明', en: 'what the conduct is' }, 1000)),
});

/**
 * 认定 (R10, R12–R19): a person finds, on evidence, which of the eight grounds is made out, and with it the consequence that
 * ground demands. How grave it is there is no formula for: minor or serious is said by the same person with the reason.
 */
export const establish = followingLeadStep({
  name: 'establish',
  title: { zh: '认定', en: 'Establish the finding' },
  roles: ['supervisor', 'leader'],
  basis: [officeRule('二(2)'), officeRule('二(3)'), officeRule('二(4)1'), officeRule('二(4)2')],
  looksBack: true,
  input: z.strictObject({
    ...COMMON_FIELDS,
    decidedOn: day({ zh: '认定日期', en: 'day of the finding' }),
    grounds: titled(
      z
        .array(FINDING)
        .check(
          z.minLength(1, '请至少选择一种追究情形 / at least one ground'),
          z.maxLength(8, '最多8种 / at most eight'),
        ),
      { zh: '认定的情形', en: 'grounds' },
    ),
    evidence: titled(
      z
        .array(text({ zh: '证据', en: 'evidence' }, 1000))
        .check(z.minLength(1, '请至少列出一项证据 / at least one piece'), z.maxLength(30, '最多30项 / at most thirty')),
      { zh: '证据', en: 'evidence' },
    ),
    harm: yesNo({ zh: '合法权益受到损害', en: 'lawful rights were harmed' }),
    severity: oneOf({ zh: '情节', en: 'severity' }, SEVERITIES),
    severityReason: text({ zh: '情节认定理由', en: 'why' }, 1000),
    slight: z.optional(yesNo({ zh: '情节较轻', en: 'minor circumstances' })),
    smallEffect: z.optional(yesNo({ zh: '造成后果或者影响较小', en: 'small consequences or effect' })),
    triggers: z.optional(
      titled(
        z
          .array(oneOf({ zh: '严重情形', en: 'what makes it serious' }, SERIOUS_TRIGGERS))
          .check(z.maxLength(3, '最多3项 / at most three')),
        { zh: '情节', en: 'circumstances' },
      ),
    ),
    breach: z.optional(oneOf({ zh: '涉嫌违纪违法', en: 'breach of discipline or law' }, BREACHES)),
  }),
  actedOn: (input) => input.decidedOn,
  aside: ({ grounds, evidence, severityReason }) => ({
    evidence,
    severityReason,
    findings: grounds.flatMap(({ ground, tests, reason }) => [
      ...tests.map(({ test, how }) => ({ ground, test, how })),
      ...(reason === undefined ? [] : [{ ground, how: reason }]),
    ]),
  }),
  decide: (lead, input, context) => {
    const unmet = input.grounds.map(groundRefusal).find((refusal) => refusal !== undefined) ?? severityRefusal(input);
    if (unmet !== undefined) return refuse(unmet);
    if (lead.opened.source === 'INTEGRITY' && input.severity === 'MINOR' && !hasRole(context.actor, ['leader'])) {
      return refuse({
        code: 'SUPERIOR_ONLY',
        field: 'severity',
        zh: '违反“四不”规定的，认定为情节较轻应由上级领导作出',
        en: 'on a matter of integrity only the superior may find it minor',
      });
    }
    return happened({
      type: 'LeadEstablished',
      on: input.decidedOn,
      grounds: input.grounds.map(({ ground, tests }) => ({ ground, tests: tests.map(({ test }) => test) })),
      harm: input.harm,
      severity: input.severity,
      ...(input.severity === 'SERIOUS' && input.triggers !== undefined ? { triggers: input.triggers } : {}),
      ...(input.breach === undefined ? {} : { breach: input.breach }),
      ...(input.severity === 'MINOR' ? { selfCriticism: selfCriticismOwed(lead, input.decidedOn, context) } : {}),
      words: wordsOf(context),
    });
  },
});

function selfCriticismOwed(lead: Lead, start: CalendarDate, { office, calendar }: LeadContext) {
  const { by, workingDays } = office.selfCriticism;
  return {
    by: by === 'HEAD' ? lead.head : lead.officer,
    due: dueDate(calendar, { start, length: workingDays, unit: 'WORKING' }).due,
  };
}

function groundRefusal({ ground, tests, reason }: z.infer<typeof FINDING>): LeadRefusal | undefined {
  const rule = groundRule(ground);
  const noted = tests.map(({ test }) => test);
  const missing = [
    ...rule.all.filter((test) => !noted.includes(test)),
    ...(rule.any.length === 0 || rule.any.some((test) => noted.includes(test)) ? [] : rule.any),
  ];
  const basis = [officeRule(rule.article)];
  if (missing.length > 0) {
    const titles = missing.map((test) => INNER_TESTS[test]);
    const all = rule.any.length === 0;
    return {
      code: 'INNER_TEST_MISSING',
      field: 'grounds',
      zh: `「${rule.zh}」还须认定：${titles.map(({ zh }) => zh).join(all ? '、' : '或者')}`,
      en: `"${rule.en}" demands to be noted: ${titles.map(({ en }) => en).join(all ? ' and ' : ' or ')}`,
      basis,
    };
  }
  if (rule.needsReason !== true || reason !== undefined) return undefined;
  return {
    code: 'GROUND_REASON_MISSING',
    field: 'grounds',
    zh: `「${rule.zh}」须说明是什么行为`,
    en: `"${rule.en}" needs the conduct described`,
    basis,
  };
}

// Minor takes both halves of its sentence, serious any one of three.
function severityRefusal(input: {
  readonly severity: keyof typeof SEVERITIES;
  readonly slight?: boolean | undefined;
  readonly smallEffect?: boolean | undefined;
  readonly triggers?: readonly string[] | undefined;
}): LeadRefusal | undefined {
  if (input.severity === 'MINOR') {
    if (input.slight === true && input.smallEffect === true) return undefined;
    return {
      code: 'SEVERITY_UNCLEAR',
      field: 'severity',
      zh: '认定为情节较轻，须同时认定情节较轻、造成后果或者影响较小',
      en: 'minor takes both: minor circumstances, and small consequences or effect',
      basis: [officeRule('二(4)1')],
    };
  }
  if ((input.triggers ?? []).length > 0) return undefined;
  return {
    code: 'SEVERITY_UNCLEAR',
    field: 'triggers',
    zh: '认定为情节严重，须至少认定一项：情节严重、造成较大损失、造成较大影响',
    en: 'serious takes one of three: grave circumstances, considerable loss, considerable effect',
    basis: [officeRule('二(4)2')],
  };
}
