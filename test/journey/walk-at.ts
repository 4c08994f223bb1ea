import { parseArgs } from 'node:util';
import { DISTRICTS } from '../../infra/districts/districts.ts';
import { districtAt } from './district-client.ts';
import { localVisit } from './local-visit.ts';
import { tokenVisit } from './token-visit.ts';
import { type Visit, walk } from './walk.ts';

// `npm run walk -- --address http://127.0.0.1:3000`: the walk of `npm run test:deploy`, over any district that can be reached.
const { values } = parseArgs({
  options: {
    address: { type: 'string', default: 'http://127.0.0.1:3000' },
    district: { type: 'string', default: 'wutong' },
    email: { type: 'string' },
  },
});
const office = DISTRICTS.find(({ slug }) => slug === values.district);
if (office === undefined) throw new Error(`--district takes one of: ${DISTRICTS.map(({ slug }) => slug).join(', ')}`);

// From the environment, so that it stands in no list of processes. It opens everything for an hour.
const token = process.env['HUISHENG_TOKEN'];
const address = values.address.replace(/\/$/, '');
const { email } = values;
const told: Pick<Visit, 'saw' | 'skipped'> = {
  saw: (what) => console.log(`✓ ${what}`),
  skipped: (what) => console.log(`skipped: ${what}`),
};
const visit =
  token === undefined
    ? localVisit(districtAt(address), office, told)
    : tokenVisit({ address, office, token, ...(email === undefined ? {} : { email }) }, told);
const { petitionNo, queryCode } = await walk(visit);
console.log(`${petitionNo} ${queryCode}`);
