import type { District } from '../../../shared/district/district.ts';
import { districtNamed } from '../district-named.ts';
import { UsageError } from '../usage-error.ts';

/** `huisheng district explain wutong --json`: the district named first, and what follows. @throws UsageError */
export function districtFirst(args: readonly string[]): readonly [District, readonly string[]] {
  const [slug, ...options] = args;
  if (slug === undefined || slug.startsWith('-')) {
    throw new UsageError('请先写明机关，如 wutong / name the district first, as wutong');
  }
  return [districtNamed(slug), options];
}
