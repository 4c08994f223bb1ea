import { beforeAll, describe, expect, it } from 'vitest';
import {
  COMPLAINT_RELATIONS,
  LEAD_RELATIONS,
  PETITION_RELATIONS,
  type Relation,
} from '../../infra/cli/docs/relations.ts';
import { shanghaiDay } from '../../shared/calendar/instant.ts';
import { type FunctionDeclaration, FUNCTIONS, permissionTable } from '../../shared/contracts/functions.ts';
import { STAFF_ROLES, type StaffRole } from '../../shared/petition/actor.ts';
import { codesOf } from '../../shared/petition/fields.ts';
import { foldPetition } from '../../shared/petition/petition.ts';
import {
  acceptance,
  assignHandler,
  classify,
  reply,
  requestReview,
  service,
  submitOpinion,
  transfer,
} from '../support/acts.ts';
import { type Desk, openDesk, THURSDAY } from '../support/desk.ts';
import {
  dismissLead,
  find,
  hear,
  type LeadAct,
  measure,
  objection,
  refer,
  review,
  selfCriticism,
} from '../support/lead-story.ts';
import { handler, head, leader, receiver, resident, type Staff, supervisor } from '../support/office.ts';
import { ACTS, type Move } from '../support/play.ts';
import type { Act } from '../support/story.ts';

/** Whoever comes is always this person, with one role; the others act too, and are somebody else. */
const ME = handler;
const ANOTHER: Staff = { ...handler, id: 'chen.handler' };
const ROLES = codesOf(STAFF_ROLES);

/** Who knows of a petition, by how they stand to it; written down once more. */
const KNOW_OF_A_PETITION: Readonly<Record<string, string>> = {
  ordinary: 'receiver handler head leader supervisor auditor',
  'ordinary, mine': 'receiver handler head leader supervisor auditor',
  accusation: 'head supervisor',
  'accusation, mine': 'receiver handler head leader supervisor auditor',
  'accusation, asked for an instruction': 'head leader supervisor',
  'about me': '',
  'accusation of me': '',
};

/** Who knows of a lead, by how they stand to it. */
const KNOW_OF_A_LEAD: Readonly<Record<string, string>> = {
  lead: 'head supervisor',
  'lead, found': 'head leader supervisor',
  'lead, opened by me': 'head leader supervisor',
  'lead of integrity': 'head leader supervisor',
  'lead about the head': 'leader supervisor',
  'lead about me': '',
  'lead from an accusation of me': '',
};

/** Who knows of a complaint, by how they stand to it. */
const KNOW_OF_A_COMPLAINT: Readonly<Record<string, string>> = {
  complaint: 'head supervisor auditor',
  'complaint about the service': 'head supervisor auditor',
  'complaint about the head, or somebody not known yet': 'leader auditor',
  'complaint about the leader': 'supervisor auditor',
  'complaint that concerns everybody above': 'auditor',
  'complaint about me': '',
};

const ACCUSATION = { category: 'ACCUSATION', contentClass: '纪检监察' } as const;
const ABOUT_ME = { staffIds: [ME.id], units: [] };

/** A version nobody has seen: whoever is let in is told so, and nothing changes for whoever comes next. */
const STALE = '"999"';

type Answer = 'let in' | 'not the role' | 'not there';

describe('every address of a matter, by every role, by every relation to it', () => {
  const desk = openDesk(THURSDAY);
  const numbers = new Map<string, string>();

  beforeAll(async () => {
    const petitions: Readonly<Record<string, () => Promise<string>>> = {
      ordinary: () => petition(classify(), assignHandler(ANOTHER.id)),
      'ordinary, mine': () => petition(classify(), assignHandler()),
      accusation: () => petition(classify(ACCUSATION), assignHandler(ANOTHER.id)),
      'accusation, mine': () => petition(classify(ACCUSATION), assignHandler()),
      'accusation, asked for an instruction': () => petition(classify(ACCUSATION), ...ASKS),
      'about me': () => petition(assignHandler(), classify({ accused: ABOUT_ME })),
      'accusation of me': () => petition(...ASKS, classify({ ...ACCUSATION, accused: ABOUT_ME }).by(ANOTHER)),
    };
    const leads: Readonly<Record<string, () => Promise<string>>> = {
      lead: () => lead(receiver.id),
      'lead, found': () => lead(receiver.id, hear(), find()),
      'lead, opened by me': () => lead(receiver.id, ME),
      'lead of integrity': () => leadOn({ officer: receiver.id, source: 'INTEGRITY' }),
      'lead about the head': () => lead(head.id),
      'lead about me': () => lead(ME.id, hear(), find()),
      'lead from an accusation of me': leadFromAccusationOfMe,
    };
    const complaints: Readonly<Record<string, () => Promise<string>>> = {
      complaint: () => complaint({ subject: 'STAFF', who: receiver.name }),
      'complaint about the service': () => complaint({ subject: 'SERVICE' }),
      'complaint about the head, or somebody not known yet': () => complaint({ subject: 'STAFF', who: '三号窗口' }),
      'complaint about the leader': () => complaint({ subject: 'STAFF', who: leader.name }),
      'complaint that concerns everybody above': () =>
        complaint({ subject: 'STAFF', who: [head, leader, supervisor].map(({ name }) => name).join('、') }),
      'complaint about me': () => complaint({ subject: 'STAFF', who: ME.name }),
    };
    for (const [name, made] of Object.entries({ ...petitions, ...leads, ...complaints }))
      numbers.set(name, await made());
  });

  /** Somebody else's review is asked for, and the opinion on that lies before the leader. */
  const ASKS: readonly Act[] = [
    assignHandler(ANOTHER.id),
    ...[transfer(), acceptance(), reply(), service()].map((act) => act.by(ANOTHER)),
    requestReview().by(ANOTHER),
    submitOpinion().by(ANOTHER),
  ];

  async function petition(...acts: readonly Act[]): Promise<string> {
    const { petitionNo: no } = await desk.handIn();
    for (const { step, actor, input } of acts) {
      if (actor.kind !== 'staff') throw new Error(`${step} is a resident’s`);
      await desk.expectOk(step, { no, by: actor, body: input(today()) });
    }
    return no;
  }

  async function complaint(about: Readonly<Record<string, unknown>>): Promise<string> {
    const body = { anonymous: true, codes: ['ATTITUDE'], what: '让我下周再来', ...about };
    return (await desk.expectOk('complain', { body })).body.complaintNo;
  }

  async function leadOn(given: Readonly<Record<string, string>>): Promise<string> {
    const body = { conduct: '收下一盒茶叶', ...given };
    return (await desk.expectOk('open-lead', { by: supervisor, body })).body.leadNo;
  }

  async function lead(officer: string, ...rest: readonly (LeadAct | Staff)[]): Promise<string> {
    const opener = rest.find((one): one is Staff => 'kind' in one) ?? supervisor;
    const by: Staff = opener === ME ? { ...ME, roles: ['supervisor'] } : opener;
    const body = { source: 'COMPLAINT', officer, conduct: '未按期转送' };
    const no: string = (await desk.expectOk('open-lead', { by, body })).body.leadNo;
    for (const one of rest) if (!('kind' in one)) await leadStep(no, one);
    return no;
  }

  async function leadStep(no: string, { step, actor, input }: LeadAct): Promise<void> {
    await desk.expectOk(step.name, { no, by: actor as Staff, body: input(today()) });
  }

  async function leadFromAccusationOfMe(): Promise<string> {
    const no = await petition(classify({ ...ACCUSATION, accused: { staffIds: [ME.id, receiver.id], units: [] } }));
    await desk.stream(no);
    const page = await desk.expectOk('leads', { by: supervisor, query: { list: 'proposed' } });
    const proposal = page.body.leads.find(
      ({ officer, origin }: { officer: string; origin: { petitionNo: string } }) =>
        officer === receiver.id && origin.petitionNo === no,
    ).leadNo;
    const body = { proposal, officer: receiver.id, conduct: '未按期转送' };
    const leadNo: string = (await desk.expectOk('open-lead', { by: supervisor, body })).body.leadNo;
    for (const act of [hear(), find()]) await leadStep(leadNo, act);
    return leadNo;
  }

  const today = () => shanghaiDay(desk.clock.now());

  async function asked(name: string, relation: string, role: StaffRole): Promise<Answer> {
    const no = numbers.get(relation) ?? '';
    const by: Staff = { ...ME, roles: [role] };
    const body = await bodyOf(name, no);
    const call = { no, by, ifMatch: STALE, id: 'none', ...(body === undefined ? {} : { body }) };
    const { status, body: answer } = await desk.call(name, call);
    if (status === 403 && answer.code === 'ROLE_NOT_ALLOWED') return 'not the role';
    if (status === 404 && /^(PETITION|LEAD|COMPLAINT)_NOT_FOUND$/.test(answer.code)) return 'not there';
    if (status === 422 || status === 401) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return 'let in';
  }

  async function bodyOf(name: string, no: string): Promise<unknown> {
    const onLead = LEAD_ACTS.find(({ step }) => step.name === name);
    if (onLead !== undefined) return onLead.input(today());
    if (name in ACTS) {
      const commits = (await desk.record(no)).map(({ commit }) => commit);
      const standing = foldPetition(no, commits, desk.service.office);
      if (standing === undefined) throw new Error(`there is no ${no}`);
      return ACTS[name]?.(MOVE, { petition: standing, today: today() }).input(today());
    }
    return BODIES[name];
  }

  describe.each(withNumber('/api/staff/petitions'))('$name', ({ name }) => {
    it.each(Object.entries(KNOW_OF_A_PETITION))('R-X6 R-X7 %s', async (relation, known) => {
      for (const role of ROLES) {
        expect(await asked(name, relation, role), role).toBe(answerFor(name, role, known));
      }
    });
  });

  describe.each(withNumber('/api/staff/leads'))('$name', ({ name }) => {
    it.each(Object.entries(KNOW_OF_A_LEAD))('R24 R-X6 %s', async (relation, known) => {
      const own = relation === 'lead about me' && OWN_PART.includes(name);
      for (const role of ROLES) {
        expect(await asked(name, relation, role), role).toBe(answerFor(name, role, own ? ROLES.join(' ') : known));
      }
    });
  });

  describe.each(withNumber('/api/staff/complaints'))('$name', ({ name }) => {
    it.each(Object.entries(KNOW_OF_A_COMPLAINT))('R43 %s', async (relation, known) => {
      for (const role of ROLES) {
        expect(await asked(name, relation, role), role).toBe(answerFor(name, role, known));
      }
    });
  });

  it('nothing was changed by all that', async () => {
    expect(await desk.chainsAreWhole()).toBe(true);
    expect((await desk.record(numbers.get('ordinary') ?? '')).map(({ commit }) => commit.step)).toEqual([
      'submit',
      'classify',
      'assign-handler',
    ]);
  });

  it('lists show what its file shows: nobody meets in a list what is hidden from them', async () => {
    await desk.stream(...numbers.values());
    for (const role of ROLES) {
      const by: Staff = { ...ME, roles: [role] };
      const queue = await desk.call('work-queue', { by, query: { queue: 'open', limit: '200' } });
      const listed: readonly string[] =
        queue.status === 403 ? [] : queue.body.petitions.map((one: { petitionNo: string }) => one.petitionNo);
      for (const [relation, known] of Object.entries(KNOW_OF_A_PETITION)) {
        const shown = listed.includes(numbers.get(relation) ?? '');
        expect(shown, `${role}: ${relation}`).toBe(known.split(' ').includes(role));
      }
      const lines = await Promise.all(
        ['open', 'ended'].map((list) => desk.call('leads', { by, query: { list, limit: '200' } })),
      );
      const leads = lines.flatMap(({ status, body }): string[] =>
        status === 403 ? [] : body.leads.map((one: { leadNo: string }) => one.leadNo),
      );
      for (const [relation, known] of Object.entries(KNOW_OF_A_LEAD)) {
        expect(leads.includes(numbers.get(relation) ?? ''), `${role}: ${relation}`).toBe(
          known.split(' ').includes(role),
        );
      }
      const page = await desk.call('complaints', { by, query: { limit: '200' } });
      const shown: readonly string[] =
        page.status === 403 ? [] : page.body.complaints.map((one: { complaintNo: string }) => one.complaintNo);
      for (const [relation, known] of Object.entries(KNOW_OF_A_COMPLAINT)) {
        expect(shown.includes(numbers.get(relation) ?? ''), `${role}: ${relation}`).toBe(
          known.split(' ').includes(role),
        );
      }
    }
  });

  it('a resident comes to their own petition, and with its code to no other', async () => {
    const mine = await desk.handIn();
    const other = await desk.handIn();
    for (const { name } of FUNCTIONS.filter(forResidents)) {
      const body = name in ACTS ? await bodyOf(name, mine.petitionNo) : BODIES[name];
      const call = { ifMatch: STALE, id: 'none', body, code: mine.queryCode };
      const own = await desk.call(name, { ...call, no: mine.petitionNo });
      expect([401, 403, 'PETITION_NOT_FOUND'], name).not.toContain(own.status);
      expect(own.body.code, name).not.toBe('PETITION_NOT_FOUND');
      expect((await desk.call(name, { ...call, no: other.petitionNo })).status, name).toBe(404);
    }
  });
});

/** Who may do what at the counter, apart from any petition; written down once more. */
const AT_THE_COUNTER = `
  plan-roster head
  change-roster head
  open-post receiver handler head leader
  leave-post receiver handler head leader
  issue-plate head admin
  withdraw-plate head admin
  book-appointment receiver
  record-arrival receiver
  record-no-show receiver
  cancel-slot head
  roster receiver handler head leader supervisor auditor admin
  plates head admin
  day-sheet receiver head leader
`;

describe('every address of the counter, by every role', () => {
  const desk = openDesk(THURSDAY);
  const table = AT_THE_COUNTER.trim()
    .split('\n')
    .map((line): readonly [string, readonly string[]] => {
      const [name = '', ...roles] = line.trim().split(' ');
      return [name, roles];
    });

  it.each(table)('R40 R25 %s', async (name, allowed) => {
    const asks = FUNCTIONS.find((declared) => declared.name === name)?.room === 'inquiry';
    for (const role of ROLES) {
      const by: Staff = { ...ME, roles: [role] };
      // Refused by the role before anything of the body is read.
      const call = { by, week: '2025-W41', slot: '2025-10-16-0900', ...(asks ? {} : { body: {} }) };
      const { status, body } = await desk.call(name, call);
      const refused = status === 403 && body.code === 'ROLE_NOT_ALLOWED';
      expect(refused, role).toBe(!allowed.includes(role));
    }
  });

  it('every step and question at the counter is in this table', () => {
    const counter = FUNCTIONS.filter(
      ({ room, routes }) =>
        (room === 'reception' || /\/(roster|plates|day-sheet)$/.test(routes[0]?.path ?? '')) &&
        routes.some(({ staff }) => staff),
    );
    expect(counter.map(({ name }) => name).toSorted()).toEqual(table.map(([name]) => name).toSorted());
  });
});

describe('the table of relations', () => {
  const asTable = (relations: readonly Relation[]): object =>
    Object.fromEntries(relations.map(({ name, seenBy }) => [name, seenBy.join(' ')]));

  it('says what the addresses answer', () => {
    expect(asTable(PETITION_RELATIONS)).toEqual(KNOW_OF_A_PETITION);
    expect(asTable(LEAD_RELATIONS)).toEqual(KNOW_OF_A_LEAD);
    expect(asTable(COMPLAINT_RELATIONS)).toEqual(KNOW_OF_A_COMPLAINT);
  });

  it('every address that holds a number is in this matrix', () => {
    const inMatrix = ['petitions', 'leads', 'complaints'].flatMap((matters) => withNumber(`/api/staff/${matters}`));
    const numbered = FUNCTIONS.filter(({ routes }) => routes.some(({ path, staff }) => staff && path.includes('{no}')));
    expect(inMatrix.map(({ name }) => name).toSorted()).toEqual(numbered.map(({ name }) => name).toSorted());
  });
});

const MOVE: Move = { minutes: 0, timersLost: false, pick: 0, among: 'ALL', which: 1, daysAgo: 0 };

const LEAD_ACTS: readonly LeadAct[] = [
  hear(),
  find(),
  dismissLead(),
  measure(),
  selfCriticism(),
  refer(),
  objection(),
  review(),
];

/** What is sent with a question that takes a body. */
const BODIES: Readonly<Record<string, unknown>> = {
  'upload-ticket': { kind: 'photo' },
  'attachment-link': {},
  'acknowledge-complaint': { concerned: [] },
  'answer-complaint': { on: '2025-10-09', means: 'ONLINE', told: '已提醒当事人' },
};

/** 当事人: may see what was found about them, object to it, and write what it asks of them. */
const OWN_PART = ['lead-file', 'object', 'write-self-criticism'];

function withNumber(prefix: string): readonly FunctionDeclaration[] {
  return FUNCTIONS.filter(({ routes }) => routes.some(({ path }) => path.startsWith(`${prefix}/{no}`)));
}

function forResidents({ routes }: FunctionDeclaration): boolean {
  return routes.some(({ path, staff }) => !staff && path.startsWith('/api/petitions/{no}'));
}

function answerFor(name: string, role: StaffRole, known: string): Answer {
  const roles: readonly string[] = permissionTable().find(({ act }) => act === name)?.roles ?? [];
  if (!roles.includes(role)) return 'not the role';
  return known.split(' ').includes(role) ? 'let in' : 'not there';
}
