import { type CalendarDate, daysBetween } from '../calendar/calendar-date.ts';
import { type Bilingual, MEANS } from '../petition/codes.ts';
import type { HistoryEntry } from '../petition/history.ts';
import { COMPLAINT_CODES, type ComplaintCode, ROUTES, SUBJECTS, type Way, WAYS } from './codes.ts';
import type { Complaint } from './complaint.ts';
import { COMPLAINT_STATUSES, type ComplaintStatus, complaintStatusOf } from './course.ts';
import type { ComplaintFacts } from './visibility.ts';

/** Lists of complaints: 待答复、已答复. */
export const COMPLAINT_LISTS = ['open', 'answered'] as const;
export type ComplaintList = (typeof COMPLAINT_LISTS)[number];

export function isComplaintList(name: string): name is ComplaintList {
  return COMPLAINT_LISTS.some((list) => list === name);
}

/** One line of a list, with what decides who may read it: codes and days, no words of anybody. */
export interface ComplaintEntry extends ComplaintFacts {
  readonly complaintNo: string;
  readonly status: ComplaintStatus;
  readonly on: CalendarDate;
  readonly way: Way;
  readonly anonymous: boolean;
  readonly codes: readonly ComplaintCode[];
  readonly answeredOn?: CalendarDate;
}

export function complaintEntry(complaint: Complaint): ComplaintEntry {
  const { no, subject, concerned, route, received, answers } = complaint;
  const answeredOn = answers[0]?.on;
  return {
    complaintNo: no,
    status: complaintStatusOf(complaint),
    subject,
    concerned,
    route,
    on: received.on,
    way: received.way,
    anonymous: received.anonymous,
    codes: received.codes,
    ...(answeredOn === undefined ? {} : { answeredOn }),
  };
}

/** A line as it is shown: in words, with its age. */
export function shownComplaint(entry: ComplaintEntry, today: CalendarDate): object {
  const { subject, codes, route, way, status, ...rest } = entry;
  return {
    ...rest,
    status,
    statusTitle: COMPLAINT_STATUSES[status],
    subject,
    subjectTitle: SUBJECTS[subject],
    way,
    wayTitle: WAYS[way],
    codes: codes.map(codeView),
    route,
    routeTitle: ROUTES[route],
    ageDays: daysBetween(entry.on, entry.answeredOn ?? today),
  };
}

function codeView(code: ComplaintCode): Bilingual & { readonly code: ComplaintCode } {
  return { code, ...COMPLAINT_CODES[code] };
}

/** Where somebody turns who is not content with us, or whom nobody here may answer. */
export interface Superior {
  readonly name: string;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
}

/** A complaint as its complainant sees it: how far it has come and what they were told; no name of the staff. */
export interface ComplainantView {
  readonly complaintNo: string;
  readonly version: number;
  readonly status: ComplaintStatus;
  readonly statusTitle: Bilingual;
  readonly headline: Bilingual;
  readonly receivedOn: CalendarDate;
  readonly history: readonly HistoryEntry[];
  readonly answers: readonly { readonly on: CalendarDate; readonly told: string }[];
  readonly superior: Superior;
}

/** @param told The answers' words in their order; absent where they were erased. */
export function complainantView(
  complaint: Complaint,
  told: readonly (string | undefined)[],
  superior: Superior,
): ComplainantView {
  const { no, version, received, acknowledgedOn, answers } = complaint;
  const status = complaintStatusOf(complaint);
  return {
    complaintNo: no,
    version,
    status,
    statusTitle: COMPLAINT_STATUSES[status],
    headline: headlineOf(complaint, superior),
    receivedOn: received.on,
    history: [
      { on: received.on, zh: `${WAYS[received.way].zh}投诉已收到`, en: `received (${WAYS[received.way].en})` },
      ...(acknowledgedOn === undefined ? [] : [{ on: acknowledgedOn, zh: '开始核查', en: 'being looked into' }]),
      ...answers.map(({ on, means }) => ({
        on,
        zh: `已${MEANS[means].zh}答复`,
        en: `answered ${MEANS[means].en}`,
      })),
    ],
    answers: answers.flatMap(({ on }, nth) => {
      const words = told[nth];
      return words === undefined ? [] : [{ on, told: words }];
    }),
    superior,
  };
}

function headlineOf(complaint: Complaint, { name }: Superior): Bilingual {
  const status = complaintStatusOf(complaint);
  if (complaint.route === 'OUTSIDE' && status !== 'ANSWERED') {
    return {
      zh: `您的投诉已记录。本机关有关人员都应当回避，请直接向${name}反映`,
      en: `It is on record. Everybody here who could look into it is concerned: please turn to ${name}`,
    };
  }
  switch (status) {
    case 'RECEIVED':
      return {
        zh: '我们收到了，由被投诉人的上级核查，被投诉人看不到',
        en: 'We have it. Somebody above those it is about looks into it; they cannot see it',
      };
    case 'ACKNOWLEDGED':
      return { zh: '正在核查，核查后答复您', en: 'It is being looked into; you will be answered' };
    case 'ANSWERED':
      return { zh: '已答复您', en: 'You have been answered' };
    default:
      return status satisfies never;
  }
}
