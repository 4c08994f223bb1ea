import type { FieldError } from '../../shared/contracts/answers.ts';
import { AGENT_RELATIONS } from '../../shared/petition/codes.ts';
import { codesOf } from '../../shared/petition/fields.ts';
import { address } from './address.ts';
import { hidden } from './attachments-section.ts';
import { draftFound, draftKept } from './draft-notices.ts';
import { errorSummary } from './error-summary.ts';
import { html, type Content, type Html } from './html.ts';
import { type OfficeDetails, page } from './page.ts';
import {
  errorOn,
  fieldId,
  forOtherFields,
  labelOf,
  PETITION_FORM_FIELDS,
  petitionErrorLines,
  petitionField,
  type PetitionFormField,
  type PetitionFormValues,
} from './petition-fields.ts';
import { privacyInShort } from './privacy-in-short.ts';
import { type Locale, WORDS } from './words.ts';

/** What each page of the form asks, in their order; the check page comes last and asks nothing. */
export const ASKED_ON = {
  who: PETITION_FORM_FIELDS.filter(
    (field) => ['petitioner.name', 'anonymous', 'underFourteen'].includes(field) || field.startsWith('agent.'),
  ),
  contact: ['petitioner.phone', 'petitioner.email', 'petitioner.address'],
  kind: ['subject'],
  where: ['place'],
  what: ['statement'],
  request: ['request'],
} as const satisfies Readonly<Record<string, readonly PetitionFormField[]>>;

export type AskingPage = keyof typeof ASKED_ON;
export const ASKING_PAGES = codesOf(ASKED_ON);
export type PetitionPageName = AskingPage | 'check';

export function petitionPagePath(name: PetitionPageName | 'all'): `/petitions/new/${PetitionPageName | 'all'}` {
  return `/petitions/new/${name}`;
}

interface PetitionPage {
  readonly office: OfficeDetails;
  readonly locale: Locale;
  readonly values: PetitionFormValues;
  readonly errors?: readonly FieldError[];
  readonly formKey: string;
}

/**
 * One thing to a page. Everything typed so far travels along in the form itself: there is no account, and nothing of it stands in an
 * address, in a cookie or on our side before it is handed in.
 * @param asked.fromCheck whether the reader came to change something, and goes back to the check page from here
 */
export function petitionPage(
  asked: PetitionPage & { readonly name: AskingPage; readonly fromCheck: boolean; readonly pristine?: boolean },
): string {
  const { office, locale, name, values, errors = [], formKey, fromCheck, pristine = false } = asked;
  const words = WORDS[locale];
  const at = ASKING_PAGES.indexOf(name);
  const next = fromCheck ? 'check' : (ASKING_PAGES[at + 1] ?? 'check');
  const before = ASKING_PAGES[at - 1];
  const lines = petitionErrorLines(errors, locale);
  const failed = lines.length > 0;
  const own: readonly PetitionFormField[] = ASKED_ON[name];
  const carried = PETITION_FORM_FIELDS.filter((field) => !own.includes(field));
  return page({
    office,
    locale,
    title: failed ? words.errors.titlePrefix + words.pages[name].title : words.pages[name].title,
    path: pristine ? petitionPagePath(name) : undefined,
    resend: pristine ? undefined : petitionPagePath(name),
    main: html`${failed && errorSummary(lines, locale, words.pages.kept)}
      <p class="caption">${words.pages.progress(at + 1, ASKING_PAGES.length + 1)}</p>
      <h1>${words.pages[name].title}</h1>
      <p>${words.pages[name].lead}</p>
      ${draftFound(locale)}
      <form
        id="petition"
        method="post"
        action="${address(petitionPagePath(next), locale)}"
        novalidate
        ${pristine && html`data-fresh`}
      >
        ${hidden({ formKey, from: name, ...(fromCheck ? { to: 'check' } : {}), ...typedIn(values, carried) })}
        ${questions(name, { values, errors, locale })}
        <button type="submit">${fromCheck ? words.pages.backToCheck : words.pages.next}</button>
        ${
          before !== undefined &&
          !fromCheck &&
          html`<button
            class="plain"
            type="submit"
            name="go"
            value="back"
            formaction="${address(petitionPagePath(before), locale)}"
          >
            ${words.pages.back}
          </button>`
        }
      </form>
      ${
        name === 'who' &&
        !fromCheck &&
        html`<p><a class="tap" href="${address(petitionPagePath('all'), locale)}">${words.pages.all}</a></p>`
      }
      ${
        name === 'kind' &&
        html`<p class="hint">
          ${words.pages.aboutUs} <a class="tap" href="${address('/complaints', locale)}">${words.complaints.title}</a>
        </p>`
      }
      ${draftKept(locale)}`,
  });
}

function questions(
  name: AskingPage,
  filled: { readonly values: PetitionFormValues; readonly errors: readonly FieldError[]; readonly locale: Locale },
): Content {
  if (name === 'who')
    return [petitionField('petitioner.name', filled), petitionField('anonymous', filled), forOtherFields(filled)];
  const nameless = filled.values.anonymous === 'true';
  // Without a name there is no way to be reached: what was filled in before is still shown, for it has to go.
  if (name === 'contact' && nameless && ASKED_ON.contact.every((field) => !filled.values[field]?.trim()))
    return html`<p class="notice">${WORDS[filled.locale].pages.nameless}</p>`;
  return ASKED_ON[name].map((field) => petitionField(field, filled));
}

/** Everything once more before it is handed in, each part with the way to change it. */
export function checkPage(
  asked: PetitionPage & {
    /** One line above all else, in the reader's language: 「您刚才已经提交过一份」. */
    readonly notice?: string | undefined;
  },
): string {
  const { office, locale, values, errors = [], formKey, notice } = asked;
  const words = WORDS[locale];
  const lines = petitionErrorLines(errors, locale);
  const failed = lines.length > 0;
  return page({
    office,
    locale,
    title: failed ? words.errors.titlePrefix + words.pages.check.title : words.pages.check.title,
    resend: petitionPagePath('check'),
    main: html`${failed && errorSummary(lines, locale, words.pages.mend)}
      ${notice !== undefined && html`<p class="notice" role="status">${notice}</p>`}
      <p class="caption">${words.pages.progress(ASKING_PAGES.length + 1, ASKING_PAGES.length + 1)}</p>
      <h1>${words.pages.check.title}</h1>
      <p>${words.pages.check.lead}</p>
      ${draftFound(locale)}
      <form id="petition" method="post" action="${address('/petitions', locale)}" novalidate>
        ${hidden({ formKey, from: 'check', ...typedIn(values, PETITION_FORM_FIELDS) })}
        ${ASKING_PAGES.map((name) => checked(name, asked))}
        <section>
          <h2>${WORDS[locale].files.title}</h2>
          <p>${words.form.papers}</p>
        </section>
        ${privacyInShort(locale)}
        <button type="submit">${words.form.submit}</button>
      </form>
      ${draftKept(locale)}`,
  });
}

function checked(name: AskingPage, { values, errors = [], locale }: PetitionPage): Html {
  const words = WORDS[locale];
  const fields: readonly PetitionFormField[] = ASKED_ON[name];
  const shown = fields.filter(
    (field) =>
      Boolean(values[field]?.trim()) ||
      errorOn(field, errors, locale) !== undefined ||
      // What was left out stands there too, but for the parts that few need.
      !(field === 'anonymous' || field === 'underFourteen' || field.startsWith('agent.') || isNameless(field, values)),
  );
  return html`<section class="part">
    <h2>${words.pages[name].title}</h2>
    <dl class="facts">
      ${shown.map((field) => {
        const error = errorOn(field, errors, locale);
        return html`<div id="${fieldId(field)}" ${error !== undefined && html`class="invalid" tabindex="-1"`}>
          <dt>${labelOf(field, words)}</dt>
          <dd>
            ${error !== undefined && html`<p class="error">${error}</p>`}
            <span class="typed">${valueInWords(field, values, locale)}</span>
          </dd>
        </div>`;
      })}
    </dl>
    <button
      class="plain"
      type="submit"
      name="to"
      value="check"
      formaction="${address(petitionPagePath(name), locale)}"
      aria-label="${words.pages.change} ${words.pages[name].title}"
    >
      ${words.pages.change}
    </button>
  </section>`;
}

function isNameless(field: PetitionFormField, values: PetitionFormValues): boolean {
  return values.anonymous === 'true' && field.startsWith('petitioner.');
}

function valueInWords(field: PetitionFormField, values: PetitionFormValues, locale: Locale): string {
  const words = WORDS[locale].pages;
  const value = values[field] ?? '';
  if (value.trim() === '') return words.empty;
  if (field === 'anonymous' || field === 'underFourteen') return words.yes;
  if (field !== 'agent.relation') return value;
  const relation = codesOf(AGENT_RELATIONS).find((code) => code === value);
  return relation === undefined ? words.empty : AGENT_RELATIONS[relation][locale];
}

function typedIn(values: PetitionFormValues, fields: readonly PetitionFormField[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = values[field] ?? '';
      return value === '' ? [] : [[field, value]];
    }),
  );
}
