import { addDays, type CalendarDate } from '../calendar/calendar-date.ts';
import { type Instant, momentAt, shanghaiDay } from '../calendar/instant.ts';
import { isWorkingDay } from '../calendar/working-days.ts';
import { officeOf, rosterWithRole } from '../district/district.ts';
import type { Office } from '../district/office.ts';
import type { Actor } from '../petition/actor.ts';
import type { Decision, DecisionContext, RefusalCode } from '../petition/decision.ts';
import { noticesOfCommit, type Recipient } from '../petition/notices.ts';
import type { Petition } from '../petition/petition.ts';
import { nextWakeUp, remindersDue } from '../petition/reminders.ts';
import { isEnded } from '../petition/course.ts';
import { type Act, CaseFile } from './case-file.ts';
import { livesOf } from './lives.ts';
import { nextWork, type Work } from './next-work.ts';
import { openingDecision } from './openings.ts';
import { type Clerk, Pools } from './pools.ts';
import type { Rehearsal, RehearsalPlan } from './rehearsal.ts';
import { DayCounts, lateClocks, QueueLengths } from './tally.ts';

const ROUNDS = 3;
const RESIDENT: Actor = { kind: 'resident' };
const CLOCK: Actor = { kind: 'clock' };

/** A district's days, one after the other. In the morning the timers fire, then the staff work, in the evening residents write. */
export class DistrictDays {
  readonly #plan: RehearsalPlan;
  readonly #office: Office;
  readonly #clerks: readonly Clerk[];
  readonly #files: CaseFile[] = [];
  readonly #works = new Map<CaseFile, Work>();
  readonly #pools = new Pools();
  readonly #waking = new Map<CalendarDate, CaseFile[]>();
  readonly #arriving = new Map<CalendarDate, CaseFile[]>();
  /** Papers and requests that come on a day. */
  readonly #coming = new Map<CalendarDate, CaseFile[]>();
  readonly #mails = new DayCounts();
  readonly #received = new DayCounts();
  readonly #queues = new QueueLengths();
  readonly #refused = new Map<RefusalCode, number>();
  #acts = 0;
  #commits = 0;

  constructor(plan: RehearsalPlan) {
    this.#plan = plan;
    this.#office = officeOf(plan.district);
    this.#clerks = plan.district.staff.roster.map((member) => ({ kind: 'staff', ...member }));
    const authorities = plan.district.authorities.map(({ name }) => name);
    for (const life of livesOf({ ...plan, authorities })) put(this.#arriving, life.arrivesOn, new CaseFile(life));
  }

  live(): Rehearsal {
    const { from, days, calendar } = this.#plan;
    const to = addDays(from, days - 1);
    for (let day = from; day <= to; day = addDays(day, 1)) this.#liveThrough(day);
    const petitions = this.#files.flatMap(({ petition }) => (petition === undefined ? [] : [petition]));
    return {
      from,
      to,
      received: this.#received,
      acts: this.#acts,
      commits: this.#commits,
      late: lateClocks(petitions, calendar, to),
      mails: this.#mails,
      queues: this.#queues.peaks,
      refused: this.#refused,
      openAtTheEnd: petitions.filter(({ course }) => !isEnded(course)).length,
    };
  }

  #liveThrough(day: CalendarDate): void {
    const arrivals = take(this.#arriving, day);
    const coming = take(this.#coming, day);
    for (const file of arrivals) if (file.life.channel !== 'ONLINE') this.#pools.put(file, 'receiver', undefined);
    for (const file of coming) this.#hand(file, day);
    if (isWorkingDay(this.#plan.calendar, day)) {
      this.#fireTimers(day);
      this.#work(momentAt(day, '10:00'));
    }
    const evening = momentAt(day, '20:00');
    for (const file of arrivals) if (file.life.channel === 'ONLINE') this.#act(file, RESIDENT, evening);
    for (const file of coming) if (this.#isResidents(file, day)) this.#act(file, RESIDENT, evening);
    this.#queues.closeDay(day);
  }

  #fireTimers(day: CalendarDate): void {
    const opening = momentAt(day, this.#office.hours.opens);
    for (const file of take(this.#waking, day)) {
      const { petition } = file;
      if (petition === undefined || file.wakesOn !== day) continue;
      const events = remindersDue(petition, opening, this.#office, this.#plan.calendar);
      if (events.length > 0) this.#append(file, { step: 'check-clocks', by: CLOCK, at: opening, events });
    }
  }

  // In three rounds: what a colleague passes on in the morning can be done, and passed on, the same day.
  #work(moment: Instant): void {
    const left = new Map(this.#clerks.map((clerk) => [clerk, this.#capacityOf(clerk)]));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const clerk of this.#clerks) {
        const most = left.get(clerk) ?? 0;
        const taken = this.#pools.mostUrgentFor(clerk, most);
        left.set(clerk, most - taken.length);
        for (const file of taken) this.#act(file, clerk, moment);
      }
    }
  }

  #capacityOf(clerk: Clerk): number {
    const { capacities } = this.#plan;
    const held = (['receiver', 'handler', 'head', 'leader'] as const).filter((role) => clerk.roles.includes(role));
    return held.length === 0 ? 0 : Math.min(...held.map((role) => capacities[role]));
  }

  #act(file: CaseFile, by: Actor, at: Instant): void {
    this.#pools.remove(file);
    const context = this.#contextOf(file, by, at);
    const work = this.#works.get(file);
    const decision = this.#decide(file, work, context);
    if (decision === undefined) return;
    this.#acts += 1;
    if (decision.kind === 'happened') {
      if (file.petition === undefined) {
        this.#files.push(file);
        this.#received.add(file.life.arrivesOn);
      }
      this.#append(file, { step: 'rehearsed', by, at, events: decision.events });
      return;
    }
    const { code } = decision.refusal;
    this.#refused.set(code, (this.#refused.get(code) ?? 0) + 1);
    this.#works.delete(file);
    if (code !== 'EXTENSION_TOO_LATE') return;
    // The authority asked too late, or the head came to it too late: it decides without.
    file.life = { ...file.life, extended: false };
    if (file.petition !== undefined) this.#foresee(file, file.petition);
  }

  #decide(file: CaseFile, work: Work | undefined, context: DecisionContext): Decision | undefined {
    if (file.petition !== undefined) return work?.take(file.petition, context);
    return openingDecision(file.life, { ...context, personKeys: [], queryCodeHash: '' });
  }

  #contextOf(file: CaseFile, actor: Actor, now: Instant): DecisionContext {
    return {
      now,
      today: shanghaiDay(now),
      actor,
      office: this.#office,
      calendar: this.#plan.calendar,
      particulars: { id: file.no, digest: '' },
    };
  }

  #append(file: CaseFile, act: Omit<Act, 'calendar'>): void {
    const { queues, petition: before } = file;
    const { petition, commit } = file.append({ ...act, calendar: this.#plan.calendar.version }, this.#office);
    this.#commits += 1;
    this.#queues.move(queues, file.queues);
    for (const notice of noticesOfCommit({ before, after: petition, commit }, this.#office, NO_FACTS)) {
      this.#mails.add(shanghaiDay(notice.at), this.#mailboxes(notice.to, petition));
    }
    const wakes = nextWakeUp(petition, this.#office, this.#plan.calendar);
    file.wakesOn = wakes === undefined ? undefined : shanghaiDay(wakes);
    if (file.wakesOn !== undefined) put(this.#waking, file.wakesOn, file);
    this.#foresee(file, petition);
  }

  #mailboxes(to: Recipient, petition: Petition): number {
    if (to.kind === 'petitioner') return petition.byMail ? 1 : 0;
    return to.kind === 'role' ? rosterWithRole(this.#plan.district, to.role).length : 1;
  }

  /** What comes next on this petition, and when. */
  #foresee(file: CaseFile, petition: Petition): void {
    const work = nextWork(petition, file.life, { handlerWithLeast: () => this.#handlerWithLeast() });
    this.#pools.remove(file);
    if (work === undefined) {
      this.#works.delete(file);
      return;
    }
    this.#works.set(file, work);
    const { from, by } = work;
    if (from !== undefined && from > petition.lastActOn) put(this.#coming, from, file);
    else if (by === 'resident') put(this.#coming, addDays(petition.lastActOn, 1), file);
    else this.#pools.put(file, by, petition.handler);
  }

  // What was awaited for this day may have become something else since, or been put off.
  #hand(file: CaseFile, day: CalendarDate): void {
    const work = this.#works.get(file);
    if (work === undefined || work.by === 'resident' || (work.from ?? day) > day) return;
    this.#pools.put(file, work.by, file.petition?.handler);
  }

  #isResidents(file: CaseFile, day: CalendarDate): boolean {
    const work = this.#works.get(file);
    return work?.by === 'resident' && (work.from ?? day) <= day;
  }

  #handlerWithLeast(): string {
    const handlers = rosterWithRole(this.#plan.district, 'handler').map(({ id }) => id);
    return handlers.toSorted((a, b) => this.#pools.waitingFor(a) - this.#pools.waitingFor(b))[0] ?? '';
  }
}

const NO_FACTS = { queryCode: '', publicAddress: '', officePhone: '' };

function put(days: Map<CalendarDate, CaseFile[]>, day: CalendarDate, file: CaseFile): void {
  const files = days.get(day);
  if (files === undefined) days.set(day, [file]);
  else files.push(file);
}

function take(days: Map<CalendarDate, CaseFile[]>, day: CalendarDate): readonly CaseFile[] {
  const files = days.get(day) ?? [];
  days.delete(day);
  return files;
}
