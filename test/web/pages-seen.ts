import { commitmentsPage } from '../../web/resident/commitments-page.ts';
import { complaintPage, complaintReceiptPage, complaintStatusPage } from '../../web/resident/complaint-pages.ts';
import { problemPage } from '../../web/resident/problem-page.ts';
import { ratedPage, ratingPage } from '../../web/resident/rating-page.ts';
import { receiptPage } from '../../web/resident/receipt-page.ts';
import { petitionForm } from '../../web/resident/petition-form.ts';
import { ASKED_ON, ASKING_PAGES, checkPage, petitionPage } from '../../web/resident/petition-pages.ts';
import { ACT_FIELDS, actPage, RESIDENTS_ACTS } from '../../web/resident/act-page.ts';
import { appointmentsPage, bookedPage, bookingPage } from '../../web/resident/appointments-page.ts';
import { startPage } from '../../web/resident/start-page.ts';
import { statusPage, trackPage } from '../../web/resident/track-page.ts';
import { askingPage, receivedPage, uploadPage } from '../../web/resident/upload-page.ts';
import type { Locale } from '../../web/resident/words.ts';
import { calendarDate } from '../../shared/calendar/calendar-date.ts';
import { CURRENT_CALENDAR } from '../../shared/calendar/official-calendars.ts';
import { dueDate } from '../../shared/calendar/periods.ts';
import { explainDueDate } from '../../shared/calendar/explain.ts';
import { dueDatesPage } from '../../web/resident/due-dates-page.ts';
import { accessibilityPage, privacyPage } from '../../web/resident/notice-pages.ts';
import { inSize } from '../../web/resident/text-size.ts';
import {
  ACCEPTED,
  CLOSED,
  COMMITMENTS,
  COMPLAINT_ANSWERED,
  COMPLAINT_RECEIPT,
  COMPLAINT_RECEIVED,
  LAPSED,
  LATE,
  MEASURED,
  OFFICE,
  PETITION_NO,
  PROVISIONAL,
  PROVISIONAL_RECEIPT,
  RECEIPT,
  REPLIED,
  S21,
  SITE,
  SUPERIOR,
  UPLOAD_FORMS,
  WAITING,
  WITH_FILES,
} from './petitions-seen.ts';

const office = OFFICE;

const ASKED = { today: calendarDate('2026-02-02'), values: { from: '2026-12-20', days: '<b>', unit: 'WORKING' } };
const UNCOUNTABLE = ['from', 'days', 'unit'].map((field) => ({ field, message: '请填写 / must not be empty' }));
const PERIOD = { start: calendarDate('2026-12-20'), length: 30, unit: 'WORKING' } as const;
const REACHED = dueDate(CURRENT_CALENDAR, PERIOD);
const COUNTED = { ...REACHED, basis: ['《民法典》'], explanation: explainDueDate(REACHED) };

const SLOTS = [2, 0].map((free, nth) => ({
  slot: `2025-10-16-090${nth}`,
  day: calendarDate('2025-10-16'),
  from: '09:00',
  to: '10:00',
  receives: { zh: '负责人', en: 'head of the office' },
  free,
}));
const BOOKING = {
  booking: '2025-10-16-0900-2',
  day: '2025-10-16',
  from: '09:00',
  to: '10:00',
  status: 'BOOKED',
  statusTitle: { zh: '已预约', en: 'booked' },
  receives: { zh: '负责人', en: 'head of the office' },
};

const NAMELESS = { name: 'contact', formKey: 'key', values: { anonymous: 'true' } } as const;

function mistakeOn(name: keyof typeof ASKED_ON) {
  return [{ field: ASKED_ON[name][0] ?? '', message: '请填写 / must not be empty' }];
}

/** Every page for residents in every state it may have, by its name, from records that were made up. */
export function pagesIn(locale: Locale): readonly (readonly [string, string])[] {
  const errors = [
    { field: 'petitioner', message: '请填写姓名，或者选择匿名' },
    { field: 'statement', message: '请填写 / must not be empty' },
  ];
  return [
    ['start', startPage({ office, locale, timeLimits: COMMITMENTS.timeLimits })],
    ['form', petitionForm({ office, formKey: 'key', locale })],
    ['form with errors', petitionForm({ office, formKey: 'key', locale, errors, values: S21, notice: '再试一次' })],
    ['form, sent before', petitionForm({ office, formKey: 'key', locale, values: S21, notice: '再按一次' })],
    ...ASKING_PAGES.flatMap((name) => {
      const asked = { office, locale, name, formKey: 'key', fromCheck: false };
      return [
        [`page ${name}`, petitionPage({ ...asked, values: {}, pristine: true })],
        [`page ${name} with errors`, petitionPage({ ...asked, values: S21, errors: mistakeOn(name) })],
        [`page ${name} from check`, petitionPage({ ...asked, values: S21, fromCheck: true })],
      ] as const;
    }),
    ['page contact, anonymous', petitionPage({ ...NAMELESS, office, locale, fromCheck: false })],
    ['check', checkPage({ office, locale, formKey: 'key', values: S21 })],
    ['check with errors', checkPage({ office, locale, formKey: 'key', values: {}, errors, notice: '再按一次' })],
    ['receipt', receiptPage({ office, locale, receipt: RECEIPT, pass: 'a-pass', publicAddress: SITE, isNew: true })],
    [
      'receipt with provisional dates',
      receiptPage({ office, locale, receipt: PROVISIONAL_RECEIPT, pass: 'a-pass', publicAddress: SITE, isNew: true }),
    ],
    ['track', trackPage({ office, locale })],
    ['track with an error', trackPage({ office, locale, error: '不对', petitionNo: '1' })],
    ...Object.entries({ WAITING, LATE, ACCEPTED, REPLIED, LAPSED, PROVISIONAL, CLOSED, WITH_FILES }).map(
      ([name, view]) => [`status ${name}`, statusPage({ office, locale, view, pass: 'a-pass' })] as const,
    ),
    ['status, files waiting', statusPage({ office, locale, view: WAITING, pass: 'a-pass', waiting: 2 })],
    ['upload asks', askingPage({ office, locale })],
    ['upload asks again', askingPage({ office, locale, error: '不对', petitionNo: '1' })],
    ['upload', uploadPage({ office, locale, forms: UPLOAD_FORMS })],
    ['upload received', receivedPage({ office, locale })],
    ['commitments', commitmentsPage({ commitments: COMMITMENTS, locale })],
    ['commitments, measured', commitmentsPage({ commitments: { ...COMMITMENTS, measured: MEASURED }, locale })],
    ['rating', ratingPage({ office, locale, link: 'a-link' })],
    ['rating, again', ratingPage({ office, locale, link: 'a-link', given: { reasons: '<b>' } })],
    ['rated', ratedPage({ office, locale })],
    ['complaint', complaintPage({ office, locale, formKey: 'key', superior: SUPERIOR })],
    [
      'complaint with errors',
      complaintPage({
        office,
        locale,
        formKey: 'key',
        superior: SUPERIOR,
        values: { who: '<b>', 'codes.DELAY': 'true' },
        errors: ['subject', 'codes', 'what', 'complainant', 'surprise'].map((field) => ({
          field,
          message: '请填写 / x',
        })),
      }),
    ],
    [
      'complaint, sent before',
      complaintPage({ office, locale, formKey: 'key', superior: SUPERIOR, notice: '再按一次' }),
    ],
    ['complaint receipt', complaintReceiptPage({ office, locale, receipt: COMPLAINT_RECEIPT, superior: SUPERIOR })],
    ['complaint received', complaintStatusPage({ office, locale, view: COMPLAINT_RECEIVED })],
    ['complaint answered', complaintStatusPage({ office, locale, view: COMPLAINT_ANSWERED })],
    ['appointments', appointmentsPage({ office, locale, offered: true, slots: SLOTS, formKey: 'key', given: {} })],
    ['no appointments', appointmentsPage({ office, locale, offered: false, slots: [], formKey: 'key', given: {} })],
    [
      'appointments, nothing chosen',
      appointmentsPage({ office, locale, offered: true, slots: SLOTS, formKey: 'key', given: { error: 'missing' } }),
    ],
    [
      'appointments, a wrong code',
      appointmentsPage({ office, locale, offered: true, slots: [], formKey: 'key', given: { mineError: '不对' } }),
    ],
    ['booked', bookedPage({ office, locale, booking: BOOKING, code: '12345678' })],
    ['booking', bookingPage({ office, locale, booking: BOOKING, code: '12345678' })],
    ...RESIDENTS_ACTS.flatMap((act) => {
      const shown = { office, locale, act, petitionNo: PETITION_NO, pass: 'a-pass', formKey: 'key' };
      const mistakes = ACT_FIELDS[act].map((field) => ({ field, message: '请填写 / must not be empty' }));
      return [
        [`act ${act}`, actPage(shown)],
        [`act ${act} with errors`, actPage({ ...shown, errors: mistakes })],
      ] as const;
    }),
    ['due dates', dueDatesPage({ office, locale, today: calendarDate('2026-02-02') })],
    ['due dates with errors', dueDatesPage({ ...ASKED, office, locale, errors: UNCOUNTABLE })],
    ['due dates, counted', dueDatesPage({ ...ASKED, office, locale, counted: COUNTED })],
    ['privacy', privacyPage({ office, locale, keeping: { years: 30, abroad: undefined } })],
    ['privacy, kept abroad', privacyPage({ office, locale, keeping: { years: 30, abroad: 'ap-southeast-1' } })],
    ['accessibility', accessibilityPage({ office, locale })],
    ['huge', inSize(startPage({ office, locale }), 'huge')],
    ['problem', problemPage({ office, locale, status: 500, title: '出错了', detail: '请稍后再试' })],
  ];
}
