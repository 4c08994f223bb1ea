import { describe, expect, it } from 'vitest';
import { rebuildPetition } from '../../functions/proof/rebuild.ts';
import type { QueueEntry } from '../../shared/petition/queues.ts';
import { at } from '../support/days.ts';
import { type Answered, type Desk, openDesk, PETITION } from '../support/desk.ts';
import { handler, head, leader, receiver, type Staff } from '../support/office.ts';

const PETITIONER = { name: '欧阳春梅', phone: '138 0011 5678' };
const ROOF = { ...PETITION, petitioner: PETITIONER, subject: '3号楼屋顶漏水，WiFi箱进水', place: '槐荫里3号楼顶层' };

const ask = (desk: Desk, text: string, by: Staff = head, more: object = {}) =>
  desk.call('search', { by, body: { text, ...more } });

/** What was found, by what. */
function found(answer: Answered): Readonly<Record<string, readonly string[]>> {
  expect(answer.status, answer.text).toBe(200);
  return Object.fromEntries(
    answer.body.found.map((way: { by: string; petitions: readonly QueueEntry[] }) => [
      way.by,
      way.petitions.map(({ petitionNo }) => petitionNo),
    ]),
  );
}

async function handedIn(
  ...bodies: readonly object[]
): Promise<{ readonly desk: Desk; readonly numbers: readonly string[] }> {
  const desk = openDesk(at('2025-10-09 Thu'));
  const numbers: string[] = [];
  for (const body of bodies) {
    numbers.push((await desk.handIn(body)).petitionNo);
    desk.clock.advance(24 * 60);
  }
  await desk.stream(...numbers);
  return { desk, numbers };
}

describe('a petition is found', () => {
  it('by its number from the front, with dashes, without, and in full-width digits', async () => {
    const { desk, numbers } = await handedIn(ROOF, PETITION);
    const [no = '', other = ''] = numbers;
    const wide = no.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    for (const text of [no, no.replaceAll('-', ''), wide, `${no.slice(0, 9)}`, no.slice(0, 4), ` ${no.slice(0, 6)} `])
      expect(found(await ask(desk, text))['number'], text).toEqual([no]);
    expect(found(await ask(desk, other))['number']).toEqual([other]);
    expect(found(await ask(desk, '000'))).toEqual({ number: [], words: [] });
  });

  it('by the whole name of the petitioner, as it was and as it was corrected, and of whoever acts for them', async () => {
    const { desk, numbers } = await handedIn(ROOF, {
      ...PETITION,
      petitioner: { name: '小明' },
      agent: { name: '李卫东', relation: 'GUARDIAN', phone: '0500-5550136' },
    });
    const [no = '', child = ''] = numbers;
    expect(found(await ask(desk, ' 欧阳 春梅 '))['name']).toEqual([no]);
    expect(found(await ask(desk, '欧阳春'))['name']).toEqual([]);
    expect(found(await ask(desk, '李卫东'))['name']).toEqual([child]);
    await desk.expectOk('assign-handler', { no, by: head, body: { handler: handler.id } });
    const body = { field: 'name', value: '欧阳春美', reason: '录入有误' };
    await desk.expectOk('correct', { no, by: handler, body });
    await desk.stream(no);
    expect(found(await ask(desk, '欧阳春美'))['name']).toEqual([no]);
    expect(found(await ask(desk, '欧阳春梅'))['name']).toEqual([no]);
  });

  it('by the end of a telephone number, four digits and more', async () => {
    const { desk, numbers } = await handedIn(ROOF, {
      ...PETITION,
      petitioner: { ...PETITIONER, phone: '13900115678' },
    });
    const [no = '', other = ''] = numbers;
    expect(found(await ask(desk, '5678'))['phone']).toEqual([other, no]);
    expect(found(await ask(desk, '800115678'))['phone']).toEqual([no]);
    expect(found(await ask(desk, '138-0011-5678'))['phone']).toEqual([no]);
    expect(found(await ask(desk, '＋86 13900115678'))['phone']).toEqual([]);
    expect(found(await ask(desk, '13900115678'))['phone']).toEqual([other]);
    expect(found(await ask(desk, '00005678'))['phone']).toEqual([]);
  });

  it('by words of its subject and place, all of them, in traditional characters and any case too', async () => {
    const { desk, numbers } = await handedIn(ROOF, { ...PETITION, subject: '屋顶太阳能噪音', place: '3号楼' });
    const [no = '', other = ''] = numbers;
    for (const text of ['漏水', '屋頂漏水', 'wifi', 'ＷＩＦＩ 屋顶', '槐荫里 漏水', '三号楼 漏水'])
      expect(found(await ask(desk, text))['words'], text).toEqual([no]);
    expect(found(await ask(desk, '3号楼 屋顶'))['words']).toEqual([other, no]);
    expect(found(await ask(desk, '漏水 噪音'))['words']).toEqual([]);
    const [statement = ''] = /[一-龥]{4}/.exec(PETITION.statement) ?? [];
    expect(found(await ask(desk, statement))['words']).toEqual([]);
  });

  it('by its words as they were corrected, and no longer by what they replace', async () => {
    const { desk, numbers } = await handedIn(ROOF);
    const [no = ''] = numbers;
    await desk.expectOk('assign-handler', { no, by: head, body: { handler: handler.id } });
    const body = { field: 'subject', value: '外墙脱落', reason: '录入有误' };
    await desk.expectOk('correct', { no, by: handler, body });
    await desk.stream(no);
    expect(found(await ask(desk, '外墙脱落'))['words']).toEqual([no]);
    expect(found(await ask(desk, '漏水'))['words']).toEqual([]);
  });
});

describe('who finds what', () => {
  it('R-X7 an accusation is found by its number or petitioner, by whom it is not about and may know of it; by no word', async () => {
    const { desk, numbers } = await handedIn(ROOF);
    const [no = ''] = numbers;
    const body = { category: 'ACCUSATION', contentClass: '纪检监察', accused: { staffIds: [leader.id], units: [] } };
    await desk.expectOk('classify', { no, by: receiver, body });
    await desk.stream(no);
    const accusedHead: Staff = { ...leader, roles: ['head'] };
    for (const by of [receiver, handler, leader, accusedHead])
      for (const text of [no, '欧阳春梅', '5678', '漏水'])
        expect(Object.values(found(await ask(desk, text, by))).flat(), `${by.id} ${text}`).toEqual([]);
    expect(found(await ask(desk, no, head))['number']).toEqual([no]);
    expect(found(await ask(desk, '欧阳春梅', head))['name']).toEqual([no]);
    expect(found(await ask(desk, '漏水', head))['words']).toEqual([]);
    expect(desk.table.items(`VIEW#${no}`).filter(({ sk }) => sk.startsWith('FIND#w'))).toEqual([]);
  });

  it('R-X7 whoever found a person by name or telephone is on the access log, whoever found a number or a word is not', async () => {
    const { desk, numbers } = await handedIn(ROOF, PETITION);
    const [no = ''] = numbers;
    const looks = () => desk.table.items('ACCESS#').map(({ pk, by, foundBy }) => ({ pk, by, foundBy }));
    await ask(desk, no, receiver);
    await ask(desk, '漏水', receiver);
    await ask(desk, '张无忌', receiver);
    expect(looks()).toEqual([]);
    await ask(desk, '欧阳春梅', receiver);
    desk.clock.advance(1);
    await ask(desk, '115678', handler);
    expect(looks()).toEqual([
      { pk: `ACCESS#${no}`, by: receiver.id, foundBy: 'name' },
      { pk: `ACCESS#${no}`, by: handler.id, foundBy: 'phone' },
    ]);
    desk.clock.advance(1);
    const log = await desk.expectOk('access-log', { no, by: head });
    expect(log.body.looks.map(({ foundBy }: { foundBy?: string }) => foundBy)).toEqual([undefined, 'phone', 'name']);
  });

  it('what was looked for is in no log and in no row', async () => {
    const { desk } = await handedIn(ROOF);
    await ask(desk, '欧阳春梅');
    const rows = JSON.stringify(desk.table.items('VIEW#').map(({ body: _, ...row }) => row));
    for (const word of ['欧阳', '春梅', '5678', '漏水', 'wifi']) {
      expect(rows).not.toContain(word);
      expect(JSON.stringify(desk.log.lines)).not.toContain(word);
    }
  });

  it('words that were erased find nothing once its rows are rebuilt; without the secret they stay as they stand', async () => {
    const { desk, numbers } = await handedIn(ROOF);
    const [no = ''] = numbers;
    for (const { body: _, ...rest } of desk.table.items('PARTICULARS#')) {
      await desk.table.put({ ...rest, erased: '2056-01-01' });
    }
    const findable = () => desk.table.items('VIEW#').filter(({ sk }) => sk.startsWith('FIND#')).length;
    const before = findable();
    const { office, calendar } = desk.service;
    await rebuildPetition({ table: desk.table, rules: { office, calendar }, apply: true }, no);
    expect(findable()).toBe(before);
    await rebuildPetition({ table: desk.table, rules: desk.service, apply: true }, no);
    expect(findable()).toBe(0);
    expect(found(await ask(desk, '漏水'))['words']).toEqual([]);
    expect(found(await ask(desk, '5678'))['phone']).toEqual([]);
    expect(found(await ask(desk, no))['number']).toEqual([no]);
  });

  it('residents and the administrator are not asked in', async () => {
    const desk = openDesk();
    expect((await desk.call('search', { body: { text: '漏水' } })).status).toBe(401);
    const admin = { sub: 'x', roles: '[admin]' };
    expect((await desk.call('search', { by: admin, body: { text: '漏水' } })).status).toBe(403);
  });
});

describe('pages of what is found', () => {
  it('read on by each way, everything once, the latest first', async () => {
    const { desk, numbers } = await handedIn(...Array.from({ length: 7 }, () => ROOF));
    for (const [text, by] of [
      ['漏水 屋顶', 'words'],
      ['欧阳春梅', 'name'],
      ['5678', 'phone'],
    ] as const) {
      const read: string[] = [];
      let after: string | undefined;
      do {
        const answer = await ask(desk, text, head, { by, limit: 2, ...(after === undefined ? {} : { after }) });
        read.push(...(found(answer)[by] ?? []));
        after = answer.body.found[0].after;
      } while (after !== undefined);
      expect(read, text).toEqual(numbers.toReversed());
    }
  });

  it('a rare word beside one that stands everywhere is found in a few reads', async () => {
    const everywhere = Array.from({ length: 120 }, (_, at) => ({
      ...PETITION,
      subject: `屋顶漏水${at === 3 ? '水表倒转' : ''}`,
    }));
    const { desk, numbers } = await handedIn(...everywhere);
    let reads = 0;
    const { found: read } = desk.service.views;
    Object.assign(desk.service.views, { found: (...asked: Parameters<typeof read>) => ((reads += 1), read(...asked)) });
    expect(found(await ask(desk, '屋顶 倒转'))['words']).toEqual([numbers[3]]);
    expect(reads).toBeLessThan(8);
  });

  it.each([
    ['text', { text: '漏' }],
    ['text', { text: '1' }],
    ['text', { text: '  ' }],
    ['text', { text: '？！' }],
    ['text', { text: '漏水', by: 'phone' }],
    ['by', { text: '漏水', by: 'statement' }],
    ['by', { text: '漏水', after: '2025-10-09#000-000-0000' }],
    ['after', { text: '漏水', by: 'words', after: 'x' }],
    ['after', { text: '123', by: 'number', after: '2025-10-09#000-000-0000' }],
    ['limit', { text: '漏水', limit: 51 }],
    ['queue', { text: '漏水', queue: 'open' }],
  ])('a mistake in %s is told: %j', async (field, body) => {
    const answer = await openDesk().call('search', { by: head, body });
    expect([answer.status, answer.body.errors?.[0].field]).toEqual([422, field]);
  });
});
