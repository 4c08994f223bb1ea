import { ArnFormat, Duration, type Stack, Validations } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/contracts/environment.ts';
import type { FunctionDeclaration } from '../../shared/contracts/functions.ts';
import type { District } from '../../shared/district/district.ts';
import { CONSOLE_DIRECTORY, DISTRICT_FILE, type FunctionCode } from '../bundling/bundle-functions.ts';
import type { DeadLetterQueue } from './dead-letter-queue.ts';
import { functionLog } from './function-log.ts';
import type { Grant } from './grant.ts';

interface ServiceFunctionProps {
  readonly declaration: FunctionDeclaration;
  readonly district: District;
  readonly code: FunctionCode;
  readonly grants: readonly Grant[];
  /** @default a log of its own */
  readonly log?: LogGroup | undefined;
}

/**
 * One Lambda of the declared list with its own role. The role begins with nothing but the right to write its log; everything else is {@link give}n. No X-Ray anywhere: China has none, and what runs differs nowhere.
 */
export class ServiceFunction extends Construct {
  readonly declaration: FunctionDeclaration;
  readonly lambda: LambdaFunction;
  readonly role: Role;
  readonly #may = new PolicyDocument({ minimize: true });

  constructor(scope: Construct, id: string, { declaration, district, code, grants, log }: ServiceFunctionProps) {
    super(scope, id);
    this.declaration = declaration;
    const functionName = functionNameOf(district, declaration.name);
    const logs = log ?? functionLog(this, 'Logs', district, declaration.name);
    // One inline document instead of a policy beside the role: it is there before the function is.
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { may: this.#may },
    });
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName,
      description: `${district.name.en}: ${declaration.room}/${declaration.name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(code.directoryFor(declaration.name, district)),
      role: this.role,
      logGroup: logs,
      ...SIZES[declaration.trigger],
      ...reserved(declaration, district),
      environment: {
        [ENVIRONMENT.district]: DISTRICT_FILE,
        [ENVIRONMENT.publicAddress]: district.publicAddress,
        ...(declaration.ports.includes('signIn') ? { [ENVIRONMENT.consoleFiles]: CONSOLE_DIRECTORY } : {}),
      },
    });
    this.#may.addStatements(
      new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logs.logGroupArn] }),
    );
    for (const grant of grants) this.give(grant);
  }

  give({ statements, environment, acknowledged = [] }: Grant): void {
    this.#may.addStatements(...statements);
    for (const [name, value] of Object.entries(environment)) this.lambda.addEnvironment(name, value);
    Validations.of(this.role).acknowledge(...acknowledged);
  }

  /**
   * For functions that something invokes and does not wait for: Lambda tries three times within an hour, then the request
   * and its error go to the queue. The caller never learns of an error; this queue is the only trace.
   */
  keepFailuresIn(failures: DeadLetterQueue): void {
    this.give(failures.grantSend());
    this.lambda.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(1),
      onFailure: { bind: () => ({ destination: failures.arn }) },
    });
  }
}

/** A function's name in its account: known before the function is, so that a timer's role can name its target. */
export function functionNameOf(district: District, declared: string): string {
  return `huisheng-${district.slug}-${declared}`;
}

export function functionArnOf(stack: Stack, district: District, declared: string): string {
  return stack.formatArn({
    service: 'lambda',
    resource: 'function',
    resourceName: functionNameOf(district, declared),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}

/**
 * Whoever floods what is public must find a ceiling, and timers, lists and notices must find room whatever people do. Staff's own
 * functions take from the rest. Off unless the district's file says how many: a new account has ten in all and lets none be set aside.
 */
function reserved({ routes, trigger }: FunctionDeclaration, { deployment: { reservedConcurrency } }: District) {
  const isPublic = routes.some(({ staff }) => !staff);
  return reservedConcurrency !== undefined && (isPublic || trigger !== 'http')
    ? { reservedConcurrentExecutions: reservedConcurrency }
    : {};
}

/**
 * Memory buys processor: at 1 GB a person waits about half as long for a cold start as at 512 MB, for the same price. A
 * timer, a batch or a sweep keeps nobody waiting, but may have much to do.
 */
const SIZES: Readonly<
  Record<FunctionDeclaration['trigger'], { readonly memorySize: number; readonly timeout: Duration }>
> = {
  http: { memorySize: 1024, timeout: Duration.seconds(10) },
  stream: { memorySize: 512, timeout: Duration.seconds(60) },
  timer: { memorySize: 512, timeout: Duration.seconds(30) },
  // A hundred receivers that take their ten seconds each, one after the other, are twice as long as it may live: those left wait for the next.
  often: { memorySize: 512, timeout: Duration.minutes(8) },
  hourly: { memorySize: 512, timeout: Duration.minutes(10) },
  daily: { memorySize: 512, timeout: Duration.minutes(10) },
  mail: { memorySize: 512, timeout: Duration.seconds(30) },
  // The largest file stands in memory three times: as it was sent, cleaned, and on its way back.
  upload: { memorySize: 1024, timeout: Duration.minutes(1) },
  // A hundred thousand rows of a register; what a run could not finish the next goes on with.
  job: { memorySize: 1024, timeout: Duration.minutes(15) },
};
