import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { CONSOLE_CALLBACK } from '../../shared/contracts/console.ts';
import type { District } from '../../shared/district/district.ts';
import { STAFF_ROLES } from '../../shared/petition/actor.ts';

interface StaffPoolProps {
  readonly district: District;
}

/**
 * The district's own staff accounts, a group for each role. An account's user name is the staff id of the roster. Nobody
 * signs up: the office adds people. The pool outlives the stack, since a new one would know nobody.
 */
export class StaffPool extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  /** Where its sign-in page and its tokens are. */
  readonly domain: string;

  constructor(scope: Construct, id: string, { district }: StaffPoolProps) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      userPoolName: `huisheng-${district.slug}-staff`,
      selfSignUpEnabled: false,
      signInAliases: { username: true },
      signInCaseSensitive: false,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      // Long instead of odd: rules of composition make passwords that people write down. Leaked ones are refused by the plan.
      passwordPolicy: {
        minLength: 15,
        requireDigits: false,
        requireLowercase: false,
        requireUppercase: false,
        requireSymbols: false,
        tempPasswordValidity: Duration.days(3),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      // A staff of tens costs cents a month for the plan that refuses leaked passwords and strange sign-ins.
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this.pool).acknowledge({
      id: 'AwsSolutions::AwsSolutions-COG1',
      reason:
        'Fifteen characters of any kind, leaked passwords refused and a second factor, as ASVS 5 (6.2.5) and NIST SP 800-63B ask; the rule asks for digits and symbols.',
    });
    for (const [role, title] of Object.entries(STAFF_ROLES)) {
      new CfnUserPoolGroup(this, `Group-${role}`, {
        userPoolId: this.pool.userPoolId,
        groupName: role,
        description: title.en,
      });
    }
    // Names of domains are shared by all accounts of a region; the account's number keeps ours apart.
    const { account, region } = Stack.of(this);
    const domainPrefix = `huisheng-${district.slug}-${account}`;
    this.pool.addDomain('Domain', { cognitoDomain: { domainPrefix } });
    this.domain = `https://${domainPrefix}.auth.${region}.amazoncognito.com`;
    this.client = this.pool.addClient('Console', {
      userPoolClientName: 'console',
      // A browser keeps no secret: authorization code with PKCE.
      generateSecret: false,
      // Through the sign-in page and its second factor, no other way; and no account may rewrite who it is, since its claims
      // become the person in the record.
      authFlows: { user: false },
      writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
        callbackUrls: [`${district.publicAddress}${CONSOLE_CALLBACK}`],
        logoutUrls: [`${district.publicAddress}/console`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      idTokenValidity: Duration.hours(1),
      accessTokenValidity: Duration.hours(1),
      // One working day, then people sign in again.
      refreshTokenValidity: Duration.hours(10),
    });
  }
}
