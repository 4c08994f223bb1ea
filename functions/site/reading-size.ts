import { inSize, textSize } from '../../web/resident/text-size.ts';
import type { HttpEvent } from '../platform/requests.ts';
import type { Service } from '../platform/service.ts';
import type { Answer } from './answers.ts';

/** The one cookie of the residents' site: how large the letters are, and nothing of who reads them. */
const COOKIE = 'size';
const A_YEAR = 31_536_000;

/** The page in the size that was just chosen, which is remembered, or that was chosen before. */
export function inReadersSize(event: HttpEvent, { publicAddress }: Service, answer: Answer): Answer {
  const chosen = textSize(event.queryStringParameters?.[COOKIE]);
  const size = chosen ?? rememberedIn(event.cookies);
  if (size === undefined || answer.body?.startsWith('<!doctype') !== true) return answer;
  const sized = { ...answer, body: inSize(answer.body, size) };
  if (chosen === undefined) return sized;
  const secure = publicAddress.startsWith('https:') ? '; Secure' : '';
  return { ...sized, cookies: [`${COOKIE}=${chosen}; Path=/; Max-Age=${A_YEAR}; HttpOnly; SameSite=Lax${secure}`] };
}

function rememberedIn(cookies: readonly string[] = []) {
  return textSize(cookies.find((cookie) => cookie.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1));
}
