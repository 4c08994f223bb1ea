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
  }): Promise<void>;
}

export function accessLog(table: Table): AccessLog {
  return {
    async note({ petitionNo, at, by, id }) {
      await table.put({ pk: PARTITIONS.access + petitionNo, sk: `${at}#${id}`, by });
    },
  };
}
