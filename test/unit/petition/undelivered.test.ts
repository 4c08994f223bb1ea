import { describe, expect, it } from 'vitest';
import {
  acceptance,
  close,
  confirmFinality,
  correct,
  echo,
  link,
  notify,
  registered,
  reply,
  service,
  transfer,
  withdraw,
} from '../../support/acts.ts';
import { petitionAt } from '../../support/course.ts';
import { given } from '../../support/story.ts';

/** Received on Monday 2 March 2026: to be told by Tuesday the 17th. Transferred on the 3rd, which is told by mail. */
const told = () => petitionAt('TRANSFERRED');

describe('mail that never arrived has told nobody', () => {
  it('R2 the notice that went with a transfer is owed again, from its first day', () => {
    told().then({ clocks: { notice: { status: 'DONE_ON_TIME' } } });
    told()
      .on('2026-03-06 Fri')
      .mailFailed('transferred')
      .then({ clocks: { notice: { status: 'RUNNING', startedOn: '2026-03-02 Mon', due: '2026-03-17 Tue' } } });
  });

  it('R2 and is met or missed by the day a person tells the petitioner', () => {
    const failed = told().on('2026-03-06 Fri').mailFailed('transferred');
    failed
      .on('2026-03-17 Tue')
      .when(notify())
      .then({ clocks: { notice: { status: 'DONE_ON_TIME' } } });
    failed
      .waitUntil('2026-03-18 Wed', '09:00')
      .then({ clocks: { notice: { status: 'OVERDUE' } } })
      .when(notify())
      .then({ clocks: { notice: { status: 'DONE_LATE' } } });
  });

  it('R2 what was told on the spot stays told, whatever became of the mail', () => {
    given(registered({ receivedOn: '2026-03-02 Mon', onTheSpot: { told: true, what: '将转送住建局' } }))
      .on('2026-03-03 Tue')
      .when(transfer())
      .mailFailed('transferred')
      .then({ clocks: { notice: { status: 'DONE_ON_TIME' } } });
  });

  it('a receipt that never arrived leaves every clock as it was, and is a task all the same', () => {
    const failed = told().mailFailed('receipt');
    expect(failed.petition.clocks).toEqual(told().petition.clocks);
    expect(failed.queues).toContain('undelivered');
  });

  it('R2 whoever was telephoned in the meantime was told', () => {
    told()
      .on('2026-03-05 Thu')
      .when(notify())
      .on('2026-03-06 Fri')
      .mailFailed('transferred')
      .then({ clocks: { notice: { status: 'DONE_ON_TIME' } } });
    told()
      .on('2026-03-05 Thu')
      .when(notify({ means: 'EMAIL' }))
      .on('2026-03-06 Fri')
      .mailFailed('transferred')
      .then({ clocks: { notice: { status: 'RUNNING' } } });
  });

  it('R39 an echo by mail that never arrived is owed again', () => {
    const echoed = petitionAt('ACCEPTED')
      .on('2026-04-15 Wed')
      .when(reply(), echo({ means: 'EMAIL' }));
    echoed.then({ clocks: { echo: { status: 'DONE_ON_TIME' } } });
    const failed = echoed.on('2026-04-21 Tue').mailFailed('echo');
    failed.then({ clocks: { echo: { status: 'OVERDUE', due: '2026-04-20 Mon' } } });
    failed.when(echo({ means: 'PHONE' })).then({ clocks: { echo: { status: 'DONE_LATE' } } });
    echoed
      .when(service())
      .on('2026-04-21 Tue')
      .mailFailed('echo')
      .then({ clocks: { echo: { status: 'DONE_ON_TIME' } } });
  });

  it('R2 two messages that failed leave one notice owed, and the transfer as it was', () => {
    petitionAt('RECEIVED')
      .when(notify({ means: 'EMAIL' }))
      .on('2026-03-03 Tue')
      .when(transfer())
      .on('2026-03-06 Fri')
      .mailFailed('notification')
      .then({ clocks: { notice: { status: 'RUNNING' } } })
      .mailFailed('transferred')
      .then({ clocks: { notice: { status: 'RUNNING' }, transfer: { status: 'DONE_ON_TIME' } } });
  });

  it('R2 R39 the mail of a transfer says nothing of a later echo, by mail or not', () => {
    const echoed = told()
      .when(acceptance())
      .on('2026-04-15 Wed')
      .when(reply(), echo({ means: 'EMAIL' }))
      .mailFailed('transferred');
    echoed.then({ clocks: { notice: { status: 'OVERDUE' }, echo: { status: 'DONE_ON_TIME' } } });
    expect(
      petitionAt('REFUSED')
        .when(echo({ means: 'EMAIL' }))
        .mailFailed('transferred')
        .allows(close()),
    ).toBe(true);
  });

  it('R2 R35 that a matter is final is owed again; an echo is owed no more', () => {
    const final = petitionAt('RECEIVED')
      .when(link({ kind: 'same-facts-after-final', reference: '街道〔2024〕3号' }), confirmFinality())
      .then({ clocks: { notice: { status: 'DONE_ON_TIME' } } })
      .on('2026-03-06 Fri');
    final.mailFailed('final').then({ status: 'FINAL', clocks: { notice: { status: 'RUNNING' } } });
    expect(final.when(echo({ means: 'EMAIL' })).mailFailed('echo').petition.echoed).toBe(true);
  });

  it('R39 and nothing closes on it', () => {
    const echoed = petitionAt('HANDLED_INTERNALLY').when(echo({ means: 'EMAIL' }));
    expect(echoed.allows(close())).toBe(true);
    const failed = echoed.on('2026-03-09 Mon').mailFailed('echo').refused(close(), 'ECHO_MISSING');
    expect(failed.when(echo({ means: 'PHONE' })).allows(close())).toBe(true);
  });
});

describe('the list of what did not arrive', () => {
  const failed = () => told().on('2026-03-06 Fri').mailFailed('transferred');

  it('keeps the matter until the petitioner was reached', () => {
    expect(told().queues).not.toContain('undelivered');
    expect(failed().queues).toContain('undelivered');
    expect(failed().when(notify()).queues).not.toContain('undelivered');
  });

  it('or until there is another address', () => {
    expect(failed().when(correct('phone', '13900000043')).queues).toContain('undelivered');
    expect(failed().when(correct('email', 'new.address@example.com')).queues).not.toContain('undelivered');
  });

  it('a new address brings back nothing of which the petitioner was told meanwhile', () => {
    const [reached] = failed().when(notify(), correct('email', 'new.address@example.com')).petition.undelivered;
    expect(reached).toMatchObject({ kind: 'transferred', reached: true });
  });

  it('the holder and the head are told which notice it was, and the petitioner reads it in the history', () => {
    const [one, other] = failed().newNotices;
    expect([one, other].map((notice) => notice?.to)).toEqual([
      { kind: 'staff', id: 'wang.handler' },
      { kind: 'role', role: 'head' },
    ]);
    expect(one?.text.subject).toMatch(/^告知未送达/);
    expect(one?.text.text).toContain('2026年3月3日（周二）的「信访事项转送告知」（记录第3条）连日未能以邮件送达信访人');
    expect(failed().view.history.at(-1)?.zh).toContain('未能送达，我们将以其他方式告知您');
  });

  it('a petition that was withdrawn owes no notice, so that none is taken up again', () => {
    const withdrawn = told().when(withdraw()).mailFailed('transferred');
    withdrawn.then({ status: 'WITHDRAWN', clocks: { notice: { status: 'DONE_ON_TIME' } } });
    expect(withdrawn.wakeUp).toBeUndefined();
  });
});
