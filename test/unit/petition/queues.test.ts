import { describe, expect, it } from 'vitest';
import { LAST_DAY } from '../../../shared/calendar/calendar-date.ts';
import {
  DATED_QUEUES,
  isQueue,
  NO_DAY,
  type Queue,
  queueEntry,
  queueRange,
  queuesOf,
  STANDING_QUEUES,
} from '../../../shared/petition/queues.ts';
import { assignment, classify, notify, PETITIONER, submitted, WORDS } from '../../support/acts.ts';
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
    expect(NO_DAY > LAST_DAY).toBe(true);
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

  it('special comes from the superior, from the classification, or from the words, in this order', () => {
    const words = { on: '2026-03-02 Mon', subject: '楼道里煤气味很大' } as const;
    const assigned = given(submitted(words)).when(assignment({ special: true }), classify({ special: 'STABILITY' }));
    expect(assigned.queues).toContain('special');
    expect(assigned.queueEntry).toMatchObject({ special: 'STABILITY' });
    expect(given(submitted(words)).when(assignment({ special: true })).queueEntry).toMatchObject({
      special: 'LEADER_ASSIGNED',
    });
    const plain = given(submitted({ on: '2026-03-02 Mon' }));
    expect(plain.when(classify({ special: 'STABILITY' })).queues).toContain('special');
    expect(plain.when(assignment({ special: false }), classify()).queues).not.toContain('special');
  });

  it('an entry has no field for what is not known', () => {
    const entry = given(submitted({ on: '2026-12-30 Wed' })).queueEntry;
    expect(entry).toStrictEqual({
      petitionNo: '048-213-9575',
      subject: WORDS.subject,
      status: 'RECEIVED',
      channel: 'ONLINE',
      receivedOn: '2026-12-30',
      next: { kind: 'transfer', due: '2027-01-04', provisional: true },
    });
    expect(petitionAt('CLOSED').queueEntry).not.toHaveProperty('next');
    expect(queueEntry(petitionAt('RECEIVED').petition, undefined)).not.toHaveProperty('subject');
  });

  it('R-X7 an entry of an accusation names who must not see it, and has no title', () => {
    const accused = { staffIds: ['chen.handler'], units: [] };
    expect(petitionAt('RECEIVED').when(classify({ category: 'ACCUSATION', accused })).queueEntry).toStrictEqual({
      petitionNo: '048-213-9575',
      status: 'RECEIVED',
      channel: 'LETTER',
      receivedOn: '2026-03-02',
      category: 'ACCUSATION',
      contentClass: '城乡建设',
      handler: 'wang.handler',
      next: { kind: 'transfer', due: '2026-03-05', provisional: false },
      restricted: true,
      accused: ['chen.handler'],
    });
  });

  it('each list is sorted by its own day', () => {
    const by = (status: (typeof STATUSES)[number]) =>
      Object.fromEntries(queuesOf(petitionAt(status).petition).map(({ queue, by }) => [queue, by]));
    expect(by('RECEIVED')).toMatchObject({ 'to-notify': '2026-03-17', 'to-transfer': '2026-03-05' });
    expect(by('REPLY_ISSUED')).toMatchObject({ 'to-serve': '2026-04-15', 'to-echo': '2026-04-20' });
    expect(by('REVIEW_REQUESTED')).toMatchObject({ 'to-propose': '2026-04-23' });
    expect(by('REVIEW_AWAITS_INSTRUCTION')).toMatchObject({ 'awaiting-instruction': '2026-04-21' });
    expect(by('REVIEW_TO_FORWARD')).toMatchObject({ 'to-forward': '2026-04-27' });
    expect(by('CLOSED')).toEqual({ ended: '2026-04-17' });
  });

  it('R7 ended with a report still owed, it stands in both', () => {
    const owing = petitionAt('CLOSED').when(assignment({ limit: { days: 20 } }));
    expect(queuesOf(owing.petition)).toEqual([
      { queue: 'open', by: '2026-05-07' },
      { queue: 'ended', by: '2026-04-17' },
      { queue: 'handler:wang.handler', by: '2026-05-07' },
    ]);
  });

  it('spans days as people say them', () => {
    const range = (queue: Queue, on: Parameters<typeof day>[0]) => queueRange(queue, 'wang.handler', day(on), CALENDAR);
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
    for (const queue of [...STANDING_QUEUES, ...DATED_QUEUES]) expect(isQueue(queue), queue).toBe(true);
    expect(isQueue('handler:wang.handler')).toBe(false);
    expect(isQueue('')).toBe(false);
  });
});
