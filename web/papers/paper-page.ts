import { chineseDay } from '../../shared/calendar/explain.ts';
import type { PaperBlock, PaperField } from '../../shared/petition/office-papers/content.ts';
import type { PaperService, PrintedPaper } from '../../shared/petition/office-papers/filled.ts';
import { serviceRows } from '../../shared/petition/office-papers/service-rows.ts';
import { html, Html } from '../resident/html.ts';
import { copiesOf } from './paper-copies.ts';
import { PAPER_STYLE } from './paper-style.ts';

export { PAPER_STYLE };

// Outside the template, so that no formatter ever puts a blank between the tag and the text that the policy's hash is of.
const STYLE_ELEMENT = new Html(`<style>${PAPER_STYLE}</style>`);

/** 文书打印件, 一式两份: a whole document without script, each copy on a page of its own. Nothing of it hangs on when it is asked for. */
export function paperPage(paper: PrintedPaper): string {
  const document = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no, email=no, address=no" />
        <title>${paper.content.title.zh} ${paper.number}</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        ${copiesOf(paper).map((copy) => onePage(paper, copy))}
      </body>
    </html> `;
  return document.toString();
}

function onePage({ number, digest, content, voidedBy, fileCopy }: PrintedPaper, copy: string): Html {
  const { title, issuer, to, blocks, basis, contact, on, service } = content;
  return html`<article class="copy">
    <header>
      <p class="which">${copy}</p>
      <p class="issuer">${issuer}</p>
      <h1>${title.zh}</h1>
      <p class="en" lang="en">${title.en}</p>
      <p class="number">${number}</p>
    </header>
    ${voidedBy !== undefined && html`<p class="void">本件已作废，以${voidedBy}为准</p>`}
    <p class="to">${to}：</p>
    ${blocks.map(blockPart)}
    <div class="foot">
      <p>依据：${basis.join('、')}。</p>
      <p>联系人：${contact.person}　电话：${contact.phone}　地址：${contact.address}</p>
      <p class="seal">（公章或者信访专用章）<br />${issuer}<br />${chineseDay(on)}</p>
    </div>
    ${service && serviceBlock(fileCopy?.service)}
    <p class="check">一式两份，一份${content.copies[0]}，一份${content.copies[1]}。校验码：${digest}</p>
  </article>`;
}

function blockPart(block: PaperBlock<string>): Html {
  switch (block.block) {
    case 'fields':
      return html`<section>
        ${block.heading !== undefined && html`<h2>${block.heading}</h2>`} ${rows(block.fields)}
      </section>`;
    case 'lines':
      return html`<section>
        <h2>${block.heading}</h2>
        ${block.lines.map((line) => html`<p>${line}</p>`)}
      </section>`;
    case 'ticks':
      return html`<section>
        <h2>${block.heading}</h2>
        <ul>
          ${block.ticks.map(({ text, ticked }) => html`<li>${ticked ? '☑' : '□'} ${text}</li>`)}
        </ul>
      </section>`;
    default:
      return block satisfies never;
  }
}

/** 送达回证 */
function serviceBlock(service: PaperService | undefined): Html {
  return html`<section class="service">
    <h2>送达回证</h2>
    ${rows(serviceRows(service))}
  </section>`;
}

function rows(fields: readonly PaperField<string>[]): Html {
  return html`<table>
    ${fields.map(
      ({ label, value }) =>
        html`<tr>
          <th scope="row">${label}</th>
          <td>${value}</td>
        </tr>`,
    )}
  </table>`;
}
