import type { ParticularsReference } from '../petition/events.ts';
import { BrokenRecord } from '../petition/petition.ts';
import type { GiftRecorded, IntegrityCommit, IntegrityDeclared } from './events.ts';
import { staffIdOf } from './record-number.ts';

/** 个人廉洁记录 as its commits tell it. Everybody on the staff has one; whoever put nothing on it has an empty one. */
export interface IntegrityRecord {
  readonly no: string;
  readonly staffId: string;
  readonly version: number;
  /** The one that stands for each quarter, in the order in which they came. */
  readonly declarations: readonly IntegrityDeclared[];
  readonly gifts: readonly (GiftRecorded & { readonly seq: number })[];
  readonly words: readonly { readonly seq: number; readonly reference: ParticularsReference }[];
}

/** @throws BrokenRecord when the commits are not the whole, gapless record, or the number is nobody's */
export function foldIntegrity(no: string, commits: readonly IntegrityCommit[]): IntegrityRecord {
  const staffId = staffIdOf(no);
  if (staffId === undefined) throw new BrokenRecord(`integrity: ${no} is no record's number`);
  let record: IntegrityRecord = { no, staffId, version: 0, declarations: [], gifts: [], words: [] };
  for (const { seq, events } of commits) {
    if (seq !== record.version + 1) throw new BrokenRecord(`${no}: commit ${seq} follows ${record.version}`);
    for (const event of events) {
      const { words } = event;
      const brought = words === undefined ? record.words : [...record.words, { seq, reference: words }];
      record = { ...record, words: brought };
      switch (event.type) {
        case 'IntegrityDeclared': {
          const others = record.declarations.filter(({ period }) => period !== event.period);
          record = { ...record, declarations: [...others, event] };
          break;
        }
        case 'GiftRecorded':
          record = { ...record, gifts: [...record.gifts, { ...event, seq }] };
          break;
        default:
          event satisfies never;
      }
    }
    record = { ...record, version: seq };
  }
  return record;
}
