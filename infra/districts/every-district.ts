import type { District } from '../../shared/district/district.ts';
import { InvalidDistricts, type MistakenDistrict } from './problem.ts';
import { repeatedAt } from './rules/rule.ts';

/** All of them, or every mistake of every file: one district's slip does not hide another's. @throws InvalidDistricts */
export async function everyDistrict(files: readonly Promise<District>[]): Promise<readonly District[]> {
  const districts: District[] = [];
  const mistaken: MistakenDistrict[] = [];
  for (const read of await Promise.allSettled(files)) {
    if (read.status === 'fulfilled') districts.push(read.value);
    else if (read.reason instanceof InvalidDistricts) mistaken.push(...read.reason.districts);
    else throw read.reason;
  }
  for (const at of repeatedAt(districts, ({ slug }) => slug)) {
    const { slug = '', name } = districts[at] ?? {};
    const allowed = `a slug of its own: "${name?.zh ?? ''}" is not the only one that has it, and stacks are named by it`;
    mistaken.push({ slug, problems: [{ path: 'slug', given: slug, allowed }] });
  }
  if (mistaken.length > 0) throw new InvalidDistricts(mistaken);
  return districts;
}
