import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { huishengApp } from '../../infra/app.ts';
import { plainHtml } from '../../infra/constructs/plain-html.ts';
import { tooManyRequestsPage, unavailablePage } from '../../infra/constructs/unavailable-page.ts';
import { defineDistrict } from '../../infra/districts/define-district.ts';
import { DISTRICTS } from '../../infra/districts/districts.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import { SITE_KEY_HEADER } from '../../shared/contracts/site.ts';
import { asText, at, listOf, ofType, type Resource, synthesise } from './synthesis.ts';

const synthesis = await synthesise();
const withSite = DISTRICTS.filter(({ deployment }) => deployment.partition === 'aws');

const only = (resources: readonly Resource[]): Resource['Properties'] => {
  expect(resources).toHaveLength(1);
  return resources[0]?.Properties ?? {};
};

describe.each(withSite)('the site of $slug', (district) => {
  const site = synthesis.stack(district, 'site');
  const edge = synthesis.stack(district, 'edge');
  const distribution = at(only(ofType(site, 'AWS::CloudFront::Distribution')), 'DistributionConfig');
  const origins = listOf(at(distribution, 'Origins'));
  const originOf = (behavior: unknown): unknown =>
    origins.find((origin) => at(origin, 'Id') === at(behavior, 'TargetOriginId'));
  const usual = at(distribution, 'DefaultCacheBehavior');

  test('hands every request on to the API as it came and keeps nothing', () => {
    expect(usual).toMatchObject({
      AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
      // Amazon's CachingDisabled and AllViewerExceptHostHeader.
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      ViewerProtocolPolicy: 'redirect-to-https',
    });
    const origin = originOf(usual);
    expect(asText(at(origin, 'DomainName'))).toMatch(/HttpApi.*\.execute-api\.[\w-]+\.<AWS::URLSuffix>$/);
    expect(at(origin, 'CustomOriginConfig')).toMatchObject({
      OriginProtocolPolicy: 'https-only',
      OriginSSLProtocols: ['TLSv1.2'],
    });
  });

  test('proves itself to the API by a key that stands in no template', () => {
    const [header] = listOf(at(originOf(usual), 'OriginCustomHeaders'));
    expect(at(header, 'HeaderName')).toBe(SITE_KEY_HEADER);
    expect(asText(at(header, 'HeaderValue'))).toMatch(/^\{\{resolve:secretsmanager:<.*SiteKey.*>:SecretString:::\}\}$/);
  });

  test('shows the page that names the office when the service is down, as long as it is down', () => {
    const errors = listOf(at(distribution, 'CustomErrorResponses'));
    expect(errors.map((error) => at(error, 'ErrorCode'))).toEqual([500, 502, 503, 504]);
    for (const error of errors) {
      expect(error).toMatchObject({
        ResponseCode: at(error, 'ErrorCode'),
        ResponsePagePath: '/unavailable.html',
        ErrorCachingMinTTL: 0,
      });
    }
  });

  test('has a file behind each of its own addresses, and no other', () => {
    const paths = listOf(at(distribution, 'CacheBehaviors')).map((behavior) => String(at(behavior, 'PathPattern')));
    expect(paths.toSorted()).toEqual(['/.well-known/security.txt', '/robots.txt', '/unavailable.html']);
    const written = ofType(site, 'Custom::AWS').flatMap(({ Properties }) => {
      const call = asText(Properties['Create'] ?? Properties['Update']);
      return call.includes('putObject') ? [/"Key":"([^"]+)"/.exec(call)?.[1] ?? ''] : [];
    });
    expect(written.map((key) => `/${key}`).toSorted()).toEqual(paths.toSorted());
  });

  test('lets nobody into its bucket but itself, and nobody without TLS', () => {
    expect(only(ofType(site, 'AWS::S3::Bucket'))).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    const statements = listOf(at(only(ofType(site, 'AWS::S3::BucketPolicy')), 'PolicyDocument', 'Statement'));
    expect(statements.filter((statement) => at(statement, 'Effect') === 'Allow')).toEqual([
      expect.objectContaining({
        Action: 's3:GetObject',
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Condition: { StringEquals: { 'AWS:SourceArn': expect.anything() as unknown } },
      }),
    ]);
    expect(statements).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    );
    const [staticOrigin] = origins.filter((origin) => origin !== originOf(usual));
    expect(asText(at(staticOrigin, 'OriginAccessControlId'))).not.toBe('undefined');
  });

  test('sends strict headers with everything, and a policy only where the answer brings none', () => {
    const headers = at(only(ofType(site, 'AWS::CloudFront::ResponseHeadersPolicy')), 'ResponseHeadersPolicyConfig');
    expect(at(headers, 'SecurityHeadersConfig')).toMatchObject({
      StrictTransportSecurity: { AccessControlMaxAgeSec: 31536000, Override: true },
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: 'DENY', Override: true },
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
      ContentSecurityPolicy: { Override: false },
    });
    const policy = String(at(headers, 'SecurityHeadersConfig', 'ContentSecurityPolicy', 'ContentSecurityPolicy'));
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; /);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test('keeps no log of who looked at what', () => {
    expect(at(distribution, 'Logging')).toBeUndefined();
  });

  test('stands behind the firewall, which is deployed before it, in the one Region where it can be', () => {
    expect(asText(at(distribution, 'WebACLId'))).toMatch(/^<Calls.*\.Parameter\.Value>$/);
    expect(edge.region).toBe('us-east-1');
    expect(site.after).toEqual(expect.arrayContaining(['edge', 'service']));
    const parameter = String(at(only(ofType(edge, 'AWS::SSM::Parameter')), 'Name'));
    expect(site.text).toContain(parameter);
  });

  test('and the watch are found among the outputs', () => {
    expect(site.outputs).toEqual(expect.arrayContaining(['SiteAddress', 'SiteTarget']));
    expect(synthesis.stack(district, 'watch').outputs).toEqual(
      expect.arrayContaining(['DashboardAddress', 'AlarmTopicArn']),
    );
  });
});

describe('the firewall', () => {
  const acl = only(ofType(synthesis.stack(wutong, 'edge'), 'AWS::WAFv2::WebACL'));
  const rules = listOf(at(acl, 'Rules'));
  const named = (name: string): unknown => rules.find((rule) => at(rule, 'Name') === name);

  test('slows who asks too often from one address, sooner where something is sent', () => {
    expect(named('posts')).toMatchObject({
      Statement: {
        RateBasedStatement: {
          AggregateKeyType: 'IP',
          Limit: 300,
          EvaluationWindowSec: 300,
          ScopeDownStatement: { ByteMatchStatement: { FieldToMatch: { Method: {} }, SearchString: 'POST' } },
        },
      },
      Action: { Block: { CustomResponse: { ResponseCode: 429, CustomResponseBodyKey: 'slower' } } },
    });
    expect(at(named('all'), 'Statement', 'RateBasedStatement', 'Limit')).toBe(3000);
  });

  test('never stops a resident’s long story: what takes length, quotes or links for an attack only counts', () => {
    expect(at(named('AWSManagedRulesCommonRuleSet'), 'OverrideAction')).toEqual({ Count: {} });
    const blocking = rules.filter(
      (rule) => at(rule, 'Action') !== undefined || at(rule, 'OverrideAction', 'None') !== undefined,
    );
    expect(blocking.map((rule) => at(rule, 'Name'))).toEqual(['posts', 'all', 'AWSManagedRulesKnownBadInputsRuleSet']);
    expect(at(acl, 'DefaultAction')).toEqual({ Allow: {} });
  });

  test('keeps no samples of what residents send', () => {
    for (const part of [acl, ...rules]) expect(at(part, 'VisibilityConfig', 'SampledRequestsEnabled')).toBe(false);
  });

  test('answers in no more than the 4 KB that it may', () => {
    for (const { Content } of Object.values(at(acl, 'CustomResponseBodies') as Record<string, { Content: string }>))
      expect(Content.length).toBeLessThanOrEqual(4096);
  });
});

describe('the page when nothing goes', () => {
  /** As a browser reads it. */
  const read = (page: string): string =>
    page.replaceAll(/&#x([0-9a-f]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

  test.each(withSite)('leads to the office of $slug, Chinese first', (district) => {
    for (const page of [unavailablePage(district), tooManyRequestsPage(district)]) {
      expect(page).toMatch(/^[\x20-\x7e]*$/);
      const { office, name } = district;
      for (const text of [name.zh, office.phone, office.address, office.openingTimes.zh, office.openingTimes.en, '110'])
        expect(read(page)).toContain(text);
      expect(page).toContain(`href="tel:${office.phone}"`);
      expect(page).not.toMatch(/<script|<img|src=|https?:/);
    }
  });

  test('has the style that its policy allows, to the byte', () => {
    const style = /<style>(.*)<\/style>/.exec(unavailablePage(wutong))?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(synthesis.stack(wutong, 'site').text).toContain(`style-src 'sha256-${hash}'`);
  });

  test('lets no markup in', () => {
    expect(plainHtml('<b title="1">&\'梧𠮷')).toBe('&#x3c;b title=&#x22;1&#x22;&#x3e;&#x26;&#x27;&#x68a7;&#x20bb7;');
  });
});

describe('a domain of the office’s own', () => {
  const site = { domain: 'xinfang.example.org', certificateArn: `arn:aws:acm:us-east-1:123456789012:certificate/1` };

  test('is served with TLS 1.2 at least, and is what the outputs name', () => {
    const district = defineDistrict({ ...wutong, site, publicAddress: 'https://xinfang.example.org' });
    const code = { inputsOf: () => [], handlerFile: 'index.js', directoryFor: () => import.meta.dirname };
    const app = huishengApp(code, { context: { '@aws-cdk/core:target-partitions': ['aws'] } }, [district]);
    const stage = app.synth().stacksRecursively.find((artifact) => artifact.hierarchicalId === 'wutong/site');
    const template = stage?.template as {
      Resources: Record<string, Resource>;
      Outputs: Record<string, { Value: unknown }>;
    };
    const found = Object.values(template.Resources).find(({ Type }) => Type === 'AWS::CloudFront::Distribution');
    expect(at(found?.Properties, 'DistributionConfig')).toMatchObject({
      Aliases: [site.domain],
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' },
    });
    expect(template.Outputs['SiteAddress']?.Value).toBe('https://xinfang.example.org');
  });

  test('must be the one that residents are sent to, and is refused in China', () => {
    const problems = (changed: object): string => {
      try {
        defineDistrict({ ...wutong, ...changed });
      } catch (error) {
        return String(error);
      }
      return '';
    };
    expect(problems({ site })).toContain('allowed  the address of the site’s own domain');
    expect(problems({ site, deployment: { partition: 'aws-cn', region: 'cn-north-1' } })).toContain(
      'left out: aws-cn has no site of ours',
    );
    expect(
      problems({ site: { ...site, certificateArn: site.certificateArn.replace('us-east-1', 'ap-east-1') } }),
    ).toContain('us-east-1');
  });
});
