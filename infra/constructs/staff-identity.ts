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
    this.issuer = pool.userPoolProviderUrl;
    this.audience = client.userPoolClientId;
  }
}
