import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { rosterWithRole } from '../../shared/district/district.ts';
import type { Commit } from '../../shared/petition/events.ts';
import { noticesOfCommit } from '../../shared/petition/notices.ts';
import { evolveByCommit, type Petition } from '../../shared/petition/petition.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import { walkPetitionLife } from '../journey/petition-life.ts';
import { LEAKING_ROOF } from '../support/leaking-roof.ts';
import { WUTONG } from '../support/office.ts';
import { openTable } from '../support/tables.ts';
import { startDynamoDbLocal } from '../support/dynamodb-local.ts';
import { CLOCK, meteredDistrict, type Use } from './metered-district.ts';
import { figure, type Findings, times } from './page.ts';
import { type OutboxEntry, PetitionTable } from './textbook/petition-table.ts';
import { SingleTable } from './textbook/single-table.ts';

/** Dollars for a million units, on demand, in most Regions. */
const PRICE = { write: 0.625, read: 0.125 };

interface Total {
  readonly writes: number;
  readonly reads: number;
}

/** A whole life to finality, in units: ours with its views and notices, and the textbook's that answers the same questions. */
export async function units(): Promise<Findings> {
  const opened = await openTable('DynamoDB Local');
  if (opened === undefined) {
    const skipped = ['units: only the official DynamoDB Local counts indexes and transactions, and it needs Java'];
    return { name: 'units', tables: [], skipped };
  }
  try {
    const district = meteredDistrict(opened);
    const { petitionNo } = await walkPetitionLife(district);
    const uses = district.uses.filter((use) => use.petitionNo === petitionNo);
    const commits = (await district.service.record.load(petitionNo, { consistent: true })).map(({ commit }) => commit);
    return { name: 'units', tables: tablesOf(uses, commits, await textbookUses(petitionNo, commits)) };
  } finally {
    await opened.close();
  }
}

function tablesOf(uses: readonly Use[], commits: readonly Commit[], textbook: readonly Total[]): Findings['tables'] {
  const steps = [...new Set(commits.map(({ step }) => step))];
  const perStep = steps.map((step) => {
    const times = commits.filter((commit) => commit.step === step).length;
    const of = (part: Use['part']): number =>
      total(uses.filter((use) => use.step === step && use.part === part)).writes;
    const theirs = total(textbook.filter((_, at) => commits[at]?.step === step)).writes;
    const ours = of('command') + of('views') + of('notices');
    return [
      step,
      times,
      ...[of('command'), of('views'), of('notices'), ours, theirs].map((sum) => figure(sum / times)),
      ratio(theirs, ours),
    ];
  });
  const [ours, theirs] = [total(uses), total(textbook)];
  const commands = total(uses.filter(({ part }) => part === 'command'));
  const bill = ({ writes, reads }: Total): number => writes * PRICE.write + reads * PRICE.read;
  return [
    {
      title: 'Write units of each step, on average',
      head: ['step', 'times', 'command', 'views', 'notices', 'ours', 'textbook', 'textbook / ours'],
      rows: perStep,
    },
    {
      title: `A whole life to finality: ${commits.length} commits, ${commits.filter(({ step }) => step === CLOCK).length} of them by the clocks`,
      head: ['', 'ours', 'textbook', 'textbook / ours'],
      rows: [
        ['write units, everything that hangs on it', ours.writes, theirs.writes, ratio(theirs.writes, ours.writes)],
        ['of these for the commands alone', commands.writes, '', ''],
        ['read units', ours.reads, theirs.reads, ratio(theirs.reads, ours.reads)],
        ['dollars for a million lives', figure(bill(ours)), figure(bill(theirs)), ratio(bill(theirs), bill(ours))],
      ],
    },
  ];
}

/** The same commits again, kept as the textbook keeps them. */
async function textbookUses(no: string, commits: readonly Commit[]): Promise<readonly Total[]> {
  const server = await startDynamoDbLocal();
  if (server === undefined) throw new Error('DynamoDB Local was there a moment ago');
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: server.endpoint, region: 'local', credentials });
  try {
    const table = new SingleTable(client, 'textbook');
    await table.create();
    const petitions = new PetitionTable(table);
    const uses: Total[] = [];
    let before: Petition | undefined;
    for (const commit of commits) {
      const after = evolveByCommit(no, before, commit, WUTONG);
      const mails = mailsOf(after, commit);
      await petitions.record({ before, after, commit, mails, ...wordsOf(commit) });
      for (const mail of mails) await petitions.send(after, mail);
      uses.push(table.consumed());
      before = after;
    }
    return uses;
  } finally {
    client.destroy();
    server.close();
  }
}

function mailsOf(petition: Petition, commit: Commit): readonly OutboxEntry[] {
  const facts = { queryCode: '', publicAddress: '', officePhone: '' };
  return noticesOfCommit(petition, commit, WUTONG, facts).flatMap(({ key, kind, to, at }) => {
    if (to.kind === 'petitioner' && !petition.byMail) return [];
    const targets =
      to.kind === 'role'
        ? rosterWithRole(wutong, to.role).map(({ id }) => id)
        : [to.kind === 'staff' ? to.id : to.kind];
    return targets.map((target) => ({ key: `${key}#${target}`, kind, to: target, at }));
  });
}

function wordsOf({ step }: Commit) {
  if (step === 'submit') return { particulars: LEAKING_ROOF };
  return step.startsWith('request-') ? { particulars: { words: '维修范围漏了北阳台' } } : {};
}

function total(uses: readonly Total[]): Total {
  return {
    writes: uses.reduce((sum, { writes }) => sum + writes, 0),
    reads: uses.reduce((sum, { reads }) => sum + reads, 0),
  };
}

function ratio(theirs: number, ours: number): string {
  return times(theirs / ours);
}
