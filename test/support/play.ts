import { addDays, type CalendarDate } from '../../shared/calendar/calendar-date.ts';
import { STEPS_POSSIBLE, statusOf } from '../../shared/petition/course.ts';
import { type Means, SPECIAL_GROUNDS } from '../../shared/petition/codes.ts';
import { codesOf } from '../../shared/petition/fields.ts';
import { PAPER_KINDS } from '../../shared/petition/office-papers/kinds.ts';
import type { Petition } from '../../shared/petition/petition.ts';
import {
  acceptance,
  aftercare,
  answer,
  answerDissatisfaction,
  requestRecusal,
  leaveSimple,
  takeSimple,
  decideRecusal,
  answerQuestion,
  openQuestion,
  reception,
  approve,
  assignHandler,
  assignment,
  CITY_MANAGEMENT,
  classify,
  close,
  confirmFinality,
  confirmSpecial,
  convene,
  coordinateOnSite,
  correct,
  decideObjection,
  disregard,
  draftOpinion,
  echo,
  escalate,
  extension,
  finalReviewOpinion,
  flagSpecial,
  forwardReview,
  handleInternally,
  hearing,
  HOUSING,
  issuePaper,
  link,
  mediation,
  notify,
  notifyUrgently,
  objection,
  rate,
  refusal,
  recount,
  remind,
  reply,
  reportConclusion,
  reportMajor,
  requestFinalReview,
  requestReview,
  requestSupervision,
  returnForRevision,
  reviewOpinion,
  service,
  submitOpinion,
  supervisionResult,
  supplement,
  transfer,
  WATER,
  withdraw,
  withdrawSpecial,
} from './acts.ts';
import { asDay, type Day } from './days.ts';
import { handler } from './office.ts';
import type { Act } from './story.ts';

/** One move of the game: time passes, with or without the timers, and somebody tries a step. */
export interface Move {
  /** Since the move before. */
  readonly minutes: number;
  readonly timersLost: boolean;
  /** Mostly a step that leads on, else any the procedure allows here, now and then any there is. */
  readonly pick: number;
  readonly among: 'ONWARDS' | 'POSSIBLE' | 'ALL';
  readonly which: number;
  /** How many days ago it happened; a reason is given when asked for. */
  readonly daysAgo: number;
}

/** What whoever moves knows: the petition as it stands, and the day. */
export interface Standing {
  readonly petition: Petition;
  readonly today: CalendarDate;
}

const GROUNDS = codesOf(SPECIAL_GROUNDS);
const PAPERS = codesOf(PAPER_KINDS);
const AUTHORITIES = [HOUSING, WATER, CITY_MANAGEMENT] as const;

/** What each step may look like here; the rules may still refuse it. */
export const ACTS: Readonly<Record<string, (move: Move, standing: Standing) => Act>> = {
  classify: ({ which }) =>
    classify({
      category: (['APPEAL_OR_REQUEST', 'SUGGESTION', 'ACCUSATION', 'INQUIRY'] as const)[which % 4] ?? 'INQUIRY',
      litigationRelated: which % 7 === 0,
    }),
  'assign-handler': () => assignHandler(),
  notify: (move, standing) =>
    notify({
      ...dated(move, standing, 'on'),
      means: meansOf(move),
      ...(move.which % 3 === 0 ? { impossible: '无联系方式' } : {}),
    }),
  transfer: (move, standing) =>
    transfer({
      ...dated(move, standing, 'sentOn'),
      to: AUTHORITIES.slice(0, (move.which % 3) + 1).map((name, at) => ({ name, lead: at === 0 })),
    }),
  'handle-internally': () => handleInternally(),
  'record-objection': (move, standing) =>
    objection({ authority: known(move, standing), receivedOn: ago(move, standing) }),
  'decide-objection': ({ which }) => decideObjection(which % 2 === 0),
  'record-acceptance': (move, standing) =>
    acceptance({ authority: known(move, standing), acceptedOn: ago(move, standing) }),
  'record-refusal': (move, standing) => refusal({ authority: known(move, standing) }),
  extend: (move, standing) => extension({ ...dated(move, standing, 'toldOn'), days: (move.which % 30) + 1 }),
  'record-reply': (move, standing) => reply({ authority: known(move, standing), issuedOn: ago(move, standing) }),
  'record-service': (move, standing) => {
    const { course } = standing.petition;
    return service({
      ...dated(move, standing, 'servedOn'),
      document: course.at === 'ISSUED' ? course.document : 'reply',
    });
  },
  'request-review': (move, standing) => request(requestReview(dated(move, standing, 'requestedOn')), move),
  'request-final-review': (move, standing) => request(requestFinalReview(dated(move, standing, 'requestedOn')), move),
  'propose-opinion': ({ which }) => (which % 3 === 0 ? draftOpinion() : submitOpinion()),
  instruct: ({ which }) => (which % 4 === 0 ? returnForRevision() : approve()),
  'forward-review': (move, standing) => forwardReview(dated(move, standing, 'sentOn')),
  'record-hearing': ({ which }, standing) => {
    const clock = standing.petition.clocks.findLast(({ kind }) => kind === 'finalReview');
    const from = addDays(clock?.due.start ?? standing.today, (which % 40) - 2);
    return hearing(asDay(from), asDay(addDays(from, which % 6)));
  },
  'record-review-opinion': (move, standing) =>
    reviewOpinion({ authority: known(move, standing), issuedOn: ago(move, standing) }),
  'record-final-review-opinion': (move, standing) =>
    finalReviewOpinion({ authority: known(move, standing), issuedOn: ago(move, standing) }),
  'give-echo': (move, standing) => echo({ ...dated(move, standing, 'on'), means: meansOf(move) }),
  close: () => close(),
  'confirm-finality': () => confirmFinality(),
  'link-duplicate': ({ which }) =>
    link({ reference: '街道〔2024〕3号', kind: which % 5 === 0 ? 'same-facts-after-final' : 'repeat' }),
  supplement: () => supplement(),
  withdraw: () => withdraw(),
  rate: ({ which }) => rate(which % 3 === 0 ? '不满意' : '满意'),
  // Once chosen it can only be left, and few games come to that by chance.
  'choose-simple-procedure': (_, { petition }) => (petition.simple === undefined ? takeSimple() : leaveSimple()),
  'leave-simple-procedure': () => leaveSimple(),
  'request-recusal': () => requestRecusal(),
  'decide-recusal': ({ which }) => decideRecusal([handler.id], which % 4 === 0),
  'answer-dissatisfaction': (move, standing) => answerDissatisfaction(dated(move, standing, 'on')),
  remind: () => remind(),
  'record-mediation': (move, standing) => mediation(dated(move, standing, 'on')),
  'record-answer': (move, standing) => answer({ authority: known(move, standing), on: ago(move, standing) }),
  'request-supervision': () => requestSupervision(),
  'record-supervision': (move, standing) => supervisionResult(ago(move, standing)),
  'accept-assignment': ({ which }, standing) =>
    assignment({
      special: which % 2 === 0,
      isPetition: which % 3 > 0,
      ...(which % 4 === 0
        ? {}
        : {
            limit:
              which % 4 === 1 ? { date: asDay(addDays(standing.today, (which % 50) + 1)) } : { days: (which % 90) + 1 },
          }),
    }),
  'flag-special': ({ which }) =>
    flagSpecial({
      grounds: [GROUNDS[which % GROUNDS.length] ?? 'STABILITY'],
      ...(which % 3 === 0 ? { departments: AUTHORITIES.slice(0, (which % 2) + 1) } : {}),
    }),
  'confirm-special': () => confirmSpecial(),
  recount: () => recount(),
  'withdraw-special': () => withdrawSpecial(),
  'notify-urgently': ({ which }) => notifyUrgently({ authority: AUTHORITIES[which % 3] ?? HOUSING }),
  convene: ({ which }) => convene({ agreed: which % 2 === 0, attendance: { [HOUSING]: which % 3 > 0, [WATER]: true } }),
  escalate: () => escalate(),
  'report-major': () => reportMajor(),
  'coordinate-on-site': ({ which }) =>
    coordinateOnSite(
      which % 3 === 0 ? { impossible: '人多，须另行召集' } : { promises: [{ who: HOUSING, what: '一周内修缮' }] },
    ),
  'record-aftercare': (move, standing) =>
    aftercare({ ...dated(move, standing, 'on'), ...(move.which % 2 === 0 ? { kept: [1] } : { broken: [1] }) }),
  'record-reception': ({ which }, { today }) =>
    reception({
      questions: [
        { question: '多久能有答复？', answer: '六十日内' },
        ...(which % 2 === 0 ? [openQuestion(asDay(addDays(today, which % 9)))] : []),
      ],
    }),
  'answer-question': (move, standing) => answerQuestion((move.which % 3) + 1, dated(move, standing, 'on')),
  'report-conclusion': (move, standing) => reportConclusion(dated(move, standing, 'on')),
  'issue-paper': ({ which }) => issuePaper(PAPERS[which % PAPERS.length] ?? 'receipt'),
  correct: () => correct('phone', '13900000043'),
  disregard: () => disregard(),
};

/** Steps that end the matter for good are tried less, so that most games go far. */
const ENDING = new Set(['withdraw', 'disregard', 'close', 'confirm-finality']);

/** Steps that move a petition to another place, or its days. */
const ONWARDS = new Set([
  ...[
    'transfer',
    'record-objection',
    'decide-objection',
    'record-acceptance',
    'extend',
    'record-reply',
    'record-service',
    'choose-simple-procedure',
    'leave-simple-procedure',
  ],
  ...['request-review', 'request-final-review', 'propose-opinion', 'instruct', 'forward-review', 'record-hearing'],
  ...['record-review-opinion', 'record-final-review-opinion', 'confirm-finality'],
]);

/** The act this move comes to where the petition stands now. */
export function actOf(move: Move, standing: Standing): Act | undefined {
  const possible = STEPS_POSSIBLE[statusOf(standing.petition.course)].filter(
    (step) => !ENDING.has(step) || move.which % 8 === 0,
  );
  const onwards = possible.filter((step) => ONWARDS.has(step));
  const steps =
    move.among === 'ALL' ? Object.keys(ACTS) : move.among === 'ONWARDS' && onwards.length > 0 ? onwards : possible;
  return ACTS[steps[move.pick % steps.length] ?? '']?.(move, standing);
}

function known({ which }: Move, { petition: { course } }: Standing): string {
  const names =
    'authorities' in course
      ? course.authorities.map(({ name }) => name)
      : 'authority' in course
        ? [course.authority]
        : [];
  return names[which % Math.max(1, names.length)] ?? HOUSING;
}

function meansOf({ which }: Move): Means {
  return which % 4 === 0 ? 'EMAIL' : 'PHONE';
}

function request(act: Act, { which }: Move): Act {
  return which % 3 === 0 ? act.by(handler) : act;
}

function ago({ daysAgo }: Move, { today }: Standing): Day {
  return asDay(addDays(today, -daysAgo));
}

function dated<Field extends string>(move: Move, standing: Standing, field: Field) {
  const reason = move.daysAgo > 0 ? { lateEntryReason: '补录' } : {};
  return { ...reason, [field]: ago(move, standing) } as { readonly [Key in Field]: Day } & {
    readonly lateEntryReason?: string;
  };
}
