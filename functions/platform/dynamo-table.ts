import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import { TABLE } from '../../shared/contracts/table.ts';
import { positionOf, readCursor, writeCursor } from './cursor.ts';
import type { Item, Page, PutCondition, PutOutcome, Range, Table, Tally, Value } from './table.ts';

/** What the calls cost, for the table of access patterns and its test. */
export interface ConsumedUnits {
  readonly operation: 'put' | 'query' | 'delete' | 'list';
  readonly units: number;
}

/** The table on DynamoDB, or on anything that speaks its protocol. */
export function dynamoTable(
  client: DynamoDBClient,
  tableName: string,
  onConsumed?: (consumed: ConsumedUnits) => void,
): Table {
  const account = onConsumed === undefined ? {} : ({ ReturnConsumedCapacity: 'TOTAL' } as const);
  const consumed = (operation: ConsumedUnits['operation'], units: number | undefined): void =>
    onConsumed?.({ operation, units: units ?? 0 });

  async function queryAll(input: Omit<QueryCommandInput, 'TableName'>): Promise<readonly Item[]> {
    const items: Item[] = [];
    let start: Record<string, AttributeValue> | undefined;
    do {
      const page = await queryPage({ ...input, ...(start === undefined ? {} : { ExclusiveStartKey: start }) });
      items.push(...page.items);
      start = page.next;
    } while (start !== undefined);
    return items;
  }

  async function queryPage(input: Omit<QueryCommandInput, 'TableName'>): Promise<{
    readonly items: readonly Item[];
    readonly next: Record<string, AttributeValue> | undefined;
  }> {
    const page = await client.send(new QueryCommand({ ...account, ...input, TableName: tableName }));
    consumed('query', page.ConsumedCapacity?.CapacityUnits);
    return { items: (page.Items ?? []).map(fromAttributes), next: page.LastEvaluatedKey };
  }

  return {
    async put(item, condition): Promise<PutOutcome> {
      try {
        const answer = await client.send(
          new PutItemCommand({
            ...account,
            TableName: tableName,
            Item: toAttributes(item),
            ...(condition === undefined ? {} : putCondition(condition)),
          }),
        );
        consumed('put', answer.ConsumedCapacity?.CapacityUnits);
        return { stored: true };
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        return { stored: false, existing: error.Item === undefined ? undefined : fromAttributes(error.Item) };
      }
    },

    async remove(pk, sk, atMost) {
      try {
        const answer = await client.send(
          new DeleteItemCommand({
            ...account,
            TableName: tableName,
            Key: toAttributes({ pk, sk }),
            ConditionExpression: 'attribute_not_exists(pk) OR #at <= :most',
            ExpressionAttributeNames: { '#at': atMost.attribute },
            ExpressionAttributeValues: { ':most': { N: String(atMost.value) } },
          }),
        );
        consumed('delete', answer.ConsumedCapacity?.CapacityUnits);
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },

    async query(pk, { range, consistent = false, last } = {}) {
      const input = { ...keyCondition(TABLE.partitionKey, TABLE.sortKey, pk, range), ConsistentRead: consistent };
      if (last === undefined) return queryAll(input);
      const { items } = await queryPage({ ...input, ScanIndexForward: false, Limit: last });
      return items.toReversed();
    },

    async count(pk) {
      const answer = await client.send(
        new QueryCommand({
          ...account,
          TableName: tableName,
          ...keyCondition(TABLE.partitionKey, TABLE.sortKey, pk, undefined),
          Select: 'COUNT',
          ConsistentRead: true,
        }),
      );
      consumed('query', answer.ConsumedCapacity?.CapacityUnits);
      return answer.Count ?? 0;
    },

    async list(name, options): Promise<Page> {
      const { viewIndex } = TABLE;
      const answer = await client.send(
        new QueryCommand({
          ...account,
          TableName: tableName,
          IndexName: viewIndex.name,
          ...keyCondition(viewIndex.partitionKey, viewIndex.sortKey, name, options.range),
          Limit: options.limit,
          ...(options.backwards === true ? { ScanIndexForward: false } : {}),
          ...(options.after === undefined
            ? {}
            : { ExclusiveStartKey: toAttributes({ ...readCursor(options.after, name, options.range) }) }),
        }),
      );
      consumed('list', answer.ConsumedCapacity?.CapacityUnits);
      const items = (answer.Items ?? []).map(fromAttributes);
      return answer.LastEvaluatedKey === undefined
        ? { items }
        : { items, after: writeCursor(positionOf(fromAttributes(answer.LastEvaluatedKey))) };
    },

    async tally(name, { range, most, attribute, texts }): Promise<Tally> {
      const { viewIndex } = TABLE;
      const keys = keyCondition(viewIndex.partitionKey, viewIndex.sortKey, name, range);
      const containing: Item[] = [];
      let count = 0;
      let start: Record<string, AttributeValue> | undefined;
      do {
        const answer = await client.send(
          new QueryCommand({
            ...account,
            TableName: tableName,
            IndexName: viewIndex.name,
            KeyConditionExpression: keys.KeyConditionExpression,
            // What is filtered is read and counted all the same: the store says how many it looked at.
            FilterExpression: texts.map((_, at) => `contains(#text, :text${at})`).join(' OR '),
            ExpressionAttributeNames: { ...keys.ExpressionAttributeNames, '#text': attribute },
            ExpressionAttributeValues: {
              ...keys.ExpressionAttributeValues,
              ...Object.fromEntries(texts.map((text, at) => [`:text${at}`, { S: text }])),
            },
            Limit: most - count,
            ...(start === undefined ? {} : { ExclusiveStartKey: start }),
          }),
        );
        consumed('list', answer.ConsumedCapacity?.CapacityUnits);
        containing.push(...(answer.Items ?? []).map(fromAttributes));
        count += answer.ScannedCount ?? 0;
        start = answer.LastEvaluatedKey;
      } while (start !== undefined && count < most);
      return { count, containing };
    },
  };
}

function putCondition(
  condition: PutCondition,
): Pick<
  ConstructorParameters<typeof PutItemCommand>[0],
  | 'ConditionExpression'
  | 'ExpressionAttributeNames'
  | 'ExpressionAttributeValues'
  | 'ReturnValuesOnConditionCheckFailure'
> {
  const absent = 'attribute_not_exists(pk)';
  const tellExisting = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;
  switch (condition.kind) {
    case 'absent':
      return { ConditionExpression: absent, ...tellExisting };
    case 'absentOrSame':
      return {
        ConditionExpression: `${absent} OR #at = :value`,
        ExpressionAttributeNames: { '#at': condition.attribute },
        ExpressionAttributeValues: { ':value': { S: condition.value } },
        ...tellExisting,
      };
    case 'absentOrAtMost':
      return {
        ConditionExpression: `${absent} OR #at <= :value`,
        ExpressionAttributeNames: { '#at': condition.attribute },
        ExpressionAttributeValues: { ':value': { N: String(condition.value) } },
        ...tellExisting,
      };
    default:
      return condition satisfies never;
  }
}

function keyCondition(
  partition: string,
  sort: string,
  value: string,
  range: Range | undefined,
): Pick<QueryCommandInput, 'KeyConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'> {
  const { from, to } = range ?? {};
  const byRange =
    from !== undefined && to !== undefined
      ? ' AND #sk BETWEEN :from AND :to'
      : from !== undefined
        ? ' AND #sk >= :from'
        : to !== undefined
          ? ' AND #sk <= :to'
          : '';
  return {
    KeyConditionExpression: `#pk = :pk${byRange}`,
    ExpressionAttributeNames: { '#pk': partition, ...(byRange === '' ? {} : { '#sk': sort }) },
    ExpressionAttributeValues: {
      ':pk': { S: value },
      ...(from === undefined ? {} : { ':from': { S: from } }),
      ...(to === undefined ? {} : { ':to': { S: to } }),
    },
  };
}

function toAttributes(item: Readonly<Record<string, Value>>): Record<string, AttributeValue> {
  const attributes: Record<string, AttributeValue> = {};
  for (const [name, value] of Object.entries(item)) {
    attributes[name] =
      typeof value === 'string' ? { S: value } : typeof value === 'number' ? { N: String(value) } : { BOOL: value };
  }
  return attributes;
}

function fromAttributes(attributes: Record<string, AttributeValue>): Item {
  const { pk, sk, ...rest } = attributes;
  if (pk?.S === undefined || sk?.S === undefined) throw new Error('an item without its keys');
  const values: Record<string, Value> = {};
  for (const [name, attribute] of Object.entries(rest)) {
    const value = attribute.S ?? (attribute.N === undefined ? attribute.BOOL : Number(attribute.N));
    if (value !== undefined) values[name] = value;
  }
  return { ...values, pk: pk.S, sk: sk.S };
}
