import type * as z from 'zod/mini';
import type { CalendarDate } from '../../shared/calendar/calendar-date.ts';
import type { Instant } from '../../shared/calendar/instant.ts';
import type { Actor } from '../../shared/petition/actor.ts';
import type {
  DocumentKind,
  LinkKind,
  SimpleGround,
  Means,
  PetitionerSays,
  MediationOutcome,
  Rating,
  RefusalGround,
  ReplyOutcome,
  ReviewOutcome,
  SpecialGround,
} from '../../shared/petition/codes.ts';
import type { DecisionContext } from '../../shared/petition/decision.ts';
import type { CorrectableField } from '../../shared/petition/events.ts';
import { perform, performOpening } from '../../shared/petition/perform.ts';
import type { FollowingStep, OpeningStep } from '../../shared/petition/step.ts';
import { acceptAssignment } from '../../shared/petition/steps/accept-assignment.ts';
import { assignHandler as assignHandlerStep } from '../../shared/petition/steps/assign-handler.ts';
import { classify as classifyStep } from '../../shared/petition/steps/classify.ts';
import { close as closeStep } from '../../shared/petition/steps/close.ts';
import { confirmFinality as confirmFinalityStep } from '../../shared/petition/steps/confirm-finality.ts';
import { correct as correctStep } from '../../shared/petition/steps/correct.ts';
import { decideObjection as decideObjectionStep } from '../../shared/petition/steps/decide-objection.ts';
import { disregard as disregardStep } from '../../shared/petition/steps/disregard.ts';
import { extend as extendStep } from '../../shared/petition/steps/extend.ts';
import { forwardReview as forwardReviewStep } from '../../shared/petition/steps/forward-review.ts';
import { giveEcho } from '../../shared/petition/steps/give-echo.ts';
import { handleInternally as handleInternallyStep } from '../../shared/petition/steps/handle-internally.ts';
import { instruct } from '../../shared/petition/steps/instruct.ts';
import { linkDuplicate } from '../../shared/petition/steps/link-duplicate.ts';
import { notify as notifyStep } from '../../shared/petition/steps/notify.ts';
import { proposeOpinion } from '../../shared/petition/steps/propose-opinion.ts';
import { rate as rateStep } from '../../shared/petition/steps/rate.ts';
import { recordAcceptance } from '../../shared/petition/steps/record-acceptance.ts';
import { recordAnswer } from '../../shared/petition/steps/record-answer.ts';
import { recordFinalReviewOpinion } from '../../shared/petition/steps/record-final-review-opinion.ts';
import { recordHearing } from '../../shared/petition/steps/record-hearing.ts';
import { recordMediation } from '../../shared/petition/steps/record-mediation.ts';
import { recordObjection } from '../../shared/petition/steps/record-objection.ts';
import { recordRefusal } from '../../shared/petition/steps/record-refusal.ts';
import { recordReply } from '../../shared/petition/steps/record-reply.ts';
import { recordReviewOpinion } from '../../shared/petition/steps/record-review-opinion.ts';
import { recordService } from '../../shared/petition/steps/record-service.ts';
import { recordSupervision } from '../../shared/petition/steps/record-supervision.ts';
import { register } from '../../shared/petition/steps/register.ts';
import { remind as remindStep } from '../../shared/petition/steps/remind.ts';
import { reportConclusion as reportConclusionStep } from '../../shared/petition/steps/report-conclusion.ts';
import { requestFinalReview as requestFinalReviewStep } from '../../shared/petition/steps/request-final-review.ts';
import { requestReviewStep } from '../../shared/petition/steps/request-review.ts';
import { requestSupervision as requestSupervisionStep } from '../../shared/petition/steps/request-supervision.ts';
import { confirmSpecial as confirmSpecialStep } from '../../shared/petition/steps/confirm-special.ts';
import { convene as conveneStep } from '../../shared/petition/steps/convene.ts';
import { escalate as escalateStep } from '../../shared/petition/steps/escalate.ts';
import { flagSpecial as flagSpecialStep } from '../../shared/petition/steps/flag-special.ts';
import { notifyUrgently as notifyUrgentlyStep } from '../../shared/petition/steps/notify-urgently.ts';
import { reportMajor as reportMajorStep } from '../../shared/petition/steps/report-major.ts';
import { issuePaper as issuePaperStep } from '../../shared/petition/steps/issue-paper.ts';
import { type PaperKind, paperRule } from '../../shared/petition/office-papers/kinds.ts';
import { recount as recountStep } from '../../shared/petition/steps/recount.ts';
import { withdrawSpecial as withdrawSpecialStep } from '../../shared/petition/steps/withdraw-special.ts';
import { coordinateOnSite as coordinateOnSiteStep } from '../../shared/petition/steps/coordinate-on-site.ts';
import { chooseSimpleProcedure } from '../../shared/petition/steps/choose-simple-procedure.ts';
import { leaveSimpleProcedure } from '../../shared/petition/steps/leave-simple-procedure.ts';
import { requestRecusal as requestRecusalStep } from '../../shared/petition/steps/request-recusal.ts';
import { decideRecusal as decideRecusalStep } from '../../shared/petition/steps/decide-recusal.ts';
import { answerDissatisfaction as answerDissatisfactionStep } from '../../shared/petition/steps/answer-dissatisfaction.ts';
import { answerQuestion as answerQuestionStep } from '../../shared/petition/steps/answer-question.ts';
import { recordReception } from '../../shared/petition/steps/record-reception.ts';
import { recordAftercare as recordAftercareStep } from '../../shared/petition/steps/record-aftercare.ts';
import { submit } from '../../shared/petition/steps/submit.ts';
import { supplement as supplementStep } from '../../shared/petition/steps/supplement.ts';
import { transfer as transferStep } from '../../shared/petition/steps/transfer.ts';
import { withdraw as withdrawStep } from '../../shared/petition/steps/withdraw.ts';
import { at, type Day, day } from './days.ts';
import { handler, head, leader, receiver, resident, type Staff } from './office.ts';
import type { Act, Attempt, Opening } from './story.ts';

/** The bodies Wutong forwards to, and those above them. */
export const HOUSING = '区住房和城乡建设局';
export const WATER = '区水务局';
export const GAS = '云汀燃气公司';
export const CITY_MANAGEMENT = '区城市管理局';
export const DISTRICT_GOVERNMENT = '云汀区人民政府';
export const CITY_GOVERNMENT = '棠州市人民政府';

/** A petitioner like most: a name, ways to be reached, and words that must show nowhere else. */
export const PETITIONER = {
  name: '窦桂枝',
  phone: '13900000042',
  email: 'dou.guizhi@example.com',
  address: '槐荫里7号楼1单元301',
} as const;

export const WORDS = {
  subject: '屋顶漏雨两年没人修',
  statement: '楼顶防水层老化，一下雨就往屋里滴，找过物业三次。',
  request: '尽快把屋顶修好',
} as const;

interface Common {
  readonly lateEntryReason?: string;
  readonly note?: string;
}

type Brought = Partial<z.input<typeof submit.input>>;

/** 登记: a receiver writes down a letter, visit or call on the day it came, unless `enteredOn` says otherwise. */
export function registered(
  options: Brought &
    Common & {
      readonly receivedOn: Day;
      readonly time?: string;
      readonly enteredOn?: Day;
      readonly channel?: 'LETTER' | 'VISIT' | 'CALL' | 'ONLINE';
      readonly onTheSpot?: { told: boolean; what?: string; reason?: string };
      readonly confirmedByPetitioner?: boolean;
    },
): Opening {
  const { receivedOn, time, enteredOn = receivedOn, channel = 'LETTER', ...rest } = options;
  return opening(register, receiver, at(enteredOn, time), {
    ...brought(rest),
    channel,
    receivedOn: day(receivedOn),
  });
}

/** 提交诉求: a resident hands it in online. */
export function submitted(options: Brought & { readonly on: Day; readonly time?: string }): Opening {
  const { on, time, ...rest } = options;
  return opening(submit, resident, at(on, time), brought(rest));
}

/** 匿名, and nobody can be reached. */
export const ANONYMOUS = { anonymous: true, petitioner: undefined } as const;

export function classify(input: Partial<z.input<typeof classifyStep.input>> = {}): Act {
  return act(classifyStep).by(receiver, () => ({ category: 'APPEAL_OR_REQUEST', contentClass: '城乡建设', ...input }));
}

export function assignHandler(id: string = handler.id): Act {
  return act(assignHandlerStep).by(head, () => ({ handler: id }));
}

/** How somebody is told something; `null` leaves the field empty. */
type Telling = Common & { on?: Day; means?: Means | null; what?: string | null; impossible?: string };

export function notify(options: Telling & { paper?: number } = {}): Act {
  const { on, impossible, paper, ...common } = options;
  return act(notifyStep).by(handler, (today) => ({
    ...(impossible === undefined
      ? told(common, '已转送有权处理的机关，请留意其告知')
      : { notNotifiableReason: impossible }),
    ...lateEntry(common),
    ...(paper === undefined ? {} : { paper }),
    on: dayOr(today, on),
  }));
}

export function transfer(
  options: Common & {
    to?: string | readonly { readonly name: string; readonly lead?: boolean }[];
    sentOn?: Day;
    told?: { readonly on: Day; readonly means: Means };
    documents?: readonly string[];
  } = {},
): Act {
  const { to = HOUSING, sentOn, told, documents, ...common } = options;
  return act(transferStep).by(handler, (today) => ({
    ...common,
    authorities: typeof to === 'string' ? [{ name: to }] : [...to],
    sentOn: dayOr(today, sentOn),
    method: 'SYSTEM',
    ...(documents === undefined ? {} : { documents: [...documents] }),
    ...(told === undefined ? {} : { petitionerTold: { on: day(told.on), means: told.means } }),
  }));
}

export function handleInternally(id: string = handler.id): Act {
  return act(handleInternallyStep).by(head, () => ({ handler: id }));
}

export function objection(options: { authority?: string; receivedOn?: Day; reasons?: string } = {}): Act {
  const { authority = HOUSING, receivedOn, reasons = '该楼栋属公房，应由公房管理单位办理' } = options;
  return act(recordObjection).by(handler, (today) => ({ authority, receivedOn: dayOr(today, receivedOn), reasons }));
}

export function decideObjection(agree: boolean): Act {
  return act(decideObjectionStep).by(head, () => ({ agree, reason: '经核实' }));
}

export function acceptance(options: { authority?: string; acceptedOn?: Day; documentNo?: string } = {}): Act {
  const { authority = HOUSING, acceptedOn, ...rest } = options;
  return act(recordAcceptance).by(handler, (today) => ({ ...rest, authority, acceptedOn: dayOr(today, acceptedOn) }));
}

export function refusal(
  options: { authority?: string; ground?: RefusalGround; article?: string; direction?: string } = {},
): Act {
  const {
    authority = HOUSING,
    ground = 'OUTSIDE_POWERS',
    article = '《信访工作条例》第二十三条',
    direction = '请向区城市管理局提出（云汀区建设路33号）',
  } = options;
  return act(recordRefusal).by(handler, () => ({ authority, ground, article, direction }));
}

export function extension(options: Common & { days?: number; reason?: string; toldOn?: Day } = {}): Act {
  const { days = 30, reason = '需委托房屋安全鉴定', toldOn, ...common } = options;
  return act(extendStep).by(head, (today) => ({
    ...common,
    days,
    reason,
    approvedBy: '区住房和城乡建设局局长',
    toldOn: dayOr(today, toldOn),
  }));
}

export function reply(
  options: {
    authority?: string;
    issuedOn?: Day;
    outcome?: ReplyOutcome;
    more?: { item: string; outcome: ReplyOutcome };
  } = {},
): Act {
  const { authority = HOUSING, issuedOn, outcome = 'SUPPORTED', more } = options;
  return act(recordReply).by(handler, (today) => ({
    authority,
    outcomes: [{ item: '屋顶维修', outcome }, ...(more === undefined ? [] : [more])],
    documentNo: '云住建信答〔2026〕7号',
    issuedOn: dayOr(today, issuedOn),
  }));
}

export function service(
  options: Common & {
    document?: DocumentKind;
    servedOn?: Day;
    means?: Means;
    refusedToSign?: boolean;
    paper?: number;
    petitionerSays?: PetitionerSays;
  } = {},
): Act {
  const { document = 'reply', servedOn, means = 'POST', ...rest } = options;
  return act(recordService).by(handler, (today) => ({ ...rest, document, servedOn: dayOr(today, servedOn), means }));
}

/** A request; `decision` where the opinion was served before the matter came here. */
type Request = Common & {
  requestedOn?: Day;
  receivedOn?: Day;
  decision?: { readonly authority: string; readonly servedOn: Day };
};

export function requestReview(options: Request = {}): Act {
  return act(requestReviewStep).by(resident, () => requested(options));
}

export function requestFinalReview(options: Request = {}): Act {
  return act(requestFinalReviewStep).by(resident, () => requested(options));
}

export function draftOpinion(): Act {
  return act(proposeOpinion).by(handler, () => ({ opinion: '建议转送区人民政府复查', submit: false }));
}

export function submitOpinion(): Act {
  return act(proposeOpinion).by(handler, () => ({ opinion: '建议转送区人民政府复查', submit: true }));
}

export function approve(): Act {
  return act(instruct).by(leader, () => ({ decision: 'approve', instruction: '同意转送' }));
}

export function returnForRevision(): Act {
  return act(instruct).by(leader, () => ({ decision: 'return', instruction: '请补充原处理意见的依据' }));
}

export function forwardReview(options: Common & { authority?: string; sentOn?: Day } = {}): Act {
  const { authority = DISTRICT_GOVERNMENT, sentOn, ...common } = options;
  return act(forwardReviewStep).by(handler, (today) => ({ ...common, authority, sentOn: dayOr(today, sentOn) }));
}

export function hearing(from: Day, to: Day): Act {
  return act(recordHearing).by(handler, () => ({ from: day(from), to: day(to), documentNo: '云政信听〔2026〕1号' }));
}

export function reviewOpinion(options: { authority?: string; outcome?: ReviewOutcome; issuedOn?: Day } = {}): Act {
  return act(recordReviewOpinion).by(handler, (today) =>
    opinionOn(today, { authority: DISTRICT_GOVERNMENT, ...options }),
  );
}

export function finalReviewOpinion(options: { authority?: string; outcome?: ReviewOutcome; issuedOn?: Day } = {}): Act {
  return act(recordFinalReviewOpinion).by(handler, (today) =>
    opinionOn(today, { authority: CITY_GOVERNMENT, ...options }),
  );
}

export function echo(options: Telling = {}): Act {
  const { on, impossible, ...common } = options;
  return act(giveEcho).by(handler, (today) => ({
    ...(impossible === undefined ? told(common, '物业已排期，下月动工') : { impossibleReason: impossible }),
    ...lateEntry(common),
    on: dayOr(today, on),
  }));
}

export function close(): Act {
  return act(closeStep).by(head, () => ({ reason: '已答复并反馈' }));
}

export function confirmFinality(): Act {
  return act(confirmFinalityStep).by(head, () => ({}));
}

export function disregard(): Act {
  return act(disregardStep).by(head, () => ({ reason: '广告' }));
}

/** `related` is what the edge found under the number: left out, there is no such petition. */
export function link(
  options: { petitionNo?: string; reference?: string; kind?: LinkKind },
  related?: DecisionContext['related'],
): Act {
  return act(linkDuplicate).by(handler, () => ({ kind: 'repeat', ...options }), related);
}

/** Words, papers, or both; `null` leaves the words out. */
export function supplement(statement: string | null = '昨晚又漏了，天花板掉了一块', attachments?: string[]): Act {
  return act(supplementStep).by(resident, () => ({
    ...(statement === null ? {} : { statement }),
    ...(attachments === undefined ? {} : { attachments }),
  }));
}

/** `null`: without saying why. */
export function withdraw(reason: string | null = '物业已经答应修了'): Act {
  return act(withdrawStep).by(resident, () => (reason === null ? {} : { reason }));
}

export function rate(office: Rating = '满意', more: { authority?: Rating; reasons?: string } = {}): Act {
  return act(rateStep).by(resident, () => ({ office, ...more }));
}

export function answerDissatisfaction(options: Common & { on?: Day } = {}): Act {
  const { on, ...rest } = options;
  return act(answerDissatisfactionStep).by(head, (today) => ({
    on: dayOr(today, on),
    means: 'PHONE',
    what: '已说明办理过程，信访人表示理解',
    ...rest,
  }));
}

export function takeSimple(options: { ground?: SimpleGround; firstTime?: boolean } = {}): Act {
  return act(chooseSimpleProcedure).by(handler, () => ({ ground: 'PLAIN', firstTime: true, ...options }));
}

export function leaveSimple(): Act {
  return act(leaveSimpleProcedure).by(handler, () => ({ reason: '涉及两个部门，责任有争议' }));
}

export function requestRecusal(who = '王建国'): Act {
  return act(requestRecusalStep).by(resident, () => ({ who, reason: '他与物业经理是亲属' }));
}

export function decideRecusal(staffIds: string[] = [handler.id], agree = true): Act {
  return act(decideRecusalStep).by(head, () => ({
    staffIds,
    agree,
    reason: agree ? '经核实有亲属关系' : '经核实没有利害关系',
  }));
}

export function remind(
  authority: string = HOUSING,
  options: { means?: Means; documentNo?: string; answerBy?: Day } = {},
): Act {
  const { means = 'PHONE', answerBy, ...rest } = options;
  return act(remindStep).by(handler, () => ({
    authority,
    means,
    text: '请告知进展',
    ...rest,
    ...(answerBy === undefined ? {} : { answerBy: day(answerBy) }),
  }));
}

export function answer(options: { authority?: string; on?: Day; expectedBy?: Day } = {}): Act {
  const { authority = HOUSING, on, expectedBy } = options;
  return act(recordAnswer).by(handler, (today) => ({
    authority,
    on: dayOr(today, on),
    answer: '鉴定报告已出，正在拟写处理意见',
    ...(expectedBy === undefined ? {} : { expectedBy: day(expectedBy) }),
  }));
}

export function requestSupervision(options: { to?: string; request?: string; replyBy?: Day } = {}): Act {
  const { to = '鹤汀街道办事处', request, replyBy } = options;
  return act(requestSupervisionStep).by(head, () => ({
    circumstance: 'OVERDUE',
    to,
    ...(request === undefined ? {} : { request }),
    ...(replyBy === undefined ? {} : { replyBy: day(replyBy) }),
  }));
}

/** `null` leaves a side's consent out. */
export function mediation(
  options: Common & {
    on?: Day;
    petitioner?: Day | null;
    otherSide?: Day | null;
    outcome?: MediationOutcome;
    documentNo?: string | null;
  } = {},
): Act {
  const { on, petitioner, otherSide, outcome = 'MEDIATED', documentNo = '梧调〔2026〕6号', ...common } = options;
  return act(recordMediation).by(handler, (today) => ({
    ...common,
    on: dayOr(today, on),
    by: '梧桐社区人民调解委员会',
    ...(petitioner === null ? {} : { petitionerConsentedOn: dayOr(today, petitioner) }),
    ...(otherSide === null ? {} : { otherSideConsentedOn: dayOr(today, otherSide) }),
    outcome,
    ...(documentNo === null ? {} : { documentNo }),
  }));
}

export function recount(): Act {
  return act(recountStep).by(head, () => ({}));
}

export function flagSpecial(options: { grounds?: SpecialGround[]; departments?: string[]; reason?: string } = {}): Act {
  const { grounds = ['LIFE_PROPERTY_SAFETY'], ...rest } = options;
  return act(flagSpecialStep).by(receiver, () => ({ grounds, ...rest }));
}

export function confirmSpecial(): Act {
  return act(confirmSpecialStep).by(head, () => ({}));
}

export function withdrawSpecial(reason = '经核实为饭店排烟，无险情'): Act {
  return act(withdrawSpecialStep).by(head, () => ({ reason }));
}

export function notifyUrgently(
  options: Common & { authority?: string; at?: string; means?: Means; contact?: string } = {},
): Act {
  const { authority = GAS, means = 'PHONE', ...rest } = options;
  return act(notifyUrgentlyStep).by(receiver, () => ({
    authority,
    means,
    content: '松风里2号楼一层煤气味很大，请立即派人',
    ...rest,
  }));
}

/** Each department with whether it came. */
export function convene(
  options: {
    attendance?: Readonly<Record<string, boolean>>;
    lead?: string;
    agreed?: boolean;
    at?: string;
    actions?: { who: string; what: string; by?: Day }[] | null;
    /** A department that is listed once more. */
    again?: string;
  } = {},
): Act {
  const { attendance = { [GAS]: true, [HOUSING]: true }, agreed = true, at: met } = options;
  const { actions = [{ who: GAS, what: '查明漏点并关阀' }], again } = options;
  const listed = [...Object.entries(attendance), ...(again === undefined ? [] : [[again, true] as const])];
  return act(conveneStep).by(head, () => ({
    lead: options.lead ?? Object.keys(attendance)[0] ?? '',
    attendance: listed.map(([department, attended]) => ({ department, attended })),
    decisions: '燃气公司今晚查明漏点，住建局协助疏散',
    ...(actions === null
      ? {}
      : { actions: actions.map(({ by, ...rest }) => ({ ...rest, ...(by === undefined ? {} : { by: day(by) }) })) }),
    agreed,
    ...(met === undefined ? {} : { at: met }),
  }));
}

export function escalate(to = '鹤汀街道办事处', moment?: string): Act {
  return act(escalateStep).by(head, () => ({
    to,
    ...(moment === undefined ? {} : { at: moment }),
    facts: '松风里2号楼煤气泄漏',
    difficulty: '燃气公司未到场',
    request: '请街道协调燃气公司立即到场',
  }));
}

export function reportMajor(options: { to?: string; at?: string } = {}): Act {
  const { to = '鹤汀街道办事处', at: reported } = options;
  return act(reportMajorStep).by(head, () => ({
    to,
    means: 'PHONE',
    facts: '松风里2号楼煤气泄漏，涉及32户',
    measures: '已拨打119，正在疏散',
    ...(reported === undefined ? {} : { at: reported }),
  }));
}

/** On the spot, with whoever came; `impossible`: why not. */
export function coordinateOnSite(
  options: {
    impossible?: string;
    departments?: string[];
    attendance?: Readonly<Record<string, boolean>>;
    lead?: string | null;
    decisions?: string | null;
    promises?: readonly { who: string; what: string; by?: Day }[];
    followUpOn?: Day;
    at?: string;
  } = {},
): Act {
  const { at: met, impossible, departments, attendance = { [HOUSING]: true }, followUpOn } = options;
  const { lead = Object.keys(attendance)[0] ?? '', decisions = '一周内组织修缮', promises } = options;
  const when = met === undefined ? {} : { at: met };
  return act(coordinateOnSiteStep).by(receiver, () =>
    impossible === undefined
      ? {
          ...when,
          possible: true,
          attendance: Object.entries(attendance).map(([department, attended]) => ({ department, attended })),
          ...(lead === null ? {} : { lead }),
          ...(decisions === null ? {} : { decisions }),
          ...(promises === undefined
            ? {}
            : {
                promises: promises.map(({ by, ...rest }) => ({
                  ...rest,
                  ...(by === undefined ? {} : { by: day(by) }),
                })),
              }),
          ...(followUpOn === undefined ? {} : { followUpOn: day(followUpOn) }),
        }
      : {
          ...when,
          possible: false,
          ...(impossible === '' ? {} : { reason: impossible }),
          ...(departments === undefined ? {} : { departments }),
        },
  );
}

/** A contact after the visit; `kept` and `broken` are numbers of promises. */
export function aftercare(
  options: Common & { on?: Day; kept?: readonly number[]; broken?: readonly number[]; nextOn?: Day } = {},
): Act {
  const { on, kept = [], broken = [], nextOn, ...rest } = options;
  return act(recordAftercareStep).by(handler, (today) => ({
    on: dayOr(today, on),
    means: 'PHONE',
    result: '已电话回访代表，了解修缮进度',
    checked: [
      ...kept.map((promise) => ({ promise, kept: true })),
      ...broken.map((promise) => ({ promise, kept: false })),
    ],
    ...(nextOn === undefined ? {} : { nextOn: day(nextOn) }),
    ...rest,
  }));
}

/** 接待记录: greeted, read back, seen off, and one question answered at once, unless it says otherwise. */
export function reception(options: Common & { by?: Staff } & Partial<z.input<typeof recordReception.input>> = {}): Act {
  const { by = receiver, ...rest } = options;
  return act(recordReception).by(by, () => ({
    greeted: true,
    questions: [{ question: '多久能有答复？', answer: '受理之日起60日内' }],
    ...(rest.notConfirmedBecause === undefined ? { confirmed: true } : {}),
    slipGiven: true,
    ...rest,
  }));
}

/** A question nobody could answer at the counter. */
export function openQuestion(by: Day, who: string = handler.id, question = '物业费能不能缓交？') {
  return { question, answeredBy: { who, by: day(by) } };
}

export function answerQuestion(question: number, options: Common & { on?: Day } = {}): Act {
  const { on, ...rest } = options;
  return act(answerQuestionStep).by(handler, (today) => ({
    question,
    on: dayOr(today, on),
    means: 'PHONE',
    answer: '可以，请到物业办理',
    ...rest,
  }));
}

export function supervisionResult(on?: Day): Act {
  return act(recordSupervision).by(handler, (today) => ({ on: dayOr(today, on), result: '已责成限期答复' }));
}

export function assignment(
  options: Common & {
    limit?: { date?: Day; days?: number; unit?: 'CALENDAR' | 'WORKING' };
    isPetition?: boolean;
    special?: boolean;
    receivedOn?: Day;
  } = {},
): Act {
  const { limit, isPetition = true, receivedOn, ...rest } = options;
  const { date, ...counted } = limit ?? {};
  return act(acceptAssignment).by(receiver, () => ({
    ...rest,
    assigner: '鹤汀街道办事处',
    isPetition,
    ...(limit === undefined ? {} : { limit: date === undefined ? counted : { ...counted, date: day(date) } }),
    ...(receivedOn === undefined ? {} : { receivedOn: day(receivedOn) }),
  }));
}

/** 制发文书: by whoever may make out this kind. */
export function issuePaper(
  kind: PaperKind,
  options: Common & { about?: number; replaces?: number; reason?: string } = {},
): Act {
  const by = paperRule(kind).roles.includes('handler') ? handler : head;
  return act(issuePaperStep).by(by, () => ({ kind, ...options }));
}

export function reportConclusion(options: Common & { on?: Day } = {}): Act {
  const { on, ...common } = options;
  return act(reportConclusionStep).by(handler, (today) => ({
    ...common,
    on: dayOr(today, on),
    documentNo: '梧社信结〔2026〕2号',
  }));
}

export function correct(field: CorrectableField, value: string): Act {
  return act(correctStep).by(handler, () => ({ field, value, reason: '登记时听写有误' }));
}

function opening<Schema extends z.ZodMiniType>(
  step: OpeningStep<Schema>,
  actor: Actor,
  moment: Instant,
  given: z.input<Schema>,
): Opening {
  return {
    step: step.name,
    actor,
    at: moment,
    by: (other) => opening(step, other, moment, given),
    attempt: (context) =>
      read(step, given, (input) =>
        performOpening(step, input, { ...context, personKeys: [], queryCodeHash: 'hash-of-the-query-code' }),
      ),
  };
}

// In two calls, so that the step fixes what its input may be before the input is read.
function act<Schema extends z.ZodMiniType>(step: FollowingStep<Schema>) {
  return {
    by: (actor: Actor, given: (today: CalendarDate) => z.input<Schema>, related?: DecisionContext['related']): Act => ({
      step: step.name,
      actor,
      input: given,
      by: (other) => act(step).by(other, given, related),
      attempt: (petition, { particulars, ...context }) =>
        read(step, given(context.today), (input) =>
          perform(step, petition, input, {
            ...context,
            ...(step.aside?.(input) === undefined || particulars === undefined ? {} : { particulars }),
            ...(related === undefined ? {} : { related }),
          }),
        ),
    }),
  };
}

/** Through the form's own schema first, as every command comes. */
function read<Schema extends z.ZodMiniType>(
  step: OpeningStep<Schema> | FollowingStep<Schema>,
  given: z.input<Schema>,
  decide: (input: z.output<Schema>) => Extract<Attempt, { decision: unknown }>['decision'],
): Attempt {
  const parsed = step.input.safeParse(given);
  if (!parsed.success) return { invalid: parsed.error.issues.map(({ path }) => path.join('.')) };
  const aside = step.aside?.(parsed.data);
  return {
    decision: decide(parsed.data),
    ...(aside === undefined ? {} : { aside }),
    ...textOf(given, 'note', 'note'),
    ...textOf(given, 'lateEntryReason', 'late'),
  };
}

function textOf(input: unknown, field: string, as: 'note' | 'late'): { note?: string; late?: string } {
  const value: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, field) : undefined;
  return typeof value === 'string' ? { [as]: value } : {};
}

function brought<Given extends Brought>(given: Given): Given & typeof WORDS {
  const anonymous = given.anonymous === true ? {} : { petitioner: PETITIONER };
  const { petitioner, ...rest } = { ...WORDS, ...anonymous, ...given };
  return (petitioner === undefined ? rest : { ...rest, petitioner }) as Given & typeof WORDS;
}

function told({ means = 'PHONE', what }: Telling, usual: string): { means?: Means; what?: string } {
  return { ...(means === null ? {} : { means }), ...(what === null ? {} : { what: what ?? usual }) };
}

function lateEntry({ lateEntryReason, note }: Common): Common {
  return { ...(lateEntryReason === undefined ? {} : { lateEntryReason }), ...(note === undefined ? {} : { note }) };
}

function requested({ requestedOn, receivedOn, decision, ...common }: Request): z.input<typeof requestReviewStep.input> {
  return {
    ...common,
    grounds: '答复没有说明为何不更换防水层',
    ...(requestedOn === undefined ? {} : { requestedOn: day(requestedOn) }),
    ...(receivedOn === undefined ? {} : { receivedOn: day(receivedOn) }),
    ...(decision === undefined
      ? {}
      : { decision: { authority: decision.authority, servedOn: day(decision.servedOn) } }),
  };
}

function opinionOn(
  today: CalendarDate,
  options: { authority: string; outcome?: ReviewOutcome; issuedOn?: Day },
): z.input<typeof recordReviewOpinion.input> {
  const { authority, outcome = 'UPHELD', issuedOn } = options;
  return { authority, outcome, documentNo: '云政信复〔2026〕3号', issuedOn: dayOr(today, issuedOn) };
}

function dayOr(today: CalendarDate, given: Day | undefined): CalendarDate {
  return given === undefined ? today : day(given);
}
