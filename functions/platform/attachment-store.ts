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
  readonly bytes: Uint8Array;
  readonly petitionNo: string;
  readonly broughtBy: Extract<Actor, { kind: 'resident' | 'staff' }>;
  readonly kind: UploadKind;
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
  /** For good, not into a past version. Repeatable. */
  destroy(incoming: Incoming): Promise<void>;
}

/** Something lies in quarantine that no form of ours can have brought. */
export class UnknownUpload extends Error {
  override readonly name = 'UnknownUpload';
}
