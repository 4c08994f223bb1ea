import { strToU8, zipSync } from 'fflate';
import { chineseDay } from '../../shared/calendar/explain.ts';
import type { PaperBlock, PaperField } from '../../shared/petition/office-papers/content.ts';
import type { PrintedPaper } from '../../shared/petition/office-papers/filled.ts';
import { serviceRows } from '../../shared/petition/office-papers/service-rows.ts';
import { html } from '../resident/html.ts';
import { copiesOf } from './paper-copies.ts';

/**
 * The same paper as a file for Word and WPS (.docx), for whoever adds a letterhead before printing. The same paper gives the same bytes: nothing
 * in it says when or by whom it was fetched, and the files inside bear the day it was made out.
 */
export function paperFile(paper: PrintedPaper): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/document.xml': documentPart(paper),
    'word/styles.xml': STYLES,
    'word/_rels/document.xml.rels': relationships([['styles', 'styles.xml']]),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  // Without a zone it is read as the machine's own time and written as such: the same digits everywhere.
  return zipSync(files, { mtime: `${paper.content.on}T00:00:00` });
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const CONTENT_TYPES = `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${MAIN}.styles+xml"/></Types>`;

/** 仿宋, 12 points, a line and a half. */
const STYLES = `${DECLARATION}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="FangSong" w:hAnsi="FangSong" w:eastAsia="仿宋" w:cs="FangSong"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="360" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`;

function relationships(targets: readonly (readonly [string, string])[]): string {
  const each = targets.map(
    ([type, target], nth) => `<Relationship Id="rId${nth + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function documentPart(paper: PrintedPaper): string {
  const body = copiesOf(paper).map((copy, nth) => onePage(paper, copy, nth));
  // A4 with the margins of the printed page, in twentieths of a point.
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1247" w:bottom="1134" w:left="1417" w:header="851" w:footer="851" w:gutter="0"/></w:sectPr>';
  return `${DECLARATION}<w:document xmlns:w="${WORD}"><w:body>${body.join('')}${page}</w:body></w:document>`;
}

function onePage({ number, digest, content, voidedBy, fileCopy }: PrintedPaper, copy: string, nth: number): string {
  const { title, issuer, to, blocks, basis, contact, on, service, copies } = content;
  return [
    paragraph(copy, { align: 'right', size: 21, newPage: nth > 0 }),
    paragraph(issuer, { align: 'center', size: 32 }),
    paragraph(title.zh, { align: 'center', size: 40, bold: true }),
    paragraph(title.en, { align: 'center', size: 18 }),
    paragraph(number, { align: 'right', size: 21 }),
    ...(voidedBy === undefined ? [] : [paragraph(`本件已作废，以${voidedBy}为准`, { align: 'center', bold: true })]),
    paragraph(`${to}：`),
    ...blocks.flatMap(blockParts),
    paragraph(`依据：${basis.join('、')}。`),
    paragraph(`联系人：${contact.person}　电话：${contact.phone}　地址：${contact.address}`),
    ...['（公章或者信访专用章）', issuer, chineseDay(on)].map((line) => paragraph(line, { align: 'right' })),
    ...(service ? [heading('送达回证'), table(serviceRows(fileCopy?.service))] : []),
    paragraph(`一式两份，一份${copies[0]}，一份${copies[1]}。校验码：${digest}`, { size: 18 }),
  ].join('');
}

function blockParts(block: PaperBlock<string>): readonly string[] {
  switch (block.block) {
    case 'fields':
      return [...(block.heading === undefined ? [] : [heading(block.heading)]), table(block.fields)];
    case 'lines':
      return [heading(block.heading), ...block.lines.map((line) => paragraph(line))];
    case 'ticks':
      return [
        heading(block.heading),
        ...block.ticks.map(({ text, ticked }) => paragraph(`${ticked ? '☑' : '□'} ${text}`)),
      ];
    default:
      return block satisfies never;
  }
}

function heading(text: string): string {
  return paragraph(text, { bold: true, withNext: true });
}

interface Look {
  readonly align?: 'center' | 'right';
  /** In half points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly newPage?: boolean;
  readonly withNext?: boolean;
}

// The order of what stands in a paragraph's and a run's properties is the schema's.
function paragraph(text: string, { align, size, bold = false, newPage = false, withNext = false }: Look = {}): string {
  const properties = [
    withNext ? '<w:keepNext/>' : '',
    newPage ? '<w:pageBreakBefore/>' : '',
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
  ].join('');
  const look = [bold ? '<w:b/>' : '', size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`];
  const run = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join('<w:br/>');
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${look.join('')}</w:rPr>${run}</w:r></w:p>`;
}

const WIDTHS = [2200, 7040] as const;

function table(fields: readonly PaperField<string>[]): string {
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`,
  );
  const grid = WIDTHS.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const rows = fields.map(
    ({ label, value }) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(label, WIDTHS[0])}${cell(value, WIDTHS[1])}</w:tr>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="${WIDTHS[0] + WIDTHS[1]}" w:type="dxa"/><w:tblBorders>${edges.join('')}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

function cell(text: string, width: number): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`;
}

// What is text in a page is text here too: the five characters are written alike in both.
function escaped(text: string): string {
  return html`${text}`.toString();
}
