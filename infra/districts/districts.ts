import type { District } from '../../shared/district/district.ts';
import { everyDistrict } from './every-district.ts';

/** Every district there is. A new one is a file beside this and a line here: `huisheng district new` writes both. */
export const DISTRICTS: readonly District[] = await everyDistrict([
  import('./wutong.ts').then(({ wutong }) => wutong),
  import('./huaiyin.ts').then(({ huaiyin }) => huaiyin),
  import('./canal.ts').then(({ canal }) => canal),
]);
