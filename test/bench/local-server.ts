import { startGateway } from '../../infra/local/gateway.ts';
import { startLocal } from '../../infra/local/run-local.ts';
import { instantFromMilliseconds } from '../../shared/calendar/instant.ts';

// The district of `npm start` and, beside it, the same gateway before a handler that does nothing, in a process of their own: the
// load comes from another. Told `memory`, it says what it holds.
const [directory = '', port = ''] = process.argv.slice(2);
const district = await startLocal({ directory, port: Number(port) });
const empty = await startGateway({
  port: 0,
  clock: { now: () => instantFromMilliseconds(Date.now()) },
  routes: [
    {
      method: 'POST',
      path: '/api/empty',
      staff: false,
      handler: () => Promise.resolve({ statusCode: 200, body: '{}' }),
    },
  ],
  authorize: () => Promise.resolve(undefined),
  onError: () => undefined,
});
process.on('message', () => {
  // What is still held after a collection is the process's own; the rest V8 keeps because the machine has it to spare.
  const { rss } = process.memoryUsage();
  globalThis.gc?.();
  process.send?.({ rss, held: process.memoryUsage().heapUsed });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ district: district.address, empty: empty.endpoint });
