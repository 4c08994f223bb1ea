import type { CalendarDate } from '../calendar/calendar-date.ts';
import { shanghaiDay } from '../calendar/instant.ts';
import type { ParticularsReference } from '../petition/events.ts';
import { BrokenRecord } from '../petition/petition.ts';
import type { Breach, Ground, InnerTest, Severity } from './codes.ts';
import type { DecidedMeasure, LeadCommit, LeadEvent, LeadOpened } from './events.ts';

/** A lead as its commits tell it. Folded anew for every command; stored nowhere. */
export interface Lead {
  readonly no: string;
  readonly version: number;
  readonly opened: LeadOpened;
  readonly openedBy: string;
  readonly officer: string;
  readonly head: string;
  readonly aboutHead: boolean;
  readonly concealedFrom: readonly string[];
  /** 已听取陈述的人 */
  readonly heard: readonly string[];
  readonly dismissedOn?: CalendarDate;
  readonly finding?: Finding;
  readonly decisions: readonly MeasureDecision[];
  readonly selfCriticismOn?: CalendarDate;
  readonly referred: boolean;
  /** Whose objection waits, oldest first. */
  readonly objections: readonly string[];
  /** Whose objection was answered, with nothing decided about them since. */
  readonly answered: readonly string[];
  readonly words: readonly SpokenWords[];
  readonly lastActOn: CalendarDate;
}

export interface Finding {
  readonly on: CalendarDate;
  readonly by: string;
  readonly grounds: readonly { readonly ground: Ground; readonly tests: readonly InnerTest[] }[];
  readonly harm: boolean;
  readonly severity: Severity;
  readonly breach?: Breach;
  readonly selfCriticism?: { readonly by: string; readonly due: CalendarDate };
  readonly revokedOn?: CalendarDate;
}

export interface MeasureDecision {
  readonly on: CalendarDate;
  readonly by: string;
  readonly person: string;
  readonly measures: readonly DecidedMeasure[];
  readonly aggravated: boolean;
}

/** Words beside the record, with the step that brought them and whom they are from or about. */
export interface SpokenWords {
  readonly reference: ParticularsReference;
  readonly step: string;
  readonly whose: string;
}

/** Folds a lead from its commits. Undefined when there are none. @throws BrokenRecord when the commits are not its whole, gapless record */
export function foldLead(no: string, commits: readonly LeadCommit[]): Lead | undefined {
  let lead: Lead | undefined;
  for (const commit of commits) {
    if (commit.seq !== (lead?.version ?? 0) + 1) {
      throw new BrokenRecord(`lead ${no}: commit ${commit.seq} follows ${lead?.version ?? 0}`);
    }
    lead = evolveByCommit(no, lead, commit);
  }
  return lead;
}

/** The lead after one more commit. */
export function evolveByCommit(no: string, before: Lead | undefined, commit: LeadCommit): Lead {
  let lead = before;
  const by = commit.by.kind === 'staff' ? commit.by.id : commit.by.kind;
  for (const event of commit.events) lead = lead === undefined ? begin(no, event, by) : evolve(lead, event, by);
  if (lead === undefined) throw new BrokenRecord(`lead ${no}: commit ${commit.seq} holds no event`);
  return { ...lead, version: commit.seq, lastActOn: shanghaiDay(commit.at) };
}

function begin(no: string, event: LeadEvent, by: string): Lead {
  if (event.type !== 'LeadOpened') throw new BrokenRecord(`lead ${no} begins with ${event.type}`);
  const { officer, head, aboutHead, concealedFrom } = event;
  return {
    no,
    version: 0,
    opened: event,
    openedBy: by,
    officer,
    head,
    aboutHead,
    concealedFrom,
    heard: [],
    decisions: [],
    referred: false,
    objections: [],
    answered: [],
    words: [{ reference: event.words, step: 'open-lead', whose: by }],
    lastActOn: event.on,
  };
}

function evolve(lead: Lead, event: LeadEvent, by: string): Lead {
  switch (event.type) {
    case 'LeadOpened':
      throw new BrokenRecord(`lead ${lead.no} is opened twice`);
    case 'StatementTaken': {
      const whose = event.from === 'OFFICER' ? lead.officer : event.from === 'HEAD' ? lead.head : 'other';
      return { ...said(lead, 'take-statement', whose, event.words), heard: [...lead.heard, whose] };
    }
    case 'LeadDismissed':
      return { ...said(lead, 'dismiss', by, event.words), dismissedOn: event.on };
    case 'LeadEstablished': {
      const { on, grounds, harm, severity, breach, selfCriticism } = event;
      const finding = {
        ...{ on, by, grounds, harm, severity },
        ...(breach === undefined ? {} : { breach }),
        ...(selfCriticism === undefined ? {} : { selfCriticism }),
      };
      return { ...said(lead, 'establish', by, event.words), finding };
    }
    case 'MeasureDecided': {
      const { on, person, measures, aggravated } = event;
      return {
        ...said(lead, 'decide-measure', person, event.words),
        decisions: [...lead.decisions, { on, by, person, measures, aggravated: aggravated !== undefined }],
        answered: lead.answered.filter((known) => known !== person),
      };
    }
    case 'SelfCriticismWritten':
      return { ...said(lead, 'write-self-criticism', by, event.words), selfCriticismOn: event.on };
    case 'ReferredToDiscipline':
      return { ...lead, referred: true };
    case 'FindingObjected':
      return { ...said(lead, 'object', by, event.words), objections: [...lead.objections, by] };
    case 'FindingReviewed': {
      const reviewed = {
        ...said(lead, 'review-finding', by, event.words),
        objections: [],
        answered: [...lead.answered, ...lead.objections],
      };
      if (event.result === 'UPHELD') return reviewed;
      if (event.result === 'MEASURES_WITHDRAWN') return { ...reviewed, decisions: [] };
      return lead.finding === undefined ? reviewed : { ...reviewed, finding: { ...lead.finding, revokedOn: event.on } };
    }
    default:
      return event satisfies never;
  }
}

function said(lead: Lead, step: string, whose: string, reference: ParticularsReference): Lead {
  // What is opened and dismissed in one act brings its words once.
  if (lead.words.some((known) => known.reference.id === reference.id)) return lead;
  return { ...lead, words: [...lead.words, { reference, step, whose }] };
}
