import {
  acceptance,
  aftercare,
  answer,
  answerQuestion,
  answerDissatisfaction,
  decideRecusal,
  leaveSimple,
  takeSimple,
  requestRecusal,
  openQuestion,
  reception,
  ANONYMOUS,
  approve,
  assignHandler,
  assignment,
  CITY_GOVERNMENT,
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
  GAS,
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
  registered,
  remind,
  recount,
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
  submitted,
  supervisionResult,
  supplement,
  transfer,
  WATER,
  withdraw,
  withdrawSpecial,
} from '../acts.ts';
import { BEFORE_2026, CALENDAR, handler, leader, receiver, SIMPLE, WUTONG } from '../office.ts';
import { given, type Story } from '../story.ts';

/** The newest form of what is stored. */
export const STORED_VERSION = 'v2';

/** Petitions that between them hold every event there is, each field at least once. */
export const STORED_PETITIONS: Readonly<Record<string, () => Story>> = {
  'through-three-levels': () =>
    given(submitted({ on: '2026-03-02 Mon', group: { headcount: 12, representatives: ['甲', '乙'] } }))
      .when(assignHandler(), classify({ special: 'GROUP_RISK', litigationRelated: false, aboutTheOffice: false }))
      .on('2026-03-03 Tue')
      .when(transfer({ to: [{ name: HOUSING, lead: true }, { name: WATER }], note: '附照片' }))
      .on('2026-03-06 Fri')
      .mailFailed('transferred')
      .on('2026-03-09 Mon')
      .when(acceptance())
      .waitUntil('2026-05-06 Wed')
      .when(extension({ days: 14 }), remind(), requestSupervision(), supervisionResult())
      .waitUntil('2026-05-26 Tue')
      .when(reply({ outcome: 'EXPLAINED' }))
      .on('2026-05-27 Wed')
      .when(service({ refusedToSign: true, means: 'IN_PERSON' }))
      .waitUntil('2026-06-30 Tue')
      .when(requestReview(), draftOpinion(), submitOpinion())
      .waitUntil('2026-07-06 Mon')
      .when(returnForRevision(), submitOpinion(), approve())
      .on('2026-07-07 Tue')
      .when(forwardReview())
      .on('2026-07-30 Thu')
      .when(reviewOpinion({ outcome: 'CHANGED' }), service({ document: 'reviewOpinion' }))
      .on('2026-08-03 Mon')
      .when(requestFinalReview(), submitOpinion(), approve(), forwardReview({ authority: CITY_GOVERNMENT }))
      .on('2026-08-20 Thu')
      .when(hearing('2026-08-17 Mon', '2026-08-19 Wed'))
      .on('2026-09-01 Tue')
      .when(finalReviewOpinion(), service({ document: 'finalReviewOpinion' }), rate('基本满意'))
      .waitUntil('2026-11-02 Mon')
      .when(confirmFinality()),

  'objected-and-refused': () =>
    given(registered({ receivedOn: '2025-09-26 Fri', channel: 'CALL', onTheSpot: { told: false, reason: '需核实' } }))
      .on('2025-09-28 Sun')
      .when(transfer({ to: WATER, told: { on: '2025-09-28 Sun', means: 'PHONE' } }))
      .on('2025-10-09 Thu')
      .when(objection({ authority: WATER }), decideObjection(false))
      .on('2025-10-11 Sat')
      .when(objection({ authority: WATER }), decideObjection(true), transfer({ to: CITY_MANAGEMENT }))
      .on('2025-10-20 Mon')
      .when(refusal({ authority: CITY_MANAGEMENT }), echo({ means: 'EMAIL' }), close()),

  'handled-here': () =>
    given(
      registered({
        receivedOn: '2026-01-05 Mon',
        enteredOn: '2026-01-06 Tue',
        lateEntryReason: '系统停用',
        channel: 'VISIT',
        onTheSpot: { told: true, what: '由社区协调' },
        confirmedByPetitioner: true,
        attachments: ['照片3张'],
        place: '槐荫里7号楼',
      }),
    )
      .when(handleInternally(), notify({ on: '2026-01-05 Mon', lateEntryReason: '系统停用' }))
      .on('2026-01-07 Wed')
      .when(supplement(), correct('phone', '13900000043'), link({ reference: '街道〔2024〕3号' }))
      .on('2026-01-20 Tue')
      .when(echo({ impossible: '信访人外出，电话关机' }), close(), rate('不满意')),

  'assigned-and-withdrawn': () =>
    given(submitted({ on: '2025-09-26 Fri' }))
      .when(assignment({ limit: { days: 20 } }), assignment({ limit: { date: '2025-10-31 Fri' }, special: true }))
      .on('2025-10-09 Thu')
      .when(reportConclusion(), withdraw()),

  'anonymous-accusation': () =>
    given(registered({ receivedOn: '2025-10-31 Fri', ...ANONYMOUS }))
      .when(
        classify({
          category: 'ACCUSATION',
          contentClass: '纪检监察',
          accused: { staffIds: ['chu.worker'], units: [WATER] },
        }),
        notify({ impossible: '匿名来信，无联系方式' }),
        transfer({ to: '区纪委监委' }),
      )
      .waitUntil('2026-02-02 Mon'),

  'gas-at-night': () =>
    given(submitted({ on: '2026-02-15 Sun', time: '21:30', subject: '楼道里煤气味很大' }))
      .on('2026-02-15 Sun', '21:40')
      .when(flagSpecial({ departments: [HOUSING], reason: '三户来电' }))
      .waitUntil('2026-02-15 Sun', '22:30')
      .on('2026-02-15 Sun', '22:45')
      .when(notifyUrgently({ contact: '值班员' }))
      .waitUntil('2026-02-15 Sun', '23:20')
      .when(convene({ attendance: { [GAS]: false, [HOUSING]: true }, agreed: false }), escalate(), reportMajor())
      .on('2026-02-16 Mon', '09:00')
      .when(confirmSpecial())
      .on('2026-02-17 Tue', '09:00')
      .when(withdrawSpecial('管道已修复')),

  'group-at-the-door': () =>
    given(
      registered({
        receivedOn: '2026-03-02 Mon',
        channel: 'VISIT',
        group: { headcount: 12, representatives: ['甲', '乙'] },
        onTheSpot: { told: true, what: '现场协调' },
      }),
    )
      .when(
        coordinateOnSite({ impossible: '责任单位未到场', departments: [WATER] }),
        coordinateOnSite({
          promises: [{ who: HOUSING, what: '一周内修缮', by: '2026-03-09 Mon' }],
          followUpOn: '2026-03-10 Tue',
        }),
      )
      .on('2026-03-10 Tue')
      .when(aftercare({ broken: [1], nextOn: '2026-03-20 Fri' }), echo())
      .on('2026-03-20 Fri')
      .when(aftercare({ kept: [1] })),

  'counted-before-the-notice': () =>
    given(registered({ receivedOn: '2025-12-29 Mon' }), WUTONG, BEFORE_2026)
      .when(transfer())
      .knowing(CALENDAR)
      .when(recount()),

  'with-files': () =>
    given(submitted({ on: '2026-03-02 Mon' }))
      .sent('image/jpeg')
      .sent('TYPE_DIFFERS')
      .on('2026-03-03 Tue')
      .sent('application/pdf', receiver),

  'a-child-and-a-guardian': () =>
    given(
      submitted({
        on: '2026-03-02 Mon',
        petitioner: { name: '小雨' },
        underFourteen: true,
        agent: { name: '窦桂枝', relation: 'GUARDIAN', phone: '13900000042', email: 'dou.guizhi@example.com' },
      }),
    ),

  'settled-between-neighbours': () =>
    given(submitted({ on: '2026-03-02 Mon' }))
      .when(handleInternally())
      .on('2026-03-06 Fri')
      .when(mediation({ outcome: 'FAILED', documentNo: null }))
      .on('2026-03-10 Tue')
      .when(mediation({ petitioner: '2026-03-06 Fri', otherSide: '2026-03-09 Mon' }), echo(), close()),

  'reminded-in-vain': () =>
    given(submitted({ on: '2026-03-02 Mon' }))
      .when(assignHandler(), classify(), transfer())
      .on('2026-03-09 Mon')
      .when(acceptance())
      .waitUntil('2026-05-11 Mon', '10:00')
      .when(remind())
      .on('2026-05-14 Thu')
      .when(remind(HOUSING, { means: 'POST', documentNo: '梧社信催〔2026〕1号', answerBy: '2026-05-21 Thu' }))
      .on('2026-05-18 Mon')
      .when(answer({ expectedBy: '2026-05-25 Mon' }))
      .on('2026-05-26 Tue')
      .when(requestSupervision({ request: '请督促其尽快答复', replyBy: '2026-06-05 Fri' }))
      .on('2026-06-08 Mon')
      .when(supervisionResult()),

  'papers-made-out': () =>
    given(registered({ receivedOn: '2026-03-02 Mon' }))
      .when(assignHandler(), issuePaper('receipt'))
      .on('2026-03-04 Wed')
      .when(transfer(), issuePaper('transferNotice'), notify({ paper: 2 }))
      .on('2026-05-25 Mon')
      .when(
        requestSupervision({ request: '请督促其尽快答复', replyBy: '2026-06-05 Fri' }),
        issuePaper('supervisionLetter'),
      )
      .when(issuePaper('receipt', { replaces: 1, reason: '姓名有误，更正后重新制发' }))
      .on('2026-05-26 Tue')
      .when(reply(), issuePaper('serviceSheet'), service({ paper: 5, petitionerSays: 'DISAGREES' })),

  'asked-at-the-counter': () =>
    given(registered({ receivedOn: '2026-03-02 Mon', channel: 'VISIT', onTheSpot: { told: true, what: '三日内转送' } }))
      .when(
        reception({
          greeted: false,
          questions: [{ question: '多久能有答复？', answer: '六十日内' }, openQuestion('2026-03-05 Thu')],
          notConfirmedBecause: 'REFUSED',
        }),
        reception({ questions: [] }),
      )
      .on('2026-03-04 Wed')
      .when(answerQuestion(2)),

  'dissatisfied-and-spoken-with': () =>
    given(registered({ receivedOn: '2026-03-02 Mon' }))
      .when(handleInternally(), echo(), close(), rate('不满意', { reasons: '没有修好' }))
      .on('2026-03-04 Wed')
      .when(answerDissatisfaction()),

  'recusal-asked-and-decided': () =>
    given(registered({ receivedOn: '2026-03-02 Mon' }))
      .when(assignHandler(), requestRecusal())
      .on('2026-03-03 Tue')
      .when(decideRecusal([handler.id]), requestRecusal('赵主任'), decideRecusal(['zhao.head'], false).by(leader)),

  'simple-and-ordinary-again': () =>
    given(registered({ receivedOn: '2026-03-02 Mon' }), SIMPLE)
      .when(classify(), assignHandler(), takeSimple(), transfer())
      .on('2026-03-04 Wed')
      .when(acceptance())
      .on('2026-03-06 Fri')
      .when(leaveSimple()),

  'no-petition': () => given(submitted({ on: '2026-10-10 Sat', ...ANONYMOUS })).when(disregard()),

  'final-once-more': () =>
    given(registered({ receivedOn: '2025-06-16 Mon' })).when(
      link(
        { petitionNo: '137-248-5907', kind: 'same-facts-after-final' },
        { petitionNo: '137-248-5907', status: 'FINAL' },
      ),
      notify(),
      echo(),
      confirmFinality(),
    ),

  'decided-elsewhere': () =>
    given(registered({ receivedOn: '2026-03-31 Tue' })).when(
      requestReview({ decision: { authority: '鹤汀街道办事处', servedOn: '2026-02-06 Fri' } }).by(handler),
    ),
};
