import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project, viewRows } from '../../functions/platform/projection.ts';
import { viewsStore } from '../../functions/platform/views-store.ts';
import { LISTS } from '../../shared/contracts/grants.ts';
import { currentParticulars } from '../../shared/petition/particulars.ts';
import { foldPetition } from '../../shared/petition/petition.ts';
import { queuesOf } from '../../shared/petition/queues.ts';
import { HOUSING } from '../support/acts.ts';
import { at } from '../support/days.ts';
import { type Desk, openDesk, PERSONAL, PETITION } from '../support/desk.ts';
import { handler, head, receiver } from '../support/office.ts';
import { watchedTable } from '../support/watched-table.ts';
import type { Item } from '../../functions/platform/table.ts';

/** What a list shows of a petition: all of its rows but for the version that wrote them. */
function rowsOf(desk: Desk, no = ''): readonly Item[] {
  return desk.table.items(`VIEW#${no}`).map(({ version: _, ...row }): Item => row);
}

async function rowsByTheRules(desk: Desk, no: string) {
  const commits = (await desk.record(no)).map(({ commit }) => commit);
  const petition = foldPetition(no, commits, desk.service.office);
  if (petition === undefined) throw new Error('gone');
  const versions = await desk.service.particulars.read(no, petition.particulars);
  const rows = viewRows(desk.service, petition, commits, currentParticulars(versions));
  return {
    petition,
    rows: rows
      .map(({ key, ...row }) => ({ pk: `VIEW#${no}`, sk: key, ...row }))
      .toSorted((a, b) => (a.sk < b.sk ? -1 : 1)),
  };
}

async function emptyViews(desk: Desk): Promise<void> {
  for (const { pk, sk } of desk.table.items('VIEW#')) {
    await desk.table.remove(pk, sk, { attribute: 'version', value: Number.MAX_SAFE_INTEGER });
  }
}

const TRANSFERRED = { authorities: [{ name: HOUSING }], sentOn: '2025-10-09', method: 'SYSTEM' };
const CLASSIFIED = { category: 'APPEAL_OR_REQUEST', contentClass: '城乡建设' };

/** One petition of every kind a list may hold. */
async function aDistrict(): Promise<{ readonly desk: Desk; readonly numbers: readonly string[] }> {
  const desk = openDesk();
  const numbers: string[] = [];
  const next = async (opened: Promise<{ readonly petitionNo: string }>): Promise<string> => {
    const { petitionNo } = await opened;
    numbers.push(petitionNo);
    return petitionNo;
  };
  await next(desk.handIn({ anonymous: true, subject: '井盖没了', statement: '路口井盖丢了', request: '补上' }));
  await next(desk.assigned());
  const transferred = await next(desk.assigned());
  await desk.expectOk('transfer', { no: transferred, by: handler, body: TRANSFERRED });
  await next(desk.assigned({ category: 'ACCUSATION', accused: { staffIds: ['chen.handler'], units: [] } }));
  const withdrawn = await desk.handIn();
  await next(Promise.resolve(withdrawn));
  await desk.expectOk('withdraw', { no: withdrawn.petitionNo, code: withdrawn.queryCode, body: {} });
  desk.clock.set(at('2025-10-09 Thu', '21:00'));
  await next(desk.handIn());
  return { desk, numbers };
}

describe('the rows of a petition', () => {
  it('are what the fold says, after every commit', async () => {
    const { desk, numbers } = await aDistrict();
    for (const no of numbers) {
      await desk.stream(no);
      const { petition, rows } = await rowsByTheRules(desk, no);
      expect(rowsOf(desk, no)).toEqual(rows);
      const queues = queuesOf(petition).map(({ queue }) => `QUEUE#${queue}`);
      expect(rows.filter(({ sk }) => sk.startsWith('QUEUE#')).map(({ sk }) => sk)).toEqual(queues.toSorted());
      const watched = rows.flatMap((row) => ('watch' in row || row.sk === 'WAKE' ? [row.sk] : []));
      expect(watched).toEqual(queues.includes('QUEUE#open') ? ['QUEUE#open'] : []);
    }
  });

  it('can be thrown away and rebuilt to the byte, from one end or the other', async () => {
    const { desk, numbers } = await aDistrict();
    for (const no of numbers) await desk.stream(no);
    const before = desk.table.items('VIEW#');
    expect(before.length).toBeGreaterThan(30);
    await emptyViews(desk);
    expect(rowsOf(desk)).toEqual([]);
    for (const no of numbers.toReversed()) await project(desk.service, no);
    expect(desk.table.items('VIEW#')).toEqual(before);
  });

  it('projected late, twice, seldom or after each commit are the same', async () => {
    const act = fc.constantFrom('classify', 'accuse', 'assign', 'transfer', 'supplement', 'correct', 'day', 'project');
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
        const desk = openDesk();
        const { petitionNo: no, queryCode: code } = await desk.handIn();
        for (const what of acts) await doSomething(desk, no, code, what);
        await project(desk.service, no);
        const followed = rowsOf(desk, no);
        await emptyViews(desk);
        await project(desk.service, no);
        expect(followed).toEqual(rowsOf(desk, no));
        expect(followed).toEqual((await rowsByTheRules(desk, no)).rows);
      }),
      { numRuns: 40, seed: 20251009 },
    );
  });

  it('hold the subject though the store does not show the words yet', async () => {
    const desk = openDesk();
    desk.table.lag();
    const { petitionNo: no } = await desk.handIn();
    await desk.stream(no);
    desk.table.catchUp();
    expect(rowsOf(desk, no)).toEqual((await rowsByTheRules(desk, no)).rows);
  });

  it('unchanged are not written again', async () => {
    const { desk, numbers } = await aDistrict();
    for (const no of numbers) await project(desk.service, no);
    const before = desk.table.puts.length;
    for (const no of numbers) await project(desk.service, no);
    expect(desk.table.puts).toHaveLength(before);
    expect(desk.table.removals).toEqual([]);
  });

  it('of a petition that never was are none', async () => {
    const desk = openDesk();
    await project(desk.service, '000-000-0000');
    expect(desk.table.puts).toEqual([]);
  });
});

describe('a projection that comes too late gives way', () => {
  const row = (key: string, place: string) => ({ key, list: `${LISTS.queue}${key}`, place, body: place });
  const placesAfter = async (...versions: readonly (readonly [number, readonly ReturnType<typeof row>[]])[]) => {
    const table = watchedTable();
    const views = viewsStore(table);
    for (const [version, rows] of versions) await views.replace('000-000-0000', version, rows);
    return table.items('VIEW#').map(({ sk, place }) => `${sk} ${String(place)}`);
  };

  it('with a row of another place', async () => {
    expect(await placesAfter([3, [row('a', 'new')]], [2, [row('a', 'old')]])).toEqual(['a new']);
  });

  it('with a row that was there once', async () => {
    expect(await placesAfter([3, [row('a', 'new')]], [2, [row('a', 'new'), row('b', 'old')]])).toEqual(['a new']);
  });

  it('with a row less', async () => {
    expect(await placesAfter([3, [row('a', 'new'), row('b', 'new')]], [2, [row('a', 'new')]])).toEqual([
      'a new',
      'b new',
    ]);
  });

  it('though the newer one found everything in its place', async () => {
    const first = [row('a', 'same')];
    expect(await placesAfter([1, first], [3, first], [2, [row('a', 'old'), row('b', 'old')]])).toEqual(['a same']);
  });

  it('and the newer one that comes after it is heard', async () => {
    expect(await placesAfter([2, [row('a', 'old'), row('b', 'old')]], [3, [row('a', 'new')]])).toEqual(['a new']);
  });
});

describe('what a row shows', () => {
  it('nobody’s name, number, address or words but the masked subject', async () => {
    const { desk, numbers } = await aDistrict();
    await desk.stream(...numbers);
    const views = JSON.stringify(rowsOf(desk));
    expect(PERSONAL.filter((words) => views.includes(words))).toEqual([PETITION.subject]);
  });

  it('S33 identity and telephone numbers inside the subject are covered', async () => {
    const desk = openDesk();
    const subject = '我是110101199003074514（电话13900000042）请回电';
    const { petitionNo: no } = await desk.handIn({ ...PETITION, subject });
    await desk.stream(no);
    const page = await desk.expectOk('work-queue', { by: head, query: { queue: 'open' } });
    expect(page.body.petitions[0].subject).toBe('我是1101**********4514（电话139****0042）请回电');
    expect(JSON.stringify(rowsOf(desk))).not.toMatch(/199003|13900000042/);
  });

  it('of a closed compartment no subject, in no list, from the moment it is closed', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    await desk.stream(no);
    expect(JSON.stringify(rowsOf(desk, no))).toContain(PETITION.subject);
    const body = { ...CLASSIFIED, category: 'ACCUSATION', accused: { staffIds: ['chen.handler'], units: [] } };
    await desk.expectOk('classify', { no, by: receiver, body });
    await desk.stream(no);
    const rows = rowsOf(desk, no);
    expect(JSON.stringify(rows)).not.toContain(PETITION.subject);
    for (const { sk, body: shown } of rows.filter((row) => row.sk.startsWith('QUEUE#'))) {
      expect(JSON.parse(String(shown)), sk).toMatchObject({ restricted: true, accused: ['chen.handler'] });
    }
  });

  it('a subject once mended is mended in the lists', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    await desk.stream(no);
    const body = { field: 'subject', value: '屋顶漏雨三年没人修', reason: '听写有误' };
    await desk.expectOk('correct', { no, by: handler, body });
    await desk.stream(no);
    const page = await desk.expectOk('work-queue', { by: handler, query: { queue: 'mine' } });
    expect(page.body.petitions).toMatchObject([{ petitionNo: no, subject: '屋顶漏雨三年没人修' }]);
  });
});

async function doSomething(desk: Desk, no: string, code: string, what: string): Promise<void> {
  switch (what) {
    case 'classify':
      await desk.call('classify', { no, by: receiver, body: CLASSIFIED });
      break;
    case 'accuse':
      await desk.call('classify', { no, by: receiver, body: { ...CLASSIFIED, category: 'ACCUSATION' } });
      break;
    case 'assign':
      await desk.call('assign-handler', { no, by: head, body: { handler: handler.id } });
      break;
    case 'transfer':
      await desk.call('transfer', { no, by: handler, body: { ...TRANSFERRED, lateEntryReason: '补录' } });
      break;
    case 'supplement':
      await desk.call('supplement', { no, code, body: { statement: '又漏了' } });
      break;
    case 'correct':
      await desk.call('correct', { no, by: handler, body: { field: 'subject', value: '屋顶', reason: '笔误' } });
      break;
    case 'day':
      desk.clock.advance(24 * 60);
      break;
    default:
      await project(desk.service, no);
  }
}
