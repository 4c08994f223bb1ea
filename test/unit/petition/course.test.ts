import { describe, expect, it } from 'vitest';
import { officeRule, regulations2022 } from '../../../shared/district/legal-basis.ts';
import { type Status, STEPS_POSSIBLE, stepsPossible, STATUS_TITLES } from '../../../shared/petition/course.ts';
import { FOLLOWING_STEPS } from '../../../shared/petition/procedure.ts';
import { refusalText } from '../../../shared/petition/decision.ts';
import {
  acceptance,
  aftercare,
  answer,
  answerQuestion,
  answerDissatisfaction,
  decideRecusal,
  requestRecusal,
  approve,
  assignHandler,
  assignment,
  classify,
  close,
  confirmFinality,
  confirmSpecial,
  convene,
  coordinateOnSite,
  correct,
  decideObjection,
  disregard,
  echo,
  escalate,
  extension,
  finalReviewOpinion,
  flagSpecial,
  forwardReview,
  handleInternally,
  hearing,
  link,
  mediation,
  notify,
  notifyUrgently,
  objection,
  rate,
  reception,
  refusal,
  remind,
  reply,
  issuePaper,
  reportConclusion,
  reportMajor,
  requestFinalReview,
  requestReview,
  requestSupervision,
  reviewOpinion,
  service,
  submitOpinion,
  supervisionResult,
  supplement,
  transfer,
  withdraw,
  recount,
  withdrawSpecial,
} from '../../support/acts.ts';
import { petitionAt, STATUSES } from '../../support/course.ts';
import { clock, WUTONG } from '../../support/office.ts';
import { type Act, refusalOf } from '../../support/story.ts';

/** Each step once where the procedure has it, and what becomes of the petition. */
const HAPPENS: readonly (readonly [Status, Act, Status])[] = [
  ['RECEIVED', classify(), 'RECEIVED'],
  ['RECEIVED', assignHandler(), 'RECEIVED'],
  ['RECEIVED', notify(), 'RECEIVED'],
  ['RECEIVED', transfer(), 'TRANSFERRED'],
  ['RECEIVED', handleInternally(), 'HANDLED_INTERNALLY'],
  ['RECEIVED', disregard(), 'DISREGARDED'],
  ['RECEIVED', supplement(), 'RECEIVED'],
  ['RECEIVED', withdraw(), 'WITHDRAWN'],
  ['RECEIVED', correct('phone', '13900000043'), 'RECEIVED'],
  ['RECEIVED', link({ reference: '街道〔2024〕3号' }), 'RECEIVED'],
  ['RECEIVED', assignment({ limit: { days: 20 } }), 'RECEIVED'],
  ['RECEIVED', requestSupervision(), 'RECEIVED'],
  ['RECEIVED', flagSpecial(), 'RECEIVED'],
  ['HANDLED_INTERNALLY', mediation(), 'HANDLED_INTERNALLY'],
  ['HANDLED_INTERNALLY', echo(), 'HANDLED_INTERNALLY'],
  ['TRANSFERRED', objection(), 'OBJECTED'],
  ['TRANSFERRED', acceptance(), 'ACCEPTED'],
  ['TRANSFERRED', refusal(), 'REFUSED'],
  ['TRANSFERRED', reply(), 'REPLY_ISSUED'],
  ['TRANSFERRED', remind(), 'TRANSFERRED'],
  ['TRANSFERRED', answer(), 'TRANSFERRED'],
  ['OBJECTED', decideObjection(true), 'RECEIVED'],
  ['OBJECTED', decideObjection(false), 'TRANSFERRED'],
  ['ACCEPTED', extension(), 'ACCEPTED'],
  ['ACCEPTED', reply(), 'REPLY_ISSUED'],
  ['REPLY_ISSUED', service(), 'REPLIED'],
  ['REPLIED', rate(), 'REPLIED'],
  ['REPLIED', requestReview(), 'REVIEW_REQUESTED'],
  ['REPLIED', close(), 'CLOSED'],
  ['REVIEW_REQUESTED', submitOpinion(), 'REVIEW_AWAITS_INSTRUCTION'],
  ['REVIEW_AWAITS_INSTRUCTION', approve(), 'REVIEW_TO_FORWARD'],
  ['REVIEW_TO_FORWARD', forwardReview(), 'UNDER_REVIEW'],
  ['UNDER_REVIEW', reviewOpinion(), 'REVIEW_OPINION_ISSUED'],
  ['REVIEWED', requestFinalReview(), 'FINAL_REVIEW_REQUESTED'],
  ['UNDER_FINAL_REVIEW', hearing('2026-05-25 Mon', '2026-05-25 Mon'), 'UNDER_FINAL_REVIEW'],
  ['UNDER_FINAL_REVIEW', finalReviewOpinion(), 'FINAL_REVIEW_OPINION_ISSUED'],
  ['FINALLY_REVIEWED', confirmFinality(), 'FINAL'],
  ['RECEIVED', issuePaper('receipt'), 'RECEIVED'],
  ['FINAL', issuePaper('receipt'), 'FINAL'],
];

/** Each step once where the procedure does not have it. */
const NOT_POSSIBLE: readonly (readonly [Status, Act])[] = [
  ['FINAL', classify()],
  ['WITHDRAWN', assignHandler()],
  ['CLOSED', notify()],
  ['ACCEPTED', transfer()],
  ['ACCEPTED', handleInternally()],
  ['RECEIVED', objection()],
  ['TRANSFERRED', decideObjection(true)],
  ['RECEIVED', acceptance()],
  ['REPLIED', refusal()],
  ['TRANSFERRED', extension()],
  ['REPLIED', reply()],
  ['ACCEPTED', service()],
  ['ACCEPTED', requestReview()],
  ['ACCEPTED', requestFinalReview()],
  ['REPLIED', submitOpinion()],
  ['REVIEW_REQUESTED', approve()],
  ['REVIEW_REQUESTED', forwardReview()],
  ['UNDER_REVIEW', hearing('2026-04-23 Thu', '2026-04-23 Thu')],
  ['REVIEW_TO_FORWARD', reviewOpinion()],
  ['UNDER_REVIEW', finalReviewOpinion()],
  ['DISREGARDED', echo()],
  ['TRANSFERRED', close()],
  ['REPLIED', confirmFinality()],
  ['FINAL', supplement()],
  ['CLOSED', withdraw()],
  ['RECEIVED', rate()],
  ['RECEIVED', remind()],
  ['RECEIVED', answer()],
  ['CLOSED', mediation()],
  ['CLOSED', requestSupervision()],
  ['FINAL', supervisionResult()],
  ['FINAL', assignment()],
  ['DISREGARDED', reportConclusion()],
  ['TRANSFERRED', disregard()],
  ['DISREGARDED', recount()],
  ['FINAL', flagSpecial()],
  ['CLOSED', confirmSpecial()],
  ['CLOSED', withdrawSpecial()],
  ['WITHDRAWN', notifyUrgently()],
  ['CLOSED', convene()],
  ['CLOSED', escalate()],
  ['DISREGARDED', reportMajor()],
  ['CLOSED', coordinateOnSite()],
  ['WITHDRAWN', aftercare()],
  ['DISREGARDED', reception()],
  ['DISREGARDED', answerQuestion(1)],
  ['RECEIVED', answerDissatisfaction()],
  ['DISREGARDED', issuePaper('receipt')],
  ['CLOSED', requestRecusal()],
  ['CLOSED', decideRecusal()],
];

describe('the course of a petition', () => {
  it.each(HAPPENS.map(([from, act, to]) => [act.step, from, to, act] as const))(
    '%s: from %s to %s',
    (_, from, to, act) => {
      petitionAt(from).when(act).then({ status: to });
    },
  );

  it.each(NOT_POSSIBLE.map(([from, act]) => [act.step, from, act] as const))('%s is refused at %s', (_, from, act) => {
    petitionAt(from).refused(act, 'STEP_NOT_POSSIBLE').then({ status: from });
  });

  it('every step is shown happening and refused', () => {
    const always = ['link-duplicate', 'correct'];
    // Of an office that has it: simple-procedure.test.ts.
    const simple = ['choose-simple-procedure', 'leave-simple-procedure'];
    // What is done to a matter that was flagged before, or of a group that came: special.test.ts, on-site.test.ts; at the counter: reception.test.ts; dissatisfaction.test.ts; recusal.test.ts; simple-procedure.test.ts.
    const special = [
      'confirm-special',
      'withdraw-special',
      'notify-urgently',
      'convene',
      'escalate',
      'report-major',
      'coordinate-on-site',
      'record-aftercare',
    ];
    const elsewhere = [
      'answer-dissatisfaction',
      'record-reception',
      'answer-question',
      'request-recusal',
      ...simple,
      'decide-recusal',
      'recount',
      'report-conclusion',
      'record-supervision',
      ...special,
    ];
    const shown = new Set([...HAPPENS.map(([, { step }]) => step), ...elsewhere]);
    const refused = new Set([...NOT_POSSIBLE.map(([, { step }]) => step), ...always, ...simple]);
    for (const { name } of FOLLOWING_STEPS) {
      expect(shown, `${name} happening`).toContain(name);
      expect(refused, `${name} refused`).toContain(name);
    }
  });

  it('a refusal says where the petition stands and what is possible now', () => {
    const outcome = petitionAt('ACCEPTED').attempt(forwardReview());
    const refused = 'decision' in outcome ? refusalOf(outcome.decision) : undefined;
    if (refused === undefined) throw new Error('forward-review happened');
    expect(refusalText(refused).zh).toBe(
      `当前环节为「${STATUS_TITLES.ACCEPTED.zh}」，不能办理此步骤；现在可以办理：${stepsPossible('ACCEPTED', WUTONG).join('、')}`,
    );
  });

  it('a refusal names every article behind it, and adds nothing where there is none', () => {
    const said = { code: 'RECUSED', zh: '应当回避', en: 'keep out' } as const;
    expect(refusalText(said)).toEqual(said);
    expect(refusalText({ ...said, basis: [officeRule('一(1)'), regulations2022('第二十八条')] })).toEqual({
      zh: '应当回避（《社区信访接待工作制度》一(1)、《信访工作条例》第二十八条）',
      en: 'keep out (《社区信访接待工作制度》一(1)、《信访工作条例》第二十八条)',
    });
  });

  it('the table names only steps there are, each once, and reaches all of them', () => {
    const steps = FOLLOWING_STEPS.map(({ name }) => name);
    for (const status of STATUSES) {
      const possible = STEPS_POSSIBLE[status];
      expect(steps, status).toEqual(expect.arrayContaining([...possible]));
      expect(new Set(possible).size, status).toBe(possible.length);
    }
    expect(steps.filter((step) => !STATUSES.some((status) => STEPS_POSSIBLE[status].includes(step)))).toEqual([]);
  });

  it('every place has a way on, except those that end the matter', () => {
    const beginning = new Set(['classify', 'link-duplicate', 'correct', 'rate', 'supplement', 'give-echo']);
    for (const status of STATUSES) {
      const onwards = STEPS_POSSIBLE[status].filter((step) => !beginning.has(step));
      if (status !== 'FINAL' && status !== 'DISREGARDED') expect(onwards, status).not.toEqual([]);
    }
  });

  it('who may is asked before what is possible', () => {
    petitionAt('ACCEPTED').refused(transfer().by(clock), 'ROLE_NOT_ALLOWED');
  });
});
