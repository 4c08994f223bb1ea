import { type Stack, Stage, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { type District, scansForMalware } from '../../shared/district/district.ts';
import type { FunctionCode } from '../bundling/bundle-functions.ts';
import { EDGE_REGION } from '../constructs/resident-firewall.ts';
import type { SiteKey } from '../constructs/site-key.ts';
import { ApiStack } from './api-stack.ts';
import { EdgeStack } from './edge-stack.ts';
import { GuardStack } from './guard-stack.ts';
import { RecordStack } from './record-stack.ts';
import { ServiceStack } from './service-stack.ts';
import { SiteStack } from './site-stack.ts';
import { WatchStack } from './watch-stack.ts';

interface DistrictStageProps {
  readonly district: District;
  readonly code: FunctionCode;
}

/** One district's stacks: `cdk deploy '<slug>/*'`. Any account unless the district's file names one. */
export class DistrictStage extends Stage {
  constructor(scope: Construct, { district, code }: DistrictStageProps) {
    const { account, region } = district.deployment;
    super(scope, district.slug, { env: { region, ...(account === undefined ? {} : { account }) } });
    const record = new RecordStack(this, 'record', { district, stackName: `huisheng-${district.slug}-record` });
    const service = new ServiceStack(this, 'service', {
      district,
      stackName: `huisheng-${district.slug}-service`,
      record,
      code,
    });
    const api = new ApiStack(this, 'api', { district, stackName: `huisheng-${district.slug}-api`, service });
    const watch = new WatchStack(this, 'watch', {
      district,
      stackName: `huisheng-${district.slug}-watch`,
      record,
      service,
      api,
    });
    const guard = scansForMalware(district)
      ? [new GuardStack(this, 'guard', { stackName: `huisheng-${district.slug}-guard`, record })]
      : [];
    const site = service.siteKey === undefined ? [] : this.#site(district, api.http.apiId, service.siteKey);
    Tags.of(this).add('project', 'huisheng');
    Tags.of(this).add('district', district.slug);
    for (const stack of [record, service, api, watch, ...guard, ...site]) Tags.of(stack).add('stack', stack.node.id);
  }

  #site(district: District, apiId: string, siteKey: SiteKey): readonly Stack[] {
    const { account } = district.deployment;
    const edge = new EdgeStack(this, 'edge', {
      district,
      stackName: `huisheng-${district.slug}-edge`,
      env: { region: EDGE_REGION, ...(account === undefined ? {} : { account }) },
    });
    const site = new SiteStack(this, 'site', {
      district,
      stackName: `huisheng-${district.slug}-site`,
      apiId,
      siteKey,
      edge,
    });
    return [edge, site];
  }
}
