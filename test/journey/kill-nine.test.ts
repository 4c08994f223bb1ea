import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../support/local-district.ts';
import { type LocalProcess, startLocalProcess } from '../support/local-process.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { type DistrictClient, districtAt, type Mail, type State } from './district-client.ts';

/** Something that was asked of the district, under its own key, and the answer if one came. */
interface Asked {
  readonly path: string;
  readonly key: string;
  readonly body: unknown;
  readonly role?: 'receiver' | 'head' | 'handler';
  answer?: State;
}

interface File {
  readonly version: number;
  readonly timeline: readonly { readonly seq: number; readonly step: string; readonly events: readonly Event[] }[];
}

interface Event {
  readonly type: string;
  readonly clock?: string;
}

const KILLS = 3;
const WORKERS = 4;
const PETITIONS_A_ROUND = 8;
const STAFF = { receiver: 'lin.receiver', head: 'zhao.head', handler: 'wang.handler' } as const;

describe('kill -9, in full flow, again and again', () => {
  const random = seededRandom(20251014);
  let directory = '';
  let port = 0;
  let running: LocalProcess;
  let district: DistrictClient;
  const submissions: Asked[] = [];
  const steps: (Asked & { readonly submission: Asked })[] = [];
  const tokens = new Map<string, string>();
  let listed: readonly Mail[] = [];
  /** Answers that came before a kill, as they came. */
  const acknowledged = { submissions: 0, steps: 0 };
  const lostMails: string[] = [];
  const changedAnswers: string[] = [];

  const ask = async (asked: Asked): Promise<boolean> => {
    const token = asked.role === undefined ? undefined : tokens.get(asked.role);
    const options = { body: asked.body, key: asked.key, ...(token === undefined ? {} : { token }) };
    const answer = await district.call('POST', asked.path, options).catch(() => undefined);
    if (answer === undefined) return false; // killed: nobody knows what became of it
    if (answer.status >= 300)
      throw new Error(`${asked.path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    const state = answer.body as State;
    if (asked.answer !== undefined && JSON.stringify(asked.answer) !== JSON.stringify(state)) {
      changedAnswers.push(`${asked.path} ${asked.key}`);
    }
    asked.answer = state;
    return true;
  };

  const submit = (name: string): Asked => {
    const asked: Asked = { path: '/api/petitions', key: `petition-${name}`, body: petitionOf(name) };
    submissions.push(asked);
    return asked;
  };
  const step = (submission: Asked, name: string, role: 'receiver' | 'head' | 'handler', body: unknown): Asked => {
    const path = `/api/staff/petitions/${submission.answer?.petitionNo ?? ''}/${name}`;
    const asked = { path, key: `${name}-${submission.key}`, body, role, submission };
    steps.push(asked);
    return asked;
  };

  /** One after the other, until the process is gone. */
  const work = async (round: number, worker: number): Promise<void> => {
    for (let nth = 0; nth < PETITIONS_A_ROUND / WORKERS; nth += 1) {
      const submission = submit(`${round}-${worker}-${nth}`);
      if (!(await ask(submission))) return;
      const classified = { category: 'APPEAL_OR_REQUEST', contentClass: '城乡建设' };
      if (!(await ask(step(submission, 'classify', 'receiver', classified)))) return;
      if (!(await ask(step(submission, 'assign-handler', 'head', { handler: STAFF.handler })))) return;
      const notice = { on: '2025-10-14', means: 'PHONE', what: '已登记，正在转送' };
      if (!(await ask(step(submission, 'notify', 'handler', notice)))) return;
    }
  };

  const restart = async (): Promise<void> => {
    running = await startLocalProcess({ directory, port });
    const after = (await district.mail()).map((mail) => JSON.stringify(mail));
    lostMails.push(...listed.map((mail) => JSON.stringify(mail)).filter((mail) => !after.includes(mail)));
  };

  /** What was under way when the process died is asked for again, as a person would press again. */
  const askAgain = async (): Promise<void> => {
    for (const asked of [...submissions, ...steps].filter(({ answer }) => answer === undefined)) await ask(asked);
  };

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'huisheng-kill-'));
    port = await freePort();
    running = await startLocalProcess({ directory, port });
    district = districtAt(running.address);
    await district.reset('2025-10-14T10:00:00+08:00'); // Tuesday: to be transferred by Friday the 17th
    for (const [role, id] of Object.entries(STAFF)) tokens.set(role, await district.staff(id, role));
    for (let round = 0; round < KILLS; round += 1) {
      const workers = Promise.all(Array.from({ length: WORKERS }, (_, worker) => work(round, worker)));
      await pause(60 + random() * 400);
      acknowledged.submissions += submissions.filter(({ answer }) => answer !== undefined).length;
      acknowledged.steps += steps.filter(({ answer }) => answer !== undefined).length;
      await running.end('SIGKILL');
      await workers;
      await restart();
      await askAgain();
      listed = await district.mail();
    }
  });
  afterAll(async () => {
    await running.end('SIGKILL');
    rmSync(directory, { recursive: true, force: true });
  });

  it('was killed with work under way', () => {
    expect(acknowledged.submissions).toBeGreaterThan(KILLS);
    expect(acknowledged.steps).toBeGreaterThan(KILLS);
  });

  it('every acknowledged submission is there: its key gives the same number and code, and they open it', async () => {
    for (const submission of submissions) {
      await ask(submission);
      const { petitionNo, queryCode } = submission.answer ?? {};
      const seen = await district.expectOk('POST', '/api/track', { body: { petitionNo, queryCode } });
      expect(seen.petitionNo).toBe(petitionNo);
    }
    expect(changedAnswers).toEqual([]);
    const numbers = new Set(submissions.map(({ answer }) => answer?.petitionNo));
    expect(numbers.size).toBe(submissions.length);
  });

  it('every acknowledged step is on record once, where its answer said', async () => {
    for (const asked of steps) await ask(asked);
    expect(changedAnswers).toEqual([]);
    for (const submission of submissions) {
      const { timeline, version } = await fileOf(submission);
      const taken = steps.filter((asked) => asked.submission === submission);
      for (const asked of taken) {
        const at = timeline[(asked.answer?.version ?? 0) - 1];
        expect(at?.step).toBe(asked.path.split('/').at(-1));
      }
      expect(timeline).toHaveLength(1 + taken.length);
      expect(version).toBe(timeline.length);
    }
  });

  it('every open petition has exactly one timer, and stands in the list once', async () => {
    const numbers = submissions.map(({ answer }) => answer?.petitionNo ?? '').toSorted();
    const timers = await eventually(async () => {
      const found = (await district.schedules()).map(({ petitionNo = '' }) => petitionNo);
      return found.length === numbers.length ? found : undefined;
    });
    expect(timers.toSorted()).toEqual(numbers);
    const page = await district.expectOk<{ petitions: readonly { readonly petitionNo: string }[] }>(
      'GET',
      '/api/staff/petitions?queue=open&limit=200',
      { token: tokens.get('head') ?? '' },
    );
    expect(page.petitions.map(({ petitionNo }) => petitionNo).toSorted()).toEqual(numbers);
  });

  it('the mails listed before a kill are listed after it', () => {
    expect(listed.length).toBeGreaterThan(KILLS);
    expect(lostMails).toEqual([]);
  });

  it('the clock is moved: every reminder arrives, each fact on record once', async () => {
    await district.advanceTo('2025-10-20T10:00:00+08:00'); // Monday: overdue since the office opened
    const mails = await district.mail();
    for (const submission of submissions) {
      const no = submission.answer?.petitionNo;
      const events = (await fileOf(submission)).timeline.flatMap((entry) => entry.events);
      const said = events.filter(({ clock }) => clock === 'transfer').map(({ type }) => type);
      expect(said).toEqual(['ClockNeared', 'ClockOverran']);
      const told = mails.filter(({ subject, petitionNo }) => subject.startsWith('超期警示') && petitionNo === no);
      const handled = steps.some((asked) => asked.submission === submission && asked.path.endsWith('assign-handler'));
      const expected = handled ? [STAFF.handler, STAFF.head] : [STAFF.head];
      expect(told.map(({ to }) => to.split('@')[0]).toSorted()).toEqual([...expected]);
    }
    expect((await district.schedules()).length).toBe(submissions.length);
  });

  it('every receipt has gone out: twice at most, where the kill came between the post and the note of it', async () => {
    const mails = await district.mail();
    for (const { answer } of submissions) {
      const receipts = mails.filter(
        ({ subject, petitionNo }) => subject.startsWith('信访事项登记回执') && petitionNo === answer?.petitionNo,
      );
      expect([1, 2], answer?.petitionNo).toContain(receipts.length);
    }
  });

  const fileOf = ({ answer }: Asked): Promise<File> =>
    district.expectOk<File>('GET', `/api/staff/petitions/${answer?.petitionNo ?? ''}`, {
      token: tokens.get('head') ?? '',
    });
});

function petitionOf(name: string) {
  return {
    petitioner: { name: '谈㛃', email: `tanjie.${name}@example.com` },
    subject: `顶楼漏雨 ${name}`,
    statement: '主卧、北阳台、厨房三处漏雨。',
    request: '先修屋面',
  };
}

/** What a start leaves to be done in the background comes within seconds. */
async function eventually<Found>(look: () => Promise<Found | undefined>): Promise<Found> {
  for (let tries = 0; tries < 50; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(100);
  }
  throw new Error('it did not come within five seconds');
}
