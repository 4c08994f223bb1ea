import { earlierFinding, type LeadEntry } from '../../shared/accountability/views.ts';
import type { Lead } from '../../shared/accountability/lead.ts';
import { type EarlierFinding, type Repeats, repeatsOf, yearBackFrom } from '../../shared/accountability/repeats.ts';
import { ledgerOf } from './lead-projection.ts';
import type { Service } from './service.ts';

/** Reads a row that `project` wrote. */
export function readLeadEntry(body: string): LeadEntry {
  const parsed: unknown = JSON.parse(body);
  if (!isLeadEntry(parsed)) throw new Error('a row of the leads is unreadable; rebuild the views');
  return parsed;
}

/** Effective findings in the unit under this head, over the year before the finding. */
export async function earlierFindings(
  { views }: Pick<Service, 'views'>,
  { head, finding }: Pick<Lead, 'head' | 'finding'>,
): Promise<readonly EarlierFinding[]> {
  if (finding === undefined) return [];
  const rows = await views.ledger(ledgerOf('unit', head), { from: yearBackFrom(finding.on), to: `${finding.on}~` });
  return rows.flatMap(({ body }) => earlierFinding(readLeadEntry(body)) ?? []);
}

/** How many findings within the year, and what the system asks about them; undefined where nothing effective is found. */
export async function repeatsFor(service: Pick<Service, 'views'>, lead: Lead): Promise<Repeats | undefined> {
  const { no, officer, finding } = lead;
  if (finding === undefined || finding.revokedOn !== undefined) return undefined;
  return repeatsOf({ leadNo: no, officer, on: finding.on }, await earlierFindings(service, lead));
}

function isLeadEntry(value: unknown): value is LeadEntry {
  return typeof value === 'object' && value !== null && 'leadNo' in value && 'officer' in value && 'status' in value;
}
