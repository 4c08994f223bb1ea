import { describe, expect, it } from 'vitest';
import { checkClocks, sweepClocks } from '../../functions/platform/clock-checks.ts';
import { at, type Day } from '../support/days.ts';
import { type Desk, openDesk, PERSONAL, PETITION } from '../support/desk.ts';
import { handler, head, leader, receiver } from '../support/office.ts';

/** A Sunday night in the Spring Festival: nobody is at the office. */
const NIGHT: Day = '2026-02-15 Sun';
const addressOf = (id: string): string => `${id}@wutong.example.org`;
const scheduleOf = (desk: Desk, no: string) => desk.scheduler.schedules.get(`petition-${no}`)?.at;
const told = (desk: Desk, subject: string) =>
  desk.mailer.sent.filter((message) => message.subject.startsWith(subject)).map(({ to }) => to);

async function flagged(): Promise<{ readonly desk: Desk; readonly no: string }> {
  const desk = openDesk(at(NIGHT, '22:00'));
  const { petitionNo: no } = await desk.handIn();
  await desk.expectOk('assign-handler', { no, by: head, body: { handler: handler.id } });
  await desk.expectOk('flag-special', { no, by: receiver, body: { grounds: ['LIFE_PROPERTY_SAFETY'] } });
  await desk.stream(no);
  return { desk, no };
}

describe('R26 alarms of what has to be done at once', () => {
  it('R26 go out at night and on a holiday, and the timer is set for the minute', async () => {
    const { desk, no } = await flagged();
    expect(told(desk, '特事标记').toSorted()).toEqual([addressOf(handler.id), addressOf(head.id)]);
    expect(scheduleOf(desk, no)).toBe(at(NIGHT, '22:30'));
    desk.clock.set(at(NIGHT, '22:30'));
    await checkClocks(desk.service, no);
    await desk.stream(no);
    expect(told(desk, '立即事项提醒').toSorted()).toEqual([addressOf(handler.id), addressOf(head.id)]);
    expect(scheduleOf(desk, no)).toBe(at(NIGHT, '23:01'));
    desk.clock.set(at(NIGHT, '23:01'));
    await checkClocks(desk.service, no);
    await desk.stream(no);
    const alarmed = told(desk, '立即事项超时警报').toSorted();
    expect(alarmed).toEqual([addressOf(leader.id), addressOf(handler.id), addressOf(head.id)].toSorted());
    // The petitioner’s own receipt waits for the office to open.
    expect(desk.mailer.subjects()).not.toContain('信访事项登记回执');
    expect(scheduleOf(desk, no)).toBe(at('2026-02-24 Tue', '09:00'));
  });

  it('R26 danger to life: the answer names 110, 119 and 120 first, until somebody competent has been told', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    const flag = { no, by: receiver, body: { grounds: ['LIFE_PROPERTY_SAFETY'] } };
    const { special } = (await desk.expectOk('flag-special', flag)).body;
    expect(Object.keys(special)[0]).toBe('callFirst');
    expect(special.callFirst.map(({ number }: { number: string }) => number)).toEqual(['110', '119', '120']);
    expect((await desk.expectOk('petition-file', { no, by: receiver })).body.special.callFirst).toHaveLength(3);
    const told = { authority: '云汀燃气公司', means: 'PHONE', content: '请立即派人' };
    const after = await desk.expectOk('notify-urgently', { no, by: receiver, body: told });
    expect(after.body.special).not.toHaveProperty('callFirst');
  });

  it('R26 no danger to life, no emergency numbers', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.handIn();
    const flag = { no, by: receiver, body: { grounds: ['PRODUCTION_LIVELIHOOD'] } };
    expect((await desk.expectOk('flag-special', flag)).body.special).not.toHaveProperty('callFirst');
  });

  it('R26 that fail are tried again within minutes, not when the office opens', async () => {
    const { desk, no } = await flagged();
    desk.mailer.failFor(({ to }) => to === addressOf(head.id));
    desk.clock.set(at(NIGHT, '23:01'));
    await checkClocks(desk.service, no);
    await desk.stream(no);
    expect(told(desk, '立即事项超时警报')).not.toContain(addressOf(head.id));
    expect(scheduleOf(desk, no)).toBe(at(NIGHT, '23:07'));
    desk.mailer.works();
    desk.clock.set(at(NIGHT, '23:07'));
    await checkClocks(desk.service, no);
    expect(told(desk, '立即事项超时警报')).toContain(addressOf(head.id));
    expect(told(desk, '立即事项超时警报')).toHaveLength(3);
  });

  it('R26 whose timer was lost are found by the next hourly sweep', async () => {
    const { desk, no } = await flagged();
    desk.scheduler.fire(`petition-${no}`);
    desk.clock.set(at(NIGHT, '23:17'));
    expect(await sweepClocks(desk.service)).toBe(1);
    await desk.stream(no);
    expect(told(desk, '立即事项超时警报')).toHaveLength(3);
  });

  it('R26 words of danger in an online petition reach the head at night, and quote nothing of it', async () => {
    const desk = openDesk(at(NIGHT, '02:10'));
    const { petitionNo: no } = await desk.handIn({ ...PETITION, subject: '楼道里煤气味很大' });
    await desk.stream(no);
    const [message] = desk.mailer.sent;
    expect([message?.to, message?.subject]).toEqual([addressOf(head.id), `疑似紧急，请立即查看（${no}）`]);
    expect(message?.text).toContain('110、119、120');
    const words = [...PERSONAL, '煤气味很大'];
    expect(words.filter((word) => message?.text.includes(word))).toEqual([]);
  });

  it('what has to be done at once heads the list of special matters, and staff see by when', async () => {
    const { desk, no } = await flagged();
    desk.clock.set(at(NIGHT, '22:40'));
    const { petitionNo: later } = await desk.handIn();
    await desk.expectOk('flag-special', { no: later, by: receiver, body: { grounds: ['STABILITY'] } });
    await desk.stream(later);
    const list = await desk.expectOk('work-queue', { by: head, query: { queue: 'special' } });
    expect(list.body.petitions).toMatchObject([
      { petitionNo: no, special: 'LIFE_PROPERTY_SAFETY', atOnce: at(NIGHT, '23:00') },
      { petitionNo: later, special: 'STABILITY' },
    ]);
    const file = await desk.expectOk('petition-file', { no, by: head });
    expect(file.body.special.atOnce).toMatchObject([
      { kind: 'urgentNotice', due: at(NIGHT, '23:00'), status: 'NEAR_DUE' },
    ]);
    const call = { authority: '云汀燃气公司', means: 'PHONE', content: '请立即派人' };
    const done = await desk.expectOk('notify-urgently', { no, by: receiver, body: call });
    expect(done.body.special.atOnce).toMatchObject([{ status: 'DONE_ON_TIME' }]);
  });
});
