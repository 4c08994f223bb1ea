import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import type { Followed } from '../../shared/contracts/functions.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import { errorName, type LogFields } from './log.ts';
import type { OpenService, Service } from './service.ts';

const FOLLOWED: readonly Followed[] = ['petition', 'lead', 'complaint', 'integrity'];

function aboutMatter(register: Followed, no: string): LogFields {
  switch (register) {
    case 'petition':
      return { petitionNo: no };
    case 'lead':
      return { leadNo: no };
    case 'complaint':
      return { complaintNo: no };
    case 'integrity':
      // The number names a member of staff, and no log does.
      return { kind: 'integrity' };
    default:
      return register satisfies never;
  }
}

/**
 * What runs after each commit. **Delivery contract:** at least once, in order for one matter; a batch may hold several
 * commits of one matter, which then follow as one. The first failure is reported, so that the stream tries again from
 * there and, after bounded tries, hands the record to the dead letters.
 */
export function streamHandler<S extends Service>(
  reactions: Readonly<Partial<Record<Followed, (service: S, no: string) => Promise<unknown>>>>,
  open: OpenService<S>,
): (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse> {
  return async (event) => {
    const service = open();
    const done = new Set<string>();
    for (const record of event.Records) {
      const pk = record.dynamodb?.Keys?.['pk']?.S ?? '';
      const followed = FOLLOWED.find((register) => pk.startsWith(PARTITIONS[register]));
      if (followed === undefined || done.has(pk)) continue;
      const no = pk.slice(PARTITIONS[followed].length);
      try {
        await reactions[followed]?.(service, no);
        done.add(pk);
      } catch (error) {
        service.log('STREAM_RECORD_FAILED', { ...aboutMatter(followed, no), error: errorName(error) });
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
      }
    }
    return { batchItemFailures: [] };
  };
}
