import { describe, expect, it } from 'vitest';
import { nextWorkingMoment } from '../../../shared/calendar/working-days.ts';
import {
  acceptance,
  assignHandler,
  echo,
  extension,
  notify,
  PETITIONER,
  registered,
  submitted,
  supplement,
  transfer,
  WATER,
  WORDS,
} from '../../support/acts.ts';
import { petitionAt, STATUSES } from '../../support/course.ts';
import { at } from '../../support/days.ts';
import { CALENDAR, STAFF_NAMES, WUTONG } from '../../support/office.ts';
import { given, PETITION_NO, QUERY_CODE, type Story } from '../../support/story.ts';

/** Every petition of the course, with the clocks let run on for three months: all notices there are. */
function stories(): readonly Story[] {
  return STATUSES.flatMap((status) => {
    const story = petitionAt(status);
    return [story, story.waitUntil('2026-09-30 Wed')];
  });
}

describe('notices', () => {
  it('R2 carry no name, no telephone, no address and no word of the petition', () => {
    const secret = [...Object.values(PETITIONER), ...Object.values(WORDS)];
    for (const { subject, text } of allTexts()) {
      for (const word of secret) expect(`${subject}\n${text}`).not.toContain(word);
    }
  });

  it('the subject line names the number and nothing of the matter', () => {
    for (const { subject } of allTexts())
      expect(subject).toMatch(new RegExp(`^\\p{Script=Han}+（${PETITION_NO}）$`, 'u'));
  });

  it('the query code stands in the receipt alone', () => {
    const code = new RegExp(`${QUERY_CODE}|${QUERY_CODE.slice(0, 4)}-${QUERY_CODE.slice(4)}`);
    for (const story of stories()) {
      for (const { kind, text } of story.notices) expect(code.test(text.text), kind).toBe(kind === 'receipt');
    }
  });

  it('those to the petitioner name nobody of the staff', () => {
    for (const story of stories()) {
      for (const { to, text } of story.notices) {
        if (to.kind !== 'petitioner') continue;
        for (const name of STAFF_NAMES) expect(text.text).not.toContain(name);
        expect(text.text).not.toContain('wang.handler');
      }
    }
  });

  it('go out in office hours, on working days, never before the fact', () => {
    for (const story of stories()) {
      for (const notice of story.notices) {
        expect(nextWorkingMoment(CALENDAR, WUTONG.hours, notice.at)).toBe(notice.at);
        const commit = story.commits[Number(notice.key.slice(0, 6)) - 1];
        expect(notice.at >= (commit?.at ?? notice.at)).toBe(true);
      }
    }
  });

  it('one handed in at night waits for the morning, one on a holiday for its end', () => {
    const receiptOf = (story: Story) => story.noticeToPetitioner('receipt').at;
    expect(receiptOf(given(submitted({ on: '2026-02-17 Tue', time: '00:08' })))).toBe(at('2026-02-24 Tue', '09:00'));
    expect(receiptOf(given(submitted({ on: '2025-03-23 Sun', time: '23:59' })))).toBe(at('2025-03-24 Mon', '09:00'));
    expect(receiptOf(given(submitted({ on: '2025-03-24 Mon', time: '10:20' })))).toBe(at('2025-03-24 Mon', '10:20'));
  });

  it('are the same each time they are asked for', () => {
    for (const story of stories()) expect(story.notices).toEqual(story.notices);
  });

  it('R1 the receipt promises the dates', () => {
    const { text } = given(submitted({ on: '2025-09-30 Tue' })).noticeToPetitioner('receipt').text;
    expect(text).toContain(PETITION_NO);
    expect(text).toContain('2025年9月30日（周二）');
    expect(text).toContain('2025年10月9日（周四）');
    expect(text).toContain('2025年10月15日（周三）');
    expect(text).toContain('《社区信访接待工作制度》一(2)');
  });

  it('R1 a promised date beyond the notices is told as provisional', () => {
    const { text } = given(submitted({ on: '2026-12-30 Wed' })).noticeToPetitioner('receipt').text;
    expect(text).toContain('暂定');
    expect(text).toContain('provisional');
  });

  it('R3 the transfer notice says where to, when, and what to expect by when', () => {
    const { text } = petitionAt('TRANSFERRED').noticeToPetitioner('transferred').text;
    expect(text).toContain('区住房和城乡建设局');
    expect(text).toContain('2026年3月3日（周二）');
    expect(text).toContain('2026年3月18日（周三）');
  });

  it('R3 the transfer notice gives the address and telephone of the unit', () => {
    const { text } = petitionAt('TRANSFERRED').noticeToPetitioner('transferred').text;
    expect(text).toContain('云汀区建设路22号');
    expect(text).toContain('0500-5550021');
  });

  it('R32 the acceptance notice gives the sixtieth day', () => {
    const { text } = petitionAt('ACCEPTED').noticeToPetitioner('accepted').text;
    expect(text).toContain('2026年3月9日（周一）受理');
    expect(text).toContain('2026年5月8日（周五）');
  });

  it('R-X9 a second extension gives the date it extends, not the first of all', () => {
    const twice = petitionAt('ACCEPTED')
      .on('2026-05-06 Wed')
      .when(extension({ days: 7 }), extension({ days: 14 }));
    const { text } = twice.noticeToPetitioner('extended').text;
    expect(text).toContain('原期限：2026年5月15日（周五）');
    expect(text).toContain('延长后期限：2026年5月29日（周五）');
  });

  it('R2 R39 what was told by mail is mailed; what was told in person is not mailed again', () => {
    const story = petitionAt('TRANSFERRED');
    const kinds = (told: Story) => told.newNotices.map(({ kind }) => kind);
    expect(kinds(story.when(notify({ means: 'EMAIL', what: '已转送' })))).toEqual(['notification']);
    expect(kinds(story.when(notify({ means: 'IN_PERSON' })))).toEqual([]);
    expect(kinds(story.when(echo({ means: 'EMAIL' })))).toEqual(['echo']);
    expect(kinds(story.when(echo({ means: 'PHONE' })))).toEqual([]);
  });

  describe('R2 a clock near its end, 09:00 on Thursday', () => {
    const near = (story: Story, acted?: string) =>
      (acted === undefined ? story : story.on('2025-03-13 Thu', acted).when(supplement()))
        .waitUntil('2025-03-13 Thu', '10:00')
        .notices.filter(({ kind }) => kind === 'nearDue')
        .map(({ to }) => to);
    const received = given(submitted({ on: '2025-03-11 Tue' }));
    const assigned = received.when(assignHandler());
    const HANDLER = { kind: 'staff', id: 'wang.handler' };
    const HEADS = { kind: 'role', role: 'head' };

    it('is told by the list of the day alone, whoever holds it', () => {
      expect(near(received)).toEqual([]);
      expect(near(assigned)).toEqual([]);
      expect(near(assigned, '08:29')).toEqual([]);
    });

    it('is told by itself where somebody acted when the list was made: to the handler and the head', () => {
      expect(near(assigned, '08:30')).toEqual([HANDLER, HEADS]);
      expect(near(assigned, '09:00')).toEqual([HANDLER, HEADS]);
    });

    it('once where nobody holds it', () => {
      expect(near(received, '08:30')).toEqual([HEADS]);
    });

    it('at once where it was near its end when it was entered', () => {
      const entered = given(
        registered({ receivedOn: '2025-03-10 Mon', enteredOn: '2025-03-13 Thu', lateEntryReason: '补录来信' }),
      );
      expect(near(entered)).toEqual([HEADS]);
    });
  });

  it('each has a key of its own for each recipient', () => {
    const noMail = { name: '窦桂枝', phone: PETITIONER.phone };
    const overdue = given(registered({ receivedOn: '2025-10-10 Fri', petitioner: noMail }))
      .when(assignHandler(), transfer())
      .on('2025-10-28 Tue', '08:45')
      .when(supplement())
      .waitUntil('2025-10-28 Tue');
    const keys = overdue.notices.map(({ key, to }) => JSON.stringify([key, to]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('R-X11 the handler learns by when to propose an opinion', () => {
    const told = petitionAt('REVIEW_REQUESTED').newNotices.find(({ to }) => to.kind === 'staff');
    expect(told?.text.text).toContain('提出拟办意见：最迟2026年4月23日（周四）');
  });

  it('to a second unit the petitioner is told of that one', () => {
    const { text } = petitionAt('TRANSFERRED')
      .when(transfer({ to: WATER }))
      .noticeToPetitioner('transferred').text;
    expect(text).toContain(WATER);
    expect(petitionAt('TRANSFERRED').when(acceptance()).noticeToPetitioner('accepted').text.text).not.toContain(WATER);
  });
});

function allTexts() {
  return stories().flatMap((story) => story.notices.map(({ text }) => text));
}
