/** The part of oidc-provider 9 that the local login uses; the package brings no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface Grant {
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    save(): Promise<string>;
  }

  export interface Interaction {
    readonly uid: string;
    readonly prompt: { readonly name: string };
  }

  export interface OidcContext {
    body: string;
    type: string;
    readonly oidc: {
      readonly client: { readonly clientId: string };
      readonly session: { readonly accountId: string };
      readonly provider: Provider;
    };
  }

  interface AccessToken {
    readonly accountId: string;
  }

  /** Where sessions, codes and grants are kept. */
  export interface Adapter {
    upsert(id: string, payload: Record<string, unknown>, expiresIn?: number): Promise<void>;
    find(id: string): Promise<Record<string, unknown> | undefined>;
    findByUid(uid: string): Promise<Record<string, unknown> | undefined>;
    findByUserCode(userCode: string): Promise<Record<string, unknown> | undefined>;
    destroy(id: string): Promise<void>;
    consume(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
  }

  export interface Configuration {
    readonly adapter: (model: string) => Adapter;
    readonly clients: readonly Readonly<Record<string, unknown>>[];
    readonly jwks: { readonly keys: readonly object[] };
    readonly cookies: { readonly keys: readonly string[] };
    readonly claims: Readonly<Record<string, readonly string[]>>;
    readonly scopes: readonly string[];
    readonly conformIdTokenClaims: boolean;
    readonly clientBasedCORS: (context: OidcContext, origin: string) => boolean;
    readonly extraTokenClaims: (context: OidcContext, token: AccessToken) => Promise<Record<string, unknown>>;
    readonly features: Readonly<Record<string, unknown>> & {
      readonly resourceIndicators: {
        readonly enabled: true;
        readonly defaultResource: () => string;
        readonly useGrantedResource: () => Promise<boolean>;
        readonly getResourceServerInfo: () => Promise<Readonly<Record<string, unknown>>>;
      };
      readonly rpInitiatedLogout: {
        readonly enabled: true;
        readonly logoutSource: (context: OidcContext, form: string) => Promise<void>;
        readonly postLogoutSuccessSource: (context: OidcContext) => Promise<void>;
      };
    };
    readonly findAccount: (
      context: OidcContext,
      id: string,
    ) => Promise<{ accountId: string; claims: () => Promise<Record<string, unknown> & { sub: string }> } | undefined>;
    readonly interactions: { readonly url: (context: OidcContext, interaction: Interaction) => Promise<string> };
    readonly loadExistingGrant: (context: OidcContext) => Promise<Grant>;
    readonly pkce: { readonly required: () => boolean };
    readonly renderError: (context: OidcContext, out: { readonly error: string }) => Promise<void>;
    readonly ttl: Readonly<Record<string, number>>;
  }

  export class Provider {
    constructor(issuer: string, configuration: Configuration);
    readonly Grant: new (about: { clientId: string; accountId: string }) => Grant;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
    on(event: 'server_error', listener: (context: OidcContext, error: Error) => void): this;
  }
}
