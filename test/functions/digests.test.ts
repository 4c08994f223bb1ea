import { describe, expect, it } from 'vitest';
import { checkClocks } from '../../functions/platform/clock-checks.ts';
import { sendDigests } from '../../functions/platform/digests.ts';
import { noteMailEvent } from '../../functions/platform/mail-fate.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import { HOUSING } from '../support/acts.ts';
import { at, type Day } from '../support/days.ts';
import { type Desk, openDesk, PERSONAL, THURSDAY } from '../support/desk.ts';
import { handler, head, leader, receiver, supervisor } from '../support/office.ts';

const linesTo = (desk: Desk, id: string): readonly string[] =>
  desk.mailer
    .to(`${id}@wutong.example.org`)
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => line.startsWith('·'));

async function digestOn(desk: Desk, day: Day, time = '09:00'): Promise<number> {
  desk.clock.set(at(day, time));
  return sendDigests(desk.service);
}

const isDigest = ({ petitionNo }: { readonly petitionNo?: string }): boolean => petitionNo === undefined;
const digests = (desk: Desk) => desk.mailer.sent.filter(isDigest);

describe('每日提醒 the day’s list', () => {
  it('goes to each person once a day, however often it runs', async () => {
    const desk = openDesk();
    const { petitionNo: one } = await desk.assigned();
    const { petitionNo: two } = await desk.handIn();
    await desk.stream(one, two);
    expect(await digestOn(desk, '2025-10-13 Mon')).toBe(2);
    expect(await digestOn(desk, '2025-10-13 Mon', '09:01')).toBe(0);
    expect(await digestOn(desk, '2025-10-13 Mon', '16:00')).toBe(0);
    const [first, second] = await Promise.all([digestOn(desk, '2025-10-14 Tue'), sendDigests(desk.service)]);
    expect(first + second).toBe(2);
    const told = digests(desk).map(({ to }) => to.split('@')[0]);
    expect(told.slice(0, 2).toSorted()).toEqual([handler.id, head.id]);
    expect(told.slice(2).toSorted()).toEqual([handler.id, head.id]);
  });

  it.each<[Day, boolean]>([
    ['2025-10-10 Fri', true],
    ['2025-10-11 Sat', true], // a make-up workday
    ['2025-10-12 Sun', false],
    ['2025-10-13 Mon', true],
    ['2026-01-01 Thu', false], // New Year
  ])('on %s: %s', async (day, goesOut) => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    await desk.stream(no);
    expect((await digestOn(desk, day)) > 0).toBe(goesOut);
    expect(digests(desk).length > 0).toBe(goesOut);
  });

  it('whose list came back is named to the head the same day and the next, and nobody else is told', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    await desk.stream(no);
    await digestOn(desk, '2025-10-13 Mon');
    const [list] = desk.mailer.to(`${handler.id}@wutong.example.org`);
    const mail = { timestamp: desk.clock.now(), tags: { notice: [list?.label ?? ''] } };
    const bounce = { bounceType: 'Permanent' };
    await noteMailEvent(desk.service, { detail: { eventType: 'Bounce', mail, bounce } });
    await digestOn(desk, '2025-10-13 Mon', '10:00');
    expect(linesTo(desk, handler.id).filter((line) => line.includes('被退回'))).toEqual([]);
    await digestOn(desk, '2025-10-14 Tue');
    const told = digests(desk).filter(({ text }) => text.includes('被退回'));
    expect(told.map(({ to, subject }) => [to, subject.includes('1人收不到邮件')])).toEqual([
      [`${head.id}@wutong.example.org`, true],
    ]);
  });

  it('nobody with nothing to do gets one', async () => {
    const desk = openDesk();
    expect(await sendDigests(desk.service)).toBe(0);
    expect(desk.mailer.sent).toEqual([]);
  });

  it('the handler’s: what of theirs is overdue or due within three days, the most pressing first', async () => {
    const desk = openDesk();
    const { petitionNo: early } = await desk.assigned();
    desk.clock.set(at('2025-10-11 Sat'));
    const { petitionNo: later } = await desk.assigned();
    const { petitionNo: transferred } = await desk.assigned();
    const sent = { authorities: [{ name: HOUSING }], sentOn: '2025-10-11', method: 'SYSTEM' };
    await desk.expectOk('transfer', { no: transferred, by: handler, body: sent });
    await desk.stream(early, later, transferred);
    await digestOn(desk, '2025-10-14 Tue');
    expect(linesTo(desk, handler.id)).toEqual([
      `· ${early}　转送　2025-10-13　已超期1日`,
      `· ${later}　转送　2025-10-14　今日到期`,
    ]);
    expect(digests(desk)[0]?.subject).toBe('今日待办 2 件，其中超期 1 件（2025-10-14）');
    expect(digests(desk)[0]?.text).toBe(
      [
        '【梧桐社区】2025年10月14日（周二）待办',
        '',
        '已超期（1件）',
        `· ${early}　转送　2025-10-13　已超期1日`,
        '',
        '今日到期（1件）',
        `· ${later}　转送　2025-10-14　今日到期`,
        '',
        '请登录信访办理系统，按编号办理。',
        '———',
        'Matters that need you today: 2; overdue: 1; idle: 0.',
        '',
      ].join('\n'),
    );
  });

  it('R2 every duty of a matter that is near its end stands in its line, the most pressing first', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    await desk.stream(no);
    await digestOn(desk, '2025-10-20 Mon');
    expect(linesTo(desk, handler.id)).toEqual([`· ${no}　转送　2025-10-13　已超期7日`]);
    await digestOn(desk, '2025-10-21 Tue');
    expect(linesTo(desk, handler.id)[1]).toBe(`· ${no}　转送　2025-10-13　已超期8日；告知　2025-10-24　还有3日`);
  });

  it('R32 the sixty days come onto the list ten days before their end, and stay until they are met', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    const day = '2025-10-09';
    for (const [step, body] of [
      ['transfer', { authorities: [{ name: HOUSING }], sentOn: day, method: 'SYSTEM' }],
      ['notify', { on: day, means: 'PHONE', what: '已转送' }],
      ['record-acceptance', { authority: HOUSING, acceptedOn: day }],
    ] as const) {
      await desk.expectOk(step, { no, by: handler, body });
    }
    await desk.stream(no);
    // Accepted on 9 October: to be decided by 8 December.
    expect(await digestOn(desk, '2025-11-27 Thu')).toBe(0);
    for (const day of ['2025-11-28 Fri', '2025-12-01 Mon', '2025-12-08 Mon', '2025-12-09 Tue'] as const) {
      expect(await digestOn(desk, day), day).toBe(2);
    }
    expect(linesTo(desk, head.id)).toEqual([
      `· ${no}　办理　2025-12-08　还有10日　承办人：王立群`,
      `· ${no}　办理　2025-12-08　还有7日　承办人：王立群`,
      `· ${no}　办理　2025-12-08　今日到期　承办人：王立群`,
      `· ${no}　办理　2025-12-08　已超期1日；建议催办　承办人：王立群`,
    ]);
  });

  it('the head’s: what nobody has touched for long, the longest twenty of it, and gone with the next act', async () => {
    const desk = openDesk();
    const numbers: string[] = [];
    for (let count = 0; count < 22; count += 1) numbers.push((await idleSince(desk)).no);
    const [first = ''] = numbers;
    await desk.stream(...numbers);
    expect(await digestOn(desk, '2025-11-07 Fri')).toBe(0);
    for (const no of numbers) {
      desk.clock.set(at('2025-11-10 Mon', '09:00'));
      await checkClocks(desk.service, no);
    }
    await desk.stream(...numbers);
    expect(await digestOn(desk, '2025-11-11 Tue')).toBe(1);
    const [list] = digests(desk);
    expect(list?.to).toContain(head.id);
    expect(list?.subject).toBe('今日待办 0 件；久无办理 22 件（2025-11-11）');
    expect(list?.text).toContain('久无办理（22件）');
    expect(list?.text).toContain('……另有2件，列于「在办」末尾');
    expect(linesTo(desk, head.id)).toHaveLength(20);
    expect(linesTo(desk, head.id)[0]).toMatch(/^· [\d-]+　自2025-10-09起无办理记录　承办人：王立群$/);
    for (const no of numbers.slice(1)) await desk.expectOk('close', { no, by: head, body: { reason: '已办结' } });
    // Found idle once more, it has been idle since the same day.
    desk.clock.set(at('2025-12-10 Wed', '09:00'));
    await checkClocks(desk.service, first);
    await desk.stream(...numbers);
    await digestOn(desk, '2025-12-10 Wed');
    expect(linesTo(desk, head.id).slice(20)).toEqual([`· ${first}　自2025-10-09起无办理记录　承办人：王立群`]);
    await desk.expectOk('classify', {
      no: first,
      by: receiver,
      body: { category: 'SUGGESTION', contentClass: '其他' },
    });
    await desk.stream(first);
    expect(await digestOn(desk, '2025-12-11 Thu')).toBe(0);
  });

  it('a day of a year whose holidays are not published is marked as provisional', async () => {
    const desk = openDesk(at('2026-12-29 Tue'));
    const { petitionNo: no } = await desk.assigned();
    await desk.stream(no);
    await digestOn(desk, '2026-12-30 Wed');
    expect(linesTo(desk, handler.id)).toEqual([`· ${no}　转送　2027-01-01（暂定）　还有2日`]);
  });

  it('a row that cannot be read is asked of the record, and keeps nobody else’s from being listed', async () => {
    const desk = openDesk();
    const { petitionNo: sick } = await desk.assigned();
    const { petitionNo: well } = await desk.assigned();
    await desk.stream(sick, well);
    const row = desk.table.items(`VIEW#${sick}`).find(({ sk }) => sk === 'QUEUE#open');
    if (row === undefined) throw new Error('gone');
    await desk.table.put({ ...row, watch: '{' });
    await digestOn(desk, '2025-10-14 Tue');
    expect(linesTo(desk, handler.id).toSorted()).toEqual(
      [`· ${sick}　转送　2025-10-13　已超期1日`, `· ${well}　转送　2025-10-13　已超期1日`].toSorted(),
    );
  });

  it('R2 the head’s: what is near its end or overdue, whoever’s it is, and everything nobody holds, each once', async () => {
    const desk = openDesk();
    const { petitionNo: overdue } = await desk.assigned();
    const { petitionNo: unheld } = await desk.handIn();
    desk.clock.set(at('2025-10-13 Mon'));
    const { petitionNo: fresh } = await desk.handIn();
    await desk.stream(overdue, unheld, fresh);
    await digestOn(desk, '2025-10-14 Tue');
    expect(linesTo(desk, head.id).toSorted()).toEqual(
      [
        `· ${overdue}　转送　2025-10-13　已超期1日　承办人：王立群`,
        `· ${unheld}　转送　2025-10-13　已超期1日　尚未指定承办人`,
        `· ${fresh}　转送　2025-10-16　还有2日　尚未指定承办人`,
      ].toSorted(),
    );
    expect(linesTo(desk, handler.id)).toHaveLength(1);
  });

  it('the leader’s: what awaits instruction', async () => {
    const desk = openDesk();
    const { no } = await awaitingInstruction(desk);
    await desk.stream(no);
    await digestOn(desk, '2025-10-10 Fri');
    expect(linesTo(desk, leader.id)).toHaveLength(1);
    expect(linesTo(desk, leader.id)[0]).toBe(`· ${no}　等待批示　承办人：王立群`);
    expect(linesTo(desk, head.id)).toEqual([]);
  });

  it('names no petitioner and quotes nothing', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    await desk.stream(no);
    await digestOn(desk, '2025-10-14 Tue');
    const texts = digests(desk).map(({ subject, text }) => subject + text);
    expect(PERSONAL.filter((words) => texts.some((text) => text.includes(words)))).toEqual([]);
  });

  it('the accused see nothing of it: not as handler, not as head', async () => {
    const desk = openDesk();
    const { petitionNo: aboutHandler } = await desk.assigned();
    const { petitionNo: aboutHead } = await desk.assigned();
    for (const [no, accused] of [
      [aboutHandler, handler.id],
      [aboutHead, head.id],
    ] as const) {
      const body = { category: 'ACCUSATION', contentClass: '纪检监察', accused: { staffIds: [accused], units: [] } };
      await desk.expectOk('classify', { no, by: receiver, body });
    }
    await desk.stream(aboutHandler, aboutHead);
    await digestOn(desk, '2025-10-14 Tue');
    expect(linesTo(desk, handler.id).join()).not.toContain(aboutHandler);
    expect(linesTo(desk, handler.id).join()).toContain(aboutHead);
    expect(linesTo(desk, head.id).join()).not.toContain(aboutHead);
    expect(linesTo(desk, head.id).join()).toContain(aboutHandler);
    expect(linesTo(desk, supervisor.id).join()).toContain(aboutHead);
    expect(linesTo(desk, supervisor.id).join()).not.toContain(aboutHandler);
  });

  it('the accused see nothing of it even while the lists are behind the record', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    await desk.stream(no);
    const accused = { staffIds: [head.id], units: [] };
    await desk.expectOk('classify', {
      no,
      by: receiver,
      body: { category: 'ACCUSATION', contentClass: '纪检监察', accused },
    });
    expect(await digestOn(desk, '2025-10-14 Tue')).toBe(2);
    expect(linesTo(desk, head.id)).toEqual([]);
    expect(linesTo(desk, handler.id).join()).toContain(no);
    expect(linesTo(desk, supervisor.id).join()).toContain(no);
  });

  it('what is done is listed no more though the lists are behind the record; what is read afresh is read once a morning', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    await desk.stream(no);
    desk.clock.set(at('2025-10-14 Tue', '08:50'));
    const body = { authorities: [{ name: HOUSING }], sentOn: '2025-10-14', method: 'SYSTEM' };
    await desk.expectOk('transfer', { no, by: handler, body });
    expect(await digestOn(desk, '2025-10-14 Tue')).toBe(0);
    expect(await digestOn(desk, '2025-10-27 Mon')).toBe(2);
    desk.table.failQueries((pk) => pk.startsWith(PARTITIONS.petition));
    expect(await digestOn(desk, '2025-10-27 Mon', '10:00')).toBe(0);
  });

  it('where the record cannot be asked who may know, nobody is told before it can', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    await desk.stream(no);
    desk.table.failQueries((pk) => pk.startsWith(PARTITIONS.petition));
    await expect(digestOn(desk, '2025-10-14 Tue')).rejects.toThrow('the day’s lists: 1 messages or matters failed');
    expect(digests(desk)).toEqual([]);
    desk.table.failQueries(() => false);
    expect(await digestOn(desk, '2025-10-14 Tue', '09:01')).toBe(2);
  });

  it('R-X7 an accusation that awaits instruction is in the leader’s list, who alone can instruct, and in no receiver’s', async () => {
    const desk = openDesk();
    const { no } = await awaitingInstruction(desk);
    const body = { category: 'ACCUSATION', contentClass: '纪检监察' };
    await desk.expectOk('classify', { no, by: receiver, body });
    await desk.stream(no);
    await digestOn(desk, '2025-10-10 Fri');
    expect(linesTo(desk, leader.id).join()).toContain(no);
    expect(linesTo(desk, receiver.id)).toEqual([]);
  });

  it('one message that fails keeps no other waiting, and the next try sends it and nothing twice', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    await desk.stream(no);
    desk.mailer.failFor(({ to }) => to.startsWith(handler.id));
    await expect(digestOn(desk, '2025-10-14 Tue')).rejects.toThrow('the day’s lists: 1 messages or matters failed');
    expect(linesTo(desk, head.id)).toHaveLength(1);
    desk.mailer.works();
    // Lambda tries again after a minute, within the lease of a claim.
    expect(await digestOn(desk, '2025-10-14 Tue', '09:01')).toBe(1);
    expect(linesTo(desk, handler.id)).toHaveLength(1);
    expect(linesTo(desk, head.id)).toHaveLength(1);
    expect(JSON.stringify(desk.log.lines)).not.toContain('@');
  });

  it('whoever died while sending leaves the message to a run after the lease', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    await desk.stream(no);
    desk.clock.set(at('2025-10-13 Mon', '09:00'));
    const died = desk.mailer.dieAtNext();
    void sendDigests(desk.service);
    await died;
    const after = desk.restarted();
    // The head has nothing on the list of the person who died over the handler’s.
    expect(await digestOn(after, '2025-10-13 Mon', '09:03')).toBe(1);
    expect(linesTo(after, handler.id)).toEqual([]);
    expect(await digestOn(after, '2025-10-13 Mon', '10:00')).toBe(1);
    expect(linesTo(after, handler.id)).toHaveLength(1);
  });

  it('three hundred lines at most, and says how many more', async () => {
    const desk = openDesk(THURSDAY);
    const numbers: string[] = [];
    for (let count = 0; count < 304; count += 1) numbers.push((await desk.handIn()).petitionNo);
    await desk.stream(...numbers);
    await digestOn(desk, '2025-10-13 Mon');
    expect(linesTo(desk, head.id)).toHaveLength(300);
    expect(digests(desk)[0]?.text).toContain('……另有4件');
    expect(digests(desk)[0]?.subject).toContain('今日待办 304 件');
  });
});

async function awaitingInstruction(desk: Desk): Promise<{ readonly no: string }> {
  const { petitionNo: no } = await desk.assigned();
  const day = '2025-10-09';
  const outcomes = [{ item: '屋顶', outcome: 'SUPPORTED' }];
  for (const [step, body] of [
    ['transfer', { authorities: [{ name: HOUSING }], sentOn: day, method: 'SYSTEM' }],
    ['notify', { on: day, means: 'PHONE', what: '已转送' }],
    ['record-acceptance', { authority: HOUSING, acceptedOn: day }],
    ['record-reply', { authority: HOUSING, outcomes, documentNo: '1', issuedOn: day }],
    ['record-service', { document: 'reply', servedOn: day, means: 'POST' }],
    ['request-review', { requestedOn: day, grounds: '漏了北阳台' }],
    ['propose-opinion', { opinion: '建议转送', submit: true }],
  ] as const) {
    await desk.expectOk(step, { no, by: handler, body });
  }
  return { no };
}

/** Handled by the office itself, the petitioner told: no clock runs any more. */
async function idleSince(desk: Desk): Promise<{ readonly no: string }> {
  const { petitionNo: no } = await desk.assigned();
  const told = { on: '2025-10-09', means: 'PHONE', what: '由本居委会自行办理' };
  await desk.expectOk('handle-internally', { no, by: head, body: { handler: handler.id } });
  await desk.expectOk('notify', { no, by: handler, body: told });
  await desk.expectOk('give-echo', { no, by: handler, body: told });
  return { no };
}
