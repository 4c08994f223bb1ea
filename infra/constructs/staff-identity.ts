import { Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { District } from '../../shared/district/district.ts';
import { CONSOLE_PATH, type SignIn } from '../../shared/contracts/console.ts';
import { ENVIRONMENT } from '../../shared/contracts/environment.ts';
import type { Grant } from './grant.ts';
import { StaffPool } from './staff-pool.ts';

interface StaffIdentityProps {
  readonly district: District;
}

/** Who vouches for staff: the district's own pool, or an OpenID Connect issuer outside (China has no Cognito pools). */
export class StaffIdentity extends Construct {
  readonly issuer: string;
  /** What a token must be made for: the pool's client, or the audience the issuer writes. */
  readonly audience: string;
  readonly #signIn: SignIn;

  constructor(scope: Construct, id: string, { district }: StaffIdentityProps) {
    super(scope, id);
    if (district.identity.kind === 'oidc') {
      this.issuer = district.identity.issuer;
      this.audience = district.identity.audience;
      const clientId = district.identity.clientId ?? this.audience;
      this.#signIn = { issuer: this.issuer, clientId, bearer: 'access_token', origins: [] };
      return;
    }
    const { pool, client, domain } = new StaffPool(this, 'Staff', { district });
    // As a pool writes itself into its tokens, and as API Gateway's documentation names it. Not the pool's attribute
    // `ProviderURL`, which says the same: not every implementation of CloudFormation knows it.
    this.issuer = `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${pool.userPoolId}`;
    this.audience = client.userPoolClientId;
    const back = encodeURIComponent(`${district.publicAddress}${CONSOLE_PATH}`);
    const signOut = `${domain}/logout?client_id=${this.audience}&logout_uri=${back}`;
    // A pool writes names and groups into the one that says who somebody is.
    this.#signIn = { issuer: this.issuer, clientId: this.audience, bearer: 'id_token', origins: [domain], signOut };
  }

  /** What the console tells a browser; no permission comes with it. */
  grant(): Grant {
    return { statements: [], environment: { [ENVIRONMENT.signIn]: Stack.of(this).toJsonString(this.#signIn) } };
  }
}
