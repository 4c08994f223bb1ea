import { html, type Html } from './html.ts';

/** A number in groups, each kept together, the line free to break between them: `012-345-6789`. */
export function groupedDigits(groups: readonly string[]): Html {
  return html`<span class="digits"
    >${groups.map((group, index) => html`${index > 0 && html`-<wbr />`}<span>${group}</span>`)}</span
  >`;
}

/** 查询码 in fours: `1234-5678`. */
export function queryCodeGroups(code: string): readonly string[] {
  return code.match(/.{1,4}/gu) ?? [];
}

/** 编号 as it is written, 3-3-4. */
export function petitionNumberGroups(petitionNo: string): readonly string[] {
  return petitionNo.split('-');
}
