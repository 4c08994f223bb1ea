import { describe, expect, it } from 'vitest';
import { stepsPossible } from '../../../shared/petition/course.ts';
import {
  acceptance,
  assignHandler,
  classify,
  echo,
  handleInternally,
  leaveSimple,
  link,
  registered,
  reply,
  takeSimple,
  transfer,
} from '../../support/acts.ts';
import { SIMPLE, WUTONG } from '../../support/office.ts';
import { given } from '../../support/story.ts';

// Accepted on Thursday 24 September 2026: ten working days across Mid-Autumn and National Day, with the make-up Saturday.
const received = (office = SIMPLE) =>
  given(registered({ receivedOn: '2026-09-21 Mon' }), office).when(assignHandler(), classify());
const accepted = () => received().when(takeSimple(), transfer()).on('2026-09-24 Thu').when(acceptance());

describe('简易办理, an optional rule set', () => {
  it('is off unless the office has it: neither offered nor taken', () => {
    const story = received(WUTONG);
    story.refused(takeSimple(), 'STEP_NOT_HERE');
    expect(stepsPossible('RECEIVED', WUTONG)).not.toContain('choose-simple-procedure');
    expect(stepsPossible('RECEIVED', SIMPLE)).toContain('choose-simple-procedure');
  });

  it('is chosen and left until the matter is answered, and not after', () => {
    const answered = accepted().on('2026-10-13 Tue').when(reply());
    answered.refused(takeSimple(), 'STEP_NOT_POSSIBLE').refused(leaveSimple(), 'STEP_NOT_POSSIBLE');
  });

  it('R32 ten working days from acceptance beside the sixty, and the earlier binds', () => {
    accepted().then({
      clocks: {
        simpleHandling: { due: '2026-10-15 Thu', status: 'RUNNING' },
        handling: { due: '2026-11-23 Mon', status: 'RUNNING' },
      },
    });
    expect(accepted().queueEntry.next).toMatchObject({ kind: 'simpleHandling', due: '2026-10-15' });
  });

  it('chosen only after the acceptance it runs from the acceptance all the same', () => {
    const story = received()
      .when(transfer())
      .on('2026-09-24 Thu')
      .when(acceptance())
      .on('2026-09-28 Mon')
      .when(takeSimple());
    story.then({ clocks: { simpleHandling: { due: '2026-10-15 Thu' } } });
  });

  it('the answer ends both, in time by its own day', () => {
    accepted()
      .on('2026-10-13 Tue')
      .when(reply())
      .then({ clocks: { simpleHandling: { status: 'DONE_ON_TIME' }, handling: { status: 'DONE_ON_TIME' } } });
    accepted()
      .on('2026-10-16 Fri')
      .when(reply())
      .then({ clocks: { simpleHandling: { status: 'DONE_LATE' }, handling: { status: 'DONE_ON_TIME' } } });
  });

  it('what proves unfit goes the ordinary way: the sixty days counted from the original acceptance', () => {
    const left = accepted().on('2026-09-29 Tue').when(leaveSimple());
    left.then({
      clocks: { simpleHandling: { status: 'SUPERSEDED' }, handling: { due: '2026-11-23 Mon', status: 'RUNNING' } },
    });
    expect(left.view.history.at(-1)?.zh).toBe('转为普通办理：涉及两个部门，责任有争议');
    left.refused(leaveSimple(), 'NOT_SIMPLE');
    // A person may think again; the day it runs from is the same.
    left.when(takeSimple()).then({ clocks: { simpleHandling: { due: '2026-10-15 Thu', status: 'RUNNING' } } });
  });

  it('what the office handles itself is simple from the day it begins, and done when the petitioner has heard', () => {
    const story = received().when(takeSimple(), handleInternally());
    story.then({ clocks: { simpleHandling: { due: '2026-10-12 Mon' } } });
    story
      .on('2026-09-24 Thu')
      .when(echo())
      .then({ clocks: { simpleHandling: { status: 'DONE_ON_TIME' } } });
  });

  it('only a first matter, classified, that no other channel decides', () => {
    given(registered({ receivedOn: '2026-09-21 Mon' }), SIMPLE)
      .when(assignHandler())
      .refused(takeSimple(), 'NOT_SIMPLE');
    received().refused(takeSimple({ firstTime: false }), 'NOT_SIMPLE');
    received()
      .when(classify({ litigationRelated: true }))
      .refused(takeSimple(), 'NOT_SIMPLE');
    received()
      .when(classify({ category: 'ACCUSATION' }))
      .refused(takeSimple(), 'NOT_SIMPLE');
    received()
      .when(link({ reference: '街道〔2024〕3号', kind: 'repeat' }))
      .refused(takeSimple(), 'NOT_SIMPLE');
    received().when(takeSimple()).refused(takeSimple(), 'ALREADY_SIMPLE');
  });

  it('found to be of another channel, or a repeat, it leaves the simple procedure by itself', () => {
    const story = accepted().when(classify({ litigationRelated: true }));
    story.then({ clocks: { simpleHandling: { status: 'SUPERSEDED' } } });
    expect(story.petition.simple).toBeUndefined();
  });
});
