import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { addDays } from '../../shared/calendar/calendar-date.ts';
import { type Instant, instant, shanghaiDay } from '../../shared/calendar/instant.ts';
import { CURRENT_CALENDAR } from '../../shared/calendar/official-calendars.ts';
import { nextWorkingMoment } from '../../shared/calendar/working-days.ts';
import { type District, officeOf } from '../../shared/district/district.ts';
import type { StaffRole } from '../../shared/petition/actor.ts';
import type { NoticeKind } from '../../shared/petition/codes.ts';
import type { UploadTicket } from '../../functions/platform/attachment-desk.ts';
import type { BucketDoor } from '../support/bucket-door.ts';
import { LEAKING_ROOF } from '../support/leaking-roof.ts';
import { picture, toldBy } from '../support/pictures.ts';
import type { Answer, ClockSeen, DistrictOverHttp, Mail, State } from './district-client.ts';

/** A district to be walked, and what can be seen of it from where the walker stands. */
export interface Visit {
  /** As its file describes it. */
  readonly office: District;
  readonly district: DistrictOverHttp;
  /** The district's own time; where time can be moved it is not ours. */
  now(): Promise<Instant>;
  /** Somebody who holds the role; where one person holds them all, that person. */
  staff(role: StaffRole): Promise<SignedIn>;
  /** Whether different people hold the roles, so that a wrong one can be tried. */
  readonly manyHands: boolean;
  /** Signed in rightly, but at another district. */
  readonly foreigner?: string;
  /** Where the petitioner's mail goes. Without it the petition names a telephone only. */
  readonly email?: string;
  /** What has arrived at {@link email}, and what the office's staff got. Only where the mailbox can be read. */
  mail?(): Promise<readonly Mail[]>;
  /**
   * Has the mail system say that the receipt of a petition came back, where it does not say so by itself of a message to
   * {@link COMES_BACK}. Only where mail is heard of.
   */
  comesBack?(petitionNo: string): Promise<void>;
  /** When the petition's timer goes off, if one is set. Only where timers can be read. */
  timerOf?(petitionNo: string): Promise<string | undefined>;
  /** How the bucket is reached. Only where it can be. */
  readonly files?: BucketDoor;
  /** Lets two minutes pass at once. Only where time can be moved. */
  passTwoMinutes?(): Promise<void>;
  saw(what: string): void;
  /** What cannot be seen from here, and why. Never counted as seen. */
  skipped(what: string): void;
}

export interface SignedIn {
  readonly id: string;
  readonly token: string;
}

/** A petition and the code it opens with. */
export interface Walked {
  readonly petitionNo: string;
  readonly queryCode: string;
}

interface File {
  readonly version: number;
  readonly notices: readonly { readonly kind: NoticeKind; readonly state: string }[];
  readonly timeline: readonly { readonly by: { readonly kind: string }; readonly events: readonly Event[] }[];
}

interface Event {
  readonly type: string;
}

/**
 * A petition's life in one day, through every level, over HTTP and nothing else. Where time can be moved and where it
 * cannot: every act is today's, and one petition is entered late, so that its clocks have run out and its timer goes off within
 * the minute. @throws AssertionError at the first thing that is not as it should be
 */
export async function walk(visit: Visit): Promise<Walked> {
  await openToEverybody(visit);
  const late = await enteredLate(visit);
  const petition = await handedIn(visit);
  await closedToStrangers(visit, petition);
  await listed(visit, petition);
  await timerAwaitsTheOffice(visit, petition);
  await withAPhoto(visit, petition);
  await throughEveryLevel(visit, petition);
  await told(visit, petition);
  await cameBack(visit);
  await timerWentOff(visit, late);
  return petition;
}

async function openToEverybody({ district, office, saw }: Visit): Promise<void> {
  const page = await district.call('GET', '/');
  assert.equal(page.status, 200);
  assert.match(String(page.body), new RegExp(office.name.zh));
  const { paths } = await district.expectOk<{ readonly paths: object }>('GET', '/api/openapi.json');
  assert.ok(Object.keys(paths).length > 30);
  saw('the start page and the API document, without an account');
}

/** Received twenty days ago and entered today: every clock of the office has run out by now. */
async function enteredLate(visit: Visit): Promise<string> {
  const { district } = visit;
  const { token } = await visit.staff('receiver');
  const { petitionNo } = await district.expectOk('POST', '/api/staff/petitions', {
    token,
    key: `late-${crypto.randomUUID()}`,
    body: {
      anonymous: true,
      channel: 'LETTER',
      receivedOn: addDays(shanghaiDay(await visit.now()), -20),
      lateEntryReason: '试运行：纸质登记后补录',
      subject: '试运行：补录的来信',
      statement: '试运行，请勿办理。',
      request: '试运行，请勿办理。',
    },
  });
  visit.saw('a letter of twenty days ago entered late, with the reason');
  return petitionNo;
}

async function handedIn(visit: Visit): Promise<Walked> {
  const { district, email } = visit;
  const { email: _theirs, ...petitioner } = LEAKING_ROOF.petitioner;
  const body = {
    ...LEAKING_ROOF,
    petitioner: { ...petitioner, ...(email === undefined ? {} : { email }) },
    subject: `试运行：${LEAKING_ROOF.subject}`,
  };
  const key = `walk-${crypto.randomUUID()}`;
  const receipt = await district.expectOk<State & { readonly receivedAt: string }>('POST', '/api/petitions', {
    body,
    key,
  });
  assert.deepEqual(await district.expectOk('POST', '/api/petitions', { body, key }), receipt);
  const receivedOn = shanghaiDay(instant(receipt.receivedAt));
  const { clocks } = officeOf(visit.office).rulesOn(receivedOn);
  for (const kind of ['notice', 'transfer'] as const) {
    const { length: days, unit } = clocks[kind];
    const counted = await district.expectOk<ClockSeen>('POST', '/api/due-dates', {
      body: { from: receivedOn, days, unit },
    });
    assert.equal(dueOf(receipt, kind), counted.due, kind);
  }
  visit.saw(`handed in; sent again, the same receipt; transfer by ${dueOf(receipt, 'transfer')} as the rules count`);
  return receipt;
}

async function closedToStrangers(visit: Visit, { petitionNo, queryCode }: Walked): Promise<void> {
  const { district, saw } = visit;
  const track = (code: string) =>
    district.call('POST', '/api/track', { body: { petitionNo, queryCode: code } }).then(({ status }) => status);
  assert.deepEqual([await track('00000000'), await track(queryCode)], [404, 200]);
  saw('its code opens it, another does not');

  const ask = (token?: string) =>
    district.call('GET', `/api/staff/petitions/${petitionNo}`, token === undefined ? {} : { token });
  assert.equal((await ask()).status, 401);
  assert.equal((await ask('a.b.c')).status, 401);
  const { token } = await visit.staff('receiver');
  assert.equal((await ask(altered(token))).status, 401);
  assert.equal((await ask(token)).status, 200);
  saw('staff routes: a true token is accepted; none, nonsense and an altered one get 401');

  if (visit.foreigner === undefined) visit.skipped('a token of another district (none is at hand)');
  else {
    const refused = await ask(visit.foreigner);
    assert.ok([401, 403].includes(refused.status), `a foreign token was answered ${refused.status}`);
    saw(`another district's token gets ${refused.status}`);
  }

  if (!visit.manyHands) visit.skipped('a wrong role (one person holds them all)');
  else {
    const refused = await district.call('POST', `/api/staff/petitions/${petitionNo}/assign-handler`, {
      token,
      body: { handler: (await visit.staff('handler')).id },
    });
    assert.deepEqual([refused.status, codeOf(refused)], [403, 'ROLE_NOT_ALLOWED']);
    saw('a receiver may not assign: 403');
  }
}

/** What the stream brings about: the record's consumer writes the lists. */
async function listed(visit: Visit, { petitionNo }: Walked): Promise<void> {
  await until('the petition stands in the list 待转送', () => inList(visit, 'to-transfer', petitionNo));
  visit.saw('the stream brought it into the list 待转送');
}

async function inList(visit: Visit, queue: string, petitionNo: string): Promise<boolean> {
  const { token } = await visit.staff('handler');
  let after: string | undefined;
  do {
    const query = new URLSearchParams({ queue, limit: '200', ...(after === undefined ? {} : { after }) });
    const page = await visit.district.expectOk<{
      readonly petitions: readonly { readonly petitionNo: string }[];
      readonly after?: string;
    }>('GET', `/api/staff/petitions?${query.toString()}`, { token });
    if (page.petitions.some((entry) => entry.petitionNo === petitionNo)) return true;
    after = page.after;
  } while (after !== undefined);
  return false;
}

async function timerAwaitsTheOffice(visit: Visit, { petitionNo }: Walked): Promise<void> {
  const { timerOf } = visit;
  if (timerOf === undefined) return visit.skipped('its timer (cannot be read from here)');
  const at = await until('a timer is set', () => timerOf(petitionNo));
  assert.ok(at > (await visit.now()), `${at} is past`);
  visit.saw(`the stream set its one timer: ${at}`);
}

/** From the signed form to the link, the examiner in between: what comes back is the photo without what the telephone wrote in it. */
async function withAPhoto(visit: Visit, { petitionNo, queryCode: code }: Walked): Promise<void> {
  const { district, files, saw } = visit;
  if (files === undefined) return visit.skipped('files (the bucket cannot be reached from here)');
  const path = `/api/petitions/${petitionNo}/attachments`;
  const invited = (kind: string) => district.expectOk<UploadTicket>('POST', path, { code, body: { kind } });
  const photo = await invited('photo');
  const forged = { ...photo, fields: { ...photo.fields, key: 'kept/forged' } };
  assert.equal((await files.send(forged, picture('phone.png'))).status, 403);
  assert.equal((await files.send(photo, picture('phone.png'))).status, 201);
  const told = await files.send(await invited('document'), picture('phone.jpg'));
  assert.equal(told.status, 201);
  const attachments = await until(
    'the examiner puts on record what it found',
    async () => {
      const seen = await district.expectOk<WithFiles>('POST', '/api/track', { body: { petitionNo, queryCode: code } });
      return seen.attachments.length === 2 && seen.attachments;
    },
    3 * HALF_A_MINUTE,
  );
  const kept = attachments.find(({ state }) => state === 'KEPT');
  assert.equal(attachments.find(({ state }) => state === 'REFUSED')?.reason, 'TYPE_DIFFERS');
  assert.ok(kept !== undefined);
  saw('a photo sent by a signed form and kept; a photo sent as a PDF examined and refused; a forged form refused');

  const link = `${path}/${kept.id}`;
  const { url } = await district.expectOk<{ readonly url: string }>('POST', link, { code, body: {} });
  const opened = await files.open(url);
  assert.deepEqual([opened.status, toldBy(opened.bytes)], [200, []]);
  assert.equal(createHash('sha256').update(opened.bytes).digest('hex'), kept.sha256);
  assert.match(opened.disposition ?? '', /^attachment; filename=/);
  assert.equal((await files.open(url.replace(/Signature=.{4}/, 'Signature=0000'))).status, 403);
  assert.equal((await district.call('POST', link, { code: '00000000', body: {} })).status, 404);
  const { token } = await visit.staff('handler');
  const byStaff = await district.expectOk<{ readonly url: string }>('POST', link.replace('/api/', '/api/staff/'), {
    token,
    body: {},
  });
  assert.equal((await files.open(byStaff.url)).status, 200);
  saw('it comes back by a short link without place and maker, to the letter of its digest; by an altered one not');
}

interface WithFiles {
  readonly attachments: readonly {
    readonly id: string;
    readonly state: string;
    readonly reason?: string;
    readonly sha256?: string;
  }[];
}

async function throughEveryLevel(visit: Visit, { petitionNo, queryCode }: Walked): Promise<void> {
  const { district, office } = visit;
  const [authority, reviewer, finalReviewer] = threeLevels(office);
  const on = shanghaiDay(await visit.now());
  const step = async (role: StaffRole, name: string, body: unknown): Promise<State> => {
    const { token } = await visit.staff(role);
    return district.expectOk('POST', `/api/staff/petitions/${petitionNo}/${name}`, { token, body });
  };
  const asResident = (name: string, body: unknown): Promise<State> =>
    district.expectOk('POST', `/api/petitions/${petitionNo}/${name}`, { code: queryCode, body });
  const decidedAbove = async (asked: 'request-review' | 'request-final-review', by: string): Promise<void> => {
    const final = asked === 'request-final-review';
    await asResident(asked, { requestedOn: on, grounds: '仍有一处漏雨未答复' });
    await step('handler', 'propose-opinion', { opinion: '建议转上一级机关', submit: true });
    await step('leader', 'instruct', { decision: 'approve', instruction: '同意' });
    await step('handler', 'forward-review', { authority: by, sentOn: on });
    const opinion = { authority: by, outcome: 'UPHELD', documentNo: '试〔0〕2号', issuedOn: on };
    await step('handler', final ? 'record-final-review-opinion' : 'record-review-opinion', opinion);
    const document = final ? 'finalReviewOpinion' : 'reviewOpinion';
    await step('handler', 'record-service', { document, servedOn: on, means: 'IN_PERSON' });
  };

  await step('receiver', 'classify', { category: 'APPEAL_OR_REQUEST', contentClass: '城乡建设' });
  await step('head', 'assign-handler', { handler: (await visit.staff('handler')).id });
  await step('handler', 'transfer', { authorities: [{ name: authority }], sentOn: on, method: 'SYSTEM' });
  await until('the transfer leaves the list 待转送', async () => !(await inList(visit, 'to-transfer', petitionNo)));
  const accepted = await step('handler', 'record-acceptance', { authority, acceptedOn: on });
  const tooEarly = await district.call('POST', `/api/staff/petitions/${petitionNo}/confirm-finality`, {
    token: (await visit.staff('head')).token,
    body: {},
  });
  assert.deepEqual([tooEarly.status, codeOf(tooEarly)], [409, 'STEP_NOT_POSSIBLE']);
  visit.saw(`classified, assigned, transferred, accepted; to be decided by ${dueOf(accepted, 'handling')}`);

  const outcomes = [{ item: '应急维修', outcome: 'SUPPORTED' }];
  await step('handler', 'record-reply', { authority, outcomes, documentNo: '试〔0〕1号', issuedOn: on });
  await step('handler', 'record-service', { document: 'reply', servedOn: on, means: 'IN_PERSON' });
  await decidedAbove('request-review', reviewer);
  await decidedAbove('request-final-review', finalReviewer);
  const final = await step('head', 'confirm-finality', {});
  assert.equal(final.status, 'FINAL');
  const seen = await district.expectOk('POST', '/api/track', { body: { petitionNo, queryCode } });
  assert.equal(seen.status, 'FINAL');
  assert.ok(seen.history.length > 12);
  visit.saw('replied, reviewed, reviewed finally, final; the petitioner sees it all by number and code');
}

/** An authority of the district's file, whoever reviews what it decides, and whoever reviews that. */
function threeLevels({ authorities }: District): readonly [string, string, string] {
  const superiorOf = (name: string): string | undefined => authorities.find((known) => known.name === name)?.superior;
  for (const { name } of authorities.toReversed()) {
    const reviewer = superiorOf(name);
    const finalReviewer = reviewer === undefined ? undefined : superiorOf(reviewer);
    if (reviewer !== undefined && finalReviewer !== undefined) return [name, reviewer, finalReviewer];
  }
  throw new Error('no authority of this district has two levels above it');
}

const MAILS = [
  '信访事项登记回执',
  '信访事项转送告知',
  '信访事项受理告知',
  '处理意见送达告知',
  '复查请求收到告知',
  '复查意见送达告知',
  '复核请求收到告知',
  '复核意见送达告知',
  '信访事项终结告知',
];

/** Asking for a review is told to the handler too. */
const NOTICES_SENT: readonly NoticeKind[] = [
  'receipt',
  'transferred',
  'accepted',
  'replied',
  'reviewRequested',
  'reviewed',
  'finallyReviewed',
  'final',
];

/** Whether it is heard of soon what became of a message is the mail system's affair. */
const HANDED_OVER = ['SENT', 'DELIVERED'];

async function told(visit: Visit, { petitionNo }: Walked): Promise<void> {
  const { email, mail } = visit;
  if (email === undefined) return visit.skipped('mail to the petitioner (no address was given for it)');
  const now = await visit.now();
  const opens = whenOpen(visit, now);
  if (opens !== now) return visit.skipped(`mail to the petitioner (the office is shut; it goes out at ${opens})`);
  await until(`notices are marked as sent: ${NOTICES_SENT.join(', ')}`, async () => {
    const { notices } = await fileOf(visit, petitionNo);
    const sent = notices.filter(({ state }) => HANDED_OVER.includes(state)).map(({ kind }) => kind);
    return NOTICES_SENT.every((kind) => sent.includes(kind)) && sent.length === notices.length;
  });
  visit.saw('every notice to the petitioner and to staff marked as sent');
  if (mail === undefined) return visit.skipped('the mails themselves (the mailbox cannot be read from here)');
  const arrived = (await mail()).filter(({ to, subject }) => to === email && subject.includes(petitionNo));
  assert.deepEqual(arrived.map(({ subject }) => subject.replace(/（.*/, '')).toSorted(), MAILS.toSorted());
  assert.ok(!arrived.some(({ subject, text }) => `${subject}${text}`.includes(LEAKING_ROOF.petitioner.name)));
  visit.saw(`each of the ${MAILS.length} mails to the petitioner arrived once, and none names them`);
  const { timerOf } = visit;
  if (timerOf === undefined) return;
  await until('nothing is owed any more, and the timer is gone', async () => (await timerOf(petitionNo)) === undefined);
  visit.saw('nothing is owed to anybody any more, and no timer is set');
}

function whenOpen({ office }: Visit, now: Instant): Instant {
  return nextWorkingMoment(CURRENT_CALENDAR, office.office.hours, now);
}

/** An address that SES has for trials: whatever is sent to it comes back. */
export const COMES_BACK = 'bounce@simulator.amazonses.com';

async function cameBack(visit: Visit): Promise<void> {
  const { district, comesBack } = visit;
  if (comesBack === undefined) return visit.skipped('mail that comes back (whether it is heard of is not known)');
  const now = await visit.now();
  if (whenOpen(visit, now) !== now) return visit.skipped('mail that comes back (the office is shut)');
  const { petitionNo } = await district.expectOk('POST', '/api/petitions', {
    body: { ...LEAKING_ROOF, petitioner: { ...LEAKING_ROOF.petitioner, email: COMES_BACK } },
  });
  const state = async () => (await fileOf(visit, petitionNo)).notices.find(({ kind }) => kind === 'receipt')?.state;
  await until('the receipt is handed over', async () => ['SENT', 'BOUNCED'].includes((await state()) ?? ''));
  await comesBack(petitionNo);
  await until('what came back stands in the list 待另行告知', () => inList(visit, 'undelivered', petitionNo));
  assert.equal(await state(), 'BOUNCED');
  visit.saw('a receipt came back: marked, and in the list 待另行告知 for somebody to tell in another way');
}

/** A schedule that really fires: nobody calls anything, and the record has one more fact, written by the clock. */
async function timerWentOff(visit: Visit, petitionNo: string): Promise<void> {
  await visit.passTwoMinutes?.();
  await until(
    'the timer goes off and the clock puts on record that time has run out',
    async () => {
      const { timeline } = await fileOf(visit, petitionNo);
      return timeline.some(
        ({ by, events }) => by.kind === 'clock' && events.some(({ type }) => type === 'ClockOverran'),
      );
    },
    A_FEW_MINUTES,
  );
  await until('what ran out stands in the list 已超期', () => inList(visit, 'overdue', petitionNo));
  visit.saw('the timer of the letter went off by itself: overdue on record, and in the list 已超期');
}

async function fileOf(visit: Visit, petitionNo: string): Promise<File> {
  const { token } = await visit.staff('head');
  return visit.district.expectOk('GET', `/api/staff/petitions/${petitionNo}`, { token });
}

const HALF_A_MINUTE = 30_000;
const A_FEW_MINUTES = 180_000;

/** Asks until there is an answer: what hangs on the stream happens a little later. */
async function until<Found>(
  what: string,
  ask: () => Promise<Found | undefined | false>,
  patience = HALF_A_MINUTE,
): Promise<Found> {
  const began = performance.now();
  for (;;) {
    const found = await ask();
    if (found !== undefined && found !== false) return found;
    if (performance.now() - began > patience) throw new Error(`waited ${patience / 1000} s in vain: ${what}`);
    await pause(500);
  }
}

function dueOf({ clocks }: Pick<State, 'clocks'>, kind: string): string {
  return clocks.find((clock) => clock.kind === kind)?.due ?? `no clock "${kind}"`;
}

function codeOf({ body }: Answer): unknown {
  return (body as { readonly code?: unknown }).code;
}

/** The same claims with one letter of the signature changed. */
function altered(token: string): string {
  const at = token.lastIndexOf('.') + 10;
  return token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
}
