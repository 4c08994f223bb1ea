import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { wutong } from '../../infra/districts/wutong.ts';
import { SMALLEST_CELL } from '../../shared/commitments/published.ts';
import { at } from '../support/days.ts';
import { type Desk, openDesk, PERSONAL, PETITION } from '../support/desk.ts';
import { head, receiver } from '../support/office.ts';

const ROOT = '/api/open311/v2/';
const open = () => openDesk(at('2025-10-09 Thu'), { ...wutong, open311: true });
const ask = (desk: Desk, resource: string, query: Readonly<Record<string, string>> = {}) =>
  desk.call('open311', { path: ROOT + resource, query });

async function classified(desk: Desk, contentClass = '城乡建设', more: object = {}, body: object = PETITION) {
  const { petitionNo: no } = await desk.handIn(body);
  await desk.expectOk('classify', {
    no,
    by: receiver,
    body: { category: 'APPEAL_OR_REQUEST', contentClass, ...more },
  });
  await desk.stream(no);
  return no;
}

async function several(desk: Desk, count: number, contentClass = '城乡建设'): Promise<readonly string[]> {
  const numbers: string[] = [];
  for (let nth = 0; nth < count; nth += 1) numbers.push(await classified(desk, contentClass));
  return numbers;
}

describe('Open311 GeoReport v2, to be read', () => {
  it('the kinds of matters, without those that say something of whoever brings one', async () => {
    const { body } = await ask(open(), 'services.json');
    expect(body).toHaveLength(15);
    expect(body[0]).toEqual({
      service_code: '001',
      service_name: '政治综合',
      description: '信访事项内容分类：政治综合',
      metadata: false,
      type: 'blackbox',
      keywords: '信访',
      group: '信访事项',
    });
    const names = body.map(({ service_name: name }: { service_name: string }) => name);
    for (const name of ['纪检监察', '组织人事', '政法']) expect(names).not.toContain(name);
    expect((await ask(open(), 'services/018.json')).body).toEqual({ service_code: '018', attributes: [] });
    expect((await ask(open(), 'services/004.json')).status).toBe(404);
  });

  it('how far each has come, by kind and days: no number, no moment, no word, no place, no person', async () => {
    const desk = open();
    const numbers = await several(desk, SMALLEST_CELL);
    const answer = await ask(desk, 'requests.json');
    expect(answer.headers['cache-control']).toBe('public, max-age=900');
    expect(answer.body).toHaveLength(SMALLEST_CELL);
    expect(answer.body[0]).toEqual({
      service_request_id: expect.stringMatching(/^[0-9a-f]{20}$/),
      status: 'open',
      status_notes: '已登记 / registered',
      service_name: '城乡建设',
      service_code: '014',
      description: null,
      agency_responsible: '梧桐社区',
      service_notice: null,
      requested_datetime: '2025-10-09T00:00:00+08:00',
      updated_datetime: '2025-10-09T00:00:00+08:00',
      expected_datetime: '2025-10-13T23:59:59+08:00',
      address: null,
      address_id: null,
      zipcode: null,
      lat: null,
      long: null,
      media_url: null,
    });
    for (const told of [...PERSONAL, ...numbers]) expect(answer.text).not.toContain(told);
  });

  it('one by its published name, closed when it is, and gone from there after ninety days', async () => {
    const desk = open();
    const [no = ''] = await several(desk, SMALLEST_CELL);
    const id = desk.service.hashes.publicIdFor(no);
    expect((await ask(desk, `requests/${id}.json`)).body).toMatchObject([{ service_request_id: id, status: 'open' }]);
    await desk.expectOk('disregard', { no, by: head, body: { reason: '内容重复，已并入前件答复' } });
    await desk.stream(no);
    expect((await ask(desk, `requests/${id}.json`)).body).toMatchObject([
      { status: 'closed', status_notes: '已办结 / closed', expected_datetime: null },
    ]);
    desk.clock.set(at('2026-01-08 Thu'));
    expect((await ask(desk, `requests/${id}.json`)).status).toBe(404);
    expect((await ask(desk, `requests/${no}.json`)).status).toBe(404);
  });

  it('narrowed as the specification says; an empty parameter is none, a wrong date is told', async () => {
    const desk = open();
    await several(desk, SMALLEST_CELL);
    await several(desk, SMALLEST_CELL, '教育');
    const count = async (query: Readonly<Record<string, string>>) =>
      (await ask(desk, 'requests.json', query)).body.length;
    expect(await count({})).toBe(10);
    expect(await count({ service_code: '006', status: '' })).toBe(5);
    expect(await count({ service_code: '006,014' })).toBe(10);
    expect(await count({ status: 'closed' })).toBe(0);
    expect(await count({ start_date: '2025-10-10T00:00:00+08:00' })).toBe(0);
    expect(await count({ start_date: '2025-10-01T00:00:00Z', end_date: '2025-10-09' })).toBe(10);
    const wrong = await ask(desk, 'requests.json', { start_date: 'yesterday' });
    expect([wrong.status, wrong.body.code]).toEqual([400, 'OPEN311_DATE_INVALID']);
  });

  it('in XML, which the specification asks for, with the same in it', async () => {
    const desk = open();
    await several(desk, SMALLEST_CELL);
    const answer = await ask(desk, 'requests.xml');
    expect(answer.headers['content-type']).toBe('text/xml; charset=utf-8');
    expect(XMLValidator.validate(answer.text)).toBe(true);
    const read = new XMLParser({ parseTagValue: false }).parse(answer.text);
    expect(read.service_requests.request).toHaveLength(SMALLEST_CELL);
    expect(read.service_requests.request[0]).toMatchObject({ status: 'open', service_code: '014', description: '' });
    const services = new XMLParser({ parseTagValue: false }).parse((await ask(desk, 'services.xml')).text);
    expect(services.services.service).toHaveLength(15);
    expect((await ask(desk, 'services/014.xml')).text).toContain('<service_code>014</service_code>');
  });
});

describe('what is never published', () => {
  const never: readonly (readonly [string, object, object])[] = [
    ['an accusation (R-X7)', { category: 'ACCUSATION' }, PETITION],
    ['a matter about this office', { aboutTheOffice: true }, PETITION],
    ['one that concerns a member of staff', { accused: { staffIds: ['wang.handler'], units: [] } }, PETITION],
    ['one without a name', {}, { anonymous: true, subject: '路灯', statement: '不亮', request: '请修' }],
    [
      'a child’s',
      {},
      {
        ...PETITION,
        underFourteen: true,
        agent: { name: '张妈妈', relation: 'GUARDIAN', phone: '13900001111' },
      },
    ],
  ];

  it.each(never)('%s', async (_, more, body) => {
    const desk = open();
    await several(desk, SMALLEST_CELL);
    const no = await classified(desk, '城乡建设', more, body);
    expect((await ask(desk, 'requests.json')).body).toHaveLength(SMALLEST_CELL);
    expect((await ask(desk, `requests/${desk.service.hashes.publicIdFor(no)}.json`)).status).toBe(404);
  });

  it('R-X7 what nobody has classified yet; and what becomes an accusation is there no more', async () => {
    const desk = open();
    await several(desk, SMALLEST_CELL);
    const { petitionNo } = await desk.handIn();
    await desk.stream(petitionNo);
    expect((await ask(desk, 'requests.json')).body).toHaveLength(SMALLEST_CELL);
    const [sixth] = await several(desk, 1);
    expect((await ask(desk, 'requests.json')).body).toHaveLength(SMALLEST_CELL + 1);
    await desk.expectOk('classify', {
      no: sixth ?? '',
      by: receiver,
      body: { category: 'ACCUSATION', contentClass: '纪检监察' },
    });
    await desk.stream(sixth ?? '');
    expect((await ask(desk, 'requests.json')).body).toHaveLength(SMALLEST_CELL);
  });

  it('fewer than five of a kind by their kind; fewer than five others at all', async () => {
    const desk = open();
    await several(desk, SMALLEST_CELL);
    await several(desk, 2, '教育');
    await several(desk, 1, '政法');
    const kinds = async () =>
      (await ask(desk, 'requests.json')).body.map((row: { service_name: string }) => row.service_name).toSorted();
    expect(new Set(await kinds())).toEqual(new Set(['城乡建设']));
    await several(desk, 2, '民政');
    expect((await kinds()).filter((kind: string) => kind === '其他')).toHaveLength(5);
    // Asking for one kind tells no more than asking for all.
    expect((await ask(desk, 'requests.json', { service_code: '006' })).body).toEqual([]);
  });

  it('anything, where the office does not have it on: nothing is even put in a list', async () => {
    const desk = openDesk(at('2025-10-09 Thu'));
    await several(desk, SMALLEST_CELL);
    for (const resource of ['services.json', 'requests.json', 'requests.xml', 'services/001.json']) {
      expect((await ask(desk, resource)).status).toBe(404);
    }
    expect(desk.table.items('VIEW#').filter(({ sk }) => sk === 'PUBLISHED')).toEqual([]);
  });
});
