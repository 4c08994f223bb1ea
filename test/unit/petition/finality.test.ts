import { describe, expect, it } from 'vitest';
import {
  assignHandler,
  assignment,
  classify,
  confirmFinality,
  echo,
  link,
  notify,
  registered,
  reportConclusion,
  submitted,
  supplement,
  transfer,
} from '../../support/acts.ts';
import { petitionAt } from '../../support/course.ts';
import { handler, leader } from '../../support/office.ts';
import { given } from '../../support/story.ts';

const FINAL_ONE = '137-248-5907';
/** Comes again after a final review: S19. */
const again = () => given(registered({ receivedOn: '2025-06-16 Mon' })).when(assignHandler());

describe('R35 finality', () => {
  it('R35 after a served final review opinion the head confirms it; nobody and nothing else does', () => {
    const reviewed = petitionAt('FINALLY_REVIEWED');
    reviewed.refused(confirmFinality().by(handler), 'ROLE_NOT_ALLOWED');
    reviewed.refused(confirmFinality().by(leader), 'ROLE_NOT_ALLOWED');
    reviewed.when(confirmFinality()).then({ status: 'FINAL', events: ['FinalityConfirmed'] });
  });

  it('R7 R35 a superior who assigned it still gets the report', () => {
    const assigned = petitionAt('FINALLY_REVIEWED').when(assignment({ limit: { days: 20 } }), confirmFinality());
    assigned.then({ status: 'FINAL', clocks: { assignment: { status: 'RUNNING' } } });
    assigned
      .on('2026-06-29 Mon')
      .when(reportConclusion())
      .then({ clocks: { assignment: { status: 'DONE_ON_TIME' } } });
  });

  it('R35 time alone ends nothing', () => {
    const waited = petitionAt('FINALLY_REVIEWED').waitUntil('2026-12-01 Tue');
    expect(waited.status).toBe('FINALLY_REVIEWED');
  });

  it('R35 without a final review there is no finality', () => {
    again().refused(confirmFinality(), 'FINALITY_NOT_REACHED');
    again()
      .when(link({ reference: '街道〔2024〕3号', kind: 'repeat' }))
      .refused(confirmFinality(), 'FINALITY_NOT_REACHED');
    petitionAt('REVIEWED').refused(confirmFinality(), 'STEP_NOT_POSSIBLE');
  });

  it('R35 a window that lapsed is not final (A12)', () => {
    petitionAt('REPLIED').waitUntil('2026-08-03 Mon').refused(confirmFinality(), 'STEP_NOT_POSSIBLE');
  });

  it('R35 A11: a person links the repeat to the finally reviewed matter, then the head confirms', () => {
    const finally_ = { petitionNo: FINAL_ONE, status: 'FINALLY_REVIEWED' } as const;
    const linked = again().when(link({ petitionNo: FINAL_ONE, kind: 'same-facts-after-final' }, finally_));
    linked.then({ status: 'RECEIVED', events: ['PetitionLinked'] });
    const final = linked.when(notify(), echo(), confirmFinality()).then({ status: 'FINAL' });
    expect(final.events.at(-1)).toMatchObject({ type: 'FinalityConfirmed', on: '2025-06-16', sameAs: FINAL_ONE });
    expect(final.noticeToPetitioner('final').text.text).toContain('有新的事实和理由的，可以作为新的信访事项提出');
  });

  it('R35 S19: the earlier file may lie outside this system', () => {
    again()
      .when(
        link({ reference: '云政信核〔2024〕5号', kind: 'same-facts-after-final' }),
        notify(),
        echo(),
        confirmFinality(),
      )
      .then({
        status: 'FINAL',
      });
  });

  it('R35 linking it to a matter that was not finally reviewed is refused', () => {
    again().refused(
      link({ petitionNo: FINAL_ONE, kind: 'same-facts-after-final' }, { petitionNo: FINAL_ONE, status: 'REPLIED' }),
      'LINK_TARGET_NOT_FINAL',
    );
  });

  it('R35 S42: new facts are a new matter with its own clocks; a repeat link bars nothing', () => {
    const related = { petitionNo: FINAL_ONE, status: 'FINAL' } as const;
    given(submitted({ on: '2026-01-30 Fri' }))
      .when(link({ petitionNo: FINAL_ONE, kind: 'repeat' }, related), classify(), transfer())
      .then({
        status: 'TRANSFERRED',
        clocks: { transfer: { status: 'DONE_ON_TIME' }, authorityNotice: { status: 'RUNNING' } },
      });
  });

  it('R35 the one who comes again is registered, and may come again after that', () => {
    const notice = again().then({
      status: 'RECEIVED',
      clocks: { notice: { status: 'RUNNING' }, transfer: { status: 'RUNNING' } },
    });
    expect(notice.view.mayNow).toContain('supplement');
    petitionAt('FINAL').refused(supplement(), 'STEP_NOT_POSSIBLE');
  });

  it('R35 R2 the notice is still owed: by mail it goes out with the finality', () => {
    const linked = again().when(link({ reference: '云政信核〔2024〕5号', kind: 'same-facts-after-final' }));
    const final = linked.allows(confirmFinality()) ? linked.when(confirmFinality()) : linked;
    final.then({ clocks: { notice: { status: 'DONE_ON_TIME' } } });
    expect(final.events.at(-1)).toMatchObject({ petitionerTold: { on: '2025-06-16', means: 'EMAIL' } });
  });

  it('R35 R2 without mail it stays owed: overdue, listed and watched until somebody tells the petitioner', () => {
    const barred = given(
      registered({ receivedOn: '2025-06-16 Mon', petitioner: { name: '仉福来', address: '柳絮巷5号' } }),
    )
      .when(
        assignHandler(),
        link({ reference: '云政信核〔2024〕5号', kind: 'same-facts-after-final' }),
        confirmFinality(),
      )
      .waitUntil('2025-07-21 Mon');
    barred.then({ status: 'FINAL', clocks: { notice: { due: '2025-07-01 Tue', status: 'OVERDUE' } } });
    expect(barred.queues).toEqual(expect.arrayContaining(['open', 'to-notify', 'ended']));
    expect(barred.wakeUp).toBeDefined();
    const told = barred.when(notify({ means: 'POST', what: '不再受理告知书' }));
    told.then({ clocks: { notice: { status: 'DONE_LATE' } } });
    expect(told.wakeUp).toBeUndefined();
    expect(told.queues).toEqual(['ended']);
  });
});
