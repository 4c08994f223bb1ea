import { Stack, type StackProps } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import type { District } from '../../shared/district/district.ts';
import { ResidentFirewall } from '../constructs/resident-firewall.ts';

interface EdgeStackProps extends StackProps {
  readonly district: District;
}

/** What CloudFront takes from its own Region. Its address is left where `site` looks for it, since Regions share no exports. */
export class EdgeStack extends Stack {
  readonly webAclParameter: string;

  constructor(scope: Construct, id: string, { district, ...props }: EdgeStackProps) {
    super(scope, id, props);
    const firewall = new ResidentFirewall(this, 'Firewall', { district });
    this.webAclParameter = `/huisheng/${district.slug}/web-acl-arn`;
    new StringParameter(this, 'WebAclArn', { parameterName: this.webAclParameter, stringValue: firewall.arn });
  }
}
