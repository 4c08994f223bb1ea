import { chineseDay } from '../calendar/explain.ts';
import type { CalendarDate } from '../calendar/calendar-date.ts';
import { shanghaiDay } from '../calendar/instant.ts';
import {
  type Bilingual,
  CHANNELS,
  DOCUMENTS,
  LEVELS,
  MEANS,
  MEDIATION_OUTCOMES,
  NOTICES,
  REFUSAL_GROUNDS,
  REFUSED_UPLOADS,
  REPLY_OUTCOMES,
  REVIEW_OUTCOMES,
} from './codes.ts';
import type { Commit, PetitionEvent } from './events.ts';
import { MEDIA } from './uploads.ts';

/** One dated line of a petition's story, as the petitioner may read it: no staff, no drafts, nothing of the office's own talk. */
export interface HistoryEntry extends Bilingual {
  readonly on: CalendarDate;
}

export function publicHistory(commits: readonly Commit[]): readonly HistoryEntry[] {
  return commits.flatMap((commit) =>
    commit.events.flatMap((event) => {
      const entry = tell(event, shanghaiDay(commit.at));
      return entry === undefined ? [] : [entry];
    }),
  );
}

function tell(event: PetitionEvent, entered: CalendarDate): HistoryEntry | undefined {
  switch (event.type) {
    case 'PetitionRegistered':
      return {
        on: event.receivedOn,
        zh: `${CHANNELS[event.channel].zh}已登记`,
        en: `registered (${CHANNELS[event.channel].en})`,
      };
    case 'PetitionerNotified':
      return {
        on: event.on,
        zh: `已${MEANS[event.means].zh}告知：${event.what}`,
        en: `you were told ${MEANS[event.means].en}`,
      };
    case 'PetitionTransferred': {
      const names = event.authorities.map((target) => target.name);
      return { on: event.sentOn, zh: `已转送${names.join('、')}`, en: `transferred to ${names.join(', ')}` };
    }
    case 'InternalHandlingBegun':
      return { on: event.on, zh: '由本机关办理', en: 'handled by this office' };
    case 'ObjectionReceived':
      return {
        on: event.receivedOn,
        zh: `${event.authority}对转送提出异议，正在核实`,
        en: `${event.authority} objects to the transfer`,
      };
    case 'ObjectionAgreed':
      return {
        on: event.on,
        zh: `同意${event.authority}退回，将重新转送`,
        en: 'the objection is agreed; it will be transferred anew',
      };
    case 'ObjectionRejected':
      return {
        on: event.on,
        zh: `不同意退回，仍由${event.authority}办理`,
        en: `${event.authority} remains responsible`,
      };
    case 'PetitionAccepted':
      return {
        on: event.acceptedOn,
        zh: `${event.authority}已受理${numbered(event.documentNo)}`,
        en: `accepted by ${event.authority}`,
      };
    case 'PetitionRefused':
      return {
        on: event.on,
        zh: `${event.authority}不予受理：${REFUSAL_GROUNDS[event.ground].zh}（${event.article}）。${event.direction}`,
        en: `not accepted by ${event.authority}: ${REFUSAL_GROUNDS[event.ground].en}`,
      };
    case 'HandlingExtended':
      return {
        on: event.toldOn,
        zh: `办理期限延长${event.days}日：${event.reason}`,
        en: `handling extended by ${event.days} days`,
      };
    case 'ReplyIssued': {
      const zh = event.outcomes.map(({ item, outcome }) => `${item}：${REPLY_OUTCOMES[outcome].zh}`).join('；');
      return {
        on: event.issuedOn,
        zh: `${event.authority}作出处理意见${numbered(event.documentNo)}。${zh}`,
        en: `decided by ${event.authority}`,
      };
    }
    case 'DocumentServed':
      return {
        on: event.servedOn,
        zh: `${DOCUMENTS[event.document].zh}已送达（${MEANS[event.means].zh}）`,
        en: `${DOCUMENTS[event.document].en} served`,
      };
    case 'ReviewRequested':
      return {
        on: event.requestedOn,
        zh: `已收到${LEVELS[event.level].zh}请求${event.late === undefined ? '' : `（已超过${chineseDay(event.late.due)}，注明后一并转送）`}`,
        en: `request for ${LEVELS[event.level].en} received${event.late === undefined ? '' : ', recorded as late and passed on'}`,
      };
    case 'OpinionSubmitted':
      return { on: event.on, zh: `${LEVELS[event.level].zh}请求已呈报领导审批`, en: 'submitted to the leader' };
    case 'OpinionApproved':
      return { on: event.on, zh: `${LEVELS[event.level].zh}请求已批示`, en: 'instructed by the leader' };
    case 'ReviewForwarded':
      return {
        on: event.sentOn,
        zh: `${LEVELS[event.level].zh}请求已转送${event.authority}`,
        en: `request forwarded to ${event.authority}`,
      };
    case 'HearingHeld':
      return {
        on: event.from,
        zh: `${chineseDay(event.from)}至${chineseDay(event.to)}举行听证`,
        en: `hearing from ${event.from} to ${event.to}`,
      };
    case 'ReviewOpinionIssued':
      return {
        on: event.issuedOn,
        zh: `${event.authority}作出${LEVELS[event.level].zh}意见：${REVIEW_OUTCOMES[event.outcome].zh}${numbered(event.documentNo)}`,
        en: `${LEVELS[event.level].en} opinion: ${REVIEW_OUTCOMES[event.outcome].en}`,
      };
    case 'EchoGiven':
      return {
        on: event.on,
        zh: `已${MEANS[event.means].zh}反馈：${event.what}`,
        en: `you were told the result ${MEANS[event.means].en}`,
      };
    case 'PetitionClosed':
      return { on: event.on, zh: '已办结', en: 'closed' };
    case 'FinalityConfirmed':
      return {
        on: event.on,
        zh: '信访事项终结，同一事实和理由不再受理',
        en: 'final: the same facts and reasons are accepted no more',
      };
    case 'PetitionWithdrawn':
      return { on: event.on, zh: '您已撤回', en: 'you withdrew it' };
    case 'PetitionSupplemented':
      return { on: event.on, zh: '已收到您补充的内容', en: 'your addition was received' };
    case 'AttachmentReceived':
      if (event.broughtBy === 'OFFICE') return undefined;
      return {
        on: event.on,
        zh: `已收到您上传的${MEDIA[event.media].zh}`,
        en: `your ${MEDIA[event.media].en} was received`,
      };
    case 'AttachmentRefused': {
      if (event.broughtBy === 'OFFICE') return undefined;
      const { zh, en } = REFUSED_UPLOADS[event.reason];
      return { on: event.on, zh: `您上传的文件没有收下：${zh}`, en: `your file was not kept: ${en}` };
    }
    case 'PetitionRated':
      return { on: event.on, zh: '已收到您的评价', en: 'your rating was received' };
    case 'DissatisfactionAnswered':
      return {
        on: event.on,
        zh: `已就您的评价${MEANS[event.means].zh}与您联系`,
        en: `you were spoken with about your rating ${MEANS[event.means].en}`,
      };
    case 'SimpleProcedureChosen':
      return { on: event.on, zh: '适用简易办理', en: 'the simple procedure is taken' };
    case 'SimpleProcedureLeft':
      return { on: event.on, zh: `转为普通办理：${event.reason}`, en: 'the ordinary procedure is taken' };
    case 'RecusalRequested':
      return { on: event.on, zh: '已收到回避申请', en: 'the request that somebody keep out was received' };
    case 'RecusalDecided':
      return event.agreed
        ? { on: event.on, zh: '已决定有关工作人员回避本事项', en: 'it was decided that the staff concerned keep out' }
        : { on: event.on, zh: '经审查，回避申请未获同意', en: 'the request that somebody keep out was not agreed to' };
    case 'AuthorityReminded':
      return { on: event.on, zh: `已向${event.authority}催办`, en: `${event.authority} was reminded` };
    case 'SupervisionRequested':
      return { on: event.on, zh: `已提请${event.to}督办`, en: `${event.to} was asked to supervise` };
    case 'WindowLapsed':
      return {
        on: entered,
        zh: `${event.clock === 'reviewRequest' ? '请求复查' : event.clock === 'finalReviewRequest' ? '请求复核' : '异议'}的期限已于${chineseDay(event.due)}届满`,
        en: `the time for it ended on ${event.due}`,
      };
    case 'ClockOverran':
      return { on: entered, zh: `超过期限（${chineseDay(event.due)}），已催促`, en: `overdue since ${event.due}` };
    case 'ClocksRecounted': {
      const moved = event.clocks.filter(({ was, due }) => was !== due);
      if (moved.length === 0)
        return { on: entered, zh: '放假安排已公布，暂定的期限已确定', en: 'provisional dates are settled' };
      return {
        on: entered,
        zh: `放假安排已公布，期限已核定：${moved.map(({ was, due }) => `${chineseDay(was)}改为${chineseDay(due)}`).join('，')}`,
        en: `dates were settled by the holiday notice: ${moved.map(({ was, due }) => `${was} is now ${due}`).join(', ')}`,
      };
    }
    case 'NoticeUndelivered':
      return {
        on: entered,
        zh: `发往您邮箱的「${NOTICES[event.kind].zh}」未能送达，我们将以其他方式告知您`,
        en: 'our mail did not reach you; we will tell you in another way',
      };
    case 'UrgentlyNotified':
      return {
        on: shanghaiDay(event.at),
        zh: `已紧急通知${event.authority}`,
        en: `${event.authority} was told at once`,
      };
    case 'DepartmentsConvened':
      return {
        on: shanghaiDay(event.at),
        zh: `已召集${event.attendance.map(({ department }) => department).join('、')}协调`,
        en: 'the departments concerned were convened',
      };
    case 'OnSiteCoordinated':
      return { on: shanghaiDay(event.at), zh: `已现场协调：${event.decisions}`, en: 'coordinated on the spot' };
    case 'OnSiteFoundImpossible':
      return { on: shanghaiDay(event.at), zh: '现场未能协调解决，将另行协调', en: 'not settled on the spot' };
    case 'AftercareRecorded':
      return {
        on: event.on,
        zh: `已${MEANS[event.means].zh}回访`,
        en: `you were asked ${MEANS[event.means].en} how it went`,
      };
    case 'MediationHeld':
      return {
        on: event.on,
        zh: `经双方同意，${event.by}主持调解，${MEDIATION_OUTCOMES[event.outcome].zh}${numbered(event.documentNo)}`,
        en: `mediation with the consent of both sides: ${MEDIATION_OUTCOMES[event.outcome].en}`,
      };
    case 'ReceptionRecorded':
      return { on: shanghaiDay(event.arrivedAt), zh: '已接待', en: 'you were received' };
    case 'QuestionAnswered':
      return {
        on: event.on,
        zh: `已${MEANS[event.means].zh}答复您的询问`,
        en: `your question was answered ${MEANS[event.means].en}`,
      };
    case 'MatterEscalated':
      return { on: shanghaiDay(event.at), zh: '已呈报上级', en: 'reported to the superior' };
    case 'PaperIssued': {
      if (!event.content.service) return undefined;
      const { zh, en } = event.content.title;
      return { on: entered, zh: `已制发「${zh}」（${event.number}）`, en: `a paper was made out for you: ${en}` };
    }
    case 'PetitionClassified':
    case 'HandlerAssigned':
    case 'NoticeFoundImpossible':
    case 'OpinionDrafted':
    case 'OpinionReturned':
    case 'EchoFoundImpossible':
    case 'PetitionLinked':
    case 'ReminderAnswered':
    case 'SupervisionReported':
    case 'AssignmentAccepted':
    case 'ConclusionReported':
    case 'ParticularsCorrected':
    case 'PetitionDisregarded':
    case 'ClockNeared':
    case 'SpecialFlagged':
    case 'SpecialConfirmed':
    case 'SpecialWithdrawn':
    case 'MajorMatterReported':
    case 'ImmediateHalfGone':
    case 'ImmediateOverran':
    case 'InstructionAwaited':
    case 'PetitionIdled':
      return undefined;
    default:
      return event satisfies never;
  }
}

function numbered(documentNo: string | undefined): string {
  return documentNo === undefined ? '' : `（${documentNo}）`;
}
