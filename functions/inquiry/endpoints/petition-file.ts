import { shanghaiDay } from '../../../shared/calendar/instant.ts';
import { type Actor, hasRole, type StaffRole } from '../../../shared/petition/actor.ts';
import { attachmentViews } from '../../../shared/petition/attachments.ts';
import { STATUS_TITLES, STEPS_POSSIBLE, statusOf } from '../../../shared/petition/course.ts';
import { currentParticulars } from '../../../shared/petition/particulars.ts';
import { foldPetition, type Petition } from '../../../shared/petition/petition.ts';
import { STEP_ROLES } from '../../../shared/contracts/step-roles.ts';
import { receptionGaps } from '../../../shared/petition/reception.ts';
import { clockViews, specialView } from '../../../shared/petition/views.ts';
import { maySee } from '../../../shared/petition/visibility.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { oversees } from '../../platform/queue-entries.ts';
import { notFound } from '../../platform/problems.ts';
import { petitionNoOf, staffOf } from '../../platform/requests.ts';
import type { Service } from '../../platform/service.ts';
import { ratingShown, timelineFor } from './rating-shown.ts';
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
  await service.access.note({ petitionNo: no, at: now, by: staff.id, id: service.newId() });
  const versions = await service.particulars.read(no, petition.particulars);
  const status = statusOf(petition.course);
  const special = specialView(petition, now);
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
    ...(petition.classification === undefined ? {} : { classification: petition.classification }),
    ...(petition.registered.maybeUrgent === undefined ? {} : { maybeUrgent: petition.registered.maybeUrgent }),
    ...(petition.handler === undefined ? {} : { handler: petition.handler }),
    particulars: currentParticulars(versions),
    clocks: clockViews(petition, service.calendar, shanghaiDay(now)),
    ...(special === undefined ? {} : { special }),
    attachments: attachmentViews(petition),
    ...receptionShown(petition, staff),
    ...(await ratingShown(service, staff, petition, commits)),
    links: petition.links,
    possible: STEPS_POSSIBLE[status].filter((step) => hasRole(staff, STEP_ROLES[step] ?? [])),
    timeline: timelineFor(staff, commits).map(({ seq, at, step, by, note, lateEntryReason, events }) => ({
      seq,
      at,
      step,
      by,
      note,
      lateEntryReason,
      events,
    })),
    notices: (await service.notices.list(no)).map(({ key, state, at }) => ({ kind: key.split(/[#.]/)[1], state, at })),
    possibleDuplicates: await possibleDuplicates(service, staff, petition),
  };
  return jsonAnswer(200, file, { etag: `"${petition.version}"` });
};

/** Questions from the counter by their numbers, and whoever answers them; what the reception lacks, for whoever oversees it. */
function receptionShown(petition: Petition, staff: { readonly roles: readonly StaffRole[] }) {
  const gaps = oversees(staff) ? receptionGaps(petition) : [];
  const questions = (petition.reception?.questions ?? []).map(({ number, open }) => ({ number, ...open }));
  return {
    ...(questions.length === 0 ? {} : { questions }),
    ...(gaps.length === 0 ? {} : { receptionGaps: gaps }),
  };
}

interface PossibleDuplicate {
  readonly petitionNo: string;
  readonly receivedOn: string;
  /** What agrees: 电话、姓名、姓名（差一字）、住址、地点. */
  readonly agrees: readonly string[];
}

/** The kinds of traits by the first letter of their keys. */
const TRAITS: Readonly<Record<string, string>> = { p: '电话', n: '姓名', o: '姓名（差一字）', h: '住址', s: '地点' };

/**
 * 疑似重复: earlier petitions that share traits of the person or the place. A suggestion that says why; a person looks and
 * links, or not. A shared telephone or name suffices; a name but for one character needs the same building too, and a
 * shared building alone says nothing: neighbours complain of the same roof.
 */
async function possibleDuplicates(
  service: Service,
  staff: Actor,
  petition: Petition,
): Promise<readonly PossibleDuplicate[]> {
  const { personKeys, receivedOn } = petition.registered;
  const found = new Map<string, { receivedOn: string; kinds: Set<string> }>();
  await Promise.all(
    personKeys.map(async (key) => {
      for (const row of await service.views.person(key)) {
        const known = found.get(row.petitionNo) ?? { receivedOn: row.place.slice(0, 10), kinds: new Set<string>() };
        known.kinds.add(key.slice(0, 1));
        found.set(row.petitionNo, known);
      }
    }),
  );
  const likely = [...found]
    .filter(([no, { receivedOn: earlier, kinds }]) => no !== petition.no && earlier <= receivedOn && isTelling(kinds))
    .map(([petitionNo, { receivedOn: earlier, kinds }]) => ({
      petitionNo,
      receivedOn: earlier,
      agrees: Object.keys(TRAITS)
        .filter((kind) => kinds.has(kind))
        .map((kind) => TRAITS[kind] ?? ''),
    }))
    .toSorted((a, b) => b.agrees.length - a.agrees.length || (a.receivedOn < b.receivedOn ? 1 : -1))
    .slice(0, 10);
  const visible = await Promise.all(likely.map(({ petitionNo }) => mayKnowOf(service, staff, petitionNo)));
  return likely.filter((_, at) => visible[at]);
}

// An accusation is not betrayed by the petitioner's other matters either.
async function mayKnowOf(service: Service, staff: Actor, no: string): Promise<boolean> {
  const recorded = await service.record.load(no, { consistent: true });
  const petition = foldPetition(
    no,
    recorded.map(({ commit }) => commit),
    service.office,
  );
  return petition !== undefined && maySee(staff, petition);
}

function isTelling(kinds: ReadonlySet<string>): boolean {
  return kinds.has('p') || kinds.has('n') || (kinds.has('o') && (kinds.has('h') || kinds.has('s')));
}
