import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { PrintedPaper } from '../../shared/petition/office-papers/filled.ts';
import { PAPER_STYLE, paperPage } from '../../web/papers/paper-page.ts';
import { ProblemError } from './problems.ts';
import { STRICT_HEADERS } from './strict-headers.ts';

const STYLE_HASH = createHash('sha256').update(PAPER_STYLE).digest('base64');

/** A paper as a page to look at and print: nothing in it runs, loads or leads anywhere. */
export function paperPageAnswer(printed: PrintedPaper): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      ...STRICT_HEADERS,
      'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
    },
    body: paperPage(printed),
  };
}

export function noSuchPaper(): ProblemError {
  return new ProblemError({
    status: 404,
    code: 'PAPER_NOT_FOUND',
    title: '本事项没有这份文书',
    detail: 'There is no such paper with this petition.',
  });
}
