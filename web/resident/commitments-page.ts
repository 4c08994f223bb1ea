import { isCalendarDate } from '../../shared/calendar/calendar-date.ts';
import type { Commitments } from '../../shared/contracts/answers.ts';
import { address } from './address.ts';
import { chineseText } from './chinese-text.ts';
import { basisLine } from './date-explained.ts';
import { dayInWords } from './day.ts';
import { html, type Html } from './html.ts';
import { measuredSection } from './measured-section.ts';
import { page } from './page.ts';
import { type Locale, WORDS } from './words.ts';

interface CommitmentsPage {
  readonly commitments: Commitments;
  readonly locale: Locale;
}

/** 三公开: content, procedure and time limits as in force, with their version and day, and what they came to; hangs on a wall as it is. */
export function commitmentsPage({ commitments, locale }: CommitmentsPage): string {
  const words = WORDS[locale].commitments;
  const { office, ruleSet, calendarVersion, asOf } = commitments;
  return page({
    office,
    locale,
    title: words.title,
    path: '/commitments',
    main: html`<h1>${office.name[locale]}${locale === 'en' && ': '}${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <section>
        <h2>${words.content}</h2>
        <ul>
          ${commitments.content.map((line) => html`<li>${line[locale]}</li>`)}
        </ul>
      </section>
      <section>
        <h2>${words.procedure}</h2>
        <ol>
          ${commitments.procedure.map((line) => html`<li>${line[locale]}</li>`)}
        </ol>
      </section>
      <section>
        <h2>${words.timeLimits}</h2>
        <ul class="limits">
          ${commitments.timeLimits.map((limit) => timeLimit(limit, locale))}
        </ul>
      </section>
      ${commitments.plates !== undefined && platesSection(commitments.plates, locale)}
      ${commitments.measured !== undefined && measuredSection(commitments.measured, locale)}
      <dl class="facts">
        <div>
          <dt>${words.superior}</dt>
          <dd>${chineseText(office.superior, locale)}</dd>
        </div>
        <div>
          <dt>${words.rules}</dt>
          <dd>${chineseText(ruleSet.title, locale)}</dd>
        </div>
        <div>
          <dt>${words.rulesVersion}</dt>
          <dd>${ruleSet.version}</dd>
        </div>
        <div>
          <dt>${words.calendar}</dt>
          <dd>${calendarVersion}</dd>
        </div>
        <div>
          <dt>${words.asOf}</dt>
          <dd>${isCalendarDate(asOf) ? dayInWords(asOf, locale) : asOf}</dd>
        </div>
      </dl>
      <p>
        ${words.supervised}
        <a class="tap screen" href="${address('/complaints', locale)}">${WORDS[locale].complaints.online}</a>
      </p>
      <p class="hint screen">${words.print}</p>`,
  });
}

function timeLimit(limit: Commitments['timeLimits'][number], locale: Locale): Html {
  const words = WORDS[locale].clock;
  return html`<li>
    <p class="length">${words.days[limit.unit](limit.length)}</p>
    <div>
      <h3>${limit.title[locale]} <small>${holderInWords(limit.holder, locale)}</small></h3>
      ${basisLine(limit.basis, locale)}
    </div>
  </li>`;
}

/** 亮牌办公: numbers to quote, and no names. */
function platesSection(plates: NonNullable<Commitments['plates']>, locale: Locale): Html {
  const words = WORDS[locale].commitments;
  return html`<section>
    <h2>${words.plates}</h2>
    <p>${words.platesLead}</p>
    <ul>
      ${plates.map(
        ({ plateNo, post, window }) =>
          html`<li>
            <span class="digits">${plateNo}</span> ${post[locale]}${
              window !== undefined && html`${locale === 'zh' ? '，' : ', '}${chineseText(window, locale)}`
            }
          </li>`,
      )}
    </ul>
  </section>`;
}

function holderInWords(holder: string, locale: Locale): string {
  const words = WORDS[locale].clock.holder;
  switch (holder) {
    case 'OFFICE':
    case 'AUTHORITY':
    case 'PETITIONER':
      return words[holder];
    default:
      return holder;
  }
}
