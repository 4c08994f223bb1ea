import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import type { District } from '../../shared/district/district.ts';
import type { Emulator } from './emulator.ts';

/** A district's pool as its deployment tells of it. */
export interface Pool {
  readonly issuer: string;
  readonly clientId: string;
}

/** Invented, and good enough for the pool's rules. */
const PASSWORD = 'Huisheng-2026-trial!';

/** An account for each member of staff, in a group for each role: what an office does once after its first deployment. */
export async function createStaff(emulator: Emulator, { issuer }: Pool, { staff }: District): Promise<void> {
  const UserPoolId = poolIdOf(issuer);
  const pool = (action: string, input: object): Promise<unknown> =>
    emulator.call('cognito-idp', `AWSCognitoIdentityProviderService.${action}`, { UserPoolId, ...input });
  await Promise.all(
    staff.roster.map(async ({ id: Username, name, roles }) => {
      const UserAttributes = [{ Name: 'name', Value: name }];
      // The pool's own first password would be long enough; the emulator's is not.
      await pool('AdminCreateUser', {
        Username,
        UserAttributes,
        TemporaryPassword: PASSWORD,
        MessageAction: 'SUPPRESS',
      });
      await pool('AdminSetUserPassword', { Username, Password: PASSWORD, Permanent: true });
      for (const GroupName of roles) await pool('AdminAddUserToGroup', { Username, GroupName });
    }),
  );
}

/**
 * Signs in as a browser does: the pool's page, a code, and the code for tokens, with a proof of the same browser (PKCE). The
 * emulator asks for no second factor. @returns the ID token, which says who it is and in which groups
 */
export async function signIn(
  { endpoint }: Emulator,
  { clientId }: Pool,
  { publicAddress }: District,
  username: string,
): Promise<string> {
  const verifier = randomBytes(32).toString('base64url');
  const asked = {
    client_id: clientId,
    redirect_uri: `${publicAddress}/console/callback`,
    response_type: 'code',
    scope: 'openid profile',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  };
  const page = await fetch(`${endpoint}/oauth2/authorize?${new URLSearchParams(asked).toString()}`);
  const hidden = fieldsOf(await page.text());
  const signedIn = await fetch(`${endpoint}/login`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ ...asked, ...hidden, username, password: PASSWORD }),
  });
  assert.equal(signedIn.status, 302, `signing in as ${username} was answered ${signedIn.status}`);
  const code = new URL(signedIn.headers.get('location') ?? '').searchParams.get('code');
  assert.ok(code !== null, `signing in as ${username} gave no code`);
  const answer = await fetch(`${endpoint}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: asked.redirect_uri,
      code,
      code_verifier: verifier,
    }),
  });
  const tokens = (await answer.json()) as { readonly id_token?: string };
  assert.ok(tokens.id_token !== undefined, `no token for ${username}: ${JSON.stringify(tokens)}`);
  return tokens.id_token;
}

function poolIdOf(issuer: string): string {
  return issuer.slice(issuer.lastIndexOf('/') + 1);
}

function fieldsOf(page: string): Readonly<Record<string, string>> {
  const inputs = page.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(
    inputs.flatMap((input) => {
      const name = /name="([^"]*)"/.exec(input)?.[1];
      return name === undefined ? [] : [[name, (/value="([^"]*)"/.exec(input)?.[1] ?? '').replaceAll('&amp;', '&')]];
    }),
  );
}
