import { setTimeout as pause } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';
import createClient from 'openapi-fetch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { paths } from '../../web/console/api/schema.ts';
import { localDistrict } from '../support/local-district.ts';
import type { DistrictClient } from './district-client.ts';

type Staff = ReturnType<typeof createClient<paths>>;

describe('lists, search and export over one machine, by the types of the API document', () => {
  let district: DistrictClient;
  let head: Staff;
  let close: () => Promise<void>;
  let roof = '';

  beforeAll(async () => {
    ({ district, close } = await localDistrict());
    await district.reset('2025-10-09T10:00:00+08:00');
    const petitioner = { name: '欧阳春梅', phone: '13800115678' };
    const hand = (subject: string, who: object) =>
      district.expectOk<{ readonly petitionNo: string }>('POST', '/api/petitions', {
        body: { ...who, subject, statement: '如题，请处理', request: '请修好' },
      });
    roof = (await hand('屋顶漏水', { petitioner })).petitionNo;
    await hand('路灯不亮', { anonymous: true });
    const token = await district.staff('zhao.head', 'head');
    head = createClient<paths>({ baseUrl: district.address, headers: { authorization: `Bearer ${token}` } });
    await district.expectOk('GET', '/_local/schedules');
  });
  afterAll(() => close());

  it('a list is narrowed and counted', async () => {
    const { data: page, error } = await head.GET('/api/staff/petitions', {
      params: { query: { queue: 'register', channel: ['ONLINE'], sort: 'received', order: 'desc', limit: 50 } },
    });
    expect(error).toBeUndefined();
    expect(page?.petitions.map(({ subject }) => subject)).toHaveLength(2);
    const { data: counted } = await head.GET('/api/staff/petitions/counts');
    expect(counted?.counts.find(({ queue }) => queue === 'unassigned')?.count).toBe(2);
  });

  it('a petition is found by a name and by its words', async () => {
    for (const text of ['欧阳春梅', '漏水', '5678', roof.slice(0, 7)]) {
      const { data: answer } = await head.POST('/api/staff/search', { body: { text } });
      const numbers = answer?.found.flatMap(({ petitions }) => petitions.map(({ petitionNo }) => petitionNo));
      expect(numbers, text).toContain(roof);
    }
  });

  it.each(['xlsx', 'csv'] as const)('the register comes as %s, by a link the browser follows', async (format) => {
    const body = { register: 'petitions', format, persons: true, filters: { queue: 'register' } } as const;
    const { data: asked, response } = await head.POST('/api/staff/exports', { body });
    expect([response.status, asked?.state]).toEqual([202, 'WAITING']);
    const params = { path: { id: asked?.id ?? '' } };
    let ready = asked;
    for (let round = 0; round < 100 && ready?.state !== 'READY'; round += 1) {
      await pause(50);
      ({ data: ready } = await head.GET('/api/staff/exports/{id}', { params }));
    }
    expect(ready).toMatchObject({ state: 'READY', rows: 2 });
    const file = await fetch(ready?.url ?? '');
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="register-2025-10-09.${format}"`);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = format === 'csv' ? strFromU8(bytes) : strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? bytes);
    expect(text).toContain('屋顶漏水');
    expect(text).toContain('欧阳春梅');
  });
});
