import { type CalendarDate, daysBetween } from '../calendar/calendar-date.ts';
import type { Bilingual } from '../petition/codes.ts';
import { GROUNDS, type Ground, MEASURES, type Measure, type Severity, type Source, SOURCES } from './codes.ts';
import { mayObject } from './concerned.ts';
import {
  isEffective,
  LEAD_STATUSES,
  type LeadStatus,
  leadStatusOf,
  OWED,
  type Owed,
  owedOf,
  selfCriticismOf,
} from './course.ts';
import type { DecidedMeasure, Origin } from './events.ts';
import type { Lead } from './lead.ts';
import type { Proposal } from './proposals.ts';
import type { EarlierFinding } from './repeats.ts';
import type { LeadFacts } from './visibility.ts';

/** Lists of leads: 线索建议、在办、已结. */
export const LEAD_LISTS = ['proposed', 'open', 'ended'] as const;
export type LeadList = (typeof LEAD_LISTS)[number];

export function isLeadList(name: string): name is LeadList {
  return LEAD_LISTS.some((list) => list === name);
}

/** One line of a list or of the ledger, with what decides who may read it. */
export interface LeadEntry extends LeadFacts {
  readonly leadNo: string;
  readonly status: LeadStatus | 'PROPOSED';
  readonly source: Source;
  /** The day it was opened, or showed in the record. */
  readonly on: CalendarDate;
  readonly origin?: Origin;
  readonly foundOn?: CalendarDate;
  readonly grounds?: readonly Ground[];
  readonly severity?: Severity;
  /** A finding that counts. */
  readonly effective: boolean;
  readonly measures: readonly { readonly person: string; readonly form: Measure; readonly on: CalendarDate }[];
  readonly owed: readonly Owed[];
}

export function factsOf(lead: Lead): LeadFacts {
  const { officer, head, aboutHead, concealedFrom, openedBy, finding } = lead;
  return { officer, head, aboutHead, concealedFrom, openedBy, found: finding !== undefined };
}

export function leadEntry(lead: Lead): LeadEntry {
  const { no, opened, finding, decisions } = lead;
  return {
    ...factsOf(lead),
    leadNo: no,
    status: leadStatusOf(lead),
    source: opened.source,
    on: opened.on,
    ...(opened.origin === undefined ? {} : { origin: opened.origin }),
    ...(finding === undefined
      ? {}
      : { foundOn: finding.on, grounds: finding.grounds.map(({ ground }) => ground), severity: finding.severity }),
    effective: isEffective(lead),
    measures: decisions.flatMap(({ person, measures, on }) => measures.map(({ form }) => ({ person, form, on }))),
    owed: owedOf(lead),
  };
}

export function proposalEntry(proposal: Proposal): LeadEntry {
  const { leadNo, source, origin, officer, head, aboutHead, concealedFrom, found } = proposal;
  return {
    officer,
    head,
    aboutHead,
    concealedFrom,
    found,
    leadNo,
    status: 'PROPOSED',
    source,
    on: origin.on,
    origin,
    effective: false,
    measures: [],
    owed: [],
  };
}

/** A line as it is shown: in words, with its age, without the names of those it is kept from. */
export function shownEntry(entry: LeadEntry, today: CalendarDate): object {
  const { concealedFrom: _, found: _found, owed, source, ...rest } = entry;
  return {
    ...rest,
    statusTitle: entry.status === 'PROPOSED' ? PROPOSED : LEAD_STATUSES[entry.status],
    source,
    sourceTitle: SOURCES[source],
    owed: owed.map(owedView),
    ageDays: daysBetween(entry.on, today),
  };
}

const PROPOSED: Bilingual = { zh: '线索建议，待登记或者不予追究', en: 'proposed, to be opened or not pursued' };

export interface OwedView extends Bilingual {
  readonly code: Owed;
}

export function owedView(code: Owed): OwedView {
  return { code, ...OWED[code] };
}

/** What the ledger's line is worth when repeats are counted; undefined where nothing effective was found. */
export function earlierFinding({ leadNo, officer, effective, foundOn }: LeadEntry): EarlierFinding | undefined {
  return effective && foundOn !== undefined ? { leadNo, officer, on: foundOn } : undefined;
}

/** 当事人所见: what was found and decided about them; neither the file nor where it came from. */
export function ownPart(lead: Lead, staffId: string): object {
  const { no, version, finding, decisions } = lead;
  const status = leadStatusOf(lead);
  const may = mayObject(lead, staffId);
  const selfCriticism = selfCriticismOf(lead);
  const owes = staffId === selfCriticism.by && owedOf(lead).includes('SELF_CRITICISM');
  return {
    leadNo: no,
    version,
    own: true,
    status,
    statusTitle: LEAD_STATUSES[status],
    ...(finding === undefined
      ? {}
      : {
          foundOn: finding.on,
          grounds: finding.grounds.map(({ ground }) => groundView(ground)),
          severity: finding.severity,
        }),
    measures: decisions
      .filter(({ person }) => person === staffId)
      .flatMap(({ on, measures }) => measures.map((measure) => ({ on, ...measureView(measure) }))),
    possible: [
      ...(may && !lead.objections.includes(staffId) && !lead.answered.includes(staffId) ? ['object'] : []),
      ...(owes ? ['write-self-criticism'] : []),
    ],
    ...(owes ? { selfCriticism } : {}),
  };
}

export function groundView(code: Ground): Bilingual & { readonly code: Ground } {
  const { zh, en } = GROUNDS[code];
  return { code, zh, en };
}

function measureView(measure: DecidedMeasure): object {
  return { ...measure, title: MEASURES[measure.form] };
}
