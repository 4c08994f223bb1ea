import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

import { type Configuration, type Grant, type OidcContext, Provider } from 'oidc-provider';

import { loggedOutPage, logoutPage, PAGE_POLICY, staffPage, troublePage } from './identity-pages.ts';
import { createSessionStore } from './identity-sessions.ts';
import { type Bearer, createTokens, loadSigningKey, TOKEN_LIFE, type Tokens } from './identity-tokens.ts';
import { answer, LOOPBACK, readBody } from './loopback-server.ts';

/** Where the provider lives on the main port. */
export const IDENTITY_PATH = '/_local/oidc';

export const CONSOLE_CLIENT = 'huisheng-console';

export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

export interface LocalIdentity extends Tokens {
  /** `http://127.0.0.1:<port>/_local/oidc`, where `.well-known/openid-configuration` is. */
  readonly issuer: string;
  /** Answers whether the request was one of ours, and then it has been served. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
}

interface Settings {
  /** Where the signing key is kept. */
  readonly directory: string;
  /** The main port. */
  readonly port: number;
  readonly audience: string;
  /** Slug of the district, a claim of every token. */
  readonly district: string;
  readonly staff: readonly StaffMember[];
  readonly onError: (error: unknown) => void;
}

/**
 * A real OpenID provider for the console: authorization code with PKCE, RS256, access tokens that are JWTs for the
 * district's audience. Only the password is missing. It keeps real time.
 */
export async function openLocalIdentity(settings: Settings): Promise<LocalIdentity> {
  const { audience, directory, district, port } = settings;
  const issuer = `http://${LOOPBACK}:${port}${IDENTITY_PATH}`;
  const key = await loadSigningKey(directory);
  const tokens = await createTokens({ key, issuer, audience, district });
  const provider = new Provider(issuer, configure(settings, issuer, key));
  provider.on('server_error', (_, error) => {
    settings.onError(error);
  });
  const serveProvider = provider.callback();
  const staff = settings.staff.map(({ id, name, roles }) => ({ sub: id, name, roles }));
  return {
    issuer,
    ...tokens,
    async handle(request, response) {
      const address = request.url ?? '/';
      if (!address.startsWith(`${IDENTITY_PATH}/`)) return false;
      if (address.startsWith(`${IDENTITY_PATH}/interaction/`)) await interact(provider, staff, request, response);
      else {
        // From the two the provider learns where it is mounted, as it does under Express.
        await serveProvider(
          Object.assign(request, { originalUrl: address, url: address.slice(IDENTITY_PATH.length) }),
          response,
        );
      }
      return true;
    },
  };
}

/** Shows who there is, or takes the choice and sends the browser on its way. */
async function interact(
  provider: Provider,
  staff: readonly Bearer[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('content-security-policy', PAGE_POLICY);
  response.setHeader('cache-control', 'no-store');
  const html = 'text/html; charset=utf-8';
  const interaction = await provider.interactionDetails(request, response).catch(() => undefined);
  const address = `${IDENTITY_PATH}/interaction/${interaction?.uid ?? ''}`;
  if (interaction === undefined || request.url !== address) {
    answer(response, 400, html, troublePage('interaction_expired'));
    return;
  }
  if (request.method !== 'POST') {
    answer(response, 200, html, staffPage(staff, address));
    return;
  }
  const chosen = new URLSearchParams((await readBody(request, 10_000))?.toString('utf8')).get('sub');
  const person = staff.find(({ sub }) => sub === chosen);
  if (person === undefined) answer(response, 400, html, staffPage(staff, address));
  else await provider.interactionFinished(request, response, { login: { accountId: person.sub, remember: false } });
}

function configure(settings: Settings, issuer: string, key: object): Configuration {
  const { audience, district, port, staff } = settings;
  const origins = [`http://${LOOPBACK}:${port}`, `http://localhost:${port}`];
  const resource = `${issuer}/service`;
  const aboutOf = (id: string) => {
    const person = staff.find((member) => member.id === id);
    return person === undefined ? undefined : { name: person.name, roles: person.roles, district };
  };
  return {
    adapter: createSessionStore(),
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    clients: [
      {
        client_id: CONSOLE_CLIENT,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: origins.map((origin) => `${origin}/console/callback`),
        post_logout_redirect_uris: origins.flatMap((origin) => [`${origin}/console`, `${origin}/console/`]),
      },
    ],
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name', 'roles', 'district'] },
    conformIdTokenClaims: false,
    // The console is served from this very port, yet its POST for the token says where it comes from.
    clientBasedCORS: (_, origin) => origins.includes(origin),
    extraTokenClaims: async (_, { accountId }) => aboutOf(accountId) ?? {},
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: async () => true,
        getResourceServerInfo: async () => ({
          scope: '',
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: TOKEN_LIFE,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (context, form) => {
          show(context, logoutPage(form));
        },
        postLogoutSuccessSource: async (context) => {
          show(context, loggedOutPage());
        },
      },
    },
    findAccount: async (_, id) => {
      const about = aboutOf(id);
      return about && { accountId: id, claims: async () => ({ sub: id, ...about }) };
    },
    interactions: { url: async (_, { uid }) => `${IDENTITY_PATH}/interaction/${uid}` },
    loadExistingGrant: (context) => grantEverything(context, resource),
    pkce: { required: () => true },
    renderError: async (context, { error }) => {
      show(context, troublePage(error));
    },
    ttl: {
      AccessToken: TOKEN_LIFE,
      AuthorizationCode: 60,
      Grant: TOKEN_LIFE,
      IdToken: TOKEN_LIFE,
      Interaction: 3_600,
      Session: TOKEN_LIFE,
    },
  };
}

/** The console is the office's own: nobody is asked whether it may know their name. */
async function grantEverything(context: OidcContext, resource: string): Promise<Grant> {
  const { client, provider, session } = context.oidc;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(resource, '');
  await grant.save();
  return grant;
}

function show(context: OidcContext, html: string): void {
  context.type = 'html';
  context.body = html;
}
