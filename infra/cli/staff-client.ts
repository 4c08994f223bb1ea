import * as z from 'zod/mini';
import { UsageError } from './usage-error.ts';

const clock = z.object({ kind: z.string(), due: z.string() });
const receiptSchema = z.object({ petitionNo: z.string(), queryCode: z.string(), clocks: z.array(clock) });
const stateSchema = z.object({ petitionNo: z.string(), clocks: z.array(clock) });
const fileSchema = z.object({
  clocks: z.array(clock),
  particulars: z.record(z.string(), z.unknown()),
  possibleDuplicates: z.array(z.object({ petitionNo: z.string(), agrees: z.array(z.string()) })),
});
const pageSchema = z.object({
  petitions: z.array(z.object({ petitionNo: z.string() })),
  after: z.optional(z.string()),
});
const problemSchema = z.object({
  code: z.string(),
  title: z.string(),
  errors: z.optional(z.array(z.object({ field: z.string(), message: z.string() }))),
});

export type Receipt = z.infer<typeof receiptSchema>;

export type Registration =
  | { readonly kind: 'registered'; readonly receipt: Receipt }
  | { readonly kind: 'rejected'; readonly title: string; readonly message: string };

const STAFF = {
  receiver: { sub: 'lin.receiver', name: '林晓月', roles: ['receiver'] },
  handler: { sub: 'wang.handler', name: '王立群', roles: ['handler'] },
  head: { sub: 'zhao.head', name: '赵敏', roles: ['head'] },
} as const;

/** The API of a local district, as its demo staff use it. */
export class StaffClient {
  private readonly address: string;
  private readonly tokens = new Map<string, string>();

  constructor(address: string) {
    this.address = address;
  }

  async reset(now: string): Promise<void> {
    await this.post('/_local/reset', { now });
  }

  async advanceTo(now: string): Promise<void> {
    await this.post('/_local/clock', { now });
  }

  async countOpen(): Promise<number> {
    return (await this.queue('open')).length;
  }

  async submit(body: unknown, key: string): Promise<Receipt> {
    return receiptSchema.parse(await this.post('/api/petitions', body, { 'idempotency-key': `seed-${key}` }));
  }

  async register(body: unknown, key: string): Promise<Registration> {
    const answer = await this.fetch('/api/staff/petitions', body, {
      ...(await this.as('receiver')),
      'idempotency-key': `seed-${key}`,
    });
    if (answer.status === 201) return { kind: 'registered', receipt: receiptSchema.parse(await answer.json()) };
    const problem = problemSchema.parse(await answer.json());
    return {
      kind: 'rejected',
      title: problem.title,
      message: problem.errors?.map((error) => error.message.split(' / ')[0]).join('；') ?? problem.title,
    };
  }

  async step(no: string, name: string, as: keyof typeof STAFF, body: unknown): Promise<z.infer<typeof stateSchema>> {
    return stateSchema.parse(await this.post(`/api/staff/petitions/${no}/${name}`, body, await this.as(as)));
  }

  async file(no: string): Promise<z.infer<typeof fileSchema>> {
    return fileSchema.parse(await this.get(`/api/staff/petitions/${no}`));
  }

  async overview(): Promise<{
    open: readonly string[];
    special: readonly string[];
    schedules: readonly string[];
    mails: number;
  }> {
    const schedules = z
      .array(z.object({ petitionNo: z.optional(z.string()) }))
      .parse(await this.get('/_local/schedules'));
    const mails = z.array(z.unknown()).parse(await this.get('/_local/mail'));
    return {
      open: await this.queue('open'),
      special: await this.queue('special'),
      schedules: schedules.flatMap(({ petitionNo }) => petitionNo ?? []),
      mails: mails.length,
    };
  }

  private async queue(name: string): Promise<readonly string[]> {
    const numbers: string[] = [];
    let after: string | undefined;
    do {
      const cursor = after === undefined ? '' : `&after=${encodeURIComponent(after)}`;
      const page = pageSchema.parse(await this.get(`/api/staff/petitions?queue=${name}&limit=200${cursor}`));
      numbers.push(...page.petitions.map(({ petitionNo }) => petitionNo));
      after = page.after;
    } while (after !== undefined);
    return numbers;
  }

  private async get(path: string): Promise<unknown> {
    const answer = await this.fetch(path, undefined, await this.as('head'));
    return this.bodyOf(path, answer);
  }

  private async post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<unknown> {
    return this.bodyOf(path, await this.fetch(path, body, headers));
  }

  private async bodyOf(path: string, answer: Response): Promise<unknown> {
    const body: unknown = await answer.json();
    if (answer.ok) return body;
    const problem = problemSchema.safeParse(body);
    throw new UsageError(
      `${path} 答复 ${answer.status}：${problem.success ? `${problem.data.title}（${problem.data.code}）` : '未知'}`,
    );
  }

  private async as(role: keyof typeof STAFF): Promise<Record<string, string>> {
    const known = this.tokens.get(role);
    if (known !== undefined) return { authorization: `Bearer ${known}` };
    const { token } = z.object({ token: z.string() }).parse(await this.post('/_local/token', STAFF[role]));
    this.tokens.set(role, token);
    return { authorization: `Bearer ${token}` };
  }

  private async fetch(path: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<Response> {
    try {
      return await fetch(this.address + path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch {
      throw new UsageError(`连不上${this.address}，请先运行 npm start / cannot reach it: run npm start first`);
    }
  }
}
