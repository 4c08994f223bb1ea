import { createHash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { reference } from '../../functions/inquiry/endpoints/reference.ts';
import { openApiDocument } from '../../shared/contracts/openapi.ts';
import { FUNCTIONS } from '../../shared/contracts/functions.ts';
import { ACCOUNTABILITY } from '../../shared/accountability/procedure.ts';
import { COMPLAINTS } from '../../shared/complaints/procedure.ts';
import { INTEGRITY } from '../../shared/integrity/procedure.ts';
import { PROCEDURE } from '../../shared/petition/procedure.ts';
import { RECEPTION } from '../../shared/reception/procedure.ts';
import { exampleOf } from '../../web/reference/example.ts';
import { partOf } from '../../web/reference/json.ts';
import { PROBLEM_CODES } from '../../web/reference/problem-codes.ts';
import { referencePage } from '../../web/reference/reference-page.ts';
import { httpEvent, openDesk } from '../support/desk.ts';

const document = openApiDocument({ title: { zh: '梧桐社区', en: 'Wutong' }, address: 'https://wutong.example' });
const { document: page } = referencePage({
  document,
  office: { zh: '梧桐社区', en: 'Wutong' },
  address: 'https://wutong.example',
});
const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);

describe('接口说明, the API document as a page', () => {
  it('holds every operation with its route, and every schema', () => {
    const operations = Object.entries(partOf(document, 'paths') ?? {}).flatMap(([path, methods]) =>
      Object.entries(methods as Readonly<Record<string, { readonly operationId: string }>>).map(
        ([method, { operationId }]) => ({ path, method: method.toUpperCase(), operationId }),
      ),
    );
    expect(operations.length).toBeGreaterThan(100);
    for (const { path, method, operationId } of operations) {
      expect(ids).toContain(operationId);
      expect(page).toContain(`<b>${method}</b> <code>${path}</code>`);
    }
    for (const name of Object.keys(partOf(document, 'components', 'schemas') ?? {})) {
      expect(ids).toContain(`schema-${name}`);
    }
  });

  it('names each place once, and leads nowhere that is not there', () => {
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
    expect([...new Set(targets)].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('runs nothing and asks nobody: one style, allowed by its hash, and no address but our own', async () => {
    const { status, headers, text } = await openDesk().call('reference');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(text).not.toMatch(/<script|<link|<img|style="|\son\w+=|url\(/);
    const style = /<style>([^]*?)<\/style>/.exec(text)?.[1] ?? '';
    expect(headers['content-security-policy']).toContain(createHash('sha256').update(style).digest('base64'));
    expect(text).toContain('<html lang="zh-CN">');
  });

  it('goes over the wire a tenth as large, to whoever takes it so', async () => {
    const { service } = openDesk();
    const event = httpEvent({});
    const answer = await reference({ ...event, headers: { 'accept-encoding': 'gzip, br' } }, service);
    expect(answer).toMatchObject({
      isBase64Encoded: true,
      headers: { 'content-encoding': 'br', vary: 'accept-encoding' },
    });
    const packed = Buffer.from(answer.body ?? '', 'base64');
    expect(packed.length).toBeLessThan(60 * 1024);
    expect(brotliDecompressSync(packed).toString()).toBe((await reference(event, service)).body);
  });

  it('says of a step who may take it and by what right, Chinese first', () => {
    const extend = /<article class="operation" id="extend">([^]*?)<\/article>/.exec(page)?.[1] ?? '';
    expect(extend).toContain('谁可以用：负责人');
    expect(extend).toContain('《信访工作条例》第三十四条');
    expect(extend).toContain('href="#problem-409"');
    expect(extend).toContain('curl -X POST https://wutong.example/api/staff/petitions/{no}/extend');
  });

  it('is light enough for a phone', () => {
    expect(Buffer.byteLength(page)).toBeLessThan(800 * 1024);
  });
});

describe('the examples on it', () => {
  const steps = [...PROCEDURE, ...ACCOUNTABILITY, ...COMPLAINTS, ...INTEGRITY, ...RECEPTION];

  it.each(steps.map((step) => [step.name, step] as const))(
    '%s: what it shows is read without a fault',
    (name, step) => {
      const path = FUNCTIONS.find((declared) => declared.name === name)?.routes.at(-1)?.path ?? '';
      const schema = partOf(document, 'paths', path, 'post', 'requestBody', 'content', 'application/json', 'schema');
      const read = step.input.safeParse(exampleOf(schema ?? {}));
      expect(read.error?.issues ?? []).toEqual([]);
    },
  );
});

describe('the problem codes on it', () => {
  it('are the codes tests meet, with their status and both languages', () => {
    const known = new Map(PROBLEM_CODES.map(({ code, ...rest }) => [code, rest]));
    expect(known.get('PETITION_NOT_FOUND')).toMatchObject({ statuses: [404], zh: '没有找到该信访事项' });
    expect(known.get('RECUSED')?.statuses).toEqual([403]);
    expect(known.get('DATE_IN_FUTURE')?.statuses).toEqual([409, 422]);
    expect(known.get('OVERTAKEN')?.statuses).toEqual([409]);
    for (const { code, zh } of PROBLEM_CODES) expect(zh, code).toMatch(/\p{Script=Han}/u);
  });
});
