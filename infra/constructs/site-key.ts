import { Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../shared/contracts/environment.ts';
import type { Grant } from './grant.ts';

/**
 * What the site says to the API with each request, so that the API may believe it from where a resident calls; tries at query codes
 * are counted by address. Reaches both as the secret of keyed hashes does (see KeyedHashSecret), and opens nothing.
 */
export class SiteKey extends Construct {
  readonly secret: Secret;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.secret = new Secret(this, 'Secret', {
      description: 'Said by the site to the API, which then believes it from where a resident calls.',
      generateSecretString: { passwordLength: 40, excludePunctuation: true },
    });
    Validations.of(this.secret).acknowledge({
      id: 'AwsSolutions::AwsSolutions-SMG4',
      reason:
        'It protects a count of wrong tries, not data; the runbook says how it is replaced by hand in two deployments.',
    });
  }

  get value(): string {
    return this.secret.secretValue.unsafeUnwrap();
  }

  /** For functions that count tries by address. */
  grant(): Grant {
    return { statements: [], environment: { [ENVIRONMENT.siteKey]: this.value } };
  }
}
