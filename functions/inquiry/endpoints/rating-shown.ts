import type { Actor } from '../../../shared/petition/actor.ts';
import type { Commit, PetitionEvent } from '../../../shared/petition/events.ts';
import type { Petition } from '../../../shared/petition/petition.ts';
import { isOfRating, maySeeRatings } from '../../../shared/petition/visibility.ts';
import type { Service } from '../../platform/service.ts';

/** Whoever handles a matter or receives people is not told who was dissatisfied with them (R-X17). */
export function timelineFor(staff: Actor, commits: readonly Commit[]): readonly Commit[] {
  return maySeeRatings(staff) ? commits : commits.filter(({ events }) => !events.some(isOfRating));
}

/** The rating as it stands, with its reasons, and by when the head is to speak with whoever it did not satisfy. */
export async function ratingShown(
  { particulars }: Service,
  staff: Actor,
  { no, rating, dissatisfaction }: Petition,
  commits: readonly Commit[],
) {
  if (rating === undefined || !maySeeRatings(staff)) return {};
  const reference = commits.flatMap(({ events }) => events).findLast(isRating)?.particulars;
  const [words] = reference === undefined ? [] : await particulars.read(no, [reference]);
  const reasons = words?.words;
  return {
    rating: {
      ...rating,
      ...(reasons === undefined ? {} : { reasons }),
      ...(dissatisfaction === undefined ? {} : { contactBy: dissatisfaction.due }),
    },
  };
}

function isRating(event: PetitionEvent): event is Extract<PetitionEvent, { type: 'PetitionRated' }> {
  return event.type === 'PetitionRated';
}
