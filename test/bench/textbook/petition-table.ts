import { nextReminder } from '../../../shared/petition/clocks.ts';
import { bindingClock, type Clock, isRunning } from '../../../shared/petition/clocks.ts';
import { isEnded, statusOf } from '../../../shared/petition/course.ts';
import type { Commit } from '../../../shared/petition/events.ts';
import type { Particulars } from '../../../shared/petition/particulars.ts';
import type { Petition } from '../../../shared/petition/petition.ts';
import { CALENDAR, WUTONG } from '../../support/office.ts';
import type { SingleTable, TextbookItem, TextbookWrite } from './single-table.ts';

/** A message to one recipient, as the outbox of the textbook keeps it. */
export interface OutboxEntry {
  readonly key: string;
  readonly kind: string;
  readonly to: string;
  readonly at: string;
}

/** What one step leaves behind, whatever the design: the textbook stores what our rules decided, so that both answer the same. */
export interface Happened {
  readonly before: Petition | undefined;
  readonly after: Petition;
  readonly commit: Commit;
  readonly mails: readonly OutboxEntry[];
  readonly particulars?: Particulars;
}

/**
 * A petition as an experienced engineer would keep it in a single table: META (with the lists by due date and by handler on two
 * indexes), an item for what the petitioner wrote, one for each event, each clock (its list and its timer on the indexes), each person
 * trait, each message of the outbox. A step is one transaction; a repeat is told by the client token, which costs nothing.
 */
export class PetitionTable {
  readonly #table: SingleTable;

  constructor(table: SingleTable) {
    this.#table = table;
  }

  async record(happened: Happened): Promise<void> {
    const { before, after, commit, mails, particulars } = happened;
    const PK = keyOf(after);
    if (before !== undefined) {
      await this.#table.get(PK, 'META');
      await this.#table.query(PK, 'CLOCK#');
    }
    const words =
      particulars === undefined ? [] : [this.#table.put({ PK, SK: `DETAIL#${commit.seq}`, ...particulars })];
    await this.#table.transact([
      this.#table.put(
        metaOf(after, subjectOf(happened)),
        before === undefined ? 'absent' : { version: before.version },
      ),
      this.#table.put({
        PK,
        SK: `EVENT#${String(commit.seq).padStart(6, '0')}`,
        step: commit.step,
        at: commit.at,
        by: commit.by,
        events: commit.events,
      }),
      ...words,
      ...this.#clocks(before, after),
      ...(before === undefined ? this.#people(after) : []),
      ...mails.map((mail) => this.#table.put(outboxItem(PK, mail))),
    ]);
  }

  /** Claimed, sent, marked: once to each, and again only when whoever claimed it died. */
  async send(petition: Petition, mail: OutboxEntry): Promise<void> {
    const key = { PK: keyOf(petition), SK: `NOTICE#${mail.key}` };
    const claim = { ':claimed': 'SENDING', ':was': 'PENDING', ':lease': mail.at };
    await this.#table.update(key, 'SET #state = :claimed, lease = :lease', claim, '#state = :was');
    const mark = { ':sent': 'SENT', ':was': 'SENDING' };
    await this.#table.update(key, 'SET #state = :sent REMOVE GSI1PK, GSI1SK', mark, '#state = :was');
  }

  #clocks(before: Petition | undefined, after: Petition): readonly TextbookWrite[] {
    const known = new Map((before?.clocks ?? []).map((clock, at) => [clockKey(clock, at), JSON.stringify(clock)]));
    return after.clocks.flatMap((clock, at) => {
      const SK = clockKey(clock, at);
      return known.get(SK) === JSON.stringify(clock) ? [] : [this.#table.put(clockItem(after, clock, SK))];
    });
  }

  #people({ no, registered }: Petition): readonly TextbookWrite[] {
    return registered.personKeys.map((key) => this.#table.put({ PK: `PERSON#${key}`, SK: `PETITION#${no}` }));
  }
}

function keyOf({ no }: Petition): string {
  return `PETITION#${no}`;
}

function subjectOf({ particulars }: Happened): string {
  return particulars?.subject ?? '顶楼漏雨两年，维修资金一直用不上';
}

function metaOf(petition: Petition, subject: string): TextbookItem {
  const { no, registered, classification, handler, version } = petition;
  const binding = bindingClock(petition.clocks, petition.rules.clocks);
  const due = binding?.due.due ?? '9999-12-31';
  const list = isEnded(petition.course) && binding === undefined ? 'ENDED' : 'OPEN';
  return {
    PK: keyOf(petition),
    SK: 'META',
    GSI1PK: `QUEUE#${list}`,
    GSI1SK: `${due}#${no}`,
    GSI2PK: `HANDLER#${handler ?? 'NONE'}`,
    GSI2SK: `${due}#${no}`,
    petitionNo: no,
    subject,
    status: statusOf(petition.course),
    channel: registered.channel,
    receivedOn: registered.receivedOn,
    contentClass: classification?.contentClass,
    handler,
    due,
    next: binding?.kind,
    version,
    queryCodeHash: registered.queryCodeHash,
  };
}

const LISTED = ['notice', 'transfer', 'echo', 'proposedOpinion', 'forwarding'];

function clockItem(petition: Petition, clock: Clock, SK: string): TextbookItem {
  const { due, start, rawDue } = clock.due;
  const reminder = nextReminder(clock, petition.rules.clocks[clock.kind], CALENDAR, WUTONG.hours);
  const listed = isRunning(clock) && LISTED.includes(clock.kind);
  return {
    PK: keyOf(petition),
    SK,
    ...(listed ? { GSI1PK: `CLOCK#${clock.kind}`, GSI1SK: `${due}#${petition.no}` } : {}),
    ...(reminder === undefined
      ? {}
      : { GSI2PK: `TIMER#${petition.no.at(-1)}`, GSI2SK: `${reminder.at}#${petition.no}` }),
    kind: clock.kind,
    start,
    rawDue,
    due,
    ended: clock.ended,
    reminded: Math.min(clock.reminded, 99),
  };
}

function clockKey(clock: Clock, at: number): string {
  return `CLOCK#${clock.kind}#${at}`;
}

function outboxItem(PK: string, { key, kind, to, at }: OutboxEntry): TextbookItem {
  return { PK, SK: `NOTICE#${key}`, GSI1PK: 'OUTBOX', GSI1SK: `${at}#${key}`, kind, to, at, state: 'PENDING' };
}
