import { describe, expect, it } from 'vitest';
import { wutong } from '../../infra/districts/wutong.ts';
import { brokenLink } from '../../functions/platform/record.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import { calendarDate } from '../../shared/calendar/calendar-date.ts';
import type { District } from '../../shared/district/district.ts';
import { classify } from '../support/acts.ts';
import { at as moment } from '../support/days.ts';
import { type Call, type Desk, openDesk, PETITION } from '../support/desk.ts';
import { auditor, handler, head, leader, receiver, type Staff, STAFF_NAMES, supervisor } from '../support/office.ts';
import { prove } from '../support/proofs.ts';

/** Wutong with a reception each Thursday: two places on the morning of the 16th, none in the National Day week's holidays. */
const BY_APPOINTMENT: District = {
  ...wutong,
  appointments: {
    daysAhead: 14,
    slots: [
      { weekday: 4, from: '09:30', to: '11:30', places: 2, receives: { zh: '社区书记', en: 'the secretary' } },
      { weekday: 4, from: '14:00', to: '16:00', places: 1, receives: { zh: '社区主任', en: 'the director' } },
    ],
  },
};
/** 2025-10-13, a Monday. */
const MONDAY = moment('2025-10-13 Mon');
const SLOT = '2025-10-16-0930';

const desk = (): Desk => openDesk(MONDAY, BY_APPOINTMENT);
/** Each from an address of their own. */
let callers = 0;
const book = (at: Desk, body: object = {}, call: Call = {}) =>
  at.call('book-appointment', { ip: `198.51.100.${(callers += 1)}`, body: { slot: SLOT, ...body }, ...call });
const full = async (at: Desk): Promise<readonly { booking: string; code: string }[]> => {
  const answers = [await book(at), await book(at)];
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  return answers.map(({ body }) => body);
};
const sheet = async (at: Desk, by: Staff = receiver, day = '2025-10-16') =>
  (await at.expectOk('day-sheet', { by, query: { day } })).body.slots;
const free = async (at: Desk) =>
  (await at.expectOk('appointments')).body.slots.map(({ slot, free: places }: { slot: string; free: number }) => [
    slot,
    places,
  ]);

describe('R25 预约接访: off unless the office says so', () => {
  it('R25 an office without appointments offers none, says that one may simply come, and books nothing', async () => {
    const at = openDesk();
    expect((await at.expectOk('appointments')).body).toMatchObject({ offered: false, slots: [] });
    const refused = await book(at);
    expect([refused.status, refused.body.code]).toEqual([422, 'SLOT_UNKNOWN']);
    expect(refused.body.title).toContain('直接来访');
    expect((await at.site({ path: '/appointments' })).text).toContain('不需要预约');
    expect((await at.site({ path: '/' })).text).not.toContain('/appointments');
  });

  it('R25 the receptions of the next days are known to everybody, none on days off', async () => {
    const at = openDesk(moment('2025-09-25 Thu', '10:00'), BY_APPOINTMENT);
    // Thursday the 2nd of October is a holiday; this morning's has begun.
    expect((await free(at)).map(([slot]: [string]) => slot)).toEqual([
      '2025-09-25-1400',
      '2025-10-09-0930',
      '2025-10-09-1400',
    ]);
  });
});

describe('R25 预约接访: a place', () => {
  it('R25 is booked without a name, by number and code of its own', async () => {
    const at = desk();
    const { status, body } = await book(at);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      booking: `${SLOT}-1`,
      code: expect.stringMatching(/^\d{8}$/),
      day: '2025-10-16',
      from: '09:30',
      to: '11:30',
      status: 'BOOKED',
      receives: { zh: '社区书记' },
    });
    expect(await free(at)).toContainEqual([SLOT, 1]);
    expect(JSON.stringify(at.table.items(PARTITIONS.slot))).not.toContain(body.code);
  });

  it('R25 may be about a petition, for whoever has its number and code, and once', async () => {
    const at = desk();
    const { petitionNo, queryCode } = await at.handIn();
    expect((await book(at, { petitionNo, queryCode: '00000000' })).body.code).toBe('PETITION_NOT_FOUND');
    expect((await book(at, { petitionNo })).status).toBe(404);
    expect((await book(at, { queryCode })).status).toBe(422);
    expect((await book(at, { petitionNo, queryCode })).status).toBe(201);
    expect((await book(at, { petitionNo, queryCode })).body.code).toBe('ALREADY_BOOKED');
    const items = JSON.stringify(at.table.items(PARTITIONS.slot));
    expect(items).toContain(petitionNo);
    expect(items).not.toContain(queryCode);
  });

  it('R25 two race for the last one: one gets it, the other is told which receptions have places still', async () => {
    const at = desk();
    await book(at);
    const both = await Promise.all([book(at), book(at)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const refused = both.find(({ status }) => status === 409)?.body;
    expect(refused.code).toBe('SLOT_FULL');
    expect(refused.errors.map(({ message }: { message: string }) => message.slice(0, 15))).toEqual([
      '2025-10-16-1400',
      '2025-10-23-0930',
      '2025-10-23-1400',
    ]);
    const recorded = await at.service.slots.record.load(SLOT);
    expect([recorded.length, brokenLink(recorded)]).toEqual([2, undefined]);
  });

  it('R25 a repeat with the same key is answered as at first, and takes no second place', async () => {
    const at = desk();
    const call = { key: 'booking-key-1', ip: '198.51.100.250' };
    const first = await book(at, {}, call);
    expect((await book(at, {}, call)).body).toEqual(first.body);
    expect(await free(at)).toContainEqual([SLOT, 1]);
    expect((await book(at, { slot: '2025-10-16-1400' }, call)).status).toBe(201);
  });

  it('R25 is given back by whoever has the code, and is another’s then', async () => {
    const at = desk();
    const [mine] = await full(at);
    const cancel = (code: string, booking = mine?.booking) =>
      at.call('cancel-appointment', { body: { booking, code } });
    for (const code of ['00000000', 'x']) expect((await cancel(code)).body.code).toBe('BOOKING_NOT_FOUND');
    expect((await cancel(mine?.code ?? '', `${SLOT}-9`)).body.code).toBe('BOOKING_NOT_FOUND');
    const { body } = await cancel(`${mine?.code.slice(0, 4)}-${mine?.code.slice(4)}`);
    expect(body).toMatchObject({ booking: mine?.booking, status: 'CANCELLED' });
    expect((await cancel(mine?.code ?? '')).body.code).toBe('NOT_BOOKED');
    expect((await book(at)).body.booking).toBe(`${SLOT}-3`);
    expect((await book(at)).body.code).toBe('SLOT_FULL');
  });

  it('R25 nobody guesses codes, and nobody books a whole morning', async () => {
    const at = desk();
    const [mine] = await full(at);
    const guess = () => at.call('cancel-appointment', { body: { booking: mine?.booking, code: '12345678' } });
    for (let n = 0; n < 10; n += 1) expect((await guess()).status).toBe(404);
    expect((await guess()).status).toBe(429);
    const other = openDesk(MONDAY, {
      ...BY_APPOINTMENT,
      appointments: {
        daysAhead: 14,
        slots: [{ weekday: 4, from: '09:30', to: '11:30', places: 20, receives: { zh: '书记', en: 'the secretary' } }],
      },
    });
    for (let n = 0; n < 6; n += 1) expect((await book(other, {}, { ip: '203.0.113.9' })).status).toBe(201);
    expect((await book(other, {}, { ip: '203.0.113.9' })).status).toBe(429);
    expect((await book(other, {}, { by: receiver, ip: '203.0.113.9' })).status).toBe(201);
  });

  it('R25 is neither for a reception that has begun nor for one that is not offered', async () => {
    const at = desk();
    expect((await book(at, { slot: '2025-10-16-1000' })).body.code).toBe('SLOT_UNKNOWN');
    expect((await book(at, { slot: '2025-13-16-1000' })).body.code).toBe('INVALID_INPUT');
    at.clock.set(moment('2025-10-16 Thu', '09:30'));
    expect((await book(at)).body.code).toBe('SLOT_OVER');
  });
});

describe('R25 不受预约接访相关制度限制', () => {
  it('R25 R-X1 booked full: whoever comes is registered all the same, and a special matter is received at once', async () => {
    const at = desk();
    await full(at);
    at.clock.set(moment('2025-10-16 Thu', '09:40'));
    const visit = {
      ...PETITION,
      channel: 'VISIT',
      receivedOn: '2025-10-16',
      onTheSpot: { told: true, what: '已当场告知' },
    };
    expect((await at.call('register', { by: receiver, body: visit })).status).toBe(201);
    const urgent = await at.expectOk('register', { by: receiver, body: { ...visit, subject: '燃气泄漏' } });
    const body = { grounds: ['LIFE_PROPERTY_SAFETY'], reason: '楼道有燃气味' };
    const flagged = await at.call('flag-special', { no: urgent.body.petitionNo, by: receiver, body });
    expect(flagged.status, flagged.text).toBe(200);
    // No place was taken, and none was needed.
    expect((await sheet(at))[0].bookings).toHaveLength(2);
  });

  it('R25 whoever is not flagged is offered another reception, and never refused registration', async () => {
    const at = desk();
    await full(at);
    const refused = await book(at);
    expect(refused.body.errors.length).toBeGreaterThan(0);
    expect(refused.body.title).toContain('直接来访');
    const visit = {
      ...PETITION,
      channel: 'VISIT',
      receivedOn: '2025-10-13',
      onTheSpot: { told: true, what: '已当场告知' },
    };
    expect((await at.call('register', { by: receiver, body: visit })).status).toBe(201);
  });
});

describe('R25 预约接访: at the counter', () => {
  it('R25 the day’s sheet shows places without names, and petitions to those who may know of them', async () => {
    const at = desk();
    const open = await at.handIn();
    const closed = await at.handIn();
    await book(at, { petitionNo: open.petitionNo, queryCode: open.queryCode });
    await book(at, { petitionNo: closed.petitionNo, queryCode: closed.queryCode });
    const accusation = classify({ category: 'ACCUSATION', contentClass: '纪检监察' });
    await at.expectOk('classify', {
      no: closed.petitionNo,
      by: receiver,
      body: accusation.input(calendarDate('2025-10-13')),
    });
    const numbers = async (by: Staff) =>
      (await sheet(at, by))[0].bookings.map(({ petitionNo }: { petitionNo?: string }) => petitionNo);
    expect(await numbers(receiver)).toEqual([open.petitionNo, undefined]);
    expect(await numbers(head)).toEqual([open.petitionNo, closed.petitionNo]);
    expect(await numbers(leader)).toEqual([open.petitionNo, undefined]);
    const shown = JSON.stringify(await sheet(at, head));
    for (const word of [PETITION.petitioner.name, PETITION.petitioner.phone, ...STAFF_NAMES])
      expect(shown).not.toContain(word);
    for (const by of [handler, supervisor, auditor]) {
      expect((await at.call('day-sheet', { by })).status, by.id).toBe(403);
    }
    expect((await at.call('day-sheet', { by: head, query: { day: '2025-02-30' } })).status).toBe(422);
  });

  it('R25 a receiver books for whoever calls, and names no petition they may not know of', async () => {
    const at = desk();
    const { petitionNo } = await at.handIn();
    expect((await book(at, { petitionNo }, { by: receiver })).status).toBe(201);
    expect((await book(at, { petitionNo: '111-111-1111' }, { by: receiver })).status).toBe(404);
    for (const by of [handler, head, leader, supervisor, auditor]) {
      expect((await book(at, {}, { by })).body.code, by.id).toBe('ROLE_NOT_ALLOWED');
    }
  });

  it('R25 arrivals and absences are put on record; nothing follows from an absence', async () => {
    const at = desk();
    await full(at);
    const step = (name: string, place: number, by: Staff = receiver) =>
      at.call(name, { slot: SLOT, by, body: { place } });
    expect((await step('record-arrival', 1)).body.code).toBe('TOO_EARLY');
    at.clock.set(moment('2025-10-16 Thu', '09:00'));
    expect((await step('record-arrival', 1)).status).toBe(200);
    expect((await step('record-no-show', 2)).body.code).toBe('TOO_EARLY');
    at.clock.set(moment('2025-10-16 Thu', '11:30'));
    expect((await step('record-no-show', 2)).body.bookings.map(({ status }: { status: string }) => status)).toEqual([
      'ARRIVED',
      'MISSED',
    ]);
    expect((await step('record-no-show', 1)).body.code).toBe('NOT_BOOKED');
    expect((await step('record-arrival', 3)).body.code).toBe('NOT_BOOKED');
    expect((await step('record-arrival', 2)).status).toBe(200);
    for (const by of [handler, head, leader, supervisor]) {
      expect((await step('record-arrival', 1, by)).body.code, by.id).toBe('ROLE_NOT_ALLOWED');
    }
    expect((await at.call('record-arrival', { slot: 'x', by: receiver, body: { place: 1 } })).body.code).toBe(
      'SLOT_NOT_FOUND',
    );
    expect((await book(at, { slot: '2025-10-23-0930' })).status).toBe(201);
  });

  it('R25 a reception the office cancels says so to whoever booked, with the reason', async () => {
    const at = desk();
    const [mine] = await full(at);
    const cancel = (by: Staff, slot = SLOT) => at.call('cancel-slot', { slot, by, body: { reason: 'OFFICIAL' } });
    expect((await cancel(receiver)).body.code).toBe('ROLE_NOT_ALLOWED');
    expect((await cancel(head, '2025-10-17-0930')).body.code).toBe('SLOT_UNKNOWN');
    expect((await cancel(head)).body.cancelled).toMatchObject({ zh: '接访人另有公务' });
    expect((await cancel(head)).body.code).toBe('SLOT_OVER');
    expect(await free(at)).toContainEqual([SLOT, 0]);
    expect((await book(at)).body.code).toBe('SLOT_FULL');
    const page = await at.site({
      path: '/appointments/mine',
      form: { booking: mine?.booking ?? '', code: mine?.code ?? '' },
    });
    expect(page.status).toBe(200);
    for (const said of ['接访取消', '接访人另有公务', '直接来访']) expect(page.text).toContain(said);
  });

  it('R25 the record of receptions is proved like every other', async () => {
    const at = desk();
    await full(at);
    expect((await prove(at)).found).toEqual([]);
    const [first] = at.table.items(`${PARTITIONS.slot}${SLOT}`);
    if (first === undefined) throw new Error('nothing was booked');
    await at.table.put({ ...first, body: String(first['body']).replace('"place":1', '"place":7') });
    expect((await prove(at)).found).toEqual(['CHAIN_BROKEN COMMIT 2']);
  });
});

describe('R25 预约接访: the pages, without a script', () => {
  const KEY = 'a-form-key-of-the-page';

  it('R25 offer the times, book, show the booking and take it back', async () => {
    const at = desk();
    const offer = await at.site({ path: '/appointments' });
    expect(offer.text).toContain(`value="${SLOT}"`);
    expect(offer.text).toContain('不预约也可以');
    expect((await at.site({ path: '/' })).text).toContain('href="/appointments"');
    const form = { slot: SLOT, petitionNo: '', queryCode: '', formKey: KEY };
    const booked = await at.site({ path: '/appointments', form });
    expect(booked.status).toBe(201);
    const code = /name="code" value="(\d{8})"/.exec(booked.text)?.[1] ?? '';
    expect(booked.text).toContain(`${SLOT}-1`);
    // The same press again is the same booking.
    expect((await at.site({ path: '/appointments', form })).text).toContain(`${SLOT}-1`);
    const mine = await at.site({ path: '/appointments/mine', form: { booking: `${SLOT}-1`, code } });
    expect(mine.text).toContain('已预约');
    const gone = await at.site({ path: '/appointments/mine', form: { booking: `${SLOT}-1`, code, cancel: 'yes' } });
    expect(gone.text).toContain('预约已取消');
    expect(await free(at)).toContainEqual([SLOT, 2]);
    for (const { text } of [offer, booked, mine, gone]) expect(text).not.toMatch(/<script(?! src="\/site\.js)|onclick/);
  });

  it('R25 say what is wrong in words, with what may be booked beside it', async () => {
    const at = desk();
    const nothing = await at.site({ path: '/appointments', form: { formKey: KEY } });
    expect([nothing.status, nothing.text.includes('请选择一个时间')]).toEqual([422, true]);
    await full(at);
    const late = await at.site({ path: '/appointments', form: { slot: SLOT, formKey: KEY } });
    expect(late.status).toBe(409);
    expect(late.text).toContain('已经约满');
    expect(late.text).toContain('value="2025-10-16-1400"');
    const wrong = await at.site({ path: '/appointments/mine', form: { booking: `${SLOT}-1`, code: '1' } });
    expect([wrong.status, wrong.text.includes('没有找到该预约')]).toEqual([404, true]);
    const english = await at.site({ path: '/appointments', query: { lang: 'en' } });
    expect(english.text).toContain('Book a reception');
  });
});
