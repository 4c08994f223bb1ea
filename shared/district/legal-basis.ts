import { type CalendarDate, calendarDate } from '../calendar/calendar-date.ts';

/** 法律依据: the instrument and the place in it, as printed beside every date, refusal and step. */
export interface LegalBasis {
  readonly instrument: string;
  readonly article: string;
}

export const OFFICE_RULES = '社区信访接待工作制度';

/** 国务院《信访条例》 governed matters received before this day; 《信访工作条例》 governs those received on it or later (第五十条). */
export const REGULATIONS_2022_IN_FORCE: CalendarDate = calendarDate('2022-05-01');

/** An article of the office's own rules (社区信访接待工作制度). */
export function officeRule(article: string): LegalBasis {
  return { instrument: OFFICE_RULES, article };
}

/** An article of 《信访工作条例》 (2022). */
export function regulations2022(article: string): LegalBasis {
  return { instrument: '信访工作条例', article };
}

/** An article of 《信访条例》 (2005). */
export function regulations2005(article: string): LegalBasis {
  return { instrument: '信访条例', article };
}

/** 《信访事项简易办理办法（试行）》, whose text is not public in whole: cited by name, its ten working days as practice has them. */
export const SIMPLE_PROCEDURE: LegalBasis = { instrument: '信访事项简易办理办法（试行）', article: '' };

/** 顺延: the last day of a period on a rest day moves to the next working day, by the official calendar. */
export const CALENDAR_BASIS: LegalBasis = { instrument: '中华人民共和国民法典', article: '第二百零三条' };

export function citeBasis(basis: LegalBasis): string {
  return `《${basis.instrument}》${basis.article}`;
}
