import { describe, expect, it } from 'vitest';
import { checkClocks } from '../../functions/platform/clock-checks.ts';
import { brokenLink } from '../../functions/platform/record.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import { at } from '../support/days.ts';
import { type Desk, openDesk, THURSDAY } from '../support/desk.ts';
import { MINOR_FINDING, SERIOUS_FINDING } from '../support/lead-story.ts';
import { auditor, handler, head, leader, receiver, type Staff, supervisor } from '../support/office.ts';

const TUESDAY = at('2025-10-14 Tue', '12:00');

/** A petition that was not transferred in time: its clock has been looked at, its views are brought in line. */
async function overdue(): Promise<{ readonly desk: Desk; readonly no: string; readonly proposal: string }> {
  const desk = openDesk(THURSDAY);
  const { petitionNo: no } = await desk.assigned();
  desk.clock.set(TUESDAY);
  await checkClocks(desk.service, no);
  await desk.stream(no);
  return { desk, no, proposal: `L${no}-1` };
}

const listed = async (desk: Desk, list: string, by: Staff = supervisor): Promise<readonly string[]> =>
  (await desk.expectOk('leads', { by, query: { list } })).body.leads.map(({ leadNo }: { leadNo: string }) => leadNo);

/** Opens a lead about the handler and brings the views in line. */
async function opened(
  desk: Desk,
  given: Readonly<Record<string, unknown>> = {},
  by: Staff = supervisor,
): Promise<string> {
  const body = { source: 'COMPLAINT', officer: handler.id, conduct: '未按期转送', ...given };
  const { leadNo } = (await desk.expectOk('open-lead', { by, body })).body;
  await desk.stream(leadNo);
  return leadNo;
}

async function step(desk: Desk, no: string, name: string, by: Staff, body: unknown): Promise<unknown> {
  const answer = await desk.expectOk(name, { no, by, body });
  await desk.stream(no);
  return answer.body;
}

async function concluded(desk: Desk, given: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const no = await opened(desk, given);
  const day = desk.clock.now().slice(0, 10);
  const today = given['today'] ?? day;
  for (const from of ['OFFICER', 'HEAD']) {
    await step(desk, no, 'take-statement', supervisor, { takenOn: today, from, statement: '情况属实' });
  }
  await step(desk, no, 'establish', supervisor, { decidedOn: today, ...MINOR_FINDING });
  await step(desk, no, 'write-self-criticism', head, { text: '督促不够' });
  const measures = [{ form: 'CRITICISM_EDUCATION' }];
  await step(desk, no, 'decide-measure', head, { decidedOn: today, person: 'OFFICER', measures, reason: '依照二(4)' });
  return no;
}

describe('an overdue clock', () => {
  it('R14 R15 is proposed to the supervisor and the head with who held it, and is opened once', async () => {
    const { desk, no, proposal } = await overdue();
    const page = (await desk.expectOk('leads', { by: supervisor, query: { list: 'proposed' } })).body;
    expect(page.leads).toMatchObject([
      { leadNo: proposal, status: 'PROPOSED', officer: handler.id, origin: { petitionNo: no, clock: 'transfer' } },
    ]);
    expect(page.leads[0].origin.held.map(({ holder }: { holder: string }) => holder)).toEqual([
      'unassigned',
      handler.id,
    ]);
    expect(await listed(desk, 'proposed', head)).toEqual([proposal]);
    const body = { proposal, officer: handler.id, conduct: '未按期转送' };
    const first = await desk.expectOk('open-lead', { by: supervisor, body, key: 'k1' });
    expect([first.status, first.body.leadNo, first.body.status]).toEqual([201, proposal, 'OPEN']);
    expect((await desk.call('open-lead', { by: supervisor, body, key: 'k1' })).body).toEqual(first.body);
    const again = await desk.call('open-lead', { by: supervisor, body, key: 'k2' });
    expect([again.status, again.body.code]).toEqual([409, 'LEAD_ALREADY_OPEN']);
  });

  it('leaves the list of proposals when it is opened, and no late projection of the petition brings it back', async () => {
    const { desk, no, proposal } = await overdue();
    await opened(desk, { proposal, source: undefined });
    await desk.stream(no);
    expect([await listed(desk, 'proposed'), await listed(desk, 'open')]).toEqual([[], [proposal]]);
  });

  it('can be put down as nobody’s fault in one act', async () => {
    const { desk, proposal } = await overdue();
    const notPursued = { cause: 'PETITIONER_UNREACHABLE', reason: '三次去电无人接听' };
    await opened(desk, { proposal, source: undefined, notPursued });
    expect([await listed(desk, 'proposed'), await listed(desk, 'ended')]).toEqual([[], [proposal]]);
    expect(await desk.service.leads.record.load(proposal)).toHaveLength(1);
  });

  it('R10 opens no lead by itself: without a person the record of leads stays empty', async () => {
    const { desk } = await overdue();
    expect(desk.table.items(PARTITIONS.lead)).toEqual([]);
  });
});

describe('a lead over HTTP', () => {
  it('R20 R21 goes from the lead to the measure, each step one commit of an unbroken chain', async () => {
    const desk = openDesk(THURSDAY);
    const no = await concluded(desk);
    const file = (await desk.expectOk('lead-file', { no, by: supervisor })).body;
    expect(file).toMatchObject({ status: 'CONCLUDED', owed: [], officer: handler.id, head: head.id });
    expect(file.timeline.map(({ step: name }: { step: string }) => name)).toEqual([
      'open-lead',
      'take-statement',
      'take-statement',
      'establish',
      'write-self-criticism',
      'decide-measure',
    ]);
    expect(brokenLink(await desk.service.leads.record.load(no))).toBeUndefined();
    expect(await listed(desk, 'ended')).toEqual([no]);
  });

  it('keeps every word beside the record, none in it', async () => {
    const desk = openDesk(THURSDAY);
    const no = await concluded(desk);
    const commits = JSON.stringify(await desk.service.leads.record.load(no));
    for (const word of ['未按期转送', '情况属实', '转送登记簿', '次日即补办', '督促不够', '依照二']) {
      expect(commits).not.toContain(word);
      expect(JSON.stringify(desk.table.items(PARTITIONS.leadWords))).toContain(word);
    }
    expect(JSON.stringify(desk.table.items('VIEW#L'))).not.toContain('未按期转送');
  });

  it('a repeat of a step with its key is answered as at first; other words under it are refused', async () => {
    const desk = openDesk(THURSDAY);
    const no = await opened(desk);
    const call = { no, by: supervisor, key: 'k', body: { cause: 'NOT_ESTABLISHED', reason: '登记簿有转送记录' } };
    const first = await desk.expectOk('dismiss', call);
    expect((await desk.call('dismiss', call)).body).toEqual(first.body);
    const other = await desk.call('dismiss', { ...call, body: { ...call.body, reason: '另一理由' } });
    expect(other.body.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('R23 a second finding in the unit within the year makes the answer ask, and applies nothing', async () => {
    const desk = openDesk(THURSDAY);
    await concluded(desk, { officer: receiver.id });
    const no = await opened(desk);
    const found = await desk.expectOk('establish', {
      no,
      by: supervisor,
      body: { decidedOn: '2025-10-09', ...SERIOUS_FINDING },
    });
    expect(found.body.repeats).toMatchObject({ unit: 2, officer: 1 });
    expect(found.body.repeats.prompt.zh).toContain('是否造成恶劣影响');
    expect(found.body.owed.map(({ code }: { code: string }) => code)).toEqual(['MEASURE', 'HEAD_CRITICISM']);
  });

  it('R23 a revoked finding counts no longer', async () => {
    const desk = openDesk(THURSDAY);
    const first = await concluded(desk);
    await step(desk, first, 'object', handler, { reasons: '当日已转送' });
    await step(desk, first, 'review-finding', leader, { result: 'REVOKED', reason: '登记簿漏记' });
    const no = await opened(desk);
    const body = { decidedOn: '2025-10-09', ...SERIOUS_FINDING };
    expect((await desk.expectOk('establish', { no, by: supervisor, body })).body.repeats).toEqual({
      unit: 1,
      officer: 1,
    });
  });

  it('a stale screen is told so', async () => {
    const desk = openDesk(THURSDAY);
    const no = await opened(desk);
    const body = { cause: 'NOT_ESTABLISHED', reason: '不属实' };
    expect((await desk.call('dismiss', { no, by: supervisor, body, ifMatch: '"7"' })).body.code).toBe('OVERTAKEN');
  });
});

describe('who sees what', () => {
  it('R24 a complaint about the head is invisible to the head, in lists, file and ledger', async () => {
    const desk = openDesk(THURSDAY);
    const no = await opened(desk, { officer: head.id });
    expect(await listed(desk, 'open', head)).toEqual([]);
    expect((await desk.call('lead-file', { no, by: head })).status).toBe(404);
    expect(
      (
        await desk.call('refer-to-discipline', {
          no,
          by: head,
          body: { referredOn: '2025-10-09', body: '区纪委监委', documents: ['函'] },
        })
      ).status,
    ).toBe(404);
    expect((await desk.expectOk('ledger', { by: head, query: { officer: head.id } })).body.entries).toEqual([]);
    expect((await desk.expectOk('ledger', { by: head, query: { unit: head.id } })).body.entries).toEqual([]);
    expect(await listed(desk, 'open', leader)).toEqual([no]);
    expect(await listed(desk, 'open', supervisor)).toEqual([no]);
  });

  it('an accusation never reaches the accused as a proposal either', async () => {
    const desk = openDesk(THURSDAY);
    const { petitionNo: no } = await desk.handIn();
    const body = { category: 'ACCUSATION', contentClass: '纪检监察', accused: { staffIds: [head.id], units: [] } };
    await desk.expectOk('classify', { no, by: receiver, body });
    await desk.stream(no);
    const all = await listed(desk, 'proposed');
    expect(all.length).toBeGreaterThan(0);
    expect(await listed(desk, 'proposed', head)).toEqual([]);
  });

  it('the person concerned knows nothing of a mere lead, and of a finding only their own part', async () => {
    const desk = openDesk(THURSDAY);
    const lead = await opened(desk);
    expect((await desk.call('lead-file', { no: lead, by: handler })).status).toBe(404);
    const no = await concluded(desk);
    const own = (await desk.expectOk('lead-file', { no, by: handler })).body;
    expect(own).toMatchObject({ own: true, status: 'CONCLUDED', possible: ['object'] });
    expect(own.measures).toMatchObject([{ form: 'CRITICISM_EDUCATION' }]);
    expect(own.words.map(({ step: name }: { step: string }) => name)).toEqual(['take-statement', 'decide-measure']);
    expect(JSON.stringify(own)).not.toMatch(/转送登记簿|origin|timeline|openedBy/);
    expect((await desk.call('lead-file', { no, by: receiver })).status).toBe(404);
  });

  it('the head who owes a self-criticism for a finding about the head writes it without seeing the file', async () => {
    const desk = openDesk(THURSDAY);
    const no = await opened(desk, { officer: head.id });
    await step(desk, no, 'take-statement', supervisor, { takenOn: '2025-10-09', from: 'OFFICER', statement: '属实' });
    await step(desk, no, 'establish', supervisor, { decidedOn: '2025-10-09', ...MINOR_FINDING });
    const own = await step(desk, no, 'write-self-criticism', head, { text: '深刻反省' });
    expect(own).toMatchObject({ own: true, status: 'ESTABLISHED' });
    expect(own).not.toHaveProperty('owed');
  });

  it('each role is held to the permission table', async () => {
    const desk = openDesk(THURSDAY);
    const body = { source: 'COMPLAINT', officer: handler.id, conduct: '未按期转送' };
    for (const by of [receiver, handler, head, auditor]) {
      expect((await desk.call('open-lead', { by, body })).body.code).toBe('ROLE_NOT_ALLOWED');
    }
    expect((await desk.call('open-lead', { body })).status).toBe(401);
    expect((await desk.call('leads', { by: handler })).status).toBe(403);
  });
});

describe('the ledger', () => {
  it('shows officer and unit to those entitled; every view is logged before it is answered', async () => {
    const desk = openDesk(THURSDAY);
    const no = await concluded(desk);
    const open = await opened(desk);
    const ask = async (by: Staff, query: Readonly<Record<string, string>>) =>
      (await desk.expectOk('ledger', { by, query })).body.entries.map(({ leadNo }: { leadNo: string }) => leadNo);
    expect((await ask(supervisor, { officer: handler.id })).toSorted()).toEqual([no, open].toSorted());
    expect((await ask(head, { unit: head.id })).toSorted()).toEqual([no, open].toSorted());
    expect(await ask(auditor, { officer: handler.id })).toEqual([no]);
    expect(await ask(handler, { officer: handler.id })).toEqual([no]);
    expect((await desk.call('ledger', { by: handler, query: { unit: head.id } })).status).toBe(403);
    expect((await desk.call('ledger', { by: receiver, query: { officer: handler.id } })).status).toBe(403);
    expect((await desk.call('ledger', { by: supervisor, query: {} })).status).toBe(422);
    const looks = desk.table.items(PARTITIONS.leadAccess).map(({ pk, by }) => `${pk} ${by}`);
    expect(looks.toSorted()).toEqual(
      [
        `LEADACCESS#LEDGER#OFFICER#${handler.id} ${supervisor.id}`,
        `LEADACCESS#LEDGER#OFFICER#${handler.id} ${handler.id}`,
        `LEADACCESS#LEDGER#OFFICER#${handler.id} ${auditor.id}`,
        `LEADACCESS#LEDGER#UNIT#${head.id} ${head.id}`,
      ].toSorted(),
    );
  });

  it('R10 the age of an open lead is shown', async () => {
    const desk = openDesk(THURSDAY);
    await opened(desk);
    desk.clock.set(TUESDAY);
    expect((await desk.expectOk('leads', { by: supervisor })).body.leads).toMatchObject([{ ageDays: 5 }]);
  });

  it('every look at a file is logged, the own part too', async () => {
    const desk = openDesk(THURSDAY);
    const no = await concluded(desk);
    await desk.expectOk('lead-file', { no, by: supervisor });
    await desk.expectOk('lead-file', { no, by: handler });
    expect(desk.table.items(`${PARTITIONS.leadAccess}${no}`)).toHaveLength(2);
  });
});
