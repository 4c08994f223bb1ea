import * as z from 'zod/mini';
import type { District } from '../../shared/district/district.ts';
import { type DistrictFile, districtSchema } from '../../shared/district/district-file.ts';
import { formProblems } from './form-problems.ts';
import { InvalidDistricts, type Problem } from './problem.ts';
import { AUTHORITY_RULES } from './rules/authorities.ts';
import { CLOCK_RULES } from './rules/clocks.ts';
import { DEPLOYMENT_RULES } from './rules/deployment.ts';
import type { Rule } from './rules/rule.ts';
import { STAFF_RULES } from './rules/staff.ts';

const RULES: readonly Rule[] = [...CLOCK_RULES, ...AUTHORITY_RULES, ...STAFF_RULES, ...DEPLOYMENT_RULES];

/** Reads one district's file. @throws InvalidDistricts naming every mistake in it */
export function defineDistrict(file: DistrictFile): District {
  const read = districtSchema.safeParse(file);
  const form = read.success ? [] : formProblems(file, read.error.issues);
  const problems = [...form, ...ruleProblems(file, form)];
  if (!read.success || problems.length > 0) throw new InvalidDistricts([{ slug: file.slug, problems }]);
  FILES.set(read.data, file);
  return read.data;
}

/** The file as it was written, before the defaults were put in: what a person said, and what not. */
export function fileOf(district: District): DistrictFile {
  return FILES.get(district) ?? district;
}

const FILES = new WeakMap<District, DistrictFile>();

const eachPart = z.partial(districtSchema);

// One malformed part does not keep the others from being judged; what the form tells of a place is not told twice.
function ruleProblems(file: DistrictFile, form: readonly Problem[]): readonly Problem[] {
  const malformed = new Set(form.map(({ path }) => /^\w*/.exec(path)?.[0]));
  const whole = Object.fromEntries(Object.entries(file).filter(([name]) => !malformed.has(name)));
  const parts = eachPart.safeParse(whole);
  if (!parts.success) return [];
  return RULES.flatMap((judge) => judge(parts.data)).filter(
    ({ path }) => !form.some((told) => path.startsWith(told.path) || told.path.startsWith(path)),
  );
}
