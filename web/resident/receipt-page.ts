import { instant, shanghaiDay, shanghaiTime } from '../../shared/calendar/instant.ts';
import type { Receipt } from '../../shared/contracts/answers.ts';
import type { ClockView } from '../../shared/petition/views.ts';
import { address } from './address.ts';
import { uploadButton } from './attachments-section.ts';
import { basisLine, dateExplained, provisionalMark } from './date-explained.ts';
import { dayElement, dayInWords } from './day.ts';
import { groupedDigits, petitionNumberGroups, queryCodeGroups } from './grouped-digits.ts';
import { html, type Html } from './html.ts';
import { type OfficeDetails, page } from './page.ts';
import { qrCode } from './qr-code.ts';
import { type Locale, WORDS } from './words.ts';

interface ReceiptPage {
  readonly office: OfficeDetails;
  readonly receipt: Receipt;
  readonly locale: Locale;
  /** For the button that leads to the upload of papers, for half an hour. */
  readonly pass: string;
  /** Where this site is, `https://…`. */
  readonly publicAddress: string;
  /** It was handed in just now: what the device had kept of it is forgotten. */
  readonly isNew: boolean;
}

/** 回执: the two numbers, and what happens by which day. Nothing of the person and nothing of what they wrote. */
export function receiptPage({ office, receipt, locale, pass, publicAddress, isNew }: ReceiptPage): string {
  const words = WORDS[locale].receipt;
  const receivedAt = instant(receipt.receivedAt);
  const soonestFirst = receipt.clocks.toSorted((a, b) => (a.due < b.due ? -1 : 1));
  return page({
    office,
    locale,
    title: words.title,
    main: html`<h1>${words.title}</h1>
      <p class="lead" ${isNew && html`data-handed-in`}>${words.lead}</p>
      <dl class="numbers">
        <div>
          <dt>${words.number}</dt>
          <dd>${groupedDigits(petitionNumberGroups(receipt.petitionNo))}</dd>
        </div>
        <div data-silent>
          <dt>${words.code}</dt>
          <dd>${groupedDigits(queryCodeGroups(receipt.queryCode))}</dd>
        </div>
      </dl>
      <p><strong>${words.secret}</strong></p>
      <p>${words.receivedAt(dayInWords(shanghaiDay(receivedAt), locale), shanghaiTime(receivedAt))}</p>
      <section>
        <h2>${words.next}</h2>
        <ol class="next">
          ${soonestFirst.map((clock) => nextStep(clock, locale))}
        </ol>
        <p>${words.afterwards}</p>
      </section>
      <section class="screen">
        <h2>${WORDS[locale].files.title}</h2>
        <p>${WORDS[locale].files.what}</p>
        ${uploadButton({ locale, petitionNo: receipt.petitionNo, pass })}
      </section>
      <section>
        <h2>${words.back}</h2>
        <p class="scan">${qrCode(publicAddress + address('/track', locale), words.qrLabel)}<span>${words.qr}</span></p>
        <p>${words.backHow}</p>
        <p>${words.call(office.phone)}</p>
        <p class="screen">
          <a class="button plain" href="${address('/track', locale)}">${WORDS[locale].track.title}</a>
        </p>
        <p class="hint screen">${words.print}</p>
      </section>`,
  });
}

function nextStep(clock: ClockView, locale: Locale): Html {
  const words = WORDS[locale];
  return html`<li class="card calm">
    <p class="due">
      <span>${words.clock.latest}</span> <b>${dayElement(clock.due, locale)}</b>${provisionalMark(clock, locale)}
    </p>
    <p>${whatHappens(clock, locale)}</p>
    ${basisLine(clock.basis, locale)} ${dateExplained(clock, locale)}
  </li>`;
}

function whatHappens(clock: ClockView, locale: Locale): string {
  const { transfer, notice } = WORDS[locale].receipt;
  if (clock.kind === 'transfer') return transfer;
  return clock.kind === 'notice' ? notice : clock.title[locale];
}
