import type { AttachmentView } from '../../shared/petition/attachments.ts';
import { MEDIA } from '../../shared/petition/uploads.ts';
import type { PetitionerView } from '../../shared/petition/views.ts';
import { address } from './address.ts';
import { dayElement } from './day.ts';
import { html, type Content, type Html } from './html.ts';
import { type Locale, WORDS } from './words.ts';

interface AttachmentsSection {
  readonly view: PetitionerView;
  readonly locale: Locale;
  readonly pass: string;
  readonly waiting?: number | undefined;
}

/** 您的材料: every file that was sent, what became of it, and the way to send one more. */
export function attachmentsSection({ view, locale, pass, waiting = 0 }: AttachmentsSection): Content {
  const words = WORDS[locale].files;
  const { attachments, mayUpload, petitionNo } = view;
  if (attachments.length === 0 && !mayUpload && waiting === 0) return undefined;
  return html`<section>
    <h2>${words.list}</h2>
    ${attachments.length === 0 && waiting === 0 && html`<p>${words.none}</p>`}
    ${waiting > 0 && html`<p class="notice">${words.waiting(waiting)}</p>`}
    ${
      attachments.length > 0 &&
      html`<ul class="cards">
        ${attachments.map((attachment) => card(attachment, { petitionNo, pass, locale }))}
      </ul>`
    }
    ${mayUpload && uploadButton({ petitionNo, pass, locale })}
  </section>`;
}

interface Opened {
  readonly petitionNo: string;
  readonly pass: string;
  readonly locale: Locale;
}

/** To the page with the forms, without typing both numbers again. */
export function uploadButton({ petitionNo, pass, locale }: Opened): Html {
  return html`<form class="screen" method="post" action="${address('/attachments', locale)}">
    ${hidden({ petitionNo, pass })}
    <button class="plain" type="submit">${WORDS[locale].files.title}</button>
  </form>`;
}

/** Fields that are sent as they are. */
export function hidden(fields: Readonly<Record<string, string>>): readonly Html[] {
  return Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" /> `);
}

function card(attachment: AttachmentView, { petitionNo, pass, locale }: Opened): Html {
  const words = WORDS[locale].files;
  const { id, name, on, media, bytes, scanned, reasonTitle } = attachment;
  const isKept = attachment.state === 'KEPT';
  return html`<li class="card ${isKept ? 'calm' : 'late'}">
    <p class="state"><span class="badge">${isKept ? words.kept : words.refused}</span> <b>${name[locale]}</b></p>
    <p>
      ${media !== undefined && html`${MEDIA[media][locale]} `}${bytes !== undefined && html`${sizeOf(bytes, locale)} `}
      <span class="hint">${dayElement(on, locale)}</span>
    </p>
    ${reasonTitle !== undefined && html`<p>${reasonTitle[locale]}</p>`}
    ${scanned === false && html`<p class="hint">${words.unscanned}</p>`}
    ${
      isKept &&
      html`<form class="screen" method="post" action="${address('/attachments/download', locale)}">
        ${hidden({ petitionNo, pass, id })}
        <button class="plain" type="submit" aria-label="${words.download} ${name[locale]}">${words.download}</button>
      </form>`
    }
  </li>`;
}

function sizeOf(bytes: number, locale: Locale): string {
  const words = WORDS[locale].files;
  const megabyte = 1024 * 1024;
  return bytes < megabyte
    ? words.kilobytes(String(Math.ceil(bytes / 1024)))
    : words.megabytes((bytes / megabyte).toFixed(1));
}
