import { deliveriesStore } from '../../../functions/platform/deliveries-store.ts';
import { readOptions } from '../read-options.ts';
import { openPlace, PLACE_OPTIONS } from '../record/place.ts';
import { deliveriesAsked, DELIVERY_OPTIONS } from './asked.ts';

const OPTIONS = {
  ...PLACE_OPTIONS,
  ...DELIVERY_OPTIONS,
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

const MOST_AT_ONCE = 1000;

/**
 * `huisheng webhooks replay`: deliveries are owed once more, with all their tries; the next run hands them over. Whether a petition may be
 * told of is asked again then. Receivers know a repeat by its `webhook-id`.
 */
export async function webhooksReplay(args: readonly string[]): Promise<number> {
  const options = readOptions(args, OPTIONS);
  const dryRun = options['dry-run'] === true;
  const place = await openPlace(options);
  try {
    const deliveries = deliveriesStore(place.table);
    const found = await deliveriesAsked(deliveries, options, MOST_AT_ONCE);
    let replayed = 0;
    for (const record of dryRun ? [] : found) {
      if (await deliveries.replay(record, place.context.now)) replayed += 1;
    }
    if (options.json === true) console.log(JSON.stringify({ of: place.name, dryRun, found: found.length, replayed }));
    else if (dryRun)
      console.log(`将重新推送${found.length}次，未改动 / ${found.length} would be sent again; nothing was changed`);
    else console.log(`已排入重新推送：${replayed}次 / ${replayed} will be sent again`);
    return 0;
  } finally {
    await place.close();
  }
}
