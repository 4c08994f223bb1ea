import type { Instant } from '../../shared/calendar/instant.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import type { Item, Table } from './table.ts';

/** Who claims a number: a command on a petition. */
export interface NumberClaim {
  readonly petitionNo: string;
  readonly command: string;
  readonly at: Instant;
}

/** 文号: the numbers of papers, one series for each kind and year. */
export interface NumbersStore {
  /**
   * The number this command has in the series: the one it claimed before, or the next that is free. Two at once never get the same; a
   * command that comes to nothing after its claim leaves a number that no paper carries, and the claim says whose it was.
   */
  claim(series: string, claim: NumberClaim): Promise<number>;
}

/** A command is repeated within minutes; so many others have claimed meanwhile at the most. */
const LOOKED_BACK = 25;
const MOST_TRIES = 100;

export function numbersStore(table: Table): NumbersStore {
  return {
    async claim(series, { petitionNo, command, at }) {
      const pk = PARTITIONS.number + series;
      const recent = await table.query(pk, { last: LOOKED_BACK, consistent: true });
      const own = recent.find((item) => item['command'] === command);
      if (own !== undefined) return numberOf(own);
      const last = recent.at(-1);
      let number = last === undefined ? 1 : numberOf(last) + 1;
      for (let tried = 0; tried < MOST_TRIES; tried += 1, number += 1) {
        const item = { pk, sk: numberKey(number), petitionNo, command, at };
        const outcome = await table.put(item, { kind: 'absent' });
        if (outcome.stored || outcome.existing?.['command'] === command) return number;
      }
      throw new Error(`${series}: others took ${MOST_TRIES} numbers before this command got one`);
    },
  };
}

/** The sort key of a number: padded, so that the last is the highest. */
function numberKey(number: number): string {
  return String(number).padStart(6, '0');
}

function numberOf({ sk }: Item): number {
  return Number(sk);
}
