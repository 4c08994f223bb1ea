import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import { errorName } from './log.ts';
import type { OpenService, Service } from './service.ts';

/**
 * What runs after each commit. **Delivery contract:** at least once, in order for one petition; a batch may hold several
 * commits of one petition, which then follow as one. The first failure is reported, so that the stream tries again from
 * there and, after bounded tries, hands the record to the dead letters.
 */
export function streamHandler<S extends Service>(
  react: (service: S, petitionNo: string) => Promise<unknown>,
  open: OpenService<S>,
): (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse> {
  return async (event) => {
    const service = open();
    const done = new Set<string>();
    for (const record of event.Records) {
      const pk = record.dynamodb?.Keys?.['pk']?.S ?? '';
      const no = pk.startsWith(PARTITIONS.petition) ? pk.slice(PARTITIONS.petition.length) : undefined;
      if (no === undefined || done.has(no)) continue;
      try {
        await react(service, no);
        done.add(no);
      } catch (error) {
        service.log('STREAM_RECORD_FAILED', { petitionNo: no, error: errorName(error) });
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] };
      }
    }
    return { batchItemFailures: [] };
  };
}
