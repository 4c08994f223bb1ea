import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { DATA_HEADERS } from './strict-headers.ts';

/** A table for Excel and WPS: with the mark by which they know UTF-8, and lines ending as RFC 4180 says. */
export function csvAnswer(
  fileName: string,
  rows: readonly (readonly (string | number)[])[],
): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: 200,
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      ...DATA_HEADERS,
      'content-disposition': `attachment; filename="${fileName}"`,
    },
    body: CSV_MARK + csvLines(rows),
  };
}

/** By which Excel and WPS know UTF-8; once, at the beginning of the file. */
export const CSV_MARK = '\uFEFF';

export function csvLines(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

// What begins like a formula is reckoned by a spreadsheet, whoever wrote it: an apostrophe makes it the text it is.
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
