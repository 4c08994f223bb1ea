import type { IncomingMessage } from 'node:http';

import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';

import { type Instant, toMilliseconds } from '../../shared/calendar/instant.ts';
import type { RouteMatch } from './gateway-routes.ts';

export class MalformedAddress extends Error {
  override readonly name = 'MalformedAddress';
}

/** The two halves of a request's address, as they were sent. @throws MalformedAddress */
export function splitAddress(address: string): { path: string; query: string } {
  const [path = '', ...query] = address.replace(/^https?:\/\/[^/?]*/, '').split('?');
  if (!path.startsWith('/') || address.includes('#')) throw new MalformedAddress(`"${address}" is no address`);
  return { path, query: query.join('?') };
}

/**
 * The event, payload format 2.0, that API Gateway's HTTP API makes of a request: bodies that are neither text nor JSON
 * come in base64, forms among them; header names are in small letters, cookies stand apart, values given more than once
 * are joined by commas. `rawPath` is left as it was sent: nothing should read it, `pathParameters` are decoded.
 * @throws MalformedAddress for a percent sign that begins no character
 */
export function toGatewayEvent(
  request: IncomingMessage,
  body: Buffer,
  match: RouteMatch,
  about: { requestId: string; now: Instant },
): APIGatewayProxyEventV2 {
  const { path, query } = splitAddress(request.url ?? '/');
  const { route } = match;
  const headers = headersOf(request);
  const { cookie, ...otherHeaders } = headers;
  const parameters = Object.entries(match.parameters).map(([name, value]) => [name, decode(value)] as const);
  const isText = isTextual(headers['content-type']);
  const routeKey = `${route.method} ${route.path}`;
  const host = (headers['host'] ?? '').replace(/:\d+$/, '');
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookie === undefined ? {} : { cookies: cookie.split('; ') }),
    headers: otherHeaders,
    ...(query === '' ? {} : { queryStringParameters: readQuery(query) }),
    ...(parameters.length === 0 ? {} : { pathParameters: Object.fromEntries(parameters) }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: host,
      domainPrefix: host.split('.')[0] ?? '',
      http: {
        method: route.method,
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: about.requestId,
      routeKey,
      stage: '$default',
      time: commonLogTime(about.now),
      timeEpoch: toMilliseconds(about.now),
    },
    ...(body.length === 0 ? {} : { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

/** What Lambda tells a handler about its invocation. */
export function toContext(routeKey: string, requestId: string): Context {
  const deadline = performance.now() + 30_000;
  const obsolete = () => {
    throw new Error('handlers are async on Node 24: return a promise');
  };
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: routeKey,
    functionVersion: '$LATEST',
    invokedFunctionArn: 'arn:local:lambda:local:000000000000:function:local',
    memoryLimitInMB: '512',
    awsRequestId: requestId,
    logGroupName: 'local',
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
    done: obsolete,
    fail: obsolete,
    succeed: obsolete,
  };
}

function headersOf(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headersDistinct)) {
    if (value !== undefined) headers[name] = value.join(name === 'cookie' ? '; ' : ',');
  }
  return headers;
}

function isTextual(contentType = ''): boolean {
  const [type = ''] = contentType.toLowerCase().split(';');
  return /^(text\/.*|application\/(json|javascript|xml|.+\+json|.+\+xml))$/.test(type.trim());
}

function readQuery(query: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const pair of query.split('&').filter((text) => text !== '')) {
    const [name = '', ...rest] = pair.split('=').map((text) => text.replaceAll('+', ' '));
    const [key, value] = [decode(name), decode(rest.join('='))];
    const before = Object.hasOwn(values, key) ? values[key] : undefined;
    values[key] = before === undefined ? value : `${before},${value}`;
  }
  return values;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new MalformedAddress(`"${text}" is not percent-encoded UTF-8`);
  }
}

/** `12/Mar/2026:19:03:58 +0000`, as API Gateway writes the time of a request. */
function commonLogTime(moment: Instant): string {
  const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const [year = '', number = '', day = ''] = moment.slice(0, 10).split('-');
  return `${day}/${month[Number(number) - 1] ?? ''}/${year}:${moment.slice(11, 19)} +0000`;
}
