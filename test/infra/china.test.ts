import { describe, expect, test } from 'vitest';
import { canal } from '../../infra/districts/canal.ts';
import { synthesise } from './synthesis.ts';

/** What the operators of China's regions do not offer, and the word in an ARN or a principal that would betray it. */
const MISSING_IN_CHINA: Readonly<Record<string, RegExp>> = {
  'Cognito user pools': /AWS::Cognito::|cognito-idp/,
  SES: /AWS::SES::|"ses:|:ses:/,
  'X-Ray': /AWS::XRay::|TracingConfig|"xray:/,
  'WAF in front of CloudFront': /AWS::WAFv2::/,
  'CloudFront without an ICP filing': /AWS::CloudFront::/,
  'GuardDuty malware protection': /AWS::GuardDuty::/,
  Budgets: /AWS::Budgets::/,
  'Chatbot, Amplify, AppRunner, Pipes': /AWS::(Chatbot|Amplify|AppRunner|Pipes)::/,
  'certificates of another region': /us-east-1/,
};

/** Principals there are `<service>.amazonaws.com`, as everywhere; those of these services carry the partition's suffix. */
const SUFFIXED = ['ec2', 'emr'];

describe('canal, in China', async () => {
  const stacks = (await synthesise()).stacks.filter(({ district }) => district === canal);

  test('has every stack that its partition can have', () => {
    expect(stacks.map(({ name }) => name).toSorted()).toEqual(['api', 'record', 'service', 'watch']);
  });

  test.each(Object.entries(MISSING_IN_CHINA))('has nothing of %s', (_, betrays) => {
    for (const { text } of stacks) expect(text).not.toMatch(betrays);
  });

  test('names no other partition: neither in an ARN nor in an address', () => {
    for (const { text } of stacks) {
      expect(text).not.toMatch(/arn:aws:|arn:aws-us-gov:/);
      // Addresses of AWS there end in .com.cn; only principals end in .com, and what a key is used through (`kms:ViaService`), which
      // China's documents write with either ending: the table's and the bucket's are given both, and a secret's is no more than its owner may anyhow.
      const addresses = text.match(/[\w.-]+\.amazonaws\.com(?!\.cn)/g) ?? [];
      const others = addresses.filter((address) => !/^(dynamodb|s3|secretsmanager)\.cn-north-1\./.test(address));
      for (const address of others) expect(address, address).toMatch(/^[a-z-]+\.amazonaws\.com$/);
    }
  });

  test('trusts no principal that has another name there', () => {
    for (const { text } of stacks) for (const name of SUFFIXED) expect(text).not.toContain(`"${name}.amazonaws.com"`);
  });
});
