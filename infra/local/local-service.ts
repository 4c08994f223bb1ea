import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SESClient } from '@aws-sdk/client-ses';
import { dynamoTable } from '../../functions/platform/dynamo-table.ts';
import { followUp, type FollowUpService } from '../../functions/platform/follow-up.ts';
import { errorName, type Log } from '../../functions/platform/log.ts';
import { project } from '../../functions/platform/projection.ts';
import { schedulerTimers } from '../../functions/platform/scheduler-timers.ts';
import { serviceOver } from '../../functions/platform/service.ts';
import { sesMailer } from '../../functions/platform/ses-mailer.ts';
import { wholeDynamoTable, type WholeTable } from '../../functions/platform/whole-table.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import type { District } from '../../shared/district/district.ts';
import { type LocalDatabase, startLocalDatabase } from './local-database.ts';
import { awsAt, LOCAL_STORE } from './local-store.ts';
import { type LocalMail, startLocalMail } from './local-mail.ts';
import { type LocalScheduler, startLocalScheduler } from './local-scheduler.ts';
import { createPump, type Pump } from './local-streams.ts';
import { replaceFile } from './journal.ts';
import { openVirtualClock, type VirtualClock } from './virtual-clock.ts';

/** Everything behind the handlers on one machine: the same adapters as in the cloud, pointed at stand-ins that speak AWS. */
export interface LocalService {
  readonly service: FollowUpService;
  readonly clock: VirtualClock;
  readonly database: LocalDatabase;
  readonly scheduler: LocalScheduler;
  readonly mail: LocalMail;
  readonly pump: Pump;
  /** Views, notices and timers of every petition, brought in line with the record: after a start nothing is left behind. */
  catchUp(): Promise<number>;
  close(): Promise<void>;
}

export async function startLocalService(settings: {
  readonly directory: string;
  readonly district: District;
  readonly publicAddress: string;
}): Promise<LocalService> {
  const { directory, district, publicAddress } = settings;
  const clock = openVirtualClock(LOCAL_STORE.clock(directory));
  const database = await startLocalDatabase({
    directory: LOCAL_STORE.folder(directory),
    table: LOCAL_STORE.tableName,
  });
  replaceFile(LOCAL_STORE.endpoint(directory), `${JSON.stringify({ endpoint: database.endpoint })}\n`);
  const scheduler = await startLocalScheduler({ directory, clock });
  const mail = await startLocalMail({ directory, clock });
  const client = new DynamoDBClient(awsAt(database.endpoint));
  const log = fileLog(join(directory, 'log.jsonl'));
  const base = serviceOver({
    district,
    table: dynamoTable(client, LOCAL_STORE.tableName),
    secret: localSecret(directory),
    publicAddress,
    now: () => clock.now(),
    log,
  });
  const pump = createPump({
    deliver: async (no) => {
      await project(base, no);
      await followUp(service, no);
    },
    onError: (petitionNo, error) => {
      log('STREAM_RECORD_FAILED', { petitionNo, error: errorName(error) });
    },
  });
  const service: FollowUpService = {
    ...base,
    record: {
      load: (no, options) => base.record.load(no, options),
      // What a DynamoDB stream does in the cloud: every append is followed, in order for one petition.
      append: async (no, commit) => {
        const outcome = await base.record.append(no, commit);
        if (outcome.kind === 'appended') pump.enqueue(no);
        return outcome;
      },
    },
    timers: schedulerTimers(
      new SchedulerClient(awsAt(scheduler.endpoint)),
      {
        group: 'local',
        targetArn: 'arn:local:lambda:check-clocks',
        roleArn: 'arn:local:iam:scheduler',
        deadLettersArn: 'arn:local:sqs:timer-dead-letters',
      },
      () => clock.now(),
    ),
    mailer: sesMailer(new SESClient(awsAt(mail.endpoint)), { from: district.mail.from, configurationSet: undefined }),
  };
  return {
    service,
    clock,
    database,
    scheduler,
    mail,
    pump,
    async catchUp() {
      const numbers = await allPetitions(wholeDynamoTable(client, LOCAL_STORE.tableName));
      for (const no of numbers) pump.enqueue(no);
      await pump.drain();
      return numbers.length;
    },
    async close() {
      await pump.drain();
      client.destroy();
      await Promise.all([scheduler.close(), mail.close()]);
      rmSync(LOCAL_STORE.endpoint(directory), { force: true });
      await database.close();
    },
  };
}

// Only a start on one machine scans: in the cloud the stream remembers where it was.
async function allPetitions(whole: WholeTable): Promise<readonly string[]> {
  const numbers: string[] = [];
  for await (const { pk, sk } of whole.keys()) {
    if (pk.startsWith(PARTITIONS.petition) && sk === 'COMMIT#000001')
      numbers.push(pk.slice(PARTITIONS.petition.length));
  }
  return numbers;
}

function localSecret(directory: string): string {
  const file = LOCAL_STORE.secret(directory);
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

function fileLog(file: string): Log {
  return (code, fields = {}) => {
    appendFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), code, ...fields })}\n`);
  };
}
