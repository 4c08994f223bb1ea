import { describe, expect, it } from 'vitest';
import type { PetitionEvent } from '../../../shared/petition/events.ts';
import {
  acceptance,
  approve,
  assignment,
  CITY_GOVERNMENT,
  classify,
  close,
  confirmFinality,
  correct,
  decideObjection,
  disregard,
  DISTRICT_GOVERNMENT,
  draftOpinion,
  echo,
  extension,
  finalReviewOpinion,
  forwardReview,
  handleInternally,
  hearing,
  HOUSING,
  link,
  notify,
  objection,
  rate,
  refusal,
  registered,
  remind,
  reply,
  reportConclusion,
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
} from '../../support/acts.ts';
import { petitionAt } from '../../support/course.ts';
import { day } from '../../support/days.ts';
import { handler } from '../../support/office.ts';
import { type Act, given, type Opening, type Story } from '../../support/story.ts';

const received = () => petitionAt('RECEIVED');
const PAPER = { name: '窦桂枝', phone: '13900000042' };
/** Known by telephone only: no mail goes out by itself. */
const byTelephone = () => given(registered({ receivedOn: '2026-03-02 Mon', petitioner: PAPER }));
const TODAY = day('2026-03-02 Mon');
const WAITING = { id: 'particulars-2', digest: 'dddddddd' };

/** Each act as it is put on record: what was said, and no field for what was not. */
const RECORDED: readonly (readonly [string, () => Story, Act, PetitionEvent])[] = [
  [
    'a classification with all there is to say',
    received,
    classify({
      category: 'ACCUSATION',
      contentClass: '纪检监察',
      litigationRelated: true,
      aboutTheOffice: false,
      special: 'STABILITY',
      accused: { staffIds: ['chen.handler'], units: [WATER] },
      note: '来信两页',
    }),
    {
      type: 'PetitionClassified',
      category: 'ACCUSATION',
      contentClass: '纪检监察',
      litigationRelated: true,
      aboutTheOffice: false,
      special: 'STABILITY',
      accused: { staffIds: ['chen.handler'], units: [WATER] },
    },
  ],
  [
    'a plain classification',
    received,
    classify({ category: 'INQUIRY', contentClass: '其他' }),
    { type: 'PetitionClassified', category: 'INQUIRY', contentClass: '其他' },
  ],
  [
    'a notice',
    received,
    notify({ what: '已登记' }),
    { type: 'PetitionerNotified', on: TODAY, means: 'PHONE', what: '已登记' },
  ],
  [
    'a transfer with its papers, of which the petitioner was told by hand',
    received,
    transfer({ documents: ['转送函', '来信复印件'], told: { on: '2026-03-02 Mon', means: 'IN_PERSON' } }),
    {
      type: 'PetitionTransferred',
      authorities: [{ name: HOUSING, lead: true }],
      sentOn: TODAY,
      method: 'SYSTEM',
      documents: ['转送函', '来信复印件'],
      petitionerTold: { on: TODAY, means: 'IN_PERSON' },
    },
  ],
  [
    'a transfer of which nobody was told',
    byTelephone,
    transfer(),
    { type: 'PetitionTransferred', authorities: [{ name: HOUSING, lead: true }], sentOn: TODAY, method: 'SYSTEM' },
  ],
  [
    'a transfer entered late',
    () => byTelephone().on('2026-03-04 Wed'),
    transfer({ sentOn: '2026-03-03 Tue', lateEntryReason: '停电' }),
    {
      type: 'PetitionTransferred',
      authorities: [{ name: HOUSING, lead: true }],
      sentOn: day('2026-03-03 Tue'),
      method: 'SYSTEM',
      lateEntryReason: '停电',
    },
  ],
  [
    'handling by the office itself',
    received,
    handleInternally(),
    { type: 'InternalHandlingBegun', on: TODAY, handler: 'wang.handler' },
  ],
  [
    'an objection in time',
    () => petitionAt('TRANSFERRED'),
    objection({ receivedOn: '2026-03-03 Tue' }),
    {
      type: 'ObjectionReceived',
      authority: HOUSING,
      receivedOn: day('2026-03-03 Tue'),
      reasons: '该楼栋属公房，应由公房管理单位办理',
      late: false,
    },
  ],
  [
    'R-X4 an objection on the fifth working day is in time',
    () => petitionAt('TRANSFERRED').on('2026-03-10 Tue'),
    objection(),
    {
      type: 'ObjectionReceived',
      authority: HOUSING,
      receivedOn: day('2026-03-10 Tue'),
      reasons: '该楼栋属公房，应由公房管理单位办理',
      late: false,
    },
  ],
  [
    'R-X4 an objection on the sixth is late, and recorded all the same',
    () => petitionAt('TRANSFERRED').on('2026-03-11 Wed'),
    objection(),
    {
      type: 'ObjectionReceived',
      authority: HOUSING,
      receivedOn: day('2026-03-11 Wed'),
      reasons: '该楼栋属公房，应由公房管理单位办理',
      late: true,
    },
  ],
  [
    'an objection agreed',
    () => petitionAt('OBJECTED'),
    decideObjection(true),
    { type: 'ObjectionAgreed', on: day('2026-03-05 Thu'), authority: HOUSING, reason: '经核实' },
  ],
  [
    'an objection not agreed',
    () => petitionAt('OBJECTED'),
    decideObjection(false),
    { type: 'ObjectionRejected', on: day('2026-03-05 Thu'), authority: HOUSING, reason: '经核实' },
  ],
  [
    'an acceptance with its number',
    () => petitionAt('TRANSFERRED'),
    acceptance({ documentNo: '云住建信受〔2026〕5号' }),
    {
      type: 'PetitionAccepted',
      authority: HOUSING,
      acceptedOn: day('2026-03-03 Tue'),
      documentNo: '云住建信受〔2026〕5号',
    },
  ],
  [
    'an acceptance without one',
    () => petitionAt('TRANSFERRED'),
    acceptance(),
    { type: 'PetitionAccepted', authority: HOUSING, acceptedOn: day('2026-03-03 Tue') },
  ],
  [
    'R-X12 a refusal with ground, article and right address',
    () => petitionAt('TRANSFERRED'),
    refusal(),
    {
      type: 'PetitionRefused',
      on: day('2026-03-03 Tue'),
      authority: HOUSING,
      ground: 'OUTSIDE_POWERS',
      article: '《信访工作条例》第二十三条',
      direction: '请向区城市管理局提出（云汀区建设路33号）',
    },
  ],
  [
    'R-X9 an extension with who approved it',
    () => petitionAt('ACCEPTED'),
    extension({ days: 7 }),
    {
      type: 'HandlingExtended',
      days: 7,
      reason: '需委托房屋安全鉴定',
      approvedBy: '区住房和城乡建设局局长',
      toldOn: day('2026-03-09 Mon'),
    },
  ],
  [
    'R32 a reply, item by item, with the day it was entered',
    () => petitionAt('ACCEPTED').on('2026-03-20 Fri'),
    reply({ issuedOn: '2026-03-18 Wed', outcome: 'EXPLAINED' }),
    {
      type: 'ReplyIssued',
      authority: HOUSING,
      outcomes: [{ item: '屋顶维修', outcome: 'EXPLAINED' }],
      documentNo: '云住建信答〔2026〕7号',
      issuedOn: day('2026-03-18 Wed'),
      recordedOn: day('2026-03-20 Fri'),
    },
  ],
  [
    'R33 a service, refused by the petitioner',
    () => petitionAt('REPLY_ISSUED'),
    service({ means: 'IN_PERSON', refusedToSign: true }),
    {
      type: 'DocumentServed',
      document: 'reply',
      servedOn: day('2026-04-15 Wed'),
      means: 'IN_PERSON',
      refusedToSign: true,
    },
  ],
  [
    'R33 a service',
    () => petitionAt('REPLY_ISSUED'),
    service(),
    { type: 'DocumentServed', document: 'reply', servedOn: day('2026-04-15 Wed'), means: 'POST' },
  ],
  [
    'R33 a request on the day, with its last day',
    () => petitionAt('REPLIED'),
    requestReview(),
    {
      type: 'ReviewRequested',
      level: 'review',
      requestedOn: day('2026-04-16 Thu'),
      lastDay: day('2026-05-18 Mon'),
      particulars: { id: 'particulars-7', digest: 'dddddddd' },
    },
  ],
  [
    'R33 a letter posted in time, received later',
    () => petitionAt('REPLIED').on('2026-05-20 Wed'),
    requestReview({ requestedOn: '2026-05-18 Mon', receivedOn: '2026-05-19 Tue', lateEntryReason: '挂号信' }).by(
      handler,
    ),
    {
      type: 'ReviewRequested',
      level: 'review',
      requestedOn: day('2026-05-18 Mon'),
      lastDay: day('2026-05-18 Mon'),
      particulars: { id: 'particulars-7', digest: 'dddddddd' },
      receivedOn: day('2026-05-19 Tue'),
    },
  ],
  [
    'R33 a letter received on the day of its postmark',
    () => petitionAt('REPLIED'),
    requestReview({ requestedOn: '2026-04-16 Thu', receivedOn: '2026-04-16 Thu' }).by(handler),
    {
      type: 'ReviewRequested',
      level: 'review',
      requestedOn: day('2026-04-16 Thu'),
      lastDay: day('2026-05-18 Mon'),
      particulars: { id: 'particulars-7', digest: 'dddddddd' },
    },
  ],
  [
    'R33 a request on the day after the last, marked as late',
    () => petitionAt('REPLIED').on('2026-05-19 Tue'),
    requestReview(),
    {
      type: 'ReviewRequested',
      level: 'review',
      requestedOn: day('2026-05-19 Tue'),
      lastDay: day('2026-05-18 Mon'),
      particulars: { id: 'particulars-7', digest: 'dddddddd' },
      late: { due: day('2026-05-18 Mon') },
    },
  ],
  [
    'R34 the final review of an opinion served elsewhere, on the day it was received',
    received,
    requestFinalReview({ decision: { authority: DISTRICT_GOVERNMENT, servedOn: '2026-03-02 Mon' } }),
    {
      type: 'ReviewRequested',
      level: 'finalReview',
      requestedOn: TODAY,
      lastDay: day('2026-04-01 Wed'),
      particulars: { id: 'particulars-3', digest: 'dddddddd' },
      decidedBy: DISTRICT_GOVERNMENT,
    },
  ],
  [
    'R33 where the record knows who decided, the request does not say so',
    () => petitionAt('REPLIED'),
    requestReview({ decision: { authority: WATER, servedOn: '2026-04-01 Wed' } }),
    {
      type: 'ReviewRequested',
      level: 'review',
      requestedOn: day('2026-04-16 Thu'),
      lastDay: day('2026-05-18 Mon'),
      particulars: { id: 'particulars-7', digest: 'dddddddd' },
    },
  ],
  [
    'R4 a draft',
    () => petitionAt('REVIEW_REQUESTED'),
    draftOpinion(),
    { type: 'OpinionDrafted', level: 'review', opinion: '建议转送区人民政府复查' },
  ],
  [
    'R4 an opinion submitted',
    () => petitionAt('FINAL_REVIEW_REQUESTED'),
    submitOpinion(),
    { type: 'OpinionSubmitted', level: 'finalReview', on: day('2026-05-20 Wed'), opinion: '建议转送区人民政府复查' },
  ],
  [
    'R5 an approval',
    () => petitionAt('REVIEW_AWAITS_INSTRUCTION'),
    approve(),
    { type: 'OpinionApproved', level: 'review', on: day('2026-04-21 Tue'), instruction: '同意转送' },
  ],
  [
    'R5 a return',
    () => petitionAt('FINAL_REVIEW_AWAITS_INSTRUCTION'),
    returnForRevision(),
    { type: 'OpinionReturned', level: 'finalReview', on: day('2026-05-21 Thu'), instruction: '请补充原处理意见的依据' },
  ],
  [
    'R6 a forwarding',
    () => petitionAt('FINAL_REVIEW_TO_FORWARD'),
    forwardReview({ authority: CITY_GOVERNMENT }),
    { type: 'ReviewForwarded', level: 'finalReview', authority: CITY_GOVERNMENT, sentOn: day('2026-05-22 Fri') },
  ],
  [
    'R-X11 a hearing',
    () => petitionAt('UNDER_FINAL_REVIEW'),
    hearing('2026-05-25 Mon', '2026-05-25 Mon'),
    {
      type: 'HearingHeld',
      from: day('2026-05-25 Mon'),
      to: day('2026-05-25 Mon'),
      documentNo: '云政信听〔2026〕1号',
    },
  ],
  [
    'R-X11 a review opinion',
    () => petitionAt('UNDER_REVIEW').on('2026-05-06 Wed'),
    reviewOpinion({ outcome: 'CHANGED', issuedOn: '2026-05-05 Tue' }),
    {
      type: 'ReviewOpinionIssued',
      level: 'review',
      authority: DISTRICT_GOVERNMENT,
      outcome: 'CHANGED',
      documentNo: '云政信复〔2026〕3号',
      issuedOn: day('2026-05-05 Tue'),
      recordedOn: day('2026-05-06 Wed'),
    },
  ],
  [
    'R-X11 a final review opinion',
    () => petitionAt('UNDER_FINAL_REVIEW'),
    finalReviewOpinion(),
    {
      type: 'ReviewOpinionIssued',
      level: 'finalReview',
      authority: CITY_GOVERNMENT,
      outcome: 'UPHELD',
      documentNo: '云政信复〔2026〕3号',
      issuedOn: day('2026-05-25 Mon'),
      recordedOn: day('2026-05-25 Mon'),
    },
  ],
  ['R39 an echo', received, echo(), { type: 'EchoGiven', on: TODAY, means: 'PHONE', what: '物业已排期，下月动工' }],
  [
    'R39 an echo that cannot be given',
    received,
    echo({ impossible: '查无此人' }),
    { type: 'EchoFoundImpossible', on: TODAY, reason: '查无此人' },
  ],
  [
    'R39 a closing',
    () => petitionAt('REPLIED'),
    close(),
    { type: 'PetitionClosed', on: day('2026-04-16 Thu'), reason: '已答复并反馈' },
  ],
  [
    'R35 finality by the final review itself',
    () => petitionAt('FINALLY_REVIEWED'),
    confirmFinality(),
    { type: 'FinalityConfirmed', on: day('2026-06-17 Wed') },
  ],
  [
    'R35 finality of a repeat, of which the petitioner is told by mail',
    () => received().when(link({ kind: 'same-facts-after-final', reference: '街道〔2024〕3号' })),
    confirmFinality(),
    {
      type: 'FinalityConfirmed',
      on: TODAY,
      sameAs: '街道〔2024〕3号',
      petitionerTold: { on: TODAY, means: 'EMAIL' },
    },
  ],
  [
    'R35 finality of a repeat, of which somebody must still tell the petitioner',
    () =>
      byTelephone().when(
        link(
          { kind: 'same-facts-after-final', petitionNo: '000-000-0000' },
          { petitionNo: '000-000-0000', status: 'FINAL' },
        ),
      ),
    confirmFinality(),
    { type: 'FinalityConfirmed', on: TODAY, sameAs: '000-000-0000' },
  ],
  [
    'R-X13 a link to another petition and to a file kept elsewhere',
    received,
    link(
      { petitionNo: '000-000-0000', reference: '街道〔2024〕3号', kind: 'duplicate' },
      { petitionNo: '000-000-0000', status: 'RECEIVED' },
    ),
    { type: 'PetitionLinked', petitionNo: '000-000-0000', reference: '街道〔2024〕3号', kind: 'duplicate' },
  ],
  [
    'R-X13 a link to another petition alone',
    received,
    link({ petitionNo: '000-000-0000' }, { petitionNo: '000-000-0000', status: 'RECEIVED' }),
    { type: 'PetitionLinked', petitionNo: '000-000-0000', kind: 'repeat' },
  ],
  [
    'R-X13 a link to a file kept elsewhere',
    received,
    link({ reference: '街道〔2024〕3号' }),
    { type: 'PetitionLinked', reference: '街道〔2024〕3号', kind: 'repeat' },
  ],
  [
    'an addition',
    byTelephone,
    supplement(null, ['照片三张']),
    { type: 'PetitionSupplemented', on: TODAY, particulars: WAITING },
  ],
  [
    'a withdrawal with its reason',
    byTelephone,
    withdraw(),
    { type: 'PetitionWithdrawn', on: TODAY, particulars: WAITING },
  ],
  ['a withdrawal without', byTelephone, withdraw(null), { type: 'PetitionWithdrawn', on: TODAY }],
  [
    'R-X16 the office and the authority rated apart, with reasons',
    () => petitionAt('CLOSED'),
    rate('满意', { authority: '不满意', reasons: '拖了一年' }),
    {
      type: 'PetitionRated',
      on: day('2026-04-17 Fri'),
      office: '满意',
      authority: '不满意',
      particulars: { id: 'particulars-8', digest: 'dddddddd' },
    },
  ],
  [
    'R-X16 the office alone rated',
    () => petitionAt('CLOSED'),
    rate('基本满意'),
    { type: 'PetitionRated', on: day('2026-04-17 Fri'), office: '基本满意' },
  ],
  [
    'a reminder to the authority',
    () => petitionAt('TRANSFERRED'),
    remind(),
    { type: 'AuthorityReminded', on: day('2026-03-03 Tue'), authority: HOUSING, means: 'PHONE', text: '请告知进展' },
  ],
  [
    'supervision asked for by a day',
    received,
    requestSupervision({ replyBy: '2026-04-01 Wed' }),
    {
      type: 'SupervisionRequested',
      on: TODAY,
      circumstance: 'OVERDUE',
      to: '鹤汀街道办事处',
      replyBy: day('2026-04-01 Wed'),
    },
  ],
  [
    'supervision asked for',
    received,
    requestSupervision(),
    { type: 'SupervisionRequested', on: TODAY, circumstance: 'OVERDUE', to: '鹤汀街道办事处' },
  ],
  [
    'what came of the supervision',
    () => received().when(requestSupervision()),
    supervisionResult(),
    { type: 'SupervisionReported', on: TODAY, result: '已责成限期答复' },
  ],
  [
    'R7 an assignment of so many days, calendar days unless said otherwise',
    () => received().on('2026-03-04 Wed'),
    assignment({ limit: { days: 20 }, special: true, receivedOn: '2026-03-03 Tue', lateEntryReason: '传真次日收到' }),
    {
      type: 'AssignmentAccepted',
      on: day('2026-03-03 Tue'),
      assigner: '鹤汀街道办事处',
      limit: { days: 20, unit: 'CALENDAR' },
      isPetition: true,
      special: true,
    },
  ],
  [
    'R7 an assignment with its last day, tomorrow at the earliest',
    received,
    assignment({ limit: { date: '2026-03-03 Tue' }, isPetition: false }),
    {
      type: 'AssignmentAccepted',
      on: TODAY,
      assigner: '鹤汀街道办事处',
      limit: { date: day('2026-03-03 Tue') },
      isPetition: false,
    },
  ],
  [
    'R8 an assignment without a limit',
    received,
    assignment(),
    { type: 'AssignmentAccepted', on: TODAY, assigner: '鹤汀街道办事处', isPetition: true },
  ],
  [
    'R7 a conclusion report',
    () => received().when(assignment()),
    reportConclusion(),
    { type: 'ConclusionReported', on: TODAY, documentNo: '梧社信结〔2026〕2号' },
  ],
  [
    'a correction',
    byTelephone,
    correct('name', '窦桂芝'),
    { type: 'ParticularsCorrected', field: 'name', reason: '登记时听写有误', particulars: WAITING },
  ],
  ['what is no petition', received, disregard(), { type: 'PetitionDisregarded', on: TODAY, reason: '广告' }],
];

describe('on record stands what was said, and no field for what was not', () => {
  it.each(RECORDED)('%s', (_, tell, act, event) => {
    const { commits } = tell().when(act);
    // A ground for special handling raises its flag beside it: special.test.ts.
    expect(commits.at(-1)?.events.filter(({ type }) => type !== 'SpecialFlagged')).toStrictEqual([event]);
    expect(commits.at(-1)?.step).toBe(act.step);
  });

  const particulars = { id: 'particulars-1', digest: 'dddddddd' };
  const edge = { personKeys: [], queryCodeHash: 'hash-of-the-query-code' };

  it.each<[string, Opening, Partial<PetitionEvent>]>([
    [
      'R1 a visit with all there is to say',
      registered({
        receivedOn: '2026-03-02 Mon',
        enteredOn: '2026-03-03 Tue',
        lateEntryReason: '下班前来访',
        channel: 'VISIT',
        group: { headcount: 6, representatives: ['甲某', '乙某'] },
        onTheSpot: { told: false, reason: '需核实' },
        confirmedByPetitioner: true,
        statement: '楼道冒烟',
      }),
      {
        type: 'PetitionRegistered',
        channel: 'VISIT',
        receivedOn: TODAY,
        anonymous: false,
        reachable: true,
        byMail: true,
        headcount: 6,
        representatives: 2,
        onTheSpot: { told: false, reason: '需核实' },
        confirmedByPetitioner: true,
        lateEntryReason: '下班前来访',
        maybeUrgent: 'LIFE_PROPERTY_SAFETY',
      },
    ],
    [
      'R1 a call answered at once',
      registered({ receivedOn: '2026-03-02 Mon', channel: 'CALL', onTheSpot: { told: true, what: '将转送住建局' } }),
      {
        type: 'PetitionRegistered',
        channel: 'CALL',
        receivedOn: TODAY,
        anonymous: false,
        reachable: true,
        byMail: true,
        onTheSpot: { told: true, what: '将转送住建局' },
      },
    ],
    [
      'a letter from somebody with an address alone',
      registered({ receivedOn: '2026-03-02 Mon', petitioner: { name: '窦桂枝', address: '槐荫里7号楼' } }),
      {
        type: 'PetitionRegistered',
        channel: 'LETTER',
        receivedOn: TODAY,
        anonymous: false,
        reachable: true,
        byMail: false,
      },
    ],
    [
      'one handed in online, anonymously',
      submitted({ on: '2026-03-02 Mon', anonymous: true, petitioner: undefined }),
      {
        type: 'PetitionRegistered',
        channel: 'ONLINE',
        receivedOn: TODAY,
        anonymous: true,
        reachable: false,
        byMail: false,
      },
    ],
  ])('%s', (_, opening, event) => {
    const [recorded] = given(opening).events;
    expect(recorded).toStrictEqual({ ...event, receivedAt: opening.at, particulars, ...edge });
  });
});

describe('R-X16 the latest rating stands', () => {
  it('R-X16 with the authority’s, where it was given', () => {
    const rated = petitionAt('CLOSED').when(rate('不满意', { authority: '基本满意' }));
    expect(rated.petition.rating).toStrictEqual({ office: '不满意', authority: '基本满意' });
    expect(rated.when(rate('满意')).petition.rating).toStrictEqual({ office: '满意' });
  });
});

describe('beside the record stand a person’s own words', () => {
  it.each<[string, Act, object | undefined]>([
    ['a rating’s reasons', rate('不满意', { reasons: '没有人上门看' }), { words: '没有人上门看' }],
    ['a rating without reasons', rate(), undefined],
    ['the grounds of a request', requestReview(), { words: '答复没有说明为何不更换防水层' }],
    ['an addition', supplement('又漏了', ['照片']), { statement: '又漏了', attachments: ['照片'] }],
    ['an addition of words', supplement('又漏了'), { statement: '又漏了' }],
    ['an addition of papers', supplement(null, ['照片']), { attachments: ['照片'] }],
    ['a reason to withdraw', withdraw('修好了'), { words: '修好了' }],
    ['a withdrawal without', withdraw(null), undefined],
    ['a correction', correct('phone', '13900000043'), { correction: { field: 'phone', value: '13900000043' } }],
  ])('%s', (_, act, words) => {
    const outcome = petitionAt('REPLIED').attempt(act);
    expect('aside' in outcome ? outcome.aside : undefined).toStrictEqual(words);
  });

  it('the grounds of a request for final review', () => {
    const outcome = petitionAt('REVIEWED').attempt(requestFinalReview());
    expect('aside' in outcome ? outcome.aside : undefined).toStrictEqual({ words: '答复没有说明为何不更换防水层' });
  });
});
