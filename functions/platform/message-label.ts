/** Where a message's notice is kept. */
export interface LabelledNotice {
  /** A petition's number, or a day's lists. */
  readonly partition: string;
  readonly key: string;
}

/**
 * Which notice a message carries, in the letters that a mail system allows in a tag. It names no person: recipients stand in a
 * key as hashes, members of staff as their ids.
 */
export function labelOf(partition: string, key: string): string {
  return Buffer.from(`${partition}\n${key}`).toString('base64url');
}

export function readLabel(label: string): LabelledNotice | undefined {
  const [partition, key, ...more] = Buffer.from(label, 'base64url').toString('utf8').split('\n');
  if (partition === undefined || key === undefined || more.length > 0) return undefined;
  return { partition, key };
}
