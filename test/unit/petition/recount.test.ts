import { describe, expect, it } from 'vitest';
import { calendarOfVersion } from '../../../shared/calendar/official-calendars.ts';
import { foldPetition } from '../../../shared/petition/petition.ts';
import {
  acceptance,
  assignHandler,
  assignment,
  close,
  echo,
  extension,
  notify,
  recount,
  registered,
  reply,
  service,
  transfer,
} from '../../support/acts.ts';
import { BEFORE_2026, CALENDAR, handler, head, leader, WUTONG } from '../../support/office.ts';
import { given, PETITION_NO, type Story } from '../../support/story.ts';

/** Received when the holidays of 2026 were not known: the third day, 1 January, was taken for a working day. */
const before = (): Story =>
  given(registered({ receivedOn: '2025-12-29 Mon', onTheSpot: { told: true, what: '已登记' } }), WUTONG, BEFORE_2026);
const known = (): Story => before().knowing(CALENDAR);

describe('核定期限: a year’s notice comes out', () => {
  it('no date moves by itself', () => {
    expect(known().clock('transfer')).toMatchObject({ due: '2026-01-01', provisional: true });
  });

  it('a person has it counted anew: old day, new day and edition stand on record', () => {
    const settled = known().when(recount());
    settled.then({ clocks: { transfer: { rawDue: '2026-01-01 Thu', due: '2026-01-04 Sun' } } });
    expect(settled.clock('transfer')).toMatchObject({ provisional: false, calendarVersion: 'CN-2026' });
    expect(settled.commits.at(-1)?.by).toMatchObject({ kind: 'staff', id: head.id });
    expect(settled.events.at(-1)).toEqual({
      type: 'ClocksRecounted',
      calendar: 'CN-2026',
      clocks: [{ kind: 'transfer', was: '2026-01-01', due: '2026-01-04' }],
    });
  });

  it('a make-up workday brings a day forward, too', () => {
    // 11 February and three days: Saturday 14 February, on which offices work in 2026.
    const story = given(registered({ receivedOn: '2026-02-11 Wed' }), WUTONG, BEFORE_2026);
    story.then({ clocks: { transfer: { due: '2026-02-16 Mon' } } });
    story
      .knowing(CALENDAR)
      .when(recount())
      .then({ clocks: { transfer: { due: '2026-02-14 Sat' } } });
  });

  it('petitioner and holder are told of what moved, and why', () => {
    const settled = known().when(assignHandler(), recount());
    const [toPetitioner, toHolder] = settled.newNotices;
    expect(toPetitioner?.to).toEqual({ kind: 'petitioner' });
    expect(toPetitioner?.text.text).toContain('原暂定2026年1月1日（周四），现核定为2026年1月4日（周日）');
    expect(toHolder?.to).toEqual({ kind: 'staff', id: handler.id });
    expect(settled.view.history.at(-1)?.zh).toContain('期限已核定');
  });

  it('what was right all along is settled without a message', () => {
    const story = given(registered({ receivedOn: '2026-03-02 Mon' }), WUTONG, BEFORE_2026);
    expect(story.clock('transfer')).toMatchObject({ due: '2026-03-05', provisional: true });
    const settled = story.knowing(CALENDAR).when(recount());
    expect(settled.clock('transfer')).toMatchObject({ due: '2026-03-05', provisional: false });
    expect(settled.newNotices).toEqual([]);
  });

  it('an extension is counted from the raw sixtieth day all the same', () => {
    const accepted = given(registered({ receivedOn: '2025-11-17 Mon' }), WUTONG, BEFORE_2026)
      .when(transfer(), assignHandler())
      .on('2025-12-16 Tue')
      .when(acceptance());
    // 60 days: 14 February 2026; 4 more: 18 February, in the middle of Spring Festival.
    const extended = accepted.when(extension({ days: 4 }));
    expect(extended.clock('handling')).toMatchObject({ rawDue: '2026-02-18', due: '2026-02-18', provisional: true });
    const settled = extended.knowing(CALENDAR).when(recount());
    expect(settled.clock('handling')).toMatchObject({ rawDue: '2026-02-18', due: '2026-02-24', provisional: false });
  });

  it('what has ended is not judged anew: whoever kept the day they were told was in time', () => {
    const story = given(registered({ receivedOn: '2026-02-11 Wed' }), WUTONG, BEFORE_2026)
      .on('2026-02-16 Mon')
      .when(transfer());
    expect(story.clock('transfer').status).toBe('DONE_ON_TIME');
    expect(story.knowing(CALENDAR).when(notify(), recount()).clock('transfer')).toMatchObject({
      status: 'DONE_ON_TIME',
      due: '2026-02-16',
    });
  });

  it('the petitioner’s window after closing is settled too', () => {
    const replied = given(registered({ receivedOn: '2025-12-15 Mon' }), WUTONG, BEFORE_2026)
      .when(transfer(), assignHandler())
      .on('2026-01-16 Fri')
      .when(acceptance(), reply(), service(), echo(), close());
    expect(replied.clock('reviewRequest')).toMatchObject({ rawDue: '2026-02-15', due: '2026-02-16' });
    replied
      .knowing(CALENDAR)
      .when(recount())
      .then({ status: 'CLOSED', clocks: { reviewRequest: { due: '2026-02-24 Tue' } } });
  });

  it('a day that a superior named is that day, whatever the calendar', () => {
    const story = before().when(assignment({ limit: { date: '2026-01-02 Fri' } }));
    const settled = story.knowing(CALENDAR).when(recount());
    expect(settled.clock('assignment')).toMatchObject({ due: '2026-01-02', provisional: false });
  });

  it('nothing to settle is said, and leaves no trace', () => {
    before().refused(recount(), 'NOTHING_PROVISIONAL');
    known().when(recount()).refused(recount(), 'NOTHING_PROVISIONAL');
    given(registered({ receivedOn: '2026-03-02 Mon' })).refused(recount(), 'NOTHING_PROVISIONAL');
    known().refused(recount().by(handler), 'ROLE_NOT_ALLOWED').refused(recount().by(leader), 'ROLE_NOT_ALLOWED');
  });

  it('a clock that needs the year after next stays provisional, and is not settled twice', () => {
    const story = given(registered({ receivedOn: '2026-12-29 Tue' }), WUTONG, BEFORE_2026).knowing(CALENDAR);
    expect(story.clock('transfer')).toMatchObject({ due: '2027-01-01', provisional: true });
    story.refused(recount(), 'NOTHING_PROVISIONAL');
  });

  it('the fold counts by the edition of the commit, so that a later one changes nothing', () => {
    const { commits } = known().when(recount());
    expect(commits.map(({ calendar }) => calendar)).toEqual(['CN-2025', 'CN-2026']);
    const clock = foldPetition(PETITION_NO, commits, WUTONG)?.clocks.find(({ kind }) => kind === 'transfer');
    expect(clock?.due.due).toBe('2026-01-04');
    expect(calendarOfVersion('CN-2025').version).toBe('CN-2025');
  });

  it('what was said of the old day is said of the new one again', () => {
    const overdue = known().waitUntil('2026-01-04 Sun', '10:00');
    expect(overdue.events.map(({ type }) => type)).toContain('ClockOverran');
    const settled = overdue.when(recount());
    expect(settled.clock('transfer').status).toBe('DUE_TODAY');
    const late = settled.waitUntil('2026-01-05 Mon', '10:00');
    expect(late.events.filter(({ type }) => type === 'ClockOverran')).toHaveLength(2);
  });
});
