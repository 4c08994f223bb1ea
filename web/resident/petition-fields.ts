import type { FieldError } from '../../shared/contracts/answers.ts';
import { AGENT_RELATIONS } from '../../shared/petition/codes.ts';
import { codesOf } from '../../shared/petition/fields.ts';
import { inLanguage } from './error-summary.ts';
import { choiceField, lineField, textField, tickField } from './field.ts';
import { html, type Html } from './html.ts';
import { type Locale, type Words, WORDS } from './words.ts';

/** The form's fields, named by their path in the input of `submit`, so that a refusal finds its field again. */
export const PETITION_FORM_FIELDS = [
  'petitioner.name',
  'anonymous',
  'petitioner.phone',
  'petitioner.email',
  'petitioner.address',
  'underFourteen',
  'agent.name',
  'agent.relation',
  'agent.phone',
  'agent.email',
  'agent.authority',
  'subject',
  'place',
  'statement',
  'request',
] as const;
export type PetitionFormField = (typeof PETITION_FORM_FIELDS)[number];

/** What was typed, exactly as typed; a ticked `anonymous` or `underFourteen` is `'true'`. */
export type PetitionFormValues = { readonly [Field in PetitionFormField]?: string | undefined };

/** What the form says about lengths, in characters as a person counts them. The same numbers as in `petition-input.ts`. */
export const TEXT_LIMITS = { subject: 100, place: 200, statement: 5000, request: 1000 } as const;

/** The form as it is shown: what was typed before, what of it has to be changed, and the reader's language. */
export interface Filled {
  readonly values: PetitionFormValues;
  readonly errors: readonly FieldError[];
  readonly locale: Locale;
}

const PHONE = { type: 'tel', autocomplete: 'tel', narrow: true } as const;
const EMAIL = { type: 'email', autocomplete: 'email' } as const;

/**
 * One field, the same on a page of its own as among all the others. Nothing is checked or cut off in the browser: what was typed
 * arrives whole and comes back whole, with words beside what has to be changed.
 */
export function petitionField(field: PetitionFormField, filled: Filled): Html {
  const { values, errors, locale } = filled;
  const words = WORDS[locale].form;
  const { optional, left, over } = words;
  const counting = { left, over };
  const about = {
    id: fieldId(field),
    name: field,
    label: labelOf(field, WORDS[locale]),
    value: values[field],
    error: errorOn(field, errors, locale),
    // Whoever goes back to a page finds what they typed.
    autocomplete: 'on',
  };
  switch (field) {
    case 'petitioner.name':
      return lineField({ ...about, hint: words.nameHint, autocomplete: 'name' });
    case 'anonymous':
      return tickField({ ...about, hint: words.anonymousHint });
    case 'petitioner.phone':
      return lineField({ ...about, ...PHONE, optional, hint: words.phoneHint });
    case 'petitioner.email':
    case 'agent.email':
      return lineField({ ...about, ...EMAIL, optional });
    case 'petitioner.address':
      return lineField({ ...about, optional, hint: words.addressHint, autocomplete: 'street-address' });
    case 'underFourteen':
      return tickField({ ...about, hint: words.underFourteenHint });
    case 'agent.name':
      return lineField({ ...about, autocomplete: 'name' });
    case 'agent.relation':
      return choiceField({ ...about, question: about.label, type: 'radio', options: relationsOffered(filled) });
    case 'agent.phone':
      return lineField({ ...about, ...PHONE, optional });
    case 'agent.authority':
      return lineField({ ...about, optional, hint: words.agentAuthorityHint });
    case 'subject':
      return lineField({
        ...about,
        length: { ...counting, most: TEXT_LIMITS.subject },
        hint: words.subjectHint(TEXT_LIMITS.subject),
      });
    case 'place':
      return lineField({ ...about, optional, hint: words.placeHint(TEXT_LIMITS.place) });
    case 'statement':
      return textField({
        ...about,
        length: { ...counting, most: TEXT_LIMITS.statement },
        hint: words.statementHint(TEXT_LIMITS.statement),
        rows: 9,
      });
    case 'request':
      return textField({
        ...about,
        length: { ...counting, most: TEXT_LIMITS.request },
        hint: words.requestHint(TEXT_LIMITS.request),
        rows: 4,
      });
    default:
      return field satisfies never;
  }
}

function relationsOffered({ values, locale }: Filled) {
  return codesOf(AGENT_RELATIONS).map((value) => ({
    name: 'agent.relation',
    value,
    label: AGENT_RELATIONS[value][locale],
    chosen: values['agent.relation'] === value,
  }));
}

const FOR_OTHER = PETITION_FORM_FIELDS.filter((field) => field === 'underFourteen' || field.startsWith('agent.'));

/** Writing for somebody else: folded away until it is wanted. Whoever has filled in a part of it, or made a mistake, finds it open. */
export function forOtherFields(filled: Filled): Html {
  const { values, errors, locale } = filled;
  const words = WORDS[locale].form;
  const isOpen = FOR_OTHER.some(
    (field) => Boolean(values[field]?.trim()) || errors.some((error) => error.field === field),
  );
  return html`<details ${isOpen && html`open`}>
    <summary>${words.forOther}</summary>
    <p>${words.forOtherHow}</p>
    ${FOR_OTHER.map((field) => petitionField(field, filled))}
  </details>`;
}

/** The lines of the error summary, in the order of the form; what belongs to no field of ours leads to the form itself. */
export function petitionErrorLines(
  errors: readonly FieldError[],
  locale: Locale,
): readonly { readonly id: string; readonly text: string }[] {
  const atFields = PETITION_FORM_FIELDS.flatMap((field) => {
    const text = errorOn(field, errors, locale);
    return text === undefined ? [] : [{ id: fieldId(field), text }];
  });
  const elsewhere = errors
    .filter((error) => formFieldOf(error.field) === undefined)
    .map((error) => ({ id: 'petition', text: inLanguage(error.message, locale) }));
  return [...atFields, ...elsewhere];
}

/** What is wrong with a field, its name before it: the same words in the summary and beside it. */
export function errorOn(field: PetitionFormField, errors: readonly FieldError[], locale: Locale): string | undefined {
  const words = WORDS[locale];
  const own = errors.filter((error) => formFieldOf(error.field) === field);
  if (own.length === 0) return undefined;
  // The answers stand below in words; the schema would name their codes.
  const message =
    field === 'agent.relation'
      ? words.form.choose
      : own.map((error) => inLanguage(error.message, locale)).join(locale === 'zh' ? '；' : '; ');
  return words.errors.beside(labelOf(field, words), message);
}

/** The field of the form that an error's path leads to. */
export function formFieldOf(path: string): PetitionFormField | undefined {
  return path === 'petitioner' ? 'petitioner.name' : PETITION_FORM_FIELDS.find((field) => field === path);
}

export function fieldId(field: PetitionFormField): string {
  return field.replace('.', '-');
}

export function labelOf(field: PetitionFormField, { form }: Words): string {
  switch (field) {
    case 'petitioner.name':
      return form.name;
    case 'petitioner.phone':
      return form.phone;
    case 'petitioner.email':
      return form.email;
    case 'petitioner.address':
      return form.address;
    case 'agent.name':
      return form.agentName;
    case 'agent.relation':
      return form.agentRelation;
    case 'agent.phone':
      return form.agentPhone;
    case 'agent.email':
      return form.agentEmail;
    case 'agent.authority':
      return form.agentAuthority;
    case 'underFourteen':
    case 'anonymous':
    case 'subject':
    case 'place':
    case 'statement':
    case 'request':
      return form[field];
    default:
      return field satisfies never;
  }
}
