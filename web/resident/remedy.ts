import type { PetitionerView } from '../../shared/petition/views.ts';
import { chineseText } from './chinese-text.ts';
import { clockCard } from './clock-card.ts';
import { dayInWords } from './day.ts';
import { html, type Html } from './html.ts';
import { phoneLink } from './phone-link.ts';
import { type Locale, WORDS } from './words.ts';

type Remedy = NonNullable<PetitionerView['remedy']>;

/** 复查、复核: whom to ask, where, in what form and until when. A late request is still taken and passed on. */
export function remedySection(remedy: Remedy, view: PetitionerView, locale: Locale): Html {
  const words = WORDS[locale].remedy;
  const { authority } = remedy;
  const right = view.clocks.find((clock) => clock.kind === remedyClock(remedy) && clock.daysLeft !== undefined);
  return html`<section>
    <h2>${words[remedy.level]}</h2>
    <dl class="facts">
      <div>
        <dt>${words.whom}</dt>
        <dd>${authority === undefined ? words.unknown : chineseText(authority.name, locale)}</dd>
      </div>
      ${
        authority?.address !== undefined &&
        html`<div>
          <dt>${words.address}</dt>
          <dd>${chineseText(authority.address, locale)}</dd>
        </div>`
      }
      ${
        authority?.phone !== undefined &&
        html`<div>
          <dt>${words.phone}</dt>
          <dd>${phoneLink(authority.phone)}</dd>
        </div>`
      }
    </dl>
    ${
      right !== undefined &&
      html`<ul class="cards">
        ${clockCard({ clock: right, locale })}
      </ul>`
    }
    ${remedy.lapsed && html`<p>${words.lapsed(dayInWords(remedy.lastDay, locale))}</p>`}
    <p>${words.how}</p>
  </section>`;
}

export function remedyClock(remedy: Remedy): 'reviewRequest' | 'finalReviewRequest' {
  return remedy.level === 'review' ? 'reviewRequest' : 'finalReviewRequest';
}
