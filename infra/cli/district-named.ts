import type { District } from '../../shared/district/district.ts';
import { DISTRICTS } from '../districts/districts.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError naming the districts there are */
export function districtNamed(slug: string): District {
  const found = DISTRICTS.find((district) => district.slug === slug);
  if (found !== undefined) return found;
  const known = DISTRICTS.map((district) => district.slug).join('、');
  throw new UsageError(`没有机关「${slug}」，可选：${known} / no such district`);
}
