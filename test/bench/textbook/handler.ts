import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { SendEmailCommand, SESClient } from '@aws-sdk/client-ses';
import { DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { TransferInput } from './schema.ts';

const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
  marshallOptions: { removeUndefinedValues: true },
});
const scheduler = new SchedulerClient({});
const mail = new SESClient({});
const TableName = process.env['TABLE'] ?? 'petitions';

/**
 * The textbook's transfer: read, check, one transaction, then the timer and the mail in the same function. Without rules,
 * calendar, roles or words for people: everything that makes a start slower is the libraries'.
 */
export async function handler(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const no = event.pathParameters?.['no'] ?? '';
  const input = TransferInput.safeParse(JSON.parse(event.body ?? '{}'));
  if (!input.success) return answer(422, { errors: input.error.issues });
  const found = await documents.send(new GetCommand({ TableName, Key: { PK: `PETITION#${no}`, SK: 'META' } }));
  if (found.Item === undefined) return answer(404, {});
  const version = Number(found.Item['version']);
  await documents.send(
    new TransactWriteCommand({
      TransactItems: [
        {
          Update: {
            TableName,
            Key: { PK: `PETITION#${no}`, SK: 'META' },
            UpdateExpression: 'SET #status = :status, version = :next',
            ConditionExpression: 'version = :version',
            ExpressionAttributeNames: { '#status': 'status' },
            ExpressionAttributeValues: { ':status': 'TRANSFERRED', ':next': version + 1, ':version': version },
          },
        },
        { Put: { TableName, Item: { PK: `PETITION#${no}`, SK: `EVENT#${version + 1}`, ...input.data } } },
      ],
    }),
  );
  if (process.env['WITHOUT_FOLLOW_UP'] === undefined) await followUp(no, input.data.sentOn);
  return answer(200, { petitionNo: no, status: 'TRANSFERRED', version: version + 1 });
}

async function followUp(no: string, sentOn: string): Promise<void> {
  await scheduler.send(
    new CreateScheduleCommand({
      Name: `petition-${no}`,
      ScheduleExpression: `at(${sentOn}T01:00:00)`,
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { Arn: process.env['TARGET_ARN'], RoleArn: process.env['ROLE_ARN'], Input: JSON.stringify({ no }) },
    }),
  );
  await mail.send(
    new SendEmailCommand({
      Source: process.env['MAIL_FROM'],
      Destination: { ToAddresses: ['petitioner@example.com'] },
      Message: { Subject: { Data: '转送告知' }, Body: { Text: { Data: '您的信访事项已转送有权处理的机关。' } } },
    }),
  );
}

function answer(statusCode: number, body: unknown): APIGatewayProxyStructuredResultV2 {
  return { statusCode, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
