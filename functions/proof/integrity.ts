import type { IntegrityEvent } from '../../shared/integrity/events.ts';
import { foldIntegrity, type IntegrityRecord } from '../../shared/integrity/integrity-record.ts';
import { integrityRows } from '../platform/integrity-projection.ts';
import { rowItem } from '../platform/views-store.ts';
import type { Provable } from './matters.ts';

/** 廉洁登记: a record begins with whatever its owner put down first; one without any act is none. */
export const INTEGRITY_REGISTER: Provable<IntegrityRecord, IntegrityEvent> = {
  register: 'integrity',
  begins: ['IntegrityDeclared', 'GiftRecorded'],
  fold: (no, commits) => (commits.length === 0 ? undefined : foldIntegrity(no, commits)),
  references: ({ words }) => words.map(({ reference }) => reference),
  rows: (_table, no, record) =>
    Promise.resolve(record === undefined ? [] : integrityRows(record).map((row) => rowItem(no, record.version, row))),
};
