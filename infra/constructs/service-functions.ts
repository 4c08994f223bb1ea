import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/contracts/environment.ts';
import { type FunctionDeclaration, functionsOf } from '../../shared/contracts/functions.ts';
import type { District } from '../../shared/district/district.ts';
import type { FunctionCode } from '../bundling/bundle-functions.ts';
import type { AttachmentBucket } from './attachment-bucket.ts';
import type { ClockTimers } from './clock-timers.ts';
import type { DistrictTable } from './district-table.ts';
import { functionLog, INQUIRIES_LOG, STEPS_LOG } from './function-log.ts';
import type { Grant } from './grant.ts';
import type { KeyedHashSecret } from './keyed-hash-secret.ts';
import type { MailSender } from './mail-sender.ts';
import { webhookSecrets } from './webhook-secrets.ts';
import { functionArnOf, functionNameOf, ServiceFunction } from './service-function.ts';
import type { SiteKey } from './site-key.ts';
import type { StaffIdentity } from './staff-identity.ts';

interface ServiceFunctionsProps {
  readonly district: District;
  readonly code: FunctionCode;
  readonly table: DistrictTable;
  readonly hashes: KeyedHashSecret;
  readonly attachments: AttachmentBucket;
  readonly timers: ClockTimers;
  readonly mail: MailSender;
  /** Where the district has a site. */
  readonly siteKey: SiteKey | undefined;
  readonly identity: StaffIdentity;
}

/** Rooms whose functions are steps. */
export const STEP_ROOMS: readonly FunctionDeclaration['room'][] = [
  'procedure',
  'accountability',
  'complaints',
  'integrity',
  'reception',
];

/** Every declared function, each given what its ports need and nothing else. */
export class ServiceFunctions extends Construct {
  readonly #functions: readonly ServiceFunction[];

  constructor(scope: Construct, id: string, props: ServiceFunctionsProps) {
    super(scope, id);
    const { district, code, table, hashes, attachments, timers, mail, siteKey, identity } = props;
    const grantsFor = ({ ports }: FunctionDeclaration): readonly Grant[] => [
      table.grantFor(ports),
      ...(ports.includes('hashes') ? [hashes.grant()] : []),
      ...[attachments.grantFor(ports) ?? []].flat(),
      ...(ports.includes('timers') ? [timers.grant()] : []),
      ...(ports.includes('mail') ? [mail.grant()] : []),
      ...(ports.includes('webhooks.send') ? [webhookSecrets(district)] : []),
      ...(ports.includes('exports.start') ? [startOf(this, district, 'write-export')] : []),
      ...(ports.includes('signIn') ? [identity.grant()] : []),
      ...(ports.includes('attempts') && siteKey !== undefined ? [siteKey.grant()] : []),
    ];
    const logs = {
      steps: functionLog(this, 'StepsLog', district, STEPS_LOG),
      inquiries: functionLog(this, 'InquiriesLog', district, INQUIRIES_LOG),
    };
    this.#functions = functionsOf(district).map(
      (declaration) =>
        new ServiceFunction(this, declaration.name, {
          declaration,
          district,
          code,
          grants: grantsFor(declaration),
          log: sharedBy(declaration.room, logs),
        }),
    );
  }

  calledBy(...triggers: readonly FunctionDeclaration['trigger'][]): readonly ServiceFunction[] {
    return this.#functions.filter(({ declaration }) => triggers.includes(declaration.trigger));
  }
}

/** Calling a function without waiting for it. */
function startOf(scope: Construct, district: District, writer: string): Grant {
  return {
    statements: [
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [functionArnOf(Stack.of(scope), district, writer)],
      }),
    ],
    environment: { [ENVIRONMENT.exportWriter]: functionNameOf(district, writer) },
  };
}

// Rooms whose functions share one log: those that each take a step, and those that each answer a question.
function sharedBy<Log>(
  room: FunctionDeclaration['room'],
  logs: Readonly<Record<'steps' | 'inquiries', Log>>,
): Log | undefined {
  if (STEP_ROOMS.includes(room)) return logs.steps;
  return room === 'inquiry' ? logs.inquiries : undefined;
}
