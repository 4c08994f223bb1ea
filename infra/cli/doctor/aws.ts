import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { GetIdentityVerificationAttributesCommand, GetSendQuotaCommand, SESClient } from '@aws-sdk/client-ses';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';

export interface DeployedStack {
  readonly name: string;
  readonly status: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** What a doctor asks of an account. All of it reading. */
export interface Aws {
  /** @throws when there are no credentials, or they are not taken */
  caller(signal: AbortSignal): Promise<{ readonly account: string; readonly arn: string }>;
  stacks(signal: AbortSignal): Promise<readonly DeployedStack[]>;
  /** How many messages a day; 200 in SES's sandbox. */
  mailsADay(signal: AbortSignal): Promise<number>;
  /** `Success`, `Pending`, `Failed`, …; undefined for an identity that SES does not know. */
  verification(identity: string, signal: AbortSignal): Promise<string | undefined>;
}

/** Honours `AWS_ENDPOINT_URL`, `AWS_PROFILE` and the rest, as the SDK does. */
export function awsIn(region: string): Aws {
  const config = { region, maxAttempts: 1 };
  return {
    async caller(abortSignal) {
      const { Account = '', Arn = '' } = await new STSClient(config).send(new GetCallerIdentityCommand({}), {
        abortSignal,
      });
      return { account: Account, arn: Arn };
    },
    async stacks(abortSignal) {
      const client = new CloudFormationClient(config);
      const found: DeployedStack[] = [];
      let NextToken: string | undefined;
      do {
        const page = await client.send(new DescribeStacksCommand({ NextToken }), { abortSignal });
        for (const { StackName = '', StackStatus = '', Outputs = [] } of page.Stacks ?? []) {
          const outputs = Outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]);
          found.push({ name: StackName, status: StackStatus, outputs: Object.fromEntries(outputs) });
        }
        NextToken = page.NextToken;
      } while (NextToken !== undefined);
      return found;
    },
    async mailsADay(abortSignal) {
      const { Max24HourSend = 0 } = await new SESClient(config).send(new GetSendQuotaCommand({}), { abortSignal });
      return Max24HourSend;
    },
    async verification(identity, abortSignal) {
      const { VerificationAttributes = {} } = await new SESClient(config).send(
        new GetIdentityVerificationAttributesCommand({ Identities: [identity] }),
        { abortSignal },
      );
      return VerificationAttributes[identity]?.VerificationStatus;
    },
  };
}
