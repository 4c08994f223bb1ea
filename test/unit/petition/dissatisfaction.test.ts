import { describe, expect, it } from 'vitest';
import { answerDissatisfaction, rate } from '../../support/acts.ts';
import { petitionAt } from '../../support/course.ts';
import { handler } from '../../support/office.ts';

const closed = () => petitionAt('CLOSED').on('2026-04-24 Fri');

describe('R43 R-X16 不满意 takes up the conversation again', () => {
  it('R43 of the office or of the authority: the head speaks with them within three working days', () => {
    const ofOffice = closed().when(rate('不满意'));
    const ofAuthority = closed().when(rate('满意', { authority: '不满意' }));
    for (const story of [ofOffice, ofAuthority]) {
      expect(story.petition.dissatisfaction).toEqual({ since: '2026-04-24', due: '2026-04-29' });
      expect(story.queues).toEqual(['ended', 'dissatisfied']);
      story.then({ status: 'CLOSED' });
    }
  });

  it('R43 May Day and its make-up days are no working days or are, as the notice says', () => {
    const story = petitionAt('CLOSED').on('2026-04-30 Thu').when(rate('不满意'));
    expect(story.petition.dissatisfaction?.due).toBe('2026-05-08');
  });

  it('R43 once spoken with it is no task any more, and the rating stands as it was given', () => {
    const spoken = closed().when(rate('不满意')).on('2026-04-27 Mon').when(answerDissatisfaction());
    expect(spoken.queues).toEqual(['ended']);
    expect(spoken.petition.rating).toEqual({ office: '不满意' });
    expect(spoken.view.history.at(-1)?.zh).toBe('已就您的评价电话与您联系');
    spoken.refused(answerDissatisfaction(), 'NOT_DISSATISFIED');
  });

  it('R43 whoever is satisfied, or says so later, is no task', () => {
    expect(closed().when(rate('基本满意')).queues).toEqual(['ended']);
    expect(closed().when(rate('不满意')).when(rate('满意')).queues).toEqual(['ended']);
    closed().refused(answerDissatisfaction(), 'NOT_DISSATISFIED');
  });

  it('R43 R-X17 the head speaks with them, and not whose work was rated', () => {
    closed().when(rate('不满意')).refused(answerDissatisfaction().by(handler), 'ROLE_NOT_ALLOWED');
  });

  it('R43 while the matter is open it stays in hand beside it', () => {
    const story = petitionAt('REPLIED').when(rate('不满意'));
    expect(story.queues).toContain('dissatisfied');
    expect(story.queues).toContain('open');
  });
});
