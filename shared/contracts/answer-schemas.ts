import { EXPORT_FORMATS, SEARCH_KINDS } from './inquiries.ts';
import {
  answerOf,
  BILINGUAL,
  CODED,
  DATE,
  INTEGER,
  type Json,
  listOf,
  MOMENT,
  object,
  oneOf,
  STRING,
  TEXTS,
  YES_NO,
} from './json-schema.ts';
import { NOTICE_STATES } from './mail.ts';
import { RECORD_SCHEMAS } from './record-schemas.ts';
import { SMALLEST_CELL } from '../commitments/published.ts';
import {
  AGENT_RELATIONS,
  CATEGORIES,
  CHANNELS,
  LINK_KINDS,
  MEANS,
  RATINGS,
  REFUSED_UPLOADS,
  SPECIAL_GROUNDS,
  SUPERVISION_CIRCUMSTANCES,
} from '../petition/codes.ts';
import { STAFF_ROLES } from '../petition/actor.ts';
import { STATUS_TITLES } from '../petition/course.ts';
import { RUNGS } from '../petition/escalation.ts';
import { CLOCK_KINDS } from '../district/clock-rules.ts';
import type { ClockStatus } from '../petition/clocks.ts';
import { codesOf } from '../petition/fields.ts';
import { IMMEDIATE_CLOCKS, type ImmediateStatus } from '../petition/immediate.ts';
import { COMPLAINT_STATUSES } from '../complaints/course.ts';
import { COMPLAINT_LISTS } from '../complaints/views.ts';
import { LEAD_STATUSES } from '../accountability/course.ts';
import { LEAD_LISTS } from '../accountability/views.ts';
import { PAPER_KINDS } from '../petition/office-papers/kinds.ts';
import { COUNTED_QUEUES, QUEUES } from '../petition/queues.ts';
import { MEDIA } from '../petition/uploads.ts';
import { GAPS } from '../reception/codes.ts';
import { HALVES } from '../reception/half-days.ts';
import { BOOKING_STATUSES } from '../reception/slot-record.ts';

const CLOCK_KIND = oneOf(CLOCK_KINDS);
// Records, so that a status which is new is missed by the compiler here.
const CLOCK_STATUSES: Readonly<Record<ClockStatus, true>> = {
  RUNNING: true,
  NEAR_DUE: true,
  DUE_TODAY: true,
  OVERDUE: true,
  LAPSED: true,
  DONE_ON_TIME: true,
  DONE_LATE: true,
  SUPERSEDED: true,
  NOT_NOTIFIABLE: true,
};
const IMMEDIATE_STATUSES: Readonly<Record<ImmediateStatus, true>> = {
  RUNNING: true,
  NEAR_DUE: true,
  OVERDUE: true,
  DONE_ON_TIME: true,
  DONE_LATE: true,
  SUPERSEDED: true,
};
const RATING = oneOf(RATINGS);
const STATUS: Json = oneOf(codesOf(STATUS_TITLES));
const PETITION_NO: Json = { type: 'string', pattern: '^\\d{3}-\\d{3}-\\d{4}$' };
const LEAD_NO: Json = { type: 'string', pattern: '^LC?\\d{3}-\\d{3}-\\d{4}(-\\d+)?$' };
const COMPLAINT_NO: Json = { type: 'string', pattern: '^C\\d{3}-\\d{3}-\\d{4}$' };
const COMPLAINT_STATUS: Json = oneOf(codesOf(COMPLAINT_STATUSES));
const LEAD_STATUS: Json = oneOf(codesOf(LEAD_STATUSES));
const ROLES: Json = listOf(oneOf(codesOf(STAFF_ROLES)));
const OWED: Json = CODED;
const OFFERED: Json = object({ step: STRING, zh: STRING, en: STRING, basis: TEXTS });
const BOOKING_STATUS: Json = oneOf(codesOf(BOOKING_STATUSES));
const PERSON = object({ id: STRING, name: STRING });
const EXPLANATION = object({ zh: TEXTS, en: TEXTS });

const COUNTED = listOf(object({ code: STRING, title: BILINGUAL, count: INTEGER }));
const TOO_FEW = object({ fewerThan: { const: SMALLEST_CELL } });
const QUANTITY: Json = { anyOf: [object({ count: INTEGER }), TOO_FEW] };
const RATE: Json = { anyOf: [object({ percent: INTEGER, of: INTEGER }), TOO_FEW] };
const MEDIAN_DAYS: Json = { anyOf: [object({ medianDays: INTEGER, of: INTEGER }), TOO_FEW] };
const SATISFACTION = object({ satisfied: RATE, unrated: QUANTITY });

const DECLARED_OFFER = object(
  { kind: STRING, kindTitle: BILINGUAL, outcome: STRING, outcomeTitle: BILINGUAL },
  { what: STRING },
);
const RECORDED_GIFT = object(
  {
    staff: STRING,
    seq: INTEGER,
    offeredOn: DATE,
    on: DATE,
    outcome: STRING,
    outcomeTitle: BILINGUAL,
    value: INTEGER,
    witness: STRING,
  },
  { offeredBy: STRING, what: STRING, petitionNo: STRING },
);

/** What the API answers, as JSON Schema: the fuzz test holds every answer against these. */
export const ANSWER_SCHEMAS = {
  ...RECORD_SCHEMAS,
  Problem: object(
    { type: STRING, title: STRING, status: INTEGER, code: STRING },
    { detail: STRING, errors: listOf(object({ field: STRING, message: STRING })) },
  ),
  Clock: object(
    {
      kind: CLOCK_KIND,
      title: BILINGUAL,
      holder: oneOf(['OFFICE', 'AUTHORITY', 'PETITIONER']),
      startedOn: DATE,
      length: INTEGER,
      unit: oneOf(['CALENDAR', 'WORKING']),
      due: DATE,
      rawDue: DATE,
      status: oneOf(codesOf(CLOCK_STATUSES)),
      basis: TEXTS,
      calendarVersion: STRING,
      provisional: YES_NO,
      explanation: EXPLANATION,
    },
    { daysLeft: INTEGER, presumed: { const: true }, outerLimit: object({ due: DATE, basis: STRING }) },
  ),
  /** 特事特办: why, how it was judged, and what has to be done at once. */
  Special: object(
    {
      grounds: listOf(oneOf(codesOf(SPECIAL_GROUNDS))),
      flaggedAt: MOMENT,
      departments: TEXTS,
      atOnce: listOf(
        object({
          kind: oneOf(codesOf(IMMEDIATE_CLOCKS)),
          title: BILINGUAL,
          from: MOMENT,
          due: MOMENT,
          status: oneOf(codesOf(IMMEDIATE_STATUSES)),
          basis: TEXTS,
        }),
      ),
    },
    {
      callFirst: listOf(object({ number: STRING, zh: STRING, en: STRING })),
      judged: oneOf(['CONFIRMED', 'WITHDRAWN']),
      reportedAt: MOMENT,
    },
  ),
  Receipt: object({
    petitionNo: PETITION_NO,
    queryCode: STRING,
    receivedAt: MOMENT,
    clocks: listOf(answerOf('Clock')),
  }),
  /** A petition as staff see it after a step. */
  State: object(
    {
      petitionNo: PETITION_NO,
      version: INTEGER,
      status: STATUS,
      statusTitle: BILINGUAL,
      clocks: listOf(answerOf('Clock')),
      possible: TEXTS,
    },
    {
      handler: STRING,
      caution: BILINGUAL,
      special: answerOf('Special'),
      also: listOf(
        object({ petitionNo: PETITION_NO }, { status: STATUS, refused: object({ code: STRING, title: STRING }) }),
      ),
    },
  ),
  /** 催办、提请督办: what the ladder proposes about an authority that is late. */
  Proposed: object(
    {
      rung: oneOf(codesOf(RUNGS)),
      title: BILINGUAL,
      step: oneOf(['remind', 'request-supervision']),
      authority: STRING,
      clock: STRING,
      due: DATE,
      because: BILINGUAL,
      basis: TEXTS,
    },
    { circumstance: object({ code: oneOf(codesOf(SUPERVISION_CIRCUMSTANCES)), zh: STRING, en: STRING }) },
  ),
  /** 附件: a file that was sent, and what became of it. */
  Attachment: object(
    {
      id: STRING,
      name: BILINGUAL,
      broughtBy: oneOf(['PETITIONER', 'OFFICE']),
      on: DATE,
      state: oneOf(['KEPT', 'REFUSED']),
    },
    {
      media: oneOf(codesOf(MEDIA)),
      bytes: INTEGER,
      sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      scanned: YES_NO,
      reason: oneOf(codesOf(REFUSED_UPLOADS)),
      reasonTitle: BILINGUAL,
    },
  ),
  /** Where to send one file: the fields as they are, then the file, as `multipart/form-data`. */
  UploadTicket: object({
    url: STRING,
    fields: { type: 'object', additionalProperties: STRING },
    accept: TEXTS,
    largest: INTEGER,
    expiresAt: MOMENT,
  }),
  AttachmentLink: object({ url: STRING, expiresAt: MOMENT }),
  /** Open311 GeoReport v2. */
  Open311Service: object({
    service_code: STRING,
    service_name: STRING,
    description: STRING,
    metadata: { const: false },
    type: { const: 'blackbox' },
    keywords: STRING,
    group: STRING,
  }),
  Open311Definition: object({ service_code: STRING, attributes: { type: 'array', maxItems: 0, items: STRING } }),
  /** What stands as null is never told. */
  Open311Request: object({
    service_request_id: STRING,
    status: oneOf(['open', 'closed']),
    status_notes: STRING,
    service_name: STRING,
    service_code: STRING,
    agency_responsible: STRING,
    requested_datetime: MOMENT,
    updated_datetime: MOMENT,
    expected_datetime: { anyOf: [MOMENT, { type: 'null' }] },
    description: { type: 'null' },
    service_notice: { type: 'null' },
    address: { type: 'null' },
    address_id: { type: 'null' },
    zipcode: { type: 'null' },
    lat: { type: 'null' },
    long: { type: 'null' },
    media_url: { type: 'null' },
  }),
  /** 日历订阅: told this once; whoever has the address reads the calendar. */
  Feed: object({ url: STRING, madeAt: MOMENT }),
  FeedRevoked: object({ revoked: YES_NO }),
  /** A petition as its petitioner sees it. */
  Progress: object(
    {
      petitionNo: PETITION_NO,
      version: INTEGER,
      status: STATUS,
      statusTitle: BILINGUAL,
      headline: BILINGUAL,
      receivedOn: DATE,
      clocks: listOf(answerOf('Clock')),
      history: listOf(object({ on: DATE, zh: STRING, en: STRING })),
      mayNow: TEXTS,
      attachments: listOf(answerOf('Attachment')),
      mayUpload: YES_NO,
    },
    {
      papers: listOf(object({ paper: INTEGER, title: BILINGUAL, number: STRING })),
      remedy: object(
        { level: oneOf(['review', 'finalReview']), lastDay: DATE, lapsed: YES_NO },
        { authority: object({ name: STRING }, { superior: STRING, address: STRING, phone: STRING }) },
      ),
    },
  ),
  QueueCounts: object({
    asOf: DATE,
    counts: listOf(object({ queue: { enum: [...COUNTED_QUEUES] }, count: INTEGER }, { more: { const: true } })),
  }),
  /** A line of a list. */
  QueueEntry: object(
    { petitionNo: PETITION_NO, status: STATUS, channel: oneOf(codesOf(CHANNELS)), receivedOn: DATE },
    {
      subject: STRING,
      category: oneOf(codesOf(CATEGORIES)),
      contentClass: STRING,
      handler: STRING,
      next: object({ kind: STRING, due: DATE, provisional: YES_NO }),
      special: oneOf(codesOf(SPECIAL_GROUNDS)),
      atOnce: MOMENT,
      maybeUrgent: oneOf(codesOf(SPECIAL_GROUNDS)),
      headcount: INTEGER,
      underFourteen: { const: true },
      receptionGaps: TEXTS,
      restricted: { const: true },
      accused: TEXTS,
    },
  ),
  /** 导出记录: who exported what of the register, the last first. */
  ExportsMade: object({
    exports: listOf(
      object({
        id: STRING,
        at: MOMENT,
        by: STRING,
        asked: object(
          {},
          {
            register: oneOf(['petitions']),
            format: oneOf(EXPORT_FORMATS),
            persons: YES_NO,
            filters: { type: 'object', additionalProperties: STRING },
          },
        ),
      }),
    ),
  }),
  /** 我的视图: one's own, as they were sent. */
  SavedViews: object({
    version: INTEGER,
    views: listOf(
      object({ name: STRING }, { filters: { type: 'object', additionalProperties: STRING }, columns: TEXTS }),
    ),
  }),
  /** 台账导出: how far it is; once it is ready, a link for two minutes. */
  Export: object(
    { id: STRING, state: oneOf(['WAITING', 'WRITING', 'READY']), rows: INTEGER, askedAt: MOMENT },
    { fileName: STRING, url: STRING, expiresAt: MOMENT },
  ),
  /** 查找: what was found, by what. */
  SearchResult: object({
    found: listOf(object({ by: oneOf(SEARCH_KINDS), petitions: listOf(answerOf('QueueEntry')) }, { after: STRING })),
  }),
  QueuePage: object(
    {
      queue: oneOf(QUEUES),
      asOf: DATE,
      petitions: listOf(answerOf('QueueEntry')),
    },
    { after: STRING },
  ),
  File: object(
    {
      petitionNo: PETITION_NO,
      version: INTEGER,
      status: STATUS,
      statusTitle: BILINGUAL,
      channel: oneOf(codesOf(CHANNELS)),
      receivedOn: DATE,
      receivedAt: MOMENT,
      anonymous: YES_NO,
      particulars: answerOf('Particulars'),
      clocks: listOf(answerOf('Clock')),
      attachments: listOf(answerOf('Attachment')),
      papers: listOf(
        object(
          { paper: INTEGER, kind: oneOf(codesOf(PAPER_KINDS)), number: STRING, about: INTEGER },
          { voidedBy: INTEGER },
        ),
      ),
      links: listOf(object({ kind: oneOf(codesOf(LINK_KINDS)) }, { petitionNo: PETITION_NO, reference: STRING })),
      possible: TEXTS,
      timeline: listOf(answerOf('Entry')),
      notices: listOf(object({ kind: STRING, state: oneOf(NOTICE_STATES), at: MOMENT })),
      possibleDuplicates: listOf(
        object(
          { petitionNo: PETITION_NO, receivedOn: DATE, agrees: TEXTS, suggests: oneOf(codesOf(LINK_KINDS)) },
          { likeness: INTEGER },
        ),
      ),
    },
    {
      joint: listOf(PETITION_NO),
      headcount: INTEGER,
      agent: object({ relation: oneOf(codesOf(AGENT_RELATIONS)), authorityNoted: YES_NO }),
      underFourteen: { const: true },
      caution: BILINGUAL,
      classification: answerOf('Classification'),
      maybeUrgent: oneOf(codesOf(SPECIAL_GROUNDS)),
      handler: STRING,
      special: answerOf('Special'),
      proposed: answerOf('Proposed'),
      questions: listOf(object({ number: INTEGER }, { who: STRING, by: DATE })),
      receptionGaps: TEXTS,
      rating: object({ office: RATING }, { authority: RATING, reasons: STRING, contactBy: DATE }),
    },
  ),
  /** 本机关: what every screen of the console needs. */
  Desk: object(
    {
      me: object({ id: STRING, name: STRING, roles: ROLES }),
      office: object({
        slug: STRING,
        name: BILINGUAL,
        address: STRING,
        phone: STRING,
        supervisionPhone: STRING,
        openingTimes: BILINGUAL,
        hours: object({ opens: STRING, closes: STRING }, { midday: object({ from: STRING, to: STRING }) }),
        posts: listOf(object({ id: STRING, name: BILINGUAL })),
      }),
      superior: STRING,
      staff: listOf(object({ id: STRING, name: STRING, roles: ROLES })),
      authorities: TEXTS,
      contentClasses: TEXTS,
      without: TEXTS,
      groupSize: INTEGER,
      appointments: { type: 'boolean' },
      simpleProcedure: { type: 'boolean' },
      oversees: { type: 'boolean' },
      rules: object({
        version: STRING,
        title: STRING,
        longestExtension: INTEGER,
        clocks: listOf(
          object(
            {
              kind: STRING,
              title: BILINGUAL,
              holder: { enum: ['OFFICE', 'AUTHORITY', 'PETITIONER'] },
              nature: { enum: ['DUTY', 'WINDOW'] },
              length: INTEGER,
              unit: { enum: ['CALENDAR', 'WORKING'] },
              nearDue: listOf(INTEGER),
              basis: TEXTS,
            },
            { outerLimit: object({ length: INTEGER, basis: STRING }) },
          ),
        ),
      }),
      calendar: object({
        version: STRING,
        notices: listOf(
          object({
            year: INTEGER,
            title: STRING,
            holidays: listOf(object({ name: STRING, from: DATE, to: DATE })),
            makeUpWorkdays: listOf(DATE),
          }),
        ),
        missing: listOf(INTEGER),
      }),
      now: MOMENT,
      today: DATE,
    },
    {},
  ),
  /** 查阅记录: who looked at a petition, the last first. */
  AccessLog: object({
    petitionNo: PETITION_NO,
    looks: listOf(
      object({ at: MOMENT, by: STRING }, { attachment: STRING, foundBy: oneOf(['name', 'phone']), exported: STRING }),
    ),
  }),
  /** A lead after a step; to the person concerned their own part of it. */
  LeadState: object(
    { leadNo: LEAD_NO, version: INTEGER, status: LEAD_STATUS, statusTitle: BILINGUAL, possible: TEXTS },
    {
      owed: listOf(OWED),
      offered: listOf(OFFERED),
      repeats: answerOf('Repeats'),
      own: { const: true },
      selfCriticism: object({ by: STRING }, { due: DATE }),
      foundOn: DATE,
      grounds: listOf(object({ code: STRING, zh: STRING, en: STRING })),
      severity: STRING,
      measures: listOf(answerOf('OwnMeasure')),
    },
  ),
  /** 一年内第几次: asks a person; nothing follows from it. */
  Repeats: object({ unit: INTEGER, officer: INTEGER }, { prompt: BILINGUAL }),
  LeadEntry: object(
    { leadNo: LEAD_NO, status: oneOf([...codesOf(LEAD_STATUSES), 'PROPOSED']), effective: YES_NO },
    {
      statusTitle: BILINGUAL,
      source: STRING,
      sourceTitle: BILINGUAL,
      on: DATE,
      ageDays: INTEGER,
      officer: STRING,
      head: STRING,
      aboutHead: YES_NO,
      openedBy: STRING,
      origin: answerOf('Origin'),
      complaintNo: COMPLAINT_NO,
      foundOn: DATE,
      grounds: TEXTS,
      severity: STRING,
      measures: listOf(answerOf('ListedMeasure')),
      owed: listOf(OWED),
    },
  ),
  LeadPage: object(
    { purpose: BILINGUAL, list: oneOf(LEAD_LISTS), asOf: DATE, leads: listOf(answerOf('LeadEntry')) },
    { after: STRING },
  ),
  LeadFile: object(
    {
      leadNo: LEAD_NO,
      version: INTEGER,
      own: YES_NO,
      status: LEAD_STATUS,
      statusTitle: BILINGUAL,
      words: listOf(answerOf('LeadWords')),
      possible: TEXTS,
    },
    {
      officer: STRING,
      head: STRING,
      source: STRING,
      openedOn: DATE,
      openedBy: STRING,
      conductOn: DATE,
      origin: answerOf('Origin'),
      complaintNo: COMPLAINT_NO,
      finding: answerOf('Finding'),
      decisions: listOf(answerOf('MeasureDecision')),
      owed: listOf(OWED),
      offered: listOf(OFFERED),
      repeats: answerOf('Repeats'),
      timeline: listOf(answerOf('Entry')),
      foundOn: DATE,
      grounds: listOf(object({ code: STRING, zh: STRING, en: STRING })),
      severity: STRING,
      measures: listOf(answerOf('OwnMeasure')),
    },
  ),
  Ledger: object(
    { asOf: DATE, effective: INTEGER, withinYear: INTEGER, entries: listOf(answerOf('LeadEntry')) },
    { officer: STRING, unit: STRING },
  ),
  /** 值班表: who is on duty, half day by half day, and where nobody is. */
  Roster: object(
    {
      week: STRING,
      version: INTEGER,
      planned: YES_NO,
      asOf: MOMENT,
      posts: listOf(object({ id: STRING, name: BILINGUAL })),
      shifts: listOf(
        object(
          {
            day: DATE,
            half: oneOf(codesOf(HALVES)),
            post: STRING,
            published: YES_NO,
            onDuty: listOf(PERSON),
            attended: YES_NO,
          },
          {
            presences: listOf(
              object(
                { staff: STRING },
                { from: MOMENT, until: MOMENT, insteadOf: STRING, reason: BILINGUAL, standIn: STRING, words: STRING },
              ),
            ),
          },
        ),
      ),
      gaps: listOf(
        object({
          day: DATE,
          half: oneOf(codesOf(HALVES)),
          post: STRING,
          kind: oneOf(codesOf(GAPS)),
          title: BILINGUAL,
          reference: STRING,
        }),
      ),
      changes: listOf(
        object({ at: MOMENT, by: STRING, kind: BILINGUAL, duties: listOf(answerOf('Duty')) }, { reason: STRING }),
      ),
    },
    {},
  ),
  /** 工作牌 */
  Plates: object({
    version: INTEGER,
    plates: listOf(
      object({ plateNo: STRING, staff: STRING, name: STRING, post: STRING, postName: BILINGUAL }, { window: STRING }),
    ),
  }),
  /** 接访安排: what may be booked, with the places that are free. */
  Appointments: object({
    offered: YES_NO,
    asOf: MOMENT,
    slots: listOf(
      object({
        slot: STRING,
        day: DATE,
        from: STRING,
        to: STRING,
        receives: BILINGUAL,
        places: INTEGER,
        free: INTEGER,
      }),
    ),
  }),
  /** 预约: its number, and the code when it is made. */
  Booking: object(
    {
      booking: STRING,
      slot: STRING,
      day: DATE,
      from: STRING,
      to: STRING,
      status: BOOKING_STATUS,
      statusTitle: BILINGUAL,
    },
    { code: STRING, receives: BILINGUAL, reason: BILINGUAL },
  ),
  /** 一个接访时段 for staff: a place has no name. */
  SlotSheet: object(
    {
      slot: STRING,
      version: INTEGER,
      bookings: listOf(
        object(
          { place: INTEGER, status: BOOKING_STATUS, statusTitle: BILINGUAL },
          { petitionNo: PETITION_NO, special: { const: true } },
        ),
      ),
    },
    { from: STRING, to: STRING, places: INTEGER, receives: BILINGUAL, cancelled: BILINGUAL },
  ),
  DaySheet: object({ day: DATE, slots: listOf(answerOf('SlotSheet')) }),
  ComplaintReceipt: object({ complaintNo: COMPLAINT_NO, queryCode: STRING, receivedAt: MOMENT }),
  /** A complaint after a step; where that step sent it above its taker, no more than that it is there. */
  ComplaintState: object(
    { complaintNo: COMPLAINT_NO, version: INTEGER, status: COMPLAINT_STATUS, statusTitle: BILINGUAL },
    { concerned: TEXTS, route: STRING, routeTitle: BILINGUAL, possible: TEXTS },
  ),
  /** A complaint as its complainant sees it. */
  ComplaintProgress: object({
    complaintNo: COMPLAINT_NO,
    version: INTEGER,
    status: COMPLAINT_STATUS,
    statusTitle: BILINGUAL,
    headline: BILINGUAL,
    receivedOn: DATE,
    history: listOf(object({ on: DATE, zh: STRING, en: STRING })),
    answers: listOf(object({ on: DATE, told: STRING })),
    superior: object({ name: STRING }, { address: STRING, phone: STRING }),
  }),
  ComplaintEntry: object(
    {
      complaintNo: COMPLAINT_NO,
      status: COMPLAINT_STATUS,
      statusTitle: BILINGUAL,
      subject: STRING,
      subjectTitle: BILINGUAL,
      way: STRING,
      wayTitle: BILINGUAL,
      codes: listOf(CODED),
      route: STRING,
      routeTitle: BILINGUAL,
      concerned: TEXTS,
      anonymous: YES_NO,
      on: DATE,
      ageDays: INTEGER,
    },
    { answeredOn: DATE },
  ),
  ComplaintPage: object(
    { list: oneOf(COMPLAINT_LISTS), asOf: DATE, complaints: listOf(answerOf('ComplaintEntry')) },
    { after: STRING },
  ),
  ComplaintFile: object({
    complaint: answerOf('ComplaintEntry'),
    version: INTEGER,
    masked: YES_NO,
    words: listOf(
      object(
        { step: STRING },
        {
          complainant: object({ name: STRING }, { phone: STRING, email: STRING }),
          petitionNo: PETITION_NO,
          who: STRING,
          what: STRING,
          findings: STRING,
        },
      ),
    ),
    answers: listOf(object({ on: DATE, means: oneOf(codesOf(MEANS)) }, { told: STRING })),
    leads: listOf(object({ leadNo: LEAD_NO, status: STRING, on: DATE })),
    timeline: listOf(answerOf('Entry')),
    possible: TEXTS,
  }),
  /** One's own record after a step. */
  IntegrityState: object({
    version: INTEGER,
    declarations: listOf(
      object({ staff: STRING, period: STRING, on: DATE, offers: listOf(object({ kind: STRING, outcome: STRING })) }),
    ),
    gifts: listOf(
      object({
        staff: STRING,
        seq: INTEGER,
        offeredOn: DATE,
        on: DATE,
        outcome: STRING,
        value: INTEGER,
        witness: STRING,
      }),
    ),
  }),
  IntegrityRegister: object({
    period: STRING,
    from: DATE,
    to: DATE,
    asOf: DATE,
    declared: listOf(object({ staff: STRING, on: DATE, offers: listOf(DECLARED_OFFER) })),
    missing: TEXTS,
    gifts: listOf(RECORDED_GIFT),
  }),
  IntegrityRecord: object({
    officer: STRING,
    version: INTEGER,
    declarations: listOf(object({ period: STRING, on: DATE, offers: listOf(DECLARED_OFFER) })),
    gifts: listOf(RECORDED_GIFT),
  }),
  DueDate: object({
    due: DATE,
    rawDue: DATE,
    firstDayCounted: DATE,
    skipped: listOf(object({ date: DATE, reason: oneOf(['WEEKEND', 'HOLIDAY']) }, { name: STRING })),
    basis: TEXTS,
    calendarVersion: STRING,
    provisional: YES_NO,
    explanation: EXPLANATION,
  }),
  /** 接待回执: as it is printed. */
  DepartureSlip: object({ petitionNo: PETITION_NO, text: STRING }),
  /** 年度统计: exact counts, for the office itself. */
  Statistics: object(
    {
      year: INTEGER,
      petitions: INTEGER,
      byMonth: listOf(object({ month: STRING, count: INTEGER })),
      byChannel: COUNTED,
      byCategory: COUNTED,
      byContentClass: COUNTED,
      transferred: INTEGER,
      assigned: INTEGER,
      supervised: INTEGER,
      joint: INTEGER,
      duties: listOf(
        object(
          { kind: STRING, title: BILINGUAL, holder: STRING, onTime: INTEGER, late: INTEGER, running: INTEGER },
          { percentOnTime: INTEGER, medianDays: INTEGER },
        ),
      ),
      ratings: object({ office: COUNTED, authority: COUNTED }),
    },
    { asOf: DATE, medianDaysToAnswer: INTEGER },
  ),
  /** 实测数据: what is published of the last twelve months; fewer than five are not told. */
  Measured: object(
    {
      from: STRING,
      to: STRING,
      asOf: DATE,
      petitions: QUANTITY,
      answered: MEDIAN_DAYS,
      promises: listOf(object({ kind: STRING, title: BILINGUAL, onTime: RATE, median: MEDIAN_DAYS })),
      satisfaction: object({ office: SATISFACTION, authorities: SATISFACTION }),
    },
    { complaints: object({ received: QUANTITY, answered: QUANTITY }) },
  ),
  Commitments: object(
    {
      office: object(
        {
          name: BILINGUAL,
          address: STRING,
          phone: STRING,
          supervisionPhone: STRING,
          openingTimes: BILINGUAL,
          petitioners: BILINGUAL,
          superior: STRING,
        },
        { filings: TEXTS, appointments: { const: true } },
      ),
      content: listOf(BILINGUAL),
      procedure: listOf(BILINGUAL),
      timeLimits: listOf(
        object({ kind: STRING, title: BILINGUAL, holder: STRING, length: INTEGER, unit: STRING, basis: TEXTS }),
      ),
      ruleSet: object({ version: STRING, title: STRING }),
      calendarVersion: STRING,
      asOf: DATE,
    },
    {
      measured: answerOf('Measured'),
      plates: listOf(object({ plateNo: STRING, post: BILINGUAL }, { window: STRING })),
    },
  ),
} as const satisfies Readonly<Record<string, Json>>;
