import { type CalendarDate, daysBetween } from '../calendar/calendar-date.ts';
import { citeBasis, officeRule, regulations2022 } from '../district/legal-basis.ts';
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
import type { Proposed } from './proposals.ts';
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
  /** The day it was opened, or showed in the record. */
  readonly on: CalendarDate;
  readonly origin?: Origin;
  /** Of a proposal: the complaint it comes from. */
  readonly complaintNo?: string;
  readonly foundOn?: CalendarDate;
  readonly grounds?: readonly Ground[];
  readonly severity?: Severity;
  /** A finding that counts. */
  readonly effective: boolean;
  readonly measures: readonly { readonly person: string; readonly form: Measure; readonly on: CalendarDate }[];
  readonly owed: readonly Owed[];
}

export function factsOf(lead: Lead): LeadFacts {
  const { officer, head, aboutHead, concealedFrom, openedBy, finding, opened } = lead;
  return { source: opened.source, officer, head, aboutHead, concealedFrom, openedBy, found: finding !== undefined };
}

export function leadEntry(lead: Lead): LeadEntry {
  const { no, opened, finding, decisions } = lead;
  // Named apart: a row that says nothing new must come out as it stands, to the byte.
  const { source, ...facts } = factsOf(lead);
  return {
    ...facts,
    leadNo: no,
    status: leadStatusOf(lead),
    source,
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

export function proposalEntry(proposal: Proposed): LeadEntry {
  const { leadNo, source, on, origin, complaintNo, complaint, officer, head, aboutHead, concealedFrom, found } =
    proposal;
  return {
    officer,
    head,
    aboutHead,
    concealedFrom,
    found,
    leadNo,
    status: 'PROPOSED',
    source,
    on,
    ...(origin === undefined ? {} : { origin }),
    ...(complaintNo === undefined ? {} : { complaintNo }),
    ...(complaint === undefined ? {} : { complaint }),
    effective: false,
    measures: [],
    owed: [],
  };
}

/** A line as it is shown: in words, with its age, without the names of those it is kept from. */
export function shownEntry(entry: LeadEntry, today: CalendarDate): object {
  const { concealedFrom: _, found: _found, complaint: _complaint, owed, source, ...rest } = entry;
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

/** 可以移送 (R11): offered beside what is owed. Nobody is referred by this, and it is not owed before a breach is found. */
export function offeredOf({ opened, referred, dismissedOn, finding }: Lead): readonly object[] {
  const ended = dismissedOn !== undefined || finding?.revokedOn !== undefined;
  if (opened.source !== 'INTEGRITY' || referred || ended) return [];
  return [
    {
      step: 'refer-to-discipline',
      zh: '违反“四不”规定，可能构成违纪违法的，移送纪检监察或者有权机关',
      en: 'a breach of the four nots may be one of discipline or law: it can be referred',
      basis: [officeRule('二(2)'), regulations2022('第四十六条第二项')].map(citeBasis),
    },
  ];
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
