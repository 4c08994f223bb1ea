import { Stage, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { type District, scansForMalware } from '../../shared/district/district.ts';
import type { FunctionCode } from '../bundling/bundle-functions.ts';
import { GuardStack } from './guard-stack.ts';
import { RecordStack } from './record-stack.ts';
import { ServiceStack } from './service-stack.ts';

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
    const guard = scansForMalware(district)
      ? [new GuardStack(this, 'guard', { stackName: `huisheng-${district.slug}-guard`, record })]
      : [];
    Tags.of(this).add('project', 'huisheng');
    Tags.of(this).add('district', district.slug);
    for (const stack of [record, service, ...guard]) Tags.of(stack).add('stack', stack.node.id);
  }
}
