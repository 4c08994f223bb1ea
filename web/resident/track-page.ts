import type { ClockView, PetitionerView } from '../../shared/petition/views.ts';
import { address } from './address.ts';
import { RESIDENTS_ACTS } from './act-page.ts';
import { attachmentsSection, hidden } from './attachments-section.ts';
import { calendarSection } from './calendar-dates.ts';
import { clockCard } from './clock-card.ts';
import { dayElement, dayInWords } from './day.ts';
import { errorSummary } from './error-summary.ts';
import { groupedDigits, petitionNumberGroups } from './grouped-digits.ts';
import { html, type Content, type Html } from './html.ts';
import { type OfficeDetails, page } from './page.ts';
import { papersSection } from './papers-section.ts';
import { remedyClock, remedySection } from './remedy.ts';
import { trackForm } from './track-form.ts';
import { type Locale, WORDS } from './words.ts';

interface TrackPage {
  readonly office: OfficeDetails;
  readonly locale: Locale;
  /** In the reader's language; the same for a wrong number and a wrong code. */
  readonly error?: string | undefined;
  readonly petitionNo?: string | undefined;
}

/** 查询进度: asks for number and query code. */
export function trackPage({ office, locale, error, petitionNo }: TrackPage): string {
  const words = WORDS[locale];
  return page({
    office,
    locale,
    title: error === undefined ? words.track.title : words.errors.titlePrefix + words.track.title,
    path: '/track',
    main: html`${error !== undefined && errorSummary([{ id: 'petitionNo', text: error }], locale)}
      <h1>${words.track.title}</h1>
      <p class="lead">${words.track.lead}</p>
      ${trackForm({ locale, petitionNo, error, withReceipt: true })}
      <p>${words.track.forgotten}</p>`,
  });
}

interface StatusPage {
  readonly office: OfficeDetails;
  readonly view: PetitionerView;
  readonly locale: Locale;
  /** Stands for the query code in the page's own buttons for half an hour: a code is shown once, on the receipt, and never again. */
  readonly pass: string;
  /** Files that were sent and are not examined yet; unknown where the bucket does not answer. */
  readonly waiting?: number | undefined;
  /** An act of theirs was just taken. */
  readonly done?: boolean;
}

/** Where a petition stands: one plain line, the running dates, what may be done now, and what has happened so far. */
export function statusPage({ office, view, locale, pass, waiting, done = false }: StatusPage): string {
  const words = WORDS[locale].status;
  return page({
    office,
    locale,
    title: words.title,
    main: html`<p class="caption">
        ${words.number} ${groupedDigits(petitionNumberGroups(view.petitionNo))}
        <span>${words.received(dayInWords(view.receivedOn, locale))}</span>
      </p>
      ${done && html`<p class="notice" role="status">${WORDS[locale].acts.done}</p>`}
      <h1>${view.headline[locale]}</h1>
      ${runningClocks(view, locale)} ${view.remedy !== undefined && remedySection(view.remedy, view, locale)}
      ${calendarSection(view, locale, pass)} ${possibleNow(view, office, locale, pass)}
      ${attachmentsSection({ view, locale, pass, waiting })} ${papersSection(view, locale, pass)}
      ${history(view, locale)} ${endedClocks(view, locale)}
      <p class="screen"><a class="button plain" href="${address('/track', locale)}">${words.again}</a></p>`,
  });
}

function runningClocks(view: PetitionerView, locale: Locale): Content {
  const words = WORDS[locale].status;
  const right = view.remedy === undefined ? undefined : remedyClock(view.remedy);
  const running = view.clocks
    .filter((clock) => isOpen(clock) && clock.kind !== right)
    .toSorted((a, b) => (a.due < b.due ? -1 : 1));
  if (running.length === 0 && right !== undefined) return undefined;
  return html`<section>
    <h2>${words.clocks}</h2>
    ${
      running.length === 0
        ? html`<p>${words.noClocks}</p>`
        : html`<ul class="cards">
            ${running.map((clock) => clockCard({ clock, locale }))}
          </ul>`
    }
  </section>`;
}

/** A window that has passed has nothing left to wait for, though nobody ended it. */
function isOpen(clock: ClockView): boolean {
  return clock.daysLeft !== undefined && clock.status !== 'LAPSED';
}

function possibleNow(view: PetitionerView, office: OfficeDetails, locale: Locale, pass: string): Content {
  const words = WORDS[locale];
  const { petitionNo } = view;
  const acts = RESIDENTS_ACTS.filter((act) => view.mayNow.includes(act));
  return (
    acts.length > 0 &&
    html`<section>
      <h2>${words.status.now}</h2>
      <ul class="acts screen">
        ${acts.map(
          (act) =>
            html`<li>
              <form method="post" action="${address('/act', locale)}">
                ${hidden({ petitionNo, pass, act })}
                <button class="plain" type="submit">${words.acts[act].title}</button>
              </form>
            </li>`,
        )}
      </ul>
      <p>${words.status.nowHow(office.phone)}</p>
    </section>`
  );
}

function history(view: PetitionerView, locale: Locale): Html {
  return html`<section>
    <h2>${WORDS[locale].status.history}</h2>
    <ol class="timeline">
      ${view.history.map(
        (entry) =>
          html`<li>
            <p class="hint">${dayElement(entry.on, locale)}</p>
            <p>${entry[locale]}</p>
          </li>`,
      )}
    </ol>
  </section>`;
}

function endedClocks(view: PetitionerView, locale: Locale): Content {
  const right = view.remedy === undefined ? undefined : remedyClock(view.remedy);
  const ended = view.clocks.filter((clock) => !isOpen(clock) && (clock.daysLeft === undefined || clock.kind !== right));
  return (
    ended.length > 0 &&
    html`<details class="ended">
      <summary>
        <h2>${WORDS[locale].status.ended(ended.length)}</h2>
      </summary>
      <ul class="cards">
        ${ended.map((clock) => clockCard({ clock, locale }))}
      </ul>
    </details>`
  );
}
