import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/contracts/environment.ts';
import type { Port } from '../../shared/contracts/functions.ts';
import { TABLE_GRANTS, type TableGrant } from '../../shared/contracts/grants.ts';
import { TABLE } from '../../shared/contracts/table.ts';
import type { Grant } from './grant.ts';
import { viaService } from './via-service.ts';

interface DistrictTableProps {
  readonly slug: string;
}

/** The district's one table and the key it is encrypted with. Both outlive the stack that made them. */
export class DistrictTable extends Construct {
  readonly key: Key;
  readonly table: Table;

  constructor(scope: Construct, id: string, { slug }: DistrictTableProps) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: `Huisheng ${slug}: petitions, particulars and the secret of keyed hashes`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.table = new Table(this, 'Table', {
      partitionKey: { name: TABLE.partitionKey, type: AttributeType.STRING },
      sortKey: { name: TABLE.sortKey, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      stream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: TABLE.timeToLive,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.table.addGlobalSecondaryIndex({
      indexName: TABLE.viewIndex.name,
      partitionKey: { name: TABLE.viewIndex.partitionKey, type: AttributeType.STRING },
      sortKey: { name: TABLE.viewIndex.sortKey, type: AttributeType.STRING },
      projectionType: ProjectionType.ALL,
    });
  }

  /**
   * What the ports need of the table, no more: beginnings of keys, not the table. Every function learns the table's name,
   * since every function opens the same service; a name is no permission.
   */
  grantFor(ports: readonly Port[]): Grant {
    const needed = ports.flatMap((port) => TABLE_GRANTS[port]);
    const environment = { [ENVIRONMENT.table]: this.table.tableName };
    if (needed.length === 0) return { statements: [], environment };
    const writes = needed.some(({ actions }) => actions.includes('dynamodb:PutItem'));
    return {
      statements: [
        ...needed.map((grant) => this.#keyedStatement(grant)),
        this.#keyStatement(writes ? READ_KEY_ACTIONS.concat(WRITE_KEY_ACTIONS) : READ_KEY_ACTIONS),
      ],
      environment,
    };
  }

  /** Reading what was written, as it is written. Whole items: a consumer sees what the table's stream carries. */
  grantStream(): Grant {
    return {
      statements: [
        new PolicyStatement({
          actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
          resources: [this.streamArn],
        }),
        this.#keyStatement(READ_KEY_ACTIONS),
      ],
      environment: {},
    };
  }

  get streamArn(): string {
    const { tableStreamArn } = this.table;
    if (tableStreamArn === undefined) throw new Error('the table has no stream');
    return tableStreamArn;
  }

  #keyedStatement({ actions, partitions, index }: TableGrant): PolicyStatement {
    return new PolicyStatement({
      actions: [...actions],
      resources: [index === true ? `${this.table.tableArn}/index/${TABLE.viewIndex.name}` : this.table.tableArn],
      conditions: {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions.map((beginning) => `${beginning}*`) },
      },
    });
  }

  /** The key is used by DynamoDB on the function's behalf; the function itself can decrypt nothing with it. */
  #keyStatement(actions: readonly string[]): PolicyStatement {
    return new PolicyStatement({
      actions: [...actions],
      resources: [this.key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': viaService(Stack.of(this), 'dynamodb') } },
    });
  }
}

const READ_KEY_ACTIONS = ['kms:Decrypt', 'kms:DescribeKey'];
const WRITE_KEY_ACTIONS = ['kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'];
