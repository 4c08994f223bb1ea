import { describe, expect, it } from 'vitest';
import { isRestricted, maySee } from '../../../shared/petition/visibility.ts';
import {
  assignHandler,
  CITY_GOVERNMENT,
  CITY_MANAGEMENT,
  classify,
  DISTRICT_GOVERNMENT,
  handleInternally,
  HOUSING,
  notify,
  registered,
  remind,
  transfer,
} from '../../support/acts.ts';
import { petitionAt } from '../../support/course.ts';
import {
  auditor,
  clock,
  handler,
  head,
  leader,
  receiver,
  resident,
  type Staff,
  supervisor,
} from '../../support/office.ts';
import { given, type Story } from '../../support/story.ts';

const received = () => given(registered({ receivedOn: '2025-05-16 Fri' }));
/** S16: a real-name accusation against one of the office's own. */
const accusingHandler = () => received().when(accuse(handler));
const COLLEAGUE: Staff = { kind: 'staff', id: 'chen.handler', name: '陈思远', roles: ['handler', 'receiver'] };

describe('R-X6 whoever is concerned keeps out', () => {
  it('R-X6 the accused takes no step, whatever the role', () => {
    accusingHandler().refused(notify(), 'RECUSED').refused(transfer(), 'RECUSED');
    received().when(accuse(head)).refused(assignHandler(), 'RECUSED');
    received().when(accuse(receiver)).refused(classify(), 'RECUSED');
  });

  it('R-X6 the accused is not made its handler, in either way', () => {
    accusingHandler().refused(assignHandler(handler.id), 'RECUSED');
    const grievance = received().when(
      classify({ category: 'APPEAL_OR_REQUEST', accused: { staffIds: [handler.id], units: [] } }),
    );
    grievance.refused(handleInternally(handler.id), 'NOT_FOR_THIS_OFFICE');
    grievance.when(handleInternally(COLLEAGUE.id)).then({ status: 'HANDLED_INTERNALLY' });
  });

  it('R-X6 others go on', () => {
    accusingHandler()
      .when(assignHandler(COLLEAGUE.id), notify().by(COLLEAGUE))
      .then({
        clocks: { notice: { status: 'DONE_ON_TIME' } },
      });
  });

  it('R-X6 R-X7 an accusation against its own handler takes the matter from them', () => {
    const accused = received().when(assignHandler(handler.id), accuse(handler));
    expect(accused.petition.handler).toBeUndefined();
    expect(accused.queues).not.toContain(`handler:${handler.id}`);
  });

  it('R-X7 no reminder about an accusation goes to the accused', () => {
    const overdue = received().when(assignHandler(handler.id), accuse(handler)).waitUntil('2025-05-20 Tue');
    expect(overdue.notices.map(({ to }) => to)).not.toContainEqual({ kind: 'staff', id: handler.id });
  });

  it('R-X6 a matter about the office itself is not handled by the office', () => {
    received()
      .when(classify({ aboutTheOffice: true }))
      .refused(handleInternally(), 'NOT_FOR_THIS_OFFICE');
  });
});

describe('R-X7 the compartment', () => {
  const accusation = () => received().when(accuse(COLLEAGUE), assignHandler(handler.id));

  it.each([
    ['its handler', handler, true],
    ['the head', head, true],
    ['the supervisor', supervisor, true],
    ['the receiver', receiver, false],
    ['the leader', leader, false],
    ['the auditor', auditor, false],
    ['the accused', COLLEAGUE, false],
    ['another handler', { ...COLLEAGUE, id: 'another.handler' }, false],
    ['a resident', resident, false],
  ] as const)('R-X7 %s looks inside: %o → %s', (_, actor, may) => {
    expect(maySee(actor, accusation().petition)).toBe(may);
  });

  it('R-X7 the leader looks inside while an instruction is asked for, and no longer', () => {
    const accusing = classify({ category: 'ACCUSATION' });
    const may = (story: Story) => maySee(leader, story.petition);
    expect(may(petitionAt('REVIEW_REQUESTED').when(accusing))).toBe(false);
    expect(may(petitionAt('REVIEW_AWAITS_INSTRUCTION').when(accusing))).toBe(true);
    expect(may(petitionAt('REVIEW_TO_FORWARD').when(accusing))).toBe(false);
    expect(maySee(receiver, petitionAt('REVIEW_AWAITS_INSTRUCTION').when(accusing).petition)).toBe(false);
  });

  it('R-X7 one role that may is enough, whatever the others', () => {
    expect(maySee({ ...COLLEAGUE, id: 'both', roles: ['receiver', 'head'] }, accusation().petition)).toBe(true);
    expect(maySee({ ...COLLEAGUE, id: 'neither', roles: ['receiver', 'auditor'] }, accusation().petition)).toBe(false);
  });

  it('R-X7 the clock may look: it tells nobody but who may know', () => {
    expect(maySee(clock, accusation().petition)).toBe(true);
  });

  it('R-X7 an ordinary matter is seen by all but the accused', () => {
    const ordinary = received().when(classify({ accused: { staffIds: [COLLEAGUE.id], units: [] } }));
    expect(isRestricted(ordinary.petition)).toBe(false);
    expect(maySee(receiver, ordinary.petition)).toBe(true);
    expect(maySee(COLLEAGUE, ordinary.petition)).toBe(false);
  });

  it('R-X7 the head accused of it does not see it either', () => {
    expect(maySee(head, received().when(accuse(head)).petition)).toBe(false);
  });

  it('R-X7 a list shows no title and says why', () => {
    expect(accusation().queueEntry).toMatchObject({ restricted: true });
    expect(accusation().queueEntry).not.toHaveProperty('subject');
    expect(received().queueEntry).toHaveProperty('subject');
  });

  it('R-X7 the accused unit is not reminded of the accusation against it', () => {
    petitionAt('TRANSFERRED')
      .when(classify({ category: 'ACCUSATION', accused: { staffIds: [], units: [CITY_MANAGEMENT] } }))
      .refused(remind(CITY_MANAGEMENT), 'ACCUSED_AUTHORITY');
  });

  it('R-X7 an accusation goes to no unit under the one it accuses, which commands that unit’s files; to those above it may', () => {
    const units = [DISTRICT_GOVERNMENT];
    const accusation = received().when(
      assignHandler(),
      classify({ category: 'ACCUSATION', accused: { staffIds: [], units } }),
    );
    accusation.refused(transfer({ to: HOUSING }), 'ACCUSED_AUTHORITY');
    accusation.refused(transfer({ to: '鹤汀街道办事处' }), 'ACCUSED_AUTHORITY');
    accusation.when(transfer({ to: CITY_GOVERNMENT }));
    accusation.when(transfer({ to: '市纪委监委' }));
    const ofHousing = received().when(
      classify({ category: 'ACCUSATION', accused: { staffIds: [], units: [HOUSING] } }),
    );
    ofHousing.when(assignHandler(), transfer({ to: DISTRICT_GOVERNMENT }));
  });
});

function accuse(staff: Staff) {
  return classify({
    category: 'ACCUSATION',
    contentClass: '纪检监察',
    accused: { staffIds: [staff.id], units: [] },
  });
}
