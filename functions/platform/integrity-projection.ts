import { LISTS } from '../../shared/contracts/grants.ts';
import { foldIntegrity, type IntegrityRecord } from '../../shared/integrity/integrity-record.ts';
import {
  declarationEntries,
  type DeclarationEntry,
  giftEntries,
  type GiftEntry,
} from '../../shared/integrity/views.ts';
import type { Service } from './service.ts';
import type { ViewRow } from './views-store.ts';

/** The list of all gifts, by the day they were refused, returned or handed over. */
export const GIFTS = 'gifts';

/** Brings the rows of somebody's record in line with it. May run twice, late, or for a version already passed. */
export async function projectIntegrity(service: Service, no: string): Promise<void> {
  const recorded = await service.integrity.record.load(no, { consistent: true });
  const record = foldIntegrity(
    no,
    recorded.map(({ commit }) => commit),
  );
  await service.views.replace(no, record.version, integrityRows(record));
  service.log('PROJECTED', { kind: 'integrity', count: record.version });
}

/** A row for each quarter that was declared, and one for each gift. */
export function integrityRows(record: IntegrityRecord): readonly ViewRow[] {
  return [
    ...declarationEntries(record).map((entry) => ({
      key: `DECLARED#${entry.period}`,
      list: LISTS.integrity + entry.period,
      place: entry.staff,
      body: JSON.stringify(entry),
    })),
    ...giftEntries(record).map((entry) => ({
      key: `GIFT#${String(entry.seq).padStart(6, '0')}`,
      list: LISTS.integrity + GIFTS,
      place: `${entry.on}#${entry.staff}#${entry.seq}`,
      body: JSON.stringify(entry),
    })),
  ];
}

/** Reads a row that `project` wrote. */
export function readDeclaration(body: string): DeclarationEntry {
  const parsed: unknown = JSON.parse(body);
  if (!isDeclaration(parsed)) throw new Error('a row of the declarations is unreadable; rebuild the views');
  return parsed;
}

/** Reads a row that `project` wrote. */
export function readGift(body: string): GiftEntry {
  const parsed: unknown = JSON.parse(body);
  if (!isGift(parsed)) throw new Error('a row of the gifts is unreadable; rebuild the views');
  return parsed;
}

function isDeclaration(value: unknown): value is DeclarationEntry {
  return typeof value === 'object' && value !== null && 'period' in value && 'offers' in value;
}

function isGift(value: unknown): value is GiftEntry {
  return typeof value === 'object' && value !== null && 'witness' in value && 'outcome' in value;
}
