import { expect, test } from 'vitest';
import type { CountedResources } from '../../infra/cli/cost/measured.ts';
import { RESOURCE_PRICES } from '../../infra/cli/cost/prices.ts';
import { at, listOf, synthesise } from '../infra/synthesis.ts';

test('what costs by being there is what infra/cli/cost/counted-resources.json says, district by district', async () => {
  const { stacks } = await synthesise();
  const counted: Record<string, Record<string, number>> = {};
  for (const { district, resources } of stacks) {
    const of = (counted[district.slug] ??= {});
    for (const { Type, Properties } of resources) {
      if (RESOURCE_PRICES[Type] === undefined) continue;
      of[Type] = (of[Type] ?? 0) + 1;
      // A web ACL is billed by its rules too.
      if (Type === 'AWS::WAFv2::WebACL') of['rule of a web ACL'] = listOf(at(Properties, 'Rules')).length;
    }
  }
  await expect(`${JSON.stringify(counted satisfies CountedResources, null, 2)}\n`).toMatchFileSnapshot(
    '../../infra/cli/cost/counted-resources.json',
  );
});
