import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { clientSettings, type Emulator } from './emulator.ts';

const STATEFUL = [
  'AWS::DynamoDB::Table',
  'AWS::S3::Bucket',
  'AWS::KMS::Key',
  'AWS::SecretsManager::Secret',
  'AWS::Cognito::UserPool',
];

/** The physical ids of everything that holds state, by stack and logical id. */
export async function stateful(emulator: Emulator, stacks: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    stacks.map(async (StackName) => {
      const answer = await emulator.cloudFormation('DescribeStackResources', { StackName });
      const members = answer.match(/<member>[\s\S]*?<\/member>/g) ?? [];
      return members
        .filter((member) => STATEFUL.includes(inner(member, 'ResourceType')))
        .map((member) => STATED.map((what) => inner(member, what)).join(' '));
    }),
  );
  const all = found.flat().toSorted();
  for (const type of STATEFUL)
    assert.ok(
      all.some((line) => line.includes(` ${type} `)),
      `no ${type} was deployed`,
    );
  return all;
}

export type Template = Readonly<Record<string, { readonly Type: string }>>;

/** The resources of a stack as CloudFormation has them. */
export async function templateOf(emulator: Emulator, StackName: string): Promise<Template> {
  const answer = await emulator.cloudFormation('GetTemplate', { StackName });
  const text = inner(answer, 'TemplateBody')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  return (JSON.parse(text) as { readonly Resources: Template }).Resources;
}

/** The types of the resources that are not the same in both. */
export function differences(before: Template, after: Template): readonly string[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return ids
    .filter((id) => !isDeepStrictEqual(before[id], after[id]))
    .map((id) => (after[id] ?? before[id])?.Type ?? id);
}

const STATED = ['StackName', 'ResourceType', 'LogicalResourceId', 'PhysicalResourceId'];

function inner(xml: string, tag: string): string {
  return new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1] ?? '';
}

export async function countItems(emulator: Emulator, TableName: string): Promise<number> {
  const client = new DynamoDBClient(clientSettings(emulator));
  const { Count = 0 } = await client.send(new ScanCommand({ TableName, Select: 'COUNT' }));
  assert.ok(Count > 0, `${TableName} is empty`);
  return Count;
}
