import assert from 'node:assert/strict';
import { DeleteItemCommand, DynamoDBClient, ListTablesCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { GetQueueAttributesCommand, GetQueueUrlCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { deadLetterQueueName } from '../../shared/contracts/dead-letters.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import type { State } from '../journey/district-client.ts';
import { huisheng } from '../support/command-line.ts';
import { holderOf, type Place, type There } from './deployed-districts.ts';
import { ACCOUNT, clientSettings, type Emulator, REGION } from './emulator.ts';

/** What ops do with a district that stands: the commands of the runbook, typed as they would be. */
export async function operated({ emulator, wutong, huaiyin }: There): Promise<void> {
  await redriven(emulator, wutong);
  // By the rules in its file: wutong was deployed with other hours than stand in its own.
  await drilled(emulator, huaiyin);
}

/** Rows were lost with a batch of the stream; its dead letter says only when. */
async function redriven(emulator: Emulator, place: Place): Promise<void> {
  const { district, tableName } = place;
  const queues = new SQSClient(clientSettings(emulator));
  const table = new DynamoDBClient(clientSettings(emulator));
  const body = { anonymous: true, subject: '试运行', statement: '试运行', request: '试运行' };
  const began = new Date().toISOString();
  const { petitionNo } = await district.expectOk<State>('POST', '/api/petitions', { body });
  await until(`${petitionNo} is listed`, () => isListed(place, petitionNo));
  await loseRows(table, tableName, petitionNo);
  assert.equal(await isListed(place, petitionNo), false);

  const project = `arn:aws:lambda:${REGION}:${ACCOUNT}:function:huisheng-wutong-project`;
  const lost = {
    requestContext: { functionArn: project, condition: 'RetryAttemptsExhausted' },
    DDBStreamBatchInfo: { approximateArrivalOfFirstRecord: began, approximateArrivalOfLastRecord: began },
  };
  await send(queues, 'project-failed', JSON.stringify(lost));
  await send(queues, 'timers-undelivered', JSON.stringify({ petitionNo }));
  const where = ['--table', tableName, '--district', 'wutong', '--endpoint', emulator.endpoint, '--region', REGION];

  const dry = await huisheng('notices', 'redrive', ...where, '--dry-run');
  assert.match(dry.out, /project-failed {2}1件待办/);
  assert.equal(await isListed(place, petitionNo), false, 'a dry run does nothing');
  const redriving = await huisheng('notices', 'redrive', ...where);
  assert.equal(redriving.code, 0, redriving.out + redriving.err);
  assert.match(redriving.out, /✓ project-failed {2}1件，已补办1件/);
  await until(`${petitionNo} is listed again`, () => isListed(place, petitionNo));
  assert.equal(await waiting(queues, 'project-failed'), '0');
  console.log('  ✓ rows lost with a batch of the stream came back by notices redrive, and its queue is empty');
}

/** The district restored beside itself, once from AWS's backup and once from our export. */
async function drilled(emulator: Emulator, { district, office, tableName }: Place): Promise<void> {
  const body = { anonymous: true, subject: '试运行', statement: '试运行', request: '试运行' };
  for (let nth = 0; nth < 5; nth += 1) await district.expectOk('POST', '/api/petitions', { body });
  const where = ['--table', tableName, '--district', office.slug, '--endpoint', emulator.endpoint, '--region', REGION];
  for (const by of ['backup', 'export']) {
    const { code, out, err } = await huisheng('record', 'drill', ...where, '--by', by);
    assert.equal(code, 0, out + err);
    console.log(`  ✓ restored by ${by} and proved: ${/✓ (\d+)件，全部属实/.exec(out)?.[1]} petitions`);
  }
  const { TableNames = [] } = await new DynamoDBClient(clientSettings(emulator)).send(new ListTablesCommand({}));
  assert.ok(!TableNames.some((name) => name.endsWith('-drill')));
}

async function isListed({ district, office, staff }: Place, petitionNo: string): Promise<boolean> {
  const { token } = holderOf({ office, staff }, 'head');
  const page = await district.expectOk<{ readonly petitions: readonly { readonly petitionNo: string }[] }>(
    'GET',
    '/api/staff/petitions?queue=to-transfer&limit=200',
    { token },
  );
  return page.petitions.some((entry) => entry.petitionNo === petitionNo);
}

async function loseRows(table: DynamoDBClient, TableName: string, petitionNo: string): Promise<void> {
  const { Items = [] } = await table.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: `${PARTITIONS.view}${petitionNo}` } },
    }),
  );
  assert.ok(Items.length > 0);
  for (const { pk, sk } of Items) {
    if (pk !== undefined && sk !== undefined) await table.send(new DeleteItemCommand({ TableName, Key: { pk, sk } }));
  }
}

async function urlOf(queues: SQSClient, letters: string): Promise<string> {
  const name = deadLetterQueueName('wutong', letters);
  const { QueueUrl } = await queues.send(new GetQueueUrlCommand({ QueueName: name }));
  return QueueUrl ?? '';
}

async function send(queues: SQSClient, letters: string, MessageBody: string): Promise<void> {
  await queues.send(new SendMessageCommand({ QueueUrl: await urlOf(queues, letters), MessageBody }));
}

async function waiting(queues: SQSClient, letters: string): Promise<string | undefined> {
  const asked = new GetQueueAttributesCommand({
    QueueUrl: await urlOf(queues, letters),
    AttributeNames: ['ApproximateNumberOfMessages'],
  });
  return (await queues.send(asked)).Attributes?.['ApproximateNumberOfMessages'];
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 30_000;
  while (!(await holds())) {
    assert.ok(performance.now() < deadline, `waited 30 s in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
