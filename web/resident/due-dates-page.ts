import type { CalendarDate } from '../../shared/calendar/calendar-date.ts';
import { type DueDate, LONGEST_PERIOD } from '../../shared/calendar/periods.ts';
import type { Explanation } from '../../shared/calendar/explain.ts';
import type { FieldError } from '../../shared/contracts/answers.ts';
import { address } from './address.ts';
import { provisionalMark } from './date-explained.ts';
import { basisLine } from './date-explained.ts';
import { dayElement } from './day.ts';
import { errorSummary, inLanguage } from './error-summary.ts';
import { choiceField, lineField } from './field.ts';
import { html, type Html } from './html.ts';
import { type OfficeDetails, page } from './page.ts';
import { type Locale, type Words, WORDS } from './words.ts';

/** A day that was counted, as the API counts it. */
export interface CountedDay extends Pick<
  DueDate,
  'due' | 'rawDue' | 'firstDayCounted' | 'skipped' | 'calendarVersion' | 'provisional'
> {
  readonly basis: readonly string[];
  readonly explanation: Explanation;
}

const FIELDS = ['from', 'days', 'unit'] as const;
type Field = (typeof FIELDS)[number];

interface DueDatesPage {
  readonly office: OfficeDetails;
  readonly locale: Locale;
  readonly today: CalendarDate;
  readonly values?: Readonly<Record<string, string | undefined>>;
  readonly errors?: readonly FieldError[];
  readonly counted?: CountedDay | undefined;
}

/** 期限计算: the office's own arithmetic for everybody, with how it comes to its day. Nothing is kept of what was asked. */
export function dueDatesPage({ office, locale, today, values = {}, errors = [], counted }: DueDatesPage): string {
  const words = WORDS[locale].dueDates;
  const lines = FIELDS.flatMap((field) => {
    const text = errorOn(field, errors, locale);
    return text === undefined ? [] : [{ id: field, text }];
  });
  const about = (field: Field) => ({
    id: field,
    name: field,
    label: words[field],
    error: errorOn(field, errors, locale),
  });
  return page({
    office,
    locale,
    title: lines.length > 0 ? WORDS[locale].errors.titlePrefix + words.title : words.title,
    path: '/due-dates',
    main: html`${lines.length > 0 && errorSummary(lines, locale)}
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      ${counted !== undefined && result(counted, locale)}
      <form id="due-date" method="post" action="${address('/due-dates', locale)}" novalidate>
        ${lineField({ ...about('from'), hint: words.fromHint, type: 'date', value: values['from'] ?? today, narrow: true })}
        ${lineField({
          ...about('days'),
          hint: words.daysHint(LONGEST_PERIOD),
          inputmode: 'numeric',
          value: values['days'],
          narrow: true,
        })}
        ${choiceField({
          ...about('unit'),
          question: words.unit,
          type: 'radio',
          options: (['CALENDAR', 'WORKING'] as const).map((value) => ({
            name: 'unit',
            value,
            label: words.units[value],
            chosen: (values['unit'] ?? 'CALENDAR') === value,
          })),
        })}
        <button type="submit">${words.submit}</button>
      </form>
      <p>${words.noAdvice}</p>`,
  });
}

function result(counted: CountedDay, locale: Locale): Html {
  const words = WORDS[locale];
  return html`<section class="card calm" role="status">
    <h2>${words.dueDates.result}</h2>
    <p class="due"><b>${dayElement(counted.due, locale)}</b>${provisionalMark(counted, locale)}</p>
    ${counted.explanation[locale].map((sentence) => html`<p>${sentence}</p>`)} ${basisLine(counted.basis, locale)}
    <p class="hint">${words.commitments.calendar} ${counted.calendarVersion}</p>
  </section>`;
}

function errorOn(field: Field, errors: readonly FieldError[], locale: Locale): string | undefined {
  const words: Words = WORDS[locale];
  const found = errors.find((error) => error.field === field);
  if (found === undefined) return undefined;
  const message = field === 'unit' ? words.form.choose : inLanguage(found.message, locale);
  return words.errors.beside(words.dueDates[field], message);
}
