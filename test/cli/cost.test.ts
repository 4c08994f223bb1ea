import { describe, expect, it } from 'vitest';
import { type CostEstimate, estimate, type LifeCost } from '../../infra/cli/cost/estimate.ts';
import { MEASURED_LIVES } from '../../infra/cli/cost/measured.ts';
import { canal } from '../../infra/districts/canal.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import { huisheng } from '../support/command-line.ts';

const names = ({ lines }: LifeCost) => lines.map(({ of }) => of);
const line = ({ lines }: LifeCost, start: string) => lines.find(({ of }) => of.startsWith(start));

describe('huisheng cost', () => {
  it('adds up, line by line', () => {
    for (const part of ['ordinary', 'toFinality', 'idle'] as const) {
      const { lines, dollars } = estimate(wutong, 100)[part];
      expect(lines.reduce((sum, each) => sum + each.dollars, 0)).toBeCloseTo(dollars, 10);
      for (const each of lines) expect(each.dollars).toBeGreaterThan(0);
    }
  });

  it('a thousand lives are a thousand times what one was measured to use, and what people look at', () => {
    const { ordinary } = MEASURED_LIVES.lives;
    const cost = estimate(wutong, 0).ordinary;
    expect(line(cost, 'SES')).toMatchObject({ count: 1000 * ordinary.messages, dollars: 0.1 * ordinary.messages });
    // Opening a file writes down who looked.
    const writes = 1000 * (ordinary.writeUnits + ordinary.ofTheseByStaff);
    expect(line(cost, 'DynamoDB write')?.count).toBe(writes);
    expect(line(cost, 'DynamoDB write')?.dollars).toBeCloseTo((writes / 1e6) * 0.625, 10);
  });

  it('a month is what stands there and what comes', () => {
    const { idle, ordinary, month } = estimate(wutong, 300);
    expect(month).toBeCloseTo(idle.dollars + 0.3 * ordinary.dollars, 10);
    expect(estimate(wutong, 0).month).toBe(idle.dollars);
  });

  it('at the break-even both cost the same, messages apart', () => {
    const { breakEven, idle, ordinary, alwaysOn } = estimate(wutong, 100);
    const each = (ordinary.dollars - (line(ordinary, 'SES')?.dollars ?? 0)) / 1000;
    expect(idle.dollars + breakEven * each).toBeLessThanOrEqual(alwaysOn.single);
    expect(idle.dollars + (breakEven + 1) * each).toBeGreaterThan(alwaysOn.single);
  });

  it('an office with its own relay and sign-in pays neither messages nor people', () => {
    const { ordinary, idle } = estimate(canal, 100);
    expect([...names(ordinary), ...names(idle)].join()).not.toMatch(/SES|Cognito/);
    expect(names(idle)).toContain('KMS key');
  });

  it('says it to people and to programs, with the day of its prices', async () => {
    const { code, out } = await huisheng('cost', '--petitions', '300', '--district', 'canal');
    expect(code).toBe(0);
    expect(out).toMatch(/^canal：美元，us-east-1 目录价（\d{4}-\d\d-\d\d）/);
    expect(out).toMatch(/^三、每月300件/m);
    const { out: json } = await huisheng('cost', '--json');
    const said = JSON.parse(json) as CostEstimate & { prices: object };
    expect(said).toMatchObject({ slug: 'wutong', petitionsAMonth: 100, prices: { region: 'us-east-1' } });
    expect(said.ordinary.dollars).toBeCloseTo(estimate(wutong, 100).ordinary.dollars, 10);
  });

  it('says in a line what is wrong with a question', async () => {
    for (const given of ['many', '-1', '1.5']) {
      expect(await huisheng('cost', `--petitions=${given}`)).toMatchObject({ code: 2, out: '' });
    }
  });
});
