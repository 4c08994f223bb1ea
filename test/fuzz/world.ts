import { Agent, request as httpRequest } from 'node:http';
import { STAFF_ROLES, type StaffRole } from '../../shared/petition/actor.ts';
import type { DistrictClient, State } from '../journey/district-client.ts';
import { FORGERIES, type FuzzRequest } from './requests.ts';
import type { FuzzAnswer } from './judge.ts';

/** A district with a few petitions in it, and everything needed to ask for them rightly and wrongly. */
export interface FuzzWorld {
  send(request: FuzzRequest): Promise<FuzzAnswer>;
  /** What identifies each petition's person: no answer about another petition may hold any of it. */
  readonly persons: readonly (readonly string[])[];
  close(): void;
}

export const PETITIONS = 6;

const STAFF_IDS: Partial<Record<StaffRole, string>> = {
  receiver: 'lin.receiver',
  handler: 'wang.handler',
  head: 'zhao.head',
  leader: 'sun.leader',
};

export async function openWorld(district: DistrictClient): Promise<FuzzWorld> {
  await district.reset('2025-10-14T10:00:00+08:00');
  const petitions: State[] = [];
  for (let nth = 0; nth < PETITIONS; nth += 1) {
    petitions.push(await district.expectOk('POST', '/api/petitions', { body: petitionOf(nth), key: `fuzzed-${nth}` }));
  }
  const tokens = new Map<string, string>();
  for (const role of Object.keys(STAFF_ROLES) as StaffRole[]) {
    tokens.set(role, await district.staff(STAFF_IDS[role] ?? `${role}.person`, role));
  }
  const forged = await forgeries(district, tokens.get('head') ?? '');
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });

  const credentialsOf = ({ credentials, petition }: FuzzRequest): Record<string, string> => {
    switch (credentials.kind) {
      case 'none':
        return {};
      case 'staff':
        return { authorization: `Bearer ${tokens.get(credentials.role) ?? ''}` };
      case 'forged':
        return { authorization: forged[credentials.which] ?? '' };
      case 'code': {
        const own = typeof petition === 'number' ? petition : 0;
        const known = { own, another: (own + 1) % PETITIONS, wrong: undefined }[credentials.whose];
        return { 'x-query-code': known === undefined ? '00000000' : (petitions[known]?.queryCode ?? '') };
      }
      default:
        return credentials satisfies never;
    }
  };

  const send = async (request: FuzzRequest): Promise<FuzzAnswer> => {
    const no =
      typeof request.petition === 'number' ? (petitions[request.petition]?.petitionNo ?? '') : request.petition;
    const path =
      request.operation.path.replace('{no}', encodeOnce(no)).replace('{paper}', '1') +
      (request.query === '' ? '' : `?${request.query}`);
    const { kind, value } = request.body;
    const withNumber = kind === 'valid' ? trackable(request, value, petitions) : value;
    const content = kind === 'none' ? undefined : kind === 'raw' ? (value as string) : JSON.stringify(withNumber);
    const answer = await exchange({
      agent,
      address: district.address + path,
      method: request.method,
      headers: {
        ...request.headers,
        ...credentialsOf(request),
        ...(content === undefined || request.contentType === '' ? {} : { 'content-type': request.contentType }),
      },
      content,
    });
    // Too many wrong codes close the door for an hour: an hour later it is open again for what comes next.
    if (answer.status === 429) await district.call('POST', '/_local/clock', { body: { advance: 'PT1H' } });
    return answer;
  };
  return { send, persons: petitions.map((_, nth) => wordsOf(nth)), close: () => agent.destroy() };
}

/** Valid bodies of the tracking question name a petition that is there, or it would never be answered. */
function trackable({ operation, petition }: FuzzRequest, value: unknown, petitions: readonly State[]): unknown {
  const known = typeof petition === 'number' ? petitions[petition] : undefined;
  if (operation.name !== 'track' || known === undefined) return value;
  return { petitionNo: known.petitionNo, queryCode: known.queryCode };
}

// Numbers with a percent sign are escaped already; they are sent as they are.
function encodeOnce(no: string): string {
  return no.includes('%') ? no : encodeURIComponent(no);
}

interface Exchange {
  readonly agent: Agent;
  readonly address: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: string | undefined;
}

// `fetch` would mend what we want to be wrong: methods, bodies where there should be none, headers.
function exchange({ agent, address, method, headers, content }: Exchange): Promise<FuzzAnswer> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const encoded = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, Buffer.from(value).toString('latin1')]),
    );
    // For a GET Node would send a body without saying how long it is, and the rest of the line would be noise.
    const length = content === undefined ? {} : { 'content-length': Buffer.byteLength(content) };
    const sent = httpRequest(address, { agent, method, headers: { ...encoded, ...length } }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          contentType: response.headers['content-type'] ?? '',
          text: Buffer.concat(pieces).toString('utf8'),
          milliseconds: performance.now() - began,
        }),
      );
    });
    sent.on('error', reject);
    sent.end(content);
  });
}

function petitionOf(nth: number) {
  const [name, phone, email, address, statement] = wordsOf(nth);
  return {
    petitioner: { name, phone, email, address },
    subject: `第${nth}件`,
    statement: `事实：${statement}`,
    request: '请依法处理',
  };
}

/** Words that occur nowhere else. */
function wordsOf(nth: number): readonly [string, string, string, string, string] {
  const mark = `${'甲乙丙丁戊己'[nth]}${nth}`;
  return [
    `闻人${mark}`,
    `1390000777${nth}`,
    `wenren.${nth}@fuzz.example`,
    `听雨巷${nth}${nth}弄${mark}`,
    `只在${mark}的诉求里说过的话`,
  ];
}

/** Tokens that nobody should take, in the order of {@link FORGERIES}. */
async function forgeries(district: DistrictClient, good: string): Promise<readonly string[]> {
  const [header = '', claims = '', signature = ''] = good.split('.');
  const unsigned = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
  const roleless = await district.staff('nobody', 'gardener');
  const made: Readonly<Record<(typeof FORGERIES)[number], string>> = {
    garbage: 'Bearer a.b.c',
    unsigned: `Bearer ${unsigned}.${claims}.`,
    otherSignature: `Bearer ${header}.${claims}.${[...signature].reverse().join('')}`,
    otherClaims: `Bearer ${header}.${Buffer.from('{"sub":"zhao.head","roles":["head"]}').toString('base64url')}.${signature}`,
    basic: `Basic ${Buffer.from('zhao.head:x').toString('base64')}`,
    noRole: `Bearer ${roleless}`,
    empty: 'Bearer ',
    huge: `Bearer ${'x'.repeat(8_000)}`,
  };
  return FORGERIES.map((name) => made[name]);
}
