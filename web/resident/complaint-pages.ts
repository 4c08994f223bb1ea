import { instant, shanghaiDay, shanghaiTime } from '../../shared/calendar/instant.ts';
import type { ComplainantView, Superior } from '../../shared/complaints/views.ts';
import type { ComplaintReceipt, FieldError } from '../../shared/contracts/answers.ts';
import { address } from './address.ts';
import { chineseText } from './chinese-text.ts';
import { complaintErrorLines, complaintForm, type ComplaintFormValues } from './complaint-form.ts';
import { dayElement, dayInWords } from './day.ts';
import { errorSummary } from './error-summary.ts';
import { groupedDigits, petitionNumberGroups, queryCodeGroups } from './grouped-digits.ts';
import { html, type Html } from './html.ts';
import { type OfficeDetails, page } from './page.ts';
import { phoneLink } from './phone-link.ts';
import { type Locale, WORDS } from './words.ts';

interface Framed {
  readonly office: OfficeDetails;
  readonly locale: Locale;
}

interface ComplaintPage extends Framed {
  readonly formKey: string;
  readonly superior: Superior;
  readonly values?: ComplaintFormValues | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  /** One line above all else, in the reader's language. */
  readonly notice?: string | undefined;
}

/** 监督投诉: what becomes of it, said before anything is asked, and the whole form. */
export function complaintPage({
  office,
  locale,
  formKey,
  superior,
  values = {},
  errors = [],
  notice,
}: ComplaintPage): string {
  const words = WORDS[locale];
  const lines = complaintErrorLines(errors, locale);
  const failed = lines.length > 0;
  return page({
    office,
    locale,
    title: failed ? words.errors.titlePrefix + words.complaints.title : words.complaints.title,
    path: failed || notice !== undefined ? undefined : '/complaints',
    main: html`${failed && errorSummary(lines, locale, words.errors.kept)}
      ${notice !== undefined && html`<p class="notice" role="status">${notice}</p>`}
      <h1>${words.complaints.title}</h1>
      <p class="lead">${words.complaints.lead}</p>
      <p>${words.complaints.above}</p>
      <p>${words.complaints.apart} <a class="tap" href="${address('/', locale)}">${words.frame.start}</a></p>
      <h2>${words.complaints.submit}</h2>
      ${complaintForm({ values, errors, formKey, locale })} ${superiorLine(superior, locale)}`,
  });
}

/** 投诉回执: the two numbers, and that somebody above looks into it. Nothing of the person and nothing of what they wrote. */
export function complaintReceiptPage({
  office,
  locale,
  receipt,
  superior,
}: Framed & { readonly receipt: ComplaintReceipt; readonly superior: Superior }): string {
  const { complaints: words, receipt: shared, track } = WORDS[locale];
  const receivedAt = instant(receipt.receivedAt);
  return page({
    office,
    locale,
    title: words.done,
    main: html`<h1>${words.done}</h1>
      <p class="lead">${words.doneLead}</p>
      <dl class="numbers">
        <div>
          <dt>${shared.number}</dt>
          <dd>${groupedDigits(petitionNumberGroups(receipt.complaintNo))}</dd>
        </div>
        <div data-silent>
          <dt>${shared.code}</dt>
          <dd>${groupedDigits(queryCodeGroups(receipt.queryCode))}</dd>
        </div>
      </dl>
      <p><strong>${shared.secret}</strong></p>
      <p>${shared.receivedAt(dayInWords(shanghaiDay(receivedAt), locale), shanghaiTime(receivedAt))}</p>
      <section>
        <h2>${shared.next}</h2>
        <p>${words.next}</p>
        <p>${words.noEffect}</p>
        ${superiorLine(superior, locale)}
        <p class="screen"><a class="button plain" href="${address('/track', locale)}">${track.title}</a></p>
      </section>`,
  });
}

/** How far a complaint has come and what its complainant was told; no name of the staff. */
export function complaintStatusPage({ office, locale, view }: Framed & { readonly view: ComplainantView }): string {
  const { complaints: words, status } = WORDS[locale];
  return page({
    office,
    locale,
    title: words.status,
    main: html`<p class="caption">
        ${status.number} ${groupedDigits(petitionNumberGroups(view.complaintNo))}
        <span>${status.received(dayInWords(view.receivedOn, locale))}</span>
      </p>
      <h1>${view.headline[locale]}</h1>
      ${
        view.answers.length > 0 &&
        html`<section>
          <h2>${words.answers}</h2>
          ${view.answers.map(
            ({ on, told }) =>
              html`<p class="hint">${dayElement(on, locale)}</p>
                <p>${chineseText(told, locale)}</p>`,
          )}
        </section>`
      }
      <section>
        <h2>${status.history}</h2>
        <ol class="timeline">
          ${view.history.map(
            (entry) =>
              html`<li>
                <p class="hint">${dayElement(entry.on, locale)}</p>
                <p>${entry[locale]}</p>
              </li>`,
          )}
        </ol>
      </section>
      ${superiorLine(view.superior, locale)}
      <p class="screen"><a class="button plain" href="${address('/track', locale)}">${status.again}</a></p>`,
  });
}

/** Over our heads, with the address where it is known: nobody must go through us. */
function superiorLine({ name, address: where, phone }: Superior, locale: Locale): Html {
  const words = WORDS[locale].complaints;
  const [before = '', after = ''] = words.superior('\n').split('\n');
  return html`<p>
    ${before}${chineseText([name, where].filter((part) => part !== undefined).join('，'), locale)}${after}
    ${phone !== undefined && phoneLink(phone)}
  </p>`;
}
