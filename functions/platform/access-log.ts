import { PARTITIONS } from '../../shared/contracts/table.ts';
import { type Instant, instant } from '../../shared/calendar/instant.ts';
import type { Item, Table } from './table.ts';

/** 查阅记录: every look at who a petitioner is, at a lead or at the ledger, by whom and when. Written before the answer leaves. */
export interface AccessLog {
  note(look: {
    /** The petition, the lead, the complaint, or whose ledger. */
    readonly of: string;
    readonly at: Instant;
    readonly by: string;
    readonly id: string;
    /** The file that was opened, where it is one and not the whole petition. */
    readonly attachment?: string;
    /** It was found by a name or a telephone number: whoever sees it listed knows whose it is. */
    readonly foundBy?: FoundBy;
    /** 导出: it stood in a file that was exported, under this id. */
    readonly exported?: string;
    /** Of an export as a whole: what was asked for, as JSON. */
    readonly asked?: string;
  }): Promise<void>;
  /** Who looked, the last first, `limit` of them at most. */
  looks(of: string, limit: number): Promise<readonly Look[]>;
}

export interface Look {
  readonly at: Instant;
  readonly by: string;
  /** The file that was opened, where it was one. */
  readonly attachment?: string;
  /** 查找: nothing was opened; it stood in the answer to a name or a telephone number. */
  readonly foundBy?: string;
  /** 导出: it stood in a file, under this id. */
  readonly exported?: string;
  readonly asked?: string;
}

type FoundBy = 'name' | 'phone';

export function accessLog(table: Table, partition: string = PARTITIONS.access): AccessLog {
  return {
    async note({ of, at, by, id, ...what }) {
      await table.put({ ...what, pk: partition + of, sk: `${at}#${id}`, by });
    },
    async looks(of, limit) {
      const items = await table.query(partition + of, {});
      return items.slice(-limit).toReversed().map(lookIn);
    },
  };
}

function lookIn({ sk, by, attachment, foundBy, exported, asked }: Item): Look {
  const [at = ''] = sk.split('#');
  return {
    at: instant(at),
    by: String(by),
    ...(attachment === undefined ? {} : { attachment: String(attachment) }),
    ...(foundBy === undefined ? {} : { foundBy: String(foundBy) }),
    ...(exported === undefined ? {} : { exported: String(exported) }),
    ...(asked === undefined ? {} : { asked: String(asked) }),
  };
}
