import type { CalendarDate } from '../../shared/calendar/calendar-date.ts';
import { isCalendarDate } from '../../shared/calendar/calendar-date.ts';
import type { Bilingual } from '../../shared/petition/codes.ts';
import { address } from './address.ts';
import { hidden } from './attachments-section.ts';
import { chineseText } from './chinese-text.ts';
import { dayInWords } from './day.ts';
import { errorSummary } from './error-summary.ts';
import { lineField } from './field.ts';
import { html, type Html } from './html.ts';
import { type OfficeDetails, page } from './page.ts';
import { type Locale, WORDS } from './words.ts';

interface AppointmentsPage {
  readonly office: OfficeDetails;
  readonly locale: Locale;
  /** Whether this office takes appointments at all. */
  readonly offered: boolean;
  readonly slots: readonly {
    readonly slot: string;
    readonly day: CalendarDate;
    readonly from: string;
    readonly to: string;
    readonly receives: Bilingual;
    readonly free: number;
  }[];
  readonly formKey: string;
  /** What was sent and what is wrong with it; `missing` where nothing was chosen. */
  readonly given: {
    readonly slot?: string;
    readonly petitionNo?: string;
    readonly error?: string;
    readonly booking?: string;
    readonly mineError?: string;
  };
}

/** 预约接访: times to choose from, without a name. That one may simply come stands above all else. */
export function appointmentsPage({ office, locale, offered, slots, formKey, given }: AppointmentsPage): string {
  const words = WORDS[locale].appointments;
  const error = given.error === 'missing' ? words.missing : given.error;
  const failed = error ?? given.mineError;
  const target = error === undefined ? 'booking' : (firstFree(slots) ?? 'booking');
  return page({
    office,
    locale,
    title: failed === undefined ? words.title : WORDS[locale].errors.titlePrefix + words.title,
    path: failed === undefined ? '/appointments' : undefined,
    main: html`${failed !== undefined && errorSummary([{ id: target, text: failed }], locale)}
      <h1>${words.title}</h1>
      <p class="lead">${offered ? words.lead : words.off}</p>
      ${offered && slots.length === 0 && html`<p>${words.none}</p>`}
      ${slots.length > 0 && bookingForm(slots, { formKey, given, locale })} ${offered && mineForm(locale, given)}`,
  });
}

function firstFree(slots: AppointmentsPage['slots']): string | undefined {
  const at = slots.findIndex(({ free }) => free > 0);
  return at < 0 ? undefined : `slot-${at + 1}`;
}

function bookingForm(
  slots: AppointmentsPage['slots'],
  { formKey, given, locale }: Pick<AppointmentsPage, 'formKey' | 'given' | 'locale'>,
): Html {
  const words = WORDS[locale].appointments;
  const track = WORDS[locale].track;
  return html`<form method="post" action="${address('/appointments', locale)}">
    ${hidden({ formKey })}
    <fieldset>
      <legend><h2>${words.choose}</h2></legend>
      ${slots.map(({ slot, day, from, to, receives, free }, nth) => {
        const id = `slot-${nth + 1}`;
        const isFull = free === 0;
        return html`<div class="field tick">
          <label for="${id}"
            ><input
              type="radio"
              id="${id}"
              name="slot"
              value="${slot}"
              ${isFull && html`disabled`}
              ${!isFull && slot === given.slot && html`checked`}
            />
            <span
              >${dayInWords(day, locale)} ${from}–${to}<br />${receives[locale]}
              <small>${isFull ? words.full : words.free(free)}</small></span
            ></label
          >
        </div>`;
      })}
    </fieldset>
    <fieldset>
      <legend>
        <h2>${words.about} <small>${WORDS[locale].form.optional}</small></h2>
      </legend>
      <p>${words.aboutWhy}</p>
      ${lineField({
        ...{ id: 'petitionNo', name: 'petitionNo', label: track.number, hint: track.numberHint },
        ...{ value: given.petitionNo, inputmode: 'numeric', narrow: true },
      })}
      ${lineField({
        ...{ id: 'queryCode', name: 'queryCode', label: track.code, hint: track.codeHint },
        ...{ inputmode: 'numeric', narrow: true },
      })}
    </fieldset>
    <button type="submit">${words.submit}</button>
  </form>`;
}

function mineForm(locale: Locale, { booking, mineError }: AppointmentsPage['given']): Html {
  const words = WORDS[locale].appointments;
  return html`<section class="panel">
    <h2>${words.mine}</h2>
    <form method="post" action="${address('/appointments/mine', locale)}" novalidate>
      ${lineField({
        ...{ id: 'booking', name: 'booking', label: words.number, hint: words.numberHint },
        ...{ value: booking, error: mineError, narrow: true },
      })}
      ${lineField({
        ...{ id: 'code', name: 'code', label: words.code, hint: words.codeHint, error: mineError },
        ...{ inputmode: 'numeric', narrow: true },
      })}
      <button type="submit">${words.look}</button>
    </form>
  </section>`;
}

interface BookingPage {
  readonly office: OfficeDetails;
  readonly locale: Locale;
  readonly booking: {
    readonly booking: string;
    readonly day: string;
    readonly from: string;
    readonly to: string;
    readonly status: string;
    readonly statusTitle: Bilingual;
    readonly receives?: Bilingual;
    readonly reason?: Bilingual;
  };
  readonly code: string;
}

/** After booking: the number and the code, once, and what to bring to mind. */
export function bookedPage(given: BookingPage): string {
  const { office, locale, booking, code } = given;
  const words = WORDS[locale].appointments;
  return page({
    office,
    locale,
    title: words.done,
    main: html`<h1>${words.done}</h1>
      <p class="lead">${words.doneLead}</p>
      <dl class="numbers">
        <div>
          <dt>${words.number}</dt>
          <dd class="digits">${booking.booking}</dd>
        </div>
        <div data-silent>
          <dt>${words.code}</dt>
          <dd class="digits">${`${code.slice(0, 4)}-${code.slice(4)}`}</dd>
        </div>
      </dl>
      ${facts(given)} ${cancelForm(given)}`,
  });
}

/** 我的预约: where it stands; with a button to give it back while it stands. */
export function bookingPage(given: BookingPage): string {
  const { office, locale, booking } = given;
  const words = WORDS[locale].appointments;
  const title = booking.status === 'CANCELLED' ? words.cancelled : booking.statusTitle[locale];
  return page({
    office,
    locale,
    title,
    main: html`<h1>${title}</h1>
      ${facts(given)} ${cancelForm(given)}
      <p class="screen"><a class="button plain" href="${address('/appointments', locale)}">${words.again}</a></p>`,
  });
}

function facts({ office, locale, booking }: BookingPage): Html {
  const words = WORDS[locale].appointments;
  const { day, from, to, statusTitle, reason, receives } = booking;
  const when = isCalendarDate(day) ? dayInWords(day, locale) : day;
  return html`<dl class="facts">
    <div>
      <dt>${words.state}</dt>
      <dd>${statusTitle[locale]}${reason !== undefined && html`<br />${reason[locale]}`}</dd>
    </div>
    <div>
      <dt>${words.when}</dt>
      <dd>${when} ${from}–${to}</dd>
    </div>
    ${
      receives !== undefined &&
      html`<div>
        <dt>${words.whom}</dt>
        <dd>${receives[locale]}</dd>
      </div>`
    }
    <div>
      <dt>${words.where}</dt>
      <dd>${chineseText(office.address, locale)}</dd>
    </div>
  </dl>`;
}

function cancelForm({ locale, booking, code }: BookingPage): Html | false {
  if (booking.status !== 'BOOKED') return false;
  return html`<form class="screen" method="post" action="${address('/appointments/mine', locale)}">
    ${hidden({ booking: booking.booking, code, cancel: 'yes' })}
    <button type="submit">${WORDS[locale].appointments.cancel}</button>
  </form>`;
}
