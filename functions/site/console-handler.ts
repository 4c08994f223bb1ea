import { randomBytes } from 'node:crypto';
import { CONSOLE_PATH, type ConsoleSettings, type SignIn } from '../../shared/contracts/console.ts';
import type { HttpHandler } from '../platform/pipeline.ts';
import { jsonAnswer } from '../platform/pipeline.ts';
import type { HttpEvent } from '../platform/requests.ts';
import type { Service } from '../platform/service.ts';
import { STRICT_HEADERS } from '../platform/strict-headers.ts';
import type { Answer } from './answers.ts';
import { type ConsoleFiles, NONCE } from './console-files.ts';

export interface ConsoleDoor {
  readonly service: Service;
  readonly files: ConsoleFiles;
  readonly signIn: SignIn;
  /** One machine: the clock may be moved. */
  readonly local: boolean;
}

/**
 * The staff console (工作台). Every address below `/console` that is no file is a page of it, since its pages are told apart in the
 * browser; files never change under their names and may be kept for a year.
 */
export function consoleHandler(open: () => ConsoleDoor): HttpHandler {
  return async (event) => {
    const door = open();
    const path = event.rawPath.slice(CONSOLE_PATH.length);
    if (path === '/settings.json') return jsonAnswer(200, settingsOf(door));
    if (path.startsWith('/assets/')) return fileAnswer(event, door, path.slice('/assets/'.length));
    return pageAnswer(door);
  };
}

function settingsOf({ service, signIn: { origins: _, ...signIn }, local }: ConsoleDoor): ConsoleSettings {
  return { signIn, district: service.district.name, local };
}

function fileAnswer(event: HttpEvent, { files }: ConsoleDoor, name: string): Answer {
  const file = files.file(name, event.headers['accept-encoding'] ?? '');
  if (file === undefined) {
    return { statusCode: 404, headers: { 'content-type': 'text/plain; charset=utf-8', ...STRICT_HEADERS }, body: '' };
  }
  return {
    statusCode: 200,
    headers: {
      ...STRICT_HEADERS,
      'content-type': file.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(file.encoding === undefined ? {} : { 'content-encoding': file.encoding }),
    },
    body: file.body.toString('base64'),
    isBase64Encoded: true,
  };
}

/**
 * Scripts and styles of our own alone; what the components write as styles carries the answer's nonce. The browser speaks to us and,
 * while signing in, to the issuer.
 */
function pageAnswer({ files, signIn: { issuer, origins } }: ConsoleDoor): Answer {
  const nonce = randomBytes(18).toString('base64url');
  const issuers = [new URL(issuer).origin, ...origins].join(' ');
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // What React sets by attribute: places and sizes, never anything that runs.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${issuers}`,
    "frame-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return {
    statusCode: 200,
    headers: { ...STRICT_HEADERS, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    body: files.page.replaceAll(NONCE, nonce),
  };
}
