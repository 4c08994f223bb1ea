import type { CalendarDate } from '../../shared/calendar/calendar-date.ts';
import type { ClockView, PetitionerView } from '../../shared/petition/views.ts';
import { address } from './address.ts';
import { hidden } from './attachments-section.ts';
import { html, type Content } from './html.ts';
import { type Locale, WORDS } from './words.ts';

/** One running date in the petitioner's own calendar. */
export interface ResidentsDate {
  readonly kind: string;
  /** With the day its clock was started, what tells one window from the same kind of window opened again. */
  readonly startedOn: CalendarDate;
  readonly due: CalendarDate;
  readonly summary: string;
  readonly description: string;
}

/** Dates that run and are not over: a calendar is for what is still to come. */
export function datesToCome({ clocks }: PetitionerView): readonly ClockView[] {
  return clocks.filter(({ daysLeft }) => daysLeft !== undefined && daysLeft >= 0);
}

/**
 * What stands in the calendar of whoever keeps it, and of whoever they share it with: the number and the date, never what the petition is
 * about or whose it is.
 */
export function residentsDates(view: PetitionerView, locale: Locale): readonly ResidentsDate[] {
  const words = WORDS[locale].calendar;
  return datesToCome(view).map((clock) => {
    const { kind, startedOn, due, title, holder, provisional, basis, explanation } = clock;
    const marked = provisional ? `${title[locale]}${words.provisional}` : title[locale];
    return {
      kind,
      startedOn,
      due,
      summary: holder === 'PETITIONER' ? words.yours(marked, view.petitionNo) : words.theirs(marked, view.petitionNo),
      description: [...explanation[locale], basis.join('、'), words.mayChange].join('\n'),
    };
  });
}

/** 把日期加入日历: a file, by a button, because an address with the number in it would tell whoever reads over the shoulder. */
export function calendarSection(view: PetitionerView, locale: Locale, pass: string): Content {
  const words = WORDS[locale].calendar;
  return (
    datesToCome(view).length > 0 &&
    html`<form class="screen" method="post" action="${address('/dates.ics', locale)}">
      ${hidden({ petitionNo: view.petitionNo, pass })}
      <button class="plain" type="submit">${words.add}</button>
      <p class="hint">${words.hint}</p>
    </form>`
  );
}
