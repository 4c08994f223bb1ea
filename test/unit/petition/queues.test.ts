import { describe, expect, it } from 'vitest';
import { isQueue, NO_DAY, QUEUES, queueRange, queuesOf } from '../../../shared/petition/queues.ts';
import { classify, notify, PETITIONER, submitted, WORDS } from '../../support/acts.ts';
import { petitionAt, STATUSES } from '../../support/course.ts';
import { day } from '../../support/days.ts';
import { CALENDAR } from '../../support/office.ts';
import { given } from '../../support/story.ts';

describe('work queues', () => {
  it.each([
    ['RECEIVED', ['open', 'to-notify', 'to-transfer', 'handler:wang.handler']],
    ['REPLY_ISSUED', ['open', 'to-echo', 'to-serve', 'handler:wang.handler']],
    ['REVIEW_REQUESTED', ['open', 'to-propose', 'handler:wang.handler']],
    ['REVIEW_AWAITS_INSTRUCTION', ['open', 'awaiting-instruction', 'handler:wang.handler']],
    ['REVIEW_TO_FORWARD', ['open', 'to-forward', 'handler:wang.handler']],
    ['CLOSED', ['ended']],
    ['FINAL', ['ended']],
    ['WITHDRAWN', ['ended']],
    ['DISREGARDED', ['ended']],
  ] as const)('%s stands in %j', (status, queues) => {
    expect(petitionAt(status).queues).toEqual(queues);
  });

  it('every petition stands in exactly one of open and ended', () => {
    for (const status of STATUSES) {
      const { queues } = petitionAt(status);
      expect([queues.includes('open'), queues.includes('ended')].filter(Boolean), status).toHaveLength(1);
    }
  });

  it('what nobody handles is in a queue of its own', () => {
    expect(given(submitted({ on: '2026-03-02 Mon' })).queues).toContain('unassigned');
  });

  it('is sorted by the duty whose last day comes first; a petitioner’s window is no duty', () => {
    const by = (status: (typeof STATUSES)[number]) =>
      queuesOf(petitionAt(status).petition).find(({ queue }) => queue === 'open')?.by;
    expect(by('RECEIVED')).toBe('2026-03-05');
    expect(by('ACCEPTED')).toBe('2026-05-08');
    expect(by('REPLIED')).toBe(NO_DAY);
  });

  it('an entry shows the next duty, and no person', () => {
    const story = petitionAt('RECEIVED').when(classify({ special: 'GROUP_RISK' }), notify());
    expect(story.queueEntry).toEqual({
      petitionNo: story.petition.no,
      subject: WORDS.subject,
      status: 'RECEIVED',
      channel: 'LETTER',
      receivedOn: '2026-03-02',
      category: 'APPEAL_OR_REQUEST',
      contentClass: '城乡建设',
      handler: 'wang.handler',
      next: { kind: 'transfer', due: '2026-03-05', provisional: false },
      special: 'GROUP_RISK',
    });
    for (const status of STATUSES) {
      const entry = JSON.stringify(petitionAt(status).queueEntry);
      for (const word of [...Object.values(PETITIONER), WORDS.statement, WORDS.request])
        expect(entry).not.toContain(word);
    }
  });

  it('spans days as people say them', () => {
    const range = (queue: (typeof QUEUES)[number], on: Parameters<typeof day>[0]) =>
      queueRange(queue, 'wang.handler', day(on), CALENDAR);
    expect(range('due-today', '2025-10-09 Thu')).toEqual({ list: 'open', from: '2025-10-09', to: '2025-10-09~' });
    expect(range('due-soon', '2025-10-09 Thu')).toEqual({ list: 'open', from: '2025-10-10', to: '2025-10-12~' });
    expect(range('overdue', '2025-10-09 Thu')).toEqual({ list: 'open', to: '2025-10-08~' });
    expect(range('mine', '2025-10-09 Thu')).toEqual({ list: 'handler:wang.handler' });
    expect(range('to-serve', '2025-10-09 Thu')).toEqual({ list: 'to-serve' });
  });

  it('newly overdue is what fell due since the office last worked', () => {
    const range = (on: Parameters<typeof day>[0]) => queueRange('newly-overdue', '', day(on), CALENDAR);
    expect(range('2025-10-09 Thu')).toEqual({ list: 'open', from: '2025-09-30', to: '2025-10-08~' });
    expect(range('2025-10-10 Fri')).toEqual({ list: 'open', from: '2025-10-09', to: '2025-10-09~' });
    expect(range('2025-10-20 Mon')).toEqual({ list: 'open', from: '2025-10-17', to: '2025-10-19~' });
  });

  it('knows its own names', () => {
    for (const queue of QUEUES) expect(isQueue(queue)).toBe(true);
    expect(isQueue('handler:wang.handler')).toBe(false);
    expect(isQueue('')).toBe(false);
  });
});
