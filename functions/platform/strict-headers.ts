/**
 * What every answer tells a browser: ask by TLS only, take the type as it is said, tell nobody where you came from, keep nothing. The
 * site in front of the API says the same; the API is reached without it too (see docs/security.md).
 */
export const STRICT_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** For answers that are no page: nothing in them may run, load or be framed. */
export const DATA_HEADERS: Readonly<Record<string, string>> = {
  ...STRICT_HEADERS,
  'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
};
