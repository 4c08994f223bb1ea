import { describe, expect, it } from 'vitest';
import { MOST_FAILURES } from '../../functions/platform/query-code.ts';
import { entriesOf } from '../support/calendar-entries.ts';
import { at } from '../support/days.ts';
import { type Desk, openDesk, PERSONAL } from '../support/desk.ts';
import { auditor, handler, head, receiver, type Staff } from '../support/office.ts';

const admin: Staff = { kind: 'staff', id: 'xu.admin', name: '徐管', roles: ['admin'] };

async function addressOf(desk: Desk, by: Staff = handler, key?: string): Promise<string> {
  const { body } = await desk.expectOk('make-feed', { by, body: {}, ...(key === undefined ? {} : { key }) });
  return body.url;
}

const tokenOf = (url: string): string => url.split('/').at(-1) ?? '';
const read = (desk: Desk, url: string, ip?: string) =>
  desk.call('feed', { token: tokenOf(url), ...(ip === undefined ? {} : { ip }) });

async function withMatters() {
  const desk = openDesk(at('2025-10-09 Thu'));
  const { petitionNo: no } = await desk.assigned();
  await desk.stream(no);
  return { desk, no, url: await addressOf(desk) };
}

describe('日历订阅: the due dates of what somebody holds, for a calendar that cannot log in', () => {
  it('number, step and day of each matter, and nobody in it', async () => {
    const { desk, no, url } = await withMatters();
    const answer = await read(desk, url);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=3600',
    });
    expect(answer.text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
    expect(entriesOf(answer.text).map(({ SUMMARY, DTSTART }) => [SUMMARY, DTSTART])).toEqual([
      [`${no} 转送`, '20251013'],
    ]);
    for (const personal of [...PERSONAL, handler.name]) expect(answer.text).not.toContain(personal);
  });

  it('R-X6 of an accusation the number and the day alone; of a matter about themselves nothing', async () => {
    const desk = openDesk(at('2025-10-09 Thu'));
    const { petitionNo: no } = await desk.assigned({ category: 'ACCUSATION', contentClass: '纪检监察' });
    await desk.stream(no);
    const url = await addressOf(desk);
    expect(entriesOf((await read(desk, url)).text).map(({ SUMMARY }) => SUMMARY)).toEqual([no]);
    const accused = {
      category: 'ACCUSATION',
      contentClass: '纪检监察',
      accused: { staffIds: [handler.id], units: [] },
    };
    await desk.expectOk('classify', { no, by: { ...head, roles: ['head', 'receiver'] }, body: accused });
    await desk.stream(no);
    expect(entriesOf((await read(desk, url)).text)).toEqual([]);
  });

  it('says what is overdue, and holds only what is theirs', async () => {
    const { desk, no, url } = await withMatters();
    desk.clock.set(at('2025-10-15 Wed'));
    expect(entriesOf((await read(desk, url)).text)[0]?.['SUMMARY']).toBe(`${no} 转送（已超期）`);
    const others = await addressOf(desk, receiver);
    expect(entriesOf((await read(desk, others)).text)).toEqual([]);
  });

  it('a matter that is handed over leaves one calendar and stands in the other', async () => {
    const { desk, no, url } = await withMatters();
    await desk.expectOk('assign-handler', { no, by: head, body: { handler: receiver.id } });
    await desk.stream(no);
    expect(entriesOf((await read(desk, url)).text)).toEqual([]);
    expect(entriesOf((await read(desk, await addressOf(desk, receiver))).text)).toHaveLength(1);
  });

  it('the address says neither whose it is nor anything else that can be read', async () => {
    const { url } = await withMatters();
    const token = tokenOf(url);
    expect(token).toMatch(/^[\w-]{60,140}$/);
    expect(token + Buffer.from(token, 'base64url').toString('latin1')).not.toContain(handler.id);
  });

  it('told once: making another ends the first; the same press twice is the same address', async () => {
    const { desk, url } = await withMatters();
    const second = await addressOf(desk, handler, 'one-press');
    expect(await addressOf(desk, handler, 'one-press')).toBe(second);
    expect((await read(desk, url)).status).toBe(404);
    expect((await read(desk, second)).status).toBe(200);
  });

  it('ended by its owner or by the administrator; then it looks like one that never was', async () => {
    const { desk, url } = await withMatters();
    expect((await desk.call('revoke-feed', { by: receiver, body: { staff: handler.id } })).status).toBe(403);
    expect((await desk.expectOk('revoke-feed', { by: handler, body: {} })).body).toEqual({ revoked: true });
    expect((await desk.expectOk('revoke-feed', { by: handler, body: {} })).body).toEqual({ revoked: false });
    const ended = await read(desk, url);
    const never = await read(desk, 'https://x/api/feeds/bm9uc2Vuc2U');
    expect([ended.status, ended.text]).toEqual([never.status, never.text]);
    const again = await addressOf(desk);
    expect((await desk.expectOk('revoke-feed', { by: admin, body: { staff: handler.id } })).body.revoked).toBe(true);
    expect((await read(desk, again)).status).toBe(404);
  });

  it('an address that was ended stays so though the table is restored from before it was', async () => {
    const { desk, url } = await withMatters();
    desk.table.lose(`FEED#${handler.id}`, 'FEED');
    expect((await read(desk, url)).status).toBe(404);
    const next = await addressOf(desk);
    expect((await read(desk, url)).status).toBe(404);
    expect((await read(desk, next)).status).toBe(200);
  });

  it('wrong addresses are counted by where they come from, and stopped for the hour', async () => {
    const { desk, url } = await withMatters();
    for (let tried = 0; tried < MOST_FAILURES.perAddress; tried += 1) {
      expect((await read(desk, 'https://x/bm9uc2Vuc2U', '198.51.100.1')).status).toBe(404);
    }
    const stopped = await read(desk, url, '198.51.100.1');
    expect(stopped.status).toBe(429);
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
    expect((await read(desk, url)).status).toBe(200);
  });

  it('is for those who hold matters or see to them', async () => {
    const desk = openDesk(at('2025-10-09 Thu'));
    expect((await desk.call('make-feed', { by: auditor, body: {} })).status).toBe(403);
    expect((await desk.call('make-feed', { body: {} })).status).toBe(401);
  });
});
