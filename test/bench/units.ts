import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { rosterWithRole } from '../../shared/district/district.ts';
import type { Commit } from '../../shared/petition/events.ts';
import { type Folded, noticesOfCommit } from '../../shared/petition/notices.ts';
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

/** Dollars for a million units, on demand, in most Regions; and for a million messages by SES. */
const PRICE = { write: 0.625, read: 0.125, message: 100 };

interface Total {
  readonly writes: number;
  readonly reads: number;
}

/** One of the two designs, over the whole life. */
interface Kept<Used extends Total = Total> {
  readonly uses: readonly Used[];
  readonly messages: number;
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
    const messages = (await district.mail()).filter((message) => message.petitionNo === petitionNo).length;
    const each = await textbook(petitionNo, commits, 'EACH_REMINDER');
    const gathered = await textbook(petitionNo, commits, 'GATHERED');
    return { name: 'units', tables: tablesOf({ uses, messages }, commits, each, gathered) };
  } finally {
    await opened.close();
  }
}

function tablesOf(ours: Kept<Use>, commits: readonly Commit[], theirs: Kept, gathered: Kept): Findings['tables'] {
  const steps = [...new Set(commits.map(({ step }) => step))];
  const perStep = steps.map((step) => {
    const times = commits.filter((commit) => commit.step === step).length;
    const of = (part: Use['part']): number =>
      total(ours.uses.filter((use) => use.step === step && use.part === part)).writes;
    const textbooks = total(theirs.uses.filter((_, at) => commits[at]?.step === step)).writes;
    const sum = of('command') + of('views') + of('notices');
    return [
      step,
      times,
      ...[of('command'), of('views'), of('notices'), sum, textbooks].map((units) => figure(units / times)),
      ratio(textbooks, sum),
    ];
  });
  const commands = total(ours.uses.filter(({ part }) => part === 'command'));
  const row = (name: string, of: (kept: Kept) => number): readonly (string | number)[] => [
    name,
    figure(of(ours)),
    figure(of(theirs)),
    ratio(of(theirs), of(ours)),
    figure(of(gathered)),
  ];
  return [
    {
      title: 'Write units of each step, on average',
      head: ['step', 'times', 'command', 'views', 'notices', 'ours', 'textbook', 'textbook / ours'],
      rows: perStep,
    },
    {
      title: `A whole life to finality: ${commits.length} commits, ${commits.filter(({ step }) => step === CLOCK).length} of them by the clocks`,
      head: ['', 'ours', 'textbook', 'textbook / ours', 'textbook that gathers its reminders'],
      rows: [
        row('write units, everything that hangs on it', ({ uses }) => total(uses).writes),
        ['of these for the commands alone', commands.writes, '', '', ''],
        row('read units', ({ uses }) => total(uses).reads),
        row('messages', ({ messages }) => messages),
        row('dollars for a million lives: the table', tableBill),
        row('dollars for a million lives: the table and the messages', bill),
      ],
    },
  ];
}

function tableBill({ uses }: Kept): number {
  const { writes, reads } = total(uses);
  return writes * PRICE.write + reads * PRICE.read;
}

function bill(kept: Kept): number {
  return tableBill(kept) + kept.messages * PRICE.message;
}

/**
 * The same commits again, kept as the textbook keeps them: a message to handler and head for each reminder, as the systems of
 * this kind send them, or, as ours, the day's list instead.
 */
async function textbook(
  no: string,
  commits: readonly Commit[],
  reminders: 'EACH_REMINDER' | 'GATHERED',
): Promise<Kept> {
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
    let messages = 0;
    for (const commit of commits) {
      const after = evolveByCommit(no, before, commit, WUTONG);
      const mails = mailsOf({ before: reminders === 'GATHERED' ? before : undefined, after, commit });
      messages += mails.length;
      await petitions.record({ before, after, commit, mails, ...wordsOf(commit) });
      for (const mail of mails) await petitions.send(after, mail);
      uses.push(table.consumed());
      before = after;
    }
    return { uses, messages };
  } finally {
    client.destroy();
    server.close();
  }
}

function mailsOf(folded: Folded): readonly OutboxEntry[] {
  const facts = { queryCode: '', publicAddress: '', officePhone: '' };
  return noticesOfCommit(folded, WUTONG, facts).flatMap(({ key, kind, to, at }) => {
    if (to.kind === 'petitioner' && !folded.after.byMail) return [];
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
