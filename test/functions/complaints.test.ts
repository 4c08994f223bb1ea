import { describe, expect, it } from 'vitest';
import { brokenLink } from '../../functions/platform/record.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import { PETITIONER } from '../support/acts.ts';
import { at } from '../support/days.ts';
import { type Answered, type Desk, openDesk } from '../support/desk.ts';
import { auditor, handler, head, leader, receiver, type Staff, supervisor } from '../support/office.ts';

type Given = Readonly<Record<string, unknown>>;

const WHAT = '10月9日上午在二号窗口，他让我下周再来，不肯登记。';
const COMPLAINANT = { name: '何秀兰', phone: '13900001234' };

const COMPLAINT = {
  anonymous: true,
  subject: 'STAFF',
  who: handler.name,
  codes: ['ATTITUDE', 'NOT_RECEIVED'],
  what: WHAT,
};
const SIGNED = { ...COMPLAINT, anonymous: undefined, complainant: COMPLAINANT };

interface Receipt {
  readonly complaintNo: string;
  readonly queryCode: string;
}

/** Complains, and brings the lists in line. */
async function complained(desk: Desk, given: Given = {}, body: Given = COMPLAINT): Promise<Receipt> {
  const receipt = (await desk.expectOk('complain', { body: { ...body, ...given } })).body as Receipt;
  await desk.stream(receipt.complaintNo);
  return receipt;
}

async function listed(desk: Desk, by: Staff, list = 'open'): Promise<readonly string[]> {
  const { body } = await desk.expectOk('complaints', { by, query: { list } });
  return body.complaints.map(({ complaintNo }: Receipt) => complaintNo);
}

const opens = async (desk: Desk, no: string, by: Staff): Promise<boolean> =>
  (await desk.call('complaint-file', { no, by })).status === 200;

/** Everybody who may ask, in the order head, leader, supervisor, auditor: who finds it in the list, and opens it. */
async function seenBy(desk: Desk, no: string): Promise<readonly string[]> {
  const seen: string[] = [];
  for (const by of [head, leader, supervisor, auditor]) {
    const inList = (await listed(desk, by)).includes(no);
    expect(await opens(desk, no, by), by.id).toBe(inList);
    if (inList) seen.push(by.id);
  }
  return seen;
}

async function step(desk: Desk, no: string, name: string, by: Staff, body: unknown): Promise<Answered> {
  const answer = await desk.call(name, { no, by, body });
  await desk.stream(no);
  return answer;
}

const follow = async (desk: Desk, { complaintNo, queryCode }: Receipt) =>
  (await desk.expectOk('track-complaint', { body: { complaintNo, queryCode } })).body;

describe('R43 anybody may complain of staff or of the service', () => {
  it('R43 without a name, by the API, and is answered under number and code', async () => {
    const desk = openDesk();
    const receipt = await complained(desk);
    expect(receipt.complaintNo).toMatch(/^C\d{3}-\d{3}-\d{4}$/);
    expect(receipt.queryCode).toMatch(/^\d{8}$/);
    expect(await follow(desk, receipt)).toMatchObject({ status: 'RECEIVED', receivedOn: '2025-10-09', answers: [] });
    const no = receipt.complaintNo;
    await step(desk, no, 'acknowledge-complaint', head, { concerned: [handler.id], findings: '值班表显示当班' });
    expect((await follow(desk, receipt)).status).toBe('ACKNOWLEDGED');
    const told = '已向您道歉，并当场为您登记。';
    await step(desk, no, 'answer-complaint', head, { on: '2025-10-09', means: 'ONLINE', told });
    const seen = await follow(desk, receipt);
    expect(seen).toMatchObject({ status: 'ANSWERED', answers: [{ on: '2025-10-09', told }] });
    expect(seen.superior).toMatchObject({ name: '鹤汀街道办事处', phone: '0500-5550011' });
    expect(JSON.stringify(seen)).not.toMatch(/值班表|王立群|wang\.handler|zhao\.head|赵敏/);
    expect([await listed(desk, head), await listed(desk, head, 'answered')]).toEqual([[], [no]]);
  });

  it('R43 is neither a petition nor taken for one, and needs no token, name or petition number', async () => {
    const desk = openDesk();
    const { complaintNo, queryCode } = await complained(desk, { who: undefined, subject: 'SERVICE', codes: ['OTHER'] });
    expect(desk.table.items(PARTITIONS.petition)).toEqual([]);
    const asPetition = await desk.call('track', { body: { petitionNo: complaintNo.slice(1), queryCode } });
    expect([asPetition.status, asPetition.body.code]).toEqual([404, 'PETITION_NOT_FOUND']);
  });

  it('R43 a second press is the same complaint; other words under its key are refused', async () => {
    const desk = openDesk();
    const first = await desk.expectOk('complain', { body: COMPLAINT, key: 'k1' });
    expect((await desk.call('complain', { body: COMPLAINT, key: 'k1' })).body).toEqual(first.body);
    const other = await desk.call('complain', { body: { ...COMPLAINT, what: '另一件' }, key: 'k1' });
    expect(other.body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(desk.table.items(PARTITIONS.complaint)).toHaveLength(1);
  });

  it('R43 asks for what is missing, each by its field', async () => {
    const desk = openDesk();
    const fields = async (body: Given): Promise<readonly string[]> => {
      const { status, body: problem } = await desk.call('complain', { body });
      expect(status).toBe(422);
      return problem.errors.map(({ field }: { field: string }) => field);
    };
    expect(await fields({})).toEqual(['subject', 'codes', 'what']);
    expect(await fields({ ...COMPLAINT, codes: [] })).toEqual(['codes']);
    expect(await fields({ ...COMPLAINT, petitionNo: '123' })).toEqual(['petitionNo']);
    expect(await fields({ ...COMPLAINT, complainant: COMPLAINANT })).toEqual(['anonymous']);
    expect(await fields({ ...COMPLAINT, anonymous: undefined })).toEqual(['complainant']);
    expect(await fields({ ...COMPLAINT, surprise: 1 })).toEqual(['surprise']);
    expect(desk.table.puts).toEqual([]);
  });

  it('R43 what comes by the supervision telephone or the box is put on record by whoever takes it', async () => {
    const desk = openDesk();
    const body = { ...COMPLAINT, way: 'PHONE', receivedOn: '2025-10-09' };
    const receipt = (await desk.expectOk('record-complaint', { by: supervisor, body })).body as Receipt;
    await desk.stream(receipt.complaintNo);
    expect(await listed(desk, head)).toEqual([receipt.complaintNo]);
    expect(await follow(desk, receipt)).toMatchObject({ history: [{ zh: '监督电话投诉已收到' }] });
    for (const by of [receiver, handler, head, auditor]) {
      expect((await desk.call('record-complaint', { by, body })).body.code).toBe('ROLE_NOT_ALLOWED');
    }
    const late = { ...body, receivedOn: '2025-10-08' };
    expect((await desk.call('record-complaint', { by: supervisor, body: late })).body.code).toBe(
      'LATE_ENTRY_REASON_MISSING',
    );
  });

  it('a wrong number and a wrong code look alike, and too many are stopped', async () => {
    const desk = openDesk();
    const { complaintNo } = await complained(desk);
    const tried = (no: string) =>
      desk.call('track-complaint', { body: { complaintNo: no, queryCode: '00000000' }, ip: '198.51.100.9' });
    const [wrongCode, wrongNumber] = [await tried(complaintNo), await tried('C048-213-9575')];
    expect(wrongCode.status).toBe(404);
    expect(wrongCode.text).toBe(wrongNumber.text);
    for (let time = 0; time < 9; time += 1) await tried(complaintNo);
    expect((await tried(complaintNo)).status).toBe(429);
  });
});

describe('R43 it goes above whoever it is about', () => {
  it('R43 about a receiver or handler to the head; neither of them can look', async () => {
    const desk = openDesk();
    const { complaintNo: no } = await complained(desk);
    expect(await seenBy(desk, no)).toEqual([head.id, supervisor.id, auditor.id]);
    for (const by of [handler, receiver]) {
      expect((await desk.call('complaint-file', { no, by })).body.code).toBe('ROLE_NOT_ALLOWED');
      expect((await desk.call('complaints', { by })).status).toBe(403);
    }
    // Nor in another role: whoever it is about is kept from it by name.
    const promoted: Staff = { ...handler, roles: ['handler', 'head', 'supervisor', 'auditor'] };
    expect(await opens(desk, no, promoted)).toBe(false);
    expect(await listed(desk, promoted)).toEqual([]);
  });

  it.each<[string, Given]>([
    ['said to be about the head', { subject: 'HEAD', who: undefined }],
    ['naming the head', { subject: 'STAFF', who: `${head.name}主任` }],
    ['naming the head in the story alone', { subject: 'SERVICE', who: undefined, what: `${head.name}当时也在场` }],
    ['naming the head beside another', { who: `${handler.name}、${head.name}` }],
    ['about somebody nobody knows yet', { who: '三号窗口的高个子' }],
  ])('R43 one %s is the superior’s alone; the head cannot see it at all', async (_, given) => {
    const desk = openDesk();
    const { complaintNo: no } = await complained(desk, given);
    expect(await seenBy(desk, no)).toEqual([leader.id, auditor.id]);
    const answers = [
      await step(desk, no, 'acknowledge-complaint', head, { concerned: [] }),
      await step(desk, no, 'answer-complaint', head, { on: '2025-10-09', means: 'ONLINE', told: '没有此事' }),
    ];
    for (const { status, body } of answers) expect([status, body.code]).toEqual([404, 'COMPLAINT_NOT_FOUND']);
    const alsoLeader: Staff = { ...head, roles: ['head', 'leader', 'supervisor'] };
    expect(await opens(desk, no, alsoLeader)).toBe(false);
    expect(desk.table.items(PARTITIONS.complaintAccess).map(({ by }) => by)).not.toContain(head.id);
  });

  it('R43 one about the leader is the supervisor’s', async () => {
    const desk = openDesk();
    const { complaintNo: no } = await complained(desk, { who: leader.name });
    expect(await seenBy(desk, no)).toEqual([supervisor.id, auditor.id]);
  });

  it('R43 where all who could look into it are concerned, the complainant is sent to the superior office', async () => {
    const desk = openDesk();
    const receipt = await complained(desk, { who: [head, leader, supervisor].map(({ name }) => name).join('、') });
    expect(await seenBy(desk, receipt.complaintNo)).toEqual([auditor.id]);
    expect((await follow(desk, receipt)).headline.zh).toContain('请直接向鹤汀街道办事处反映');
  });

  it('R43 named later, somebody is kept from it from then on, and it goes up, away from who named them', async () => {
    const desk = openDesk();
    const { complaintNo: no } = await complained(desk);
    const both = { concerned: [handler.id, head.id] };
    const answer = await step(desk, no, 'acknowledge-complaint', supervisor, both);
    expect(answer.body).toEqual({
      complaintNo: no,
      version: 2,
      status: 'ACKNOWLEDGED',
      statusTitle: { zh: '正在核查', en: 'being looked into' },
    });
    expect(await seenBy(desk, no)).toEqual([leader.id, auditor.id]);
  });

  it('R43 the superior may say whom it concerns, and then it is the head’s; nobody whose name it holds is let in', async () => {
    const desk = openDesk();
    const { complaintNo: no } = await complained(desk, { who: '二号窗口' });
    await step(desk, no, 'acknowledge-complaint', leader, { concerned: [handler.id] });
    expect(await seenBy(desk, no)).toEqual([head.id, supervisor.id, auditor.id]);
    const { complaintNo: ofHead } = await complained(desk, { who: head.name, what: '另一件' });
    await step(desk, ofHead, 'acknowledge-complaint', leader, { concerned: [handler.id] });
    expect(await seenBy(desk, ofHead)).toEqual([leader.id, auditor.id]);
  });

  it('R43 whoever handles the petition it speaks of is concerned, the head who handles one too', async () => {
    const desk = openDesk();
    const { petitionNo } = await desk.handIn();
    await desk.expectOk('assign-handler', { no: petitionNo, by: head, body: { handler: head.id } });
    const { complaintNo: no } = await complained(desk, { subject: 'SERVICE', who: undefined, petitionNo });
    expect(await seenBy(desk, no)).toEqual([leader.id, auditor.id]);
  });
});

describe('R43 who complained', () => {
  it('R43 is shown to those who look into it; the auditor sees neither name nor petition nor numbers in the words', async () => {
    const desk = openDesk();
    const { petitionNo } = await desk.handIn();
    const what = `${WHAT}请打13900001234。`;
    const { complaintNo: no } = await complained(desk, { petitionNo, what }, SIGNED);
    const acting = (await desk.expectOk('complaint-file', { no, by: head })).body;
    expect(acting.words[0]).toMatchObject({ complainant: COMPLAINANT, petitionNo, who: handler.name, what });
    expect([acting.masked, acting.possible]).toEqual([false, ['acknowledge-complaint']]);
    const audited = (await desk.expectOk('complaint-file', { no, by: auditor })).body;
    expect([audited.masked, audited.possible]).toEqual([true, []]);
    expect(audited.words[0].what).toBe(`${WHAT}请打139****1234。`);
    expect(JSON.stringify(audited)).not.toMatch(new RegExp(`${COMPLAINANT.name}|13900001234|${petitionNo}`));
    for (const by of [head, auditor]) {
      expect((await desk.expectOk('complaints', { by })).text).not.toContain(COMPLAINANT.name);
    }
  });

  it('R43 every look at a file is on record before it is answered', async () => {
    const desk = openDesk();
    const { complaintNo: no } = await complained(desk);
    await desk.expectOk('complaint-file', { no, by: head });
    await desk.expectOk('complaint-file', { no, by: auditor });
    await desk.call('complaint-file', { no, by: leader });
    const looks = desk.table.items(`${PARTITIONS.complaintAccess}${no}`).map(({ by }) => by);
    expect(looks.toSorted()).toEqual([auditor.id, head.id].toSorted());
  });

  it('R43 no word of a person stands in commit, row or log; what is told stands apart from who complained', async () => {
    const desk = openDesk();
    const { petitionNo } = await desk.handIn();
    const { complaintNo: no } = await complained(desk, { petitionNo }, SIGNED);
    const told = '已批评教育，特此答复';
    await step(desk, no, 'acknowledge-complaint', head, { concerned: [handler.id], findings: '调看了录像' });
    await step(desk, no, 'answer-complaint', head, { on: '2025-10-09', means: 'PHONE', told });
    const places = [PARTITIONS.complaint, 'VIEW#C', PARTITIONS.complaintAccess].flatMap((beginning) =>
      desk.table.items(beginning),
    );
    const shown = JSON.stringify(places) + JSON.stringify(desk.log.lines);
    for (const word of [COMPLAINANT.name, COMPLAINANT.phone, WHAT, petitionNo, '录像', told]) {
      expect(shown.replaceAll(`"petitionNo":"${petitionNo}"`, '')).not.toContain(word);
    }
    const kept = JSON.stringify(desk.table.items(PARTITIONS.complaintWords));
    for (const word of [COMPLAINANT.name, WHAT, petitionNo, '录像']) expect(kept).toContain(word);
    const answers = desk.table.items(PARTITIONS.complaintAnswers);
    expect(JSON.stringify(answers)).toContain(told);
    expect(JSON.stringify(answers)).not.toContain(COMPLAINANT.name);
    expect(brokenLink(await desk.service.complaints.record.load(no))).toBeUndefined();
  });
});

describe('R-X17 R43 a complaint changes nothing for the petitioner', () => {
  it('R-X17 neither the petition’s record, its rows, its mails and clocks, nor what anybody is answered about it', async () => {
    const desk = openDesk();
    const { petitionNo: no, queryCode } = await desk.assigned();
    await desk.stream(no);
    const everything = async () => ({
      items: [PARTITIONS.petition, PARTITIONS.particulars, PARTITIONS.notice, `${PARTITIONS.view}${no}`].map(
        (beginning) => desk.table.items(beginning),
      ),
      seen: (await desk.expectOk('track', { body: { petitionNo: no, queryCode } })).body,
      files: await Promise.all(
        [receiver, handler, head].map(async (by) => (await desk.expectOk('petition-file', { no, by })).body),
      ),
      queue: (await desk.expectOk('work-queue', { by: handler, query: { queue: 'open' } })).body,
      schedules: [...desk.scheduler.schedules.entries()],
      mails: desk.mailer.sent.length,
    });
    const before = await everything();
    const receipt = await complained(desk, { petitionNo: no, complainant: PETITIONER_COMPLAINS }, SIGNED);
    await step(desk, receipt.complaintNo, 'acknowledge-complaint', head, { concerned: [handler.id] });
    const told = '已提醒经办人';
    await step(desk, receipt.complaintNo, 'answer-complaint', head, { on: '2025-10-09', means: 'PHONE', told });
    await desk.stream(no);
    expect(await everything()).toEqual(before);
    expect(await desk.chainsAreWhole()).toBe(true);
  });

  it('R-X17 a complainant may say that it was held against them', async () => {
    const desk = openDesk();
    const { complaintNo: no } = await complained(desk, { codes: ['RETALIATION'] });
    const { body } = await desk.expectOk('complaint-file', { no, by: head });
    expect(body.complaint.codes).toEqual([{ code: 'RETALIATION', zh: '打击报复', en: 'retaliation' }]);
  });
});

describe('R43 a lead from a complaint', () => {
  const opened = (desk: Desk, complaint: string, by: Staff, given: Given = {}) =>
    desk.call('open-lead', { by, body: { complaint, officer: handler.id, conduct: '让来访人下周再来', ...given } });

  it('R18 R43 is opened by a person who may see it, and both files say so', async () => {
    const desk = openDesk();
    const { complaintNo: no } = await complained(desk);
    const lead = await opened(desk, no, supervisor);
    expect(lead.status).toBe(201);
    await desk.stream(lead.body.leadNo);
    const file = (await desk.expectOk('lead-file', { no: lead.body.leadNo, by: supervisor })).body;
    expect(file).toMatchObject({ source: 'COMPLAINT', complaintNo: no });
    const { body } = await desk.expectOk('complaint-file', { no, by: supervisor });
    expect(body.leads).toEqual([{ leadNo: lead.body.leadNo, status: 'OPEN', on: '2025-10-09' }]);
  });

  it('R43 nobody opens one from a complaint that is kept from them', async () => {
    const desk = openDesk();
    const { complaintNo: no } = await complained(desk, { who: head.name });
    const refused = await opened(desk, no, supervisor, { officer: head.id });
    expect([refused.status, refused.body.code]).toEqual([422, 'COMPLAINT_UNKNOWN']);
    const lead = await opened(desk, no, leader, { officer: head.id });
    expect(lead.status).toBe(201);
    await desk.stream(lead.body.leadNo);
    expect((await desk.call('lead-file', { no: lead.body.leadNo, by: head })).status).toBe(404);
  });

  it('R43 whoever is complained of beside the person responsible does not see the lead either', async () => {
    const desk = openDesk();
    const { complaintNo: no } = await complained(desk, { who: `${handler.name}、${supervisor.name}` });
    const byAnother: Staff = { ...supervisor, id: 'wu.supervisor', name: '吴监督' };
    const lead = await opened(desk, no, byAnother);
    await desk.stream(lead.body.leadNo);
    expect((await desk.call('lead-file', { no: lead.body.leadNo, by: supervisor })).status).toBe(404);
    expect((await desk.call('lead-file', { no: lead.body.leadNo, by: byAnother })).status).toBe(200);
  });

  it.each<[string, Given]>([
    ['opened from it by hand', { codes: ['DELAY'] }],
    ['taken up as proposed', { codes: ['GIFT'] }],
  ])('R43 nor does the head a lead about another that comes of a complaint about the head, %s', async (_, given) => {
    const desk = openDesk();
    const { complaintNo: no } = await complained(desk, { subject: 'HEAD', who: undefined, ...given });
    const from = String(given['codes']) === 'GIFT' ? PROPOSED(no) : {};
    const lead = await opened(desk, no, leader, from);
    expect(lead.status).toBe(201);
    await desk.stream(lead.body.leadNo);
    expect((await desk.call('lead-file', { no: lead.body.leadNo, by: head })).status).toBe(404);
    expect((await desk.expectOk('leads', { by: head })).body.leads).toEqual([]);
    expect((await desk.expectOk('ledger', { by: head, query: { officer: handler.id } })).body.entries).toEqual([]);
    expect((await desk.call('lead-file', { no: lead.body.leadNo, by: leader })).status).toBe(200);
  });

  it('one of proposal, complaint and source, and only one', async () => {
    const desk = openDesk();
    const { complaintNo: no } = await complained(desk);
    for (const given of [{ source: 'MEDIA' }, { complaint: undefined }]) {
      expect((await opened(desk, no, supervisor, given)).body.code).toBe('SOURCE_UNCLEAR');
    }
  });
});

describe('R43 the residents’ form', () => {
  const FORM = { formKey: 'a0b1c2d3-form', subject: 'STAFF', who: handler.name, 'codes.ATTITUDE': 'true', what: WHAT };
  const send = (desk: Desk, form: Readonly<Record<string, string>>, query = {}) =>
    desk.site({ method: 'POST', path: '/complaints', form, query });
  const numbersOn = (page: Answered): readonly string[] =>
    [...page.text.matchAll(/<dd><span class="digits"\s*>(.*?)<\/dd>/gs)].map(([, text = '']) =>
      text.replaceAll(/<[^>]+>|\s/g, ''),
    );

  it('R43 is led to from every page, needs no script, and says that those it is about cannot see it', async () => {
    const desk = openDesk();
    for (const path of ['/', '/track', '/commitments']) {
      expect((await desk.site({ path })).text, path).toContain('href="/complaints"');
    }
    const page = await desk.site({ path: '/complaints' });
    expect(page.status).toBe(200);
    expect(page.text).toContain('被投诉的人看不到');
    expect(page.text).not.toMatch(/<script(?! src="\/site\.js)|checked/);
    expect(page.text.match(/type="radio"/g)).toHaveLength(3);
    expect(desk.table.puts).toEqual([]);
  });

  it('R43 hands in a complaint once however often it is pressed, and shows it at the same door as petitions', async () => {
    const desk = openDesk();
    const page = await send(desk, { ...FORM, anonymous: 'true' });
    expect(page.status).toBe(201);
    expect((await send(desk, { ...FORM, anonymous: 'true' })).text).toBe(page.text);
    expect(desk.table.items(PARTITIONS.complaint)).toHaveLength(1);
    expect(page.text).not.toContain(WHAT);
    const [petitionNo = '', queryCode = ''] = numbersOn(page);
    await desk.stream(petitionNo);
    const no = (await listed(desk, head))[0] ?? '';
    expect(petitionNo).toBe(no);
    await step(desk, no, 'acknowledge-complaint', head, { concerned: [handler.id] });
    const told = '谢谢您的监督 <b>已改正</b>';
    await step(desk, no, 'answer-complaint', head, { on: '2025-10-09', means: 'ONLINE', told });
    const status = await desk.site({ path: '/track', form: { petitionNo, queryCode } });
    expect(status.status).toBe(200);
    expect(status.text).toContain('谢谢您的监督 &lt;b&gt;已改正&lt;/b&gt;');
    expect(status.text).toContain('鹤汀街道办事处');
    expect(status.text).not.toMatch(/王立群|赵敏/);
    const wrong = await desk.site({ path: '/track', form: { petitionNo, queryCode: '00000000' } });
    expect(wrong.status).toBe(404);
  });

  it('R43 with mistakes everything typed comes back, in words and not in codes', async () => {
    const desk = openDesk();
    const page = await send(desk, { formKey: 'a0b1c2d3-form', who: '高个子<b>', 'codes.DELAY': 'true', what: '' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('value="高个子&lt;b&gt;"');
    expect(page.text).toMatch(/name="codes\.DELAY"[^>]*checked|checked[^>]*name="codes\.DELAY"/);
    expect(page.text).toContain('您投诉的是：请选一项');
    expect(page.text).toContain('href="#what"');
    expect(page.text).not.toContain('STAFF、HEAD');
    const changed = await send(desk, { ...FORM, anonymous: 'true' });
    expect(changed.status).toBe(201);
    const again = await send(desk, { ...FORM, anonymous: 'true', what: '又一件' });
    expect([again.status, again.text.includes('您刚才已经提交过一份')]).toEqual([422, true]);
  });

  it('R43 in English as well', async () => {
    const page = await openDesk().site({ path: '/complaints', query: { lang: 'en' } });
    expect(page.text).toContain('Complain about us');
  });
});

describe('R43 what is published of them', () => {
  it('R43 R36 counts only, of the month of receipt, and nothing of fewer than five', async () => {
    const desk = openDesk();
    const numbers: string[] = [];
    for (let nth = 1; nth <= 6; nth += 1) {
      numbers.push((await complained(desk, { what: `第${nth}次` })).complaintNo);
    }
    const [first = ''] = numbers;
    await step(desk, first, 'acknowledge-complaint', head, { concerned: [handler.id] });
    await step(desk, first, 'answer-complaint', head, { on: '2025-10-09', means: 'ONLINE', told: '已改正' });
    await desk.countFigures();
    const { body } = await desk.expectOk('commitments');
    expect(body.measured.complaints).toEqual({ received: { count: 6 }, answered: { fewerThan: 5 } });
    expect((await desk.site({ path: '/commitments' })).text).toContain('对服务和工作人员的投诉');
    const stored = JSON.stringify(desk.table.items(PARTITIONS.figures));
    expect(stored).not.toMatch(/wang|王立群|ATTITUDE/);
  });

  it('R43 nothing is said of complaints where there are none', async () => {
    const desk = openDesk();
    await desk.stream((await desk.handIn()).petitionNo);
    await desk.countFigures();
    const { body } = await desk.expectOk('commitments');
    expect(body.measured.petitions).toEqual({ fewerThan: 5 });
    expect(body.measured).not.toHaveProperty('complaints');
  });
});

describe('R43 its age is shown', () => {
  it('R43 open so many days, for whoever looks into it; no clock and no lead comes of that', async () => {
    const desk = openDesk();
    await complained(desk);
    desk.clock.set(at('2025-10-14 Tue'));
    const { body } = await desk.expectOk('complaints', { by: head });
    expect(body.complaints).toMatchObject([{ ageDays: 5, route: 'HEAD', status: 'RECEIVED' }]);
    expect(desk.table.items(PARTITIONS.lead)).toEqual([]);
  });
});

const PROPOSED = (no: string) => ({ complaint: undefined, proposal: `L${no}` });
const PETITIONER_COMPLAINS = { name: PETITIONER.name, phone: PETITIONER.phone };
