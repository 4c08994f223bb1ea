import { yearOf } from '../../../shared/calendar/calendar-date.ts';
import { shanghaiDay } from '../../../shared/calendar/instant.ts';
import { type MeasuredFigures, publishedFigures } from '../../../shared/commitments/published.ts';
import { addTallies, EMPTY_TALLY } from '../../../shared/commitments/tally.ts';
import type { Commitments, PublicPlate } from '../../../shared/contracts/answers.ts';
import { monthOf } from '../../platform/figures-store.ts';
import { errorName } from '../../platform/log.ts';
import { platesShown, platesWorn } from '../../platform/plates-worn.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import type { Service } from '../../platform/service.ts';
import { commitmentsOf } from './commitments.ts';

export const disclosures: Endpoint = async (_event, service) =>
  jsonAnswer(200, await disclosuresOf(service), { 'cache-control': 'public, max-age=300' });

/** R36: the promises, and beside them what they came to. What is promised is said even while the store does not answer. */
export async function disclosuresOf(service: Service): Promise<Commitments> {
  const [measured, plates] = await Promise.all([
    ifAnswered(service, 'figures', measuredFigures(service)),
    ifAnswered(service, 'plates', publicPlates(service)),
  ]);
  return {
    ...commitmentsOf(service),
    ...(measured === undefined ? {} : { measured }),
    ...(plates === undefined || plates.length === 0 ? {} : { plates }),
  };
}

async function ifAnswered<Told>({ log }: Service, kind: string, asked: Promise<Told>): Promise<Told | undefined> {
  try {
    return await asked;
  } catch (error) {
    log('REQUEST_FAILED', { kind, error: errorName(error) });
    return undefined;
  }
}

// R40 亮牌办公: a number that can be quoted; whose it is stands on the plate itself.
async function publicPlates(service: Service): Promise<readonly PublicPlate[]> {
  const worn = await platesWorn(service);
  return platesShown(service, worn).plates.map(({ plateNo, postName, window }) => ({
    plateNo,
    post: postName,
    ...(window === undefined ? {} : { window }),
  }));
}

// The last twelve months, this one among them: two items at most are read, whatever the office has received.
async function measuredFigures({ figures, now, office }: Service): Promise<MeasuredFigures | undefined> {
  const today = shanghaiDay(now());
  const to = monthOf(today);
  const from = monthAfter(`${yearOf(today) - 1}${to.slice(4)}`);
  const years = [...new Set([from.slice(0, 4), to.slice(0, 4)])];
  const all = (await Promise.all(years.map((year) => figures.tallies(year)))).flat();
  const months = all.filter(({ month }) => month >= from && month <= to);
  const asOf = months
    .map((month) => month.asOf)
    .toSorted()
    .at(0);
  if (asOf === undefined) return undefined;
  const tally = months.reduce((sum, month) => addTallies(sum, month.tally), EMPTY_TALLY);
  return publishedFigures(tally, { from, to, asOf }, office.rulesOn(today));
}

function monthAfter(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return number === '12' ? `${Number(year) + 1}-01` : `${year}-${String(Number(number) + 1).padStart(2, '0')}`;
}
