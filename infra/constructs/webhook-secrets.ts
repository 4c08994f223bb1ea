import { SecretValue } from 'aws-cdk-lib';
import { ENVIRONMENT } from '../../shared/contracts/environment.ts';
import type { District } from '../../shared/district/district.ts';
import type { Grant } from './grant.ts';

/**
 * 推送密钥: one JSON object by the names of the subscriptions, which the office puts into Secrets Manager as `huisheng/<slug>/webhook-secrets`
 * before it deploys them. Resolved by CloudFormation, as the secret of keyed hashes is, and for the same price (see KeyedHashSecret):
 * the function that sends them has a permission on no secret.
 */
export function webhookSecrets({ slug }: District): Grant {
  return {
    statements: [],
    environment: {
      [ENVIRONMENT.webhookSecrets]: SecretValue.secretsManager(`huisheng/${slug}/webhook-secrets`).unsafeUnwrap(),
    },
  };
}
