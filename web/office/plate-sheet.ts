import type { Bilingual } from '../../shared/petition/codes.ts';
import { html, Html } from '../resident/html.ts';
import type { Sheet } from './sheet.ts';

interface PlateSheet {
  readonly name: Bilingual;
  readonly supervisionPhone: string;
  readonly plates: readonly {
    readonly plateNo: string;
    readonly name: string;
    readonly postName: Bilingual;
    readonly window?: string;
  }[];
}

/**
 * 工作牌 (R40): ten to a sheet of A4, each 90 by 54 mm, the size of the usual sleeve, with marks to cut by. Name, post, number and
 * window, and the number to call about whoever wears it.
 */
export function plateSheet({ name, supervisionPhone, plates }: PlateSheet): Sheet {
  const document = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>工作牌 · ${name.zh}</title>
        ${new Html(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <p class="screen">
          工作牌共${plates.length}张。请按A4纸、原大小打印，沿虚线裁开。<br />
          ${plates.length} name plates: print on A4 at actual size and cut along the lines.
        </p>
        ${plates.length === 0 && html`<p class="screen">还没有发放工作牌。 / No plate is given out yet.</p>`}
        <ol>
          ${plates.map(
            (plate) =>
              html`<li>
                <p class="office">${name.zh}<small>${name.en}</small></p>
                <p class="name">${plate.name}</p>
                <p class="post">${plate.postName.zh}${plate.window !== undefined && html` · ${plate.window}`}</p>
                <p class="foot">
                  <span>工作牌号 <b>${plate.plateNo}</b></span
                  ><span>监督电话 ${supervisionPhone}</span>
                </p>
              </li>`,
          )}
        </ol>
      </body>
    </html> `;
  return { style: STYLE, document: document.toString() };
}

const STYLE = `
*{box-sizing:border-box;margin:0;padding:0}
body{font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1e2422;background:#fff}
.screen{padding:1rem;font-size:1.1rem;line-height:1.6}
ol{display:grid;grid-template-columns:90mm 90mm;justify-content:center;list-style:none}
li{display:flex;flex-direction:column;width:90mm;height:54mm;padding:4mm 5mm 3mm;border:.2mm dashed #6f7773;break-inside:avoid;overflow:hidden}
.office{padding-bottom:1.5mm;border-bottom:.8mm solid #9b1c1c;font-size:4.6mm;font-weight:700;line-height:1.2}
.office small{margin-left:2mm;font-size:2.8mm;font-weight:400}
.name{margin-top:3mm;font-family:"Songti SC","Source Han Serif SC","Noto Serif CJK SC",serif;font-size:10mm;font-weight:700;line-height:1.2;letter-spacing:.08em}
.post{margin-top:1mm;font-size:4.4mm;line-height:1.3}
.foot{display:flex;justify-content:space-between;margin-top:auto;font-size:3.2mm}
.foot b{font-size:4.4mm;letter-spacing:.05em}
@page{size:A4;margin:13mm 15mm}
@media print{.screen{display:none}body{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`.replaceAll('\n', '');
