import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';

import { replaceFile } from './journal.ts';

/** Whom a token is about and what its bearer may do; `roles` are those of the permission table. */
export interface Bearer {
  readonly sub: string;
  readonly name: string;
  readonly roles: readonly string[];
}

export interface MintRequest extends Bearer {
  /** @default the local provider; another one makes a token that is refused */
  readonly issuer?: string;
  /** @default the district's; another one makes a token that is refused */
  readonly audience?: string;
  /** @default the district served */
  readonly district?: string;
  /** Seconds of real time; negative for a token already expired. @default eight hours, a working day */
  readonly expiresIn?: number;
}

export type Claims = Readonly<Record<string, unknown>>;

export interface Tokens {
  /** A token as the provider would issue it, without anyone logging in. */
  mint(request: MintRequest): Promise<string>;
  /**
   * What API Gateway's JWT authorizer finds in a token; `undefined` where it answers 401: a signature that is not RS256
   * by our key, another issuer or audience, expired or not yet valid by **real** time, wherever the virtual clock stands.
   */
  authorize(token: string): Promise<Claims | undefined>;
}

/** A working day, in seconds. */
export const TOKEN_LIFE = 8 * 3_600;

const text = z.string().min(1);

/** An RSA private key as a JWK. */
const SigningKey = z.object({
  kty: z.literal('RSA'),
  alg: z.literal('RS256'),
  use: z.literal('sig'),
  kid: text,
  ...{ n: text, e: text, d: text, p: text, q: text, dp: text, dq: text, qi: text },
});
export type SigningKey = z.infer<typeof SigningKey>;

interface Settings {
  readonly key: SigningKey;
  readonly issuer: string;
  readonly audience: string;
  readonly district: string;
}

export async function createTokens(settings: Settings): Promise<Tokens> {
  const { issuer, audience, district, key } = settings;
  const { kty, n, e, kid } = key;
  const signingKey = await importJWK(key, 'RS256');
  const verifyingKey = await importJWK({ kty, n, e, kid }, 'RS256');
  return {
    async mint(request) {
      const now = Math.floor(Date.now() / 1000);
      const { sub, name, roles } = request;
      return new SignJWT({ name, roles, district: request.district ?? district, jti: randomUUID() })
        .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid })
        .setSubject(sub)
        .setIssuer(request.issuer ?? issuer)
        .setAudience(request.audience ?? audience)
        .setIssuedAt(now)
        .setExpirationTime(now + (request.expiresIn ?? TOKEN_LIFE))
        .sign(signingKey);
    },
    async authorize(token) {
      const algorithms = ['RS256'];
      return jwtVerify(token, verifyingKey, { algorithms, issuer, audience, requiredClaims: ['exp'] }).then(
        ({ payload }) => payload,
        () => undefined,
      );
    },
  };
}

/** The provider's RSA key, made once and kept for its owner alone: tokens outlive a restart. */
export async function loadSigningKey(directory: string): Promise<SigningKey> {
  const file = join(directory, 'signing-key.json');
  if (existsSync(file)) {
    chmodSync(file, 0o600);
    return SigningKey.parse(JSON.parse(readFileSync(file, 'utf8')));
  }
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = SigningKey.parse({ ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' });
  replaceFile(file, JSON.stringify(key), 0o600);
  return key;
}

/**
 * Claims in the shape in which API Gateway hands them to Lambda, where every value is a text and a list has become
 * `[a b]`: a role with a blank in it could not be told from two.
 */
export function asGatewayClaims(claims: Claims): Record<string, string> {
  return Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, asGatewayText(value)]));
}

function asGatewayText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asGatewayText).join(' ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `map[${Object.entries(value)
    .map(([name, inner]) => `${name}:${asGatewayText(inner)}`)
    .join(' ')}]`;
}
