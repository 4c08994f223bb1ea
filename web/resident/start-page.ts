import type { Commitments } from '../../shared/contracts/answers.ts';
import { address } from './address.ts';
import { danger } from './danger.ts';
import { html, type Html } from './html.ts';
import { type OfficeDetails, page } from './page.ts';
import { petitionPagePath } from './petition-pages.ts';
import { type Locale, WORDS } from './words.ts';

interface StartPage {
  readonly office: OfficeDetails;
  readonly locale: Locale;
  /** The live limits; with them the page says in how many days a petition is sent on. */
  readonly timeLimits?: Commitments['timeLimits'] | undefined;
}

/** The first page: what this is, what the office promises, and the large button. */
export function startPage({ office, locale, timeLimits }: StartPage): string {
  const words = WORDS[locale].start;
  return page({
    office,
    locale,
    title: words.title,
    path: '/',
    main: html`${danger(locale)}
      <h1>${words.title}</h1>
      <p class="lead">${words.what(office.name[locale], office.petitioners[locale])}</p>
      <p class="lead">${words.promise}</p>
      <p class="ways-on">
        <a class="button" href="${address(petitionPagePath('who'), locale)}">${words.toForm}</a>
        <a class="button plain" href="${address('/track', locale)}">${words.toTrack}</a>
      </p>
      <p class="hint">
        ${words.howLong} <a class="tap" href="${address(petitionPagePath('all'), locale)}">${words.toWholeForm}</a>
      </p>
      ${disclosures(locale, timeLimits)}`,
  });
}

function disclosures(locale: Locale, timeLimits: Commitments['timeLimits'] | undefined): Html {
  const words = WORDS[locale].start;
  return html`<section class="disclosures">
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
