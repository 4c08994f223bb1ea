import type * as z from 'zod/mini';
import { type Instant, shanghaiDay } from '../../shared/calendar/instant.ts';
import type { LeadContext, LeadRefusal } from '../../shared/accountability/decision.ts';
import type { LeadEvent } from '../../shared/accountability/events.ts';
import { foldLead, type Lead } from '../../shared/accountability/lead.ts';
import {
  complaintOfProposal,
  handNumber,
  petitionOfProposal,
  readLeadNumber,
} from '../../shared/accountability/lead-number.ts';
import { performLead, performOpeningLead } from '../../shared/accountability/perform.ts';
import { type Proposed, proposalsOf, proposedByComplaint } from '../../shared/accountability/proposals.ts';
import type { FollowingLeadStep, OpeningLeadStep } from '../../shared/accountability/step.ts';
import { maySeeLead } from '../../shared/accountability/visibility.ts';
import type { LeadWords } from '../../shared/accountability/words.ts';
import { type Complaint, foldComplaint } from '../../shared/complaints/complaint.ts';
import { readComplaintNumber } from '../../shared/complaints/complaint-number.ts';
import { mayActOnComplaint } from '../../shared/complaints/visibility.ts';
import type { Actor } from '../../shared/petition/actor.ts';
import { petitionNumber } from '../../shared/petition/petition-number.ts';
import { hashOf } from './keyed-hashes.ts';
import { earlierFindings } from './ledger.ts';
import { type Command, openMatter, type OutcomeOf, type Register, takeStep } from './matters.ts';
import type { Service } from './service.ts';

export type LeadOutcome = OutcomeOf<Lead, LeadEvent>;

/** Opens a lead: a proposal under the number it was proposed by, so that one overdue clock is one lead; others by the command. */
export async function openLead<Schema extends z.ZodMiniType>(
  service: Service,
  step: OpeningLeadStep<Schema>,
  input: z.infer<Schema>,
  actor: Actor,
  command: Command,
): Promise<LeadOutcome> {
  const now = service.now();
  const proposal = await proposalNamed(service, step.proposal?.(input), actor);
  const complaint = await complaintNamed(service, step.complaint?.(input), actor);
  return openMatter(leadsOf(service), {
    actor,
    command,
    now,
    step: step.name,
    input,
    calendar: service.calendar.version,
    aside: step.aside?.(input) ?? {},
    numberFor: (attempt) => proposal?.leadNo ?? handNumberFor(command, attempt),
    ...(proposal === undefined ? {} : { ifTaken: alreadyOpen(proposal.leadNo) }),
    decide: (_, words) =>
      performOpeningLead(step, input, {
        ...contextOf(service, actor, now),
        words,
        ...(proposal === undefined ? {} : { proposal }),
        ...(complaint === undefined ? {} : { complaint }),
      }),
  });
}

/** Takes a step on a lead; see {@link takeStep}. */
export async function takeLeadStep<Schema extends z.ZodMiniType>(
  service: Service,
  step: FollowingLeadStep<Schema>,
  no: string,
  input: z.infer<Schema>,
  actor: Actor,
  command: Command,
  options: { readonly ifVersion?: number; readonly mayAct: (lead: Lead) => boolean },
): Promise<LeadOutcome> {
  const now = service.now();
  return takeStep(leadsOf(service), no, {
    actor,
    command,
    now,
    step: step.name,
    input,
    calendar: service.calendar.version,
    aside: step.aside?.(input),
    ...options,
    decide: async (lead, { reference }) =>
      performLead(step, lead, input, {
        ...contextOf(service, actor, now),
        ...(reference === undefined ? {} : { words: reference }),
        ...(step.looksBack === true ? { earlier: await earlierFindings(service, lead) } : {}),
      }),
  });
}

function leadsOf({ leads }: Service): Register<Lead, LeadEvent, LeadWords> {
  return { record: leads.record, words: leads.words, fold: foldLead };
}

function contextOf({ office, calendar }: Service, actor: Actor, now: Instant): LeadContext {
  return { now, today: shanghaiDay(now), actor, office, calendar };
}

// To those who may not know of the petition's matter, nothing is proposed.
async function proposalNamed(service: Service, given: string | undefined, actor: Actor): Promise<Proposed | undefined> {
  const leadNo = readLeadNumber(given ?? '');
  const complaintNo = leadNo === undefined ? undefined : complaintOfProposal(leadNo);
  if (complaintNo !== undefined) {
    const complaint = await complaintNamed(service, complaintNo, actor);
    return complaint === undefined ? undefined : proposedByComplaint(complaint, service.office);
  }
  const { record, office } = service;
  const petitionNo = leadNo === undefined ? undefined : petitionOfProposal(leadNo);
  if (petitionNo === undefined) return undefined;
  const recorded = await record.load(petitionNo, { consistent: true });
  const proposals = proposalsOf(
    petitionNo,
    recorded.map(({ commit }) => commit),
    office,
  );
  return proposals.find((proposal) => proposal.leadNo === leadNo && maySeeLead(actor, proposal));
}

// A complaint that is kept from the asker is not there.
async function complaintNamed(
  { complaints }: Service,
  given: string | undefined,
  actor: Actor,
): Promise<Complaint | undefined> {
  const no = readComplaintNumber(given ?? '');
  if (no === undefined) return undefined;
  const recorded = await complaints.record.load(no, { consistent: true });
  const complaint = foldComplaint(
    no,
    recorded.map(({ commit }) => commit),
  );
  return complaint !== undefined && mayActOnComplaint(actor, complaint) ? complaint : undefined;
}

// Nobody asks for a lead by its number without a token, so that the number need not be a secret's.
function handNumberFor(command: Command, attempt: number): string {
  const bytes = Buffer.from(hashOf(`lead\n${command.id}\n${attempt}`), 'base64url');
  return handNumber(petitionNumber((bytes.readBigUInt64BE() % 1_000_000_000n).toString().padStart(9, '0')));
}

function alreadyOpen(no: string): LeadRefusal {
  return {
    code: 'LEAD_ALREADY_OPEN',
    zh: `该线索建议已经登记或者已不予追究（${no}）`,
    en: `this was opened, or not pursued, already: ${no}`,
  };
}
