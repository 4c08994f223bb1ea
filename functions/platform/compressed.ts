import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { HttpEvent } from './requests.ts';
import type { APIGatewayProxyStructuredResultV2 as Answer } from 'aws-lambda';

/** Less than this is not worth it. */
const SMALL = 1_000;

/**
 * An answer as small as its browser takes it. The site in front compresses only what it may keep, and it keeps nothing of ours; on a
 * telephone's line a page is there a third of a second sooner. Nothing rides on the length of a page: no other site can have a browser open one that
 * holds a secret, for no cookie opens any.
 */
export function compressed(event: HttpEvent, answer: Answer): Answer {
  const { body } = answer;
  if (body === undefined || body.length < SMALL || answer.isBase64Encoded === true) return answer;
  const encoding = encodingTaken(event.headers['accept-encoding'] ?? '');
  const headers = { ...answer.headers, vary: 'accept-encoding' };
  if (encoding === undefined) return { ...answer, headers };
  return {
    ...answer,
    headers: { ...headers, 'content-encoding': encoding },
    body: COMPRESS[encoding](body).toString('base64'),
    isBase64Encoded: true,
  };
}

const COMPRESS = {
  br: (text: string) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (text: string) => gzipSync(text),
} as const;

// `gzip, deflate, br;q=0.9`; what has a weight of nought is refused by name.
function encodingTaken(accepted: string): keyof typeof COMPRESS | undefined {
  const names = accepted
    .toLowerCase()
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim());
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : undefined;
}
