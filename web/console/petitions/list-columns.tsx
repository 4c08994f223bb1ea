import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { CATEGORIES, CHANNELS } from '../../../shared/petition/codes.ts';
import type { Entry } from '../api/queries.ts';
import { NextDue, StatusTag, Subject } from './entry-cells.tsx';

/** What a cell is drawn with. */
interface Drawing {
  readonly today: string;
  readonly nameOf: (id: string) => string;
}

interface Column {
  readonly key: string;
  readonly title: string;
  readonly width?: number;
  readonly always?: true;
  cell(entry: Entry, drawing: Drawing): ReactNode;
}

export const COLUMNS: readonly Column[] = [
  {
    key: 'petitionNo',
    title: '编号',
    width: 128,
    always: true,
    cell: ({ petitionNo }) => (
      <a href={`/console/petitions/${petitionNo}`} onClick={stay}>
        {petitionNo}
      </a>
    ),
  },
  { key: 'subject', title: '标题', always: true, cell: (entry) => <Subject entry={entry} /> },
  { key: 'due', title: '最近期限', width: 236, cell: (entry, { today }) => <NextDue entry={entry} today={today} /> },
  { key: 'status', title: '状态', width: 156, cell: ({ status }) => <StatusTag status={status} /> },
  {
    key: 'category',
    title: '类别',
    width: 92,
    cell: ({ category }) => (category === undefined ? <span className="soft">未分类</span> : CATEGORIES[category].zh),
  },
  { key: 'contentClass', title: '内容', width: 130, cell: ({ contentClass }) => contentClass ?? '—' },
  {
    key: 'handler',
    title: '承办人',
    width: 88,
    cell: ({ handler }, { nameOf }) =>
      handler === undefined ? <span className="late">无人承办</span> : nameOf(handler),
  },
  { key: 'channel', title: '来源', width: 84, cell: ({ channel }) => CHANNELS[channel].zh },
  { key: 'receivedOn', title: '收到', width: 108, cell: ({ receivedOn }) => receivedOn },
];

/** Those shown before somebody chooses. */
export const USUAL_COLUMNS: readonly string[] = ['due', 'status', 'category', 'handler', 'receivedOn'];

/** Room for a subject to be told from others by; narrower windows scroll sideways. */
const SUBJECT = 240;

export function tableWidth(chosen: readonly string[]): number {
  return COLUMNS.filter(({ key, always }) => always === true || chosen.includes(key)).reduce(
    (sum, { width = SUBJECT }) => sum + width,
    0,
  );
}

export function tableColumns(chosen: readonly string[], drawing: Drawing): TableColumnsType<Entry> {
  return COLUMNS.filter(({ key, always }) => always === true || chosen.includes(key)).map(
    ({ key, title, width, cell }) => ({
      key,
      title,
      ellipsis: width === undefined,
      ...(width === undefined ? {} : { width }),
      render: (_: unknown, entry: Entry) => cell(entry, drawing),
    }),
  );
}

// A click opens in place by the row; the address is there for another window.
function stay(event: { preventDefault(): void; ctrlKey: boolean; metaKey: boolean; stopPropagation(): void }): void {
  if (event.ctrlKey || event.metaKey) event.stopPropagation();
  else event.preventDefault();
}
