import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '../../shared/calendar/instant.ts';
import type { Commit } from '../../shared/petition/events.ts';
import { attemptsStore } from '../../functions/platform/attempts-store.ts';
import { noticesStore } from '../../functions/platform/notices-store.ts';
import { OtherWordsStored, particularsStore, referenceTo } from '../../functions/platform/particulars-store.ts';
import { brokenLink, recordStore } from '../../functions/platform/record.ts';
import { UnreadableCursor } from '../../functions/platform/cursor.ts';
import { type ListTally, viewsStore } from '../../functions/platform/views-store.ts';
import { openTable, TABLE_KINDS, type TableUnderTest } from '../support/tables.ts';

const NOW = instant('2025-10-09T10:00:00+08:00');

// One suite for every store: what holds in memory holds on dynalite and on the official emulator, or it is no contract.
describe.each(TABLE_KINDS)('the record on %s', (kind) => {
  let opened: TableUnderTest | undefined;
  let no = '';
  let count = 0;

  beforeAll(async () => {
    opened = await openTable(kind);
    if (opened === undefined) console.log(`skipped: the record on ${kind} (needs Java and the emulator's package)`);
  }, 120_000);
  afterAll(() => opened?.close());
  beforeEach((context) => {
    if (opened === undefined) context.skip();
    count += 1;
    no = `000-000-${String(count).padStart(4, '0')}`;
  });
  const table = () => {
    if (opened === undefined) throw new Error('not opened');
    return opened.table;
  };
  const commit = (seq: number, previous: string, command = `c${seq}`): Commit => ({
    seq,
    at: NOW,
    step: 'correct',
    by: { kind: 'clock' },
    command,
    digest: 'd',
    previous,
    calendar: 'CN-2026',
    events: [{ type: 'PetitionIdled', since: '2025-10-09' as never }],
  });

  it('appends, and reads back in order with an unbroken chain', async () => {
    const record = recordStore(table());
    let previous = '';
    for (let seq = 1; seq <= 12; seq += 1) {
      const outcome = await record.append(no, commit(seq, previous));
      if (outcome.kind !== 'appended') throw new Error(outcome.kind);
      previous = outcome.recorded.hash;
    }
    const read = await record.load(no, { consistent: true });
    expect(read.map(({ commit: { seq } }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(brokenLink(read)).toBeUndefined();
    expect(brokenLink(read.filter(({ commit: { seq } }) => seq !== 5))).toBe(6);
  });

  it('lets one of many who append at the same place through, and tells the others', async () => {
    const record = recordStore(table());
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, at) => record.append(no, commit(1, '', `rival-${at}`))),
    );
    expect(outcomes.filter((outcome) => outcome.kind === 'appended')).toHaveLength(1);
    expect(await record.load(no, { consistent: true })).toHaveLength(1);
  });

  it('finds nothing where nothing is', async () => {
    expect(await recordStore(table()).load('999-999-9999')).toEqual([]);
  });

  it('keeps particulars apart: a repeat is harmless, other words under the same command are refused', async () => {
    const store = particularsStore(table());
    const words = { petitioner: { name: '邝𬱖' }, statement: '屋顶漏雨🌧\n第二行', subject: '=1+1' };
    const reference = referenceTo('command-1', words);
    await store.put(no, reference, words, NOW);
    await store.put(no, reference, words, NOW);
    await expect(
      store.put(no, referenceTo('command-1', { subject: '别的' }), { subject: '别的' }, NOW),
    ).rejects.toThrow(OtherWordsStored);
    expect(await store.read(no, [reference])).toEqual([words]);
  });

  it('a failed message waits until it is told to, where the sweep finds it; one that went out never waits again', async () => {
    const notices = noticesStore(table());
    const views = viewsStore(table());
    const waiting = async () => {
      const found: string[] = [];
      for await (const row of views.outboxBetween(NOW, instant('2025-10-11T00:00:00+08:00')))
        found.push(row.petitionNo);
      return found.filter((listed) => listed === no);
    };
    const until = instant('2025-10-10T09:00:00+08:00');
    const claim = await notices.claim(no, '000002#accepted#x', NOW);
    if (!claim.given) throw new Error('nobody else claims it');
    await notices.postpone(no, '000002#accepted#x', claim, until);
    expect(await notices.claim(no, '000002#accepted#x', NOW)).toEqual({ given: false, until, watched: true });
    expect(await waiting()).toEqual([no]);
    const again = await notices.claim(no, '000002#accepted#x', until);
    expect(again.given).toBe(true);
    await notices.mark(no, '000002#accepted#x', 'SENT', until, 'id-2');
    // Whoever held it before it went out must not make it go out twice.
    await notices.postpone(no, '000002#accepted#x', claim, until);
    await notices.release(no, '000002#accepted#x', again.given ? again : claim);
    expect(await notices.claim(no, '000002#accepted#x', instant('2026-10-09T10:00:00+08:00'))).toEqual({
      given: false,
    });
    expect(await waiting()).toEqual([]);
  });

  it('leaves out words that were erased, whose place and digest stay', async () => {
    const store = particularsStore(table());
    const [kept, erased] = ['command-2', 'command-3'].map((id) => referenceTo(id, { statement: id }));
    if (kept === undefined || erased === undefined) throw new Error('two references were made');
    await store.put(no, kept, { statement: 'command-2' }, NOW);
    await table().put({
      pk: `PARTICULARS#${no}`,
      sk: `V#${erased.id}`,
      digest: erased.digest,
      erased: '2031-01-02',
    });
    expect(await store.read(no, [kept, erased])).toEqual([{ statement: 'command-2' }]);
  });

  it('lets exactly one of several senders claim a notice, and takes over an abandoned claim', async () => {
    const notices = noticesStore(table());
    const claims = await Promise.all(Array.from({ length: 5 }, () => notices.claim(no, '000001#receipt#x', NOW)));
    expect(claims.filter(({ given }) => given)).toHaveLength(1);
    const later = instant('2025-10-09T10:06:00+08:00');
    const lease = instant('2025-10-09T10:11:00+08:00');
    expect(await notices.claim(no, '000001#receipt#x', later)).toEqual({ given: true, lease });
    expect(await notices.claim(no, '000001#receipt#x', later)).toEqual({ given: false, until: lease, watched: false });
    await notices.mark(no, '000001#receipt#x', 'SENT', later, 'id-1');
    expect(await notices.claim(no, '000001#receipt#x', instant('2026-10-09T10:00:00+08:00'))).toEqual({ given: false });
    expect(await notices.list(no)).toEqual([{ key: '000001#receipt#x', state: 'SENT', at: later, messageId: 'id-1' }]);
  });

  it('replaces a petition’s rows as a whole; an older projection gives way', async () => {
    const views = viewsStore(table());
    const list = `QUEUE#q${kind}${no}`;
    const name = list.slice('QUEUE#'.length);
    await views.replace(no, 2, [
      { key: 'QUEUE#a', list, place: `2025-10-09#${no}`, body: '{"v":2}' },
      { key: 'WAKE', list: `${list}-other`, place: 'x', body: '' },
    ]);
    await views.replace(no, 1, [{ key: 'QUEUE#a', list, place: `2025-10-01#${no}`, body: '{"v":1}' }]);
    expect((await views.queue(name, { limit: 10 })).rows).toEqual([
      { petitionNo: no, place: `2025-10-09#${no}`, body: '{"v":2}' },
    ]);
    await views.replace(no, 3, []);
    expect((await views.queue(name, { limit: 10 })).rows).toEqual([]);
  });

  it('reads the last of a partition from its end, in order', async () => {
    const pk = `NUMBER#of#${no}`;
    for (let n = 1; n <= 9; n += 1) await table().put({ pk, sk: String(n).padStart(6, '0') });
    expect((await table().query(pk, { last: 3, consistent: true })).map(({ sk }) => sk)).toEqual([
      '000007',
      '000008',
      '000009',
    ]);
    expect(await table().query(`${pk}-none`, { last: 3 })).toEqual([]);
  });

  it('pages through a list in order and by range', async () => {
    const views = viewsStore(table());
    const list = `paged-${kind}`;
    for (let day = 1; day <= 9; day += 1) {
      await views.replace(`111-111-110${day}`, 1, [
        { key: 'QUEUE#p', list: `QUEUE#${list}`, place: `2025-10-0${day}#n`, body: String(day) },
      ]);
    }
    const first = await views.queue(list, { limit: 4 });
    const second = await views.queue(list, { limit: 4, ...(first.after === undefined ? {} : { after: first.after }) });
    expect([...first.rows, ...second.rows].map((row) => row.body)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    const due = await views.queue(list, { limit: 10, range: { from: '2025-10-03', to: '2025-10-05~' } });
    expect(due.rows.map((row) => row.body)).toEqual(['3', '4', '5']);
  });

  it('pages through several lists as one, from either end, and on from wherever its reader stopped', async () => {
    const views = viewsStore(table());
    const lists = [`odd-${kind}`, `even-${kind}`, `none-${kind}`];
    for (let day = 1; day <= 9; day += 1) {
      const list = `QUEUE#${lists[day % 2 === 1 ? 0 : 1]}`;
      const rows = [{ key: 'RECEIVED', list, place: `2025-10-0${day}#n`, body: String(day) }];
      await views.replace(`111-111-220${day}`, 1, rows);
    }
    const read = async (backwards: boolean, range = {}): Promise<readonly string[]> => {
      const bodies: string[] = [];
      let after: string | undefined;
      do {
        const page = await views.queues(lists, {
          limit: 3,
          range,
          backwards,
          ...(after === undefined ? {} : { after }),
        });
        bodies.push(...page.rows.slice(0, 2).map(({ body }) => body));
        after = page.rows.length > 2 ? page.markOf(1) : undefined;
      } while (after !== undefined);
      return bodies;
    };
    expect(await read(false)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect(await read(true)).toEqual(['9', '8', '7', '6', '5', '4', '3', '2', '1']);
    const range = { from: '2025-10-03', to: '2025-10-06~' };
    expect(await read(false, range)).toEqual(['3', '4', '5', '6']);
    expect(await read(true, range)).toEqual(['6', '5', '4', '3']);
    const { after = '' } = await views.queues(lists, { limit: 3 });
    await expect(views.queues([`none-${kind}`], { limit: 3, after })).rejects.toThrow(UnreadableCursor);
  });

  it('counts a list up to so many, and hands over only what contains one of the words', async () => {
    const views = viewsStore(table());
    const list = `tallied-${kind}`;
    for (let day = 1; day <= 9; day += 1) {
      const body = JSON.stringify({ subject: '"kept":', ...(day % 4 === 0 ? { kept: day } : {}) });
      const rows = [{ key: 'QUEUE#t', list: `QUEUE#${list}`, place: `2025-10-0${day}#n`, body }];
      await views.replace(`111-111-330${day}`, 1, rows);
    }
    const texts = ['"kept":', '"other":'];
    const places = ({ kept }: ListTally) => kept.map(({ place }) => place.slice(0, 10));
    const all = await views.tally(list, { most: 100, texts });
    expect([all.count, places(all)]).toEqual([9, ['2025-10-04', '2025-10-08']]);
    const some = await views.tally(list, { most: 5, texts, range: { from: '2025-10-02' } });
    expect([some.count, places(some)]).toEqual([5, ['2025-10-04']]);
    expect(await views.tally(`${list}-none`, { most: 5, texts })).toEqual({ count: 0, kept: [] });
  });

  it('counts failed tries by subject and hour', async () => {
    const attempts = attemptsStore(table());
    await attempts.noteFailure(`no#${no}`, 'a', NOW);
    await attempts.noteFailure(`no#${no}`, 'b', NOW);
    expect(await attempts.failures(`no#${no}`, NOW)).toBe(2);
    expect(await attempts.failures(`no#${no}`, instant('2025-10-09T11:00:00+08:00'))).toBe(0);
  });
});
