import { describe, expect, it } from 'vitest';
import { sendDigests } from '../../functions/platform/digests.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import { HOUSING } from '../support/acts.ts';
import { at, type Day } from '../support/days.ts';
import { type Desk, openDesk, PERSONAL, THURSDAY } from '../support/desk.ts';
import { handler, head, leader, receiver } from '../support/office.ts';

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
    expect(digests(desk).map(({ to }) => to.split('@')[0])).toEqual([handler.id, head.id, handler.id, head.id]);
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
      `· ${early}　转送　2025-10-13　已超期`,
      `· ${later}　转送　2025-10-14　今日到期`,
    ]);
    expect(digests(desk)[0]?.subject).toBe('今日待办 2 件，其中超期 1 件（2025-10-14）');
  });

  it('the head’s: what is overdue, whoever’s it is, and everything nobody holds, each once', async () => {
    const desk = openDesk();
    const { petitionNo: overdue } = await desk.assigned();
    const { petitionNo: unheld } = await desk.handIn();
    desk.clock.set(at('2025-10-13 Mon'));
    const { petitionNo: fresh } = await desk.handIn();
    await desk.stream(overdue, unheld, fresh);
    await digestOn(desk, '2025-10-14 Tue');
    expect(linesTo(desk, head.id).toSorted()).toEqual(
      [
        `· ${overdue}　转送　2025-10-13　已超期`,
        `· ${unheld}　转送　2025-10-13　已超期　尚未指定承办人`,
        `· ${fresh}　转送　2025-10-16　将到期　尚未指定承办人`,
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
    expect(linesTo(desk, leader.id)[0]).toContain(no);
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
    expect(await digestOn(desk, '2025-10-14 Tue')).toBe(1);
    expect(linesTo(desk, head.id)).toEqual([]);
    expect(linesTo(desk, handler.id).join()).toContain(no);
  });

  it('where the record cannot be asked who may know, nobody is told before it can', async () => {
    const desk = openDesk();
    const { petitionNo: no } = await desk.assigned();
    await desk.stream(no);
    desk.table.failQueries((pk) => pk.startsWith(PARTITIONS.petition));
    await expect(digestOn(desk, '2025-10-14 Tue')).rejects.toThrow('2 notices could not be handed over');
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
    await expect(digestOn(desk, '2025-10-14 Tue')).rejects.toThrow('1 notices could not be handed over');
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
    expect(await digestOn(after, '2025-10-13 Mon', '09:03')).toBe(0);
    expect(await digestOn(after, '2025-10-13 Mon', '09:06')).toBe(1);
  });

  it('a hundred lines at most, and says how many more', async () => {
    const desk = openDesk(THURSDAY);
    const numbers: string[] = [];
    for (let count = 0; count < 104; count += 1) numbers.push((await desk.handIn()).petitionNo);
    await desk.stream(...numbers);
    await digestOn(desk, '2025-10-13 Mon');
    expect(linesTo(desk, head.id)).toHaveLength(100);
    expect(digests(desk)[0]?.text).toContain('……另有4件');
    expect(digests(desk)[0]?.subject).toContain('今日待办 104 件');
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
