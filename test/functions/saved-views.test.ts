import { describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../support/desk.ts';
import { handler, head, type Staff } from '../support/office.ts';

const OVERDUE = {
  name: '我的超期件',
  filters: { queue: 'overdue', handler: 'me', status: 'TRANSFERRED,ACCEPTED' },
  columns: ['petitionNo', 'subject', 'next.due'],
};

const save = (desk: Desk, body: object, by: Staff = head) => desk.call('save-views', { by, body });
const kept = async (desk: Desk, by: Staff = head) => (await desk.expectOk('saved-views', { by })).body;

describe('how a member of staff lays out their lists', () => {
  it('is kept as it was sent, and is theirs alone', async () => {
    const desk = openDesk();
    expect(await kept(desk)).toEqual({ version: 0, views: [] });
    const answer = await save(desk, { version: 0, views: [OVERDUE, { name: '全部' }] });
    expect([answer.status, answer.body.version]).toEqual([200, 1]);
    expect(await kept(desk)).toEqual({ version: 1, views: [OVERDUE, { name: '全部' }] });
    expect(await kept(desk, handler)).toEqual({ version: 0, views: [] });
    expect((await save(desk, { version: 1, views: [] })).body).toEqual({ version: 2, views: [] });
  });

  it('what was kept meanwhile in another window is not overwritten', async () => {
    const desk = openDesk();
    await save(desk, { version: 0, views: [OVERDUE] });
    for (const version of [0, 2]) {
      const answer = await save(desk, { version, views: [] });
      expect([answer.status, answer.body.code]).toEqual([409, 'VIEWS_CHANGED']);
    }
    const both = await Promise.all([1, 1].map((version) => save(desk, { version, views: [{ name: '甲' }] })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await kept(desk)).version).toBe(2);
  });

  it('can be asked for as it is kept', async () => {
    const desk = openDesk();
    await save(desk, { version: 0, views: [OVERDUE] }, handler);
    const [{ filters }] = (await kept(desk, handler)).views;
    expect((await desk.call('work-queue', { by: handler, query: filters })).status).toBe(200);
  });

  it.each([
    ['version', { views: [] }],
    ['views', { version: 0, views: Array.from({ length: 21 }, (_, nth) => ({ name: `视图${nth}` })) }],
    ['views', { version: 0, views: [OVERDUE, OVERDUE] }],
    ['views.0.name', { version: 0, views: [{ ...OVERDUE, name: '长'.repeat(31) }] }],
    ['views.0.filters.status', { version: 0, views: [{ ...OVERDUE, filters: { status: 'DONE' } }] }],
    ['views.0.filters.after', { version: 0, views: [{ ...OVERDUE, filters: { after: 'x' } }] }],
    ['views.0.columns', { version: 0, views: [{ ...OVERDUE, columns: ['subject', 'subject'] }] }],
    ['views.0.columns.0', { version: 0, views: [{ ...OVERDUE, columns: ['<script>'] }] }],
    ['views.0.colour', { version: 0, views: [{ ...OVERDUE, colour: 'red' }] }],
  ])('a mistake in %s is told', async (field, body) => {
    const answer = await save(openDesk(), body);
    expect([answer.status, answer.body.errors?.[0].field]).toEqual([422, field]);
  });

  it('residents and the administrator are not asked in', async () => {
    const desk = openDesk();
    expect((await desk.call('saved-views')).status).toBe(401);
    const admin = { sub: 'x', roles: '[admin]' };
    expect((await desk.call('save-views', { by: admin, body: { version: 0, views: [] } })).status).toBe(403);
  });
});
