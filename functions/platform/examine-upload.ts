import { createHash } from 'node:crypto';
import { cleanFile } from '../../shared/attachments/clean-file.ts';
import { shanghaiDay } from '../../shared/calendar/instant.ts';
import { isFull } from '../../shared/petition/attachments.ts';
import type { RefusedUpload } from '../../shared/petition/codes.ts';
import type { AttachmentReceived, AttachmentRefused } from '../../shared/petition/events.ts';
import { foldPetition, type Petition } from '../../shared/petition/petition.ts';
import { MOST_EXAMINED } from '../../shared/petition/uploads.ts';
import type { MalwareScan } from '../../shared/contracts/bucket.ts';
import {
  type AttachmentStore,
  type Incoming,
  type ScanResult,
  UnknownUpload,
  type Upload,
} from './attachment-store.ts';
import { appendFound } from './commands.ts';
import { commandOf } from './matters.ts';
import type { Service } from './service.ts';

export interface ExaminerService extends Service {
  readonly uploads: AttachmentStore;
  readonly malwareScan: MalwareScan;
}

const MOST_TRIES = 5;

/**
 * Examines one file that was sent (附件检查): judges it by its content, keeps what is clean, puts one fact on record, destroys what was sent.
 * **Delivery contract:** called at least once for each file, at times twice, late, or for one already examined; the ticket is
 * the command, so that the record gains one fact however often it is called. A death between keeping and recording
 * leaves the same file to be kept again under the same digest.
 */
export async function examineUpload(service: ExaminerService, incoming: Incoming, scan: ScanResult): Promise<void> {
  // Where a scanner is at work, its word is waited for; that something has arrived is none.
  if (scan === 'NONE' && service.malwareScan === 'required') return;
  const upload = await takeOrDestroy(service, incoming);
  if (upload === undefined) return;
  const recorded = await recordOnce(service, incoming, upload, scan);
  await service.uploads.destroy({ ...incoming, version: incoming.version ?? upload.version });
  service.log(recorded === undefined ? 'UPLOAD_DROPPED' : 'UPLOAD_EXAMINED', {
    petitionNo: upload.petitionNo,
    ...(recorded?.type === 'AttachmentRefused' ? { refusal: recorded.reason } : {}),
  });
}

async function takeOrDestroy({ uploads, log }: ExaminerService, incoming: Incoming): Promise<Upload | undefined> {
  try {
    return await uploads.take(incoming);
  } catch (error) {
    if (!(error instanceof UnknownUpload)) throw error;
    await uploads.destroy(incoming);
    log('UPLOAD_DROPPED');
    return undefined;
  }
}

/** The fact that was put on record, now or before. Undefined where there is nothing to put it on, or no room for more. */
async function recordOnce(
  service: ExaminerService,
  { key }: Incoming,
  upload: Upload,
  scan: ScanResult,
): Promise<AttachmentReceived | AttachmentRefused | undefined> {
  const { petitionNo: no, broughtBy } = upload;
  const id = key.slice(key.lastIndexOf('/') + 1);
  const command = commandOf({ key: id, scope: `attach|${no}`, body: id });
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const now = service.now();
    const recorded = await service.record.load(no, { consistent: true });
    const commits = recorded.map(({ commit }) => commit);
    const known = commits.find((commit) => commit.command === command.id)?.events[0];
    if (known?.type === 'AttachmentReceived' || known?.type === 'AttachmentRefused') return known;
    const petition = foldPetition(no, commits, service.office);
    if (petition === undefined || (petition.attachments ?? []).length >= MOST_EXAMINED) return undefined;
    const about = {
      on: shanghaiDay(now),
      id,
      broughtBy: broughtBy.kind === 'resident' ? 'PETITIONER' : 'OFFICE',
    } as const;
    const event = await examined(service, petition, upload, scan, about);
    const found = { events: [event] as const, actor: broughtBy, command, step: 'attach', now };
    if ((await appendFound(service, no, recorded, found)) !== undefined) return event;
  }
  throw new Error(`petition ${no}: others kept appending while a file was examined`);
}

async function examined(
  { uploads }: ExaminerService,
  petition: Petition,
  { bytes, kind }: Upload,
  scan: ScanResult,
  about: Pick<AttachmentReceived, 'on' | 'id' | 'broughtBy'>,
): Promise<AttachmentReceived | AttachmentRefused> {
  const refused = (reason: RefusedUpload) => ({ type: 'AttachmentRefused', ...about, reason }) as const;
  if (scan === 'THREAT') return refused('THREAT_FOUND');
  if (scan === 'IMPOSSIBLE') return refused('NOT_SCANNED');
  if (isFull(petition)) return refused('TOO_MANY');
  const file = cleanFile(bytes, kind);
  if (file.kind === 'refused') return refused(file.reason);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  await uploads.keep({ petitionNo: petition.no, sha256, media: file.media, bytes: file.bytes });
  return {
    type: 'AttachmentReceived',
    ...about,
    media: file.media,
    bytes: file.bytes.length,
    sha256,
    scanned: scan === 'CLEAN',
  };
}
