import { mayKnowOwnPart } from '../../../shared/accountability/concerned.ts';
import { LEAD_STATUSES, LEAD_STEPS_POSSIBLE, leadStatusOf, owedOf } from '../../../shared/accountability/course.ts';
import { foldLead, type Lead } from '../../../shared/accountability/lead.ts';
import { factsOf, groundView, offeredOf, ownPart, owedView } from '../../../shared/accountability/views.ts';
import { maySeeLead } from '../../../shared/accountability/visibility.ts';
import { LEAD_STEP_ROLES } from '../../../shared/contracts/lead-step-roles.ts';
import { hasRole } from '../../../shared/petition/actor.ts';
import { leadNoOf } from '../../platform/lead-handlers.ts';
import { repeatsFor } from '../../platform/ledger.ts';
import { type Endpoint, jsonAnswer } from '../../platform/pipeline.ts';
import { leadNotFound } from '../../platform/problems.ts';
import { staffOf } from '../../platform/requests.ts';
import type { Service } from '../../platform/service.ts';
import { requireStaffRole } from './work-queue.ts';

/** The file of a lead; to the person concerned their own part of it. Every look leaves a trace before the answer goes out. */
export const leadFile: Endpoint = async (event, service) => {
  const staff = staffOf(event, service.district.slug);
  requireStaffRole(staff, 'lead-file');
  const no = leadNoOf(event);
  const recorded = await service.leads.record.load(no, { consistent: true });
  const commits = recorded.map(({ commit }) => commit);
  const lead = foldLead(no, commits);
  if (lead === undefined) throw leadNotFound();
  const whole = maySeeLead(staff, factsOf(lead));
  if (!whole && !mayKnowOwnPart(lead, staff.id)) throw leadNotFound();
  await service.leads.access.note({ of: no, at: service.now(), by: staff.id, id: service.newId() });
  if (!whole) {
    const words = await wordsIn(service, lead, ({ step, whose }) => whose === staff.id && OWN_WORDS.includes(step));
    return jsonAnswer(200, { ...ownPart(lead, staff.id), words }, { etag: `"${lead.version}"` });
  }
  const status = leadStatusOf(lead);
  const repeats = await repeatsFor(service, lead);
  const { opened, finding } = lead;
  const file = {
    leadNo: no,
    version: lead.version,
    own: false,
    status,
    statusTitle: LEAD_STATUSES[status],
    officer: lead.officer,
    head: lead.head,
    source: opened.source,
    openedOn: opened.on,
    openedBy: lead.openedBy,
    ...(opened.conductOn === undefined ? {} : { conductOn: opened.conductOn }),
    ...(opened.origin === undefined ? {} : { origin: opened.origin }),
    ...(opened.complaintNo === undefined ? {} : { complaintNo: opened.complaintNo }),
    ...(finding === undefined
      ? {}
      : {
          finding: { ...finding, grounds: finding.grounds.map((known) => ({ ...known, ...groundView(known.ground) })) },
        }),
    decisions: lead.decisions,
    owed: owedOf(lead).map(owedView),
    offered: offeredOf(lead),
    ...(repeats === undefined ? {} : { repeats }),
    words: await wordsIn(service, lead, () => true),
    timeline: commits.map(({ seq, at, step, by, note, events }) => ({ seq, at, step, by, note, events })),
    possible: LEAD_STEPS_POSSIBLE[status].filter((step) => hasRole(staff, LEAD_STEP_ROLES[step] ?? [])),
  };
  return jsonAnswer(200, file, { etag: `"${lead.version}"` });
};

/** What a person concerned said or was told, and nobody else’s words. */
const OWN_WORDS = ['take-statement', 'object', 'write-self-criticism', 'decide-measure'];

async function wordsIn(
  { leads }: Service,
  { no, words }: Lead,
  fits: (spoken: Lead['words'][number]) => boolean,
): Promise<readonly object[]> {
  const chosen = words.filter(fits);
  const read = await Promise.all(chosen.map(({ reference }) => leads.words.read(no, [reference])));
  // What was erased under the retention rule has its place and no words.
  return chosen.map(({ step, whose }, at) => ({ step, whose, ...read[at]?.[0] }));
}
