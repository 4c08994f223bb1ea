import { describe, expect, it } from 'vitest';
import { rebuildPetition } from '../../functions/proof/rebuild.ts';
import type { MeasuredFigures } from '../../shared/commitments/published.ts';
import type { YearStatistics } from '../../shared/commitments/statistics.ts';
import { HOUSING } from '../support/acts.ts';
import { at, type Day } from '../support/days.ts';
import { type Answered, type Desk, openDesk, PERSONAL, PETITION } from '../support/desk.ts';
import { auditor, handler, head, leader, receiver, STAFF_NAMES, supervisor } from '../support/office.ts';

const TRANSFERRED_LATE: Day = '2025-10-15 Wed';

/** Seven petitions of Thursday 9 October; six sent on in time and one late, two of them answered at once and one rated. */
async function aMonth(): Promise<{ readonly desk: Desk; readonly numbers: readonly string[] }> {
  const desk = openDesk(at('2025-10-09 Thu'));
  const numbers: string[] = [];
  const codes: string[] = [];
  for (let nth = 0; nth < 7; nth += 1) {
    const { petitionNo, queryCode } = await desk.assigned();
    numbers.push(petitionNo);
    codes.push(queryCode);
  }
  const transfer = (no: string, sentOn: string) =>
    desk.expectOk('transfer', {
      no,
      by: handler,
      body: { authorities: [{ name: HOUSING }], sentOn, method: 'SYSTEM' },
    });
  for (const no of numbers.slice(0, 6)) await transfer(no, '2025-10-09');
  desk.clock.set(at(TRANSFERRED_LATE));
  await transfer(numbers[6] ?? '', '2025-10-15');
  const [answered = ''] = numbers;
  const issued = {
    authority: HOUSING,
    outcomes: [{ item: '维修', outcome: 'SUPPORTED' }],
    documentNo: '住建信〔2025〕1号',
    issuedOn: '2025-10-15',
  };
  await desk.expectOk('record-reply', { no: answered, by: handler, body: issued });
  const served = { document: 'reply', servedOn: '2025-10-15', means: 'IN_PERSON' };
  await desk.expectOk('record-service', { no: answered, by: handler, body: served });
  const rating = { office: '满意', authority: '不满意', reasons: '没有修好' };
  await desk.expectOk('rate', { no: answered, code: codes[0] ?? '', body: rating });
  await desk.stream(...numbers);
  return { desk, numbers };
}

async function measuredAt(desk: Desk): Promise<MeasuredFigures | undefined> {
  return ((await desk.expectOk('commitments')).body as { measured?: MeasuredFigures }).measured;
}

const yearOf = async (desk: Desk, year = '2025'): Promise<YearStatistics> =>
  (await desk.expectOk('statistics', { by: head, query: { year } })).body as YearStatistics;

describe('R36 measured figures beside the promises', () => {
  it('R36 are counted from the record: how many, in time, after how many days', async () => {
    const { desk } = await aMonth();
    expect(await measuredAt(desk)).toBeUndefined();
    await desk.countFigures();
    const measured = await measuredAt(desk);
    expect(measured).toMatchObject({ from: '2024-11', to: '2025-10', asOf: '2025-10-15', petitions: { count: 7 } });
    expect(measured?.promises.find(({ kind }) => kind === 'transfer')).toMatchObject({
      onTime: { percent: 85, of: 7 },
      median: { medianDays: 0, of: 7 },
    });
  });

  it('R36 of fewer than five no figure is told: not of one answer, and not of one rating', async () => {
    const { desk } = await aMonth();
    await desk.countFigures();
    const measured = await measuredAt(desk);
    expect(measured?.answered).toEqual({ fewerThan: 5 });
    expect(measured?.satisfaction.office).toEqual({ satisfied: { fewerThan: 5 }, unrated: { fewerThan: 5 } });
    expect(JSON.stringify(measured)).not.toMatch(/满意/);
  });

  it('R36 a duty past its last day counts as late though nobody has done it', async () => {
    const desk = openDesk(at('2025-10-09 Thu'));
    const numbers: string[] = [];
    for (let nth = 0; nth < 5; nth += 1) numbers.push((await desk.handIn()).petitionNo);
    await desk.stream(...numbers);
    desk.clock.set(at('2025-10-20 Mon'));
    await desk.countFigures();
    const transfer = (await measuredAt(desk))?.promises.find(({ kind }) => kind === 'transfer');
    expect(transfer?.onTime).toEqual({ percent: 0, of: 5 });
  });

  it('R36 stand on the page, with 不足5件 in words, and hold nobody', async () => {
    const { desk } = await aMonth();
    await desk.countFigures();
    const page = await desk.site({ path: '/commitments' });
    expect(page.text).toContain('办得怎么样');
    expect(page.text).toContain('85%');
    expect(page.text).toContain('不足5件');
    for (const word of [...PERSONAL, ...STAFF_NAMES]) expect(page.text).not.toContain(word);
  });

  it('R36 the promises are said even while the figures cannot be read', async () => {
    const { desk } = await aMonth();
    await desk.countFigures();
    desk.table.failQueries((pk) => pk.startsWith('FIGURES#'));
    expect(await measuredAt(desk)).toBeUndefined();
    expect((await desk.site({ path: '/commitments' })).status).toBe(200);
  });

  it('R36 R-X15 follow from the record: rows thrown away and rebuilt give the same figures', async () => {
    const { desk, numbers } = await aMonth();
    await desk.countFigures();
    const before = desk.table.items('FIGURES#');
    for (const { pk, sk } of desk.table.items('VIEW#')) {
      await desk.table.remove(pk, sk, { attribute: 'version', value: Number.MAX_SAFE_INTEGER });
    }
    const rules = { office: desk.service.office, calendar: desk.service.calendar };
    for (const no of numbers) await rebuildPetition({ table: desk.table, rules, apply: true }, no);
    desk.clock.set(at('2025-10-16 Thu'));
    await desk.countFigures();
    expect(desk.table.items('FIGURES#').map(({ body }) => body)).toEqual(before.map(({ body }) => body));
  });

  it('R36 what was counted today is not counted again; tomorrow it is', async () => {
    const { desk } = await aMonth();
    expect(await desk.countFigures()).toBe(1);
    expect(await desk.countFigures()).toBe(0);
    desk.clock.set(at('2025-10-16 Thu'));
    expect(await desk.countFigures()).toBe(1);
  });

  it('R36 what was found to be no petition is none of them', async () => {
    const desk = openDesk(at('2025-10-09 Thu'));
    const { petitionNo: no } = await desk.handIn();
    await desk.expectOk('disregard', { no, by: head, body: { reason: '广告信息' } });
    await desk.stream(no);
    await desk.countFigures();
    expect(desk.table.items('FIGURES#')).toEqual([]);
  });
});

describe('R-X15 the statistics of a year', () => {
  it('R-X15 by channel, category and content, with transfers, assignments, supervision, and what was in time', async () => {
    const { desk, numbers } = await aMonth();
    const visit = {
      ...PETITION,
      channel: 'VISIT',
      receivedOn: '2025-10-15',
      onTheSpot: { told: true, what: '已告知' },
    };
    const { petitionNo: no } = (await desk.expectOk('register', { by: receiver, body: visit })).body;
    await desk.expectOk('accept-assignment', { no, by: receiver, body: { assigner: '街道办事处', isPetition: true } });
    const asked = { circumstance: 'SHIRKING', to: '梧桐街道办事处' };
    await desk.expectOk('request-supervision', { no: numbers[1] ?? '', by: head, body: asked });
    await desk.stream(no, numbers[1] ?? '');
    await desk.countFigures();
    const year = await yearOf(desk);
    expect(year).toMatchObject({
      year: 2025,
      asOf: '2025-10-15',
      petitions: 8,
      byMonth: [{ month: '2025-10', count: 8 }],
      transferred: 7,
      assigned: 1,
      supervised: 1,
    });
    const countOf = (lines: YearStatistics['byChannel'], code: string) =>
      lines.find((line) => line.code === code)?.count;
    expect(year.byChannel.map(({ code, count }) => [code, count])).toEqual([
      ['LETTER', 0],
      ['VISIT', 1],
      ['CALL', 0],
      ['ONLINE', 7],
    ]);
    expect(countOf(year.byCategory, 'APPEAL_OR_REQUEST')).toBe(7);
    expect(countOf(year.byCategory, '未分类')).toBe(1);
    expect(countOf(year.byContentClass, '城乡建设')).toBe(7);
    expect(year.duties.find(({ kind }) => kind === 'transfer')).toMatchObject({
      onTime: 6,
      late: 1,
      running: 1,
      percentOnTime: 85,
    });
    expect(countOf(year.ratings.office, '满意')).toBe(1);
    expect(countOf(year.ratings.authority, '不满意')).toBe(1);
    expect(year.ratings.authority.map(({ code }) => code)).toEqual(['满意', '基本满意', '不满意', '未评价']);
  });

  it('R-X15 as a table for Excel: UTF-8 with its mark, lines of three, nothing that reckons', async () => {
    const { desk } = await aMonth();
    await desk.countFigures();
    const table: Answered = await desk.expectOk('statistics', { by: auditor, query: { year: '2025', format: 'csv' } });
    expect(table.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(table.headers['content-disposition']).toBe('attachment; filename="statistics-2025.csv"');
    expect(table.text.startsWith('\uFEFF统计项目,分类,数值\r\n')).toBe(true);
    const lines = table.text.trimEnd().split('\r\n');
    expect(lines.filter((line) => line.split(',').length !== 3)).toEqual([]);
    expect(lines).toContain('信访形式,网上信访,7');
    expect(lines).toContain('转送期限,按期率（%）,85');
  });

  it('R-X15 a year without any is empty, one to come is refused, and so is an unknown form', async () => {
    const { desk } = await aMonth();
    expect(await yearOf(desk, '2024')).toMatchObject({ petitions: 0, byMonth: [] });
    for (const query of [{ year: '2026' }, { year: '25' }, { format: 'xls' }]) {
      expect((await desk.call('statistics', { by: head, query: { ...query } })).status).toBe(422);
    }
  });

  it('R-X15 R-X17 are for the head, the leader and the auditor; who handles petitions is not shown how they were rated', async () => {
    const { desk } = await aMonth();
    const asked = async (by: typeof head) => (await desk.call('statistics', { by })).status;
    expect(await Promise.all([head, leader, auditor].map(asked))).toEqual([200, 200, 200]);
    expect(await Promise.all([handler, receiver, supervisor].map(asked))).toEqual([403, 403, 403]);
  });

  it('R-X15 names nobody and no petition', async () => {
    const { desk, numbers } = await aMonth();
    await desk.countFigures();
    const { text } = await desk.expectOk('statistics', { by: head });
    for (const word of [...PERSONAL, ...STAFF_NAMES, ...numbers]) expect(text).not.toContain(word);
  });
});
