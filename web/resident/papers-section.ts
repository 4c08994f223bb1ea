import type { PetitionerView } from '../../shared/petition/views.ts';
import { address } from './address.ts';
import { hidden } from './attachments-section.ts';
import { type Content, html } from './html.ts';
import { type Locale, WORDS } from './words.ts';

/** 文书: what the office has made out for the petitioner, each opened as a page to print. */
export function papersSection({ petitionNo, papers = [] }: PetitionerView, locale: Locale, pass: string): Content {
  const words = WORDS[locale].papers;
  return (
    papers.length > 0 &&
    html`<section>
      <h2>${words.title}</h2>
      <p>${words.lead}</p>
      <ul class="cards">
        ${papers.map(
          ({ paper, title, number }) =>
            html`<li class="card calm">
              <p><b>${title[locale]}</b></p>
              <p class="hint">${number}</p>
              <form class="screen" method="post" action="${address('/papers', locale)}">
                ${hidden({ petitionNo, pass, paper: String(paper) })}
                <button class="plain" type="submit" aria-label="${words.open} ${title[locale]}">${words.open}</button>
              </form>
            </li>`,
        )}
      </ul>
    </section>`
  );
}
