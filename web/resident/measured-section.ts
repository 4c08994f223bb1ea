import { isCalendarDate } from '../../shared/calendar/calendar-date.ts';
import {
  type MeasuredFigures,
  type MedianDays,
  type Quantity,
  type Rate,
  type Satisfaction,
  SMALLEST_CELL,
} from '../../shared/commitments/published.ts';
import { dayInWords } from './day.ts';
import { html, type Html } from './html.ts';
import { type Locale, WORDS } from './words.ts';

/** 实测数据: what the promises came to, in the list that the promises stand in. Fewer than five are said to be so. */
export function measuredSection(measured: MeasuredFigures, locale: Locale): Html {
  const words = WORDS[locale].measured;
  const { from, to, asOf, petitions, answered, promises, satisfaction, complaints } = measured;
  const counted = isCalendarDate(asOf) ? dayInWords(asOf, locale) : asOf;
  return html`<section>
    <h2>${words.title}</h2>
    <p>${words.lead(monthInWords(from, locale), monthInWords(to, locale), counted)}</p>
    <ul class="limits">
      ${figure(quantityInWords(petitions, locale), words.petitions)}
      ${figure(medianInWords(answered, locale), words.answered)}
      ${promises.map(({ title, onTime, median }) =>
        figure(rateInWords(onTime, locale), words.onTime(title[locale]), [
          baseInWords(onTime, locale),
          'fewerThan' in median ? undefined : words.median(words.days(median.medianDays)),
        ]),
      )}
      ${satisfied(satisfaction.office, words.office, locale)}
      ${satisfied(satisfaction.authorities, words.authorities, locale)}
      ${
        complaints !== undefined &&
        figure(quantityInWords(complaints.received, locale), words.complaints, [
          words.complaintsAnswered(quantityInWords(complaints.answered, locale)),
        ])
      }
    </ul>
    <p class="hint">${words.fewer(SMALLEST_CELL)}</p>
  </section>`;
}

function monthInWords(month: string, locale: Locale): string {
  return WORDS[locale].measured.month(Number(month.slice(0, 4)), Number(month.slice(5)));
}

function satisfied({ satisfied: rate, unrated }: Satisfaction, whom: string, locale: Locale): Html {
  const words = WORDS[locale].measured;
  return figure(rateInWords(rate, locale), words.satisfied(whom), [
    baseInWords(rate, locale),
    words.unrated(quantityInWords(unrated, locale)),
  ]);
}

function figure(value: string, title: string, details: readonly (string | undefined)[] = []): Html {
  const said = details.filter((detail) => detail !== undefined);
  return html`<li>
    <p class="length">${value}</p>
    <div>
      <h3>${title}</h3>
      ${said.length > 0 && html`<p>${said.join(' ')}</p>`}
    </div>
  </li>`;
}

function quantityInWords(quantity: Quantity, locale: Locale): string {
  const words = WORDS[locale].measured;
  return 'fewerThan' in quantity ? words.fewerThan(quantity.fewerThan) : words.matters(quantity.count);
}

function rateInWords(rate: Rate, locale: Locale): string {
  return 'fewerThan' in rate ? WORDS[locale].measured.fewerThan(rate.fewerThan) : `${rate.percent}%`;
}

function baseInWords(rate: Rate, locale: Locale): string | undefined {
  return 'fewerThan' in rate ? undefined : WORDS[locale].measured.of(rate.of);
}

function medianInWords(median: MedianDays, locale: Locale): string {
  const words = WORDS[locale].measured;
  return 'fewerThan' in median ? words.fewerThan(median.fewerThan) : words.days(median.medianDays);
}
