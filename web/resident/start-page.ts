import type { Commitments, FieldError } from '../../shared/contracts/answers.ts';
import { address } from './address.ts';
import { danger } from './danger.ts';
import { errorSummary } from './error-summary.ts';
import { html, type Html } from './html.ts';
import { type OfficeDetails, page } from './page.ts';
import { petitionErrorLines, petitionForm, type PetitionFormValues } from './petition-form.ts';
import { trackForm } from './track-form.ts';
import { type Locale, WORDS } from './words.ts';

interface StartPage {
  readonly office: OfficeDetails;
  readonly formKey: string;
  readonly locale: Locale;
  readonly values?: PetitionFormValues | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  /** One line above all else, in the reader's language: 「页面停留太久，请再提交一次」. */
  readonly notice?: string | undefined;
  /** The live limits; with them the page says in how many days a petition is sent on. */
  readonly timeLimits?: Commitments['timeLimits'] | undefined;
}

/** The first page: what this is, what the office promises, and the whole form. */
export function startPage({
  office,
  formKey,
  locale,
  values = {},
  errors = [],
  notice,
  timeLimits,
}: StartPage): string {
  const words = WORDS[locale];
  const lines = petitionErrorLines(errors, locale);
  const failed = lines.length > 0;
  const untouched = !failed && Object.values(values).every((value) => value === undefined || value === '');
  return page({
    office,
    locale,
    title: failed ? words.errors.titlePrefix + words.start.title : words.start.title,
    path: untouched ? '/' : undefined,
    main: html`${failed && errorSummary(lines, locale, words.errors.kept)}
      ${notice !== undefined && html`<p class="notice" role="status">${notice}</p>`} ${danger(locale)}
      <h1>${words.start.title}</h1>
      ${untouched && introduction(office, locale, timeLimits)}
      <div class="columns">
        ${petitionForm({ values, errors, formKey, locale })}
        <section class="panel beside">
          <h2>${words.track.title}</h2>
          <p>${words.track.lead}</p>
          ${trackForm({ locale })}
        </section>
      </div>`,
  });
}

function introduction(office: OfficeDetails, locale: Locale, timeLimits: Commitments['timeLimits'] | undefined): Html {
  const words = WORDS[locale].start;
  return html`<p class="lead">${words.what(office.name[locale], office.petitioners[locale])}</p>
    <p class="lead">${words.promise}</p>
    <p class="ways-on">
      <a class="button" href="#petition">${words.toForm}</a>
      <a class="button plain" href="${address('/track', locale)}">${words.toTrack}</a>
    </p>
    <section class="disclosures">
      <h2>${words.disclosures}</h2>
      <dl>
        <div>
          <dt>${words.content}</dt>
          <dd>${words.contentShort}</dd>
        </div>
        <div>
          <dt>${words.procedure}</dt>
          <dd>${words.procedureShort}</dd>
        </div>
        <div>
          <dt>${words.timeLimits}</dt>
          <dd>${timeLimitsInShort(locale, timeLimits)}</dd>
        </div>
      </dl>
      <p><a class="tap" href="${address('/commitments', locale)}">${words.more}</a></p>
    </section>`;
}

function timeLimitsInShort(locale: Locale, timeLimits: Commitments['timeLimits'] = []): string {
  const { start, clock } = WORDS[locale];
  const transfer = timeLimits.find((limit) => limit.kind === 'transfer');
  const notice = timeLimits.find((limit) => limit.kind === 'notice');
  if (transfer === undefined || notice === undefined) return start.timeLimitsShort;
  return start.timeLimitsCounted(clock.days[transfer.unit](transfer.length), clock.days[notice.unit](notice.length));
}
