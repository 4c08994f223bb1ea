import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { BUCKET } from '../../shared/contracts/bucket.ts';
import { ENVIRONMENT } from '../../shared/contracts/environment.ts';
import type { Port } from '../../shared/contracts/functions.ts';
import { BUCKET_GRANTS, type BucketGrant } from '../../shared/contracts/grants.ts';
import type { Acknowledged, Grant } from './grant.ts';
import { viaService } from './via-service.ts';

interface AttachmentBucketProps {
  readonly key: IKey;
  readonly malwareScan: 'required' | 'none';
}

/**
 * 附件 of a district: quarantine and what was kept, in one private bucket that outlives the stack. It tells EventBridge of whatever
 * arrives. A browser sends files to it and fetches them from it directly, each time by a signature of a function that may.
 */
export class AttachmentBucket extends Construct {
  readonly bucket: Bucket;
  readonly #key: IKey;
  readonly #malwareScan: AttachmentBucketProps['malwareScan'];

  constructor(scope: Construct, id: string, { key, malwareScan }: AttachmentBucketProps) {
    super(scope, id);
    this.#key = key;
    this.#malwareScan = malwareScan;
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        {
          id: 'quarantine',
          prefix: BUCKET.incoming,
          // The examiner destroys what it has seen within minutes. What is left after a week it could not examine, and an alarm told so.
          expiration: Duration.days(7),
          noncurrentVersionExpiration: Duration.days(1),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
        // Who needs it later asks for it anew, with the rights of that day.
        {
          id: 'exports',
          prefix: BUCKET.exports,
          expiration: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(1),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
        { id: 'erased', prefix: BUCKET.kept, noncurrentVersionExpiration: Duration.days(30) },
      ],
    });
    const resource = this.bucket.node.defaultChild;
    if (!(resource instanceof CfnBucket)) throw new Error('a bucket is expected to be a CfnBucket');
    // What CloudFormation does by itself; CDK's own setting would bring a function of its own to do it.
    resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    // A new name would be a new, empty bucket.
    resource.overrideLogicalId('Attachments');
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions::AwsSolutions-S1',
      reason:
        'Every link is on record in the table, by whom and when. A log of requests would keep addresses of residents beside petition numbers.',
    });
  }

  /** What the ports need of the bucket, no more: beginnings of keys. Undefined where they need nothing of it. */
  grantFor(ports: readonly Port[]): Grant | undefined {
    const needed = ports.flatMap((port) => BUCKET_GRANTS[port] ?? []);
    if (needed.length === 0) return undefined;
    const examines = ports.includes('uploads.examine');
    const writes = needed.some(({ actions }) => actions.includes('s3:PutObject'));
    const statements = needed.map((grant) => this.#statement(grant));
    return {
      statements: [
        ...statements,
        this.#keyStatement(writes ? ['kms:Decrypt', 'kms:GenerateDataKey'] : ['kms:Decrypt']),
      ],
      environment: {
        [ENVIRONMENT.bucket]: this.bucket.bucketName,
        ...(examines
          ? { [ENVIRONMENT.malwareScan]: this.#malwareScan }
          : { [ENVIRONMENT.bucketAddress]: `https://${this.bucket.bucketRegionalDomainName}` }),
      },
      acknowledged: needed.filter(isOfObjects).map(({ beginning }) => this.acknowledged(beginning)),
    };
  }

  /** For roles of other stacks, which cdk-nag names by what this stack exports. */
  acknowledged(beginning: string): Acknowledged {
    return {
      id: `AwsSolutions::AwsSolutions-IAM5[Resource::${Stack.of(this).stackName}:ExportsOutputFnGetAttAttachmentsArn3EE42ECD/${beginning}*]`,
      reason:
        'Files are named by numbers and digests that do not exist yet; their beginning is the narrowest they share.',
    };
  }

  #statement(grant: BucketGrant): PolicyStatement {
    const actions = [...grant.actions];
    if (isOfObjects(grant)) {
      return new PolicyStatement({ actions, resources: [this.bucket.arnForObjects(`${grant.beginning}*`)] });
    }
    return new PolicyStatement({
      actions,
      resources: [this.bucket.bucketArn],
      ...(grant.beginning === '' ? {} : { conditions: { StringLike: { 's3:prefix': `${grant.beginning}*` } } }),
    });
  }

  /** The key is used by S3 on behalf of whoever signed; the function itself can decrypt nothing with it. */
  #keyStatement(actions: string[]): PolicyStatement {
    return new PolicyStatement({
      actions,
      resources: [this.#key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': viaService(Stack.of(this), 's3') } },
    });
  }
}

function isOfObjects({ actions }: BucketGrant): boolean {
  return !actions.includes('s3:ListBucket');
}
