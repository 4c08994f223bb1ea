import type { District } from '../../shared/district/district.ts';
import { canal } from './canal.ts';
import { huaiyin } from './huaiyin.ts';
import { wutong } from './wutong.ts';

/** Every district there is. A new one is a file beside this and a line here. */
export const DISTRICTS: readonly District[] = [wutong, huaiyin, canal];
