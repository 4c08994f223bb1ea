import { createHash } from 'node:crypto';
import { request } from 'node:https';

/** What any client of AWS loads of Node itself before a line of its own: hashing to sign with, TLS and HTTP to speak over. */
export const handler = (): Promise<{ statusCode: number }> =>
  Promise.resolve({ statusCode: [createHash, request].length === 2 ? 200 : 500 });
