import { fail, type Finding } from './findings.ts';
import { UnusableExport, readExport } from './read-export.ts';
import { proofTotals, type ProofSummary } from './verify-district.ts';
import { type ProofContext, verifyPetition } from './verify-petition.ts';

/** Proves an export: that it is whole and unchanged, this district's, and that every petition in it holds. */
export async function verifyExport(settings: {
  readonly lines: AsyncIterable<string>;
  readonly district: string;
  readonly context: ProofContext;
  readonly report: (finding: Finding) => void;
}): Promise<ProofSummary> {
  const { lines, district, context, report } = settings;
  const totals = proofTotals();
  const known = new Set<string>();
  const links = new Map<string, string>();
  try {
    for await (const part of readExport(lines)) {
      if (part.kind === 'heading' && part.heading.district !== district) {
        totals.fail(fail('OTHER_DISTRICT', undefined, part.heading.district), report);
        return totals.summary();
      }
      if (part.kind !== 'petition') continue;
      const proof = verifyPetition(part.petition, undefined, context);
      totals.add(proof, report);
      if (proof.commits > 0) known.add(part.petition.no);
      for (const link of proof.links) links.set(link, part.petition.no);
    }
  } catch (error) {
    if (!(error instanceof UnusableExport)) throw error;
    totals.fail(error.finding, report);
    return totals.summary();
  }
  for (const [linked, no] of links) {
    if (!known.has(linked)) totals.fail(fail('LINK_TO_NOWHERE', no, linked), report);
  }
  return totals.summary();
}
