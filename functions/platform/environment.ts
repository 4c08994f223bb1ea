import { resolve } from 'node:path';
import type { MalwareScan } from '../../shared/contracts/bucket.ts';
import { isSignIn, type SignIn } from '../../shared/contracts/console.ts';
import { ENVIRONMENT } from '../../shared/contracts/environment.ts';
import type { SignedBucket } from './s3-signatures.ts';

/** The settings every function has. Read here and nowhere else. */
export interface Environment {
  /** Told relative to where the function's code lies, which whoever runs it decides. */
  readonly districtFile: string;
  readonly table: string;
  /** Only where numbers, codes or person keys are made or compared. */
  readonly secret: string | undefined;
  /** Only where tries are counted by address, behind a site. */
  readonly siteKey: string | undefined;
  readonly publicAddress: string;
}

/** Lambda's own name for the directory it has unpacked a function to: `/var/task` on AWS, another place elsewhere. */
const CODE_DIRECTORY = 'LAMBDA_TASK_ROOT';

/** @throws MissingSettings naming every setting that is missing */
export function readEnvironment(source: Readonly<Record<string, string | undefined>> = process.env): Environment {
  const required = requireAll(source, {
    districtFile: ENVIRONMENT.district,
    table: ENVIRONMENT.table,
    publicAddress: ENVIRONMENT.publicAddress,
  });
  const districtFile = resolve(source[CODE_DIRECTORY] ?? '', required.districtFile);
  return { ...required, districtFile, secret: source[ENVIRONMENT.secret], siteKey: source[ENVIRONMENT.siteKey] };
}

/**
 * The bucket people send files to, with the rights this function lends them: Lambda tells them in the settings of every function, good
 * for as long as its sandbox lives.
 */
export function readSignedBucket(source: Readonly<Record<string, string | undefined>> = process.env): SignedBucket {
  const required = requireAll(source, {
    bucket: ENVIRONMENT.bucket,
    address: ENVIRONMENT.bucketAddress,
    region: 'AWS_REGION',
    accessKeyId: 'AWS_ACCESS_KEY_ID',
    secretAccessKey: 'AWS_SECRET_ACCESS_KEY',
  });
  return { ...required, sessionToken: source['AWS_SESSION_TOKEN'] };
}

/** Settings of the function that examines what was sent. */
export function readExaminerEnvironment(source: Readonly<Record<string, string | undefined>> = process.env): {
  readonly bucket: string;
  readonly malwareScan: MalwareScan;
} {
  const { bucket, malwareScan } = requireAll(source, {
    bucket: ENVIRONMENT.bucket,
    malwareScan: ENVIRONMENT.malwareScan,
  });
  // Whatever is not plainly told is taken for the stricter: nothing is kept unscanned because of a slip in a setting.
  return { bucket, malwareScan: malwareScan === 'none' ? 'none' : 'required' };
}

export interface FollowUpEnvironment {
  readonly group: string;
  readonly targetArn: string;
  readonly roleArn: string;
  readonly deadLettersArn: string;
}

/** Settings of the function that hands out the console. */
export function readConsoleEnvironment(source: Readonly<Record<string, string | undefined>> = process.env): {
  readonly directory: string;
  readonly signIn: SignIn;
} {
  const { files, signIn } = requireAll(source, { files: ENVIRONMENT.consoleFiles, signIn: ENVIRONMENT.signIn });
  const parsed: unknown = JSON.parse(signIn);
  if (!isSignIn(parsed)) throw new MissingSettings(`${ENVIRONMENT.signIn} does not say how staff sign in`);
  return { directory: resolve(source[CODE_DIRECTORY] ?? '', files), signIn: parsed };
}

/** Settings of functions that have exports written. */
export function readExportWriter(source: Readonly<Record<string, string | undefined>> = process.env): string {
  return requireAll(source, { writer: ENVIRONMENT.exportWriter }).writer;
}

/** The bucket's name, for the function that writes exports. */
export function readBucketName(source: Readonly<Record<string, string | undefined>> = process.env): string {
  return requireAll(source, { bucket: ENVIRONMENT.bucket }).bucket;
}

/** Settings of functions that arm timers. */
export function readTimerEnvironment(
  source: Readonly<Record<string, string | undefined>> = process.env,
): FollowUpEnvironment {
  return requireAll(source, {
    group: ENVIRONMENT.scheduleGroup,
    targetArn: ENVIRONMENT.scheduleTarget,
    roleArn: ENVIRONMENT.scheduleRole,
    deadLettersArn: ENVIRONMENT.scheduleDeadLetters,
  });
}

/** Settings of functions that send mail. */
export function readMailEnvironment(source: Readonly<Record<string, string | undefined>> = process.env): {
  readonly from: string;
  readonly configurationSet: string | undefined;
  readonly smtpPassword: string | undefined;
} {
  const { from } = requireAll(source, { from: ENVIRONMENT.mailFrom });
  return {
    from,
    configurationSet: source[ENVIRONMENT.mailConfigurationSet],
    smtpPassword: source[ENVIRONMENT.smtpPassword],
  };
}

/** The secrets of webhooks as they stand in Secrets Manager: one JSON object, by the names of the subscriptions. */
export function readWebhookSecrets(source: Readonly<Record<string, string | undefined>> = process.env): string {
  return requireAll(source, { secrets: ENVIRONMENT.webhookSecrets }).secrets;
}

export class MissingSettings extends Error {
  override readonly name = 'MissingSettings';
}

function requireAll<Name extends string>(
  source: Readonly<Record<string, string | undefined>>,
  names: Readonly<Record<Name, string>>,
): Readonly<Record<Name, string>> {
  const missing: string[] = [];
  const found: Record<Name, string> = { ...names };
  for (const name in names) {
    const value = source[names[name]];
    if (value === undefined || value === '') missing.push(names[name]);
    else found[name] = value;
  }
  if (missing.length > 0) throw new MissingSettings(`these settings are missing: ${missing.join(', ')}`);
  return found;
}
