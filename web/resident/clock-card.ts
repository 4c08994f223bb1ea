import type { ClockStatus } from '../../shared/petition/clocks.ts';
import type { ClockView } from '../../shared/petition/views.ts';
import { basisLine, dateExplained, provisionalMark } from './date-explained.ts';
import { dayElement, dayInWords } from './day.ts';
import { html, type Html } from './html.ts';
import { icon, type IconName } from './icon.ts';
import { type Locale, WORDS } from './words.ts';

interface ClockCard {
  readonly clock: ClockView;
  readonly locale: Locale;
}

/** One date: what, by when, how long still, where it stands (in words, sign and colour), why, and how it was reckoned. */
export function clockCard({ clock, locale }: ClockCard): Html {
  const words = WORDS[locale].clock;
  const { tone, sign } = LOOKS[clock.status];
  const { daysLeft } = clock;
  const before = daysLeft === undefined ? words.ended : clock.holder === 'PETITIONER' ? words.until : words.latest;
  return html`<li class="card ${tone}">
    <h3>${clock.title[locale]} <small>${words.holder[clock.holder]}</small></h3>
    <p class="due"><span>${before}</span> <b>${dayElement(clock.due, locale)}</b>${provisionalMark(clock, locale)}</p>
    <p class="state">
      <b class="badge">${icon(sign)}${words.status[clock.status]}</b>
      ${daysLeft !== undefined && clock.status !== 'LAPSED' && html`<span>${words.left(daysLeft)}</span>`}
    </p>
    ${
      clock.outerLimit !== undefined &&
      html`<p>${words.outerLimit(dayInWords(clock.outerLimit.due, locale), clock.outerLimit.basis)}</p>`
    }
    ${clock.presumed === true && html`<p>${words.presumed}</p>`} ${basisLine(clock.basis, locale)}
    ${dateExplained(clock, locale)}
  </li>`;
}

const LOOKS: Readonly<Record<ClockStatus, { readonly tone: string; readonly sign: IconName }>> = {
  RUNNING: { tone: 'calm', sign: 'clock' },
  NEAR_DUE: { tone: 'near', sign: 'warning' },
  DUE_TODAY: { tone: 'near', sign: 'warning' },
  OVERDUE: { tone: 'late', sign: 'warning' },
  LAPSED: { tone: 'over', sign: 'dash' },
  DONE_ON_TIME: { tone: 'done', sign: 'check' },
  DONE_LATE: { tone: 'late', sign: 'check' },
  SUPERSEDED: { tone: 'over', sign: 'dash' },
  NOT_NOTIFIABLE: { tone: 'over', sign: 'dash' },
};
