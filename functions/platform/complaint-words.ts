import type { ComplaintAnswer, ComplaintAside, ComplaintWords } from '../../shared/complaints/words.ts';
import { isAnswer } from '../../shared/complaints/words.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import { type ParticularsStore, particularsStore } from './particulars-store.ts';
import type { Table } from './table.ts';

/** The words of complaints in two places, so that what opens to a query code cannot open who complained. */
export interface ComplaintShelves {
  /** For steps, which put both. */
  readonly aside: Pick<ParticularsStore<ComplaintAside>, 'put'>;
  readonly words: Pick<ParticularsStore<ComplaintWords>, 'read'>;
  readonly answers: Pick<ParticularsStore<ComplaintAnswer>, 'read'>;
}

export function complaintShelves(table: Table): ComplaintShelves {
  const words = particularsStore<ComplaintWords>(table, PARTITIONS.complaintWords);
  const answers = particularsStore<ComplaintAnswer>(table, PARTITIONS.complaintAnswers);
  return {
    aside: {
      put: (no, reference, aside, at) =>
        isAnswer(aside) ? answers.put(no, reference, aside, at) : words.put(no, reference, aside, at),
    },
    words,
    answers,
  };
}
