import type { FieldError } from '../../shared/contracts/answers.ts';
import { address } from './address.ts';
import { inLanguage } from './error-summary.ts';
import { AGENT_RELATIONS } from '../../shared/petition/codes.ts';
import { codesOf } from '../../shared/petition/fields.ts';
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
    <details ${actsForOther(values, errors) && html`open`}>
      <summary><h3>${words.forOther}</h3></summary>
      <p>${words.forOtherHow}</p>
      ${tickField({ ...about('underFourteen'), hint: words.underFourteenHint })}
      ${lineField({ ...about('agent.name'), autocomplete: 'name' })}
      ${choiceField({
        id: fieldId('agent.relation'),
        question: words.agentRelation,
        error: errorsOn('agent.relation', errors, locale),
        type: 'radio',
        options: codesOf(AGENT_RELATIONS).map((value) => ({
          name: 'agent.relation',
          value,
          label: AGENT_RELATIONS[value][locale],
          chosen: values['agent.relation'] === value,
        })),
      })}
      ${lineField({ ...about('agent.phone'), optional, type: 'tel', autocomplete: 'tel', narrow: true })}
      ${lineField({ ...about('agent.email'), optional, type: 'email', autocomplete: 'email' })}
      ${lineField({ ...about('agent.authority'), optional, hint: words.agentAuthorityHint })}
    </details>
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

const FOR_OTHER = PETITION_FORM_FIELDS.filter((field) => field === 'underFourteen' || field.startsWith('agent.'));

// Whoever has filled in a part of it, or made a mistake in it, finds it open.
function actsForOther(values: PetitionFormValues, errors: readonly FieldError[]): boolean {
  return FOR_OTHER.some((field) => Boolean(values[field]?.trim()) || errors.some((error) => error.field === field));
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
  // The answers stand below in words; the schema would name their codes.
  const message =
    field === 'agent.relation'
      ? words.form.choose
      : own.map((error) => inLanguage(error.message, locale)).join(locale === 'zh' ? '；' : '; ');
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
