/** A district reached over HTTP and nothing else: `npm start`, an emulator, or a real account. */
export interface DistrictOverHttp {
  readonly address: string;
  call(method: 'GET' | 'POST', path: string, options?: CallOptions): Promise<Answer>;
  /** A call that must succeed; says what came instead. */
  expectOk<Body = State>(method: 'GET' | 'POST', path: string, options?: CallOptions): Promise<Body>;
}

/** One on this machine, where tokens, the clock, the mailbox and the timers are at hand. */
export interface DistrictClient extends DistrictOverHttp {
  staff(sub: string, ...roles: readonly string[]): Promise<string>;
  reset(now: string): Promise<void>;
  advanceTo(now: string): Promise<void>;
  mail(): Promise<readonly Mail[]>;
  schedules(): Promise<readonly { readonly name: string; readonly at: string; readonly petitionNo?: string }[]>;
}

export interface CallOptions {
  readonly body?: unknown;
  readonly token?: string;
  readonly code?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What most answers carry. */
export interface State {
  readonly petitionNo: string;
  readonly queryCode: string;
  readonly receivedAt?: string;
  readonly version: number;
  readonly status: string;
  readonly clocks: readonly ClockSeen[];
  readonly history: readonly unknown[];
}

export interface ClockSeen {
  readonly kind: string;
  readonly due: string;
  readonly rawDue: string;
  readonly status: string;
  readonly basis: readonly string[];
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: string;
  readonly petitionNo?: string;
}

export function districtOverHttp(address: string): DistrictOverHttp {
  const client: DistrictOverHttp = {
    address,
    async call(method, path, options = {}) {
      const response = await fetch(address + path, {
        method,
        headers: {
          ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
          ...(options.code === undefined ? {} : { 'x-query-code': options.code }),
          ...(options.key === undefined ? {} : { 'idempotency-key': options.key }),
          ...options.headers,
        },
        ...(options.body === undefined
          ? {}
          : { body: typeof options.body === 'string' ? options.body : JSON.stringify(options.body) }),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json') === true;
      return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
    },
    async expectOk<Body>(method: 'GET' | 'POST', path: string, options?: CallOptions) {
      const answer = await client.call(method, path, options);
      if (answer.status >= 300) {
        throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      }
      return answer.body as Body;
    },
  };
  return client;
}

export function districtAt(address: string): DistrictClient {
  const tokens = new Map<string, string>();
  const client: DistrictClient = {
    ...districtOverHttp(address),
    async staff(sub, ...roles) {
      const key = `${sub}|${roles.join()}`;
      const known = tokens.get(key);
      if (known !== undefined) return known;
      const { token } = await client.expectOk<{ readonly token: string }>('POST', '/_local/token', {
        body: { sub, name: sub, roles },
      });
      tokens.set(key, token);
      return token;
    },
    async reset(now) {
      await client.expectOk('POST', '/_local/reset', { body: { now } });
    },
    async advanceTo(now) {
      await client.expectOk('POST', '/_local/clock', { body: { now } });
    },
    mail: () => client.expectOk('GET', '/_local/mail'),
    schedules: () => client.expectOk('GET', '/_local/schedules'),
  };
  return client;
}
