import { readFileSync } from 'node:fs';
import type { Category, Channel, CONTENT_CLASSES, SpecialGround } from '../../shared/petition/codes.ts';

/** The sixty sample petitions of one office, 2025-01-02 to 2026-11-20; every person in them is fictitious. */
export interface Sample {
  readonly id: string;
  readonly channel: Channel;
  /** ISO, `+08:00`. */
  readonly receivedAt: string;
  readonly petitioner: {
    readonly anonymous: boolean;
    readonly name: string | null;
    readonly phone: string | null;
    readonly email: string | null;
    readonly address: string | null;
  };
  readonly group: { readonly headcount: number; readonly representatives: readonly string[] } | null;
  readonly subject: string;
  readonly statement: string;
  readonly request: string;
  readonly place: string;
  /** What a careful receiver would put down. */
  readonly expected: {
    readonly category: Category;
    readonly contentClass: (typeof CONTENT_CLASSES)[number];
    readonly special: SpecialGround | null;
    readonly litigationRelated: boolean;
    readonly aboutTheOffice: boolean;
    /** The kind of authority, the first one named leads. */
    readonly competentAuthority: string;
    readonly duplicateOf: string | null;
  };
}

export const SAMPLES: readonly Sample[] = JSON.parse(
  readFileSync(new URL('samples/petitions.json', import.meta.url), 'utf8'),
);

export function sample(id: string): Sample {
  const found = SAMPLES.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`there is no sample ${id}`);
  return found;
}
