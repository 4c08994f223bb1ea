import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import { chineseDay } from '../../shared/calendar/explain.ts';
import {
  addMinutes,
  type Instant,
  instant,
  InvalidInstant,
  shanghaiDay,
  shanghaiTime,
} from '../../shared/calendar/instant.ts';
import { html } from '../../web/resident/html.ts';
import type { LocalIdentity } from './local-identity.ts';
import type { LocalService } from './local-service.ts';
import type { LocalTime } from './local-time.ts';
import { answer, readBody } from './loopback-server.ts';
import { ClockOnlyMovesForward } from './virtual-clock.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

const moment = z.string();
const clockInput = z.union([z.strictObject({ advance: z.string() }), z.strictObject({ now: moment })]);
const resetInput = z.strictObject({ now: z.optional(moment) });
const tokenInput = z.strictObject({ sub: z.string(), name: z.string(), roles: z.array(z.string()) });

/** The controls that exist on one machine only: the clock, the mailbox, the timers, tokens, and a fresh start. */
export function localControls(local: LocalService, time: LocalTime, identity: LocalIdentity) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const path = (request.url ?? '/').split('?')[0];
    if (path !== '/_local' && path?.startsWith('/_local/') !== true) return false;
    try {
      if (isForm(request)) {
        await moveByForm(request, local, time);
        response.writeHead(303, { location: '/_local' }).end();
        return true;
      }
      const reply = await control(`${request.method ?? ''} ${path}`, request, local, time, identity);
      if (reply === undefined) return await identity.handle(request, response);
      answer(response, 200, reply.type, reply.body);
    } catch (error) {
      const known = describe(error);
      if (known === undefined) throw error;
      answer(
        response,
        422,
        PROBLEM_TYPE,
        JSON.stringify({ type: 'about:blank', status: 422, code: 'INVALID_INPUT', title: known }),
      );
    }
    return true;
  };
}

function isForm(request: IncomingMessage): boolean {
  const type = request.headers['content-type'] ?? '';
  return (
    request.method === 'POST' &&
    request.url === '/_local/clock' &&
    type.startsWith('application/x-www-form-urlencoded') &&
    request.headers.origin !== undefined
  );
}

// The buttons of the overview: pages without a script can only send forms.
async function moveByForm(request: IncomingMessage, local: LocalService, time: LocalTime): Promise<void> {
  const form = new URLSearchParams((await readBody(request, 1_000))?.toString('utf8'));
  await time.advanceTo(addDuration(local.clock.now(), form.get('advance') ?? ''));
}

interface Reply {
  readonly type: string;
  readonly body: string;
}

async function control(
  route: string,
  request: IncomingMessage,
  local: LocalService,
  time: LocalTime,
  identity: LocalIdentity,
): Promise<Reply | undefined> {
  switch (route) {
    case 'POST /_local/clock': {
      const input = clockInput.parse(await readInput(request));
      const now = local.clock.now();
      const target = 'now' in input ? instant(input.now) : addDuration(now, input.advance);
      if (target < now) throw new ClockOnlyMovesForward(now, target);
      await time.advanceTo(target);
      return json({ now: local.clock.now() });
    }
    case 'GET /_local/clock':
      return json({ now: local.clock.now() });
    case 'POST /_local/reset': {
      const input = resetInput.parse(await readInput(request));
      await time.reset(input.now === undefined ? undefined : instant(input.now));
      return json({ now: local.clock.now() });
    }
    case 'GET /_local/mail':
      await time.settle();
      return json(local.mail.list());
    case 'GET /_local/schedules':
      await time.settle();
      return json(local.scheduler.list().map(({ name, at, input }) => ({ name, at, petitionNo: petitionNoIn(input) })));
    case 'POST /_local/token': {
      const input = tokenInput.parse(await readInput(request));
      return json({ token: await identity.mint(input) });
    }
    case 'GET /_local':
    case 'GET /_local/':
      await time.settle();
      return { type: 'text/html; charset=utf-8', body: overview(local, request.headers.host ?? '') };
    default:
      return undefined;
  }
}

/** An ISO 8601 duration in weeks, days, hours and minutes: `P15D`, `PT90M`, `P1W`. */
export function addDuration(from: Instant, duration: string): Instant {
  const match = /^P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?)?$/.exec(duration);
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = (match ?? []).slice(1).map((part) => Number(part ?? 0));
  const total = ((weeks * 7 + days) * 24 + hours) * 60 + minutes;
  if (match === null || total === 0) throw new InvalidDuration(duration);
  return addMinutes(from, total);
}

export class InvalidDuration extends Error {
  override readonly name = 'InvalidDuration';
  constructor(given: string) {
    super(`时长「${given}」应为P15D、PT2H这样的写法 / a duration as P15D or PT2H`);
  }
}

function describe(error: unknown): string | undefined {
  if (error instanceof InvalidDuration || error instanceof InvalidInstant || error instanceof ClockOnlyMovesForward)
    return error.message;
  if (error instanceof z.core.$ZodError)
    return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  return error instanceof SyntaxError ? '提交的内容不是正确的JSON / the body is not valid JSON' : undefined;
}

async function readInput(request: IncomingMessage): Promise<unknown> {
  const body = (await readBody(request, 100_000))?.toString('utf8') ?? '';
  const parsed: unknown = body === '' ? {} : JSON.parse(body);
  return parsed;
}

function petitionNoIn(input: string): string | undefined {
  const parsed: unknown = JSON.parse(input);
  if (typeof parsed !== 'object' || parsed === null || !('petitionNo' in parsed)) return undefined;
  return typeof parsed.petitionNo === 'string' ? parsed.petitionNo : undefined;
}

function json(body: unknown): Reply {
  return { type: JSON_TYPE, body: JSON.stringify(body) };
}

const STRIDES = [
  ['PT1H', '1小时'],
  ['P1D', '1天'],
  ['P3D', '3天'],
  ['P15D', '15天'],
] as const;

function overview(local: LocalService, host: string): string {
  const mails = local.mail.list().toReversed().slice(0, 50);
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>回声 · 本机信箱与时钟</title>
        <style>
          body {
            font:
              16px/1.6 system-ui,
              'Noto Sans SC',
              sans-serif;
            margin: 2rem auto;
            max-width: 60rem;
            padding: 0 1rem;
          }
          button {
            font: inherit;
            padding: 0.5rem 1rem;
          }
          pre {
            white-space: pre-wrap;
            background: #f6f4f1;
            padding: 1rem;
          }
        </style>
      </head>
      <body>
        <h1>本机信箱与时钟</h1>
        <p>
          现在（可以拨动的时钟）：<b>${inShanghai(local.clock.now())}</b>　定时器 ${local.scheduler.list().length}
          个　邮件 ${local.mail.list().length} 封
        </p>
        <form method="post" action="/_local/clock">
          拨快时钟：
          ${STRIDES.map(([advance, words]) => html`<button name="advance" value="${advance}">${words}</button> `)}
        </form>
        <p>或者：<code>curl -X POST http://${host}/_local/clock -d '{"advance":"P1D"}'</code></p>
        ${mails.map(
          (mail) =>
            html`<h2>${mail.subject}</h2>
              <p>${inShanghai(instant(mail.at))} → ${mail.to}</p>
              <pre>${mail.text}</pre>`,
        )}
      </body>
    </html>`.toString();
}

function inShanghai(moment: Instant): string {
  return `${chineseDay(shanghaiDay(moment))} ${shanghaiTime(moment)}`;
}
