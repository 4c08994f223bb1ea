import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LEAKING_ROOF } from '../support/leaking-roof.ts';
import { localDistrict } from '../support/local-district.ts';
import type { DistrictClient } from './district-client.ts';

// 文书: made out, printed, served and filed, over HTTP and nothing else.
describe('文书 over HTTP: from the receipt to the sheet that was signed for', () => {
  let district: DistrictClient;
  let close: () => Promise<void>;
  let handler: string;
  let head: string;
  let no: string;

  beforeAll(async () => {
    ({ district, close } = await localDistrict());
    handler = await district.staff('wang.handler', 'handler');
    head = await district.staff('zhao.head', 'head');
    await district.reset('2025-10-09T09:00:00+08:00'); // Thursday
    no = (await district.expectOk('POST', '/api/petitions', { body: LEAKING_ROOF })).petitionNo;
    await step('assign-handler', head, { handler: 'wang.handler' });
  });
  afterAll(() => close());

  const step = (name: string, token: string, body: unknown, key?: string) =>
    district.expectOk('POST', `/api/staff/petitions/${no}/${name}`, {
      token,
      body,
      ...(key === undefined ? {} : { key }),
    });
  const paper = (nth: number, query = '', token = handler) =>
    district.call('GET', `/api/staff/petitions/${no}/papers/${nth}${query}`, { token });

  it('R1 R2 the receipt is made out once, however often it is asked for, and printed in duplicate', async () => {
    const first = await step('issue-paper', handler, { kind: 'receipt' }, 'receipt-1');
    expect(await step('issue-paper', handler, { kind: 'receipt' }, 'receipt-1')).toEqual(first);
    const { status, body, headers } = await paper(1);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(body).toContain('梧桐社区登〔2025〕1号');
    expect(body).toContain(LEAKING_ROOF.petitioner.name);
    expect((await paper(1)).body).toBe(body);
    expect((await paper(2)).status).toBe(404);
    expect((await district.call('GET', `/api/staff/petitions/${no}/papers/1`)).status).toBe(401);
  });

  it('the same as a file for Word comes over the wire whole', async () => {
    const address = `${district.address}/api/staff/petitions/${no}/papers/1?format=docx`;
    const answer = await fetch(address, { headers: { authorization: `Bearer ${handler}` } });
    const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    expect(Object.keys(parts)).toContain('word/document.xml');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="paper-${no}-1.docx"`);
  });

  it('R33 R-X10 the reply is served by its sheet: the window runs from that day, and the file keeps how', async () => {
    const authority = '区住房和城乡建设局';
    await step('transfer', handler, { authorities: [{ name: authority }], sentOn: '2025-10-09', method: 'SYSTEM' });
    const outcomes = [{ item: '应急维修', outcome: 'SUPPORTED' }];
    const reply = { authority, outcomes, documentNo: '云住建信〔2025〕31号', issuedOn: '2025-10-09' };
    await step('record-reply', handler, reply);
    await step('issue-paper', handler, { kind: 'serviceSheet' });
    await district.advanceTo('2025-10-10T10:00:00+08:00');
    const served = {
      document: 'reply',
      servedOn: '2025-10-10',
      means: 'IN_PERSON',
      paper: 2,
      petitionerSays: 'AGREES',
    };
    const { clocks } = await step('record-service', handler, served);
    expect(clocks.find(({ kind }) => kind === 'reviewRequest')?.due).toBe('2025-11-10');
    const filed = String((await paper(2, '?copy=file', head)).body);
    for (const said of ['梧桐社区送〔2025〕1号', '☑当面', '☑签收', '☑同意', '2025年10月10日（周五）']) {
      expect(filed).toContain(said);
    }
  });
});
