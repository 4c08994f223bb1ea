/** The district's bucket of files, as infra creates it and the adapters use it. */
export const BUCKET = {
  /**
   * Quarantine: what anybody sent, as it was sent. Nobody reads here but the examiner. `incoming/<hash of the number>/<ticket>`: the
   * browser is led back with this key in its address, so it names no petition.
   */
  incoming: 'incoming/',
  /** What was examined, cleaned and is on record: `kept/<no>/<sha256>`. Nothing here is ever replaced or removed by a function. */
  kept: 'kept/',
  /** What staff asked to have exported, and its parts while it is written: gone after a day. */
  exports: 'exports/',
} as const;

/** What a signed form fixes beside the file itself: S3 keeps it with the file, and the examiner reads it there. */
export const UPLOAD_NOTES = { petition: 'petition', broughtBy: 'brought-by', kind: 'kind' } as const;

/** Whether the examiner waits for a scanner of malware. Decided at synth: where there is none, nothing claims that there was. */
export type MalwareScan = 'required' | 'none';
