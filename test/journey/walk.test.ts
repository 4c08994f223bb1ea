import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wutong } from '../../infra/districts/wutong.ts';
import { localDistrict } from '../support/local-district.ts';
import type { DistrictClient } from './district-client.ts';
import { localVisit } from './local-visit.ts';
import { tokenVisit } from './token-visit.ts';
import { walk } from './walk.ts';

describe('the walk of a deployment, over npm start', () => {
  let district: DistrictClient;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ district, close } = await localDistrict());
  });
  afterAll(() => close());

  it.each([
    ['in office hours', '2026-09-23T10:00:00+08:00', []], // Wednesday
    [
      'at night, before a holiday',
      '2026-09-24T23:40:00+08:00',
      [/^mail to the petitioner \(the office is shut/, /^mail that comes back \(the office is shut/],
    ], // Thursday
  ])('sees everything %s', async (_, now, unseen) => {
    await district.reset(now);
    const seen: string[] = [];
    const skipped: string[] = [];
    await walk(localVisit(district, wutong, { saw: (what) => seen.push(what), skipped: (what) => skipped.push(what) }));
    expect(skipped).toEqual([
      expect.stringMatching(/^a token of another district/),
      ...unseen.map((words) => expect.stringMatching(words)),
    ]);
    expect(seen.length).toBeGreaterThan(9);
  });

  it('with an address and one token sees the procedure, and says what it cannot see', async () => {
    await district.reset(new Date().toISOString());
    const token = await district.staff('trial', 'receiver', 'handler', 'head', 'leader');
    const skipped: string[] = [];
    const told = { saw: () => undefined, skipped: (what: string) => skipped.push(what) };
    const { passTwoMinutes } = localVisit(district, wutong, told);
    const visit = tokenVisit({ address: district.address, office: wutong, token }, told);
    await walk({ ...visit, ...(passTwoMinutes === undefined ? {} : { passTwoMinutes }) });
    expect(skipped).toEqual([
      'a token of another district (none is at hand)',
      'a wrong role (one person holds them all)',
      'its timer (cannot be read from here)',
      'files (the bucket cannot be reached from here)',
      'mail to the petitioner (no address was given for it)',
      'mail that comes back (whether it is heard of is not known)',
    ]);
  });

  it('refuses a token whose person may not do everything', async () => {
    const token = await district.staff('trial', 'receiver');
    const told = { saw: () => undefined, skipped: () => undefined };
    expect(() => tokenVisit({ address: district.address, office: wutong, token }, told)).toThrow(
      'lacks: handler, head, leader',
    );
  });
});
