import * as z from 'zod/mini';
import type { District } from '../../shared/district/district.ts';
import { type DistrictFile, districtSchema, ownRuleProblems } from '../../shared/district/district-file.ts';

/** All mistakes of a district file at once: where, what was given, what is allowed. */
export class InvalidDistrict extends Error {
  override readonly name = 'InvalidDistrict';
  readonly problems: readonly string[];
  constructor(slug: string, problems: readonly string[]) {
    super(
      `district "${slug}" has ${problems.length} problem(s):\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
    this.problems = problems;
  }
}

/** Reads one district's file. @throws InvalidDistrict naming every mistake */
export function defineDistrict(file: DistrictFile): District {
  const read = districtSchema.safeParse(file);
  if (!read.success) {
    throw new InvalidDistrict(
      file.slug,
      read.error.issues.map((issue) => `${issue.path.join('.') || '(top)'}: ${issue.message}`),
    );
  }
  const problems = [
    ...ownRuleProblems(read.data),
    ...unknownSuperiors(read.data),
    ...missingInPartition(read.data),
    ...siteProblems(read.data),
  ];
  if (problems.length > 0) throw new InvalidDistrict(file.slug, problems);
  return read.data;
}

function unknownSuperiors(district: District): readonly string[] {
  const names = district.authorities.map((authority) => authority.name);
  const doubled = names
    .filter((name, at) => names.indexOf(name) !== at)
    .map((name) => `authorities: "${name}" is listed twice`);
  const unknown = district.authorities.flatMap(({ name, superior }) =>
    superior === undefined || names.includes(superior)
      ? []
      : [`authorities: "${name}" names "${superior}" as its superior, which is not listed`],
  );
  return [...doubled, ...unknown];
}

function siteProblems({ site, deployment, publicAddress }: District): readonly string[] {
  if (site === undefined) return [];
  return [
    ...(deployment.partition === 'aws-cn'
      ? ['site: aws-cn has no site of ours; put your own in front of the API']
      : []),
    ...(publicAddress === `https://${site.domain}`
      ? []
      : [`site: residents are sent to publicAddress "${publicAddress}", which is not "https://${site.domain}"`]),
  ];
}

/** China's partition has regions of its own, and neither Cognito pools nor SES. */
function missingInPartition({ deployment: { partition, region }, identity, mail }: District): readonly string[] {
  const inChina = partition === 'aws-cn';
  return [
    ...(region.startsWith('cn-') === inChina
      ? []
      : [`deployment: region "${region}" is not in partition "${partition}"`]),
    ...(inChina && identity.kind === 'cognito' ? ['identity: aws-cn has no Cognito pools; name an "oidc" issuer'] : []),
    ...(inChina && mail.adapter === 'ses' ? ['mail: aws-cn has no SES; use "smtp"'] : []),
  ];
}
