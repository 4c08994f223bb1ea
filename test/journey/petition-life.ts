import { LEAKING_ROOF } from '../support/leaking-roof.ts';
import type { ClockSeen, DistrictClient, Mail, State } from './district-client.ts';

/** What the walk saw, for its checks. */
export interface Life {
  readonly petitionNo: string;
  readonly queryCode: string;
  readonly mails: readonly Mail[];
  /** Due dates by clock kind as each step answered them, in order. */
  readonly dues: readonly { readonly step: string; readonly clocks: Readonly<Record<string, string>> }[];
  readonly mostSchedules: number;
  readonly sameAgain: string;
  readonly newFacts: { readonly petitionNo: string; readonly clocks: Readonly<Record<string, string>> };
}

/**
 * A petition's whole life over HTTP, from the eve of National Day 2025 to finality in May 2026: across two long holidays,
 * make-up workdays and a year's end.
 */
export async function walkPetitionLife(district: DistrictClient): Promise<Life> {
  const receiver = await district.staff('lin.receiver', 'receiver');
  const handler = await district.staff('wang.handler', 'handler');
  const head = await district.staff('zhao.head', 'head');
  const leader = await district.staff('sun.leader', 'leader');
  const dues: { step: string; clocks: Record<string, string> }[] = [];
  let mostSchedules = 0;

  await district.reset('2025-09-30T10:00:00+08:00'); // Tuesday
  const receipt = await district.expectOk('POST', '/api/petitions', { body: LEAKING_ROOF, key: 'life-1' });
  const no: string = receipt.petitionNo;
  const code: string = receipt.queryCode;
  dues.push({ step: 'submit', clocks: runningDues(receipt.clocks) });

  const step = async (name: string, token: string, body: unknown, at?: string): Promise<State> => {
    if (at !== undefined) await district.advanceTo(at);
    const state = await district.expectOk('POST', `/api/staff/petitions/${no}/${name}`, {
      token,
      body,
      key: `${name}-${at ?? ''}`,
    });
    await note(name, state);
    return state;
  };
  const residentStep = async (name: string, body: unknown, at: string): Promise<State> => {
    await district.advanceTo(at);
    const state = await district.expectOk('POST', `/api/petitions/${no}/${name}`, { code, body, key: `${name}-${at}` });
    await note(name, state);
    return state;
  };
  const note = async (name: string, state: State): Promise<void> => {
    dues.push({ step: name, clocks: runningDues(state.clocks) });
    const mine = (await district.schedules()).filter((schedule) => schedule.petitionNo === no);
    mostSchedules = Math.max(mostSchedules, mine.length);
  };

  await step('classify', receiver, { category: 'APPEAL_OR_REQUEST', contentClass: '城乡建设' });
  await step('assign-handler', head, { handler: 'wang.handler' });
  const first = { authorities: [{ name: '区综合行政执法局' }], sentOn: '2025-10-09', method: 'SYSTEM' };
  await step('transfer', handler, first, '2025-10-09T10:00:00+08:00'); // Thursday, the last day
  await step(
    'record-objection',
    handler,
    { authority: '区综合行政执法局', receivedOn: '2025-10-13', reasons: '房屋维修不属本局职权' },
    '2025-10-13T10:00:00+08:00',
  );
  await step('decide-objection', head, { agree: true, reason: '核实属实' });
  const again = { authorities: [{ name: '区住房和城乡建设局', lead: true }], sentOn: '2025-10-14', method: 'SYSTEM' };
  await step('transfer', handler, again, '2025-10-14T10:00:00+08:00');
  await step(
    'record-acceptance',
    handler,
    { authority: '区住房和城乡建设局', acceptedOn: '2025-10-16', documentNo: '云住建信〔2025〕18号' },
    '2025-10-16T15:00:00+08:00',
  );
  await step(
    'extend',
    head,
    { days: 20, reason: '需要鉴定屋面', approvedBy: '区住房和城乡建设局负责人', toldOn: '2025-12-10' },
    '2025-12-10T10:00:00+08:00',
  );
  await step(
    'record-reply',
    handler,
    {
      authority: '区住房和城乡建设局',
      outcomes: [
        { item: '应急维修', outcome: 'SUPPORTED' },
        { item: '原签字继续有效', outcome: 'EXPLAINED' },
      ],
      documentNo: '云住建信〔2025〕31号',
      issuedOn: '2025-12-30',
    },
    '2025-12-30T10:00:00+08:00',
  );
  await step(
    'record-service',
    handler,
    { document: 'reply', servedOn: '2025-12-31', means: 'IN_PERSON' },
    '2025-12-31T10:00:00+08:00',
  );
  await residentStep(
    'request-review',
    { requestedOn: '2026-01-29', grounds: '维修范围漏了北阳台' },
    '2026-01-29T20:00:00+08:00',
  );
  await step('propose-opinion', handler, { opinion: '建议转区政府复查', submit: true }, '2026-02-02T10:00:00+08:00');
  await step('instruct', leader, { decision: 'approve', instruction: '同意' }, '2026-02-05T10:00:00+08:00');
  await step(
    'forward-review',
    handler,
    { authority: '云汀区人民政府', sentOn: '2026-02-09' },
    '2026-02-09T10:00:00+08:00',
  );
  await step(
    'record-review-opinion',
    handler,
    { authority: '云汀区人民政府', outcome: 'UPHELD', documentNo: '云政复查〔2026〕2号', issuedOn: '2026-03-10' },
    '2026-03-10T10:00:00+08:00',
  );
  await step(
    'record-service',
    handler,
    { document: 'reviewOpinion', servedOn: '2026-03-12', means: 'POST' },
    '2026-03-12T10:00:00+08:00',
  );
  await residentStep(
    'request-final-review',
    { requestedOn: '2026-04-10', grounds: '仍未答复北阳台' },
    '2026-04-10T09:30:00+08:00',
  );
  await step('propose-opinion', handler, { opinion: '建议转市政府复核', submit: true }, '2026-04-13T10:00:00+08:00');
  await step('instruct', leader, { decision: 'approve', instruction: '同意' }, '2026-04-14T10:00:00+08:00');
  await step(
    'forward-review',
    handler,
    { authority: '棠州市人民政府', sentOn: '2026-04-15' },
    '2026-04-15T10:00:00+08:00',
  );
  await step(
    'record-hearing',
    handler,
    { from: '2026-05-06', to: '2026-05-12', documentNo: '棠政听〔2026〕1号' },
    '2026-05-12T17:00:00+08:00',
  );
  await step(
    'record-final-review-opinion',
    handler,
    { authority: '棠州市人民政府', outcome: 'UPHELD', documentNo: '棠政复核〔2026〕1号', issuedOn: '2026-05-20' },
    '2026-05-20T10:00:00+08:00',
  );
  await step(
    'record-service',
    handler,
    { document: 'finalReviewOpinion', servedOn: '2026-05-22', means: 'IN_PERSON' },
    '2026-05-22T10:00:00+08:00',
  );
  await step('confirm-finality', head, {}, '2026-05-25T10:00:00+08:00');

  await district.advanceTo('2026-05-26T09:10:00+08:00');
  const same = await district.expectOk('POST', '/api/petitions', { body: LEAKING_ROOF, key: 'life-2' });
  await district.expectOk('POST', `/api/staff/petitions/${same.petitionNo}/link-duplicate`, {
    token: handler,
    body: { petitionNo: no, kind: 'same-facts-after-final' },
  });
  const barred = await district.expectOk('POST', `/api/staff/petitions/${same.petitionNo}/confirm-finality`, {
    token: head,
    body: {},
  });
  const fresh = await district.expectOk('POST', '/api/petitions', {
    body: { ...LEAKING_ROOF, statement: '上次维修后墙体又出现裂缝，这是新的情况。' },
    key: 'life-3',
  });
  await district.advanceTo('2026-05-26T17:00:00+08:00');
  return {
    petitionNo: no,
    queryCode: code,
    mails: await district.mail(),
    dues,
    mostSchedules,
    sameAgain: barred.status,
    newFacts: { petitionNo: fresh.petitionNo, clocks: runningDues(fresh.clocks) },
  };
}

function runningDues(clocks: readonly ClockSeen[]): Record<string, string> {
  const running = clocks.filter((clock) =>
    ['RUNNING', 'NEAR_DUE', 'DUE_TODAY', 'OVERDUE', 'LAPSED'].includes(clock.status),
  );
  return Object.fromEntries(running.map((clock) => [clock.kind, clock.due]));
}
