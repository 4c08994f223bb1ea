import { createHash, randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SESClient } from '@aws-sdk/client-ses';
import { s3AttachmentDesk } from '../../functions/platform/attachment-desk.ts';
import type { AttachmentService } from '../../functions/platform/attachment-service.ts';
import { exportLinks, type ExportService } from '../../functions/platform/export-desk.ts';
import { s3ExportFiles } from '../../functions/platform/s3-export-files.ts';
import { type ExportWriterService, writeExport } from '../../functions/platform/write-export.ts';
import { dynamoTable } from '../../functions/platform/dynamo-table.ts';
import { type ExaminerService, examineUpload } from '../../functions/platform/examine-upload.ts';
import { deliveriesStore } from '../../functions/platform/deliveries-store.ts';
import { followCommit } from '../../functions/platform/follow-commit.ts';
import type { FollowUpService } from '../../functions/platform/follow-up.ts';
import { webhookSender } from '../../functions/platform/webhook-sender.ts';
import type { WebhookService } from '../../functions/platform/webhooks.ts';
import { errorName, type Log } from '../../functions/platform/log.ts';
import { projectComplaint } from '../../functions/platform/complaint-projection.ts';
import { projectIntegrity } from '../../functions/platform/integrity-projection.ts';
import { projectLead } from '../../functions/platform/lead-projection.ts';
import { project } from '../../functions/platform/projection.ts';
import type { RecordStore } from '../../functions/platform/record.ts';
import { s3AttachmentStore } from '../../functions/platform/s3-attachment-store.ts';
import { schedulerTimers } from '../../functions/platform/scheduler-timers.ts';
import { serviceOver } from '../../functions/platform/service.ts';
import { sesMailer } from '../../functions/platform/ses-mailer.ts';
import { wholeDynamoTable, type WholeTable } from '../../functions/platform/whole-table.ts';
import { readComplaintNumber } from '../../shared/complaints/complaint-number.ts';
import { readLeadNumber } from '../../shared/accountability/lead-number.ts';
import { readRecordNumber } from '../../shared/integrity/record-number.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import type { District } from '../../shared/district/district.ts';
import { LOCAL_BUCKET_PATH, type LocalBucket, startLocalBucket } from './local-bucket.ts';
import { type LocalDatabase, startLocalDatabase } from './local-database.ts';
import { awsAt, LOCAL_STORE } from './local-store.ts';
import { type LocalMail, startLocalMail } from './local-mail.ts';
import { type LocalScheduler, startLocalScheduler } from './local-scheduler.ts';
import { createPump, type Pump } from './local-streams.ts';
import { replaceFile } from './journal.ts';
import { openVirtualClock, type VirtualClock } from './virtual-clock.ts';

/** Everything behind the handlers on one machine: the same adapters as in the cloud, pointed at stand-ins that speak AWS. */
export interface LocalService {
  readonly service: FollowUpService & AttachmentService & WebhookService & ExportService;
  readonly clock: VirtualClock;
  readonly database: LocalDatabase;
  readonly scheduler: LocalScheduler;
  readonly mail: LocalMail;
  readonly bucket: LocalBucket;
  readonly examiner: ExaminerService;
  readonly pump: Pump;
  /**
   * Files in quarantine are examined; views, notices and timers of every petition are brought in line with the record: after a
   * start nothing is left behind.
   */
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
  const secret = localSecret(directory);
  const signed = {
    bucket: 'huisheng-local',
    address: publicAddress + LOCAL_BUCKET_PATH,
    region: 'local',
    accessKeyId: 'local',
    // Anybody's page can send a form to this machine: only what this district signed is taken.
    secretAccessKey: createHash('sha256').update(`bucket ${secret}`).digest('hex'),
    sessionToken: undefined,
  };
  const base = serviceOver({
    district,
    table: dynamoTable(client, LOCAL_STORE.tableName),
    secret,
    publicAddress,
    now: () => clock.now(),
    log,
  });
  const followed = createPump({
    deliver: async (no) => {
      if (readLeadNumber(no) !== undefined) return projectLead(base, no);
      if (readComplaintNumber(no) !== undefined) return projectComplaint(base, no);
      if (readRecordNumber(no) !== undefined) return projectIntegrity(base, no);
      await project(base, no);
      await followCommit(service, no);
    },
    onError: (petitionNo, error) => {
      log('STREAM_RECORD_FAILED', { petitionNo, error: errorName(error) });
    },
  });
  const { hashes, now, newId } = base;
  const service: LocalService['service'] = {
    ...base,
    attachments: s3AttachmentDesk({ bucket: signed, hashes, now, newId }),
    deliveries: deliveriesStore(dynamoTable(client, LOCAL_STORE.tableName)),
    sender: webhookSender(),
    webhookSecrets: {},
    exporting: {
      start: (id) => Promise.resolve(written.enqueue(id)),
      lend: exportLinks(() => signed, now),
    },
    record: streamed(base.record, followed),
    leads: { ...base.leads, record: streamed(base.leads.record, followed) },
    complaints: { ...base.complaints, record: streamed(base.complaints.record, followed) },
    integrity: { ...base.integrity, record: streamed(base.integrity.record, followed) },
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
  const examined = createPump({
    deliver: (key) => examineUpload(examiner, { key }, 'NONE'),
    onError: (_key, error) => {
      log('REQUEST_FAILED', { error: errorName(error) });
    },
  });
  const written = createPump({
    deliver: (id) => writeExport(writer, id),
    onError: (_id, error) => {
      log('REQUEST_FAILED', { error: errorName(error) });
    },
  });
  const bucket = await startLocalBucket({
    folder: LOCAL_STORE.files(directory),
    signed,
    clock,
    onIncoming: (key) => examined.enqueue(key),
  });
  const files = new S3Client({ ...awsAt(bucket.endpoint), forcePathStyle: true });
  const examiner: ExaminerService = {
    ...service,
    uploads: s3AttachmentStore(files, signed.bucket),
    malwareScan: 'none',
  };
  const writer: ExportWriterService = { ...service, exportFiles: s3ExportFiles(files, signed.bucket) };
  const pump: Pump = {
    enqueue: (no) => followed.enqueue(no),
    async drain() {
      // What an examination puts on record is then followed like everything else.
      await examined.drain();
      await followed.drain();
      await written.drain();
    },
  };
  return {
    service,
    clock,
    database,
    scheduler,
    mail,
    bucket,
    examiner,
    pump,
    async catchUp() {
      const numbers = await allMatters(wholeDynamoTable(client, LOCAL_STORE.tableName));
      for (const no of numbers) pump.enqueue(no);
      for (const key of bucket.incoming()) examined.enqueue(key);
      await pump.drain();
      return numbers.length;
    },
    async close() {
      await pump.drain();
      client.destroy();
      files.destroy();
      await Promise.all([scheduler.close(), mail.close(), bucket.close()]);
      rmSync(LOCAL_STORE.endpoint(directory), { force: true });
      await database.close();
    },
  };
}

// What a DynamoDB stream does in the cloud: every append is followed, in order for one matter.
function streamed<Event>(record: RecordStore<Event>, followed: Pump): RecordStore<Event> {
  return {
    load: (no, options) => record.load(no, options),
    append: async (no, commit) => {
      const outcome = await record.append(no, commit);
      if (outcome.kind === 'appended') followed.enqueue(no);
      return outcome;
    },
  };
}

// Only a start on one machine scans: in the cloud the stream remembers where it was.
async function allMatters(whole: WholeTable): Promise<readonly string[]> {
  const numbers: string[] = [];
  for await (const { pk, sk } of whole.keys()) {
    if (sk !== 'COMMIT#000001') continue;
    for (const partition of [PARTITIONS.petition, PARTITIONS.lead, PARTITIONS.complaint, PARTITIONS.integrity]) {
      if (pk.startsWith(partition)) numbers.push(pk.slice(partition.length));
    }
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
