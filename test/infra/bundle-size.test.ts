import { beforeAll, describe, expect, test } from 'vitest';
import type { BundleInput, FunctionCode } from '../../infra/bundling/bundle-functions.ts';
import { FUNCTIONS, type FunctionDeclaration } from '../../shared/contracts/functions.ts';
import { deployedBundles } from './deployed-bundles.ts';

/**
 * What a bundle may weigh, in KB of code. Every KB is parsed at every cold start, and an office this small meets few warm ones. A
 * little above today's weight: who needs more raises the figure in the same change, and says for what.
 */
const BUDGETS: Readonly<Record<FunctionDeclaration['room'], number>> = {
  // Every step tells what it kept, and the petitioner of files too: what came, what was not kept and why. Every room knows where
  // complaints, declarations and rosters stand, and which address of a calendar is good.
  procedure: 309,
  // The same machinery as a step of the procedure; to open a lead, a petition is read and folded.
  accountability: 293,
  // The same again; to open a complaint, the petition it speaks of is read.
  complaints: 293,
  integrity: 293,
  // The roster and the plates; a booking may be about a petition, which is read and folded.
  reception: 293,
  // And what may be done next about an authority that is late, which texts are alike, and what the reception lacks. Every
  // room knows what kind of office it serves.
  inquiry: 356,
  // With the pages that send files and the signatures they need; S3's own client would be as heavy as all of it. And with what the
  // promises came to, the rating, the form for complaints, the plates of those who receive, and receptions that may be booked,
  // and what a petitioner may do with number and code, and the dates as a file for their calendar. Every room has the whole table, lists
  // that are counted and read as one included. The form one thing to a page, the notices, dates reckoned for everybody, the square to
  // scan, the script for comfort, and papers to open and print.
  site: 540,
  // Clients of the scheduler and of mail come on top, and the SMTP package, which is loaded only where mail goes by it.
  clocks: 596,
  // And what is heard of mail is read by a schema.
  stream: 601,
  // S3's own client; nobody waits for it.
  attachments: 700,
  // The same client, the fold of a petition, and the writer of files for Excel.
  exports: 750,
};

/** The layouts of papers, with every row and passage they may have: for what makes them out, and for what lists every step. */
const HEAVIER: Readonly<Record<string, number>> = {
  'issue-paper': 328,
  'petition-file': 391,
  // The document with what makes a page of it, and every problem code in words.
  reference: 375,
};

describe('the weight of a bundle', () => {
  let code: FunctionCode | undefined;
  beforeAll(async () => {
    code = await deployedBundles();
  }, 120_000);

  test.each(FUNCTIONS.map(({ name, room }) => [name, room] as const))('%s keeps the budget of %s', (name, room) => {
    const inputs = code?.inputsOf(name) ?? [];
    expect(inputs.length).toBeGreaterThan(0);
    expect(overBudget(inputs, HEAVIER[name] ?? BUDGETS[room])).toBe('');
  });

  test('a bundle over its budget is named with what weighs most in it', () => {
    const inputs = [
      { file: 'node_modules/@aws-sdk/client-s3/dist-es/S3Client.js', bytes: 300 * 1024 },
      { file: 'node_modules/@aws-sdk/client-s3/dist-es/models.js', bytes: 100 * 1024 },
      { file: 'shared/petition/steps/transfer.ts', bytes: 2 * 1024 },
    ];
    expect(overBudget(inputs, 402)).toBe('');
    expect(overBudget(inputs, 400)).toBe('402 KB of 400; most of it: @aws-sdk/client-s3 400 KB, shared/petition 2 KB');
  });
});

function overBudget(inputs: readonly BundleInput[], budget: number): string {
  const total = inputs.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total <= budget * 1024) return '';
  const weights = new Map<string, number>();
  for (const { file, bytes } of inputs) weights.set(ownerOf(file), (weights.get(ownerOf(file)) ?? 0) + bytes);
  const heaviest = [...weights].toSorted(([, a], [, b]) => b - a).slice(0, 8);
  const named = heaviest.map(([owner, bytes]) => `${owner} ${kilobytes(bytes)}`).join(', ');
  return `${kilobytes(total)} of ${budget}; most of it: ${named}`;
}

/** The package, or the room of our own, that a file belongs to. */
function ownerOf(file: string): string {
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
  return inPackage ?? file.split('/').slice(0, 2).join('/');
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} KB`;
}
