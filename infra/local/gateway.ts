import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2 } from 'aws-lambda';

import { MalformedAddress, splitAddress, toContext, toGatewayEvent } from './gateway-event.ts';
import { type GatewayRoute, routeFinder } from './gateway-routes.ts';
import { isFromThisMachine, type LoopbackServer, readBody, serveOnLoopback } from './loopback-server.ts';
import type { Clock } from './virtual-clock.ts';

export interface GatewaySettings {
  /** 0 takes any free port. */
  readonly port: number;
  readonly routes: readonly GatewayRoute[];
  /** The claims of a bearer token as the JWT authorizer hands them on; `undefined` when it would refuse the token. */
  readonly authorize: (token: string) => Promise<Readonly<Record<string, string>> | undefined>;
  readonly clock: Clock;
  /**
   * Asked first, for what exists on one machine only; answers whether it took the request. Under `/_local/`, where
   * stores are emptied and tokens handed out, it is asked on behalf of this machine's own pages and tools alone.
   */
  readonly before?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  readonly onError: (trouble: GatewayTrouble) => void;
}

/** Something the caller could not help; the request's content is never part of it. */
export interface GatewayTrouble {
  /** `REQUEST_FAILED`: outside any handler. `RESULT_UNUSABLE`: a handler's answer could not be sent. */
  readonly code: 'HANDLER_FAILED' | 'RESULT_UNUSABLE' | 'REQUEST_FAILED';
  readonly routeKey: string | undefined;
  readonly requestId: string;
  readonly error: unknown;
}

/** API Gateway takes no more. Lambda itself takes 6 MB, so a handler that is sent more fails there and not here. */
const BODY_LIMIT = 10 * 1024 * 1024;

/**
 * To our handlers what API Gateway's HTTP API is on AWS, on one port of loopback. Where API Gateway answers for itself,
 * with English of its own, this answers `application/problem+json` in Chinese like the rest of the service.
 */
export function startGateway(settings: GatewaySettings): Promise<LoopbackServer> {
  const find = routeFinder(settings.routes);
  return serveOnLoopback((request, response) => {
    const requestId = randomUUID();
    serve(request, response, find, settings, requestId).catch((error: unknown) => {
      settings.onError({ code: 'REQUEST_FAILED', routeKey: undefined, requestId, error });
      sendProblem(response, 'FAILED');
    });
  }, settings.port);
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  find: ReturnType<typeof routeFinder>,
  settings: GatewaySettings,
  requestId: string,
): Promise<void> {
  try {
    const { path } = splitAddress(request.url ?? '/');
    if (path.startsWith('/_local/') && !isFromThisMachine(request)) return sendProblem(response, 'FOREIGN_CALLER');
    if ((await settings.before?.(request, response)) === true) return;
    const match = find(request.method === 'HEAD' ? 'GET' : (request.method ?? ''), path);
    const claims = match?.route.staff === true ? await settings.authorize(bearerToken(request)) : undefined;
    const body = await readBody(request, BODY_LIMIT).catch(() => 'GONE' as const);
    if (body === 'GONE') return;
    if (match === undefined) return sendProblem(response, 'NOT_FOUND');
    if (match.route.staff && claims === undefined) return sendProblem(response, 'UNAUTHORIZED');
    if (body === undefined) return sendProblem(response, 'TOO_LARGE');
    const event = toGatewayEvent(request, body, match, { requestId, now: settings.clock.now() });
    await invoke(match.route, event, claims ?? {}, response, settings);
  } catch (error) {
    if (!(error instanceof MalformedAddress)) throw error;
    sendProblem(response, 'MALFORMED_ADDRESS');
  }
}

async function invoke(
  route: GatewayRoute,
  event: APIGatewayProxyEventV2,
  claims: Readonly<Record<string, string>>,
  response: ServerResponse,
  { onError }: GatewaySettings,
): Promise<void> {
  const { requestId } = event.requestContext;
  const context = toContext(event.routeKey, requestId);
  const fail = (code: GatewayTrouble['code'], error: unknown) => {
    onError({ code, routeKey: event.routeKey, requestId, error });
    sendProblem(response, 'FAILED');
  };
  let result: APIGatewayProxyResultV2;
  try {
    result = route.staff
      ? await route.handler(withClaims(event, claims), context)
      : await route.handler(event, context);
  } catch (error) {
    fail('HANDLER_FAILED', error);
    return;
  }
  try {
    sendResult(response, result);
  } catch (error) {
    fail('RESULT_UNUSABLE', error);
  }
}

function withClaims(event: APIGatewayProxyEventV2, claims: Readonly<Record<string, string>>) {
  return { ...event, requestContext: { ...event.requestContext, authorizer: { jwt: { claims, scopes: null } } } };
}

/** A result without `statusCode` is itself the body, as payload format 2.0 has it. */
function sendResult(response: ServerResponse, result: APIGatewayProxyResultV2): void {
  if (typeof result === 'string' || result.statusCode === undefined) {
    response.setHeader('content-type', 'application/json');
    response.end(typeof result === 'string' ? result : JSON.stringify(result));
    return;
  }
  response.statusCode = result.statusCode;
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  for (const [name, value] of Object.entries(result.headers ?? {})) response.setHeader(name, String(value));
  if (result.cookies !== undefined) response.setHeader('set-cookie', result.cookies);
  const body = Buffer.from(result.body ?? '', result.isBase64Encoded === true ? 'base64' : 'utf8');
  // Node counts by itself, but not for HEAD.
  if (body.length > 0) response.setHeader('content-length', body.length);
  response.end(body);
}

function bearerToken(request: IncomingMessage): string {
  return (request.headers.authorization ?? '').replace(/^Bearer +/i, '');
}

const PROBLEMS = {
  MALFORMED_ADDRESS: { status: 400, title: '网址有误', detail: '网址中的字符没有正确编码，请核对后再试。' },
  UNAUTHORIZED: { status: 401, title: '请先登录', detail: '没有登录，或者登录已经过期。请登录后再试。' },
  FOREIGN_CALLER: { status: 403, title: '只限本机使用', detail: '这个地址只能由本机上的页面和工具使用。' },
  NOT_FOUND: { status: 404, title: '没有这个页面', detail: '网址不存在，请核对后再试。' },
  TOO_LARGE: { status: 413, title: '内容过大', detail: '一次提交的内容不能超过 10 MB，请减少附件后再试。' },
  FAILED: { status: 500, title: '系统出错了', detail: '刚才的操作没有完成，请稍后再试。已保存的内容不受影响。' },
} as const;

function sendProblem(response: ServerResponse, code: keyof typeof PROBLEMS): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  const { status, title, detail } = PROBLEMS[code];
  response.statusCode = status;
  response.setHeader('content-type', 'application/problem+json; charset=utf-8');
  if (code === 'UNAUTHORIZED') response.setHeader('www-authenticate', 'Bearer');
  if (code === 'TOO_LARGE') response.setHeader('connection', 'close');
  response.end(JSON.stringify({ type: 'about:blank', title, status, code, detail }));
}
