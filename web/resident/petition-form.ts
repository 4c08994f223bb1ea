import type { FieldError } from '../../shared/contracts/answers.ts';
import { address } from './address.ts';
import { inLanguage } from './error-summary.ts';
import { lineField, textField, tickField } from './field.ts';
import { html, type Html } from './html.ts';
import { type Locale, type Words, WORDS } from './words.ts';

/** The form's fields, named by their path in the input of `submit`, so that a refusal finds its field again. */
export const PETITION_FORM_FIELDS = [
  'petitioner.name',
  'anonymous',
  'petitioner.phone',
  'petitioner.email',
  'petitioner.address',
  'subject',
  'place',
  'statement',
  'request',
] as const;
export type PetitionFormField = (typeof PETITION_FORM_FIELDS)[number];

/** What was typed, exactly as typed; a ticked `anonymous` is `'true'`. */
export type PetitionFormValues = { readonly [Field in PetitionFormField]?: string | undefined };

/** What the form says about lengths, in characters as a person counts them. The same numbers as in `petition-input.ts`. */
export const TEXT_LIMITS = { subject: 100, place: 200, statement: 5000, request: 1000 } as const;

interface PetitionForm {
  readonly values: PetitionFormValues;
  readonly errors: readonly FieldError[];
  /** The same for one filled-in form however often it is sent: a second press of the button hands in nothing twice. */
  readonly formKey: string;
  readonly locale: Locale;
}

/**
 * One form, one page, one button. Nothing is checked or cut off in the browser: what was typed arrives whole and comes back
 * whole, with words beside what has to be changed.
 */
export function petitionForm({ values, errors, formKey, locale }: PetitionForm): Html {
  const words = WORDS[locale].form;
  const { optional } = words;
  const about = (field: PetitionFormField) => ({
    id: fieldId(field),
    name: field,
    label: labelOf(field, WORDS[locale]),
    value: values[field],
    error: errorsOn(field, errors, locale),
  });
  return html`<form id="petition" method="post" action="${address('/petitions', locale)}" novalidate>
    <h2>${words.title}</h2>
    <p>${words.howTo}</p>
    <input type="hidden" name="formKey" value="${formKey}" />
    <fieldset>
      <legend><h3>${words.who}</h3></legend>
      ${lineField({ ...about('petitioner.name'), hint: words.nameHint, autocomplete: 'name' })}
      ${tickField({ ...about('anonymous'), hint: words.anonymousHint })}
    </fieldset>
    <fieldset>
      <legend><h3>${words.reach}</h3></legend>
      <p>${words.reachWhy}</p>
      ${lineField({
        ...about('petitioner.phone'),
        optional,
        hint: words.phoneHint,
        type: 'tel',
        autocomplete: 'tel',
        narrow: true,
      })}
      ${lineField({ ...about('petitioner.email'), optional, type: 'email', autocomplete: 'email' })}
      ${lineField({
        ...about('petitioner.address'),
        optional,
        hint: words.addressHint,
        autocomplete: 'street-address',
      })}
    </fieldset>
    <fieldset>
      <legend><h3>${words.matter}</h3></legend>
      ${lineField({ ...about('subject'), hint: words.subjectHint(TEXT_LIMITS.subject) })}
      ${lineField({ ...about('place'), optional, hint: words.placeHint(TEXT_LIMITS.place) })}
      ${textField({ ...about('statement'), hint: words.statementHint(TEXT_LIMITS.statement), rows: 9 })}
      ${textField({ ...about('request'), hint: words.requestHint(TEXT_LIMITS.request), rows: 4 })}
      <p>${words.papers}</p>
    </fieldset>
    <section class="privacy">
      <h3>${words.privacy}</h3>
      <p>${words.privacyBasis}</p>
      <p>${words.privacyUse}</p>
    </section>
    <button type="submit">${words.submit}</button>
  </form>`;
}

/** The lines of the error summary, in the order of the form; what belongs to no field of ours leads to the form itself. */
export function petitionErrorLines(
  errors: readonly FieldError[],
  locale: Locale,
): readonly { readonly id: string; readonly text: string }[] {
  const atFields = PETITION_FORM_FIELDS.flatMap((field) => {
    const text = errorsOn(field, errors, locale);
    return text === undefined ? [] : [{ id: fieldId(field), text }];
  });
  const elsewhere = errors
    .filter((error) => formFieldOf(error.field) === undefined)
    .map((error) => ({ id: 'petition', text: inLanguage(error.message, locale) }));
  return [...atFields, ...elsewhere];
}

function errorsOn(field: PetitionFormField, errors: readonly FieldError[], locale: Locale): string | undefined {
  const words = WORDS[locale];
  const own = errors.filter((error) => formFieldOf(error.field) === field);
  if (own.length === 0) return undefined;
  const message = own.map((error) => inLanguage(error.message, locale)).join(locale === 'zh' ? '；' : '; ');
  return words.errors.beside(labelOf(field, words), message);
}

function formFieldOf(path: string): PetitionFormField | undefined {
  return path === 'petitioner' ? 'petitioner.name' : PETITION_FORM_FIELDS.find((field) => field === path);
}

function fieldId(field: PetitionFormField): string {
  return field.replace('.', '-');
}

function labelOf(field: PetitionFormField, { form }: Words): string {
  switch (field) {
    case 'petitioner.name':
      return form.name;
    case 'petitioner.phone':
      return form.phone;
    case 'petitioner.email':
      return form.email;
    case 'petitioner.address':
      return form.address;
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
