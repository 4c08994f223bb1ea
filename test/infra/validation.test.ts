import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { expect, test } from 'vitest';
import { passingDirectory } from './passing-directory.ts';
import { standInApp, stacksOf } from './synthesis.ts';

interface Report {
  readonly pluginReports: readonly {
    readonly pluginName: string;
    readonly conclusion: string;
    readonly violations: readonly { readonly ruleName: string }[];
    readonly suppressedViolations?: readonly {
      readonly ruleName: string;
      readonly reason: string;
      readonly acknowledgedId: string;
    }[];
  }[];
}

const directory = passingDirectory();
const app = await standInApp(directory, { schemaCheck: true });
const stacks = stacksOf(app);
const report = JSON.parse(readFileSync(join(directory, 'cdk.out', 'validation-report.json'), 'utf8')) as Report;

test('cdk-nag and the schema check find nothing that was not looked at and accepted', () => {
  expect(report.pluginReports.map(({ pluginName }) => pluginName)).toContain('AwsSolutions');
  for (const { conclusion, violations } of report.pluginReports) {
    expect(violations).toEqual([]);
    expect(conclusion).toBe('success');
  }
});

test('cdk-nag looks at every resource', () => {
  const resources = stacks.reduce((sum, stack) => sum + stack.resources.length, 0);
  expect(resources).toBeGreaterThan(900);
  for (const stack of stacks) expect(stack.resources.length, stack.name).toBeGreaterThan(0);
  expect(lookedAt(app)).toBe(resources);
});

test('what was accepted is this, each with a reason', () => {
  const accepted = report.pluginReports.flatMap(({ suppressedViolations }) => suppressedViolations ?? []);
  for (const { acknowledgedId, reason } of accepted) {
    expect(acknowledgedId).toMatch(/^AwsSolutions::/);
    expect(reason.length).toBeGreaterThan(40);
  }
  const rules = accepted.map(({ ruleName }) => ruleName.replace(/huisheng-\w+|ap-southeast-1|cn-north-1/g, '…'));
  expect([...new Set(rules)].toSorted()).toEqual([
    'AwsSolutions-APIG4',
    'AwsSolutions-CFR1',
    'AwsSolutions-CFR3',
    'AwsSolutions-CFR4',
    'AwsSolutions-COG1',
    'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:events:…:<AWS::AccountId>:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*]',
    'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:scheduler:…:<AWS::AccountId>:schedule/…/*]',
    'AwsSolutions-IAM5[Resource::…-record:ExportsOutputFnGetAttAttachmentsArn3EE42ECD/exports/*]',
    'AwsSolutions-IAM5[Resource::…-record:ExportsOutputFnGetAttAttachmentsArn3EE42ECD/incoming/*]',
    'AwsSolutions-IAM5[Resource::…-record:ExportsOutputFnGetAttAttachmentsArn3EE42ECD/kept/*]',
    'AwsSolutions-S1',
    'AwsSolutions-SMG4',
    'AwsSolutions-SQS3',
  ]);
});

test('a second synth of the same sources gives the same templates, so that nothing is deployed for nothing', async () => {
  const again = stacksOf(await standInApp(passingDirectory()));
  expect(again.map(({ text }) => text)).toEqual(stacks.map(({ text }) => text));
}, 60_000);

function lookedAt(composed: App): number {
  let count = 0;
  class Counting extends AwsSolutionsChecks {
    protected override checkResource(): void {
      count += 1;
    }
  }
  new Counting().validateScope(composed);
  return count;
}
