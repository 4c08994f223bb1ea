import { deliveriesStore } from '../../../functions/platform/deliveries-store.ts';
import { alignedRows } from '../aligned-rows.ts';
import { readOptions } from '../read-options.ts';
import { openPlace, PLACE_OPTIONS } from '../record/place.ts';
import { UsageError } from '../usage-error.ts';
import { deliveriesAsked, DELIVERY_OPTIONS, deliveryRow } from './asked.ts';

const OPTIONS = {
  ...PLACE_OPTIONS,
  ...DELIVERY_OPTIONS,
  limit: { type: 'string' },
  json: { type: 'boolean' },
} as const;

const HEADINGS = ['编号', '对接', '事件', '状态', '次数', '结果', '时间', '下次'];

/** `huisheng webhooks log`: what other systems were told, or were to be, newest first. */
export async function webhooksLog(args: readonly string[]): Promise<number> {
  const options = readOptions(args, OPTIONS);
  const limit = Number(options.limit ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new UsageError('--limit：1至1000 / 1 to 1000');
  const place = await openPlace(options);
  try {
    const found = await deliveriesAsked(deliveriesStore(place.table), options, limit);
    if (options.json === true) console.log(JSON.stringify({ of: place.name, deliveries: found }));
    else if (found.length === 0) console.log('没有 / none');
    else console.log(alignedRows([HEADINGS, ...found.map(deliveryRow)]).join('\n'));
    return 0;
  } finally {
    await place.close();
  }
}
