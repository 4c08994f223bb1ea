import type { Queue } from '../../../shared/petition/queues.ts';

/** 待办列表, as the side bar has them: what to do first stands first. */
export const QUEUE_GROUPS: readonly { readonly title: string; readonly queues: readonly Queue[] }[] = [
  { title: '按期限', queues: ['overdue', 'newly-overdue', 'due-today', 'due-soon'] },
  {
    title: '待办',
    queues: [
      'mine',
      'unassigned',
      'special',
      'to-notify',
      'to-transfer',
      'to-serve',
      'to-echo',
      'to-answer',
      'undelivered',
    ],
  },
  {
    title: '复查复核',
    queues: ['to-propose', 'awaiting-instruction', 'to-forward'],
  },
  { title: '其他', queues: ['recusal-asked', 'dissatisfied', 'aftercare', 'open', 'ended', 'register'] },
];

export const QUEUE_TITLES: Readonly<Record<Queue, string>> = {
  open: '全部在办',
  ended: '已办结',
  register: '全部登记',
  mine: '我承办的',
  unassigned: '无人承办',
  special: '特事特办',
  overdue: '已超期',
  'newly-overdue': '新超期',
  'due-today': '今日到期',
  'due-soon': '三日内到期',
  'to-notify': '待告知',
  'to-transfer': '待转送',
  'to-serve': '待送达',
  'to-echo': '待反馈（回声）',
  'to-answer': '待答复问题',
  undelivered: '未送达通知',
  'to-propose': '待拟办',
  'awaiting-instruction': '待批示',
  'to-forward': '待转送复查复核',
  'recusal-asked': '申请回避',
  dissatisfied: '评价不满意',
  aftercare: '待回访',
};

/** Lists in which a long line means that people wait for nothing good. */
export const ALARMING: ReadonlySet<Queue> = new Set(['overdue', 'newly-overdue', 'due-today', 'special']);
