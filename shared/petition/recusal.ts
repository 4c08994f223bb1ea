import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { PetitionEvent } from './events.ts';
import type { Petition } from './petition.ts';
import { isConcerned } from './visibility.ts';

/** 回避: who keeps out by a decision, and since when one is asked for. Whoever the petition complains of keeps out without any. */
export interface Recusal {
  /** Asked for and not decided yet: the first of such requests. */
  readonly askedOn?: CalendarDate;
  readonly staffIds: readonly string[];
}

export function recusalAsked(petition: Petition, on: CalendarDate): Petition {
  const { askedOn = on, staffIds = [] } = petition.recusal ?? {};
  return { ...petition, recusal: { askedOn, staffIds } };
}

export function recusalDecided(
  petition: Petition,
  { agreed, staffIds }: Extract<PetitionEvent, { type: 'RecusalDecided' }>,
): Petition {
  const before = petition.recusal?.staffIds ?? [];
  return recusing({ ...petition, recusal: { staffIds: agreed ? [...new Set([...before, ...staffIds])] : before } });
}

/** Whoever is concerned holds the matter no longer: it is nobody's until the head names somebody else. */
export function recusing(petition: Petition): Petition {
  const { handler, ...rest } = petition;
  return handler !== undefined && isConcerned(petition, handler) ? rest : petition;
}
