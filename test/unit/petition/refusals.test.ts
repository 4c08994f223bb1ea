import { describe, expect, it } from 'vitest';
import { citeBasis } from '../../../shared/district/legal-basis.ts';
import { type Refusal, type RefusalCode } from '../../../shared/petition/decision.ts';
import { performOpening } from '../../../shared/petition/perform.ts';
import { submit } from '../../../shared/petition/steps/submit.ts';
import {
  acceptance,
  ANONYMOUS,
  assignHandler,
  assignment,
  CITY_MANAGEMENT,
  classify,
  close,
  confirmFinality,
  echo,
  extension,
  forwardReview,
  handleInternally,
  hearing,
  HOUSING,
  link,
  notify,
  objection,
  PETITIONER,
  registered,
  remind,
  reply,
  reportConclusion,
  requestFinalReview,
  requestReview,
  requestSupervision,
  reviewOpinion,
  service,
  submitted,
  supervisionResult,
  supplement,
  transfer,
  WATER,
  WORDS,
} from '../../support/acts.ts';
import { petitionAt } from '../../support/course.ts';
import { at } from '../../support/days.ts';
import { handler, resident, WUTONG } from '../../support/office.ts';
import {
  type Act,
  attemptOpening,
  contextAt,
  given,
  type Opening,
  PETITION_NO,
  refusalOf,
  type Story,
} from '../../support/story.ts';

interface Said {
  readonly code: RefusalCode;
  readonly field?: string;
  readonly cites?: readonly string[];
}

const received = () => petitionAt('RECEIVED');
const ACCUSING = (unit: string) => classify({ accused: { staffIds: [handler.id], units: [unit] } });
const ANOTHER = { kind: 'staff', id: 'chen.handler', name: '陈思远', roles: ['handler', 'head'] } as const;

/** Each no that a rule gives: the field to mend, where it is one, and the article behind it, where there is one. */
const REFUSALS: readonly (readonly [string, () => Story, Act, Said])[] = [
  ['two limits at once', received, assignment({ limit: { date: '2026-04-01 Wed', days: 20 } }), order('limit')],
  ['a limit that says nothing', received, assignment({ limit: { unit: 'WORKING' } }), order('limit')],
  ['a limit that is today', received, assignment({ limit: { date: '2026-03-02 Mon' } }), order('limit')],
  [
    'R-X6 the accused as handler',
    () => received().when(ACCUSING(WATER)),
    assignHandler().by(ANOTHER),
    { code: 'RECUSED', field: 'handler', cites: ['《信访工作条例》第二十八条第三款'] },
  ],
  [
    'R39 a paper not served',
    () => petitionAt('REPLY_ISSUED'),
    close(),
    { code: 'SERVICE_MISSING', cites: ['《社区信访接待工作制度》四(1)'] },
  ],
  ['R39 no echo', received, close(), { code: 'ECHO_MISSING', cites: ['《社区信访接待工作制度》五(3)'] }],
  [
    'R35 no final review',
    received,
    confirmFinality(),
    { code: 'FINALITY_NOT_REACHED', cites: ['《信访工作条例》第三十六条第三款'] },
  ],
  [
    'R-X9 after the last day',
    () => petitionAt('ACCEPTED').on('2026-05-09 Sat'),
    extension(),
    { code: 'EXTENSION_TOO_LATE', cites: ['《信访工作条例》第三十四条'] },
  ],
  [
    'R-X9 more than thirty days',
    () => petitionAt('ACCEPTED').when(extension({ days: 14 })),
    extension({ days: 17 }),
    { code: 'EXTENSION_TOO_LONG', field: 'days', cites: ['《信访工作条例》第三十四条'] },
  ],
  ['R39 an echo without its means', received, echo({ means: null }), { code: 'NOTICE_INCOMPLETE', field: 'means' }],
  ['R39 an echo without words', received, echo({ what: null }), { code: 'NOTICE_INCOMPLETE', field: 'what' }],
  ['R2 a notice without its means', received, notify({ means: null }), { code: 'NOTICE_INCOMPLETE', field: 'means' }],
  ['R2 a notice without words', received, notify({ what: null }), { code: 'NOTICE_INCOMPLETE', field: 'what' }],
  [
    'R2 not telling whom one can reach',
    received,
    notify({ impossible: '忙' }),
    { code: 'NOTIFIABLE', field: 'notNotifiableReason', cites: ['《信访工作条例》第二十三条第二款'] },
  ],
  ['R-X13 a link to nothing', received, link({}), { code: 'LINK_TARGET_MISSING', field: 'petitionNo' }],
  [
    'R-X13 a link to a number that is none',
    received,
    link({ petitionNo: '000-000-0001' }),
    { code: 'LINK_TARGET_MISSING', field: 'petitionNo' },
  ],
  [
    'R-X13 a link to itself',
    received,
    link({ petitionNo: PETITION_NO }, { petitionNo: PETITION_NO, status: 'RECEIVED' }),
    { code: 'LINK_TO_ITSELF', field: 'petitionNo' },
  ],
  [
    'R35 “same facts” as a matter that is not final',
    received,
    link(
      { petitionNo: '000-000-0000', kind: 'same-facts-after-final' },
      { petitionNo: '000-000-0000', status: 'REPLIED' },
    ),
    { code: 'LINK_TARGET_NOT_FINAL', field: 'kind' },
  ],
  [
    'accepted before it was sent',
    () => petitionAt('TRANSFERRED'),
    acceptance({ acceptedOn: '2026-03-02 Mon' }),
    order('acceptedOn'),
  ],
  [
    'R-X4 objected before it was sent',
    () => petitionAt('TRANSFERRED'),
    objection({ receivedOn: '2026-03-02 Mon' }),
    order('receivedOn'),
  ],
  [
    'R32 decided before it was accepted',
    () => petitionAt('ACCEPTED'),
    reply({ issuedOn: '2026-03-06 Fri' }),
    order('issuedOn'),
  ],
  [
    'served before it was made out',
    () => petitionAt('REPLY_ISSUED'),
    service({ servedOn: '2026-04-14 Tue', lateEntryReason: '补录' }),
    order('servedOn'),
  ],
  [
    'R-X11 reviewed before it was forwarded',
    () => petitionAt('UNDER_REVIEW'),
    reviewOpinion({ issuedOn: '2026-04-22 Wed' }),
    order('issuedOn'),
  ],
  [
    'R-X11 a hearing that ends before it begins',
    () => petitionAt('UNDER_FINAL_REVIEW').on('2026-06-01 Mon'),
    hearing('2026-05-28 Thu', '2026-05-27 Wed'),
    order('to'),
  ],
  [
    'R-X11 a hearing outside the final review',
    () => petitionAt('UNDER_FINAL_REVIEW'),
    hearing('2026-05-22 Fri', '2026-05-25 Mon'),
    order('from'),
  ],
  [
    'R-X11 two hearings on one day',
    () => petitionAt('UNDER_FINAL_REVIEW').on('2026-06-01 Mon').when(hearing('2026-05-26 Tue', '2026-05-28 Thu')),
    hearing('2026-05-27 Wed', '2026-05-29 Fri'),
    { code: 'HEARINGS_OVERLAP', field: 'from' },
  ],
  [
    'another paper than the one issued',
    () => petitionAt('REPLY_ISSUED'),
    service({ document: 'reviewOpinion' }),
    { code: 'DOCUMENT_NOT_ISSUED', field: 'document' },
  ],
  [
    'R33 asked for online, as of another day',
    () => petitionAt('REPLIED').on('2026-04-20 Mon'),
    requestReview({ requestedOn: '2026-04-17 Fri', lateEntryReason: '补录' }),
    { code: 'REQUEST_DATE_IS_TODAY', field: 'requestedOn' },
  ],
  [
    'R33 asked for before the reply was served',
    () => petitionAt('REPLIED'),
    requestReview({ requestedOn: '2026-04-15 Wed', lateEntryReason: '补录' }).by(handler),
    order('requestedOn'),
  ],
  [
    'R33 received before it was posted',
    () => petitionAt('REPLIED').on('2026-04-24 Fri'),
    requestReview({ requestedOn: '2026-04-23 Thu', receivedOn: '2026-04-22 Wed', lateEntryReason: '补录' }).by(handler),
    order('receivedOn'),
  ],
  [
    'R33 a decision served tomorrow',
    received,
    requestReview({ decision: { authority: HOUSING, servedOn: '2026-03-03 Tue' } }),
    { code: 'DATE_IN_FUTURE', field: 'decision' },
  ],
  [
    'two leading units',
    received,
    transfer({
      to: [
        { name: HOUSING, lead: true },
        { name: WATER, lead: true },
      ],
    }),
    { code: 'LEAD_AUTHORITY_UNCLEAR', field: 'authorities' },
  ],
  [
    'R-X7 transferred to the accused',
    () => received().when(ACCUSING(WATER)),
    transfer({ to: WATER }).by(ANOTHER),
    accused('authorities'),
  ],
  [
    'R-X7 the review forwarded to the accused',
    () => petitionAt('REVIEW_TO_FORWARD').when(ACCUSING(WATER)),
    forwardReview({ authority: WATER }).by(ANOTHER),
    accused('authority'),
  ],
  [
    'R-X7 the accused reminded',
    () => petitionAt('TRANSFERRED').when(ACCUSING(HOUSING)),
    remind(HOUSING).by(ANOTHER),
    accused('authority'),
  ],
  [
    'R-X7 supervision asked of the accused',
    () => received().when(ACCUSING('鹤汀 街道办事处')),
    requestSupervision(),
    accused('to'),
  ],
  [
    'accepted by whom it was never sent to',
    () => petitionAt('TRANSFERRED'),
    acceptance({ authority: WATER }),
    { code: 'AUTHORITY_UNKNOWN', field: 'authority' },
  ],
  ['an addition of nothing', received, supplement(null), { code: 'NOTICE_INCOMPLETE', field: 'statement' }],
  [
    'an act of another day without the reason',
    () => received().on('2026-03-04 Wed'),
    transfer({ sentOn: '2026-03-03 Tue' }),
    { code: 'LATE_ENTRY_REASON_MISSING', field: 'lateEntryReason' },
  ],
  ['R7 a report on no assignment', received, reportConclusion(), { code: 'NO_ASSIGNMENT' }],
  ['supervision nobody asked for', received, supervisionResult(), { code: 'NO_SUPERVISION' }],
  [
    'R-X9 no sixty days',
    () => petitionAt('ACCEPTED').when(classify({ category: 'SUGGESTION' })),
    extension(),
    { code: 'NO_HANDLING_CLOCK' },
  ],
  [
    'R-X6 an accusation handled here',
    () => received().when(classify({ category: 'ACCUSATION' })),
    handleInternally(),
    { code: 'NOT_FOR_THIS_OFFICE' },
  ],
  ['another’s role', received, transfer().by(resident), { code: 'ROLE_NOT_ALLOWED' }],
  ['out of its place', received, service(), { code: 'STEP_NOT_POSSIBLE' }],
];

describe('a refusal says what to mend and which rule stands behind it', () => {
  it.each(REFUSALS)('%s', (_, tell, act, said) => {
    expect(inShort(tell().refusal(act))).toEqual({ ...said });
  });

  it.each<[string, Opening, Said]>([
    [
      'R1 a visit that ends without the choice',
      registered({ receivedOn: '2026-03-02 Mon', channel: 'VISIT' }),
      { code: 'ON_THE_SPOT_REASON_MISSING', field: 'onTheSpot', cites: ['《社区信访接待工作制度》一(1)'] },
    ],
    [
      'R-X1 anonymous, with a name',
      submitted({ on: '2026-03-02 Mon', anonymous: true, petitioner: PETITIONER }),
      { code: 'ANONYMOUS_WITH_NAME', field: 'anonymous' },
    ],
    [
      'R-X1 neither a name nor anonymous',
      submitted({ on: '2026-03-02 Mon', petitioner: undefined }),
      { code: 'ANONYMOUS_WITH_NAME', field: 'petitioner' },
    ],
  ])('%s', (_, opening, said) => {
    const outcome = attemptOpening(opening);
    expect(inShort('decision' in outcome ? refusalOf(outcome.decision) : undefined)).toEqual({ ...said });
  });

  it('R-X9 tells how many days were given and how many are left', () => {
    const { zh, en } = petitionAt('ACCEPTED')
      .when(extension({ days: 14 }))
      .refusal(extension({ days: 17 })) as Refusal;
    expect(zh).toBe('延长期限合计不得超过30日，已延长14日，最多还可延长16日');
    expect(en).toBe('extensions come to at most 30 days; 14 were granted, 16 remain');
  });

  it('tells which paper waits to be served, and what is possible instead', () => {
    expect(petitionAt('REPLY_ISSUED').refusal(service({ document: 'reviewOpinion' }))?.zh).toBe(
      '待送达的文书是：处理意见书',
    );
    expect(petitionAt('TRANSFERRED').refusal(acceptance({ authority: WATER }))?.zh).toBe(
      `本事项没有转送「${WATER}」，已转送的机关是：${HOUSING}`,
    );
    expect(petitionAt('WITHDRAWN').refusal(transfer())?.zh).toBe(
      '当前环节为「信访人已撤回」，不能办理此步骤；现在可以办理：link-duplicate、answer-question、correct、recount、rate、answer-dissatisfaction、report-conclusion、issue-paper',
    );
  });

  it('R33 R34 says whether review or final review came too early', () => {
    const early = received().refusal(requestReview());
    expect(early).toEqual({
      code: 'REVIEW_MUST_COME_FIRST',
      zh: '处理意见书送达后方可请求复查；意见书由其他机关在此前送达的，请填写作出机关和收到日期（decision）',
      en: 'review follows a served reply; if it was served before the matter came here, give "decision"',
    });
    expect(petitionAt('REPLIED').refusal(requestFinalReview())).toEqual({
      code: 'REVIEW_MUST_COME_FIRST',
      zh: '复核须在复查意见送达之后提出，请先请求复查；复查意见由其他机关在此前送达的，请填写作出机关和收到日期（decision）',
      en: 'final review follows a served review opinion; if it was served before the matter came here, give "decision"',
    });
  });

  it('is no refusal but a fault where particulars were not put aside first', () => {
    const { particulars: _, ...context } = contextAt(at('2026-03-02 Mon'), resident, { office: WUTONG }, 0);
    const input = submit.input.parse({ ...WORDS, petitioner: PETITIONER });
    expect(() => performOpening(submit, input, { ...context, personKeys: [], queryCodeHash: '' })).toThrow(
      'decided before the particulars',
    );
  });
});

function order(field: string): Said {
  return { code: 'DATES_OUT_OF_ORDER', field };
}

function accused(field: string): Said {
  return { code: 'ACCUSED_AUTHORITY', field, cites: ['《信访工作条例》第三十条第三款'] };
}

function inShort(refusal: Refusal | undefined): Partial<Said> {
  if (refusal === undefined) return {};
  const { code, field, basis } = refusal;
  return {
    code,
    ...(field === undefined ? {} : { field }),
    ...(basis === undefined ? {} : { cites: basis.map(citeBasis) }),
  };
}
