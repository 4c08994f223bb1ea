import { beforeEach, describe, expect, it } from 'vitest';
import { type Desk, openDesk, THURSDAY } from '../support/desk.ts';
import { handler, head, receiver, supervisor } from '../support/office.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk(THURSDAY);
});

describe('本机关', () => {
  it('says who I am, my colleagues without their mailboxes, the rules in force and the calendar', async () => {
    const { status, body } = await desk.call('office', { by: handler });
    expect(status).toBe(200);
    expect(body.me).toEqual({ id: handler.id, name: handler.name, roles: handler.roles });
    expect(JSON.stringify(body.staff)).not.toContain('@');
    expect(body.rules.clocks).toContainEqual(
      expect.objectContaining({ kind: 'transfer', length: 3, unit: 'CALENDAR' }),
    );
    expect(body.calendar.notices.map(({ year }: { year: number }) => year)).toContain(2025);
    expect(body.today).toBe('2025-10-09');
    expect(body.oversees).toBe(false);
    expect((await desk.call('office', { by: head })).body.oversees).toBe(true);
  });

  it('says from November on that the notice of the next year is missing', async () => {
    expect((await desk.call('office', { by: head })).body.calendar.missing).toEqual([]);
    const later = openDesk('2026-11-02T01:00:00.000Z' as typeof THURSDAY);
    expect((await later.call('office', { by: head })).body.calendar.missing).toEqual([2027]);
  });
});

describe('查阅记录', () => {
  it('R-X7 every look at a petition is read back, the last first, and asking is a look of its own', async () => {
    const { petitionNo: no } = await desk.handIn();
    await desk.call('petition-file', { by: handler, no });
    await desk.call('petition-file', { by: receiver, no });
    const { status, body } = await desk.call('access-log', { by: supervisor, no });
    expect(status).toBe(200);
    expect(body.looks.map(({ by }: { by: string }) => by).toSorted()).toEqual(
      [handler.id, receiver.id, supervisor.id].toSorted(),
    );
  });

  it('R-X7 whoever a petition complains of is not told who looked at it, nor that it is there', async () => {
    const { petitionNo: no } = await desk.handIn();
    await desk.expectOk('classify', {
      by: receiver,
      no,
      body: {
        category: 'ACCUSATION',
        contentClass: '纪检监察',
        accused: { staffIds: [supervisor.id], units: [] },
      },
    });
    const { status } = await desk.call('access-log', { by: supervisor, no });
    expect(status).toBe(404);
  });

  it('is for whoever oversees: a handler is refused', async () => {
    const { petitionNo: no } = await desk.handIn();
    expect((await desk.call('access-log', { by: handler, no })).status).toBe(403);
  });
});
