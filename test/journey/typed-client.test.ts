import createClient from 'openapi-fetch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { File, paths } from '../../web/console/api/schema.ts';
import { localDistrict } from '../support/local-district.ts';
import type { DistrictClient } from './district-client.ts';

/** The compiler checks this file as much as the run does: each answer is read by the types that were made of the document. */
describe('a client made of the API document alone', () => {
  let district: DistrictClient;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ district, close } = await localDistrict());
    await district.reset('2025-10-09T10:00:00+08:00');
  });
  afterAll(() => close());

  it('hands in, follows, classifies and reads the file, with every name and every code known', async () => {
    const resident = createClient<paths>({ baseUrl: district.address });
    const token = await district.staff('lin.receiver', 'receiver');
    const staff = createClient<paths>({ baseUrl: district.address, headers: { authorization: `Bearer ${token}` } });

    const { data: receipt } = await resident.POST('/api/petitions', {
      body: { anonymous: true, subject: '路灯', statement: '路灯不亮', request: '请修' },
    });
    const petitionNo = receipt?.petitionNo ?? '';
    const queryCode = receipt?.queryCode ?? '';
    const { data: progress } = await resident.POST('/api/track', { body: { petitionNo, queryCode } });
    expect(progress?.clocks.map(({ kind }) => kind)).toEqual(['notice', 'transfer']);

    const { data: state } = await staff.POST('/api/staff/petitions/{no}/classify', {
      params: { path: { no: petitionNo } },
      body: { category: 'APPEAL_OR_REQUEST', contentClass: '城乡建设' },
    });
    expect(state?.status).toBe('RECEIVED');
    const { data: file } = await staff.GET('/api/staff/petitions/{no}', { params: { path: { no: petitionNo } } });
    expect(file?.particulars).toEqual({ subject: '路灯', statement: '路灯不亮', request: '请修' });
    expect(whoTook(file)).toEqual(['resident', 'lin.receiver']);
    expect(file?.classification?.contentClass).toBe('城乡建设');
  });

  it('is told what was wrong by the same types', async () => {
    const resident = createClient<paths>({ baseUrl: district.address });
    const { error } = await resident.POST('/api/track', { body: { petitionNo: '000-000-0000', queryCode: '1' } });
    expect(error?.code).toBe('PETITION_NOT_FOUND');
  });
});

function whoTook(file: File | undefined): readonly string[] | undefined {
  return file?.timeline.map(({ by }) => (by.kind === 'staff' ? by.id : by.kind));
}
