import { Duration } from 'aws-cdk-lib';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { PARTITIONS, TABLE } from '../../shared/contracts/table.ts';
import type { District } from '../../shared/district/district.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { DistrictTable } from './district-table.ts';
import type { ServiceFunction } from './service-function.ts';

interface StreamConsumerProps {
  readonly district: District;
  readonly table: DistrictTable;
  readonly consumer: ServiceFunction;
}

/**
 * A function that sees every new commit of the registers it follows, in the order of each matter. Left to itself a mapping tries a bad
 * record for ever and holds up its shard; here it is tried ten times, halved out of
 * its batch, and its place in the stream goes to a queue. The commits themselves stay in the table: redriving reads them there.
 */
export class StreamConsumer extends Construct {
  readonly failures: DeadLetterQueue;

  constructor(scope: Construct, id: string, { district, table, consumer }: StreamConsumerProps) {
    super(scope, id);
    this.failures = new DeadLetterQueue(this, 'Failures', { district, letters: `${consumer.declaration.name}-failed` });
    consumer.give(table.grantStream());
    consumer.give(this.failures.grantSend());
    consumer.lambda.addEventSourceMapping('Record', {
      eventSourceArn: table.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 25,
      parallelizationFactor: 1,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(6),
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      onFailure: { bind: () => ({ destination: this.failures.arn }) },
      filters: (consumer.declaration.follows ?? []).map((register) =>
        FilterCriteria.filter({
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: { Keys: { [TABLE.partitionKey]: { S: FilterRule.beginsWith(PARTITIONS[register]) } } },
        }),
      ),
    });
  }
}
