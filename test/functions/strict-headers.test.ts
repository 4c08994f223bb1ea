import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../shared/contracts/functions.ts';
import { openDesk } from '../support/desk.ts';
import { head } from '../support/office.ts';

const STEPS = FUNCTIONS.filter(({ room }) => room === 'procedure').map(({ name }) => name);
const QUESTIONS = ['track', 'openapi', 'work-queue', 'petition-file'];

/** Whatever becomes of a request: nothing of the answer is kept, framed, run, or taken for another type. */
function isStrict(headers: Readonly<Record<string, string>>): void {
  expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8,}; includeSubDomains$/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*frame-ancestors 'none'/);
  expect(headers['content-security-policy']).toContain("base-uri 'none'");
  expect(headers['content-type']).toMatch(/; charset=utf-8$/);
  expect(headers['access-control-allow-origin']).toBeUndefined();
  expect(headers['set-cookie']).toBeUndefined();
}

describe('every answer is strict with browsers', () => {
  it.each([...STEPS, ...QUESTIONS])('%s, with what it needs and without', async (name) => {
    const desk = openDesk();
    const { petitionNo: no, queryCode } = await desk.handIn();
    for (const request of [{}, { no, by: head, body: {} }, { no, code: queryCode, body: {} }]) {
      const { headers, status } = await desk.call(name, request);
      isStrict(headers);
      if (status !== 200 || name !== 'openapi') expect(headers['cache-control']).toBe('no-store');
    }
  });

  it.each(['/', '/track', '/commitments', '/nowhere'])('the page %s', async (path) => {
    isStrict((await openDesk().site({ path, method: 'GET' })).headers);
  });
});
