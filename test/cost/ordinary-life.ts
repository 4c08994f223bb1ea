import type { DistrictClient, State } from '../journey/district-client.ts';
import { LEAKING_ROOF } from '../support/leaking-roof.ts';

/**
 * The way most petitions go: handed in, transferred, accepted, decided, served, closed, and the petitioner lets the thirty days for a
 * review pass. Everybody acts in time; the petitioner follows it twice.
 */
export async function walkOrdinaryLife(district: DistrictClient): Promise<{ readonly petitionNo: string }> {
  const receiver = await district.staff('lin.receiver', 'receiver');
  const handler = await district.staff('wang.handler', 'handler');
  const head = await district.staff('zhao.head', 'head');
  const authority = '区住房和城乡建设局';
  await district.reset('2026-03-02T10:00:00+08:00'); // Monday
  const { petitionNo: no, queryCode } = await district.expectOk('POST', '/api/petitions', {
    body: LEAKING_ROOF,
    key: 'ordinary-1',
  });
  const step = (name: string, token: string, body: unknown): Promise<State> =>
    district.expectOk('POST', `/api/staff/petitions/${no}/${name}`, { token, body, key: name });
  const follow = () => district.expectOk('POST', '/api/track', { body: { petitionNo: no, queryCode } });

  await step('classify', receiver, { category: 'APPEAL_OR_REQUEST', contentClass: '城乡建设' });
  await step('assign-handler', head, { handler: 'wang.handler' });
  await district.advanceTo('2026-03-04T10:00:00+08:00');
  await step('transfer', handler, { authorities: [{ name: authority }], sentOn: '2026-03-04', method: 'SYSTEM' });
  await follow();
  await district.advanceTo('2026-03-10T10:00:00+08:00');
  await step('record-acceptance', handler, { authority, acceptedOn: '2026-03-10', documentNo: '云住建信〔2026〕8号' });
  await district.advanceTo('2026-04-21T10:00:00+08:00');
  await step('record-reply', handler, {
    authority,
    outcomes: [{ item: '应急维修', outcome: 'SUPPORTED' }],
    documentNo: '云住建信〔2026〕19号',
    issuedOn: '2026-04-21',
  });
  await district.advanceTo('2026-04-22T10:00:00+08:00');
  await step('record-service', handler, { document: 'reply', servedOn: '2026-04-22', means: 'IN_PERSON' });
  await follow();
  await step('close', head, { reason: '处理意见已送达' });
  await district.advanceTo('2026-06-10T10:00:00+08:00');
  return { petitionNo: no };
}
