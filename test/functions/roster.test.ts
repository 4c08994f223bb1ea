import { describe, expect, it } from 'vitest';
import { wutong } from '../../infra/districts/wutong.ts';
import { brokenLink } from '../../functions/platform/record.ts';
import { PARTITIONS } from '../../shared/contracts/table.ts';
import { at, type Day } from '../support/days.ts';
import { type Desk, openDesk, THURSDAY } from '../support/desk.ts';
import { handlersOver } from '../support/handlers.ts';
import { auditor, handler, head, leader, receiver, type Staff, STAFF_NAMES, supervisor } from '../support/office.ts';

/** The week of 2025-10-06; Wednesday the 8th is the last day of the National Day holiday, Saturday the 11th a make-up workday. */
const WEEK = '2025-W41';
const chen: Staff = { kind: 'staff', id: 'chen.handler', name: '陈思远', roles: ['handler', 'receiver'] };
const admin: Staff = { kind: 'staff', id: 'li.admin', name: '李', roles: ['admin'] };

const DAYS = ['2025-10-09', '2025-10-10', '2025-10-11'];
const duty = (day: string, half: string, ...staff: readonly string[]) => ({ day, half, post: 'reception', staff });
/** Everybody's half days of that week, but Friday afternoon. */
const ALL_BUT_FRIDAY_AFTERNOON = DAYS.flatMap((day) => [
  duty(day, 'MORNING', receiver.id),
  ...(day === '2025-10-10' ? [] : [duty(day, 'AFTERNOON', chen.id)]),
]);

const planned = async (desk: Desk, duties: readonly object[] = ALL_BUT_FRIDAY_AFTERNOON, week = WEEK) =>
  (await desk.expectOk('plan-roster', { week, by: head, body: { duties } })).body;
const rosterOf = async (desk: Desk, by: Staff = head, week = WEEK) =>
  (await desk.expectOk('roster', { by, query: { week } })).body;
const gapsOf = async (desk: Desk, by: Staff = head) =>
  (await rosterOf(desk, by)).gaps.map(({ day, half, kind }: Record<string, string>) => `${day} ${half} ${kind}`);
const on = (desk: Desk, day: Day, time: string): void => desk.clock.set(at(day, time));
const refused = async (desk: Desk, step: string, by: Staff, body: object, week = WEEK) => {
  const { status, body: problem } = await desk.call(step, { week, by, body });
  return [status, problem.code, problem.errors?.[0]?.field];
};

describe('R40 坚守岗位: the roster of a week', () => {
  it('R40 a published hour without a rostered receiver is warned of; days off and published rest are not', async () => {
    const desk = openDesk(at('2025-10-09 Thu', '08:30'));
    expect(await gapsOf(desk)).toEqual(
      DAYS.flatMap((day) => [`${day} MORNING UNPLANNED`, `${day} AFTERNOON UNPLANNED`]),
    );
    const answer = await planned(desk);
    expect(answer.gaps).toMatchObject([
      {
        day: '2025-10-10',
        half: 'AFTERNOON',
        post: 'reception',
        kind: 'UNPLANNED',
        title: { zh: '公开的接待时间没有安排接待人员' },
        reference: expect.stringContaining('值班表2025-W41'),
      },
    ]);
    expect(answer.shifts.map(({ day }: { day: string }) => day)).toEqual(DAYS.flatMap((day) => [day, day]));
    expect(answer.shifts[0].onDuty).toEqual([{ id: receiver.id, name: receiver.name }]);
  });

  it('R40 a shift with others, but no receiver among them, is a gap still', async () => {
    const desk = openDesk(at('2025-10-09 Thu', '08:30'));
    await planned(desk, [...ALL_BUT_FRIDAY_AFTERNOON, duty('2025-10-10', 'AFTERNOON', leader.id)]);
    expect(await gapsOf(desk)).toEqual(['2025-10-10 AFTERNOON UNPLANNED']);
  });

  it('R40 a week is planned once, by the head; afterwards it is changed, with the reason', async () => {
    const desk = openDesk(at('2025-10-09 Thu', '08:30'));
    await planned(desk);
    expect(await refused(desk, 'plan-roster', head, { duties: ALL_BUT_FRIDAY_AFTERNOON })).toEqual([
      409,
      'ALREADY_PLANNED',
      undefined,
    ]);
    const swap = {
      kind: 'SWAP',
      duties: [duty('2025-10-10', 'MORNING', chen.id), duty('2025-10-11', 'AFTERNOON', receiver.id)],
      reason: '林晓月周五上午带孩子看病',
    };
    expect(await refused(desk, 'change-roster', head, { ...swap, reason: undefined })).toEqual([
      422,
      'INVALID_INPUT',
      'reason',
    ]);
    const { body } = await desk.expectOk('change-roster', { week: WEEK, by: head, body: swap });
    expect(body.changes).toMatchObject([{ by: head.id, kind: { zh: '调班' }, reason: swap.reason }]);
    const whose = (day: string, half: string) =>
      body.shifts.find((shift: { day: string; half: string }) => shift.day === day && shift.half === half).onDuty[0].id;
    expect([whose('2025-10-10', 'MORNING'), whose('2025-10-11', 'AFTERNOON')]).toEqual([chen.id, receiver.id]);
    expect(await refused(desk, 'change-roster', head, swap)).toEqual([422, 'NOTHING_CHANGES', 'duties']);
    for (const by of [receiver, leader, supervisor, auditor, admin]) {
      expect((await refused(desk, 'change-roster', by, swap))[1], by.id).toBe('ROLE_NOT_ALLOWED');
    }
  });

  it('R40 why somebody swapped stands beside the record, erasable, and is shown to those who oversee alone', async () => {
    const desk = openDesk(at('2025-10-09 Thu', '08:30'));
    await planned(desk);
    const reason = '带孩子看病';
    const body = { kind: 'REPLACEMENT', duties: [duty('2025-10-10', 'MORNING', chen.id)], reason };
    await desk.expectOk('change-roster', { week: WEEK, by: head, body });
    expect(JSON.stringify(desk.table.items(PARTITIONS.roster))).not.toContain(reason);
    expect(JSON.stringify(desk.table.items(PARTITIONS.rosterWords))).toContain(reason);
    for (const by of [head, supervisor]) expect((await rosterOf(desk, by)).changes[0].reason).toBe(reason);
    for (const by of [receiver, chen, leader, auditor, admin]) {
      const { changes } = await rosterOf(desk, by);
      expect(changes).toHaveLength(1);
      expect(changes[0]).not.toHaveProperty('reason');
    }
  });

  it.each([
    ['a day of another week', duty('2025-10-13', 'MORNING', receiver.id), 'DAY_NOT_IN_WEEK', 'duties.0.day'],
    ['a half day that is over', duty('2025-10-09', 'MORNING', receiver.id), 'SHIFT_PASSED', 'duties.0.day'],
    [
      'a post there is not',
      { ...duty('2025-10-10', 'MORNING', receiver.id), post: 'window-9' },
      'POST_UNKNOWN',
      'duties.0.post',
    ],
    ['somebody unknown', duty('2025-10-10', 'MORNING', 'no.body'), 'STAFF_UNKNOWN', 'duties.0.staff'],
    ['an auditor', duty('2025-10-10', 'MORNING', auditor.id), 'STAFF_UNKNOWN', 'duties.0.staff'],
    ['nobody', duty('2025-10-10', 'MORNING'), 'INVALID_INPUT', 'duties.0.staff'],
  ])('R40 no roster holds %s', async (_, given, code, field) => {
    const desk = openDesk(at('2025-10-09 Thu', '14:00'));
    expect(await refused(desk, 'plan-roster', head, { duties: [given] })).toEqual([422, code, field]);
  });

  it('R40 nobody stands twice in one shift, or at two posts at once', async () => {
    const desk = openDesk(at('2025-10-09 Thu', '08:30'));
    const one = duty('2025-10-10', 'MORNING', receiver.id);
    expect((await refused(desk, 'plan-roster', head, { duties: [one, one] }))[1]).toBe('DUTY_TWICE');
    const posts = [...wutong.office.posts, { id: 'window-2', name: { zh: '2号窗口', en: 'window 2' } }];
    const two = openDesk(desk.clock.now(), { ...wutong, office: { ...wutong.office, posts } });
    const both = { duties: [one, { ...one, post: 'window-2' }] };
    const answer = await two.call('plan-roster', { week: WEEK, by: head, body: both });
    expect([answer.status, answer.body.code]).toEqual([422, 'PERSON_TWICE']);
  });

  it('R40 a version of what nobody has touched yet is no version', async () => {
    const call = { week: WEEK, by: receiver, body: { post: 'reception' } };
    const desk = openDesk();
    const stale = await desk.call('open-post', { ...call, ifMatch: '"1"' });
    expect([stale.status, stale.body.code]).toEqual([409, 'VERSION_UNKNOWN']);
    expect((await desk.call('open-post', { ...call, ifMatch: '"0"' })).status).toBe(200);
    expect(
      (await desk.call('leave-post', { ...call, ifMatch: '"7"', body: { post: 'reception', reason: 'LEAVE' } })).body
        .code,
    ).toBe('OVERTAKEN');
  });

  it('R40 an unknown week is not there, and malformed ones neither', async () => {
    const desk = openDesk();
    for (const week of ['2025-W54', '2025-41', '1999-W01', 'x']) {
      expect((await refused(desk, 'open-post', receiver, { post: 'reception' }, week))[1], week).toBe('WEEK_NOT_FOUND');
      expect((await desk.call('roster', { by: head, query: { week } })).status, week).toBe(422);
    }
    expect((await rosterOf(desk, head, '2026-W53')).shifts.map(({ day }: { day: string }) => day)).toContain(
      '2026-12-31',
    );
    expect((await desk.expectOk('roster', { by: head })).body.week).toBe(WEEK);
  });
});

describe('R40 坚守岗位: at the post', () => {
  it('R40 nobody signed in: warned of from the hour that was made public, until somebody does', async () => {
    const desk = openDesk(at('2025-10-09 Thu', '08:59'));
    await planned(desk);
    expect(await gapsOf(desk)).toEqual(['2025-10-10 AFTERNOON UNPLANNED']);
    on(desk, '2025-10-09 Thu', '09:00');
    expect(await gapsOf(desk)).toEqual(['2025-10-09 MORNING NOT_OPENED', '2025-10-10 AFTERNOON UNPLANNED']);
    await desk.expectOk('open-post', { week: WEEK, by: receiver, body: { post: 'reception' } });
    expect(await gapsOf(desk)).toEqual(['2025-10-10 AFTERNOON UNPLANNED']);
  });

  it('R40 whoever leaves says why and who stands in; without a stand-in the post is empty', async () => {
    const desk = openDesk(at('2025-10-09 Thu', '09:00'));
    await planned(desk);
    const call = (by: Staff, step: string, body: object = {}) =>
      desk.expectOk(step, { week: WEEK, by, body: { post: 'reception', ...body } });
    await call(receiver, 'open-post');
    on(desk, '2025-10-09 Thu', '10:00');
    await call(receiver, 'leave-post', { reason: 'OFFICIAL', standIn: handler.id, words: '随街道干部入户' });
    expect((await gapsOf(desk))[0]).toBe('2025-10-10 AFTERNOON UNPLANNED');
    on(desk, '2025-10-09 Thu', '11:00');
    await call(handler, 'leave-post', { reason: 'SHORT_BREAK' });
    expect((await gapsOf(desk))[0]).toBe('2025-10-09 MORNING LEFT_EMPTY');
    on(desk, '2025-10-09 Thu', '11:10');
    await call(receiver, 'open-post');
    expect((await gapsOf(desk))[0]).toBe('2025-10-10 AFTERNOON UNPLANNED');
    // At ten past twelve the half day is over: whoever goes home leaves the post they are at.
    on(desk, '2025-10-09 Thu', '12:10');
    const { body } = await call(receiver, 'leave-post', { reason: 'SHIFT_OVER' });
    expect(body.gaps.map(({ half }: { half: string }) => half)).not.toContain('MORNING');
    expect(JSON.stringify(desk.table.items(PARTITIONS.roster))).not.toContain('随街道干部入户');
    expect(brokenLink(await desk.service.rosters.record.load(WEEK))).toBeUndefined();
  });

  it('R40 no surveillance: colleagues see that a post was manned, not who came and left when', async () => {
    const desk = openDesk(at('2025-10-09 Thu', '09:00'));
    await planned(desk);
    await desk.expectOk('open-post', { week: WEEK, by: receiver, body: { post: 'reception' } });
    const first = async (by: Staff) => (await rosterOf(desk, by)).shifts[0];
    for (const by of [head, supervisor, receiver]) expect((await first(by)).presences, by.id).toHaveLength(1);
    for (const by of [handler, leader, auditor, admin]) {
      const shift = await first(by);
      expect([shift.attended, shift.presences], by.id).toEqual([true, undefined]);
    }
  });

  it('R40 a missing plan keeps nobody from their post; who stands in says for whom', async () => {
    const desk = openDesk(at('2025-10-09 Thu', '09:00'));
    const body = { post: 'reception', insteadOf: receiver.id };
    const { shifts } = (await desk.expectOk('open-post', { week: WEEK, by: head, body })).body;
    expect(shifts[0]).toMatchObject({
      onDuty: [],
      attended: true,
      presences: [{ staff: head.id, insteadOf: receiver.id }],
    });
    expect((await refused(desk, 'open-post', receiver, body))[1]).toBe('STANDS_IN_FOR_THEMSELVES');
    expect((await refused(desk, 'open-post', head, body))[1]).toBe('ALREADY_AT_POST');
    expect((await refused(desk, 'leave-post', receiver, { post: 'reception', reason: 'LEAVE' }))[1]).toBe(
      'NOT_AT_POST',
    );
  });

  it('R40 补签: afterwards only with the reason, and then without a moment', async () => {
    const desk = openDesk(at('2025-10-10 Fri', '09:00'));
    const body = { post: 'reception', day: '2025-10-09', half: 'MORNING' };
    expect((await refused(desk, 'open-post', receiver, body)).slice(1)).toEqual([
      'LATE_ENTRY_REASON_MISSING',
      'lateEntryReason',
    ]);
    const late = { ...body, lateEntryReason: '当天网络中断' };
    const { shifts } = (await desk.expectOk('open-post', { week: WEEK, by: receiver, body: late })).body;
    expect(shifts[0].presences).toEqual([{ staff: receiver.id }]);
    expect((await refused(desk, 'open-post', receiver, { ...late, day: '2025-10-11' }))[1]).toBe('DATE_IN_FUTURE');
  });

  it('R40 two sign in at the same moment: both stand in the record, each in a commit of their own', async () => {
    const desk = openDesk(at('2025-10-09 Thu', '09:00'));
    const answers = await Promise.all(
      [receiver, chen, handler, head].map((by) =>
        desk.call('open-post', { week: WEEK, by, key: `k-${by.id}`, body: { post: 'reception' } }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const recorded = await desk.service.rosters.record.load(WEEK);
    expect([recorded.length, brokenLink(recorded)]).toEqual([4, undefined]);
    const again = await desk.call('open-post', {
      week: WEEK,
      by: head,
      key: `k-${head.id}`,
      body: { post: 'reception' },
    });
    expect([again.status, (await desk.service.rosters.record.load(WEEK)).length]).toEqual([200, 4]);
  });

  it('R40 R10 R13 a gap is no lead and no finding; a person may open one and quote it', async () => {
    const desk = openDesk(at('2025-10-09 Thu', '08:30'));
    await planned(desk);
    on(desk, '2025-10-10 Fri', '09:00');
    const { gaps } = await rosterOf(desk, supervisor);
    expect(gaps[0]).toMatchObject({ day: '2025-10-09', kind: 'NOT_OPENED' });
    expect(desk.table.items(PARTITIONS.lead)).toEqual([]);
    expect((await desk.expectOk('leads', { by: supervisor, query: { list: 'proposed' } })).body.leads).toEqual([]);
    const body = {
      source: 'INSPECTION',
      officer: receiver.id,
      conductOn: gaps[0].day,
      conduct: '公开的接待时间无人在岗',
      reference: gaps[0].reference,
    };
    expect((await desk.expectOk('open-lead', { by: supervisor, body })).status).toBe(201);
  });
});

describe('R40 in the day’s list of the head', () => {
  const lists = (desk: Desk) => desk.mailer.sent.filter(({ text }) => text.includes('值班提示'));

  it('R40 names today’s and tomorrow’s hours without a receiver, and the last working day’s empty post, and no person', async () => {
    const desk = openDesk(at('2025-10-09 Thu', '08:30'));
    await planned(desk);
    on(desk, '2025-10-10 Fri', '09:00');
    await handlersOver(() => desk.service).digest();
    const [list, ...others] = lists(desk);
    expect(others).toEqual([]);
    expect(list?.to).toBe('zhao.head@wutong.example.org');
    expect(list?.subject).toContain('值班提示 3 条');
    const lines = (list?.text ?? '').split('\n').filter((line) => line.includes('信访接待岗'));
    expect(lines).toEqual([
      '· 2025年10月9日（周四）上午　信访接待岗　安排了值班，没有人签到',
      '· 2025年10月9日（周四）下午　信访接待岗　安排了值班，没有人签到',
      '· 2025年10月10日（周五）下午　信访接待岗　公开的接待时间没有安排接待人员',
    ]);
    for (const name of STAFF_NAMES) expect(list?.text).not.toContain(name);
    await handlersOver(() => desk.service).digest();
    expect(lists(desk)).toHaveLength(1);
  });

  it('R40 what was before the office began with a roster is no gap', async () => {
    const desk = openDesk(at('2025-10-09 Thu', '08:30'));
    await planned(desk);
    await handlersOver(() => desk.service).digest();
    expect(lists(desk)[0]?.text.match(/· .*信访接待岗.*/g)).toEqual([
      '· 2025年10月10日（周五）下午　信访接待岗　公开的接待时间没有安排接待人员',
    ]);
  });

  it('R40 an office that keeps no roster is not told so every morning', async () => {
    const desk = openDesk(THURSDAY);
    await handlersOver(() => desk.service).digest();
    expect(lists(desk)).toEqual([]);
  });

  it('R40 an office that forgot to plan the week is told', async () => {
    const desk = openDesk(at('2025-10-09 Thu', '08:30'));
    await planned(desk);
    on(desk, '2025-10-13 Mon', '09:00');
    await handlersOver(() => desk.service).digest();
    expect(lists(desk)[0]?.text).toContain('2025年10月14日（周二）上午　信访接待岗　公开的接待时间没有安排接待人员');
  });
});

describe('R40 亮牌办公: name plates', () => {
  const plate = { plateNo: '008', staff: receiver.id, post: 'reception', window: '1号窗口' };
  const issue = (desk: Desk, given: object = {}, by: Staff = head) =>
    desk.call('issue-plate', { by, body: { ...plate, ...given } });

  it('R40 are given out and taken back by the head or the administrator, one a person', async () => {
    const desk = openDesk();
    const { body } = await desk.expectOk('issue-plate', { by: head, body: plate });
    expect(body.plates).toEqual([
      { ...plate, name: receiver.name, postName: { zh: '信访接待岗', en: 'petition reception' } },
    ]);
    expect((await issue(desk, { staff: chen.id })).body.code).toBe('PLATE_TAKEN');
    expect((await issue(desk, { staff: chen.id, plateNo: '009' }, admin)).body.plates).toHaveLength(2);
    expect((await issue(desk, { plateNo: '010' })).body.plates.map(({ plateNo }: typeof plate) => plateNo)).toEqual([
      '009',
      '010',
    ]);
    const left = await desk.expectOk('withdraw-plate', { by: admin, body: { plateNo: '010' } });
    expect(left.body.plates).toHaveLength(1);
    expect((await desk.call('withdraw-plate', { by: head, body: { plateNo: '010' } })).body.code).toBe('PLATE_UNKNOWN');
    for (const by of [receiver, handler, leader, supervisor, auditor]) {
      expect((await issue(desk, {}, by)).body.code, by.id).toBe('ROLE_NOT_ALLOWED');
      expect((await desk.call('plates', { by })).status, by.id).toBe(403);
    }
    expect(brokenLink(await desk.service.plates.record.load('office'))).toBeUndefined();
  });

  it.each([
    [{ staff: 'no.body' }, 'STAFF_UNKNOWN'],
    [{ post: 'window-9' }, 'POST_UNKNOWN'],
    [{ plateNo: '林晓月' }, 'INVALID_INPUT'],
    [{ plateNo: '8 8' }, 'INVALID_INPUT'],
  ])('R40 %o is refused', async (given, code) => {
    expect((await issue(openDesk(), given)).body.code).toBe(code);
  });

  it('R40 a sheet to print shows name, post, number, window and the telephone of supervision; nothing in it runs', async () => {
    const desk = openDesk();
    await desk.expectOk('issue-plate', { by: head, body: { ...plate, window: '<b>1号' } });
    const sheet = await desk.expectOk('plates', { by: admin, query: { format: 'html' } });
    for (const shown of [
      receiver.name,
      '信访接待岗',
      '008',
      '&lt;b&gt;1号',
      wutong.office.supervisionPhone,
      '@page{size:A4',
    ]) {
      expect(sheet.text).toContain(shown);
    }
    expect(sheet.text).not.toContain('<b>1号');
    expect(sheet.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(sheet.headers['cache-control']).toBe('no-store');
    expect((await desk.call('plates', { by: head, query: { format: 'pdf' } })).status).toBe(422);
  });

  it('R40 R36 residents see number, post and window, and no name', async () => {
    const desk = openDesk();
    expect((await desk.expectOk('commitments')).body.plates).toBeUndefined();
    await desk.expectOk('issue-plate', { by: head, body: plate });
    expect((await desk.expectOk('commitments')).body.plates).toEqual([
      { plateNo: '008', post: { zh: '信访接待岗', en: 'petition reception' }, window: '1号窗口' },
    ]);
    for (const lang of ['zh', 'en']) {
      const page = await desk.site({ path: '/commitments', query: { lang } });
      expect(page.text).toContain('008');
      for (const hidden of [...STAFF_NAMES, receiver.id]) expect(page.text).not.toContain(hidden);
    }
  });
});
