import { describe, expect, it } from 'vitest';
import { isRestricted, maySee } from '../../../shared/petition/visibility.ts';
import {
  assignHandler,
  CITY_GOVERNMENT,
  CITY_MANAGEMENT,
  classify,
  decideRecusal,
  DISTRICT_GOVERNMENT,
  handleInternally,
  HOUSING,
  notify,
  registered,
  remind,
  requestRecusal,
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

describe('R-X6 the petitioner asks that somebody keep out', () => {
  const asked = () => received().when(assignHandler(handler.id), requestRecusal('王建国'));

  it('R-X6 asked for, the matter goes on: it waits for the head, and no clock stops', () => {
    const story = asked();
    expect(story.queues).toContain('recusal-asked');
    story.when(notify()).then({ clocks: { notice: { status: 'DONE_ON_TIME' } } });
    expect(story.view.history.at(-1)?.zh).toBe('已收到回避申请');
    const told = story.notices.find(({ kind }) => kind === 'recusalAsked');
    expect(told?.to).toEqual({ kind: 'role', role: 'head' });
    expect(told?.text.text).not.toContain('王建国');
  });

  it('R-X6 who is named, and why, stands with the particulars and in no commit', () => {
    const story = asked();
    expect(JSON.stringify(story.commits)).not.toContain('王建国');
    expect(story.petition.particulars).toHaveLength(2);
  });

  it('R-X6 agreed: they hold it no longer, take no step, are not made its handler again, and see it no more', () => {
    const story = asked().when(decideRecusal([handler.id]));
    expect(story.petition.handler).toBeUndefined();
    expect(story.queues).not.toContain(`handler:${handler.id}`);
    expect(story.queues).not.toContain('recusal-asked');
    expect(maySee(handler, story.petition)).toBe(false);
    expect(story.queueEntry).toMatchObject({ accused: [handler.id] });
    story
      .refused(notify(), 'RECUSED')
      .refused(assignHandler(handler.id), 'RECUSED')
      .refused(handleInternally(handler.id), 'NOT_FOR_THIS_OFFICE');
    story.when(assignHandler(COLLEAGUE.id), notify().by(COLLEAGUE));
  });

  it('R-X6 not agreed: it stays where it was, and the petitioner hears the reason', () => {
    const story = asked().when(decideRecusal([handler.id], false));
    expect(story.petition.handler).toBe(handler.id);
    expect(maySee(handler, story.petition)).toBe(true);
    const told = story.notices.find(({ kind }) => kind === 'recusalDecided');
    expect(told?.to).toEqual({ kind: 'petitioner' });
    expect(told?.text.text).toContain('经核实没有利害关系');
  });

  it('R-X6 nobody decides about themselves: the leader decides about the head', () => {
    const ofHead = received().when(requestRecusal('负责人'));
    ofHead.refused(decideRecusal([head.id], false), 'RECUSED');
    ofHead.when(decideRecusal([head.id]).by(leader)).refused(assignHandler(), 'RECUSED');
  });

  it('R-X6 what nobody asked for is not decided; asked once more, it is decided once more', () => {
    received().refused(decideRecusal(), 'RECUSAL_NOT_ASKED');
    const twice = asked().when(decideRecusal([handler.id], false), requestRecusal(), decideRecusal([COLLEAGUE.id]));
    expect(twice.petition.recusal).toEqual({ staffIds: [COLLEAGUE.id] });
    twice.refused(decideRecusal(), 'RECUSAL_NOT_ASKED');
  });

  it('R-X6 whoever is complained of keeps out beside whoever was kept out', () => {
    const both = asked().when(
      decideRecusal([handler.id]),
      classify({ accused: { staffIds: [COLLEAGUE.id], units: [] } }),
    );
    expect(both.queueEntry).toMatchObject({ accused: [COLLEAGUE.id, handler.id] });
    both.refused(assignHandler(COLLEAGUE.id), 'RECUSED').refused(assignHandler(handler.id), 'RECUSED');
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
