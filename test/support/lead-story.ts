import type * as z from 'zod/mini';
import { shanghaiDay, type Instant } from '../../shared/calendar/instant.ts';
import { leadStatusOf, type LeadStatus, owedOf } from '../../shared/accountability/course.ts';
import type { LeadContext, LeadDecision, LeadRefusalCode } from '../../shared/accountability/decision.ts';
import type { LeadCommit, LeadEvent } from '../../shared/accountability/events.ts';
import { foldLead, type Lead } from '../../shared/accountability/lead.ts';
import { performLead, performOpeningLead } from '../../shared/accountability/perform.ts';
import type { Proposal } from '../../shared/accountability/proposals.ts';
import type { EarlierFinding } from '../../shared/accountability/repeats.ts';
import type { FollowingLeadStep } from '../../shared/accountability/step.ts';
import { decideMeasure } from '../../shared/accountability/steps/decide-measure.ts';
import { dismiss } from '../../shared/accountability/steps/dismiss.ts';
import { establish } from '../../shared/accountability/steps/establish.ts';
import { object } from '../../shared/accountability/steps/object.ts';
import { openLead } from '../../shared/accountability/steps/open-lead.ts';
import { referToDiscipline } from '../../shared/accountability/steps/refer-to-discipline.ts';
import { reviewFinding } from '../../shared/accountability/steps/review-finding.ts';
import { takeStatement } from '../../shared/accountability/steps/take-statement.ts';
import { writeSelfCriticism } from '../../shared/accountability/steps/write-self-criticism.ts';
import type { Actor } from '../../shared/petition/actor.ts';
import type { Office } from '../../shared/district/office.ts';
import { at, type Day } from './days.ts';
import { CALENDAR, handler, head, leader, supervisor, WUTONG } from './office.ts';

export const LEAD_NO = 'L048-213-9575';

/** Somebody takes one step on a lead, or tries to. */
export interface LeadAct {
  readonly step: FollowingLeadStep;
  readonly actor: Actor;
  input(today: string): unknown;
  by(actor: Actor): LeadAct;
}

function act<Schema extends z.ZodMiniType>(
  step: FollowingLeadStep<Schema>,
  actor: Actor,
  input: (today: string) => unknown,
): LeadAct {
  const known = step as unknown as FollowingLeadStep;
  return { step: known, actor, input, by: (other) => act(step, other, input) };
}

type Given = Readonly<Record<string, unknown>>;

export const hear = (from: 'OFFICER' | 'HEAD' | 'OTHER' = 'OFFICER', given: Given = {}): LeadAct =>
  act(takeStatement, supervisor, (today) => ({ takenOn: today, from, statement: '当天在处理另一件急事', ...given }));

/** 二(3)4 alone, the ground without an inner test, minor. */
export const MINOR_FINDING = {
  grounds: [{ ground: 'FAILURE_TO_ACT', tests: [] }],
  evidence: ['转送登记簿'],
  harm: false,
  severity: 'MINOR',
  severityReason: '次日即补办',
  slight: true,
  smallEffect: true,
};

export const SERIOUS_FINDING = {
  grounds: [{ ground: 'SYSTEM_BREACH', tests: [{ test: 'ADVERSE_EFFECT', how: '信访人到区里反映' }] }],
  evidence: ['转送登记簿', '区信访局函'],
  harm: true,
  severity: 'SERIOUS',
  severityReason: '拖延三周',
  triggers: ['CONSIDERABLE_EFFECT'],
};

export const find = (finding: Given = {}): LeadAct =>
  act(establish, supervisor, (today) => ({ decidedOn: today, ...MINOR_FINDING, ...finding }));
export const findSerious = (finding: Given = {}): LeadAct =>
  act(establish, supervisor, (today) => ({ decidedOn: today, ...SERIOUS_FINDING, ...finding }));
export const dismissLead = (cause = 'AUTHORITY_AT_FAULT'): LeadAct =>
  act(dismiss, supervisor, () => ({ cause, reason: '区住建局系统停机两日' }));
export const measure = (forms: readonly (string | Given)[] = ['CRITICISM_EDUCATION'], given: Given = {}): LeadAct =>
  act(decideMeasure, head, (today) => ({
    decidedOn: today,
    person: 'OFFICER',
    measures: forms.map((form) => (typeof form === 'string' ? { form } : form)),
    reason: '依照二(4)',
    ...given,
  }));
export const measureOnHead = (
  forms: readonly (string | Given)[] = ['CIRCULATED_CRITICISM'],
  given: Given = {},
): LeadAct => measure(forms, { person: 'HEAD', ...given }).by(leader);
export const selfCriticism = (): LeadAct => act(writeSelfCriticism, head, () => ({ text: '对下属督促不够' }));
export const refer = (): LeadAct =>
  act(referToDiscipline, head, (today) => ({ referredOn: today, body: '区纪委监委', documents: ['移送函'] }));
export const objection = (by: Actor = handler): LeadAct => act(object, by, () => ({ reasons: '当日已电话联系' }));
export const review = (result = 'UPHELD', given: Given = {}): LeadAct =>
  act(reviewFinding, leader, () => ({ result, reason: '事实清楚', ...given }));

/** A lead's life as a test tells it; every step returns a new story. */
export class LeadStory {
  readonly now: Instant;
  readonly commits: readonly LeadCommit[];
  readonly lead: Lead;
  readonly #earlier: readonly EarlierFinding[];
  readonly #office: Office;

  constructor(
    now: Instant,
    commits: readonly LeadCommit[],
    earlier: readonly EarlierFinding[] = [],
    office: Office = WUTONG,
  ) {
    const lead = foldLead(LEAD_NO, commits);
    if (lead === undefined) throw new Error('no lead was opened');
    this.now = now;
    this.commits = commits;
    this.lead = lead;
    this.#earlier = earlier;
    this.#office = office;
  }

  on(date: Day, time?: string): LeadStory {
    return new LeadStory(at(date, time), this.commits, this.#earlier, this.#office);
  }

  /** In another office, with settings of its own. */
  in(office: Office): LeadStory {
    return new LeadStory(this.now, this.commits, this.#earlier, office);
  }

  /** What the ledger holds of the unit. */
  after(...earlier: readonly EarlierFinding[]): LeadStory {
    return new LeadStory(this.now, this.commits, earlier, this.#office);
  }

  when(...acts: readonly LeadAct[]): LeadStory {
    return acts.reduce((story, one) => story.#take(one), this as LeadStory);
  }

  /** The code under which it is refused; undefined when it would happen. @throws when the form does not take it */
  refusal(one: LeadAct): LeadRefusalCode | undefined {
    const decision = this.#decide(one);
    return decision.kind === 'refused' ? decision.refusal.code : undefined;
  }

  /** Fields the form does not take. */
  invalid(one: LeadAct): readonly string[] {
    const read = one.step.input.safeParse(one.input(shanghaiDay(this.now)));
    return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'));
  }

  get status(): LeadStatus {
    return leadStatusOf(this.lead);
  }

  get owed(): readonly string[] {
    return owedOf(this.lead);
  }

  get events(): readonly LeadEvent[] {
    return this.commits.flatMap(({ events }) => events);
  }

  #decide(one: LeadAct): LeadDecision {
    const read = one.step.input.safeParse(one.input(shanghaiDay(this.now)));
    if (!read.success) throw new Error(`${one.step.name}: ${JSON.stringify(read.error.issues)}`);
    return performLead(one.step, this.lead, read.data, {
      ...leadContext(this.now, one.actor, this.commits.length),
      office: this.#office,
      earlier: this.#earlier,
    });
  }

  #take(one: LeadAct): LeadStory {
    const decision = this.#decide(one);
    if (decision.kind === 'refused') {
      throw new Error(`${one.step.name} was refused: ${decision.refusal.code} ${decision.refusal.zh}`);
    }
    const commit = leadCommit(this.commits.length + 1, this.now, one.step.name, one.actor, decision.events);
    return new LeadStory(this.now, [...this.commits, commit], this.#earlier, this.#office);
  }
}

export interface Opening {
  readonly on?: Day;
  readonly by?: Actor;
  readonly proposal?: Proposal;
  readonly input?: Given;
}

/** What opening a lead comes to. */
export function tryOpening({
  on = '2025-10-13 Mon',
  by = supervisor,
  proposal,
  input = {},
}: Opening = {}): LeadDecision {
  const now = at(on);
  const from = proposal === undefined ? { source: 'COMPLAINT' } : { proposal: proposal.leadNo };
  const read = openLead.input.safeParse({
    ...from,
    officer: handler.id,
    conduct: '10月9日收到的信访事项未转送',
    ...input,
  });
  if (!read.success) throw new Error(JSON.stringify(read.error.issues));
  const context = leadContext(now, by, 0);
  return performOpeningLead(openLead, read.data, proposal === undefined ? context : { ...context, proposal });
}

/** A lead about the handler, opened by the supervisor. */
export function lead(opening: Opening = {}): LeadStory {
  const decision = tryOpening(opening);
  if (decision.kind === 'refused') throw new Error(`opening was refused: ${decision.refusal.code}`);
  const now = at(opening.on ?? '2025-10-13 Mon');
  return new LeadStory(now, [leadCommit(1, now, 'open-lead', opening.by ?? supervisor, decision.events)]);
}

/** Established and the officer heard: ready to be decided. */
export function established(finding: LeadAct = find(), opening: Opening = {}): LeadStory {
  return lead(opening).when(hear(), hear('HEAD'), finding);
}

export function leadContext(now: Instant, actor: Actor, commits: number): LeadContext {
  return {
    now,
    today: shanghaiDay(now),
    actor,
    office: WUTONG,
    calendar: CALENDAR,
    words: { id: `words-${commits + 1}`, digest: 'd'.repeat(8) },
  };
}

function leadCommit(seq: number, now: Instant, step: string, by: Actor, events: readonly LeadEvent[]): LeadCommit {
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
