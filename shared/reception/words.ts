import type { ParticularsReference } from '../petition/events.ts';
import type { ReceptionContext } from './decision.ts';

/** Where a step put the words it brings. @throws when it is decided before they were put aside: a fault, not a refusal */
export function wordsOf({ words }: Pick<ReceptionContext, 'words'>): ParticularsReference {
  if (words === undefined) throw new Error('decided before the words it brings were put aside');
  return words;
}
