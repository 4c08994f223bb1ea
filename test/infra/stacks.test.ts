import { describe, expect, test } from 'vitest';
import { DISTRICTS } from '../../infra/districts/districts.ts';
import { canal } from '../../infra/districts/canal.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import { ENVIRONMENT } from '../../shared/contracts/environment.ts';
import { deadLetterQueueName, deadLettersOf } from '../../shared/contracts/dead-letters.ts';
import { FUNCTIONS, functionsOf } from '../../shared/contracts/functions.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import type { District } from '../../shared/district/district.ts';
import { STAFF_ROLES } from '../../shared/petition/actor.ts';
import { asText, at, listOf, ofType, type Resource, synthesise, type SynthesisedStack } from './synthesis.ts';

const synthesis = await synthesise();
const inAws = DISTRICTS.filter(({ deployment }) => deployment.partition === 'aws');

describe.each(DISTRICTS)('what must not be lost in $slug', (district) => {
  const record = synthesis.stack(district, 'record');

  test('the table is kept, recoverable to any second and cannot be deleted by mistake', () => {
    const tables = ofType(record, 'AWS::DynamoDB::Table');
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject({
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
        StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
        TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
        KeySchema: [{ AttributeName: 'pk' }, { AttributeName: 'sk' }],
        GlobalSecondaryIndexes: [
          {
            IndexName: 'byList',
            KeySchema: [{ AttributeName: 'list' }, { AttributeName: 'place' }],
            Projection: { ProjectionType: 'ALL' },
          },
        ],
      },
    });
  });

  test('the key turns every year and outlives the stack, and so does the secret', () => {
    expect(ofType(record, 'AWS::KMS::Key')).toMatchObject([
      { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain', Properties: { EnableKeyRotation: true } },
    ]);
    expect(ofType(record, 'AWS::SecretsManager::Secret')).toMatchObject([
      { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' },
    ]);
  });

  test('the bucket of files is kept, private, versioned, encrypted with the district’s key, and speaks TLS only', () => {
    const [key] = ofType(record, 'AWS::KMS::Key');
    expect(ofType(record, 'AWS::S3::Bucket')).toMatchObject([
      {
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: {
          VersioningConfiguration: { Status: 'Enabled' },
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: true,
            BlockPublicPolicy: true,
            IgnorePublicAcls: true,
            RestrictPublicBuckets: true,
          },
          OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
          BucketEncryption: {
            ServerSideEncryptionConfiguration: [
              {
                BucketKeyEnabled: true,
                ServerSideEncryptionByDefault: {
                  SSEAlgorithm: 'aws:kms',
                  KMSMasterKeyID: { 'Fn::GetAtt': [key?.id, 'Arn'] },
                },
              },
            ],
          },
          NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
        },
      },
    ]);
    const statements = ofType(record, 'AWS::S3::BucketPolicy').flatMap(({ Properties }) =>
      listOf(at(Properties, 'PolicyDocument', 'Statement')),
    );
    expect(statements).toMatchObject([
      { Effect: 'Deny', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    ]);
  });

  test('quarantine and exports empty themselves, and what was replaced in them is gone within a day; what is kept never expires', () => {
    const [bucket] = ofType(record, 'AWS::S3::Bucket');
    expect(at(bucket?.Properties, 'LifecycleConfiguration', 'Rules')).toEqual([
      {
        Id: 'quarantine',
        Prefix: 'incoming/',
        Status: 'Enabled',
        ExpirationInDays: 7,
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
      },
      {
        Id: 'exports',
        Prefix: 'exports/',
        Status: 'Enabled',
        ExpirationInDays: 1,
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
      },
      { Id: 'erased', Prefix: 'kept/', Status: 'Enabled', NoncurrentVersionExpiration: { NoncurrentDays: 30 } },
    ]);
  });

  test('the record stack cannot be taken down by mistake', () => {
    expect(record.terminationProtection).toBe(true);
  });
});

test.each([
  [
    'record',
    {
      RecordKey4C215353: 'AWS::KMS::Key',
      RecordTableDC0C661A: 'AWS::DynamoDB::Table',
      HashesSecretA5600CCC: 'AWS::SecretsManager::Secret',
      Attachments: 'AWS::S3::Bucket',
    },
  ],
  [
    'service',
    { IdentityStaffPoolF8EF7DC8: 'AWS::Cognito::UserPool', SiteKeySecret15DB049E: 'AWS::SecretsManager::Secret' },
  ],
] as const)('what holds state in %s keeps its logical id: a new one would be a new, empty thing', (name, pinned) => {
  const stateful = /^AWS::(KMS::Key|DynamoDB::|SecretsManager::Secret|Cognito::UserPool$|S3::Bucket$)/;
  for (const district of inAws) {
    const found = synthesis.stack(district, name).resources.filter(({ Type }) => stateful.test(Type));
    expect(Object.fromEntries(found.map(({ id, Type }) => [id, Type]))).toEqual(pinned);
  }
});

describe.each(DISTRICTS)('what runs in $slug', (district) => {
  const service = synthesis.stack(district, 'service');
  const functions = ofType(service, 'AWS::Lambda::Function');

  test('there is a Lambda for every declared function and no other', () => {
    expect(functions.map(({ Properties }) => Properties['FunctionName']).toSorted()).toEqual(
      functionsOf(district)
        .map(({ name }) => `huisheng-${district.slug}-${name}`)
        .toSorted(),
    );
  });

  test('every function runs on nodejs24.x, arm64', () => {
    for (const { Properties } of functions) {
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' });
    }
  });

  test('every function is told of the file beside its code by name: where code lies is for Lambda to say', () => {
    for (const { Properties } of functions) {
      expect(at(Properties, 'Environment', 'Variables', ENVIRONMENT.district)).toBe('district.json');
    }
  });

  test('what anyone may call has a ceiling and what keeps the clocks has room, where the file sets some aside', () => {
    const set = Object.fromEntries(
      functions.map(({ Properties }) => [Properties['FunctionName'], Properties['ReservedConcurrentExecutions']]),
    );
    for (const { name, routes, trigger } of functionsOf(district)) {
      const meant = trigger !== 'http' || routes.some(({ staff }) => !staff);
      expect(set[`huisheng-${district.slug}-${name}`], name).toBe(
        meant ? district.deployment.reservedConcurrency : undefined,
      );
    }
    // An account has a thousand as a rule and keeps a hundred for what sets nothing aside.
    const whole = Object.values(set).reduce<number>((sum, one) => sum + Number(one ?? 0), 0);
    expect(whole).toBeLessThanOrEqual(900);
  });

  test('every function has a role of its own', () => {
    const roles = functions.map(({ Properties }) => asText(Properties['Role']));
    expect(new Set(roles).size).toBe(functions.length);
  });

  test('every function writes to a log of its own, but for the steps of all registers, which share one, and the inquiries, which share another', () => {
    const names = new Map(
      ofType(service, 'AWS::Logs::LogGroup').map(({ id, Properties }) => [id, String(Properties['LogGroupName'])]),
    );
    const logOf = (name: string): string | undefined => {
      const found = functions.find(
        ({ Properties }) => Properties['FunctionName'] === `huisheng-${district.slug}-${name}`,
      );
      return names.get(String(at(found?.Properties, 'LoggingConfig', 'LogGroup', 'Ref')));
    };
    for (const { name, room } of functionsOf(district)) {
      const steps = ['procedure', 'accountability', 'complaints', 'integrity', 'reception'].includes(room);
      const log = steps ? 'steps' : room === 'inquiry' ? 'inquiries' : name;
      expect(logOf(name), name).toBe(`/aws/lambda/huisheng-${district.slug}-${log}`);
    }
  });

  test('every log of every stack is kept for a year and no longer', () => {
    for (const stack of stacksOfDistrict(district)) {
      for (const { Properties } of ofType(stack, 'AWS::Logs::LogGroup')) {
        expect(Properties).toMatchObject({ RetentionInDays: 365 });
      }
    }
  });

  test('no function of any stack writes to a log that nobody declared, which would be kept for ever', () => {
    for (const stack of stacksOfDistrict(district)) {
      const groups = ofType(stack, 'AWS::Logs::LogGroup').map(({ id }) => id);
      for (const { Properties } of ofType(stack, 'AWS::Lambda::Function')) {
        expect(groups).toContain(at(Properties, 'LoggingConfig', 'LogGroup', 'Ref'));
      }
    }
  });

  test('every queue is the last stop of something, waits fourteen days and speaks TLS only', () => {
    const lastStops = new Set([...service.resources.flatMap(lastStopsOf)]);
    const queues = ofType(service, 'AWS::SQS::Queue');
    expect(queues.length).toBeGreaterThan(0);
    for (const { id, Properties } of queues) {
      expect(lastStops).toContain(`<${id}.Arn>`);
      expect(Properties).toMatchObject({ MessageRetentionPeriod: 14 * 24 * 3600, SqsManagedSseEnabled: true });
    }
    expect(queues.map(({ Properties }) => Properties['QueueName']).toSorted()).toEqual(
      deadLettersOf(district)
        .map(({ letters }) => deadLetterQueueName(district.slug, letters))
        .toSorted(),
    );
    const policies = ofType(service, 'AWS::SQS::QueuePolicy').map(({ Properties }) => Properties);
    expect(policies).toHaveLength(queues.length);
    for (const policy of policies) {
      expect(at(policy, 'PolicyDocument', 'Statement', 0)).toMatchObject({
        Effect: 'Deny',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      });
    }
  });

  test('a bad record blocks nobody: stream mappings give up, halve, and keep what failed', () => {
    const mappings = ofType(service, 'AWS::Lambda::EventSourceMapping');
    expect(mappings).toHaveLength(functionsOf(district).filter(({ trigger }) => trigger === 'stream').length);
    for (const { Properties } of mappings) {
      expect(Properties).toMatchObject({
        MaximumRetryAttempts: 10,
        MaximumRecordAgeInSeconds: 6 * 3600,
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        StartingPosition: 'TRIM_HORIZON',
        ParallelizationFactor: 1,
        DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [expect.any(String), 'Arn'] } } },
      });
    }
    const destinations = mappings.map(({ Properties }) =>
      asText(at(Properties, 'DestinationConfig', 'OnFailure', 'Destination')),
    );
    expect(new Set(destinations).size).toBe(mappings.length);
  });

  test('stream consumers see new commits and nothing else', () => {
    for (const { Properties } of ofType(service, 'AWS::Lambda::EventSourceMapping')) {
      const filters = listOf(at(Properties, 'FilterCriteria', 'Filters')).map((filter) =>
        String(at(filter, 'Pattern')),
      );
      const { follows = [] } =
        FUNCTIONS.find(({ name }) => String(nameOf(service, Properties['FunctionName'])).endsWith(`-${name}`)) ?? {};
      expect(follows.length).toBeGreaterThan(0);
      expect(filters.map((pattern): unknown => JSON.parse(pattern))).toEqual(
        follows.map((register) => ({
          eventName: ['INSERT'],
          dynamodb: { Keys: { pk: { S: [{ prefix: PARTITIONS[register] }] } } },
        })),
      );
    }
  });

  test('what is called and not waited for keeps its failures', () => {
    const kept = ofType(service, 'AWS::Lambda::EventInvokeConfig');
    const unwaited = functionsOf(district).filter(({ trigger }) =>
      ['timer', 'often', 'hourly', 'daily', 'mail', 'upload', 'job'].includes(trigger),
    );
    expect(kept.map(({ Properties }) => nameOf(service, Properties['FunctionName'])).toSorted()).toEqual(
      unwaited.map(({ name }) => `huisheng-${district.slug}-${name}`).toSorted(),
    );
    for (const { Properties } of kept) {
      expect(Properties).toMatchObject({
        MaximumRetryAttempts: 2,
        MaximumEventAgeInSeconds: 3600,
        DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [expect.any(String), 'Arn'] } } },
      });
    }
  });

  test('the sweeps run every hour, the day’s lists go out and figures are counted when the office opens and again in the three hours after, Shanghai time; undelivered calls are kept', () => {
    const [hour = 0, minute] = district.office.hours.opens.split(':').map(Number);
    const hours = [hour, hour + 1, hour + 2, hour + 3].join(',');
    const schedules = ofType(service, 'AWS::Scheduler::Schedule').map(({ Properties }) => Properties);
    expect(Object.fromEntries(schedules.map((it) => [it['Name'], it['ScheduleExpression']]))).toEqual({
      ...(district.webhooks === undefined ? {} : { 'send-webhooks': 'rate(5 minutes)' }),
      'sweep-clocks': 'rate(1 hour)',
      'sweep-uploads': 'rate(1 hour)',
      'daily-digest': `cron(${minute} ${hours} * * ? *)`,
      'count-figures': `cron(${minute} ${hours} * * ? *)`,
    });
    for (const schedule of schedules) {
      expect(schedule).toMatchObject({
        ScheduleExpressionTimezone: 'Asia/Shanghai',
        Target: {
          DeadLetterConfig: { Arn: { 'Fn::GetAtt': [expect.any(String), 'Arn'] } },
          RetryPolicy: { MaximumRetryAttempts: 10, MaximumEventAgeInSeconds: expect.any(Number) as number },
        },
      });
    }
  });

  test('ops find everything they need among the outputs', () => {
    expect(service.outputs).toEqual(
      expect.arrayContaining([
        'Issuer',
        'ClientId',
        'ScheduleGroup',
        'Queuetimersundelivered',
        'Queueroutineundelivered',
        'Queueclocksfailed',
        'Queueprojectfailed',
        'Queuefollowupfailed',
        ...(district.mail.adapter === 'ses' ? ['Queuemaileventsfailed'] : []),
        'Queueuploadsfailed',
      ]),
    );
    expect(synthesis.stack(district, 'api').outputs).toContain('ApiAddress');
    expect(synthesis.stack(district, 'record').outputs).toEqual(expect.arrayContaining(['TableName', 'BucketName']));
  });

  test('what costs money says whose it is, in every stack', () => {
    for (const stack of stacksOfDistrict(district)) {
      const tags = [
        { Key: 'district', Value: district.slug },
        { Key: 'project', Value: 'huisheng' },
        { Key: 'stack', Value: stack.name },
      ];
      const costly = stack.resources.filter(({ Type }) => COSTS_MONEY.includes(Type));
      expect(costly.length, stack.name).toBeGreaterThan(0);
      for (const { id, Properties } of costly) expect(Properties['Tags'], id).toEqual(tags);
    }
  });

  test('what runs is made of what the emulator of CI can make: the rest stands in stacks of its own', () => {
    for (const name of ['record', 'service'] as const) {
      for (const { Type } of synthesis.stack(district, name).resources) expect(Type).not.toMatch(UNFIT_FOR_EMULATOR);
    }
  });
});

/** Types with tags that a bill is made of. */
const COSTS_MONEY = [
  'AWS::CloudFront::Distribution',
  'AWS::CloudWatch::Alarm',
  'AWS::DynamoDB::Table',
  'AWS::GuardDuty::MalwareProtectionPlan',
  'AWS::KMS::Key',
  'AWS::Lambda::Function',
  'AWS::Logs::LogGroup',
  'AWS::S3::Bucket',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
  'AWS::SecretsManager::Secret',
  'AWS::WAFv2::WebACL',
];

const UNFIT_FOR_EMULATOR =
  /^AWS::(Logs::MetricFilter|CloudWatch::|WAFv2::|CloudFront::|Budgets::|GuardDuty::|ApiGatewayV2::(DomainName|ApiMapping)|SNS::)/;

describe.each(DISTRICTS)('files that are sent to $slug', (district) => {
  const service = synthesis.stack(district, 'service');
  const guards = synthesis.stacks.filter((stack) => stack.district === district && stack.name === 'guard');

  test('are examined once the scanner has spoken, or on arrival where there is none; failures are kept', () => {
    const rules = ofType(service, 'AWS::Events::Rule').map(({ Properties }) => Properties);
    const rule = rules.find(({ Name }) => Name === `huisheng-${district.slug}-uploads`);
    const scans = district.deployment.partition === 'aws';
    expect(rule?.['EventPattern']).toMatchObject({ source: [scans ? 'aws.guardduty' : 'aws.s3'] });
    expect(JSON.stringify(rule?.['EventPattern'])).toContain('{"prefix":"incoming/"}');
    expect(rule?.['Targets']).toMatchObject([
      { DeadLetterConfig: { Arn: { 'Fn::GetAtt': [expect.stringMatching(/^UploadsFailuresQueue/), 'Arn'] } } },
    ]);
  });

  test('a stack of its own holds the scanner, where the partition has one; it reads quarantine and nothing kept', () => {
    expect(guards).toHaveLength(district.deployment.partition === 'aws' ? 1 : 0);
    for (const guard of guards) {
      expect(ofType(guard, 'AWS::GuardDuty::MalwareProtectionPlan')).toMatchObject([
        { Properties: { ProtectedResource: { S3Bucket: { ObjectPrefixes: ['incoming/'] } } } },
      ]);
      expect(guard.text).not.toContain('kept/');
      const [role] = ofType(guard, 'AWS::IAM::Role');
      expect(at(role?.Properties, 'AssumeRolePolicyDocument', 'Statement', 0, 'Principal')).toEqual({
        Service: 'malware-protection-plan.guardduty.amazonaws.com',
      });
    }
  });
});

test('no stack comes near the 500 resources that CloudFormation allows', () => {
  for (const { resources } of synthesis.stacks) expect(resources.length).toBeLessThan(400);
});

test('no template names a partition: every district could move to China', () => {
  for (const { text } of synthesis.stacks) expect(text).not.toMatch(/arn:aws/);
});

test('templates are plain ASCII: CloudFormation gives other letters back as question marks', () => {
  for (const { text } of synthesis.stacks) expect(text).toMatch(/^[\x20-\x7e]*$/);
});

describe('canal, in China', () => {
  const service = synthesis.stack(canal, 'service');

  test('has nothing that China has not', () => {
    expect(stacksOfDistrict(canal).map(({ name }) => name)).toEqual(['record', 'service', 'api', 'watch']);
    for (const { resources } of stacksOfDistrict(canal))
      for (const { Type } of resources) expect(Type).not.toMatch(/^AWS::(Cognito|SES|XRay|CloudFront|WAFv2|Budgets)::/);
    expect(service.text).not.toContain('TracingConfig');
  });

  test('lets its own issuer vouch for staff', () => {
    const api = synthesis.stack(canal, 'api');
    expect(at(ofType(api, 'AWS::ApiGatewayV2::Authorizer')[0]?.Properties, 'JwtConfiguration')).toEqual({
      Issuer: 'https://login.canal.example.cn/realms/staff',
      Audience: ['huisheng'],
    });
  });
});

describe.each(inAws)('$slug, with Cognito and SES', (district) => {
  const service = synthesis.stack(district, 'service');

  test('the staff pool is kept, closed to strangers and asks for a second factor', () => {
    expect(ofType(service, 'AWS::Cognito::UserPool')).toMatchObject([
      {
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
        Properties: {
          DeletionProtection: 'ACTIVE',
          AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
          MfaConfiguration: 'ON',
          EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
          Policies: { PasswordPolicy: { MinimumLength: 15, RequireSymbols: false, RequireNumbers: false } },
        },
      },
    ]);
  });

  test('takes the tokens that this pool writes for the console, and no other', () => {
    const [authorizer] = ofType(synthesis.stack(district, 'api'), 'AWS::ApiGatewayV2::Authorizer');
    const [pool] = ofType(service, 'AWS::Cognito::UserPool');
    const [client] = ofType(service, 'AWS::Cognito::UserPoolClient');
    // Handed over from the service's stack, under a name made of theirs.
    const issuer = asText(at(authorizer?.Properties, 'JwtConfiguration', 'Issuer'));
    expect(issuer.split('/<')[0]).toBe(`https://cognito-idp.${district.deployment.region}.amazonaws.com`);
    expect(issuer).toContain(`ExportsOutputRef${pool?.id}`);
    const audience = listOf(at(authorizer?.Properties, 'JwtConfiguration', 'Audience')).map(asText);
    expect(audience).toEqual([expect.stringContaining(`ExportsOutputRef${client?.id}`)]);
  });

  test('staff sign in through the page with its second factor, and nobody may rewrite who they are', () => {
    expect(ofType(service, 'AWS::Cognito::UserPoolClient')).toMatchObject([
      {
        Properties: {
          GenerateSecret: false,
          AllowedOAuthFlows: ['code'],
          ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
          WriteAttributes: ['locale'],
        },
      },
    ]);
  });

  test('there is a group for every role', () => {
    const groups = ofType(service, 'AWS::Cognito::UserPoolGroup').map(({ Properties }) => Properties['GroupName']);
    expect(groups.toSorted()).toEqual(Object.keys(STAFF_ROLES).toSorted());
  });

  test('the fate of every mail is reported', () => {
    expect(ofType(service, 'AWS::SES::ConfigurationSetEventDestination')).toMatchObject([
      {
        Properties: {
          EventDestination: { Enabled: true, MatchingEventTypes: ['bounce', 'complaint', 'delivery', 'reject'] },
        },
      },
    ]);
  });
});

test.each([wutong, canal])('the stacks of $slug at a glance', (district) => {
  const glance = stacksOfDistrict(district).map(({ name, resources }) => {
    const types = resources.map(({ Type }) => Type);
    const counts = [...new Set(types)].toSorted().map((type) => `${types.filter((it) => it === type).length} ${type}`);
    return [name, ...counts].join('\n');
  });
  expect(glance.join('\n\n')).toMatchSnapshot();
});

function stacksOfDistrict(district: District): readonly SynthesisedStack[] {
  return synthesis.stacks.filter((stack) => stack.district === district);
}

function lastStopsOf({ Type, Properties }: Resource): readonly string[] {
  switch (Type) {
    case 'AWS::Scheduler::Schedule':
      return [asText(at(Properties, 'Target', 'DeadLetterConfig', 'Arn'))];
    case 'AWS::Lambda::EventSourceMapping':
    case 'AWS::Lambda::EventInvokeConfig':
      return [asText(at(Properties, 'DestinationConfig', 'OnFailure', 'Destination'))];
    case 'AWS::Lambda::Function':
      return [asText(at(Properties, 'Environment', 'Variables', 'HUISHENG_SCHEDULE_DLQ_ARN'))];
    default:
      return [];
  }
}

function nameOf(stack: SynthesisedStack, ref: unknown): unknown {
  return stack.resources.find(({ id }) => id === at(ref, 'Ref'))?.Properties['FunctionName'];
}
