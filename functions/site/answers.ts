import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { STYLE } from '../../web/resident/page.ts';
import type { Locale } from '../../web/resident/words.ts';
import type { ProblemError } from '../platform/problems.ts';
import { SITE_SCRIPT, SITE_SCRIPT_ADDRESS } from '../../web/resident/site-script.ts';
import type { HttpEvent } from '../platform/requests.ts';
import { DATA_HEADERS, STRICT_HEADERS } from '../platform/strict-headers.ts';

export type Answer = APIGatewayProxyStructuredResultV2;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/**
 * One script of ours, no frame, no request to anywhere: the policy allows exactly the style that the page carries. Forms go to ourselves, and
 * where a page sends files or leads to one, to the bucket.
 */
export function page(
  statusCode: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
  formTargets: readonly string[] = [],
): Answer {
  const forms = ["'self'", ...formTargets].join(' ');
  return {
    statusCode,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      ...STRICT_HEADERS,
      'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'sha256-${STYLE_HASH}'; form-action ${forms}; base-uri 'none'; frame-ancestors 'none'`,
      ...headers,
    },
    body,
  };
}

/** The script under the address that names this version is kept by browsers for ever; under any other it is not kept at all. */
export function siteScript(event: HttpEvent): Answer {
  const isThisVersion = SITE_SCRIPT_ADDRESS === `${event.rawPath}?${event.rawQueryString}`;
  return {
    statusCode: 200,
    headers: {
      ...DATA_HEADERS,
      'content-type': 'text/javascript; charset=utf-8',
      ...(isThisVersion ? { 'cache-control': 'public, max-age=31536000, immutable' } : {}),
    },
    body: SITE_SCRIPT,
  };
}

/** What a form's field holds; an empty one is a field not filled in. */
export function givenIn(fields: Readonly<Record<string, string>>): (name: string) => string | undefined {
  return (name) => (fields[name]?.trim() ? fields[name] : undefined);
}

export function withoutMissing(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The key a form carries, by which a second press of its button is the first once more. */
export function formKeyOf({ formKey = '' }: Readonly<Record<string, string>>): string | undefined {
  return /^[\w-]{8,64}$/.test(formKey) ? formKey : undefined;
}

/** A problem's one line, in the reader's language. */
export function wordsFor({ problem }: ProblemError, locale: Locale): string {
  const [zh, en = zh] = [problem.title, problem.detail?.split(' / ').at(-1)];
  return locale === 'zh' ? zh : en;
}
