import { COMPLAINT_CODES, type ComplaintCode, SUBJECTS } from '../../shared/complaints/codes.ts';
import type { FieldError } from '../../shared/contracts/answers.ts';
import { codesOf } from '../../shared/petition/fields.ts';
import { address } from './address.ts';
import { inLanguage } from './error-summary.ts';
import { choiceField, lineField, textField, tickField } from './field.ts';
import { html, type Html } from './html.ts';
import { type Locale, WORDS } from './words.ts';

/** The form's fields, named by their path in the input of `complain`, in the order of the form. */
const FIELDS = [
  'subject',
  'who',
  'codes',
  'what',
  'petitionNo',
  'complainant.name',
  'anonymous',
  'complainant.phone',
  'complainant.email',
] as const;
type Field = (typeof FIELDS)[number];

/** The same numbers as in `complaint-input.ts`. */
export const COMPLAINT_TEXT_LIMITS = { who: 100, what: 5000 } as const;

/** What was typed, exactly as typed; a ticked box is `'true'`. */
export type ComplaintFormValues = Readonly<Record<string, string | undefined>>;

/** The name of the box of a code: each has its own, for a form sends several of one name as it likes. */
export function codeField(code: ComplaintCode): string {
  return `codes.${code}`;
}

interface ComplaintForm {
  readonly values: ComplaintFormValues;
  readonly errors: readonly FieldError[];
  /** The same for one filled-in form however often it is sent. */
  readonly formKey: string;
  readonly locale: Locale;
}

/** 监督投诉: whom it is about, what went wrong, what happened; who writes comes last, and may be nobody. */
export function complaintForm({ values, errors, formKey, locale }: ComplaintForm): Html {
  const words = WORDS[locale].complaints;
  const { form } = WORDS[locale];
  const { optional } = form;
  const about = (field: Field) => ({
    id: fieldId(field),
    name: field,
    label: labelOf(field, locale),
    value: values[field],
    error: errorOn(field, errors, locale),
  });
  return html`<form id="complaint" method="post" action="${address('/complaints', locale)}" novalidate>
    <input type="hidden" name="formKey" value="${formKey}" />
    ${choiceField({
      id: 'subject',
      question: words.subject,
      error: errorOn('subject', errors, locale),
      type: 'radio',
      options: codesOf(SUBJECTS).map((subject) => ({
        name: 'subject',
        value: subject,
        label: words.subjects[subject],
        chosen: values['subject'] === subject,
      })),
    })}
    ${lineField({ ...about('who'), optional, hint: words.whoHint(COMPLAINT_TEXT_LIMITS.who) })}
    ${choiceField({
      id: 'codes',
      question: words.codes,
      error: errorOn('codes', errors, locale),
      type: 'checkbox',
      options: codesOf(COMPLAINT_CODES).map((code) => ({
        name: codeField(code),
        value: 'true',
        label: COMPLAINT_CODES[code][locale],
        chosen: values[codeField(code)] === 'true',
      })),
    })}
    ${textField({ ...about('what'), hint: words.whatHint(COMPLAINT_TEXT_LIMITS.what), rows: 8 })}
    ${lineField({
      ...about('petitionNo'),
      optional,
      hint: words.petitionNoHint,
      inputmode: 'numeric',
      narrow: true,
    })}
    <fieldset>
      <legend><h2>${words.you}</h2></legend>
      ${tickField({ ...about('anonymous'), hint: words.anonymousHint })}
      ${lineField({ ...about('complainant.name'), autocomplete: 'name' })}
      ${lineField({
        ...about('complainant.phone'),
        optional,
        hint: words.phoneHint,
        type: 'tel',
        autocomplete: 'tel',
        narrow: true,
      })}
      ${lineField({ ...about('complainant.email'), optional, type: 'email', autocomplete: 'email' })}
    </fieldset>
    <section class="privacy">
      <h3>${form.privacy}</h3>
      <p>${form.privacyBasis}</p>
      <p>${words.above}</p>
      <p>${words.noEffect}</p>
    </section>
    <button type="submit">${words.submit}</button>
  </form>`;
}

/** The lines of the error summary, in the order of the form; what belongs to no field of ours leads to the form itself. */
export function complaintErrorLines(
  errors: readonly FieldError[],
  locale: Locale,
): readonly { readonly id: string; readonly text: string }[] {
  const atFields = FIELDS.flatMap((field) => {
    const text = errorOn(field, errors, locale);
    return text === undefined ? [] : [{ id: fieldId(field), text }];
  });
  const elsewhere = errors
    .filter((error) => fieldOf(error.field) === undefined)
    .map((error) => ({ id: 'complaint', text: inLanguage(error.message, locale) }));
  return [...atFields, ...elsewhere];
}

function errorOn(field: Field, errors: readonly FieldError[], locale: Locale): string | undefined {
  const own = errors.filter((error) => fieldOf(error.field) === field);
  if (own.length === 0) return undefined;
  const words = WORDS[locale];
  const message = own.map((error) => messageOf(field, error, locale)).join(locale === 'zh' ? '；' : '; ');
  return words.errors.beside(labelOf(field, locale), message);
}

// What the schema says of a missing choice names its codes, which are nobody's words.
function messageOf(field: Field, { message }: FieldError, locale: Locale): string {
  const words = WORDS[locale].complaints;
  if (field === 'subject') return words.subjectMissing;
  return field === 'codes' ? words.codesMissing : inLanguage(message, locale);
}

function fieldOf(path: string): Field | undefined {
  if (path === 'complainant') return 'complainant.name';
  return FIELDS.find((field) => field === path || (field === 'codes' && path.startsWith('codes.')));
}

function fieldId(field: Field): string {
  return field.replace('.', '-');
}

function labelOf(field: Field, locale: Locale): string {
  const { complaints, form } = WORDS[locale];
  switch (field) {
    case 'complainant.name':
      return form.name;
    case 'complainant.phone':
      return form.phone;
    case 'complainant.email':
      return form.email;
    case 'subject':
    case 'who':
    case 'codes':
    case 'what':
    case 'petitionNo':
    case 'anonymous':
      return complaints[field];
    default:
      return field satisfies never;
  }
}
