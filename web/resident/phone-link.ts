import { html, type Html } from './html.ts';

/** A telephone number of ours that a phone dials on a tap; never one that a person typed. */
export function phoneLink(number: string): Html {
  return html`<a class="phone" href="tel:${number.replaceAll(/[^\d+]/g, '')}">${number}</a>`;
}
