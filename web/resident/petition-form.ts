import type { FieldError } from '../../shared/contracts/answers.ts';
import { address } from './address.ts';
import { draftFound, draftKept } from './draft-notices.ts';
import { errorSummary } from './error-summary.ts';
import { html } from './html.ts';
import { type OfficeDetails, page } from './page.ts';
import { forOtherFields, petitionErrorLines, petitionField, type PetitionFormValues } from './petition-fields.ts';
import { privacyInShort } from './privacy-in-short.ts';
import { type Locale, WORDS } from './words.ts';

interface PetitionForm {
  readonly office: OfficeDetails;
  readonly locale: Locale;
  readonly values?: PetitionFormValues;
  readonly errors?: readonly FieldError[];
  /** The same for one filled-in form however often it is sent: a second press of the button hands in nothing twice. */
  readonly formKey: string;
  /** One line above all else, in the reader's language. */
  readonly notice?: string | undefined;
}

/** 一页填完: one form, one page, one button, for whoever has it all in the head already. */
export function petitionForm({ office, locale, values = {}, errors = [], formKey, notice }: PetitionForm): string {
  const words = WORDS[locale];
  const lines = petitionErrorLines(errors, locale);
  const failed = lines.length > 0;
  const untouched = !failed && Object.values(values).every((value) => value === undefined || value === '');
  const filled = { values, errors, locale };
  return page({
    office,
    locale,
    title: failed ? words.errors.titlePrefix + words.form.title : words.form.title,
    path: untouched ? '/petitions/new/all' : undefined,
    resend: untouched ? undefined : '/petitions/new/all',
    main: html`${failed && errorSummary(lines, locale, words.errors.kept)}
      ${notice !== undefined && html`<p class="notice" role="status">${notice}</p>`}
      <h1>${words.form.title}</h1>
      ${draftFound(locale)}
      <p>${words.form.howTo}</p>
      <form
        id="petition"
        method="post"
        action="${address('/petitions', locale)}"
        novalidate
        ${untouched && html`data-fresh`}
      >
        <input type="hidden" name="formKey" value="${formKey}" />
        <fieldset>
          <legend><h2>${words.form.who}</h2></legend>
          ${petitionField('petitioner.name', filled)} ${petitionField('anonymous', filled)}
        </fieldset>
        <fieldset>
          <legend><h2>${words.form.reach}</h2></legend>
          <p>${words.form.reachWhy}</p>
          ${petitionField('petitioner.phone', filled)} ${petitionField('petitioner.email', filled)}
          ${petitionField('petitioner.address', filled)}
        </fieldset>
        ${forOtherFields(filled)}
        <fieldset>
          <legend><h2>${words.form.matter}</h2></legend>
          ${petitionField('subject', filled)} ${petitionField('place', filled)} ${petitionField('statement', filled)}
          ${petitionField('request', filled)}
          <p>${words.form.papers}</p>
        </fieldset>
        ${privacyInShort(locale)}
        <button type="submit">${words.form.submit}</button>
      </form>
      ${draftKept(locale)}`,
  });
}
