import { address } from './address.ts';
import { lineField } from './field.ts';
import { html, type Html } from './html.ts';
import { type Locale, WORDS } from './words.ts';

interface TrackForm {
  readonly locale: Locale;
  readonly petitionNo?: string | undefined;
  /** One message for both: which of the two was wrong is not said. */
  readonly error?: string | undefined;
  /** @default 查询进度 */
  readonly to?: { readonly path: string; readonly submit: string } | undefined;
  /** Whether the receipt may be asked for as well. */
  readonly withReceipt?: boolean;
}

/** Number and query code. The code is never filled in again for anybody. */
export function trackForm({ locale, petitionNo, error, to, withReceipt = false }: TrackForm): Html {
  const words = WORDS[locale].track;
  return html`<form id="track" method="post" action="${address(to?.path ?? '/track', locale)}" novalidate>
    ${lineField({
      id: 'petitionNo',
      name: 'petitionNo',
      label: words.number,
      hint: words.numberHint,
      value: petitionNo,
      error,
      inputmode: 'numeric',
      narrow: true,
    })}
    ${lineField({
      id: 'queryCode',
      name: 'queryCode',
      label: words.code,
      hint: words.codeHint,
      error,
      inputmode: 'numeric',
      narrow: true,
    })}
    <button type="submit">${to?.submit ?? words.submit}</button>
    ${
      withReceipt &&
      html`<button class="plain" type="submit" formaction="${address('/receipt', locale)}">
        ${WORDS[locale].receipt.again}
      </button>`
    }
  </form>`;
}
