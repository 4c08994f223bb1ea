import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDistrict } from '../support/local-district.ts';
import type { DistrictClient } from './district-client.ts';

interface SpecialState {
  readonly status: string;
  readonly special?: {
    readonly callFirst?: readonly { readonly number: string }[];
    readonly atOnce: readonly { readonly kind: string; readonly due: string; readonly status: string }[];
  };
}

const HOUSING = '区住房和城乡建设局';
const GAS = '云汀燃气公司';

// The third system, 特事特办: a smell of gas on the eve of the Spring Festival, at night; and a group that comes on a workday. Over HTTP, and
// nothing else.
describe('特事特办 over HTTP: in minutes, day and night', () => {
  let district: DistrictClient;
  let close: () => Promise<void>;
  let receiver: string;
  let handler: string;
  let head: string;
  let no: string;

  beforeAll(async () => {
    ({ district, close } = await localDistrict());
    receiver = await district.staff('lin.receiver', 'receiver');
    handler = await district.staff('wang.handler', 'handler');
    head = await district.staff('zhao.head', 'head');
    await district.reset('2026-02-15T21:00:00+08:00'); // Sunday; the office opens again on Tuesday week
  });
  afterAll(() => close());

  const step = (name: string, token: string, body: unknown, of = no): Promise<SpecialState> =>
    district.expectOk('POST', `/api/staff/petitions/${of}/${name}`, { token, body });
  const refused = async (name: string, token: string, body: unknown, of = no) => {
    const { status, body: problem } = await district.call('POST', `/api/staff/petitions/${of}/${name}`, {
      token,
      body,
    });
    return [status, (problem as { readonly code?: string }).code];
  };
  const mails = async (subject: string) =>
    (await district.mail()).filter((mail) => mail.subject.startsWith(subject)).map(({ to }) => to.split('@')[0]);
  const clock = ({ special }: SpecialState, kind: string) => special?.atOnce.find((one) => one.kind === kind);

  it('R26 what sounds like danger is shown to the head at once, at night; the machine proposes, a person flags', async () => {
    const body = {
      petitioner: { name: '乔守田', phone: '13900004321', email: 'qiao@example.org' },
      subject: '楼道里有燃气味',
      statement: '柳絮巷27号楼二单元楼道燃气味很大，已经有人头晕，怕爆炸，住着十几户人。',
      request: '马上来人',
    };
    no = (await district.expectOk('POST', '/api/petitions', { body, key: 'gas' })).petitionNo;
    await expect.poll(() => mails('疑似紧急')).toEqual(['zhao.head']);
    await step('assign-handler', head, { handler: 'wang.handler' });
    const flagged = await step('flag-special', head, {
      grounds: ['LIFE_PROPERTY_SAFETY'],
      departments: [GAS, HOUSING],
    });
    expect(flagged.special?.callFirst?.map(({ number }) => number)).toEqual(['110', '119', '120']);
    expect(clock(flagged, 'urgentNotice')).toMatchObject({
      due: expect.stringMatching(/^2026-02-15T14:00/),
      status: 'RUNNING',
    });
  });

  it('R26 half of the hour gone: whoever holds it is reminded, in the night; then whoever is above', async () => {
    await district.advanceTo('2026-02-15T21:31:00+08:00');
    await expect.poll(() => mails('立即事项提醒')).toContain('wang.handler');
    expect(await mails('立即事项超时警报')).toEqual([]);
    await step('notify-urgently', handler, {
      authority: GAS,
      means: 'PHONE',
      contact: '调度员小周',
      content: '柳絮巷27号楼二单元燃气泄漏，请立即派人',
    });
    await district.advanceTo('2026-02-15T22:05:00+08:00');
    // The call was made in time; the departments were not convened.
    await expect.poll(async () => (await mails('立即事项超时警报')).length).toBeGreaterThan(0);
  });

  it('R27 two departments: convened, with one that leads; who did not come is on record and is asked above', async () => {
    const body = {
      lead: GAS,
      attendance: [
        { department: GAS, attended: true },
        { department: HOUSING, attended: false },
      ],
      decisions: '连夜停气检修，住建局次日核查户内管线',
      actions: [{ who: HOUSING, what: '核查户内管线', by: '2026-02-16' }],
      agreed: false,
    };
    const convened = await step('convene', head, body);
    expect(clock(convened, 'convening')?.status).toBe('DONE_LATE');
  });

  it('R28 R-X8 reported upward, whether or not it was hard, with the moment it was', async () => {
    const report = { facts: '燃气泄漏，已停气', difficulty: '住建局未到场', request: '请街道协调住建局到场' };
    const escalated = await step('escalate', head, { to: '鹤汀街道办事处', ...report });
    expect(clock(escalated, 'escalation')?.status).toMatch(/^DONE/);
    const major = { to: '鹤汀街道办事处', means: 'PHONE', facts: '燃气泄漏，十几户，无伤亡', measures: '已停气、疏散' };
    const reported = await step('report-major', head, major);
    expect(reported.special).toMatchObject({ atOnce: expect.any(Array) });
    const seen = await district.expectOk<{ timeline: readonly { readonly step: string; readonly at: string }[] }>(
      'GET',
      `/api/staff/petitions/${no}`,
      { token: head },
    );
    expect(seen.timeline.at(-1)).toMatchObject({ step: 'report-major', at: expect.stringMatching(/^2026-02-15T/) });
  });

  it('R25 the head confirms what was flagged; the record keeps who did which', async () => {
    await step('confirm-special', head, {});
    const { timeline } = await district.expectOk<{ timeline: readonly { readonly step: string }[] }>(
      'GET',
      `/api/staff/petitions/${no}`,
      { token: head },
    );
    expect(timeline.map(({ step: name }) => name)).toEqual(expect.arrayContaining(['flag-special', 'confirm-special']));
  });

  it('R29 R30 R-X5 a group: five speak, the sixth is refused in the words of the regulation; aftercare before closing', async () => {
    await district.advanceTo('2026-02-25T09:30:00+08:00'); // Wednesday
    const visit = (representatives: readonly string[]) => ({
      petitioner: { name: '赖长河', phone: '13600007520' },
      subject: '工资要不到',
      statement: '二十三个人干了五个月，工资没有发。',
      request: '先付一部分',
      group: { headcount: 23, representatives },
      channel: 'VISIT',
      receivedOn: '2026-02-25',
      onTheSpot: { told: true, what: '今天现场协调' },
    });
    const five = ['赖长河', '车满屯', '边永贵', '农阿旺', '邝小山'];
    const six = await district.call('POST', '/api/staff/petitions', {
      token: receiver,
      body: visit([...five, '多一人']),
    });
    expect(six.status).toBe(422);
    expect(JSON.stringify(six.body)).toContain('代表人数不得超过5人');
    const group = (await district.expectOk('POST', '/api/staff/petitions', { token: receiver, body: visit(five) }))
      .petitionNo;
    await step('assign-handler', head, { handler: 'wang.handler' }, group);
    await step(
      'coordinate-on-site',
      head,
      {
        possible: true,
        lead: HOUSING,
        departments: [HOUSING],
        attendance: [{ department: HOUSING, attended: true }],
        decisions: '总包三日内先付一半',
        promises: [{ who: '总包单位', what: '先付一半工资', by: '2026-02-28' }],
        followUpOn: '2026-03-02',
      },
      group,
    );
    await step('handle-internally', head, { handler: 'wang.handler' }, group);
    await step('give-echo', handler, { on: '2026-02-25', means: 'IN_PERSON', what: '总包三日内先付一半' }, group);
    expect((await refused('close', head, { reason: '已协调' }, group))[0]).toBe(409);
    await district.advanceTo('2026-03-02T10:00:00+08:00');
    const contact = { on: '2026-03-02', means: 'PHONE', result: '工资已付一半', checked: [{ promise: 1, kept: true }] };
    await step('record-aftercare', handler, contact, group);
    await step('close', head, { reason: '已协调，承诺已兑现' }, group);
  });
});
