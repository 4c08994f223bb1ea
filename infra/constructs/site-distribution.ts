import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Construct } from 'constructs';
import { SITE_KEY_HEADER } from '../../shared/contracts/site.ts';
import type { District } from '../../shared/district/district.ts';
import { type SiteFiles, UNAVAILABLE } from './site-files.ts';
import type { SiteKey } from './site-key.ts';
import { PLAIN_PAGE_STYLE_HASH } from './unavailable-page.ts';

interface SiteDistributionProps {
  readonly district: District;
  readonly apiId: string;
  readonly siteKey: SiteKey;
  readonly files: SiteFiles;
  readonly webAclArn: string;
}

/** When the service answers with one of these, or not at all, people see the page that names the office. */
const DOWN = [500, 502, 503, 504];

/** The residents' door: the API behind TLS, a firewall and strict headers; nothing of a petition is kept on the way. */
export class SiteDistribution extends Construct {
  readonly distribution: Distribution;
  readonly address: string;

  constructor(scope: Construct, id: string, props: SiteDistributionProps) {
    super(scope, id);
    const { district, files, webAclArn } = props;
    const responseHeadersPolicy = strictHeaders(this, district);
    const staticOrigin = S3BucketOrigin.withOriginAccessControl(files.bucket);
    const staticBehavior = {
      origin: staticOrigin,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy,
    };
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `Huisheng ${district.slug}`,
      httpVersion: HttpVersion.HTTP2_AND_3,
      // Of the classes that reach East Asia the cheapest.
      priceClass: PriceClass.PRICE_CLASS_200,
      webAclId: webAclArn,
      defaultBehavior: {
        origin: apiOrigin(this, props),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        responseHeadersPolicy,
      },
      additionalBehaviors: Object.fromEntries(files.keys.map((key) => [`/${key}`, staticBehavior])),
      errorResponses: DOWN.map((httpStatus) => ({
        httpStatus,
        responseHttpStatus: httpStatus,
        responsePagePath: `/${UNAVAILABLE}`,
        ttl: Duration.seconds(0),
      })),
      ...ownDomain(this, district),
    });
    this.address = `https://${district.site?.domain ?? this.distribution.domainName}`;
    acknowledge(this.distribution, district);
  }
}

function apiOrigin(scope: Construct, { apiId, siteKey }: SiteDistributionProps): HttpOrigin {
  const { region, urlSuffix } = Stack.of(scope);
  return new HttpOrigin(`${apiId}.execute-api.${region}.${urlSuffix}`, {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    customHeaders: { [SITE_KEY_HEADER]: siteKey.value },
  });
}

function ownDomain(scope: Construct, { site }: District) {
  if (site === undefined) return {};
  return {
    domainNames: [site.domain],
    certificate: Certificate.fromCertificateArn(scope, 'Certificate', site.certificateArn),
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
  };
}

/**
 * What every answer carries. The pages bring a policy of their own with the hash of their style, and keep it; this one is for
 * answers without: data, files and the page for failures. Browsers obey both where two are sent, so none is ever added to one.
 */
function strictHeaders(scope: Construct, { slug }: District): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, 'Headers', {
    responseHeadersPolicyName: `huisheng-${slug}`,
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: `default-src 'none'; style-src '${PLAIN_PAGE_STYLE_HASH}'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
        override: false,
      },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: false, override: true },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
    },
    customHeadersBehavior: {
      customHeaders: [
        { header: 'permissions-policy', value: 'camera=(), geolocation=(), microphone=(), payment=()', override: true },
      ],
    },
  });
}

function acknowledge(distribution: Distribution, { site }: District): void {
  Validations.of(distribution).acknowledge(
    {
      id: 'AwsSolutions::AwsSolutions-CFR1',
      reason: 'Residents away from home, abroad too, may petition: nobody is refused for where they are.',
    },
    {
      id: 'AwsSolutions::AwsSolutions-CFR3',
      reason:
        'An access log would hold the addresses of residents beside what they looked at; the API logs routes and outcomes.',
    },
    ...(site === undefined
      ? [
          {
            id: 'AwsSolutions::AwsSolutions-CFR4',
            reason:
              'With the certificate of CloudFront the oldest protocol cannot be chosen; with a domain of its own it is TLS 1.2.',
          },
        ]
      : []),
  );
}
