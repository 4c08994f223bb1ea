import * as z from 'zod/mini';
import { LONGEST_PERIOD } from '../calendar/periods.ts';
import { day, oneOf, staffId, text, wholeNumber, yesNo } from '../petition/fields.ts';
import { UPLOAD_KINDS } from '../petition/uploads.ts';
import { LIST_INPUT } from './work-list.ts';

/** 查询进度: number and code travel in the body, never in an address. */
export const TRACK_INPUT = z.strictObject({
  petitionNo: text({ zh: '编号', en: 'petition number' }, 30),
  queryCode: text({ zh: '查询码', en: 'query code' }, 30),
});

/** 查询投诉: as a petition is followed. */
export const TRACK_COMPLAINT_INPUT = z.strictObject({
  complaintNo: text({ zh: '投诉编号', en: 'number of the complaint' }, 30),
  queryCode: text({ zh: '查询码', en: 'query code' }, 30),
});

/** 查找: what is looked for may be a name, so it travels in the body. */
export const SEARCH_KINDS = ['number', 'name', 'phone', 'words'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
export const SEARCH_INPUT = z.strictObject({
  text: text({ zh: '查找内容', en: 'what is looked for' }, 100),
  by: z.optional(oneOf({ zh: '查找方式', en: 'by what' }, SEARCH_KINDS)),
  limit: z.optional(wholeNumber({ zh: '每页条数', en: 'how many' }, 1, 50)),
  after: z.optional(text({ zh: '翻页标记', en: 'where the last page ended' }, 100)),
});

/** 台账导出: a list, narrowed as its address says, as a file. */
export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const EXPORT_INPUT = z.strictObject({
  register: oneOf({ zh: '台账', en: 'register' }, ['petitions']),
  format: oneOf({ zh: '格式', en: 'format' }, EXPORT_FORMATS),
  filters: z.optional(LIST_INPUT),
  persons: z.optional(yesNo({ zh: '包含信访人信息', en: 'with who the petitioners are' })),
});
export type ExportInput = z.infer<typeof EXPORT_INPUT>;

/** 期限计算: the same arithmetic that the clocks use, for everyone. */
export const DUE_DATE_INPUT = z.strictObject({
  from: day({ zh: '起算日（当日不计入）', en: 'start day, not counted' }),
  days: wholeNumber({ zh: '天数', en: 'days' }, 1, LONGEST_PERIOD),
  unit: oneOf({ zh: '计日方式', en: 'unit' }, ['CALENDAR', 'WORKING', 'calendar', 'working']),
});

/** 上传附件: for one file of one kind. */
export const UPLOAD_TICKET_INPUT = z.strictObject({
  kind: oneOf({ zh: '附件种类', en: 'kind of file' }, UPLOAD_KINDS),
});

/** 下载附件: which one stands in the address. */
export const ATTACHMENT_LINK_INPUT = z.strictObject({});

/** 日历订阅: for oneself, always. */
export const MAKE_FEED_INPUT = z.strictObject({});

/** 停用日历订阅: one's own; somebody else's for the administrator. */
export const REVOKE_FEED_INPUT = z.strictObject({
  staff: z.optional(staffId({ zh: '谁的订阅（不填为本人）', en: 'whose; one’s own unless said' })),
});
