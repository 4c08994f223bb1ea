import { address } from './address.ts';
import { html } from './html.ts';
import { type OfficeDetails, page } from './page.ts';
import { type Locale, WORDS } from './words.ts';

interface ProblemPage {
  readonly office: OfficeDetails;
  readonly locale: Locale;
  readonly status: number;
  readonly title: string;
  readonly detail?: string | undefined;
}

/** Something went wrong: what, in plain words, and what to do now. The status decides only the advice. */
export function problemPage({ office, locale, status, title, detail }: ProblemPage): string {
  const words = WORDS[locale].problem;
  return page({
    office,
    locale,
    title,
    main: html`<h1>${title}</h1>
      ${detail !== undefined && html`<p class="lead">${detail}</p>`}
      <h2>${words.whatNow}</h2>
      <ul>
        ${adviceOn(status, locale).map((line) => html`<li>${line}</li>`)}
      </ul>
      <p class="ways-on">
        <a class="button" href="${address('/', locale)}">${words.home}</a>
        <a class="button plain" href="${address('/track', locale)}">${WORDS[locale].track.title}</a>
      </p>`,
  });
}

function adviceOn(status: number, locale: Locale): readonly string[] {
  const words = WORDS[locale].problem;
  if (status === 404 || status === 410) return words.notFound;
  if (status === 429) return words.tooMany;
  return status >= 500 ? words.ours : words.theirs;
}
