import { createHash } from 'node:crypto';
import { addMinutes, type Instant } from '../../shared/calendar/instant.ts';
import { isKept } from '../../shared/petition/attachments.ts';
import { noticesOwed } from '../../shared/petition/notices.ts';
import { personTraits, type Particulars } from '../../shared/petition/particulars.ts';
import type { Commit } from '../../shared/petition/events.ts';
import type { Petition } from '../../shared/petition/petition.ts';
import type { KeyedHashes } from '../platform/keyed-hashes.ts';
import { isToPetitioner } from '../platform/notice-keys.ts';
import type { Item } from '../platform/table.ts';
import { compareRows, type RowDifference, type Rules, shownKey } from './compare-rows.ts';
import { fail, type Finding, warn } from './findings.ts';
import type { PetitionItems } from './petition-items.ts';
import { readAside, readRecord } from './read-record.ts';

export interface ProofContext extends Rules {
  readonly now: Instant;
  /** With the district's secret it is also proved that numbers, codes and person keys follow from it. */
  readonly hashes?: KeyedHashes;
  /** With the files that were kept, or a copy of them, they are proved against their digests. Undefined for one that is not there. */
  readonly files?: (petitionNo: string, sha256: string) => Uint8Array | undefined;
}

export interface PetitionProof {
  readonly findings: readonly Finding[];
  readonly commits: number;
  readonly particulars: number;
  readonly erased: number;
  readonly orphaned: number;
  readonly notices: number;
  readonly looks: number;
  readonly rows: number;
  /** The commands that made out its papers, each by the number it bears. */
  readonly papers: readonly { readonly command: string; readonly number: string }[];
  /** Petitions of this district that it is linked to. */
  readonly links: readonly string[];
}

/** Proves one petition from its items alone. Without rows, as in an export, what is derived is not judged. */
export function verifyPetition(
  items: PetitionItems,
  rows: readonly Item[] | undefined,
  at: ProofContext,
): PetitionProof {
  const { no } = items;
  const record = readRecord(no, items.commits, at.office);
  const { petition, commits } = record;
  const aside = readAside(no, petition?.particulars ?? [], items.particulars);
  const findings = [...record.findings];
  // Words without a record are what a submission leaves that died before its one write; anything else is what a lost record leaves.
  const leftBehind = items.notices.length + items.looks.length + (rows?.length ?? 0) > 0;
  if (items.commits.length === 0 && leftBehind) findings.push(fail('RECORD_MISSING', no));
  const whole = petition !== undefined && record.findings.length === 0;
  // Where the record does not hold together, nobody can say which words belong to it.
  if (whole || items.commits.length === 0) findings.push(...aside.findings);
  if (petition !== undefined) {
    findings.push(...verifyNotices(petition, commits, items.notices, at));
    if (whole && at.hashes !== undefined) findings.push(...verifyHashes(petition, commits, aside.versions, at.hashes));
    if (whole && at.files !== undefined) findings.push(...verifyFiles(petition, at.files));
    const told = aside.findings.every(({ level }) => level === 'warn');
    if (rows !== undefined && told) findings.push(...verifyRows(petition, commits, aside.versions, rows, at));
  }
  return {
    findings,
    commits: items.commits.length,
    particulars: items.particulars.length,
    erased: aside.erased,
    orphaned: whole || items.commits.length === 0 ? aside.orphaned : 0,
    notices: items.notices.length,
    looks: items.looks.length,
    rows: rows?.length ?? 0,
    papers: commits.flatMap(({ command, events }) =>
      events.flatMap((event) => (event.type === 'PaperIssued' ? [{ command, number: event.number }] : [])),
    ),
    links: petition?.links.flatMap(({ petitionNo }) => petitionNo ?? []) ?? [],
  };
}

// Who erases a file by rule leaves no mark but its absence: that one is missing is something to know, not yet a fault.
function verifyFiles(
  { no, attachments = [] }: Petition,
  fileOf: NonNullable<ProofContext['files']>,
): readonly Finding[] {
  return attachments.flatMap((attachment, at) => {
    if (!isKept(attachment)) return [];
    const file = fileOf(no, attachment.sha256);
    const where = `ATTACHMENT ${at + 1}`;
    if (file === undefined) return [warn('FILE_MISSING', no, where)];
    const sha256 = createHash('sha256').update(file).digest('hex');
    return sha256 === attachment.sha256 ? [] : [fail('FILE_CHANGED', no, where)];
  });
}

function verifyRows(
  petition: Petition,
  commits: readonly Commit[],
  versions: readonly Particulars[],
  rows: readonly Item[],
  rules: Rules,
): readonly Finding[] {
  const { no, version } = petition;
  const { differences, follow, newest } = compareRows(rules, petition, commits, versions, rows);
  if (newest > version) return [fail('ROWS_AHEAD', no, `${newest} > ${version}`)];
  const findings = differences.map((difference) =>
    isAboutWakeUp(difference)
      ? fail('WAKE_UP_WRONG', no, difference.kind)
      : fail(ROW_FINDINGS[difference.kind], no, shownKey(difference.key)),
  );
  // One row at least bears the record's version, so that a projection that comes late finds itself passed by.
  if (findings.length === 0 && follow.length > 0 && newest < version) {
    findings.push(fail('ROWS_BEHIND', no, `${newest} < ${version}`));
  }
  return findings;
}

// The sweep would look at the wrong moment, or the day's list show the wrong day: worse than a wrong word in a list.
function isAboutWakeUp(difference: RowDifference): boolean {
  const { kind, key } = difference;
  return key === 'WAKE' || (kind === 'differs' && difference.stands['watch'] !== difference.follows['watch']);
}

const ROW_FINDINGS = { missing: 'ROW_MISSING', extra: 'ROW_EXTRA', differs: 'ROW_DIFFERS' } as const;

const DAY_MINUTES = 24 * 60;
// Older ones are not sent any more (see `follow-up.ts`): a new kind of notice must not mail the whole past.
const LOOK_BACK_MINUTES = 29 * DAY_MINUTES;

function verifyNotices(
  petition: Petition,
  commits: readonly Commit[],
  notices: readonly Item[],
  { office, now }: ProofContext,
): readonly Finding[] {
  const { no, version } = petition;
  const aDayAgo = addMinutes(now, -DAY_MINUTES);
  const findings: Finding[] = [];
  for (const notice of notices) {
    const what = noticeName(notice.sk);
    if (Number(notice.sk.slice(0, 6)) > version) findings.push(fail('NOTICE_AHEAD', no, what));
    // What mail refuses is put off until its lease, and after some days given up on the record.
    const givenUp = petition.undelivered.some((undelivered) => undelivered.notice === what);
    const isStuck = notice['state'] === 'CLAIMED' && String(notice['lease']) < aDayAgo;
    if ((isStuck || hasComeBack(notice, petition)) && !givenUp) findings.push(fail('NOTICE_STUCK', no, what));
  }
  const tried = new Set(notices.map(({ sk }) => noticeName(sk)));
  const since = addMinutes(now, -LOOK_BACK_MINUTES);
  for (const owed of noticesOwed(no, commits, office, { queryCode: '', publicAddress: '', officePhone: '' })) {
    const due = owed.to.kind === 'petitioner' && owed.at > since && owed.at < aDayAgo;
    if (due && !tried.has(owed.key)) findings.push(fail('NOTICE_UNSENT', no, owed.key));
  }
  return findings;
}

// What came back from the petitioner is put on record at once, or goes out again to another address.
function hasComeBack({ sk, state, at }: Item, { mailSince }: Petition): boolean {
  return state === 'BOUNCED' && isToPetitioner(sk) && (mailSince === undefined || String(at) > mailSince);
}

// `000001#receipt#<hash of the recipient>`: who it went to is left out.
function noticeName(key: string): string {
  return key.split('#').slice(0, 2).join('#');
}

/** A number is tried this often by `open` before it gives up. */
const MOST_ATTEMPTS = 6;

function verifyHashes(
  petition: Petition,
  commits: readonly Commit[],
  versions: readonly Particulars[],
  hashes: KeyedHashes,
): readonly Finding[] {
  const { no, registered } = petition;
  const command = commits[0]?.command ?? '';
  const numbers = Array.from({ length: MOST_ATTEMPTS }, (_, attempt) => hashes.numberFor(command, attempt));
  const code = hashes.queryCodeFor(no, command);
  if (!numbers.includes(no) || !hashes.isQueryCode(no, code, registered.queryCodeHash)) {
    return [fail('SECRET_DIFFERS', no)];
  }
  // Erased words prove nothing; the first to stand is then another than the keys were made from.
  const [first] = versions;
  if (first === undefined || versions.length < petition.particulars.length) return [];
  const keys = personTraits(first).map((trait) => hashes.personKey(trait));
  return keys.join() === registered.personKeys.join() ? [] : [fail('SECRET_DIFFERS', no, 'PERSON')];
}
