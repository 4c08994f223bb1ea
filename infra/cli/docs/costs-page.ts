import { wutong } from '../../districts/wutong.ts';
import { amount, assumptions, dollars, idleRows, petitionRows } from '../cost/cost-report.ts';
import { estimate } from '../cost/estimate.ts';
import { MEASURED_LIVES, type MeasuredLife } from '../cost/measured.ts';
import { ALWAYS_ON, PRICE_LIST, PRICES, RESOURCE_PRICES, SIGNED_IN } from '../cost/prices.ts';
import { markdownTable } from './markdown.ts';

/** What `huisheng cost` says of a community, with everything it is reckoned from. */
export function costsPage(): string {
  const { ordinary, toFinality, idle, alwaysOn, breakEven } = estimate(wutong, 100);
  return [
    `**A thousand petitions, in dollars** (${PRICE_LIST.region}, list prices of ${PRICE_LIST.asOf})`,
    table(petitionRows(ordinary, toFinality)),
    '**A month in which nothing happens**',
    table(idleRows(idle)),
    '**A small server and a database that always run, a month**',
    table([
      ['', 'single', 'with a standby database'],
      ...ALWAYS_ON.map(({ of, single, standby }) => [of, dollars(single), dollars(standby)]),
      ['in all', dollars(alwaysOn.single), dollars(alwaysOn.standby)],
    ]),
    `Messages apart, which cost the same on both, Huisheng is the cheaper up to about ${breakEven} ordinary petitions a month.`,
    '**What was counted**',
    table([['', 'ordinary', 'to finality'], ...countedRows()]),
    '**What was assumed**',
    assumptions().join('\n'),
    '**Prices**',
    table([
      ['for', 'dollars'],
      ...Object.values(PRICES).map(({ of, dollars: price, per }) => [
        per === 1 ? of : `${amount(per)} ${of}`,
        String(price),
      ]),
      ...Object.values(RESOURCE_PRICES).map(({ of, dollars: price }) => [`${of}, a month`, String(price)]),
      [`${SIGNED_IN.of}, a month`, String(SIGNED_IN.dollars)],
    ]),
  ].join('\n\n');
}

function countedRows(): readonly (readonly string[])[] {
  const { ordinary, toFinality } = MEASURED_LIVES.lives;
  const row = (what: string, of: (life: MeasuredLife) => number) => [
    what,
    String(of(ordinary)),
    String(of(toFinality)),
  ];
  return [
    row('commits', ({ commits }) => commits),
    row('requests of the walk', ({ httpRequests }) => httpRequests),
    row('… by staff', ({ ofTheseByStaff }) => ofTheseByStaff),
    row('timers that went off', ({ timers }) => timers),
    row('commits handed to a consumer', ({ streamRecords }) => streamRecords),
    row('write units, index included', ({ writeUnits }) => writeUnits),
    row('read units', ({ readUnits }) => readUnits),
    row('messages', ({ messages }) => messages),
    row('bytes kept, index included', ({ bytesKept }) => bytesKept),
  ];
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  return markdownTable(head, rows);
}
