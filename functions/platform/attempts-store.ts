import { PARTITIONS } from '../../shared/contracts/table.ts';
import { type Instant, toMilliseconds } from '../../shared/calendar/instant.ts';
import type { Table } from './table.ts';

/** Failed tries at query codes, counted per number and per address and hour; forgotten by themselves. */
export interface AttemptsStore {
  failures(subject: string, now: Instant): Promise<number>;
  noteFailure(subject: string, id: string, now: Instant): Promise<void>;
}

export function attemptsStore(table: Table): AttemptsStore {
  const partition = (subject: string, now: Instant): string => `${PARTITIONS.attempt}${subject}#${now.slice(0, 13)}`;
  return {
    failures: (subject, now) => table.count(partition(subject, now)),
    async noteFailure(subject, id, now) {
      const expires = Math.floor(toMilliseconds(now) / 1000) + 2 * 3600;
      await table.put({ pk: partition(subject, now), sk: id, expires });
    },
  };
}
