import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  PutCommand,
  type PutCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';

/** What a list shows of a petition: projected into both indexes, so that a page is one query. */
const SUMMARY = ['petitionNo', 'subject', 'status', 'channel', 'receivedOn', 'contentClass', 'handler', 'due', 'next'];

export type TextbookItem = Readonly<Record<string, unknown>> & { readonly PK: string; readonly SK: string };
/** One item of a transaction. */
export type TextbookWrite = Omit<PutCommandInput, 'ReturnConsumedCapacity'>;

export interface Consumed {
  readonly writes: number;
  readonly reads: number;
}

/**
 * The table as the textbooks draw it: items of a petition under one key, changed in place within a transaction, two overloaded
 * indexes. Told by a client that adds up what each call used.
 */
export class SingleTable {
  readonly #client: DynamoDBDocumentClient;
  readonly #name: string;
  #writes = 0;
  #reads = 0;

  constructor(client: DynamoDBClient, name: string) {
    this.#client = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
    this.#name = name;
  }

  async create(): Promise<void> {
    const keys = ['PK', 'SK', 'GSI1PK', 'GSI1SK', 'GSI2PK', 'GSI2SK'];
    await this.#client.send(
      new CreateTableCommand({
        TableName: this.#name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: keys.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
        KeySchema: keySchema('PK', 'SK'),
        GlobalSecondaryIndexes: ['GSI1', 'GSI2'].map((IndexName) => ({
          IndexName,
          KeySchema: keySchema(`${IndexName}PK`, `${IndexName}SK`),
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: SUMMARY },
        })),
      }),
    );
  }

  put(item: TextbookItem, condition?: { readonly version: number } | 'absent'): TextbookWrite {
    return { TableName: this.#name, Item: { ...item }, ...(condition === undefined ? {} : conditionOf(condition)) };
  }

  /**
   * What one transaction of these is billed: twice the items, once their index entries, which follow by themselves. Each item is
   * put singly and its price doubled, because the emulator reports several alike items of one transaction as one.
   */
  async transact(items: readonly TextbookWrite[]): Promise<void> {
    for (const item of items) {
      const { ConsumedCapacity: used } = await this.#client.send(
        new PutCommand({ ...item, ReturnConsumedCapacity: 'INDEXES' }),
      );
      const indexes = Object.values(used?.GlobalSecondaryIndexes ?? {});
      this.#writes += 2 * (used?.Table?.CapacityUnits ?? 0);
      this.#writes += indexes.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
    }
  }

  async get(PK: string, SK: string): Promise<void> {
    const Key = { PK, SK };
    const answer = await this.#client.send(
      new GetCommand({ TableName: this.#name, Key, ReturnConsumedCapacity: 'TOTAL' }),
    );
    this.#reads += answer.ConsumedCapacity?.CapacityUnits ?? 0;
  }

  async query(PK: string, begins: string): Promise<void> {
    const answer = await this.#client.send(
      new QueryCommand({
        TableName: this.#name,
        KeyConditionExpression: 'PK = :pk AND begins_with(SK, :begins)',
        ExpressionAttributeValues: { ':pk': PK, ':begins': begins },
        ReturnConsumedCapacity: 'TOTAL',
      }),
    );
    this.#reads += answer.ConsumedCapacity?.CapacityUnits ?? 0;
  }

  /** One item changed by itself, outside any transaction. */
  async update(
    key: { readonly PK: string; readonly SK: string },
    expression: string,
    values: Readonly<Record<string, unknown>>,
    condition: string,
  ): Promise<void> {
    const answer = await this.#client.send(
      new UpdateCommand({
        TableName: this.#name,
        Key: key,
        UpdateExpression: expression,
        ConditionExpression: condition,
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ...values },
        ReturnConsumedCapacity: 'INDEXES',
      }),
    );
    this.#writes += answer.ConsumedCapacity?.CapacityUnits ?? 0;
  }

  /** What was used since this was last asked. */
  consumed(): Consumed {
    const used = { writes: this.#writes, reads: this.#reads };
    [this.#writes, this.#reads] = [0, 0];
    return used;
  }
}

function conditionOf(condition: { readonly version: number } | 'absent') {
  return condition === 'absent'
    ? { ConditionExpression: 'attribute_not_exists(PK)' }
    : { ConditionExpression: 'version = :was', ExpressionAttributeValues: { ':was': condition.version } };
}

function keySchema(partition: string, sort: string) {
  return [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ];
}
