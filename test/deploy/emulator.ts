import { spawn } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import { dirname, join, delimiter } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../support/local-district.ts';
import { endGroup } from '../support/process-group.ts';
import type { Mail } from '../journey/district-client.ts';

export const REQUIREMENTS = fileURLToPath(new URL('requirements.txt', import.meta.url));
export const NODE = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));

export const REGION = 'ap-southeast-1';
export const ACCOUNT = '000000000000';

/** MiniStack: an AWS on this machine alone, without Docker, that really runs what is deployed to it. */
export interface Emulator {
  readonly endpoint: string;
  /** The environment in which an AWS client, the CDK among them, finds the emulator and can find nothing else. */
  readonly environment: NodeJS.ProcessEnv;
  /** One call of an AWS service that speaks JSON, as `AWSCognitoIdentityProviderService.AdminCreateUser`. */
  call(service: string, target: string, input: object): Promise<unknown>;
  /** One call of CloudFormation, which speaks forms and XML. */
  cloudFormation(action: string, input: Readonly<Record<string, string>>): Promise<string>;
  /** Calls a function and waits for it. @throws when it fails */
  invoke(name: string, payload: object): Promise<void>;
  mail(): Promise<readonly Mail[]>;
  stop(): Promise<void>;
}

const START = 30_000;

/** @throws when it does not answer within half a minute */
export async function startEmulator(command: string, directory: string): Promise<Emulator> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const log = openSync(join(directory, 'ministack.log'), 'a');
  for (const place of ['home', 'tmp']) mkdirSync(join(directory, place), { recursive: true });
  const child = spawn(command, [], {
    cwd: directory,
    // Of its own process group: the functions it runs are its children, and end with it.
    detached: true,
    stdio: ['ignore', log, log],
    env: {
      ...bareEnvironment(directory),
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      IOT_MTLS_ENABLED: 'false',
      SFTP_ENABLED: 'false',
      STATE_DIR: join(directory, 'state'),
      S3_DATA_DIR: join(directory, 's3'),
    },
  });
  const stop = (): Promise<void> => endGroup(child);
  const deadline = performance.now() + START;
  while (!(await answers(endpoint))) {
    if (child.exitCode !== null || performance.now() > deadline) {
      await stop();
      throw new Error(`MiniStack did not start; see ${join(directory, 'ministack.log')}`);
    }
    await pause(200);
  }
  return {
    endpoint,
    environment: {
      ...bareEnvironment(directory),
      AWS_ENDPOINT_URL: endpoint,
      AWS_REGION: REGION,
      AWS_DEFAULT_REGION: REGION,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    },
    async call(service, target, input) {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': target,
          authorization: signedFor(service),
        },
        body: JSON.stringify(input),
      });
      const body: unknown = await response.json();
      if (!response.ok) throw new Error(`${target} answered ${response.status}: ${JSON.stringify(body)}`);
      return body;
    },
    async cloudFormation(action, input) {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: { authorization: signedFor('cloudformation') },
        body: new URLSearchParams({ Action: action, Version: '2010-05-15', ...input }),
      });
      const body = await response.text();
      if (!response.ok) throw new Error(`${action} answered ${response.status}: ${body}`);
      return body;
    },
    async invoke(name, payload) {
      const response = await fetch(`${endpoint}/2015-03-31/functions/${name}/invocations`, {
        method: 'POST',
        headers: { authorization: signedFor('lambda') },
        body: JSON.stringify(payload),
      });
      if (!response.ok || response.headers.has('x-amz-function-error')) {
        throw new Error(`${name} answered ${response.status}: ${await response.text()}`);
      }
    },
    async mail() {
      const response = await fetch(`${endpoint}/_ministack/ses/messages?account=${ACCOUNT}`);
      const { messages } = (await response.json()) as { messages: Record<string, readonly KeptMail[]> };
      return Object.values(messages).flatMap((kept) =>
        kept.map(({ To, Subject, BodyText, Timestamp }) => ({
          to: To.join(),
          subject: Subject,
          text: BodyText,
          at: String(Timestamp),
        })),
      );
    },
    stop,
  };
}

interface KeptMail {
  readonly To: readonly string[];
  readonly Subject: string;
  readonly BodyText: string;
  readonly Timestamp: unknown;
}

/**
 * Nothing of the caller's own AWS: neither credentials nor profiles nor endpoints. Node first on the path is the project's,
 * for the emulator runs functions with whatever `node` it finds.
 */
function bareEnvironment(directory: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_') && !name.startsWith('npm_'));
  return {
    ...Object.fromEntries(kept),
    PATH: `${dirname(NODE)}${delimiter}${process.env['PATH'] ?? ''}`,
    HOME: join(directory, 'home'),
    TMPDIR: join(directory, 'tmp'),
    AWS_CONFIG_FILE: join(directory, 'no-config'),
    AWS_SHARED_CREDENTIALS_FILE: join(directory, 'no-credentials'),
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}

/** For a client of the SDK in this process. */
export function clientSettings({ endpoint }: Emulator) {
  return { endpoint, region: REGION, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
}

// It proves no signature, but reads the region and the service from where a signature names them.
function signedFor(service: string): string {
  return `AWS4-HMAC-SHA256 Credential=test/20260101/${REGION}/${service}/aws4_request, SignedHeaders=host, Signature=0`;
}

async function answers(endpoint: string): Promise<boolean> {
  return fetch(`${endpoint}/_ministack/health`).then(
    ({ ok }) => ok,
    () => false,
  );
}
