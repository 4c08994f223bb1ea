import { describe, expect, it } from 'vitest';
import { MOST_FAILURES } from '../../functions/platform/query-code.ts';
import { petitionNumber } from '../../shared/petition/petition-number.ts';
import { at } from '../support/days.ts';
import { type Desk, openDesk } from '../support/desk.ts';

const WRONG = '00000000';

async function track(desk: Desk, petitionNo: string, queryCode: string, ip?: string) {
  return desk.call('track', { body: { petitionNo, queryCode }, ...(ip === undefined ? {} : { ip }) });
}

const someNumber = (seed: number): string => petitionNumber(String(seed).padStart(9, '0'));

describe('R-X16 number and query code', () => {
  it('a wrong number, a wrong code, another’s code and nonsense get the same answer to the letter', async () => {
    const desk = openDesk();
    const mine = await desk.handIn();
    const other = await desk.handIn();
    const refused = [
      await track(desk, mine.petitionNo, WRONG),
      await track(desk, mine.petitionNo, other.queryCode),
      await track(desk, someNumber(1), mine.queryCode),
      await track(desk, '123-456-7890', mine.queryCode),
      await track(desk, '一二三', '四五六'),
      await track(desk, mine.petitionNo, '1'),
    ];
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 404));
    expect(new Set(refused.map(({ text, headers }) => text + JSON.stringify(headers))).size).toBe(1);
  });

  it('is read as people write it: spaces, dashes, full width', async () => {
    const desk = openDesk();
    const { petitionNo, queryCode } = await desk.handIn();
    const wide = (text: string): string =>
      [...text].map((digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)).join('');
    for (const [no, code] of [
      [petitionNo.replaceAll('-', ''), queryCode],
      [` ${petitionNo.replaceAll('-', ' ')} `, `${queryCode.slice(0, 4)}-${queryCode.slice(4)}`],
      [wide(petitionNo.replaceAll('-', '')), wide(queryCode)],
    ]) {
      expect((await track(desk, no ?? '', code ?? '')).status).toBe(200);
    }
  });

  it('stands nowhere in the store in the clear', async () => {
    const desk = openDesk();
    const { queryCode, petitionNo } = await desk.handIn();
    await desk.stream(petitionNo);
    expect(JSON.stringify(desk.table.items())).not.toContain(queryCode);
  });

  it('ten wrong codes for a number close it for the hour, the right code too, wherever they come from', async () => {
    const desk = openDesk();
    const { petitionNo, queryCode } = await desk.handIn();
    for (let tries = 0; tries < MOST_FAILURES.perNumber; tries += 1) {
      expect((await track(desk, petitionNo, WRONG, `203.0.113.${tries}`)).status).toBe(404);
    }
    const stopped = await track(desk, petitionNo, queryCode, '198.51.100.1');
    expect([stopped.status, stopped.body.code, stopped.headers['retry-after']]).toEqual([
      429,
      'TOO_MANY_TRIES',
      '3600',
    ]);
    const { petitionNo: another, queryCode: code } = await desk.handIn();
    expect((await track(desk, another, code, '198.51.100.1')).status).toBe(200);
  });

  it('a number that never was is closed the same way: nobody learns which petitions exist', async () => {
    const desk = openDesk();
    const { petitionNo } = await desk.handIn();
    const look = async (no: string) => {
      const answers = [];
      for (let tries = 0; tries <= MOST_FAILURES.perNumber; tries += 1) {
        answers.push((await track(desk, no, WRONG, `203.0.113.${tries}`)).text);
      }
      return answers;
    };
    expect(await look(someNumber(2))).toEqual(await look(petitionNo));
  });

  it('thirty wrong codes from an address close that address, and no other', async () => {
    const desk = openDesk();
    const { petitionNo, queryCode } = await desk.handIn();
    for (let tries = 0; tries < MOST_FAILURES.perAddress; tries += 1) {
      expect((await track(desk, someNumber(tries), WRONG, '203.0.113.9')).status).toBe(404);
    }
    expect((await track(desk, petitionNo, queryCode, '203.0.113.9')).status).toBe(429);
    expect((await track(desk, petitionNo, queryCode, '203.0.113.10')).status).toBe(200);
  });

  it('the hour goes by: Retry-After says when, and then it is open', async () => {
    const desk = openDesk();
    const { petitionNo, queryCode } = await desk.handIn();
    desk.clock.set(at('2025-10-09 Thu', '10:47'));
    for (let tries = 0; tries < MOST_FAILURES.perNumber; tries += 1) await track(desk, petitionNo, WRONG);
    const stopped = await track(desk, petitionNo, queryCode);
    expect([stopped.status, stopped.headers['retry-after']]).toEqual([429, String(13 * 60)]);
    desk.clock.advance(12);
    expect((await track(desk, petitionNo, queryCode)).status).toBe(429);
    desk.clock.advance(1);
    expect((await track(desk, petitionNo, queryCode)).status).toBe(200);
  });

  it('tries are forgotten by themselves, and the address is kept nowhere', async () => {
    const desk = openDesk();
    await track(desk, someNumber(3), WRONG, '203.0.113.77');
    const kept = desk.table.items('ATTEMPT#');
    expect(kept).toHaveLength(2);
    for (const { expires } of kept) expect(Number(expires)).toBe(Date.parse('2025-10-09T04:00:00Z') / 1000);
    expect(JSON.stringify(kept)).not.toContain('203.0.113.77');
  });

  it('right codes are not counted', async () => {
    const desk = openDesk();
    const { petitionNo, queryCode } = await desk.handIn();
    for (let tries = 0; tries < 2 * MOST_FAILURES.perAddress; tries += 1) {
      expect((await track(desk, petitionNo, queryCode)).status).toBe(200);
    }
    expect(desk.table.items('ATTEMPT#')).toEqual([]);
  });

  it('a resident’s step is limited with the looks', async () => {
    const desk = openDesk();
    const { petitionNo: no, queryCode: code } = await desk.handIn();
    for (let tries = 0; tries < MOST_FAILURES.perNumber; tries += 1) {
      expect((await desk.call('withdraw', { no, code: WRONG, body: {} })).status).toBe(404);
    }
    expect((await desk.call('withdraw', { no, code, body: {} })).status).toBe(429);
    expect((await track(desk, no, code)).status).toBe(429);
  });

  it('no code at all counts as a wrong one', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    const answer = await desk.call('withdraw', { no, body: {} });
    expect([answer.status, desk.table.items('ATTEMPT#').length]).toEqual([404, 2]);
  });

  it('a repeat of another’s submission needs the very same words: a key alone opens nothing', async () => {
    const desk = openDesk();
    await desk.handIn(undefined, 'guessable');
    const answer = await desk.call('submit', {
      body: { anonymous: true, subject: '一', statement: '二', request: '三' },
      key: 'guessable',
    });
    expect([answer.status, answer.body.queryCode]).toEqual([422, undefined]);
  });
});
