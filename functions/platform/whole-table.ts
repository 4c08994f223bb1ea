import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { TABLE } from '../../shared/contracts/table.ts';

export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

/**
 * The table from its first key to its last, for commands that prove, rebuild or carry the record as a whole. Apart from
 * `Table`, because no function may scan: the roles of all of them forbid it, and nobody waits for what does.
 */
export interface WholeTable {
  /** Every key once, in no order; what is written meanwhile may be missing. Page by page, never all at once. */
  keys(): AsyncIterable<ItemKey>;
}

export function wholeDynamoTable(client: DynamoDBClient, tableName: string): WholeTable {
  return {
    async *keys() {
      const pages = paginateScan(
        { client },
        {
          TableName: tableName,
          ConsistentRead: true,
          ProjectionExpression: '#pk, #sk',
          ExpressionAttributeNames: { '#pk': TABLE.partitionKey, '#sk': TABLE.sortKey },
        },
      );
      for await (const { Items = [] } of pages) {
        for (const { pk, sk } of Items) {
          if (pk?.S === undefined || sk?.S === undefined) throw new Error('an item without its keys');
          yield { pk: pk.S, sk: sk.S };
        }
      }
    },
  };
}
