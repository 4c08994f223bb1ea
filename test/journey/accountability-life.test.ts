import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINOR_FINDING, SERIOUS_FINDING } from '../support/lead-story.ts';
import { LEAKING_ROOF } from '../support/leaking-roof.ts';
import { localDistrict } from '../support/local-district.ts';
import type { DistrictClient } from './district-client.ts';

interface LeadSeen {
  readonly leadNo: string;
  readonly status: string;
  readonly owed: readonly { readonly code: string }[];
  readonly officer?: string;
  readonly repeats?: unknown;
  readonly timeline?: readonly { readonly step: string; readonly by: { readonly id?: string } }[];
}

// The second system, 责任追究, as an office lives it: a transfer is missed, somebody answers for it, objects, and is heard; within a year it
// happens again. Over HTTP, and nothing else.
describe('责任追究 over HTTP: a missed transfer, from the lead to the ledger', () => {
  let district: DistrictClient;
  let close: () => Promise<void>;
  let supervisor: string;
  let leader: string;
  let head: string;
  let handler: string;
  let receiver: string;
  let no: string;

  beforeAll(async () => {
    ({ district, close } = await localDistrict());
    supervisor = await district.staff('qian.supervisor', 'supervisor');
    leader = await district.staff('sun.leader', 'leader');
    head = await district.staff('zhao.head', 'head');
    handler = await district.staff('wang.handler', 'handler');
    receiver = await district.staff('lin.receiver', 'receiver');
    await district.reset('2025-10-09T10:00:00+08:00'); // Thursday
    no = await handedIn('missed');
    await district.advanceTo('2025-10-14T09:00:00+08:00'); // Tuesday: the transfer was due on Monday
  });
  afterAll(() => close());

  async function handedIn(key: string): Promise<string> {
    const { petitionNo } = await district.expectOk('POST', '/api/petitions', { body: LEAKING_ROOF, key });
    await district.expectOk('POST', `/api/staff/petitions/${petitionNo}/assign-handler`, {
      token: head,
      body: { handler: 'wang.handler' },
    });
    return petitionNo;
  }
  async function leads(token: string, list: string): Promise<readonly LeadSeen[]> {
    const page = await district.expectOk<{ leads: readonly LeadSeen[] }>('GET', `/api/staff/leads?list=${list}`, {
      token,
    });
    return page.leads;
  }
  const open = (body: unknown): Promise<LeadSeen> =>
    district.expectOk('POST', '/api/staff/leads', { token: supervisor, body });
  const step = (lead: string, name: string, token: string, body: unknown): Promise<LeadSeen> =>
    district.expectOk('POST', `/api/staff/leads/${lead}/${name}`, { token, body });
  const refused = async (lead: string, name: string, token: string, body: unknown) => {
    const { status, body: problem } = await district.call('POST', `/api/staff/leads/${lead}/${name}`, { token, body });
    return [status, (problem as { readonly code: string }).code];
  };
  const file = (lead: string, token: string): Promise<LeadSeen> =>
    district.expectOk('GET', `/api/staff/leads/${lead}`, { token });

  it('R10 R14 a missed transfer is proposed, with who held it; nothing is found and nobody is named guilty', async () => {
    const proposed = await leads(supervisor, 'proposed');
    expect(proposed).toMatchObject([{ leadNo: `L${no}-1`, status: 'PROPOSED', officer: 'wang.handler' }]);
    expect(await leads(supervisor, 'open')).toEqual([]);
    expect((await district.call('GET', '/api/staff/leads?list=proposed', { token: handler })).status).toBe(403);
  });

  it('R10 R20 R21 found by a person on evidence, heard before any measure; minor: the head writes a self-criticism, a form is decided', async () => {
    const lead = `L${no}-1`;
    await open({ proposal: lead, officer: 'wang.handler', conduct: '10月13日到期，未转送' });
    expect((await district.call('GET', `/api/staff/leads/${lead}`, { token: handler })).status).toBe(404);
    const found = await step(lead, 'establish', supervisor, { decidedOn: '2025-10-14', ...MINOR_FINDING });
    expect(found.status).toBe('ESTABLISHED');
    expect(found.owed.map(({ code }) => code)).toEqual(['MEASURE', 'SELF_CRITICISM']);
    const measure = { decidedOn: '2025-10-15', measures: [{ form: 'CRITICISM_EDUCATION' }], reason: '依照二(4)' };
    await district.advanceTo('2025-10-15T10:00:00+08:00');
    expect(await refused(lead, 'decide-measure', head, { ...measure, person: 'OFFICER' })).toEqual([
      409,
      'STATEMENT_MISSING',
    ]);
    for (const from of ['OFFICER', 'HEAD']) {
      await step(lead, 'take-statement', supervisor, { takenOn: '2025-10-15', from, statement: '情况属实' });
    }
    await step(lead, 'decide-measure', head, { ...measure, person: 'OFFICER' });
    await step(lead, 'write-self-criticism', head, { text: '督促不够' });
    expect((await file(lead, supervisor)).status).toBe('CONCLUDED');
  });

  it('the person concerned sees their own part, objects once, and the superior answers', async () => {
    const lead = `L${no}-1`;
    const own = await file(lead, handler);
    expect(JSON.stringify(own)).not.toContain('转送登记簿');
    await step(lead, 'object', handler, { reasons: '当日停电，系统无法登录' });
    expect(await refused(lead, 'object', handler, { reasons: '再次提出' })).toEqual([409, 'ALREADY_OBJECTED']);
    const reviewed = { result: 'UPHELD', reason: '纸质转送单亦未送出' };
    expect((await refused(lead, 'review-finding', head, reviewed))[0]).toBe(403);
    await step(lead, 'review-finding', leader, reviewed);
    expect((await file(lead, supervisor)).status).toBe('CONCLUDED');
  });

  it('R22 R23 R24 again within the year and grave: the answer asks, the superior decides about the head, and nothing by itself', async () => {
    await district.advanceTo('2025-11-05T10:00:00+08:00'); // Wednesday
    const { leadNo } = await open({
      source: 'INSPECTION',
      officer: 'lin.receiver',
      conduct: '工作时间离岗',
      conductOn: '2025-11-03',
    });
    for (const from of ['OFFICER', 'HEAD']) {
      await step(leadNo, 'take-statement', supervisor, {
        takenOn: '2025-11-05',
        from,
        declined: true,
        statement: '不作陈述',
      });
    }
    await step(leadNo, 'establish', supervisor, { decidedOn: '2025-11-05', ...SERIOUS_FINDING });
    const onHead = {
      decidedOn: '2025-11-05',
      person: 'HEAD',
      measures: [{ form: 'CIRCULATED_CRITICISM' }],
      reason: '情节严重',
    };
    expect((await refused(leadNo, 'decide-measure', head, onHead))[0]).toBeGreaterThanOrEqual(403);
    const decided = await step(leadNo, 'decide-measure', leader, onHead);
    expect(decided.repeats).toMatchObject({ unit: 2, officer: 1, prompt: { zh: expect.stringContaining('恶劣影响') } });
    await step(leadNo, 'decide-measure', head, {
      ...onHead,
      person: 'OFFICER',
      measures: [{ form: 'ADMONISHMENT_TALK' }],
    });
  });

  it('the ledger of the officer and of the unit, for those entitled', async () => {
    const ledger = await district.expectOk<{ effective: number }>('GET', '/api/staff/ledger?officer=wang.handler', {
      token: supervisor,
    });
    expect(ledger.effective).toBe(1);
    const unit = await district.expectOk<{ effective: number }>('GET', '/api/staff/ledger?unit=zhao.head', {
      token: leader,
    });
    expect(unit.effective).toBe(2);
    expect((await district.call('GET', '/api/staff/ledger?officer=wang.handler', { token: receiver })).status).toBe(
      403,
    );
  });

  it('R10 every step of it was taken by a named person', async () => {
    const { timeline = [] } = await file(`L${no}-1`, supervisor);
    expect(timeline.length).toBeGreaterThan(5);
    expect(timeline.every(({ by }) => typeof by.id === 'string')).toBe(true);
  });
});
