import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoTable } from '../../functions/platform/dynamo-table.ts';

/** What a Lambda's bundle holds of the store, for the contract suites: the SDK without what the stand-ins took out of it. */
export { DynamoDBClient, dynamoTable };
