import { shanghaiDay } from '../../../shared/calendar/instant.ts';
import { type Actor, hasRole, type StaffRole } from '../../../shared/petition/actor.ts';
import { attachmentViews } from '../../../shared/petition/attachments.ts';
import { STATUS_TITLES, statusOf, stepsPossible } from '../../../shared/petition/course.ts';
import { proposedNext } from '../../../shared/petition/escalation.ts';
import type { PetitionEvent } from '../../../shared/petition/events.ts';
import { currentParticulars } from '../../../shared/petition/particulars.ts';
import { foldPetition, type Petition } from '../../../shared/petition/petition.ts';
import { STEP_ROLES } from '../../../shared/contracts/step-roles.ts';
import { receptionGaps } from '../../../shared/petition/reception.ts';
import { clockViews, specialView } from '../../../shared/petition/views.ts';
import { cautionOf, maySee } from '../../../shared/petition/visibility.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { oversees } from '../../platform/queue-entries.ts';
import { notFound } from '../../platform/problems.ts';
import { petitionNoOf, staffOf } from '../../platform/requests.ts';
import type { Service } from '../../platform/service.ts';
import { possibleDuplicates, statusKnownTo } from './possible-duplicates.ts';
import { ratingShown, timelineFor } from './rating-shown.ts';
import { wordsOf } from './words-shown.ts';
import { requireStaffRole } from './work-queue.ts';

/** The whole file of a petition. Whoever looks at who the petitioner is leaves a trace before the answer goes out. */
export const petitionFile: Endpoint = async (event, service) => {
  const staff = staffOf(event, service.district.slug);
  requireStaffRole(staff, 'petition-file');
  const no = petitionNoOf(event);
  // Consistent, because who may see it stands in its last commits.
  const recorded = await service.record.load(no, { consistent: true });
  const commits = recorded.map(({ commit }) => commit);
  const petition = foldPetition(no, commits, service.office);
  if (petition === undefined || !maySee(staff, petition)) throw notFound();
  const now = service.now();
  await service.access.note({ of: no, at: now, by: staff.id, id: service.newId() });
  const words = await service.particulars.readEach(no, petition.particulars);
  const status = statusOf(petition.course);
  const joint = await jointKnownTo(service, staff, no);
  const caution = cautionOf(petition);
  const special = specialView(petition, now);
  const proposed = proposedNext(petition, service.calendar, shanghaiDay(now));
  const file = {
    petitionNo: no,
    version: petition.version,
    status,
    statusTitle: STATUS_TITLES[status],
    channel: petition.registered.channel,
    receivedOn: petition.registered.receivedOn,
    receivedAt: petition.registered.receivedAt,
    anonymous: petition.registered.anonymous,
    ...(petition.registered.headcount === undefined ? {} : { headcount: petition.registered.headcount }),
    ...(petition.registered.agent === undefined ? {} : { agent: petition.registered.agent }),
    ...(petition.registered.underFourteen === undefined ? {} : { underFourteen: petition.registered.underFourteen }),
    ...(caution === undefined ? {} : { caution }),
    ...(petition.classification === undefined ? {} : { classification: petition.classification }),
    ...(petition.registered.maybeUrgent === undefined ? {} : { maybeUrgent: petition.registered.maybeUrgent }),
    ...(petition.handler === undefined ? {} : { handler: petition.handler }),
    particulars: currentParticulars([...words.values()]),
    clocks: clockViews(petition, service.calendar, shanghaiDay(now)),
    ...(special === undefined ? {} : { special }),
    attachments: attachmentViews(petition),
    papers: (petition.papers ?? []).map(({ paper, kind, number, about, voidedBy }) => ({
      paper,
      kind,
      number,
      about,
      ...(voidedBy === undefined ? {} : { voidedBy }),
    })),
    ...receptionShown(petition, staff),
    ...(await ratingShown(service, staff, petition, commits)),
    links: petition.links,
    ...(joint.length === 0 ? {} : { joint }),
    ...(proposed === undefined ? {} : { proposed }),
    possible: stepsPossible(status, service.office).filter((step) => hasRole(staff, STEP_ROLES[step] ?? [])),
    timeline: timelineFor(staff, commits).map(({ seq, at, step, by, note, lateEntryReason, events }) => ({
      seq,
      at,
      step,
      by,
      note,
      lateEntryReason,
      words: wordsOf(staff, events, words),
      events: events.map(withoutContent),
    })),
    notices: (await service.notices.list(no)).map(({ key, state, at }) => ({ kind: key.split(/[#.]/)[1], state, at })),
    possibleDuplicates: await possibleDuplicates(service, staff, petition),
  };
  return jsonAnswer(200, file, { etag: `"${petition.version}"` });
};

// What a paper says is read by itself, with its persons in it.
function withoutContent(event: PetitionEvent): object {
  if (event.type !== 'PaperIssued') return event;
  const { content: _, ...issued } = event;
  return issued;
}

/** 联名: the other petitioners' petitions, as far as this member of staff may know of them. */
async function jointKnownTo(service: Service, staff: Actor, no: string): Promise<readonly string[]> {
  const joined = await service.views.joint(no);
  const known = await Promise.all(
    joined.map(async ({ petitionNo }) =>
      (await statusKnownTo(service, staff, petitionNo)) === undefined ? [] : [petitionNo],
    ),
  );
  return known.flat();
}

/** Questions from the counter by their numbers, and whoever answers them; what the reception lacks, for whoever oversees it. */
function receptionShown(petition: Petition, staff: { readonly roles: readonly StaffRole[] }) {
  const gaps = oversees(staff) ? receptionGaps(petition) : [];
  const questions = (petition.reception?.questions ?? []).map(({ number, open }) => ({ number, ...open }));
  return {
    ...(questions.length === 0 ? {} : { questions }),
    ...(gaps.length === 0 ? {} : { receptionGaps: gaps }),
  };
}
