import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { CalendarBook } from '../calendar/official-calendars.ts';
import { clockOf, starting, withEnded, withTold } from './clock-changes.ts';
import { runningClock } from './clocks.ts';
import type { Course } from './course.ts';
import type { PetitionEvent } from './events.ts';
import { handlingIsBound } from './handling-period.ts';
import type { Petition } from './petition.ts';

/** 转送: the authority's fifteen days and its five working days to object begin. */
export function transferred(
  petition: Petition,
  event: Extract<PetitionEvent, { type: 'PetitionTransferred' }>,
  book: CalendarBook,
): Petition {
  const kept = petition.course.at === 'TRANSFERRED' ? petition.course.authorities : [];
  const told = event.petitionerTold;
  const informed = told === undefined ? petition : withTold(petition, 'notice', told);
  return starting(
    {
      ...withEnded(informed, 'transfer', event.sentOn),
      // A part that came back may be sent on after another unit has accepted its own.
      course:
        petition.course.at === 'ACCEPTED'
          ? { ...petition.course, alsoSentTo: event.authorities }
          : {
              at: 'TRANSFERRED',
              authorities: [...kept, ...event.authorities],
              sentOn: event.sentOn,
              toRetransfer: false,
            },
    },
    // A unit added later takes nothing off the first one's fifteen days.
    ...(kept.length > 0 ? [] : [clockOf(petition.rules, book, 'authorityNotice', event.sentOn)]),
    ...(petition.rules.knowsObjections ? [clockOf(petition.rules, book, 'objection', event.sentOn)] : []),
  );
}

/** The objection was not agreed: the matter stays where it was sent. A part that came back earlier still waits to be sent on. */
export function stillTransferred(petition: Petition): Petition {
  if (petition.course.at !== 'OBJECTED') return petition;
  const { authorities, sentOn } = petition.course;
  const toRetransfer = runningClock(petition.clocks, 'transfer') !== undefined;
  return { ...petition, course: { at: 'TRANSFERRED', authorities, sentOn, toRetransfer } };
}

/**
 * The material comes back on the day the sender agrees: a new three days run from then, and the first transfer stays as
 * timely as it was.
 */
export function objectionAgreed(petition: Petition, authority: string, on: CalendarDate, book: CalendarBook): Petition {
  if (petition.course.at !== 'OBJECTED') return petition;
  const others = petition.course.authorities.filter((target) => target.name !== authority);
  const course: Course =
    others.length === 0
      ? { at: 'RECEIVED' }
      : { at: 'TRANSFERRED', authorities: others, sentOn: petition.course.sentOn, toRetransfer: true };
  const returned = others.length === 0 ? withEnded(petition, 'authorityNotice', on, 'SUPERSEDED') : petition;
  return starting({ ...returned, course }, clockOf(petition.rules, book, 'transfer', on));
}

/**
 * 受理: the authority's notice is given, and the sixty days run where they bind (R32). A transfer still owed is that of a part
 * which another unit sent back: one unit's acceptance does not send it on.
 */
export function accepted(
  petition: Petition,
  authority: string,
  acceptedOn: CalendarDate,
  book: CalendarBook,
): Petition {
  const told = withEnded(withEnded(petition, 'authorityNotice', acceptedOn), 'objection', acceptedOn, 'SUPERSEDED');
  const begun: Petition = {
    ...told,
    course: { at: 'ACCEPTED', authority, acceptedOn },
    acceptance: { authority, acceptedOn },
  };
  const presumedEnded = withEnded(begun, 'handling', acceptedOn, 'SUPERSEDED');
  return handlingIsBound(petition)
    ? starting(presumedEnded, clockOf(petition.rules, book, 'handling', acceptedOn))
    : presumedEnded;
}

/** No authority accepts what the office handles itself: the sixty days are watched from the day it begins, as presumed. */
export function internal(petition: Petition, handler: string, on: CalendarDate, book: CalendarBook): Petition {
  const begun: Petition = {
    ...withoutAuthorityClocks(withEnded(withEnded(petition, 'transfer', on), 'authorityNotice', on, 'SUPERSEDED'), on),
    handler,
    course: { at: 'INTERNAL', since: on },
    // What was said before anything was done is no report of the result.
    echoed: false,
  };
  return handlingIsBound(petition)
    ? starting(begun, { ...clockOf(petition.rules, book, 'handling', on), presumed: true })
    : begun;
}

/** One co-handler's refusal leaves the others their matter and their clocks. */
export function refused(petition: Petition, event: Extract<PetitionEvent, { type: 'PetitionRefused' }>): Petition {
  const { course } = petition;
  if (course.at === 'ACCEPTED' && course.authority !== event.authority) {
    const others = (course.alsoSentTo ?? []).filter(({ name }) => name !== event.authority);
    return { ...withEnded(petition, 'authorityNotice', event.on), course: { ...course, alsoSentTo: others } };
  }
  const others = course.at === 'TRANSFERRED' ? course.authorities.filter(({ name }) => name !== event.authority) : [];
  if (course.at === 'TRANSFERRED' && others.length > 0)
    return { ...petition, course: { ...course, authorities: others } };
  return {
    ...withoutAuthorityClocks(petition, event.on),
    course: { at: 'REFUSED', authority: event.authority, on: event.on },
    refusal: { ground: event.ground, article: event.article, direction: event.direction },
    echoed: false,
  };
}

function withoutAuthorityClocks(petition: Petition, on: CalendarDate): Petition {
  return withEnded(
    withEnded(withEnded(petition, 'authorityNotice', on), 'objection', on, 'SUPERSEDED'),
    'handling',
    on,
    'SUPERSEDED',
  );
}
