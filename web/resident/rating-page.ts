import { RATINGS } from '../../shared/petition/codes.ts';
import { address } from './address.ts';
import { hidden } from './attachments-section.ts';
import { errorSummary } from './error-summary.ts';
import { textField } from './field.ts';
import { html, type Html } from './html.ts';
import { type OfficeDetails, page } from './page.ts';
import { type Locale, WORDS } from './words.ts';

interface RatingPage {
  readonly office: OfficeDetails;
  readonly locale: Locale;
  readonly link: string;
  /** What was answered so far: the first question was not. */
  readonly given?: { readonly authority?: string | undefined; readonly reasons?: string | undefined };
}

/** 评价: two questions and a box for reasons. Nothing on it says of which petition, and nothing is chosen beforehand. */
export function ratingPage({ office, locale, link, given }: RatingPage): string {
  const missing = given !== undefined;
  const words = WORDS[locale].rating;
  return page({
    office,
    locale,
    title: missing ? WORDS[locale].errors.titlePrefix + words.title : words.title,
    main: html`${missing && errorSummary([{ id: 'office-1', text: words.missing }], locale)}
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <form method="post" action="${address('/rate', locale)}">
        ${hidden({ link })} ${choice('office', words.office, locale)}
        ${choice('authority', words.authority, locale, given?.authority)}
        ${textField({
          id: 'reasons',
          name: 'reasons',
          label: words.reasons,
          optional: WORDS[locale].form.optional,
          hint: words.reasonsHint,
          rows: 4,
          value: given?.reasons,
        })}
        <p>${words.seen}</p>
        <button type="submit">${words.submit}</button>
      </form>`,
  });
}

function choice(name: 'office' | 'authority', question: string, locale: Locale, chosen?: string): Html {
  const words = WORDS[locale].rating;
  return html`<fieldset>
    <legend><h2>${question}</h2></legend>
    ${RATINGS.map((rating, nth) => {
      const id = `${name}-${nth + 1}`;
      return html`<div class="field tick">
        <label for="${id}"
          ><input type="radio" id="${id}" name="${name}" value="${rating}" ${rating === chosen && html`checked`} />
          <span>${words.answers[rating]}</span></label
        >
      </div>`;
    })}
  </fieldset>`;
}

/** After a rating: thanks, and what happens where somebody was dissatisfied. */
export function ratedPage({ office, locale }: Pick<RatingPage, 'office' | 'locale'>): string {
  const words = WORDS[locale].rating;
  return page({
    office,
    locale,
    title: words.done,
    main: html`<h1>${words.done}</h1>
      <p class="lead">${words.doneLead}</p>`,
  });
}
