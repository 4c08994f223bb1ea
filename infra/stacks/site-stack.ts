import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { PhysicalResourceId } from 'aws-cdk-lib/custom-resources';
import type { Construct } from 'constructs';
import type { District } from '../../shared/district/district.ts';
import { DeploymentCalls } from '../constructs/deployment-calls.ts';
import { EDGE_REGION } from '../constructs/resident-firewall.ts';
import { SiteDistribution } from '../constructs/site-distribution.ts';
import { SiteFiles } from '../constructs/site-files.ts';
import type { SiteKey } from '../constructs/site-key.ts';
import type { EdgeStack } from './edge-stack.ts';

interface SiteStackProps extends StackProps {
  readonly district: District;
  readonly apiId: string;
  readonly siteKey: SiteKey;
  readonly edge: EdgeStack;
}

/** The residents' door in front of the service. */
export class SiteStack extends Stack {
  constructor(scope: Construct, id: string, { district, apiId, siteKey, edge, ...props }: SiteStackProps) {
    super(scope, id, props);
    this.addStackDependency(edge);
    const files = new SiteFiles(this, 'Files', { district });
    const calls = new DeploymentCalls(this, 'Calls', {
      district,
      may: [files.mayWrite(), this.#mayRead(edge.webAclParameter)],
    });
    files.write(calls);
    const webAclArn = calls
      .call('web-acl', {
        service: 'SSM',
        action: 'getParameter',
        region: EDGE_REGION,
        parameters: { Name: edge.webAclParameter },
        physicalResourceId: PhysicalResourceId.of(edge.webAclParameter),
        outputPaths: ['Parameter.Value'],
      })
      .getResponseField('Parameter.Value');
    const { distribution, address } = new SiteDistribution(this, 'Site', {
      district,
      apiId,
      siteKey,
      files,
      webAclArn,
    });

    new CfnOutput(this, 'SiteAddress', { value: address });
    // For the DNS record of a domain of the office's own.
    new CfnOutput(this, 'SiteTarget', { value: distribution.domainName });
  }

  #mayRead(parameter: string): PolicyStatement {
    const arn = this.formatArn({ service: 'ssm', region: EDGE_REGION, resource: `parameter${parameter}` });
    return new PolicyStatement({ actions: ['ssm:GetParameter'], resources: [arn] });
  }
}
