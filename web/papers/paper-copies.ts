import type { PrintedPaper } from '../../shared/petition/office-papers/filled.ts';

const SHEETS = ['第一联', '第二联'] as const;

/** 联: the copies that are printed, each by its name and for whom it is. The second is the file's. */
export function copiesOf({ content, fileCopy, firstOnly }: PrintedPaper): readonly string[] {
  const copies = content.copies.map((copy, nth) => `${SHEETS[nth] ?? ''}　${copy}`);
  if (firstOnly === true) return copies.slice(0, 1);
  return fileCopy === undefined ? copies : copies.slice(1);
}
