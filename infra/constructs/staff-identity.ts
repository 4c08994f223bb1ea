import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { District } from '../../shared/district/district.ts';
import { StaffPool } from './staff-pool.ts';

interface StaffIdentityProps {
  readonly district: District;
}

/** Who vouches for staff: the district's own pool, or an OpenID Connect issuer outside (China has no Cognito pools). */
export class StaffIdentity extends Construct {
  readonly issuer: string;
  /** What a token must be made for: the pool's client, or the audience the issuer writes. */
  readonly audience: string;

  constructor(scope: Construct, id: string, { district }: StaffIdentityProps) {
    super(scope, id);
    if (district.identity.kind === 'oidc') {
      this.issuer = district.identity.issuer;
      this.audience = district.identity.audience;
      return;
    }
    const { pool, client } = new StaffPool(this, 'Staff', { district });
    // As a pool writes itself into its tokens, and as API Gateway's documentation names it. Not the pool's attribute
    // `ProviderURL`, which says the same: not every implementation of CloudFormation knows it.
    this.issuer = `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${pool.userPoolId}`;
    this.audience = client.userPoolClientId;
  }
}
