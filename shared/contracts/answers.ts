import type { MeasuredFigures } from '../commitments/published.ts';
import type { Bilingual } from '../petition/codes.ts';
import type { ClockView } from '../petition/views.ts';

/** What a resident is given on handing in a petition; the same again when the same submission is repeated. */
export interface Receipt {
  readonly petitionNo: string;
  readonly queryCode: string;
  readonly receivedAt: string;
  readonly clocks: readonly ClockView[];
}

/** 工作牌 as residents see it: a number to quote, and no name. */
export interface PublicPlate {
  readonly plateNo: string;
  readonly post: Bilingual;
  readonly window?: string;
}

/** What a complainant is given; the same again when the same complaint is sent again. */
export interface ComplaintReceipt {
  readonly complaintNo: string;
  readonly queryCode: string;
  readonly receivedAt: string;
}

/** 三公开: content, procedure and time limits, from the rules in force, with their version and date. */
export interface Commitments {
  readonly office: {
    readonly name: Bilingual;
    readonly address: string;
    readonly phone: string;
    readonly supervisionPhone: string;
    readonly openingTimes: Bilingual;
    /** Whom this kind of office is for. */
    readonly petitioners: Bilingual;
    readonly filings?: readonly string[];
    /** 预约接访: the office takes appointments; nobody needs one. */
    readonly appointments?: true;
    readonly superior: string;
  };
  readonly content: readonly Bilingual[];
  readonly procedure: readonly Bilingual[];
  readonly timeLimits: readonly {
    readonly kind: string;
    readonly title: Bilingual;
    readonly holder: string;
    readonly length: number;
    readonly unit: 'CALENDAR' | 'WORKING';
    readonly basis: readonly string[];
  }[];
  readonly ruleSet: { readonly version: string; readonly title: string };
  readonly calendarVersion: string;
  readonly asOf: string;
  /** Absent until the first morning on which there is something to count. */
  readonly measured?: MeasuredFigures;
  /** 亮牌办公: numbers and posts, never names. Absent while no plate is given out, or the store does not answer. */
  readonly plates?: readonly PublicPlate[];
}

/** One field of a refused input and what to do about it. */
export interface FieldError {
  /** Path of the field, `petitioner.phone`; empty for the whole. */
  readonly field: string;
  readonly message: string;
}

/** RFC 9457, with a stable code. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
}

/** What the same act came to on another petitioner's petition of a joint one: where it stands now, or why it was not done. */
export interface DoneAlso {
  readonly petitionNo: string;
  readonly status?: string;
  readonly refused?: { readonly code: string; readonly title: string };
}
