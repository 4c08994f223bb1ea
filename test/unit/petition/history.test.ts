import { describe, expect, it } from 'vitest';
import {
  acceptance,
  ANONYMOUS,
  approve,
  assignHandler,
  assignment,
  close,
  correct,
  decideObjection,
  disregard,
  draftOpinion,
  echo,
  extension,
  handleInternally,
  hearing,
  HOUSING,
  link,
  notify,
  objection,
  rate,
  refusal,
  remind,
  reply,
  reportConclusion,
  requestReview,
  requestSupervision,
  returnForRevision,
  reviewOpinion,
  service,
  submitOpinion,
  submitted,
  supervisionResult,
  supplement,
  transfer,
  WATER,
  withdraw,
} from '../../support/acts.ts';
import { petitionAt } from '../../support/course.ts';
import { type Act, given, type Story } from '../../support/story.ts';

const received = () => petitionAt('RECEIVED');
const TWO = [{ name: HOUSING }, { name: WATER }];
const MORE = { item: '外墙', outcome: 'NOT_SUPPORTED' } as const;

/** What the petitioner reads of each act: day, Chinese, English. */
const LINES: readonly (readonly [() => Story, Act, string, string, string])[] = [
  [received, notify({ what: '已登记' }), '2026-03-02', '已电话告知：已登记', 'you were told by telephone'],
  [received, transfer({ to: TWO }), '2026-03-02', `已转送${HOUSING}、${WATER}`, `transferred to ${HOUSING}, ${WATER}`],
  [received, handleInternally(), '2026-03-02', '由本机关办理', 'handled by this office'],
  [
    () => petitionAt('TRANSFERRED').on('2026-03-05 Thu'),
    objection({ receivedOn: '2026-03-04 Wed' }),
    '2026-03-04',
    `${HOUSING}对转送提出异议，正在核实`,
    `${HOUSING} objects to the transfer`,
  ],
  [
    () => petitionAt('OBJECTED'),
    decideObjection(true),
    '2026-03-05',
    `同意${HOUSING}退回，将重新转送`,
    'the objection is agreed; it will be transferred anew',
  ],
  [
    () => petitionAt('OBJECTED'),
    decideObjection(false),
    '2026-03-05',
    `不同意退回，仍由${HOUSING}办理`,
    `${HOUSING} remains responsible`,
  ],
  [
    () => petitionAt('TRANSFERRED').on('2026-03-10 Tue'),
    acceptance({ acceptedOn: '2026-03-09 Mon', documentNo: '云住建信受〔2026〕5号' }),
    '2026-03-09',
    `${HOUSING}已受理（云住建信受〔2026〕5号）`,
    `accepted by ${HOUSING}`,
  ],
  [
    () => petitionAt('TRANSFERRED'),
    refusal(),
    '2026-03-03',
    `${HOUSING}不予受理：不属于本机关职权范围（《信访工作条例》第二十三条）。请向区城市管理局提出（云汀区建设路33号）`,
    `not accepted by ${HOUSING}: outside this organ’s powers`,
  ],
  [
    () => petitionAt('ACCEPTED'),
    extension({ days: 7 }),
    '2026-03-09',
    '办理期限延长7日：需委托房屋安全鉴定',
    'handling extended by 7 days',
  ],
  [
    () => petitionAt('ACCEPTED'),
    reply({ more: MORE }),
    '2026-03-09',
    `${HOUSING}作出处理意见（云住建信答〔2026〕7号）。屋顶维修：予以支持；外墙：不予支持`,
    `decided by ${HOUSING}`,
  ],
  [() => petitionAt('REPLY_ISSUED'), service(), '2026-04-15', '处理意见书已送达（邮寄）', 'reply served'],
  [() => petitionAt('REPLIED'), requestReview(), '2026-04-16', '已收到复查请求', 'request for review received'],
  [
    () => petitionAt('REPLIED').on('2026-05-19 Tue'),
    requestReview(),
    '2026-05-19',
    '已收到复查请求（已超过2026年5月18日（周一），注明后一并转送）',
    'request for review received, recorded as late and passed on',
  ],
  [
    () => petitionAt('REVIEW_REQUESTED'),
    submitOpinion(),
    '2026-04-20',
    '复查请求已呈报领导审批',
    'submitted to the leader',
  ],
  [
    () => petitionAt('REVIEW_AWAITS_INSTRUCTION'),
    approve(),
    '2026-04-21',
    '复查请求已批示',
    'instructed by the leader',
  ],
  [
    () => petitionAt('UNDER_FINAL_REVIEW').on('2026-06-01 Mon'),
    hearing('2026-05-26 Tue', '2026-05-28 Thu'),
    '2026-05-26',
    '2026年5月26日（周二）至2026年5月28日（周四）举行听证',
    'hearing from 2026-05-26 to 2026-05-28',
  ],
  [
    () => petitionAt('UNDER_REVIEW'),
    reviewOpinion({ outcome: 'REVOKED' }),
    '2026-04-23',
    '云汀区人民政府作出复查意见：撤销并责令重新作出（云政信复〔2026〕3号）',
    'review opinion: revoked, to be decided anew',
  ],
  [
    received,
    echo({ means: 'SMS', what: '下月动工' }),
    '2026-03-02',
    '已短信反馈：下月动工',
    'you were told the result by text message',
  ],
  [() => petitionAt('REPLIED'), close(), '2026-04-16', '已办结', 'closed'],
  [received, withdraw(), '2026-03-02', '您已撤回', 'you withdrew it'],
  [received, supplement(), '2026-03-02', '已收到您补充的内容', 'your addition was received'],
  [() => petitionAt('REPLIED'), rate(), '2026-04-16', '已收到您的评价', 'your rating was received'],
  [() => petitionAt('TRANSFERRED'), remind(), '2026-03-03', `已向${HOUSING}催办`, `${HOUSING} was reminded`],
  [received, requestSupervision(), '2026-03-02', '已提请鹤汀街道办事处督办', '鹤汀街道办事处 was asked to supervise'],
];

const SILENT: readonly (readonly [() => Story, Act])[] = [
  [received, assignHandler()],
  [received, correct('phone', '13900000043')],
  [received, link({ reference: '街道〔2024〕3号' })],
  [received, assignment()],
  [() => received().when(assignment()), reportConclusion()],
  [() => received().when(requestSupervision()), supervisionResult()],
  [received, disregard()],
  [() => given(submitted({ on: '2026-03-02 Mon', ...ANONYMOUS })), notify({ impossible: '未留联系方式' })],
  [received, echo({ impossible: '查无此人' })],
  [() => petitionAt('REVIEW_REQUESTED'), draftOpinion()],
  [() => petitionAt('REVIEW_AWAITS_INSTRUCTION'), returnForRevision()],
];

describe('R-X16 the petitioner reads what happened', () => {
  it.each(LINES.map(([tell, act, ...line]) => [act.step, tell, act, line] as const))(
    'R-X16 of “%s”',
    (_, tell, act, [on, zh, en]) => {
      const story = tell();
      const told = story.when(act).view.history;
      expect(told).toHaveLength(story.view.history.length + 1);
      expect(told.at(-1)).toEqual({ on, zh, en });
    },
  );

  it.each(SILENT.map(([tell, act]) => [act.step, tell, act] as const))(
    'R-X16 nothing of “%s”, which is the office’s own',
    (_, tell, act) => {
      const story = tell();
      expect(story.when(act).view.history).toEqual(story.view.history);
    },
  );

  it.each([
    ['a reminder to the office', 'RECEIVED', '2026-03-04 Wed'],
    ['the leader’s being reminded', 'REVIEW_AWAITS_INSTRUCTION', '2026-04-24 Fri'],
    ['a look at an idle file', 'REFUSED', '2026-04-08 Wed'],
  ] as const)('R-X16 nothing of %s', (_, status, until) => {
    const story = petitionAt(status);
    const later = story.waitUntil(until);
    expect(later.commits.length).toBeGreaterThan(story.commits.length);
    expect(later.view.history).toEqual(story.view.history);
  });

  it('R-X16 of a clock that ran out, on the day it was noticed', () => {
    expect(received().waitUntil('2026-03-06 Fri').view.history.at(-1)).toEqual({
      on: '2026-03-06',
      zh: '超过期限（2026年3月5日（周四）），已催促',
      en: 'overdue since 2026-03-05',
    });
  });

  it.each([
    ['R-X4', 'TRANSFERRED', '2026-03-11 Wed', '异议的期限已于2026年3月10日（周二）届满', '2026-03-10'],
    ['R33', 'REPLIED', '2026-05-19 Tue', '请求复查的期限已于2026年5月18日（周一）届满', '2026-05-18'],
    ['R34', 'REVIEWED', '2026-06-16 Tue', '请求复核的期限已于2026年6月15日（周一）届满', '2026-06-15'],
  ] as const)('%s of the window that closed at %s', (_, status, until, zh, due) => {
    expect(petitionAt(status).waitUntil(until).view.history.at(-1)).toEqual({
      on: until.slice(0, 10),
      zh,
      en: `the time for it ended on ${due}`,
    });
  });
});
