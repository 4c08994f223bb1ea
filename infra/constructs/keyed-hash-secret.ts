import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/contracts/environment.ts';
import type { Grant } from './grant.ts';

interface KeyedHashSecretProps {
  readonly key: IKey;
}

/**
 * The secret under every keyed hash: query codes, person keys, petition numbers. Made once, kept for as long as the
 * record: with another secret no resident's query code would open anything any more.
 *
 * It reaches a function as a setting, resolved by CloudFormation at deployment. The price: whoever may read a function's
 * configuration in this account (`lambda:GetFunctionConfiguration`) reads the secret. What it buys: no call to Secrets
 * Manager and no third SDK client in every cold start, and no function with a permission on any secret. The secret alone
 * opens no petition (the table must be read too), so the trade is taken; the account's administrators keep few who hold
 * that permission.
 */
export class KeyedHashSecret extends Construct {
  readonly secret: Secret;

  constructor(scope: Construct, id: string, { key }: KeyedHashSecretProps) {
    super(scope, id);
    this.secret = new Secret(this, 'Secret', {
      description: 'Key of all keyed hashes. Never replace it: query codes and person keys would match nothing.',
      encryptionKey: key,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this.secret).acknowledge({
      id: 'AwsSolutions::AwsSolutions-SMG4',
      reason: 'Rotation would orphan every stored hash: query codes and person keys are compared, never re-made.',
    });
  }

  grant(): Grant {
    return { statements: [], environment: { [ENVIRONMENT.secret]: this.secret.secretValue.unsafeUnwrap() } };
  }
}
