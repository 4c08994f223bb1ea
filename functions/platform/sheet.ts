import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Sheet } from '../../web/office/sheet.ts';
import { STRICT_HEADERS } from './strict-headers.ts';

/** A page to print, for staff: nothing in it runs or asks for more; the policy allows the one style it carries. */
export function sheetAnswer({ style, document }: Sheet): APIGatewayProxyStructuredResultV2 {
  const hash = createHash('sha256').update(style).digest('base64');
  return {
    statusCode: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      ...STRICT_HEADERS,
      'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; frame-ancestors 'none'`,
    },
    body: document,
  };
}
