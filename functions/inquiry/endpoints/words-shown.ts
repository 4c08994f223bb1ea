import { type Actor, hasRole } from '../../../shared/petition/actor.ts';
import type { PetitionEvent } from '../../../shared/petition/events.ts';
import type { Particulars } from '../../../shared/petition/particulars.ts';

/**
 * What the petitioner wrote with an act: grounds of a request for review, why it was withdrawn, who should keep out. Whom they ask to
 * keep out is for those who decide it and those who audit, for whoever reads on may be meant. Reasons of a rating stand with the rating.
 */
export function wordsOf(
  staff: Actor,
  events: readonly PetitionEvent[],
  words: ReadonlyMap<string, Particulars>,
): string | undefined {
  for (const event of events) {
    const reference = referenceOf(staff, event);
    if (reference !== undefined) return words.get(reference)?.words;
  }
  return undefined;
}

function referenceOf(staff: Actor, event: PetitionEvent): string | undefined {
  switch (event.type) {
    case 'ReviewRequested':
    case 'PetitionWithdrawn':
      return event.particulars?.id;
    case 'RecusalRequested':
      return hasRole(staff, ['head', 'leader', 'supervisor', 'auditor']) ? event.particulars.id : undefined;
    default:
      return undefined;
  }
}
