import { shanghaiDay } from '../../shared/calendar/instant.ts';
import { rate } from '../../shared/petition/steps/rate.ts';
import { ratedPage, ratingPage } from '../../web/resident/rating-page.ts';
import type { Locale } from '../../web/resident/words.ts';
import { commitmentsOf } from '../inquiry/endpoints/commitments.ts';
import { take } from '../platform/commands.ts';
import { commandOf } from '../platform/matters.ts';
import { outcomeProblem, ProblemError } from '../platform/problems.ts';
import { type HttpEvent, parseInput, readForm } from '../platform/requests.ts';
import type { Service } from '../platform/service.ts';
import { type Answer, page } from './answers.ts';

/**
 * The two questions, for whoever has the link of a mail. Opening it reads nothing and changes nothing, so that neither a mail scanner
 * nor whoever it was forwarded to learns whose it is or uses it up.
 */
export function askRating(event: HttpEvent, service: Service, locale: Locale): Answer {
  const link = event.queryStringParameters?.['link'] ?? '';
  petitionBehind(link, service);
  return page(200, ratingPage({ office: commitmentsOf(service).office, locale, link }));
}

/**
 * Rates once. The link itself is the command's key: sent again it is answered as at first, with other answers it is refused; and what
 * was rated already, by code or by another mail's link, only the code can change.
 */
export async function takeRating(event: HttpEvent, service: Service, locale: Locale): Promise<Answer> {
  const { link = '', ...answers } = readForm(event);
  const no = petitionBehind(link, service);
  const office = commitmentsOf(service).office;
  if (answers['office'] === undefined) {
    const { authority, reasons } = answers;
    return page(422, ratingPage({ office, locale, link, given: { authority, reasons } }));
  }
  const given = Object.entries(answers).filter(([, answer]) => answer.trim() !== '');
  const input = parseInput(rate.input, Object.fromEntries(given));
  const command = commandOf({ key: link, scope: `${rate.name}|${no}|link`, body: input });
  const outcome = await take(service, rate, no, input, { kind: 'resident' }, command, {
    mayAct: ({ rating }) => rating === undefined,
  });
  if (outcome.kind === 'unknown' || outcome.kind === 'keyReused') throw linkUsed();
  if (outcome.kind !== 'done') throw outcomeProblem(outcome);
  service.log(outcome.repeated ? 'COMMAND_REPEATED' : 'COMMAND_DONE', { step: rate.name, petitionNo: no });
  return page(200, ratedPage({ office, locale }));
}

/** @throws ProblemError 404 for a link that we did not make and one whose last day has passed, alike */
function petitionBehind(link: string, { hashes, now }: Service): string {
  const opened = hashes.readRatingLink(link);
  if (opened !== undefined && shanghaiDay(now()) <= opened.until) return opened.petitionNo;
  throw new ProblemError({
    status: 404,
    code: 'RATING_LINK_UNKNOWN',
    title: '这条评价链接无效或者已经过期',
    detail: 'This link is not valid, or no longer.',
  });
}

function linkUsed(): ProblemError {
  return new ProblemError({
    status: 409,
    code: 'ALREADY_RATED',
    title: '已经评价过了，链接只能用一次；要更改，请打电话或者到接待窗口，报编号和查询码',
    detail: 'It was rated already, and a link works once; to change it, come to us with number and query code.',
  });
}
