import { shanghaiDay } from '../../shared/calendar/instant.ts';
import { petitionerView } from '../../shared/petition/views.ts';
import { residentsDates } from '../../web/resident/calendar-dates.ts';
import { type Locale, WORDS } from '../../web/resident/words.ts';
import { calendarAnswer, calendarFile } from '../platform/calendar-file.ts';
import { ProblemError } from '../platform/problems.ts';
import type { HttpEvent } from '../platform/requests.ts';
import type { Service } from '../platform/service.ts';
import { admittedBy } from './admitted.ts';
import type { Answer } from './answers.ts';

/** 把日期加入日历: the running dates of one petition, for whoever comes from its page. @throws ProblemError 403, 404 */
export async function datesFile(event: HttpEvent, service: Service, locale: Locale): Promise<Answer> {
  const petition = await admittedBy(event, service);
  const now = service.now();
  const view = petitionerView(petition, [], service.office, service.calendar, shanghaiDay(now));
  const dates = residentsDates(view, locale);
  if (dates.length === 0) throw nothingToCome();
  const file = calendarFile({
    name: WORDS[locale].calendar.name(petition.no),
    writtenAt: now,
    entries: dates.map(({ kind, startedOn, due, summary, description }) => ({
      id: `${petition.no}-${kind}-${startedOn}`,
      sequence: petition.version,
      when: { day: due },
      summary,
      description,
      remind: true,
    })),
  });
  return calendarAnswer(file, `${petition.no}.ics`);
}

function nothingToCome(): ProblemError {
  return new ProblemError({
    status: 404,
    code: 'NO_DATES',
    title: '现在没有正在计算的日期',
    detail: 'No date is running now.',
  });
}
