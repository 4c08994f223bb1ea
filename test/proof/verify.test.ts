import { beforeEach, describe, expect, it } from 'vitest';
import { examineUpload } from '../../functions/platform/examine-upload.ts';
import { hashOf } from '../../functions/platform/keyed-hashes.ts';
import type { Item } from '../../functions/platform/table.ts';
import { rebuildPetition } from '../../functions/proof/rebuild.ts';
import { verifyPetitions } from '../../functions/proof/verify-district.ts';
import { shanghaiDay } from '../../shared/calendar/instant.ts';
import { type Desk, openDesk, PERSONAL } from '../support/desk.ts';
import { handler, receiver } from '../support/office.ts';
import { picture } from '../support/pictures.ts';
import { prove } from '../support/proofs.ts';

let desk: Desk;
let no = '';

/** Handed in, classified, assigned, notified: four commits, one item of words, rows and notices. */
beforeEach(async () => {
  desk = openDesk();
  ({ petitionNo: no } = await desk.assigned());
  const on = shanghaiDay(desk.clock.now());
  await desk.expectOk('notify', { no, by: handler, body: { on, means: 'PHONE', what: '已登记' } });
  await desk.stream(no);
});

const item = (pk: string, sk: string): Item => {
  const found = desk.table.items(pk).find((candidate) => candidate.pk === pk && candidate.sk.startsWith(sk));
  if (found === undefined) throw new Error(`no item ${pk} ${sk}`);
  return found;
};
const commit = (seq: number): Item => item(`PETITION#${no}`, `COMMIT#00000${seq}`);
const words = (): Item => item(`PARTICULARS#${no}`, 'V#');
const row = (sk: string): Item => item(`VIEW#${no}`, sk);
const lose = (stored: Item): void => desk.table.lose(stored.pk, stored.sk);
const tamper = (stored: Item, change: Readonly<Record<string, string | number>>) =>
  desk.table.put({ ...stored, ...change });
const found = async (): Promise<readonly string[]> => (await prove(desk)).found;

describe('a record that nobody touched', () => {
  it('holds, and is counted', async () => {
    const { found: findings, summary } = await prove(desk);
    expect(findings).toEqual([]);
    expect(summary).toMatchObject({ petitions: 1, commits: 4, particulars: 1, erased: 0, orphaned: 0, failures: 0 });
    expect(summary.rows).toBeGreaterThan(3);
    expect(summary.notices).toBeGreaterThan(0);
  });

  it('words erased by rule leave it whole', async () => {
    const { pk, sk, digest = '' } = words();
    await desk.table.put({ pk, sk, digest, erased: '2025-10-09' });
    await desk.stream(no);
    const { found: findings, summary } = await prove(desk);
    expect(findings).toEqual([]);
    expect(summary.erased).toBe(1);
  });

  it('words of a submission that was cut short are said, with their age, and are no fault', async () => {
    await tamper(words(), { sk: 'V#left-behind', at: '2025-10-01T02:00:00.000Z' });
    const { found: findings, summary } = await prove(desk);
    expect(findings).toEqual(['PARTICULARS_ORPHANED since 2025-10-01T02:00:00.000Z']);
    expect(summary).toMatchObject({ failures: 0, orphaned: 1 });
  });

  it('failed tries at a code are no facts', async () => {
    await desk.call('track', { body: { petitionNo: no, queryCode: '00000000' } });
    expect(desk.table.items('ATTEMPT#')).not.toEqual([]);
    expect(await found()).toEqual([]);
  });
});

describe('every way to touch a record is found', () => {
  it.each<[string, () => unknown, readonly string[]]>([
    [
      'a commit rewritten',
      () => tamper(commit(2), { body: String(commit(2)['body']).replace('城乡建设', '劳动保障') }),
      ['CHAIN_BROKEN COMMIT 3'],
    ],
    [
      'one blank more in it',
      () => tamper(commit(1), { body: `${String(commit(1)['body'])} ` }),
      ['CHAIN_BROKEN COMMIT 2'],
    ],
    ['one taken out of the middle', () => lose(commit(2)), ['COMMIT_MISSING COMMIT 2']],
    ['the first taken away', () => lose(commit(1)), ['COMMIT_MISSING COMMIT 1']],
    ['the last cut off, while rows know of it', () => lose(commit(4)), ['ROWS_AHEAD 4 > 3']],
    [
      'all taken away',
      () => [1, 2, 3, 4].map(commit).forEach(lose),
      ['RECORD_MISSING', `PARTICULARS_ORPHANED since 2025-10-09T02:00:00.000Z`],
    ],
    ['a commit that is no JSON', () => tamper(commit(3), { body: '{' }), ['COMMIT_UNREADABLE COMMIT 3']],
    ['a commit copied to the end', () => tamper(commit(4), { sk: 'COMMIT#000005' }), ['COMMIT_MISPLACED COMMIT 5']],
    ['the same command twice', commandTwice, ['COMMAND_TWICE COMMIT 5', 'ROWS_BEHIND 4 < 5']],
    [
      'words changed',
      () => tamper(words(), { body: String(words()['body']).replace('漏雨', '漏水') }),
      ['PARTICULARS_CHANGED PARTICULARS 1'],
    ],
    [
      'words changed with their digest',
      () => {
        const body = String(words()['body']).replace('漏雨', '漏水');
        return tamper(words(), { body, digest: hashOf(body).slice(0, 22) });
      },
      ['PARTICULARS_CHANGED PARTICULARS 1'],
    ],
    ['words gone without a trace', () => lose(words()), ['PARTICULARS_MISSING PARTICULARS 1']],
    ['a row gone', () => lose(row('QUEUE#open')), ['ROW_MISSING QUEUE#open']],
    [
      'a row too many',
      () => tamper(row('QUEUE#open'), { sk: 'QUEUE#overlooked', list: 'QUEUE#overlooked' }),
      ['ROW_EXTRA QUEUE#overlooked'],
    ],
    [
      'an old row left standing',
      () => tamper(row('QUEUE#open'), { place: `2025-10-01#${no}`, version: 2 }),
      ['ROW_DIFFERS QUEUE#open'],
    ],
    [
      'a wake-up put off',
      () => {
        const watch = { ...watched(), wakeUp: '2035-01-01T01:00:00.000Z' };
        return tamper(row('QUEUE#open'), { watch: JSON.stringify(watch) });
      },
      ['WAKE_UP_WRONG differs'],
    ],
    [
      'a duty that the day’s lists would not show',
      () => tamper(row('QUEUE#open'), { watch: JSON.stringify({ ...watched(), duties: [] }) }),
      ['WAKE_UP_WRONG differs'],
    ],
    [
      'a notice of a commit that is not there',
      () => tamper(item(`NOTICE#${no}`, '000001'), { sk: '000009#receipt#abc' }),
      ['NOTICE_AHEAD 000009#receipt'],
    ],
    ['an item of nobody', () => desk.table.put({ pk: 'PETITION#x', sk: 'y' }), ['UNKNOWN_ITEM PETITION#x y']],
    [
      'the number moved to another command',
      () => forgeFirst({ command: 'another-command-as-long' }),
      ['SECRET_DIFFERS'],
    ],
  ])('%s', async (_, touch, expected) => {
    await touch();
    expect(await found()).toEqual(expected);
  });

  it('no finding names a person', async () => {
    await tamper(words(), { body: '{}' });
    lose(row('QUEUE#open'));
    const said = (await found()).join('\n');
    for (const personal of PERSONAL) expect(said).not.toContain(personal);
  });

  it('a notice under way for a day, or never tried', async () => {
    const receipt = item(`NOTICE#${no}`, '000001#receipt');
    const { pk, sk } = receipt;
    const at = String(receipt['at']);
    await desk.table.put({ pk, sk, at, state: 'CLAIMED', lease: at });
    expect(await found()).toEqual([]);
    desk.clock.advance(25 * 60);
    expect(await found()).toEqual(['NOTICE_STUCK 000001#receipt']);
    lose(receipt);
    expect(await found()).toEqual(['NOTICE_UNSENT 000001#receipt']);
  });

  it('a link to a petition that is gone', async () => {
    const other = await desk.handIn();
    const body = { petitionNo: other.petitionNo, kind: 'duplicate' };
    await desk.expectOk('link-duplicate', { no, by: handler, body });
    await desk.stream(no, other.petitionNo);
    expect(await found()).toEqual([]);
    for (const stored of desk.table.items().filter(({ pk }) => pk.endsWith(other.petitionNo))) lose(stored);
    expect(await found()).toEqual([`LINK_TO_NOWHERE ${other.petitionNo}`]);
  });

  it('what was still being projected is looked at once more before it is said', async () => {
    const rows = [row(`QUEUE#handler:${handler.id}`), row('QUEUE#open')];
    rows.forEach(lose);
    const { office, calendar, now } = desk.service;
    const said: string[] = [];
    await verifyPetitions(
      {
        table: desk.table,
        context: { office, calendar, now: now() },
        report: ({ code }) => said.push(code),
        settle: async () => {
          for (const stored of rows) await desk.table.put(stored);
        },
      },
      [no],
    );
    expect(said).toEqual([]);
  });
});

describe('rows made anew', () => {
  const rebuild = (apply: boolean) => rebuildPetition({ table: desk.table, rules: desk.service, apply }, no);

  it('compares first and changes nothing', async () => {
    lose(row(`QUEUE#handler:${handler.id}`));
    await tamper(row('QUEUE#open'), { place: `2025-10-01#${no}` });
    await tamper(row('QUEUE#open'), { sk: 'QUEUE#overlooked', list: 'QUEUE#overlooked' });
    const before = desk.table.items();
    const { differences, replaced } = await rebuild(false);
    expect(differences.map(({ kind, key }) => `${kind} ${key}`).toSorted()).toEqual([
      'differs QUEUE#open',
      'extra QUEUE#overlooked',
      `missing QUEUE#handler:${handler.id}`,
    ]);
    expect(replaced).toBe(false);
    expect(desk.table.items()).toEqual(before);
  });

  it('without the secret it leaves the rows that find texts alike as they stand', async () => {
    const { office, calendar } = desk.service;
    const rules = { office, calendar };
    const blind = await rebuildPetition({ table: desk.table, rules, apply: true }, no);
    expect(blind.differences).toEqual([]);
    lose(row('ALIKE#3'));
    expect((await rebuild(false)).differences.map(({ kind, key }) => `${kind} ${key}`)).toEqual(['missing ALIKE#3']);
    expect((await rebuildPetition({ table: desk.table, rules, apply: true }, no)).differences).toEqual([]);
  });

  it('replaces what differs, touches no fact, and finds nothing the second time', async () => {
    const before = desk.table.items();
    desk.table.items(`VIEW#${no}`).forEach(lose);
    const facts = desk.table.items();
    expect((await rebuild(true)).replaced).toBe(true);
    expect(desk.table.items().filter(({ pk }) => !pk.startsWith('VIEW#'))).toEqual(facts);
    expect(desk.table.items().map(withoutVersion)).toEqual(before.map(withoutVersion));
    expect(await rebuild(true)).toMatchObject({ differences: [], replaced: false, refused: [] });
    expect(await found()).toEqual([]);
  });

  it('leaves the rows of a record alone that does not hold: they may be its last trace', async () => {
    lose(commit(4));
    const before = desk.table.items(`VIEW#${no}`);
    const ahead = await rebuild(true);
    expect([ahead.replaced, ahead.refused.map(({ code }) => code)]).toEqual([false, ['ROWS_AHEAD']]);
    lose(commit(2));
    const broken = await rebuild(true);
    expect([broken.replaced, broken.refused.map(({ code }) => code)]).toEqual([false, ['COMMIT_MISSING']]);
    expect(desk.table.items(`VIEW#${no}`)).toEqual(before);
  });

  it('somebody acts while it is at work: the newer record wins', async () => {
    lose(row('QUEUE#open'));
    desk.table.meanwhile(
      ({ sk }) => sk === 'QUEUE#open',
      () => desk.expectOk('classify', { no, by: receiver, body: { category: 'SUGGESTION', contentClass: '城乡建设' } }),
    );
    expect((await rebuild(true)).replaced).toBe(true);
    expect(await found()).toEqual([]);
  });
});

const watched = () => JSON.parse(String(row('QUEUE#open')['watch'])) as object;

const withoutVersion = ({ version: _, ...rest }: Item) => rest;

/** Changes the first commit and makes the chain fit again, as only who can write everything could. */
async function forgeFirst(change: Readonly<Record<string, unknown>>): Promise<void> {
  let previous = '';
  for (const stored of desk.table.items(`PETITION#${no}`)) {
    const commit = JSON.parse(String(stored['body'])) as { readonly seq: number };
    const body = JSON.stringify({ ...commit, ...(commit.seq === 1 ? change : {}), previous });
    previous = hashOf(body);
    await desk.table.put({ ...stored, body });
  }
}

async function commandTwice(): Promise<void> {
  const last = String(commit(4)['body']);
  const body = JSON.stringify({ ...(JSON.parse(last) as object), seq: 5, previous: hashOf(last) });
  await tamper(commit(4), { sk: 'COMMIT#000005', body });
}

describe('files that were kept', () => {
  const sent = async (): Promise<string> => {
    const { body } = await desk.expectOk('upload-ticket', { no, by: receiver, body: { kind: 'photo' } });
    await desk.bucket.send(body, picture('phone.jpg'));
    const key: string = body.fields['key'];
    await examineUpload({ ...desk.service, uploads: desk.bucket.store, malwareScan: 'none' }, { key }, 'NONE');
    await desk.stream(no);
    return desk.bucket.keys()[0] ?? '';
  };

  it('match their digests', async () => {
    await sent();
    expect(await found()).toEqual([]);
  });

  it('one that was changed is found', async () => {
    desk.bucket.lay(await sent(), picture('plain.jpg'));
    expect(await found()).toEqual(['FILE_CHANGED ATTACHMENT 1']);
  });

  it('one that is gone is said, and is no fault: it may have been erased by rule', async () => {
    await desk.bucket.store.destroy({ key: await sent() });
    const { found: findings, summary } = await prove(desk);
    expect([findings, summary.failures]).toEqual([['FILE_MISSING ATTACHMENT 1'], 0]);
  });
});
