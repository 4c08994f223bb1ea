import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import type { District } from '../../shared/district/district.ts';
import { tooManyRequestsPage } from './unavailable-page.ts';

interface ResidentFirewallProps {
  readonly district: District;
}

/** CloudFront's firewall exists in this Region alone, wherever the district is. */
export const EDGE_REGION = 'us-east-1';

/** Requests in five minutes from one address. A whole office, or a whole estate, may share one. */
const POSTS = 300;
const ALL = 3000;

/**
 * What is stopped before it reaches the service: floods, and requests that only attack programs make. Amazon's common rules count
 * and stop nothing: they take long bodies, quotation marks and web addresses for attacks, and a resident's long story
 * with a link in it must arrive. Words are never run or shown as markup here, which is what those rules guard.
 */
export class ResidentFirewall extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { district }: ResidentFirewallProps) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'WebAcl', {
      name: firewallName(district),
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      customResponseBodies: { [SLOWER]: { contentType: 'TEXT_HTML', content: tooManyRequestsPage(district) } },
      rules: [
        rateRule('posts', 0, POSTS, {
          byteMatchStatement: {
            fieldToMatch: { method: {} },
            positionalConstraint: 'EXACTLY',
            searchString: 'POST',
            textTransformations: [{ priority: 0, type: 'NONE' }],
          },
        }),
        rateRule('all', 1, ALL),
        amazonRules('AWSManagedRulesKnownBadInputsRuleSet', 2, { none: {} }),
        amazonRules('AWSManagedRulesCommonRuleSet', 3, { count: {} }),
      ],
      visibilityConfig: visible(firewallName(district)),
    });
    this.arn = acl.attrArn;
  }
}

/** Its own name and that of its figures. */
export function firewallName({ slug }: District): string {
  return `huisheng-${slug}`;
}

const SLOWER = 'slower';

function rateRule(
  name: string,
  priority: number,
  limit: number,
  scopeDownStatement?: CfnWebACL.StatementProperty,
): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    statement: {
      rateBasedStatement: {
        aggregateKeyType: 'IP',
        limit,
        evaluationWindowSec: 300,
        ...(scopeDownStatement === undefined ? {} : { scopeDownStatement }),
      },
    },
    action: {
      block: {
        customResponse: {
          responseCode: 429,
          customResponseBodyKey: SLOWER,
          responseHeaders: [{ name: 'retry-after', value: '300' }],
        },
      },
    },
    visibilityConfig: visible(name),
  };
}

function amazonRules(
  name: string,
  priority: number,
  overrideAction: CfnWebACL.OverrideActionProperty,
): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    statement: { managedRuleGroupStatement: { vendorName: 'AWS', name } },
    overrideAction,
    visibilityConfig: visible(name),
  };
}

/** Counted, never sampled: a sample keeps a resident's address, path and headers for all who may look. */
function visible(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false };
}
