import { type Instant, shanghaiDay } from '../../shared/calendar/instant.ts';
import { type Complaint, foldComplaint } from '../../shared/complaints/complaint.ts';
import type { ComplaintContext, ComplaintDecision } from '../../shared/complaints/decision.ts';
import type { ComplaintCommit, ComplaintEvent } from '../../shared/complaints/events.ts';
import { performComplaint, performOpeningComplaint } from '../../shared/complaints/perform.ts';
import type { FollowingComplaintStep } from '../../shared/complaints/step.ts';
import { acknowledgeComplaint } from '../../shared/complaints/steps/acknowledge-complaint.ts';
import { answerComplaint } from '../../shared/complaints/steps/answer-complaint.ts';
import { complain } from '../../shared/complaints/steps/complain.ts';
import type { Actor } from '../../shared/petition/actor.ts';
import { at, type Day } from './days.ts';
import { CALENDAR, handler, head, resident, WUTONG } from './office.ts';

export const COMPLAINT_NO = 'C048-213-9575';

type Given = Readonly<Record<string, unknown>>;

/** Somebody takes one step on a complaint, or tries to. */
export interface ComplaintAct {
  readonly step: FollowingComplaintStep;
  readonly actor: Actor;
  input(today: string): unknown;
}

export const acknowledge = (concerned: readonly string[] = [handler.id], actor: Actor = head): ComplaintAct => ({
  step: acknowledgeComplaint as unknown as FollowingComplaintStep,
  actor,
  input: () => ({ concerned, findings: '已调看值班表' }),
});

export const answer = (given: Given = {}, actor: Actor = head): ComplaintAct => ({
  step: answerComplaint as unknown as FollowingComplaintStep,
  actor,
  input: (today) => ({ on: today, means: 'ONLINE', told: '已向您道歉', ...given }),
});

/** A complaint's life as a test tells it; every step returns a new story. */
export class ComplaintStory {
  readonly now: Instant;
  readonly commits: readonly ComplaintCommit[];
  readonly complaint: Complaint;

  constructor(now: Instant, commits: readonly ComplaintCommit[]) {
    const complaint = foldComplaint(COMPLAINT_NO, commits);
    if (complaint === undefined) throw new Error('nobody complained');
    this.now = now;
    this.commits = commits;
    this.complaint = complaint;
  }

  on(date: Day): ComplaintStory {
    return new ComplaintStory(at(date), this.commits);
  }

  when(...acts: readonly ComplaintAct[]): ComplaintStory {
    return acts.reduce((story, one) => story.#take(one), this as ComplaintStory);
  }

  /** The code under which it is refused; undefined when it would happen. */
  refusal(one: ComplaintAct): string | undefined {
    const decision = this.#decide(one);
    return decision.kind === 'refused' ? decision.refusal.code : undefined;
  }

  #decide({ step, actor, input }: ComplaintAct): ComplaintDecision {
    const read = step.input.safeParse(input(shanghaiDay(this.now)));
    if (!read.success) throw new Error(`${step.name}: ${JSON.stringify(read.error.issues)}`);
    return performComplaint(step, this.complaint, read.data, complaintContext(this.now, actor, this.commits.length));
  }

  #take(one: ComplaintAct): ComplaintStory {
    const decision = this.#decide(one);
    if (decision.kind === 'refused') throw new Error(`${one.step.name} was refused: ${decision.refusal.code}`);
    const commit = complaintCommit(this.commits.length + 1, this.now, one.step.name, one.actor, decision.events);
    return new ComplaintStory(this.now, [...this.commits, commit]);
  }
}

/** A complaint about the handler, without a name. */
export function complaint(input: Given = {}, handlers: readonly string[] = []): ComplaintStory {
  const now = at('2025-10-09 Thu');
  const read = complain.input.safeParse({
    anonymous: true,
    subject: 'STAFF',
    who: handler.name,
    codes: ['ATTITUDE'],
    what: '让我下周再来',
    ...input,
  });
  if (!read.success) throw new Error(JSON.stringify(read.error.issues));
  const decision = performOpeningComplaint(complain, read.data, {
    ...complaintContext(now, resident, 0),
    words: { id: 'words-1', digest: 'd'.repeat(8) },
    handlers,
    queryCodeHash: 'hash-of-the-code',
  });
  if (decision.kind === 'refused') throw new Error(`refused: ${decision.refusal.code}`);
  return new ComplaintStory(now, [complaintCommit(1, now, complain.name, resident, decision.events)]);
}

function complaintContext(now: Instant, actor: Actor, commits: number): ComplaintContext {
  return {
    now,
    today: shanghaiDay(now),
    actor,
    office: WUTONG,
    words: { id: `words-${commits + 1}`, digest: 'd'.repeat(8) },
  };
}

function complaintCommit(
  seq: number,
  now: Instant,
  step: string,
  by: Actor,
  events: readonly ComplaintEvent[],
): ComplaintCommit {
  return {
    seq,
    at: now,
    step,
    by,
    command: `command-${seq}`,
    digest: '',
    previous: '',
    calendar: CALENDAR.version,
    events,
  };
}
