import { districtNamed } from '../district-named.ts';
import { readOptions } from '../read-options.ts';
import { UsageError } from '../usage-error.ts';
import { costReport } from './cost-report.ts';
import { estimate } from './estimate.ts';
import { PRICE_LIST } from './prices.ts';

const USUAL_PETITIONS = '100';

/** `huisheng cost`: what a thousand petitions and an idle month cost, from counted units and a dated price list. */
export function cost(args: readonly string[]): number {
  const {
    petitions = USUAL_PETITIONS,
    district = 'wutong',
    json = false,
  } = readOptions(args, {
    petitions: { type: 'string' },
    district: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (!/^\d{1,7}$/.test(petitions)) {
    throw new UsageError(
      `--petitions「${petitions}」应为每月件数，0至9999999的整数 / petitions a month, a whole number`,
    );
  }
  const estimated = estimate(districtNamed(district), Number(petitions));
  console.log(json ? JSON.stringify({ ...estimated, prices: PRICE_LIST }) : costReport(estimated).join('\n'));
  return 0;
}
