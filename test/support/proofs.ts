import { keptKey } from '../../functions/platform/attachment-desk.ts';
import type { Table } from '../../functions/platform/table.ts';
import type { WholeTable } from '../../functions/platform/whole-table.ts';
import { exportDistrict } from '../../functions/proof/export.ts';
import type { Finding } from '../../functions/proof/findings.ts';
import { type ProofSummary, verifyDistrict } from '../../functions/proof/verify-district.ts';
import type { Desk } from './desk.ts';

/** A finding without its petition: `CHAIN_BROKEN COMMIT 3`. */
export function inWords({ code, where }: Finding): string {
  return where === undefined ? code : `${code} ${where}`;
}

export function wholeOf(desk: Desk): WholeTable {
  return {
    async *keys() {
      for (const { pk, sk } of desk.table.items()) yield { pk, sk };
    },
  };
}

/** Proves a desk's whole table, with the secret. */
export async function prove(
  desk: Desk,
): Promise<{ readonly found: readonly string[]; readonly summary: ProofSummary }> {
  const { office, calendar, hashes, now } = desk.service;
  const found: string[] = [];
  const summary = await verifyDistrict({
    table: desk.table,
    whole: wholeOf(desk),
    context: {
      office,
      calendar,
      hashes,
      now: now(),
      files: (no, sha256) => desk.bucket.bytesOf(keptKey(no, sha256)),
    },
    report: (finding) => found.push(inWords(finding)),
  });
  return { found, summary };
}

/** The lines of an export of a table, each with its end. */
export async function exportLines(table: Table, whole: WholeTable): Promise<readonly string[]> {
  const lines: string[] = [];
  await exportDistrict({
    table,
    whole,
    district: 'wutong',
    write: (line) => {
      lines.push(line);
      return Promise.resolve();
    },
  });
  return lines;
}
