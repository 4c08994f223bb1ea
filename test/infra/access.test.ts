import { describe, expect, test } from 'vitest';
import {
  readEnvironment,
  readConsoleEnvironment,
  readExaminerEnvironment,
  readMailEnvironment,
  readSignedBucket,
  readTimerEnvironment,
} from '../../functions/platform/environment.ts';
import { DISTRICTS } from '../../infra/districts/districts.ts';
import { ENVIRONMENT } from '../../shared/contracts/environment.ts';
import { type FunctionDeclaration, FUNCTIONS, functionsOf, type Port } from '../../shared/contracts/functions.ts';
import { BUCKET_GRANTS, TABLE_GRANTS } from '../../shared/contracts/grants.ts';
import { type District, scansForMalware } from '../../shared/district/district.ts';
import { asText, at, listOf, ofType, type Resource, synthesise, type SynthesisedStack } from './synthesis.ts';

const synthesis = await synthesise();

/** Statements that may name everything, and why. */
const EVERYTHING_WITH_REASON: Readonly<Record<string, string>> = {
  'AWS::KMS::Key': 'a key policy speaks of the one key it is attached to',
};

describe.each(DISTRICTS)('who may do what in $slug', (district) => {
  const service = synthesis.stack(district, 'service');
  const declared = functionsOf(district);

  test.each(declared)('$name may do what its ports say, and nothing else', (declaration) => {
    expect(rightsOf(roleOf(service, district, declaration))).toEqual(rightsBy(declaration, district));
  });

  test.each(declared)('$name is told what its ports need, and nothing else', (declaration) => {
    const told = Object.keys(environmentOf(functionOf(service, district, declaration)));
    expect(told.toSorted()).toEqual(settingsBy(declaration, district).toSorted());
  });

  test.each(declared)('$name finds every setting it asks for at its start', (declaration) => {
    const told = environmentOf(functionOf(service, district, declaration));
    const settings = Object.fromEntries(Object.entries(told).map(([name, value]) => [name, asText(value)]));
    expect(() => readEnvironment(settings)).not.toThrow();
    if (declaration.ports.includes('timers')) expect(() => readTimerEnvironment(settings)).not.toThrow();
    if (declaration.ports.includes('mail')) expect(() => readMailEnvironment(settings)).not.toThrow();
    const byLambda = { AWS_REGION: 'r', AWS_ACCESS_KEY_ID: 'k', AWS_SECRET_ACCESS_KEY: 's' };
    const signs = declaration.ports.some((port) => port === 'uploads.invite' || port === 'attachments.lend');
    if (signs) expect(readSignedBucket({ ...settings, ...byLambda }).address).toMatch(/^https:\/\/[^/]+$/);
    if (declaration.ports.includes('signIn')) {
      expect(readConsoleEnvironment(settings).signIn.clientId).not.toBe('');
    }
    if (!declaration.ports.includes('uploads.examine')) return;
    expect(readExaminerEnvironment(settings).malwareScan).toBe(scansForMalware(district) ? 'required' : 'none');
  });

  test('everything a role may do stands in the role itself', () => {
    for (const stack of synthesis.stacks.filter((known) => known.district === district)) {
      expect(ofType(stack, 'AWS::IAM::Policy')).toEqual([]);
      expect(ofType(stack, 'AWS::IAM::ManagedPolicy')).toEqual([]);
      for (const { Properties } of ofType(stack, 'AWS::IAM::Role'))
        expect(Properties['ManagedPolicyArns']).toBeUndefined();
    }
  });

  test('nobody may update an item, and only views may be deleted', () => {
    for (const declaration of declared) {
      for (const right of rightsOf(roleOf(service, district, declaration))) {
        expect(right).not.toMatch(/^dynamodb:(UpdateItem|Transact|Batch|PartiQL|Scan|\*)/);
        if (right.startsWith('dynamodb:DeleteItem')) expect(right).toBe('dynamodb:DeleteItem on table VIEW#*');
      }
    }
  });

  test('nobody may remove or replace what is kept, and only the examiner reads quarantine', () => {
    for (const declaration of declared) {
      const rights = rightsOf(roleOf(service, district, declaration)).filter((right) => right.startsWith('s3:'));
      const examines = declaration.ports.includes('uploads.examine');
      for (const right of rights) {
        expect(right).toMatch(
          /^s3:(PutObject|GetObject|GetObjectVersion|GetObjectTagging|DeleteObject|DeleteObjectVersion|ListBucket) on /,
        );
        if (right.startsWith('s3:Delete')) expect(right).toMatch(/ on bucket incoming\/\*$/);
        if (right === 's3:PutObject on bucket kept/*') expect(examines).toBe(true);
        if (/^s3:Get.* incoming/.test(right)) expect(examines).toBe(true);
      }
    }
  });

  test('a role is passed to the scheduler only, and only the role of the timers', () => {
    const passing = ofType(service, 'AWS::IAM::Role')
      .flatMap(statementsOf)
      .filter(({ actions }) => actions.includes('iam:PassRole'));
    expect(passing.length).toBeGreaterThan(0);
    for (const { statement, resources } of passing) {
      expect(resources).toHaveLength(1);
      const id = resources[0]?.slice(1, -'.Arn>'.length);
      const passed = service.resources.find((resource) => resource.id === id);
      expect(at(passed?.Properties, 'AssumeRolePolicyDocument', 'Statement', 0, 'Principal')).toEqual({
        Service: 'scheduler.amazonaws.com',
      });
      expect(passed === undefined ? [] : rightsOf(passed)).toEqual([
        `lambda:InvokeFunction on arn:<AWS::Partition>:lambda:${district.deployment.region}:<AWS::AccountId>:function:huisheng-${district.slug}-check-clocks`,
        expect.stringMatching(/^sqs:SendMessage on <Timers/),
      ]);
      expect(statement).toMatchObject({
        Condition: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
      });
    }
  });

  test("the scheduler's roles trust this account and their own group only", () => {
    const scheduling = ofType(service, 'AWS::IAM::Role').filter(({ Properties }) =>
      JSON.stringify(Properties['AssumeRolePolicyDocument']).includes('scheduler.amazonaws.com'),
    );
    const groups = scheduling.map(({ Properties }) => {
      const condition = at(Properties, 'AssumeRolePolicyDocument', 'Statement', 0, 'Condition', 'StringEquals');
      expect(at(condition, 'aws:SourceAccount')).toEqual({ Ref: 'AWS::AccountId' });
      return asText(at(condition, 'aws:SourceArn'));
    });
    const prefix = `arn:<AWS::Partition>:scheduler:${district.deployment.region}:<AWS::AccountId>:schedule-group/huisheng-${district.slug}`;
    expect(groups.toSorted()).toEqual([prefix, `${prefix}-routine`]);
  });

  test('no statement names everything without a listed reason', () => {
    for (const { resources } of synthesis.stacks.filter((stack) => stack.district === district)) {
      for (const { Type, Properties } of resources) {
        if (!/"Resource":("\*"|\[[^\]]*"\*")/.test(JSON.stringify(Properties))) continue;
        expect(Object.keys(EVERYTHING_WITH_REASON)).toContain(Type);
      }
    }
  });
});

describe.each(DISTRICTS)('who may call what in $slug', (district) => {
  const service = synthesis.stack(district, 'service');
  const api = synthesis.stack(district, 'api');

  test('the declared routes exist, staff routes behind the issuer, and no other', () => {
    const found = ofType(api, 'AWS::ApiGatewayV2::Route').map(({ Properties }) =>
      [
        Properties['RouteKey'],
        Properties['AuthorizationType'],
        Properties['AuthorizerId'] !== undefined,
        targetOf(api, Properties),
      ].join(' '),
    );
    const declared = functionsOf(district).flatMap(({ name, routes }) =>
      routes.map(({ method, path, staff }) =>
        [`${method} ${path}`, staff ? 'JWT' : 'NONE', staff, `huisheng-${district.slug}-${name}`].join(' '),
      ),
    );
    expect(found.toSorted()).toEqual(declared.toSorted());
  });

  test('no two functions answer the same route', () => {
    const routes = FUNCTIONS.flatMap((declared) => declared.routes.map(({ method, path }) => `${method} ${path}`));
    expect(new Set(routes).size).toBe(routes.length);
  });

  test('public routes are throttled harder than the rest', () => {
    const stage = ofType(api, 'AWS::ApiGatewayV2::Stage')[0]?.Properties;
    const whole = Number(at(stage, 'DefaultRouteSettings', 'ThrottlingRateLimit'));
    const settings = Object.entries(at(stage, 'RouteSettings') as Record<string, unknown>);
    const publicRoutes = functionsOf(district).flatMap(({ routes }) => routes.filter(({ staff }) => !staff));
    expect(settings.map(([route]) => route).toSorted()).toEqual(
      publicRoutes.map(({ method, path }) => `${method} ${path}`).toSorted(),
    );
    for (const [, setting] of settings) expect(Number(at(setting, 'ThrottlingRateLimit'))).toBeLessThan(whole);
  });

  test('the access log says which route and how it went, never who', () => {
    const format = String(at(ofType(api, 'AWS::ApiGatewayV2::Stage')[0]?.Properties, 'AccessLogSettings', 'Format'));
    expect(Object.keys(JSON.parse(format) as object)).toContain('requestId');
    expect(format).not.toMatch(/identity|sourceIp|userAgent|\$context\.path|queryString|claims/);
  });

  test('no other site may call the API from a browser', () => {
    expect(ofType(api, 'AWS::ApiGatewayV2::Api')[0]?.Properties['CorsConfiguration']).toBeUndefined();
  });

  test('the API calls its functions by two roles that may call these and nothing else, each within its room', () => {
    const callers = ofType(api, 'AWS::IAM::Role').filter(
      ({ Properties }) =>
        at(Properties, 'AssumeRolePolicyDocument', 'Statement', 0, 'Principal', 'Service') ===
        'apigateway.amazonaws.com',
    );
    expect(callers).toHaveLength(2);
    const statements = callers.flatMap(statementsOf);
    expect(statements.map(({ actions }) => actions)).toEqual([['lambda:InvokeFunction'], ['lambda:InvokeFunction']]);
    const nameOfArn = (arn: string): string => arn.slice(arn.lastIndexOf(':') + 1);
    expect(statements.flatMap(({ resources }) => resources.map(nameOfArn)).toSorted()).toEqual(
      functionsOf(district)
        .filter(({ trigger }) => trigger === 'http')
        .map(({ name }) => `huisheng-${district.slug}-${name}`)
        .toSorted(),
    );
    const mayCall = new Map(callers.map((role) => [role.id, statementsOf(role).flatMap(({ resources }) => resources)]));
    for (const { Properties } of ofType(api, 'AWS::ApiGatewayV2::Integration')) {
      const role = asText(Properties['CredentialsArn']).slice(1, -'.Arn>'.length);
      expect(mayCall.get(role)).toContain(asText(Properties['IntegrationUri']));
      expect(Properties['PayloadFormatVersion']).toBe('2.0');
    }
  });

  test('an inline policy of a role has room for 10 240 characters', () => {
    for (const role of ofType(api, 'AWS::IAM::Role')) {
      const [policy] = at(role.Properties, 'Policies') as readonly unknown[];
      const written = JSON.stringify(at(policy, 'PolicyDocument'));
      // Written out, a region and an account take fewer characters than the functions that name them here.
      const resources = statementsOf(role).flatMap((statement) => statement.resources);
      const longest = resources.map(
        (arn) => `"arn:aws-cn:lambda:ap-southeast-1:123456789012:function:${arn.slice(arn.lastIndexOf(':') + 1)}",`,
      );
      expect(longest.join('').length + 200, written.slice(0, 80)).toBeLessThan(10_240);
    }
  });

  test('no function lets anybody else call it but the rules that tell of mail and files', () => {
    const permissions = ofType(service, 'AWS::Lambda::Permission').map(({ Properties }) => Properties);
    const byRule = permissions.filter(isOfRules);
    expect(byRule.map((permission) => asText(permission['SourceArn'])).toSorted()).toEqual(
      ofType(service, 'AWS::Events::Rule')
        .map(({ id }) => `<${id}.Arn>`)
        .toSorted(),
    );
    const callees = new Set(byRule.map((permission) => calledBy(service, permission['FunctionName'])));
    expect([...callees].toSorted()).toEqual(
      functionsOf(district)
        .filter(({ trigger }) => trigger === 'mail' || trigger === 'upload')
        .map(({ name }) => `huisheng-${district.slug}-${name}`)
        .toSorted(),
    );
    expect(byRule.length).toBe(permissions.length);
  });
});

function isOfRules(permission: Resource['Properties']): boolean {
  return permission['Principal'] === 'events.amazonaws.com';
}

function calledBy(stack: SynthesisedStack, ref: unknown): unknown {
  return stack.resources.find(({ id }) => id === at(ref, 'Fn::GetAtt', 0))?.Properties['FunctionName'];
}

function rightsBy({ name, trigger, ports }: FunctionDeclaration, district: District): readonly string[] {
  const { region } = district.deployment;
  const arn = (rest: string): string => `arn:<AWS::Partition>:${rest}`;
  const has = (port: Port): boolean => ports.includes(port);
  const grants = ports.flatMap((port) => TABLE_GRANTS[port]);
  const onTable = grants.flatMap(({ actions, partitions, index }) =>
    actions.flatMap((action) =>
      partitions.map((start) => `${action} on ${index === true ? 'index' : 'table'} ${start}*`),
    ),
  );
  const inBucket = ports.flatMap((port) => BUCKET_GRANTS[port] ?? []);
  const onBucket = inBucket.flatMap(({ actions, beginning }) =>
    actions.map((action) => `${action} on bucket${beginning === '' ? '' : ` ${beginning}*`}`),
  );
  const fileKeyActions = [
    ...(inBucket.length > 0 ? ['Decrypt'] : []),
    ...(onBucket.some((right) => right.startsWith('s3:PutObject')) ? ['GenerateDataKey'] : []),
  ];
  const keyActions = [
    ...(grants.length > 0 || trigger === 'stream' ? ['Decrypt', 'DescribeKey'] : []),
    ...(onTable.some((right) => right.startsWith('dynamodb:PutItem'))
      ? ['Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo']
      : []),
  ];
  const rights = [
    'logs:CreateLogStream on own log',
    'logs:PutLogEvents on own log',
    ...onTable,
    ...keyActions.map((action) => `kms:${action} on key through dynamodb`),
    ...onBucket,
    ...fileKeyActions.map((action) => `kms:${action} on key through s3`),
    ...(has('timers')
      ? [
          ...['Create', 'Update', 'Get', 'Delete'].map(
            (verb) =>
              `scheduler:${verb}Schedule on ${arn(`scheduler:${region}:<AWS::AccountId>:schedule/huisheng-${district.slug}/*`)}`,
          ),
          'iam:PassRole on timers role',
        ]
      : []),
    ...(has('mail') && district.mail.adapter === 'ses'
      ? [
          `ses:SendEmail on ${arn(`ses:${region}:<AWS::AccountId>:configuration-set/huisheng-${district.slug}`)}`,
          `ses:SendEmail on ${arn(`ses:${region}:<AWS::AccountId>:identity/`)}sender`,
        ]
      : []),
    ...(trigger === 'stream'
      ? ['DescribeStream', 'GetRecords', 'GetShardIterator'].map((action) => `dynamodb:${action} on stream`)
      : []),
    ...(trigger === 'stream' ? [`sqs:SendMessage on failures of ${name.replace('-', '')}`] : []),
    ...(['timer', 'often', 'hourly', 'daily'].includes(trigger) ? ['sqs:SendMessage on failures of clocks'] : []),
    ...(trigger === 'mail' ? ['sqs:SendMessage on failures of mail events'] : []),
    ...(trigger === 'upload' ? ['sqs:SendMessage on failures of uploads'] : []),
    ...(trigger === 'job' ? ['sqs:SendMessage on failures of exports'] : []),
    ...(has('exports.start')
      ? [
          `lambda:InvokeFunction on ${arn(`lambda:${region}:<AWS::AccountId>:function:huisheng-${district.slug}-write-export`)}`,
        ]
      : []),
  ];
  return [...new Set(rights)].toSorted();
}

function settingsBy({ ports }: FunctionDeclaration, { mail, deployment }: District): readonly string[] {
  const has = (port: Port): boolean => ports.includes(port);
  return [
    ENVIRONMENT.district,
    ENVIRONMENT.publicAddress,
    ENVIRONMENT.table,
    ...(has('hashes') ? [ENVIRONMENT.secret] : []),
    ...(has('webhooks.send') ? [ENVIRONMENT.webhookSecrets] : []),
    ...(has('signIn') ? [ENVIRONMENT.signIn, ENVIRONMENT.consoleFiles] : []),
    ...(has('attempts') && deployment.partition === 'aws' ? [ENVIRONMENT.siteKey] : []),
    ...(has('uploads.examine') ? [ENVIRONMENT.bucket, ENVIRONMENT.malwareScan] : []),
    ...(has('exports.start') ? [ENVIRONMENT.exportWriter] : []),
    ...(has('exports.write') || has('exports.lend') || has('uploads.invite') || has('attachments.lend')
      ? [ENVIRONMENT.bucket, ENVIRONMENT.bucketAddress]
      : []),
    ...(has('timers')
      ? [
          ENVIRONMENT.scheduleGroup,
          ENVIRONMENT.scheduleTarget,
          ENVIRONMENT.scheduleRole,
          ENVIRONMENT.scheduleDeadLetters,
        ]
      : []),
    ...(has('mail') ? [ENVIRONMENT.mailFrom] : []),
    ...(has('mail') ? [mail.adapter === 'ses' ? ENVIRONMENT.mailConfigurationSet : ENVIRONMENT.smtpPassword] : []),
  ];
}

interface Statement {
  readonly statement: unknown;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

function statementsOf({ Properties }: Resource): readonly Statement[] {
  return listOf(Properties['Policies'])
    .flatMap((policy) => listOf(at(policy, 'PolicyDocument', 'Statement')))
    .map((statement) => ({
      statement,
      actions: listOf(at(statement, 'Action')).map(String),
      resources: listOf(at(statement, 'Resource')).map(asText),
    }));
}

/** What a role may do, one line for each action on each thing: `dynamodb:Query on table PETITION#*`. */
function rightsOf(role: Resource): readonly string[] {
  const rights = statementsOf(role).flatMap(({ statement, actions, resources }) => {
    expect(at(statement, 'Effect')).toBe('Allow');
    const keys = listOf(at(statement, 'Condition', 'ForAllValues:StringLike', 'dynamodb:LeadingKeys')).map(String);
    const via = listOf(at(statement, 'Condition', 'StringEquals', 'kms:ViaService')).map(String);
    const prefixes = listOf(at(statement, 'Condition', 'StringLike', 's3:prefix')).map(String);
    const ends =
      prefixes.length > 0
        ? prefixes.map((prefix) => ` ${prefix}`)
        : via.some((name) => name.startsWith('s3.'))
          ? [' through s3']
          : keys.length > 0
            ? keys.map((key) => ` ${key}`)
            : via.some((name) => name.startsWith('dynamodb.'))
              ? [' through dynamodb']
              : [''];
    return actions.flatMap((action) =>
      resources.flatMap((resource) => ends.map((end) => `${action} on ${known(resource)}${end}`)),
    );
  });
  return [...new Set(rights)].toSorted();
}

function known(resource: string): string {
  return resource
    .replace(/^<huisheng-\w+-record:\w+RecordTable\w+StreamArn\w+>$/, 'stream')
    .replace(/^<huisheng-\w+-record:\w+RecordTable\w+Arn\w+>\/index\/byList$/, 'index')
    .replace(/^<huisheng-\w+-record:\w+RecordTable\w+Arn\w+>$/, 'table')
    .replace(/^<huisheng-\w+-record:\w+RecordKey\w+>$/, 'key')
    .replace(/^<huisheng-\w+-record:\w+AttachmentsArn\w+>\/?/, 'bucket ')
    .trimEnd()
    .replace(/^<Functions(\w+Logs|StepsLog|InquiriesLog)\w+\.Arn>$/, 'own log')
    .replace(/^<TimersRunRole\w+\.Arn>$/, 'timers role')
    .replace(/^<Stream(\w+)FailuresQueue\w+\.Arn>$/, 'failures of $1')
    .replace(/^<UploadsFailuresQueue\w+\.Arn>$/, 'failures of uploads')
    .replace(/^<ClockFailuresQueue\w+\.Arn>$/, 'failures of clocks')
    .replace(/^<ExportFailuresQueue\w+\.Arn>$/, 'failures of exports')
    .replace(/^<MailEventsFailuresQueue\w+\.Arn>$/, 'failures of mail events')
    .replace(/<MailSender\w+>$/, 'sender');
}

function functionOf(stack: SynthesisedStack, district: District, { name }: FunctionDeclaration): Resource {
  const found = ofType(stack, 'AWS::Lambda::Function').find(
    ({ Properties }) => Properties['FunctionName'] === `huisheng-${district.slug}-${name}`,
  );
  if (found === undefined) throw new Error(`no function ${name}`);
  return found;
}

function roleOf(stack: SynthesisedStack, district: District, declaration: FunctionDeclaration): Resource {
  const id = at(functionOf(stack, district, declaration).Properties, 'Role', 'Fn::GetAtt', 0);
  const found = stack.resources.find((resource) => resource.id === id);
  if (found === undefined) throw new Error(`no role for ${declaration.name}`);
  return found;
}

function environmentOf({ Properties }: Resource): Readonly<Record<string, unknown>> {
  return at(Properties, 'Environment', 'Variables') as Readonly<Record<string, unknown>>;
}

function targetOf(stack: SynthesisedStack, route: Resource['Properties']): unknown {
  const integration = asText(route['Target']).slice('integrations/<'.length, -1);
  const uri = stack.resources.find(({ id }) => id === integration)?.Properties['IntegrationUri'];
  return asText(uri).replace(/^.*:function:/, '');
}
