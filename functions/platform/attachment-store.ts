import type { Instant } from '../../shared/calendar/instant.ts';
import type { Actor } from '../../shared/petition/actor.ts';
import type { Media, UploadKind } from '../../shared/petition/uploads.ts';

/** One file in quarantine, as an event names it. */
export interface Incoming {
  readonly key: string;
  /** The very version the event is about: the same form may be sent twice. */
  readonly version?: string | undefined;
}

/** A file as it was sent, with what its signed form said of it. */
export interface Upload {
  /** Which of the file's versions this is, where the store has any: that one is destroyed, not a newer one. */
  readonly version?: string | undefined;
  readonly bytes: Uint8Array;
  readonly petitionNo: string;
  readonly broughtBy: Extract<Actor, { kind: 'resident' | 'staff' }>;
  readonly kind: UploadKind;
}

/** What a scanner of malware says of a file; `NONE` when none was asked, or none has answered. */
export type ScanResult = 'CLEAN' | 'THREAT' | 'IMPOSSIBLE' | 'NONE';

export interface LeftUpload {
  readonly incoming: Incoming;
  readonly arrivedAt: Instant;
  readonly scan: ScanResult;
}

/** By the words of GuardDuty, in its events and on the files it has scanned; any other is none that we may keep a file on. */
export function scanResultOf(status: string | null): ScanResult {
  if (status === 'NO_THREATS_FOUND') return 'CLEAN';
  return status === 'THREATS_FOUND' ? 'THREAT' : 'IMPOSSIBLE';
}

/** The examiner's hands in the bucket: takes from quarantine, keeps what is clean, destroys what was sent. */
export interface AttachmentStore {
  /** Undefined when it is gone: examined before, or expired. @throws UnknownUpload when no form of ours brought it */
  take(incoming: Incoming): Promise<Upload | undefined>;
  /** Repeatable: what stands there already, under its own digest, stays as it is. */
  keep(file: {
    readonly petitionNo: string;
    readonly sha256: string;
    readonly media: Media;
    readonly bytes: Uint8Array;
  }): Promise<void>;
  /** Everything in quarantine that arrived before, with what a scanner has marked it with. */
  left(before: Instant): AsyncIterable<LeftUpload>;
  /** For good, not into a past version. Repeatable. */
  destroy(incoming: Incoming): Promise<void>;
}

/** Something lies in quarantine that no form of ours can have brought. */
export class UnknownUpload extends Error {
  override readonly name = 'UnknownUpload';
}
