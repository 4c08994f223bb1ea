import { describe, expect, it } from 'vitest';
import { callerAddress } from '../../functions/platform/caller-address.ts';
import { MOST_FAILURES } from '../../functions/platform/query-code.ts';
import { callerOf } from '../../functions/inquiry/endpoints/caller.ts';
import { admittedBy } from '../../functions/site/admitted.ts';
import { track } from '../../functions/inquiry/endpoints/track.ts';
import { httpHandler } from '../../functions/platform/pipeline.ts';
import { SITE_KEY_HEADER } from '../../shared/contracts/site.ts';
import { httpEvent, openDesk } from '../support/desk.ts';
import { CONTEXT } from '../support/handlers.ts';

const EDGE = '198.51.100.20';
const RESIDENT = '203.0.113.9';
const service = { ...openDesk().service, siteKey: 'the key of the site' };

function from(headers: Readonly<Record<string, string>>, sourceIp = EDGE) {
  const event = httpEvent({ ip: sourceIp });
  return callerAddress({ ...event, headers: { ...event.headers, ...headers } }, service);
}

describe('where a request comes from', () => {
  const key = { [SITE_KEY_HEADER]: service.siteKey };

  it('is the resident, not CloudFront, when the site asks', () => {
    expect(from({ ...key, 'x-forwarded-for': RESIDENT })).toBe(RESIDENT);
    expect(from({ ...key, 'x-forwarded-for': `${RESIDENT}, ${EDGE}` })).toBe(RESIDENT);
  });

  it('is what CloudFront saw, whatever the resident wrote before it', () => {
    expect(from({ ...key, 'x-forwarded-for': `192.0.2.1, ${RESIDENT}` })).toBe(RESIDENT);
    expect(from({ ...key, 'x-forwarded-for': `192.0.2.1, ${RESIDENT}, ${EDGE}` })).toBe(RESIDENT);
  });

  it('is where it comes from, for who calls past the site: no header of theirs is believed', () => {
    expect(from({ 'x-forwarded-for': RESIDENT })).toBe(EDGE);
    expect(from({ [SITE_KEY_HEADER]: 'a guess', 'x-forwarded-for': RESIDENT })).toBe(EDGE);
    expect(from(key)).toBe(EDGE);
  });

  it('is where it comes from, where there is no site', () => {
    const event = httpEvent({ ip: EDGE });
    const headers = { [SITE_KEY_HEADER]: '', 'x-forwarded-for': RESIDENT };
    expect(callerAddress({ ...event, headers }, openDesk().service)).toBe(EDGE);
  });

  it('so that one resident’s wrong tries lock out nobody else behind the same CloudFront address', async () => {
    const desk = openDesk();
    const { petitionNo, queryCode } = await desk.handIn();
    const handler = httpHandler(track, () => ({ ...desk.service, siteKey: service.siteKey }));
    const ask = async (code: string, resident: string, no = petitionNo) => {
      const event = httpEvent({ ip: EDGE, body: { petitionNo: no, queryCode: code } });
      const headers = { ...event.headers, ...key, 'x-forwarded-for': resident };
      return (await handler({ ...event, headers }, CONTEXT)).statusCode;
    };
    const others: string[] = [];
    for (const key of ['a', 'b', 'c', 'd']) others.push((await desk.handIn(undefined, key)).petitionNo);
    for (let tries = 0; tries < MOST_FAILURES.perAddress; tries += 1) {
      await ask('AAAA-AAAA', '192.0.2.66', others[tries % others.length]);
    }
    expect(await ask(queryCode, '192.0.2.66')).toBe(429);
    expect(await ask(queryCode, RESIDENT)).toBe(200);
  });

  it('counts the same on the pages of files and for links to them: against whoever typed it, not against the edge', async () => {
    const desk = openDesk();
    const { petitionNo } = await desk.handIn();
    const behind = { ...desk.service, siteKey: service.siteKey };
    const failures = (address: string) =>
      behind.attempts.failures(`from#${behind.hashes.addressKey(address)}`, behind.now());
    const form = httpEvent({ ip: EDGE, form: { petitionNo, queryCode: '0000-0000' } });
    const link = httpEvent({ ip: EDGE, no: petitionNo, code: '0000-0000' });
    const seen = (event: typeof form) => ({
      ...event,
      headers: { ...event.headers, ...key, 'x-forwarded-for': RESIDENT },
    });
    await expect(admittedBy(seen(form), behind)).rejects.toThrow('PETITION_NOT_FOUND');
    await expect(callerOf(seen(link), behind, 'attachment-link')).rejects.toThrow('PETITION_NOT_FOUND');
    expect([await failures(RESIDENT), await failures(EDGE)]).toEqual([2, 0]);
  });
});
