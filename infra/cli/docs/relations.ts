import { codesOf } from '../../../shared/petition/fields.ts';
import { calendarDate } from '../../../shared/calendar/calendar-date.ts';
import { maySeeLead, type LeadFacts } from '../../../shared/accountability/visibility.ts';
import { type ComplaintFacts, maySeeComplaint } from '../../../shared/complaints/visibility.ts';
import { INQUIRY_ROLES } from '../../../shared/contracts/inquiry-roles.ts';
import { type Actor, hasRole, STAFF_ROLES, type StaffRole } from '../../../shared/petition/actor.ts';
import { maySee, type Openness } from '../../../shared/petition/visibility.ts';

/** One way of standing to a matter, and the roles that know of the matter then; to the others it does not exist. */
export interface Relation {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly seenBy: readonly StaffRole[];
}

const ME = 'me';
const ANOTHER = 'another';
const RECEIVED = { at: 'RECEIVED' } as const;
const AWAITS = { at: 'SUBMITTED', level: 'review', on: calendarDate('2026-03-02'), reminded: false } as const;
const ACCUSATION = { category: 'ACCUSATION', contentClass: '纪检监察' } as const;
const COMPLAINT = { category: 'APPEAL_OR_REQUEST', contentClass: '城乡建设' } as const;
const ABOUT_ME = { staffIds: [ME], units: [] };

type Standing<Facts> = Omit<Relation, 'seenBy'> & { readonly facts: Facts };

const TO_PETITIONS: readonly Standing<Openness>[] = [
  { name: 'ordinary', zh: '普通事项，他人承办', en: 'an ordinary matter of another’s', facts: { course: RECEIVED } },
  {
    name: 'ordinary, mine',
    zh: '普通事项，本人承办',
    en: 'an ordinary matter I handle',
    facts: { course: RECEIVED, handler: ME },
  },
  {
    name: 'accusation',
    zh: '检举控告，他人承办',
    en: 'an accusation another handles',
    facts: { course: RECEIVED, classification: ACCUSATION },
  },
  {
    name: 'accusation, mine',
    zh: '检举控告，本人承办',
    en: 'an accusation I handle',
    facts: { course: RECEIVED, classification: ACCUSATION, handler: ME },
  },
  {
    name: 'accusation, asked for an instruction',
    zh: '检举控告，请示批示期间',
    en: 'an accusation while an instruction is asked for',
    facts: { course: AWAITS, classification: ACCUSATION },
  },
  {
    name: 'about me',
    zh: '反映本人的普通事项，包括本人承办的',
    en: 'a matter that complains of me, even one I handle',
    facts: { course: RECEIVED, classification: { ...COMPLAINT, accused: ABOUT_ME }, handler: ME },
  },
  {
    name: 'accusation of me',
    zh: '检举控告本人，包括本人承办的、请示批示期间的',
    en: 'an accusation of me, even one I handle or should instruct on',
    facts: { course: AWAITS, classification: { ...ACCUSATION, accused: ABOUT_ME }, handler: ME },
  },
];

const OPEN_LEAD: LeadFacts = {
  source: 'CLOCK',
  officer: ANOTHER,
  head: ANOTHER,
  aboutHead: false,
  concealedFrom: [],
  found: false,
  openedBy: ANOTHER,
};

const TO_LEADS: readonly Standing<LeadFacts>[] = [
  { name: 'lead', zh: '反映他人的线索', en: 'a lead about another', facts: OPEN_LEAD },
  {
    name: 'lead, found',
    zh: '反映他人、已经认定的线索',
    en: 'a lead about another, established',
    facts: { ...OPEN_LEAD, found: true },
  },
  {
    name: 'lead, opened by me',
    zh: '本人登记的线索',
    en: 'a lead I opened',
    facts: { ...OPEN_LEAD, openedBy: ME },
  },
  {
    name: 'lead of integrity',
    zh: '反映他人违反“四不”规定的线索',
    en: 'a lead on a breach of the four nots by another',
    facts: { ...OPEN_LEAD, source: 'INTEGRITY' },
  },
  {
    name: 'lead about the head',
    zh: '反映负责人的线索',
    en: 'a lead about the head',
    facts: { ...OPEN_LEAD, aboutHead: true },
  },
  {
    name: 'lead about me',
    zh: '反映本人的线索（本人另可查看与己有关的认定和处理，并可提出异议）',
    en: 'a lead about me (once found, I see my own part of it and may object)',
    facts: { ...OPEN_LEAD, officer: ME, found: true, openedBy: ME },
  },
  {
    name: 'lead from an accusation of me',
    zh: '来自检举控告本人的事项的线索',
    en: 'a lead from a petition that accuses me',
    facts: { ...OPEN_LEAD, concealedFrom: [ME], found: true, openedBy: ME },
  },
];

const STAFF_COMPLAINT: ComplaintFacts = { subject: 'STAFF', concerned: [ANOTHER], route: 'HEAD' };

const TO_COMPLAINTS: readonly Standing<ComplaintFacts>[] = [
  { name: 'complaint', zh: '投诉他人', en: 'a complaint about another', facts: STAFF_COMPLAINT },
  {
    name: 'complaint about the service',
    zh: '投诉服务，不针对个人',
    en: 'a complaint about the service',
    facts: { subject: 'SERVICE', concerned: [], route: 'HEAD' },
  },
  {
    name: 'complaint about the head, or somebody not known yet',
    zh: '投诉负责人，或者尚不知道投诉的是谁',
    en: 'a complaint about the head, or about somebody not known yet',
    facts: { ...STAFF_COMPLAINT, route: 'LEADER' },
  },
  {
    name: 'complaint about the leader',
    zh: '投诉上级领导',
    en: 'a complaint about the leader',
    facts: { ...STAFF_COMPLAINT, route: 'SUPERVISOR' },
  },
  {
    name: 'complaint that concerns everybody above',
    zh: '有关人员均须回避',
    en: 'a complaint that concerns everybody above',
    facts: { ...STAFF_COMPLAINT, route: 'OUTSIDE' },
  },
  {
    name: 'complaint about me',
    zh: '投诉本人',
    en: 'a complaint about me',
    facts: { ...STAFF_COMPLAINT, concerned: [ME] },
  },
];

const ROLES = codesOf(STAFF_ROLES);

/** 关系 to a petition, each with the roles that may open its file. */
export const PETITION_RELATIONS = relations(TO_PETITIONS, 'petition-file', maySee);

/** 关系 to a lead, each with the roles that may know of it. A mere reader of leads has no step on them by that. */
export const LEAD_RELATIONS = relations(TO_LEADS, 'leads', maySeeLead);

/** 关系 to a complaint. The auditor's view is without the complainant. */
export const COMPLAINT_RELATIONS = relations(TO_COMPLAINTS, 'complaints', maySeeComplaint);

function relations<Facts>(
  standings: readonly Standing<Facts>[],
  question: string,
  sees: (actor: Actor, facts: Facts) => boolean,
): readonly Relation[] {
  return standings.map(({ facts, ...named }) => ({
    ...named,
    seenBy: ROLES.filter((role) => {
      const actor: Actor = { kind: 'staff', id: ME, name: ME, roles: [role] };
      return hasRole(actor, INQUIRY_ROLES[question] ?? []) && sees(actor, facts);
    }),
  }));
}
