import { address } from './address.ts';
import { chineseText } from './chinese-text.ts';
import { html, type Html } from './html.ts';
import { type OfficeDetails, page } from './page.ts';
import { phoneLink } from './phone-link.ts';
import { type Locale, WORDS } from './words.ts';

interface NoticePage {
  readonly office: OfficeDetails;
  readonly locale: Locale;
}

/** What a district's own file says of the personal data it keeps. */
export interface Keeping {
  /** 保管期限. */
  readonly years: number;
  /** The Region of the cloud, where it lies outside of mainland China; undefined inside. */
  readonly abroad: string | undefined;
}

/** 个人信息处理说明: who processes what, why, how long, and what everybody may ask (个人信息保护法第十七条). */
export function privacyPage({ office, locale, keeping }: NoticePage & { readonly keeping: Keeping }): string {
  const words = WORDS[locale].privacyNotice;
  const { years, abroad } = keeping;
  return page({
    office,
    locale,
    title: words.title,
    path: '/privacy',
    main: html`<h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <h2>${words.who}</h2>
      ${whoAnswers(office, locale)} ${section(words.why)} ${section(words.kinds)} ${section(words.given)}
      <h2>${words.how.title}</h2>
      <p>${words.how.kept(years)}</p>
      <p>${abroad === undefined ? words.how.inside : words.how.abroad(abroad)}</p>
      <p>${words.how.looks}</p>
      ${section(words.rights)}
      <p>${words.askHere} ${phoneLink(office.phone)}</p>
      <p>${words.complain} ${phoneLink(office.supervisionPhone)}</p>
      ${section(words.children)} ${section(words.site)}`,
  });
}

/** 无障碍说明: what this site aims at, what is known to be missing, and the ways in that need no site. */
export function accessibilityPage({ office, locale }: NoticePage): string {
  const words = WORDS[locale].accessibility;
  return page({
    office,
    locale,
    title: words.title,
    path: '/accessibility',
    main: html`<h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      ${section(words.can)} ${section(words.missing)} ${section(words.checked)}
      <h2>${words.tell}</h2>
      <p>${words.tellHow} ${phoneLink(office.phone)}</p>
      <p>${words.complain} ${phoneLink(office.supervisionPhone)}</p>
      <p><a class="tap" href="${address('/complaints', locale)}">${WORDS[locale].complaints.online}</a></p>`,
  });
}

function whoAnswers(office: OfficeDetails, locale: Locale): Html {
  const words = WORDS[locale];
  return html`<dl class="facts">
    <div>
      <dt>${words.privacyNotice.name}</dt>
      <dd>${office.name[locale]}</dd>
    </div>
    <div>
      <dt>${words.remedy.address}</dt>
      <dd>${chineseText(office.address, locale)}</dd>
    </div>
    <div>
      <dt>${words.remedy.phone}</dt>
      <dd>${phoneLink(office.phone)}</dd>
    </div>
  </dl>`;
}

function section({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): Html {
  return html`<h2>${title}</h2>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>`;
}
