import type { Level } from './codes.ts';
import type { Petition } from './petition.ts';

/** Which review is in hand. The table of possible steps has already said that one is. */
export function levelOf(petition: Petition): Level {
  return 'level' in petition.course ? petition.course.level : 'review';
}
