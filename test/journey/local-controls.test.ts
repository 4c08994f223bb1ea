import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDuration, InvalidDuration } from '../../infra/local/local-controls.ts';
import { instant } from '../../shared/calendar/instant.ts';
import { localDistrict } from '../support/local-district.ts';
import type { DistrictClient } from './district-client.ts';

describe('the clock and the mailbox of one machine', () => {
  let district: DistrictClient;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ district, close } = await localDistrict());
    await district.reset('2025-10-09T10:00:00+08:00');
  });
  afterAll(() => close());

  it.each([
    ['P15D', '2025-10-24T02:00:00.000Z'],
    ['P1W', '2025-10-16T02:00:00.000Z'],
    ['PT90M', '2025-10-09T03:30:00.000Z'],
    ['P1DT2H', '2025-10-10T04:00:00.000Z'],
  ])('%s later', (duration, later) => {
    expect(addDuration(instant('2025-10-09T10:00:00+08:00'), duration)).toBe(later);
  });

  it.each(['', 'P', 'PT', 'P0D', '15 days', 'P-1D', 'P1.5D'])('“%s” is no duration', (duration) => {
    expect(() => addDuration(instant('2025-10-09T10:00:00+08:00'), duration)).toThrow(InvalidDuration);
  });

  it('only moves forward, and says so', async () => {
    const answer = await district.call('POST', '/_local/clock', { body: { now: '2025-10-01T10:00:00+08:00' } });
    expect(answer.status).toBe(422);
  });

  it('moves by the buttons of the page too, which send a form', async () => {
    const pressed = await fetch(`${district.address}/_local/clock`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: district.address, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'advance=P1D',
    });
    expect(pressed.status).toBe(303);
    const { now } = await district.expectOk<{ readonly now: string }>('GET', '/_local/clock');
    expect(now.slice(0, 10)).toBe('2025-10-10');
    expect((await district.call('GET', '/_local')).body).toContain('2025年10月10日（周五）');
  });

  it('is shut to pages of other origins', async () => {
    const foreign = await district.call('POST', '/_local/reset', {
      body: {},
      headers: { origin: 'https://example.org' },
    });
    expect(foreign.status).toBe(403);
  });
});
