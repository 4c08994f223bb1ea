import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { PhysicalResourceId } from 'aws-cdk-lib/custom-resources';
import { Construct } from 'constructs';
import { CURRENT_CALENDAR } from '../../shared/calendar/official-calendars.ts';
import type { District } from '../../shared/district/district.ts';
import type { DeploymentCalls } from './deployment-calls.ts';
import { unavailablePage } from './unavailable-page.ts';

interface SiteFilesProps {
  readonly district: District;
}

interface SiteFile {
  readonly key: string;
  readonly type: string;
  readonly cacheControl: string;
  readonly body: string;
}

/** CDK's own types disagree about this property: its class leaves it open, its interface does not. */
class PlainBucket extends Bucket {
  override get isWebsite(): boolean {
    return false;
  }
}

/** The page for when the service is down: kept where it does not go down with it. */
export const UNAVAILABLE = 'unavailable.html';

/**
 * What the site answers without asking the service: the page for its failures, and what robots and finders of faults look for.
 * No icon: the pages' own policy allows no picture, and a first visit is a page and its script.
 */
export class SiteFiles extends Construct {
  readonly bucket: IBucket;
  readonly keys: readonly string[];
  readonly #files: readonly SiteFile[];

  constructor(scope: Construct, id: string, { district }: SiteFilesProps) {
    super(scope, id);
    this.bucket = new PlainBucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // Everything in it is made anew by a deployment.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions::AwsSolutions-S1',
      reason:
        'It holds three public files and no data of anybody; a log of who asked for them would hold addresses of residents.',
    });
    this.#files = filesOf(district);
    this.keys = this.#files.map(({ key }) => key);
  }

  /** What whoever writes the files must be allowed. */
  mayWrite(): PolicyStatement {
    return new PolicyStatement({
      actions: ['s3:PutObject', 's3:DeleteObject'],
      resources: this.keys.map((key) => this.bucket.arnForObjects(key)),
    });
  }

  write(calls: DeploymentCalls): void {
    for (const { key, type, cacheControl, body } of this.#files) {
      const object = { Bucket: this.bucket.bucketName, Key: key };
      const physicalResourceId = PhysicalResourceId.of(key);
      calls.call(
        key,
        {
          service: 'S3',
          action: 'putObject',
          parameters: { ...object, ContentType: type, CacheControl: cacheControl, Body: body },
          physicalResourceId,
        },
        { service: 'S3', action: 'deleteObject', parameters: object },
      );
    }
  }
}

function filesOf(district: District): readonly SiteFile[] {
  const text = 'text/plain; charset=utf-8';
  const aDay = 'public, max-age=86400';
  return [
    // Nobody's browser keeps a failure.
    { key: UNAVAILABLE, type: 'text/html; charset=utf-8', cacheControl: 'no-store', body: unavailablePage(district) },
    { key: 'robots.txt', type: text, cacheControl: aDay, body: ROBOTS },
    { key: '.well-known/security.txt', type: text, cacheControl: aDay, body: securityText(district) },
  ];
}

const ROBOTS = ['User-agent: *', 'Disallow: /track', 'Disallow: /api/', 'Disallow: /console', ''].join('\n');

// RFC 9116 wants a day on which this is no longer true. Who loads next year's calendar, once a year, renews it by doing so.
function securityText({ mail, publicAddress }: District): string {
  return [
    `Contact: mailto:${mail.from}`,
    `Expires: ${CURRENT_CALENDAR.version.slice(3)}-12-31T23:59:59+08:00`,
    'Preferred-Languages: zh, en',
    `Canonical: ${publicAddress}/.well-known/security.txt`,
    '',
  ].join('\n');
}
