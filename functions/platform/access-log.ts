import { PARTITIONS } from '../../shared/contracts/table.ts';
import type { Instant } from '../../shared/calendar/instant.ts';
import type { Table } from './table.ts';

/** 查阅记录: every look at who a petitioner is, by whom and when. Written before the answer leaves. */
export interface AccessLog {
  note(look: {
    readonly petitionNo: string;
    readonly at: Instant;
    readonly by: string;
    readonly id: string;
    /** The file that was opened, where it is one and not the whole petition. */
    readonly attachment?: string;
  }): Promise<void>;
}

export function accessLog(table: Table): AccessLog {
  return {
    async note({ petitionNo, at, by, id, attachment }) {
      const what = attachment === undefined ? {} : { attachment };
      await table.put({ pk: PARTITIONS.access + petitionNo, sk: `${at}#${id}`, by, ...what });
    },
  };
}
