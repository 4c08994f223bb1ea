import type { Commitments } from '../../shared/contracts/answers.ts';
import { address } from './address.ts';
import { chineseText } from './chinese-text.ts';
import { html, Html, type Content } from './html.ts';
import { phoneLink } from './phone-link.ts';
import { SITE_SCRIPT_ADDRESS } from './site-script.ts';
import { STYLE } from './style.ts';
import { sizeButtons, sizeSwitch } from './text-size.ts';
import { type Locale, WORDS } from './words.ts';

export { STYLE };

export type OfficeDetails = Commitments['office'];

interface Page {
  readonly office: OfficeDetails;
  readonly locale: Locale;
  readonly title: string;
  readonly main: Content;
  /**
   * The page's own address, where the same page can be had in the other language. Absent where asking for it anew would lose
   * something: a receipt, what was typed, what a query code opened.
   */
  readonly path?:
    | '/'
    | `/petitions/new/${string}`
    | '/track'
    | '/commitments'
    | '/complaints'
    | '/appointments'
    | '/attachments'
    | '/attachments/received'
    | '/due-dates'
    | '/privacy'
    | '/accessibility'
    | undefined;
  /** Where the form `petition` of this page is sent to be shown again as it is: what was typed is not lost by larger letters. */
  readonly resend?: `/petitions/new/${string}` | undefined;
}

// Outside the template, so that no formatter ever puts a blank between the tag and the text that the policy's hash is of.
const STYLE_ELEMENT = new Html(`<style>${STYLE}</style>`);

/** The frame of every page for residents: a whole document, that asks for one script of ours and needs none. */
export function page({ office, locale, title, main, path, resend }: Page): string {
  const words = WORDS[locale];
  const document = html`<!doctype html>
    <html lang="${words.languageTag}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no, email=no, address=no" />
        <meta name="theme-color" content="#9b1c1c" />
        <title>${words.frame.title(title, office.name[locale])}</title>
        ${STYLE_ELEMENT}
        <script src="${SITE_SCRIPT_ADDRESS}" defer></script>
      </head>
      <body>
        <a class="skip" href="#main">${words.frame.skip}</a>
        ${header(office, locale, path)}
        <main id="main" class="width">${main} ${resend !== undefined && sizeButtons(resend, locale)}</main>
        ${footer(office, locale)}
      </body>
    </html> `;
  return document.toString();
}

function header(office: OfficeDetails, locale: Locale, path: Page['path']): Html {
  const words = WORDS[locale].frame;
  return html`<header class="top">
    <div class="width">
      <a class="brand" href="${address('/', locale)}">
        <span class="seal" lang="zh-CN" aria-hidden="true">${words.seal}</span>
        <span><b>${office.name[locale]}</b> <span>${words.service}</span></span>
      </a>
      <button id="aloud" type="button" data-stop="${words.aloudStop}" hidden>${words.aloud}</button>
      ${path !== undefined && languageSwitch(path, locale)}
      <nav aria-label="${words.navigation}">
        <a href="${address('/', locale)}">${words.start}</a>
        <a href="${address('/track', locale)}">${words.track}</a>
        <a href="${address('/commitments', locale)}">${words.commitments}</a>
      </nav>
      ${path !== undefined && sizeSwitch(path, locale)}
    </div>
  </header>`;
}

function languageSwitch(path: string, locale: Locale): Html {
  const other = locale === 'zh' ? 'en' : 'zh';
  const { languageTag } = WORDS[other];
  return html`<a class="language" href="${path}?lang=${other}" lang="${languageTag}" hreflang="${languageTag}"
    >${WORDS[locale].frame.otherLanguage}</a
  >`;
}

const ABOUT = [
  { path: '/due-dates', title: 'dueDates' },
  { path: '/privacy', title: 'privacyNotice' },
  { path: '/accessibility', title: 'accessibility' },
] as const;

/** The other ways in, on every page: telephone, counter, hours, and whom to tell when we do badly. */
function footer(office: OfficeDetails, locale: Locale): Html {
  const words = WORDS[locale].frame;
  return html`<footer class="foot">
    <div class="width">
      <h2>${words.otherWays}</h2>
      <dl class="ways">
        <div>
          <dt>${words.call}</dt>
          <dd>${phoneLink(office.phone)}</dd>
        </div>
        <div>
          <dt>${words.visit}</dt>
          <dd>
            ${chineseText(office.address, locale)}${
              office.appointments === true &&
              html`<br /><a class="tap" href="${address('/appointments', locale)}"
                  >${WORDS[locale].appointments.title}</a
                >`
            }
          </dd>
        </div>
        <div>
          <dt>${words.open}</dt>
          <dd>${office.openingTimes[locale]}</dd>
        </div>
        <div>
          <dt>${words.supervision}</dt>
          <dd>
            ${words.supervisionWhen} ${phoneLink(office.supervisionPhone)}
            <a class="tap screen" href="${address('/complaints', locale)}">${WORDS[locale].complaints.online}</a>
          </dd>
        </div>
        ${
          office.filings !== undefined &&
          html`<div>
            <dt>${words.filings}</dt>
            <dd lang="zh-CN">${office.filings.join('，')}</dd>
          </div>`
        }
      </dl>
      <nav class="screen" aria-label="${words.about}">
        ${ABOUT.map(
          ({ path, title }) => html`<a class="tap" href="${address(path, locale)}">${WORDS[locale][title].title}</a>`,
        )}
      </nav>
      <p class="motto">${words.motto.map((promise) => html`<span>${promise}</span> `)}</p>
    </div>
  </footer>`;
}
