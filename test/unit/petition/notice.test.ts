import { describe, expect, it } from 'vitest';
import {
  ANONYMOUS,
  assignHandler,
  correct,
  notify,
  registered,
  submitted,
  supplement,
  transfer,
} from '../../support/acts.ts';
import { at } from '../../support/days.ts';
import { given } from '../../support/story.ts';

const PETITIONER_WITHOUT_MAIL = { name: '窦桂枝', phone: '13900000042' } as const;
const UNREACHABLE = { name: '一名群众' } as const;

describe('R2 notice within fifteen days of receipt', () => {
  it('R2 V6: the last day on a make-up Saturday does not roll', () => {
    given(registered({ receivedOn: '2025-01-24 Fri' })).then({
      clocks: { notice: { rawDue: '2025-02-08 Sat', due: '2025-02-08 Sat' } },
    });
  });

  it('R2 V7: the last day on an ordinary Saturday rolls to Monday', () => {
    given(registered({ receivedOn: '2025-10-10 Fri' })).then({
      clocks: { notice: { rawDue: '2025-10-25 Sat', due: '2025-10-27 Mon' } },
    });
  });

  it('R2 a last day inside a long holiday is the first working day after it', () => {
    given(registered({ receivedOn: '2025-09-18 Thu' })).then({
      clocks: { notice: { rawDue: '2025-10-03 Fri', due: '2025-10-09 Thu' } },
    });
  });

  it('R2 names both the office’s rule and the regulation', () => {
    expect(given(registered({ receivedOn: '2025-10-10 Fri' })).clock('notice').basis).toEqual([
      '《社区信访接待工作制度》一(1)',
      '《信访工作条例》第二十三条第二款',
    ]);
  });

  it('R2 told on the last day is in time, on the day after it is late for ever', () => {
    const story = given(registered({ receivedOn: '2025-10-10 Fri' }));
    story
      .on('2025-10-27 Mon', '23:59')
      .when(notify())
      .then({ clocks: { notice: { status: 'DONE_ON_TIME' } } });
    const late = story.on('2025-10-28 Tue').then({ clocks: { notice: { status: 'OVERDUE' } } });
    late
      .when(notify())
      .on('2026-10-28 Wed')
      .then({ clocks: { notice: { status: 'DONE_LATE' } } });
  });

  it('R2 goes through the ladder: running, near due at three days, due today, overdue', () => {
    const story = given(registered({ receivedOn: '2025-10-10 Fri' }));
    story.on('2025-10-23 Thu').then({ clocks: { notice: { status: 'RUNNING' } } });
    story.on('2025-10-24 Fri').then({ clocks: { notice: { status: 'NEAR_DUE' } } });
    story.on('2025-10-27 Mon').then({ clocks: { notice: { status: 'DUE_TODAY' } } });
    story.on('2025-10-28 Tue', '00:00').then({ clocks: { notice: { status: 'OVERDUE' } } });
  });

  it('R2 (6.0) fifteen days are near due by their last three, not by a holiday before the last', () => {
    const story = given(registered({ receivedOn: '2025-09-24 Wed' }));
    story.on('2025-09-30 Tue').then({ clocks: { notice: { due: '2025-10-09 Thu', status: 'RUNNING' } } });
    story.on('2025-10-05 Sun').then({ clocks: { notice: { status: 'RUNNING' } } });
    story.on('2025-10-06 Mon').then({ clocks: { notice: { status: 'NEAR_DUE' } } });
  });

  it('R2 the transfer notice satisfies it: by mail on the day the mail goes out', () => {
    const story = given(registered({ receivedOn: '2025-10-10 Fri' }));
    story
      .on('2025-10-13 Mon')
      .when(transfer())
      .then({ clocks: { notice: { status: 'DONE_ON_TIME' } } });
    expect(story.on('2025-10-13 Mon', '20:00').when(transfer()).events.at(-1)).toMatchObject({
      petitionerTold: { on: '2025-10-14', means: 'EMAIL' },
    });
  });

  it('R2 (A19) the transfer notice satisfies it: by telephone, as the handler says', () => {
    given(registered({ receivedOn: '2025-10-10 Fri', petitioner: PETITIONER_WITHOUT_MAIL }))
      .on('2025-10-13 Mon')
      .when(transfer({ told: { on: '2025-10-13 Mon', means: 'PHONE' } }))
      .then({ clocks: { notice: { status: 'DONE_ON_TIME' } } });
  });

  it('R2 a transfer of which nobody told the petitioner leaves it running', () => {
    given(registered({ receivedOn: '2025-10-10 Fri', petitioner: PETITIONER_WITHOUT_MAIL }))
      .on('2025-10-13 Mon')
      .when(transfer())
      .then({ clocks: { transfer: { status: 'DONE_ON_TIME' }, notice: { status: 'RUNNING' } } });
  });

  it('R2 anonymous with no address: not notifiable, and only with a recorded reason', () => {
    const story = given(registered({ receivedOn: '2025-10-10 Fri', ...ANONYMOUS })).on('2025-10-13 Mon');
    story.refused(notify({ means: null }), 'NOTICE_INCOMPLETE');
    story.invalid(notify({ impossible: ' ' }), 'notNotifiableReason');
    story
      .when(notify({ impossible: '来信未署名，无联系方式' }))
      .then({ events: ['NoticeFoundImpossible'], clocks: { notice: { status: 'NOT_NOTIFIABLE' } } });
  });

  it('R2 a name without any way to reach it is unclear too; a known address is not', () => {
    given(registered({ receivedOn: '2025-10-10 Fri', petitioner: UNREACHABLE })).when(
      notify({ impossible: '地址不清' }),
    );
    const reachable = given(registered({ receivedOn: '2025-10-10 Fri' }));
    reachable.refused(notify({ impossible: '电话没有打通' }), 'NOTIFIABLE');
  });

  it('R2 a way to reach the petitioner found later makes the notice due again', () => {
    given(registered({ receivedOn: '2025-10-10 Fri', petitioner: UNREACHABLE }))
      .when(correct('phone', '13900000042'))
      .refused(notify({ impossible: '地址不清' }), 'NOTIFIABLE');
  });

  it.each([
    ['email', 'dou@example.com', true, true],
    ['phone', '13900000042', true, false],
    ['address', '槐荫里7号楼', true, false],
    ['name', '窦桂枝', false, false],
    ['place', '槐荫里', false, false],
  ] as const)('R2 a corrected %s (%s): may be told → %s, by mail → %s', (field, value, reachable, byMail) => {
    const { petition } = given(registered({ receivedOn: '2025-10-10 Fri', petitioner: UNREACHABLE })).when(
      correct(field, value),
    );
    expect(petition).toMatchObject({ reachable, byMail });
  });

  it('R2 says how and what, or is not made', () => {
    const story = given(registered({ receivedOn: '2025-10-10 Fri' }));
    story.refused(notify({ means: null }), 'NOTICE_INCOMPLETE').refused(notify({ what: null }), 'NOTICE_INCOMPLETE');
  });

  it('R2 near its end and past it: no message of its own, the list of the day has it', () => {
    const story = given(submitted({ on: '2025-10-10 Fri' })).when(assignHandler(), transfer());
    const kinds = story.waitUntil('2025-11-30 Sun').notices.map(({ kind }) => kind);
    expect(kinds).not.toContain('nearDue');
    expect(kinds).not.toContain('overdue');
  });

  it('R2 near due is told to the handler and to the head by itself where an act of that day came after the list', () => {
    const story = given(submitted({ on: '2025-10-10 Fri' }))
      .when(assignHandler())
      .on('2025-10-24 Fri', '08:45')
      .when(supplement())
      .waitUntil('2025-10-24 Fri', '09:00');
    expect(story.newNotices).toMatchObject([
      { kind: 'nearDue', to: { kind: 'staff', id: 'wang.handler' } },
      { kind: 'nearDue', to: { kind: 'role', role: 'head' } },
    ]);
  });

  it('R2 overdue likewise, at the opening of the next working day', () => {
    const story = given(registered({ receivedOn: '2025-10-10 Fri', petitioner: PETITIONER_WITHOUT_MAIL }))
      .when(assignHandler())
      .on('2025-10-13 Mon')
      .when(transfer())
      .on('2025-10-28 Tue', '08:45')
      .when(supplement())
      .waitUntil('2025-10-28 Tue', '09:00');
    expect(story.newNotices.filter(({ kind }) => kind === 'overdue').map((owed) => [owed.to, owed.at])).toEqual([
      [{ kind: 'staff', id: 'wang.handler' }, at('2025-10-28 Tue', '09:00')],
      [{ kind: 'role', role: 'head' }, at('2025-10-28 Tue', '09:00')],
    ]);
  });
});
