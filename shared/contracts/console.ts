/** Where the console lies, under the service's own address. */
export const CONSOLE_PATH = '/console';
/** Where the identity provider sends people back to. */
export const CONSOLE_CALLBACK = `${CONSOLE_PATH}/callback`;

/** How staff sign in: authorization code with PKCE at the district's issuer. Nothing in it is secret. */
export interface SignIn {
  readonly issuer: string;
  readonly clientId: string;
  /** What the service takes for proof: a Cognito pool writes people's names into the one, other issuers what a service needs into the other. */
  readonly bearer: 'id_token' | 'access_token';
  /** Where else the browser speaks to while signing in: a pool's tokens come from its domain. */
  readonly origins: readonly string[];
  /** Where signing out goes, for an issuer that does not say so itself: a Cognito pool. */
  readonly signOut?: string;
}

/** What the console asks for before anything else. */
export interface ConsoleSettings {
  readonly signIn: Omit<SignIn, 'origins'>;
  readonly district: { readonly zh: string; readonly en: string };
  /** On one machine only: the clock may be moved, and demo staff are a click away. */
  readonly local: boolean;
}

export function isSignIn(value: unknown): value is SignIn {
  return (
    typeof value === 'object' &&
    value !== null &&
    'issuer' in value &&
    'clientId' in value &&
    'bearer' in value &&
    'origins' in value
  );
}
