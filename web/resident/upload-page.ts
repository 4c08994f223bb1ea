import { shanghaiTime, instant } from '../../shared/calendar/instant.ts';
import { MOST_ATTACHMENTS, type UploadKind } from '../../shared/petition/uploads.ts';
import { address } from './address.ts';
import { hidden } from './attachments-section.ts';
import { errorSummary } from './error-summary.ts';
import { html, type Html } from './html.ts';
import { type OfficeDetails, page } from './page.ts';
import { trackForm } from './track-form.ts';
import { type Locale, WORDS } from './words.ts';

interface AskingPage {
  readonly office: OfficeDetails;
  readonly locale: Locale;
  readonly error?: string | undefined;
  readonly petitionNo?: string | undefined;
}

/** 上传材料: asks for number and query code first. */
export function askingPage({ office, locale, error, petitionNo }: AskingPage): string {
  const words = WORDS[locale].files;
  return page({
    office,
    locale,
    title: error === undefined ? words.title : WORDS[locale].errors.titlePrefix + words.title,
    path: '/attachments',
    main: html`${error !== undefined && errorSummary([{ id: 'petitionNo', text: error }], locale)}
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      ${trackForm({ locale, petitionNo, error, to: { path: '/attachments', submit: words.next } })}`,
  });
}

/** A signed form, as far as a page needs to know of it. */
export interface UploadForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly accept: readonly string[];
  readonly largest: number;
  readonly expiresAt: string;
}

interface UploadPage {
  readonly office: OfficeDetails;
  readonly locale: Locale;
  readonly forms: Readonly<Record<UploadKind, UploadForm>>;
}

/**
 * One form for a photo and one for a PDF: the browser sends the file straight to where it is kept, which needs no script. What
 * cannot be taken is said before, for the answer to a file too large comes from there, in English and XML.
 */
export function uploadPage({ office, locale, forms }: UploadPage): string {
  const words = WORDS[locale].files;
  const { largest, expiresAt } = forms.photo;
  return page({
    office,
    locale,
    title: words.title,
    main: html`<h1>${words.title}</h1>
      <p class="lead">${words.what}</p>
      <p>${words.limits(largest / 1024 / 1024, MOST_ATTACHMENTS)} ${words.tooLarge}</p>
      <p>${words.place}</p>
      <p>${words.until(shanghaiTime(instant(expiresAt)))}</p>
      ${fileForm('photo', forms.photo, locale)} ${fileForm('document', forms.document, locale)}`,
  });
}

const TEXTS = {
  photo: { heading: 'photo', label: 'photoChoose', hint: 'photoHint', send: 'photoSend' },
  document: { heading: 'document', label: 'documentChoose', hint: 'documentHint', send: 'documentSend' },
} as const;

function fileForm(kind: UploadKind, { url, fields, accept }: UploadForm, locale: Locale): Html {
  const words = WORDS[locale].files;
  const { heading, label, hint, send } = TEXTS[kind];
  // S3 reads fields up to the file and nothing behind it: the file comes last.
  return html`<section class="panel">
    <h2>${words[heading]}</h2>
    <form method="post" action="${url}" enctype="multipart/form-data">
      ${hidden(fields)}
      <div class="field">
        <label for="${kind}">${words[label]}</label>
        <p class="hint" id="${kind}-hint">${words[hint]}</p>
        <input
          type="file"
          id="${kind}"
          name="file"
          accept="${accept.join(',')}"
          aria-describedby="${kind}-hint"
          ${kind === 'photo' && html`data-smaller="${words.smaller}"`}
          required
        />
      </div>
      <button type="submit">${words[send]}</button>
    </form>
  </section>`;
}

/** After S3 has taken a file: nothing on this page or in its address says of which petition. */
export function receivedPage({ office, locale }: Pick<UploadPage, 'office' | 'locale'>): string {
  const words = WORDS[locale].files;
  return page({
    office,
    locale,
    title: words.received,
    path: '/attachments/received',
    main: html`<h1>${words.received}</h1>
      <p class="lead">${words.receivedLead}</p>
      <p class="ways-on">
        <a class="button" href="${address('/track', locale)}">${WORDS[locale].track.title}</a>
        <a class="button plain" href="${address('/attachments', locale)}">${words.another}</a>
      </p>`,
  });
}
