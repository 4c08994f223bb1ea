import { PROFILES } from '../../shared/district/profiles.ts';
import { wutong } from '../../infra/districts/wutong.ts';
import { calendarDate } from '../../shared/calendar/calendar-date.ts';
import { instant } from '../../shared/calendar/instant.ts';
import { CURRENT_CALENDAR } from '../../shared/calendar/official-calendars.ts';
import type { MeasuredFigures } from '../../shared/commitments/published.ts';
import type { Complaint } from '../../shared/complaints/complaint.ts';
import { type ComplainantView, complainantView, type Superior } from '../../shared/complaints/views.ts';
import type { Commitments, ComplaintReceipt, Receipt } from '../../shared/contracts/answers.ts';
import { citeBasis } from '../../shared/district/legal-basis.ts';
import { ruleSetOn } from '../../shared/district/clock-rules.ts';
import { officeOf } from '../../shared/district/district.ts';
import type { Commit, PetitionEvent } from '../../shared/petition/events.ts';
import { codesOf } from '../../shared/petition/fields.ts';
import { foldPetition } from '../../shared/petition/petition.ts';
import { petitionNumber } from '../../shared/petition/petition-number.ts';
import type { UploadForm } from '../../web/resident/upload-page.ts';
import { clockViews, type PetitionerView, petitionerView } from '../../shared/petition/views.ts';

/** Petitions as their petitioners see them, folded by the real rules from events of the demo district. */
const office = officeOf(wutong);
export const PETITION_NO = petitionNumber('048213957');

/** Where the site is. */
export const SITE = 'https://wutong.example.org';

export const OFFICE: Commitments['office'] = {
  name: wutong.name,
  address: wutong.office.address,
  phone: wutong.office.phone,
  supervisionPhone: wutong.office.supervisionPhone,
  openingTimes: wutong.office.openingTimes,
  superior: wutong.superior,
  petitioners: PROFILES.community.petitioners,
};

type Told = readonly [at: string, ...events: PetitionEvent[]];

function commitsOf(story: readonly Told[]): readonly Commit[] {
  return story.map(([at, ...events], index) => ({
    seq: index + 1,
    at: instant(at),
    step: 'told',
    by: { kind: 'staff', id: 'wang.handler', name: '王立群', roles: ['handler'] },
    command: `command-${index}`,
    digest: '',
    previous: '',
    calendar: CURRENT_CALENDAR.version,
    events,
  }));
}

function seen(today: string, story: readonly Told[]): PetitionerView {
  const commits = commitsOf(story);
  const petition = foldPetition(PETITION_NO, commits, office);
  if (petition === undefined) throw new Error('a story begins with its registration');
  return petitionerView(petition, commits, office, CURRENT_CALENDAR, calendarDate(today));
}

function registered(at: string): Told {
  return [
    at,
    {
      type: 'PetitionRegistered',
      channel: 'ONLINE',
      receivedOn: calendarDate(at.slice(0, 10)),
      receivedAt: instant(at),
      anonymous: false,
      reachable: true,
      byMail: true,
      particulars: { id: 'p1', digest: '' },
      personKeys: [],
      queryCodeHash: '',
    },
  ];
}

const AUTHORITY = '区生态环境局';

const TO_ACCEPTANCE: readonly Told[] = [
  registered('2025-09-25T20:55:00+08:00'),
  [
    '2025-09-26T09:40:00+08:00',
    {
      type: 'PetitionTransferred',
      authorities: [{ name: AUTHORITY, lead: true }, { name: '区综合行政执法局' }],
      sentOn: calendarDate('2025-09-26'),
      method: 'SYSTEM',
      petitionerTold: { on: calendarDate('2025-09-26'), means: 'EMAIL' },
    },
  ],
  [
    '2025-10-09T10:05:00+08:00',
    {
      type: 'PetitionAccepted',
      authority: AUTHORITY,
      acceptedOn: calendarDate('2025-10-09'),
      documentNo: '云环信受〔2025〕31号',
    },
  ],
];

const TO_SERVICE: readonly Told[] = [
  ...TO_ACCEPTANCE,
  [
    '2025-11-17T15:20:00+08:00',
    {
      type: 'ReplyIssued',
      authority: AUTHORITY,
      outcomes: [
        { item: '查烟道和净化设备', outcome: 'SUPPORTED' },
        { item: '整改前停止露天和室内烧烤', outcome: 'NOT_SUPPORTED' },
      ],
      documentNo: '云环信复〔2025〕31号',
      issuedOn: calendarDate('2025-11-17'),
      recordedOn: calendarDate('2025-11-17'),
    },
  ],
  [
    '2025-11-19T11:00:00+08:00',
    { type: 'DocumentServed', document: 'reply', servedOn: calendarDate('2025-11-19'), means: 'POST' },
  ],
  [
    '2025-11-20T10:00:00+08:00',
    { type: 'EchoGiven', on: calendarDate('2025-11-20'), means: 'PHONE', what: '处理意见书已寄出，逐项说明了理由' },
  ],
];

export const WAITING = seen('2025-09-28', [registered('2025-09-25T20:55:00+08:00')]);
export const LATE = seen('2025-10-11', [registered('2025-09-25T20:55:00+08:00')]);
export const ACCEPTED = seen('2025-12-03', TO_ACCEPTANCE);
export const REPLIED = seen('2025-11-24', TO_SERVICE);
export const LAPSED = seen('2025-12-25', TO_SERVICE);
/** A period that ends in a year without its official holiday notice. */
export const PROVISIONAL = seen('2026-12-29', [registered('2026-12-28T09:30:00+08:00')]);
export const CLOSED = seen('2025-12-26', [
  ...TO_SERVICE,
  [
    '2025-12-25T16:00:00+08:00',
    { type: 'PetitionClosed', on: calendarDate('2025-12-25'), reason: '已答复，期内未请求复查' },
  ],
]);

export const WITH_FILES = seen('2025-09-28', [
  registered('2025-09-25T20:55:00+08:00'),
  [
    '2025-09-26T08:00:00+08:00',
    {
      type: 'AttachmentReceived',
      on: calendarDate('2025-09-26'),
      id: 'ticket-1',
      broughtBy: 'PETITIONER',
      media: 'image/jpeg',
      bytes: 1_800_000,
      sha256: 'a'.repeat(64),
      scanned: false,
    },
  ],
  [
    '2025-09-26T08:10:00+08:00',
    {
      type: 'AttachmentReceived',
      on: calendarDate('2025-09-26'),
      id: 'ticket-2',
      broughtBy: 'OFFICE',
      media: 'application/pdf',
      bytes: 900,
      sha256: 'b'.repeat(64),
      scanned: true,
    },
  ],
  [
    '2025-09-26T08:20:00+08:00',
    {
      type: 'AttachmentRefused',
      on: calendarDate('2025-09-26'),
      id: 'ticket-3',
      broughtBy: 'PETITIONER',
      reason: 'TYPE_NOT_ALLOWED',
    },
  ],
]);

const FORM: UploadForm = {
  url: 'https://files.s3.ap-southeast-1.amazonaws.com/',
  fields: {
    key: 'incoming/0a1b/ticket-4',
    success_action_redirect: 'https://wutong.example.org/attachments/received',
    Policy: 'eyJleHBpcmF0aW9uIjoi',
  },
  accept: ['image/jpeg', 'image/png', 'image/webp'],
  largest: 20 * 1024 * 1024,
  expiresAt: instant('2025-09-26T09:20:00+08:00'),
};
export const UPLOAD_FORMS = { photo: FORM, document: { ...FORM, accept: ['application/pdf'] } };

export const RECEIPT: Receipt = {
  petitionNo: PETITION_NO,
  queryCode: '50718246',
  receivedAt: instant('2025-09-25T20:55:00+08:00'),
  clocks: receiptClocks('2025-09-25T20:55:00+08:00'),
};

export const PROVISIONAL_RECEIPT: Receipt = { ...RECEIPT, clocks: receiptClocks('2026-12-28T09:30:00+08:00') };

function receiptClocks(at: string): Receipt['clocks'] {
  const petition = foldPetition(PETITION_NO, commitsOf([registered(at)]), office);
  if (petition === undefined) throw new Error('a registration begins a petition');
  return clockViews(petition, CURRENT_CALENDAR, calendarDate(at.slice(0, 10)));
}

const rules = ruleSetOn(calendarDate('2025-09-25'));

export const COMMITMENTS: Commitments = {
  office: OFFICE,
  content: [
    { zh: '接待来访，接听来电，办理来信和网上信访。', en: 'We receive visitors, calls, letters and online petitions.' },
    {
      zh: '登记每一件诉求，交给有权处理的机关，并跟踪督促。',
      en: 'We register every petition, send it on and follow it up.',
    },
    { zh: '把办理结果告诉您，答复您的问题。', en: 'We tell you the result and answer your questions.' },
  ],
  procedure: [
    { zh: '提出：来信、来访、来电或者网上提交。', en: 'Hand in: by letter, visit, call or online.' },
    { zh: '登记：当场或者收到后登记，给您编号和查询码。', en: 'Registration: you get a number and a query code.' },
    { zh: '转送：交给有权处理的机关，并告知您。', en: 'Transfer to the authority in charge; you are told.' },
    { zh: '办理：该机关调查处理，书面答复您。', en: 'Handling: the authority replies in writing.' },
    { zh: '复查、复核：对答复不服，可以向上一级机关提出。', en: 'Review and final review, one level up each time.' },
    { zh: '回声：办完以后，把结果告诉您。', en: 'Echo: we tell you the result.' },
  ],
  timeLimits: codesOf(rules.clocks).map((kind) => {
    const { title, holder, length, unit, basis } = rules.clocks[kind];
    return { kind, title, holder, length, unit, basis: basis.map(citeBasis) };
  }),
  ruleSet: { version: rules.version, title: rules.title },
  calendarVersion: CURRENT_CALENDAR.version,
  asOf: '2025-09-25',
};

/** What the promises came to: most of it of many, some of a handful. */
export const MEASURED: MeasuredFigures = {
  from: '2024-10',
  to: '2025-09',
  asOf: calendarDate('2025-09-25'),
  petitions: { count: 412 },
  answered: { medianDays: 31, of: 288 },
  promises: [
    {
      kind: 'notice',
      title: rules.clocks.notice.title,
      onTime: { percent: 99, of: 401 },
      median: { medianDays: 2, of: 401 },
    },
    { kind: 'echo', title: rules.clocks.echo.title, onTime: { fewerThan: 5 }, median: { fewerThan: 5 } },
  ],
  satisfaction: {
    office: { satisfied: { percent: 93, of: 120 }, unrated: { count: 168 } },
    authorities: { satisfied: { fewerThan: 5 }, unrated: { fewerThan: 5 } },
  },
  complaints: { received: { count: 9 }, answered: { fewerThan: 5 } },
};

/** S21: copied from a forum, with markup, a script and a `javascript:` link; to be shown as the text it is. */
export const S21 = {
  subject: '楼下烧烤店油烟<b>直排</b>',
  statement:
    '\n<div class="post-body" style="font-size:16px"><p>各位邻居，&nbsp;烟道从<u>采光井</u>往上走</p>\n<img src="x" onerror="alert(\'图裂了\')"><script>alert(document.title)</script>\n<a href="javascript:void(0)">点击查看</a></div></textarea>\n请来查 & 处理。PM2.5 >300。https://example.org/thread',
};

/** Complaints as their complainants see them. */
export const SUPERIOR: Superior = officeOf(wutong).authorityNamed(wutong.superior) ?? { name: wutong.superior };

export const COMPLAINT_RECEIPT: ComplaintReceipt = {
  complaintNo: `C${PETITION_NO}`,
  queryCode: '12345678',
  receivedAt: instant('2025-10-09T10:00:00+08:00'),
};

function complaintSeen(...told: readonly string[]): ComplainantView {
  const on = calendarDate('2025-10-09');
  const words = { id: 'w', digest: '' };
  const complaint: Complaint = {
    no: COMPLAINT_RECEIPT.complaintNo,
    version: 1,
    received: {
      type: 'ComplaintReceived',
      on,
      way: 'ONLINE',
      anonymous: true,
      reachable: false,
      subject: 'STAFF',
      codes: ['DELAY'],
      recognised: ['wang.handler'],
      route: 'HEAD',
      words,
      queryCodeHash: '',
    },
    subject: 'STAFF',
    concerned: ['wang.handler'],
    route: 'HEAD',
    ...(told.length === 0 ? {} : { acknowledgedOn: on }),
    answers: told.map(() => ({ on, means: 'ONLINE', reference: words })),
    words: [],
  };
  return complainantView(complaint, told, SUPERIOR);
}

export const COMPLAINT_RECEIVED = complaintSeen();
export const COMPLAINT_ANSWERED = complaintSeen('已向您道歉。', '处理结果已告知。');
