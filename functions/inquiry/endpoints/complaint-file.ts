import { maySeeLead } from '../../../shared/accountability/visibility.ts';
import { shanghaiDay } from '../../../shared/calendar/instant.ts';
import { type Complaint, foldComplaint } from '../../../shared/complaints/complaint.ts';
import { COMPLAINT_STEPS_POSSIBLE, complaintStatusOf } from '../../../shared/complaints/course.ts';
import { complaintEntry, shownComplaint } from '../../../shared/complaints/views.ts';
import { mayActOnComplaint, maySeeComplaint } from '../../../shared/complaints/visibility.ts';
import type { ComplaintWords } from '../../../shared/complaints/words.ts';
import { COMPLAINT_STEP_ROLES } from '../../../shared/contracts/complaint-step-roles.ts';
import { type Actor, hasRole } from '../../../shared/petition/actor.ts';
import { masked } from '../../../shared/petition/particulars.ts';
import { complaintNoOf } from '../../platform/complaint-handlers.ts';
import { leadsFrom } from '../../platform/lead-projection.ts';
import { readLeadEntry } from '../../platform/ledger.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { complaintNotFound } from '../../platform/problems.ts';
import { staffOf } from '../../platform/requests.ts';
import type { Service } from '../../platform/service.ts';
import { requireStaffRole } from './work-queue.ts';

/**
 * The file of a complaint. Whoever looks into it sees who complained; the auditor sees neither that nor the petition it speaks of. Every look
 * leaves a trace before the answer goes out.
 */
export const complaintFile: Endpoint = async (event, service) => {
  const staff = staffOf(event, service.district.slug);
  requireStaffRole(staff, 'complaint-file');
  const no = complaintNoOf(event);
  const recorded = await service.complaints.record.load(no, { consistent: true });
  const commits = recorded.map(({ commit }) => commit);
  const complaint = foldComplaint(no, commits);
  if (complaint === undefined || !maySeeComplaint(staff, complaint)) throw complaintNotFound();
  await service.complaints.access.note({ of: no, at: service.now(), by: staff.id, id: service.newId() });
  const acts = mayActOnComplaint(staff, complaint);
  const file = {
    complaint: shownComplaint(complaintEntry(complaint), shanghaiDay(service.now())),
    version: complaint.version,
    masked: !acts,
    words: (await wordsOf(service, complaint)).map((words) => (acts ? words : withoutIdentity(words))),
    answers: (await answersOf(service, complaint)).map((answer) => (acts ? answer : withoutWords(answer))),
    leads: await leadsSeenBy(staff, service, no),
    timeline: commits.map(({ seq, at, step, by, note, lateEntryReason, events }) => ({
      seq,
      at,
      step,
      by: by.kind === 'staff' ? by : { kind: by.kind },
      ...(note === undefined || !acts ? {} : { note }),
      ...(lateEntryReason === undefined ? {} : { lateEntryReason }),
      events: events.map(withoutCode),
    })),
    possible: acts
      ? COMPLAINT_STEPS_POSSIBLE[complaintStatusOf(complaint)].filter((step) =>
          hasRole(staff, COMPLAINT_STEP_ROLES[step] ?? []),
        )
      : [],
  };
  return jsonAnswer(200, file, { etag: `"${complaint.version}"` });
};

type Words = ComplaintWords & { readonly step: string };

async function wordsOf({ complaints }: Service, { no, words }: Complaint): Promise<readonly Words[]> {
  const read = await Promise.all(words.map(({ reference }) => complaints.words.read(no, [reference])));
  // What was erased under the retention rule has its place and no words.
  return words.map(({ step }, at) => ({ step, ...read[at]?.[0] }));
}

interface Answer {
  readonly on: string;
  readonly means: string;
  readonly told?: string;
}

async function answersOf({ complaints }: Service, { no, answers }: Complaint): Promise<readonly Answer[]> {
  const read = await Promise.all(answers.map(({ reference }) => complaints.answers.read(no, [reference])));
  return answers.map(({ on, means }, at) => ({ on, means, ...read[at]?.[0] }));
}

// A petition's number says whose it is to whoever may open it; an answer may address somebody by name.
function withoutIdentity({ step, who, what }: Words): object {
  return {
    step,
    ...(who === undefined ? {} : { who: masked(who) }),
    ...(what === undefined ? {} : { what: masked(what) }),
  };
}

function withoutWords({ on, means }: Answer): object {
  return { on, means };
}

function withoutCode(event: object): object {
  return Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'queryCodeHash'));
}

/** 由本投诉登记的线索, as far as the asker may know of each. */
async function leadsSeenBy(staff: Actor, { views }: Service, no: string): Promise<readonly object[]> {
  const { rows } = await views.leads(leadsFrom(no), { limit: 50 });
  return rows
    .map(({ body }) => readLeadEntry(body))
    .filter((entry) => maySeeLead(staff, entry))
    .map(({ leadNo, status, on }) => ({ leadNo, status, on }));
}
