import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { DayUnit } from '../calendar/periods.ts';
import type { Bilingual } from '../petition/codes.ts';
import {
  type LegalBasis,
  officeRule,
  REGULATIONS_2022_IN_FORCE,
  regulations2005,
  regulations2022,
  SIMPLE_PROCEDURE,
} from './legal-basis.ts';

/**
 * Who must act, or may. Office clocks are the office's own promise, authority clocks the regulations'; they are kept
 * apart, both are shown, and the earlier binds.
 */
export type ClockHolder = 'OFFICE' | 'AUTHORITY' | 'PETITIONER';

export interface ClockRule {
  readonly title: Bilingual;
  readonly holder: ClockHolder;
  /** A duty that is missed is overdue; a window that passes has lapsed, and nobody failed. */
  readonly nature: 'DUTY' | 'WINDOW';
  readonly length: number;
  readonly unit: DayUnit;
  /** Days left at which a reminder goes out; the largest is where 临期 begins. An office setting, not law. */
  readonly nearDue: readonly number[];
  readonly basis: readonly LegalBasis[];
  /** The regulation's outer limit where the office promises less; shown once the promise is broken. */
  readonly outerLimit?: { readonly length: number; readonly basis: LegalBasis };
}

export const CLOCK_KINDS = [
  'notice',
  'transfer',
  'authorityNotice',
  'objection',
  'handling',
  'simpleHandling',
  'assignment',
  'reviewRequest',
  'finalReviewRequest',
  'proposedOpinion',
  'forwarding',
  'review',
  'finalReview',
  'echo',
] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

export type ClockRules = Readonly<Record<ClockKind, ClockRule>>;

/** The rules of one instrument, chosen by the day of receipt (规则版本). */
export interface RuleSet {
  readonly version: '2005' | '2022';
  readonly title: string;
  readonly clocks: ClockRules;
  /** Days an extension may add in all (延期). */
  readonly longestExtension: number;
  /** 延期 and 终结: where the rule stands. */
  readonly extensionBasis: LegalBasis;
  readonly finalityBasis: LegalBasis;
  /** 转送异议 came with the regulations of 2022. */
  readonly knowsObjections: boolean;
  /** 办理期限 binds every matter (2005) or only ordinary appeals and requests (2022, 第三十四条). */
  readonly handlingBinds: 'EVERY_MATTER' | 'APPEAL_OR_REQUEST';
}

/** The rule set in force on the day a petition was received. */
export function ruleSetOn(receivedOn: CalendarDate): RuleSet {
  return receivedOn < REGULATIONS_2022_IN_FORCE ? RULE_SET_2005 : RULE_SET_2022;
}

const SHORT = [1];
const FORTNIGHT = [3];
const MONTH = [5];

const RULE_SET_2022: RuleSet = {
  version: '2022',
  title: '信访工作条例（2022年5月1日起施行）',
  longestExtension: 30,
  extensionBasis: regulations2022('第三十四条'),
  finalityBasis: regulations2022('第三十六条第三款'),
  knowsObjections: true,
  handlingBinds: 'APPEAL_OR_REQUEST',
  clocks: {
    notice: row({ zh: '告知', en: 'notice to the petitioner' }, 'OFFICE', 15, FORTNIGHT, [
      officeRule('一(1)'),
      regulations2022('第二十三条第二款'),
    ]),
    transfer: {
      ...row({ zh: '转送', en: 'transfer' }, 'OFFICE', 3, SHORT, [officeRule('一(2)')]),
      outerLimit: { length: 15, basis: regulations2022('第二十二条') },
    },
    authorityNotice: row({ zh: '有权机关告知', en: 'notice by the authority' }, 'AUTHORITY', 15, FORTNIGHT, [
      regulations2022('第二十三条第三款'),
    ]),
    objection: {
      ...row(
        { zh: '转送异议', en: 'objection to the transfer' },
        'AUTHORITY',
        5,
        [],
        [regulations2022('第二十三条第三款')],
      ),
      unit: 'WORKING',
      nature: 'WINDOW',
    },
    handling: row(
      { zh: '办理', en: 'handling' },
      'AUTHORITY',
      60,
      [10, 3],
      [officeRule('四(1)'), regulations2022('第三十四条')],
    ),
    // 10 working days from acceptance, beside the sixty days and inside them: only where an office has the simple procedure and a person chose it.
    simpleHandling: {
      ...row({ zh: '简易办理', en: 'simple procedure' }, 'AUTHORITY', 10, [2], [SIMPLE_PROCEDURE]),
      unit: 'WORKING',
    },
    assignment: row({ zh: '交办事项办结', en: 'assigned matter' }, 'OFFICE', 60, [], [officeRule('一(4)')]),
    reviewRequest: window({ zh: '请求复查', en: 'asking for review' }, [
      officeRule('四(2)'),
      regulations2022('第三十五条'),
    ]),
    finalReviewRequest: window({ zh: '请求复核', en: 'asking for final review' }, [
      officeRule('四(3)'),
      regulations2022('第三十六条第一款'),
    ]),
    proposedOpinion: row({ zh: '提出拟办意见', en: 'proposed opinion' }, 'OFFICE', 3, SHORT, [officeRule('一(3)')]),
    forwarding: row({ zh: '批示后转送', en: 'forwarding after the instruction' }, 'OFFICE', 3, SHORT, [
      officeRule('一(3)'),
    ]),
    review: row({ zh: '复查', en: 'review' }, 'AUTHORITY', 30, MONTH, [regulations2022('第三十五条')]),
    finalReview: row({ zh: '复核', en: 'final review' }, 'AUTHORITY', 30, MONTH, [regulations2022('第三十六条')]),
    echo: row({ zh: '回声', en: 'echo to the petitioner' }, 'OFFICE', 3, SHORT, [officeRule('五(3)')]),
  },
};

const RULE_SET_2005: RuleSet = {
  version: '2005',
  title: '信访条例（2005年5月1日起施行）',
  longestExtension: 30,
  extensionBasis: regulations2005('第三十三条'),
  finalityBasis: regulations2005('第三十五条第三款'),
  knowsObjections: false,
  handlingBinds: 'EVERY_MATTER',
  clocks: {
    ...RULE_SET_2022.clocks,
    notice: { ...RULE_SET_2022.clocks.notice, basis: [officeRule('一(1)'), regulations2005('第二十二条')] },
    transfer: { ...RULE_SET_2022.clocks.transfer, outerLimit: { length: 15, basis: regulations2005('第二十一条') } },
    authorityNotice: { ...RULE_SET_2022.clocks.authorityNotice, basis: [regulations2005('第二十一条第二款')] },
    handling: { ...RULE_SET_2022.clocks.handling, basis: [officeRule('四(1)'), regulations2005('第三十三条')] },
    reviewRequest: {
      ...RULE_SET_2022.clocks.reviewRequest,
      basis: [officeRule('四(2)'), regulations2005('第三十四条')],
    },
    finalReviewRequest: {
      ...RULE_SET_2022.clocks.finalReviewRequest,
      basis: [officeRule('四(3)'), regulations2005('第三十五条')],
    },
    review: { ...RULE_SET_2022.clocks.review, basis: [regulations2005('第三十四条')] },
    finalReview: { ...RULE_SET_2022.clocks.finalReview, basis: [regulations2005('第三十五条')] },
  },
};

function row(
  title: Bilingual,
  holder: ClockHolder,
  length: number,
  nearDue: readonly number[],
  basis: readonly LegalBasis[],
): ClockRule {
  return { title, holder, nature: 'DUTY', length, unit: 'CALENDAR', nearDue, basis };
}

function window(title: Bilingual, basis: readonly LegalBasis[]): ClockRule {
  return { ...row(title, 'PETITIONER', 30, MONTH, basis), nature: 'WINDOW' };
}
