import { describe, expect, it } from 'vitest';
import { brokenLink } from '../../functions/platform/record.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import { recordNumber } from '../../shared/integrity/record-number.ts';
import { codesOf } from '../../shared/petition/fields.ts';
import { FOUR_NOTS } from '../../shared/integrity/four-nots.ts';
import { at } from '../support/days.ts';
import { type Answered, type Desk, openDesk } from '../support/desk.ts';
import { MINOR_FINDING } from '../support/lead-story.ts';
import { auditor, handler, head, leader, receiver, type Staff, supervisor } from '../support/office.ts';

type Given = Readonly<Record<string, unknown>>;

const NOTHING = { period: '2025-Q3', nothingOffered: true };
const GIFT = {
  offeredBy: '何秀兰',
  offeredOn: '2025-10-09',
  what: '一盒碧螺春',
  value: 180,
  outcome: 'RETURNED',
  on: '2025-10-09',
  witness: receiver.id,
};

async function takes(desk: Desk, name: string, by: Staff, body: unknown): Promise<Answered> {
  const answer = await desk.call(name, { by, body });
  await desk.stream(recordNumber(by.id));
  return answer;
}

const register = async (desk: Desk, by: Staff, period?: string) =>
  (await desk.expectOk('integrity', { by, ...(period === undefined ? {} : { query: { period } }) })).body;

const record = (desk: Desk, by: Staff, officer: string) => desk.call('integrity', { by, query: { officer } });

describe('R41 declarations', () => {
  it('R41 nothing was offered: on one’s own record, for the quarter that is over', async () => {
    const desk = openDesk();
    const answer = await takes(desk, 'declare-integrity', handler, NOTHING);
    expect(answer.status).toBe(200);
    expect(answer.body.declarations).toEqual([{ staff: handler.id, period: '2025-Q3', on: '2025-10-09', offers: [] }]);
    expect(await register(desk, handler)).toMatchObject({ period: '2025-Q3', declared: [{ staff: handler.id }] });
    expect(brokenLink(await desk.service.integrity.record.load(recordNumber(handler.id)))).toBeUndefined();
  });

  it.each(codesOf(FOUR_NOTS))('R41 %s is a code of its own, with what became of it', async (kind) => {
    const desk = openDesk();
    const offers = [{ kind, what: '9月12日，来访人提出', outcome: 'REFUSED' }];
    await takes(desk, 'declare-integrity', handler, { period: '2025-Q3', nothingOffered: false, offers });
    const { declared } = await register(desk, head);
    expect(declared[0].offers).toEqual([
      {
        kind,
        kindTitle: FOUR_NOTS[kind],
        outcome: 'REFUSED',
        outcomeTitle: { zh: '当场谢绝', en: 'refused on the spot' },
      },
    ]);
    expect(JSON.stringify(declared)).not.toContain('9月12日');
    const { body } = await record(desk, head, handler.id);
    expect(body.declarations[0].offers[0].what).toBe('9月12日，来访人提出');
  });

  it.each<[string, Given, string]>([
    ['a quarter that is not over', { ...NOTHING, period: '2025-Q4' }, 'PERIOD_NOT_OVER'],
    ['neither', { period: '2025-Q3', nothingOffered: false }, 'DECLARATION_UNCLEAR'],
    ['both', { ...NOTHING, offers: [{ kind: 'GIFT', what: '茶叶', outcome: 'RETURNED' }] }, 'DECLARATION_UNCLEAR'],
    ['no quarter', { ...NOTHING, period: '2025-Q5' }, 'INVALID_INPUT'],
  ])('R41 %s is refused with what to do', async (_, body, code) => {
    const desk = openDesk();
    const answer = await takes(desk, 'declare-integrity', handler, body);
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect(desk.table.puts).toEqual([]);
  });

  it('R41 whoever put a gift on record in the quarter cannot say that there was none', async () => {
    const desk = openDesk(at('2025-09-30 Tue'));
    await takes(desk, 'record-gift', handler, { ...GIFT, offeredOn: '2025-09-30', on: '2025-09-30' });
    desk.clock.set(at('2025-10-09 Thu'));
    expect((await takes(desk, 'declare-integrity', handler, NOTHING)).body.code).toBe('GIFT_ON_RECORD');
  });

  it('R41 declared again, the later one stands and the earlier is kept; the same again is the same', async () => {
    const desk = openDesk();
    await takes(desk, 'declare-integrity', handler, NOTHING);
    const offers = [{ kind: 'BANQUET', what: '想起9月的饭局邀请', outcome: 'REFUSED' }];
    const body = { period: '2025-Q3', nothingOffered: false, offers };
    const first = await desk.expectOk('declare-integrity', { by: handler, body, key: 'k' });
    expect((await desk.call('declare-integrity', { by: handler, body, key: 'k' })).body).toEqual(first.body);
    await desk.stream(recordNumber(handler.id));
    expect((await register(desk, head)).declared).toMatchObject([{ offers: [{ kind: 'BANQUET' }] }]);
    expect(await desk.service.integrity.record.load(recordNumber(handler.id))).toHaveLength(2);
  });

  it('R41 who has not declared is listed for the head, the head’s own gap for the superior', async () => {
    const desk = openDesk();
    for (const by of [handler, leader, auditor]) await takes(desk, 'declare-integrity', by, NOTHING);
    const missing = async (by: Staff) => (await register(desk, by)).missing;
    expect(await missing(head)).toEqual([receiver.id, 'chen.handler', head.id, supervisor.id]);
    expect(await missing(leader)).toEqual([head.id]);
    expect(await missing(receiver)).toEqual([receiver.id]);
    expect(await missing(handler)).toEqual([]);
    expect(await missing(supervisor)).toEqual([receiver.id, 'chen.handler', head.id, supervisor.id]);
    expect((await register(desk, head, '2025-Q4')).missing).toEqual([]);
    expect((await desk.call('integrity', { by: head, query: { period: '2025' } })).status).toBe(422);
  });

  it('R41 R42 a gap, or a declaration that something was taken, opens no lead and finds nothing', async () => {
    const desk = openDesk();
    const offers = [{ kind: 'GIFT', what: '收下了一箱水果', outcome: 'TAKEN' }];
    await takes(desk, 'declare-integrity', handler, { period: '2025-Q3', nothingOffered: false, offers });
    expect(desk.table.items(PARTITIONS.lead)).toEqual([]);
    expect((await desk.expectOk('leads', { by: supervisor, query: { list: 'proposed' } })).body.leads).toEqual([]);
    expect((await register(desk, head)).declared[0].offers).toMatchObject([{ outcome: 'TAKEN' }]);
  });
});

describe('R41 gifts', () => {
  it('R41 of whatever value, returned before a witness; by whom it was offered is masked, and never in record or row', async () => {
    const desk = openDesk();
    await takes(desk, 'record-gift', handler, { ...GIFT, value: 0, petitionNo: '048-213-9575' });
    const { gifts } = await register(desk, head, '2025-Q4');
    expect(gifts).toMatchObject([{ staff: handler.id, outcome: 'RETURNED', value: 0, witness: receiver.id }]);
    const { body } = await record(desk, head, handler.id);
    expect(body.gifts).toMatchObject([{ offeredBy: '何**', what: '一盒碧螺春' }]);
    expect(JSON.stringify(body)).not.toMatch(/秀兰|048-213/);
    expect((await record(desk, handler, handler.id)).body.gifts[0].petitionNo).toBe('048-213-9575');
    const places = [PARTITIONS.integrity, 'VIEW#STAFF', PARTITIONS.integrityAccess].flatMap((beginning) =>
      desk.table.items(beginning),
    );
    expect(JSON.stringify(places) + JSON.stringify(desk.log.lines)).not.toMatch(/何秀兰|碧螺春|048-213/);
    expect(JSON.stringify(desk.log.lines)).not.toContain(handler.id);
  });

  it.each<[string, Given, string]>([
    ['oneself as witness', { witness: handler.id }, 'WITNESS_IS_SELF'],
    [
      'returned before it was offered',
      { offeredOn: '2025-10-09', on: '2025-10-08', lateEntryReason: '补' },
      'DATES_OUT_OF_ORDER',
    ],
    ['in the future', { on: '2025-10-10' }, 'DATE_IN_FUTURE'],
    ['late, without saying why', { offeredOn: '2025-10-08', on: '2025-10-08' }, 'LATE_ENTRY_REASON_MISSING'],
    ['kept', { outcome: 'TAKEN' }, 'INVALID_INPUT'],
  ])('R41 %s is refused', async (_, given, code) => {
    expect((await takes(openDesk(), 'record-gift', handler, { ...GIFT, ...given })).body.code).toBe(code);
  });
});

describe('R41 who sees whose', () => {
  it('R41 one’s own; the head the staff’s, the superior the head’s; supervisor and auditor all; nobody a colleague’s', async () => {
    const desk = openDesk();
    const all = [receiver, handler, head, leader, supervisor, auditor];
    for (const by of all) await takes(desk, 'declare-integrity', by, NOTHING);
    const seen = async (by: Staff) =>
      (await register(desk, by)).declared.map(({ staff }: { staff: string }) => staff).toSorted();
    const ids = (...staff: readonly Staff[]) => staff.map(({ id }) => id).toSorted();
    expect(await seen(receiver)).toEqual(ids(receiver));
    expect(await seen(handler)).toEqual(ids(handler));
    expect(await seen(head)).toEqual(ids(receiver, handler, head, supervisor, auditor));
    expect(await seen(leader)).toEqual(ids(leader, head));
    for (const by of [supervisor, auditor]) expect(await seen(by)).toEqual(ids(...all));
    for (const by of all) {
      const list = await seen(by);
      for (const { id } of all) {
        expect((await record(desk, by, id)).status, `${by.id} ${id}`).toBe(list.includes(id) ? 200 : 403);
      }
    }
  });

  it('R41 every look at a record is logged, one’s own too', async () => {
    const desk = openDesk();
    await takes(desk, 'record-gift', handler, GIFT);
    for (const by of [handler, head, receiver]) await record(desk, by, handler.id);
    const looks = desk.table.items(PARTITIONS.integrityAccess).map(({ by }) => by);
    expect(looks.toSorted()).toEqual([handler.id, head.id].toSorted());
  });

  it('R41 whoever only keeps the system running neither declares nor looks', async () => {
    const desk = openDesk();
    const admin: Staff = { ...handler, id: 'admin', roles: ['admin'] };
    for (const [name, body] of [
      ['declare-integrity', NOTHING],
      ['record-gift', GIFT],
    ] as const) {
      expect((await desk.call(name, { by: admin, body })).body.code).toBe('ROLE_NOT_ALLOWED');
      expect((await desk.call(name, { body })).status).toBe(401);
    }
    expect((await desk.call('integrity', { by: admin })).status).toBe(403);
  });
});

/** A complaint with one of the four nots. */
async function complained(desk: Desk, given: Given = {}): Promise<string> {
  const body = { anonymous: true, subject: 'STAFF', who: handler.name, codes: ['GIFT'], what: '收了一条烟', ...given };
  const { complaintNo } = (await desk.expectOk('complain', { body })).body;
  await desk.stream(complaintNo);
  return complaintNo;
}

const proposed = async (desk: Desk, by: Staff) =>
  (await desk.expectOk('leads', { by, query: { list: 'proposed' } })).body.leads;

async function opened(desk: Desk, given: Given, by: Staff = supervisor): Promise<string> {
  const body = { officer: handler.id, conduct: '收了一条烟', ...given };
  const no: string = (await desk.expectOk('open-lead', { by, body })).body.leadNo;
  await desk.stream(no);
  return no;
}

describe('R41 R42 a report is a lead of integrity', () => {
  it.each(codesOf(FOUR_NOTS))('R41 %s in a complaint proposes one, once, and only a person opens it', async (code) => {
    const desk = openDesk();
    const complaint = await complained(desk, { codes: ['ATTITUDE', code] });
    const [proposal, ...others] = await proposed(desk, supervisor);
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({
      leadNo: `L${complaint}`,
      source: 'INTEGRITY',
      officer: handler.id,
      complaintNo: complaint,
    });
    expect(desk.table.items(PARTITIONS.lead)).toEqual([]);
    const no = await opened(desk, { proposal: `L${complaint}` });
    expect(no).toBe(`L${complaint}`);
    await desk.stream(complaint);
    expect(await proposed(desk, supervisor)).toEqual([]);
    const again = { proposal: no, officer: handler.id, conduct: '再登记一次' };
    expect((await desk.call('open-lead', { by: supervisor, body: again })).body.code).toBe('LEAD_ALREADY_OPEN');
    const { body } = await desk.expectOk('complaint-file', { no: complaint, by: supervisor });
    expect(body.leads).toMatchObject([{ leadNo: no }]);
  });

  it('R41 a complaint of something else proposes nothing', async () => {
    const desk = openDesk();
    await complained(desk, { codes: ['ATTITUDE'] });
    expect(await proposed(desk, supervisor)).toEqual([]);
  });

  it('R42 R43 one about the head is proposed to the superior alone', async () => {
    const desk = openDesk();
    const complaint = await complained(desk, { who: head.name });
    for (const by of [head, supervisor]) expect(await proposed(desk, by)).toEqual([]);
    expect(await proposed(desk, leader)).toMatchObject([{ leadNo: `L${complaint}`, aboutHead: true }]);
    const refused = { proposal: `L${complaint}`, officer: head.id, conduct: '收了一条烟' };
    expect((await desk.call('open-lead', { by: supervisor, body: refused })).body.code).toBe('PROPOSAL_UNKNOWN');
    const no = await opened(desk, { proposal: `L${complaint}`, officer: head.id }, leader);
    expect((await desk.call('lead-file', { no, by: head })).status).toBe(404);
  });

  it('R42 is decided: not left unpursued as it is opened, and put down by the superior alone', async () => {
    const desk = openDesk();
    const complaint = await complained(desk);
    const notPursued = { cause: 'NOT_ESTABLISHED', reason: '查无实据' };
    for (const from of [{ source: 'INTEGRITY' }, { complaint }, { proposal: `L${complaint}` }]) {
      const body = { ...from, officer: handler.id, conduct: '收了一条烟', notPursued };
      expect((await desk.call('open-lead', { by: supervisor, body })).body.code).toBe('DECISION_MANDATORY');
    }
    const no = await opened(desk, { source: 'INTEGRITY' });
    expect((await desk.call('dismiss', { no, by: supervisor, body: notPursued })).body.code).toBe('SUPERIOR_ONLY');
    await desk.expectOk('dismiss', { no, by: leader, body: notPursued });
  });

  it('R42 is found minor by the superior alone, who therefore sees it', async () => {
    const desk = openDesk();
    const no = await opened(desk, { source: 'INTEGRITY' });
    const body = { decidedOn: '2025-10-09', ...MINOR_FINDING };
    expect((await desk.call('establish', { no, by: supervisor, body })).body.code).toBe('SUPERIOR_ONLY');
    const other = await opened(desk, { source: 'MEDIA' });
    expect((await desk.call('establish', { no: other, by: leader, body })).status).toBe(404);
    expect((await desk.expectOk('establish', { no, by: leader, body })).body.status).toBe('ESTABLISHED');
  });

  it('R42 R11 referral is offered with its basis until it is made; nobody is referred by that', async () => {
    const desk = openDesk();
    const no = await opened(desk, { source: 'INTEGRITY' });
    const { body } = await desk.expectOk('lead-file', { no, by: supervisor });
    expect(body).toMatchObject({ status: 'OPEN', owed: [] });
    expect(body.offered).toMatchObject([{ step: 'refer-to-discipline' }]);
    expect(body.offered[0].basis).toContain('《信访工作条例》第四十六条第二项');
    const referral = { referredOn: '2025-10-09', body: '区纪委监委', documents: ['移送函'] };
    expect((await desk.expectOk('refer-to-discipline', { no, by: supervisor, body: referral })).body.offered).toEqual(
      [],
    );
    const plain = await opened(desk, { source: 'MEDIA' });
    expect((await desk.expectOk('lead-file', { no: plain, by: supervisor })).body.offered).toEqual([]);
  });

  it('whose record is asked for is an account, or the mistake is said', async () => {
    const desk = openDesk();
    for (const officer of ['', '王立群', 'a/b']) {
      const answer = await desk.call('integrity', { by: head, query: { officer } });
      expect([answer.status, answer.body.errors[0].field], officer).toEqual([422, 'officer']);
    }
  });
});
