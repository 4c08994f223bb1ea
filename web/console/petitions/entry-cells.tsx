import { FireFilled, LockFilled, TeamOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { STATUS_TITLES } from '../../../shared/petition/course.ts';
import { SPECIAL_GROUNDS } from '../../../shared/petition/codes.ts';
import type { Entry } from '../api/queries.ts';
import { Due } from '../parts/due.tsx';

/** What a line of a list is about, as far as whoever looks may know. */
export function Subject({ entry }: { readonly entry: Entry }) {
  const { special, maybeUrgent, headcount, restricted, underFourteen } = entry;
  return (
    <span>
      {special !== undefined && (
        <Tag color="error" icon={<FireFilled aria-hidden />}>
          特事：{SPECIAL_GROUNDS[special].zh}
        </Tag>
      )}
      {special === undefined && maybeUrgent !== undefined && <Tag color="warning">疑似紧急，待确认</Tag>}
      {headcount !== undefined && <Tag icon={<TeamOutlined aria-hidden />}>{headcount}人</Tag>}
      {restricted === true && <Tag icon={<LockFilled aria-hidden />}>涉检举控告</Tag>}
      {underFourteen === true && <Tag>未满十四周岁</Tag>}
      {entry.subject ?? <span className="soft">（标题不在列表中显示）</span>}
    </span>
  );
}

export function StatusTag({ status }: { readonly status: Entry['status'] }) {
  return <Tag>{STATUS_TITLES[status].zh}</Tag>;
}

export function NextDue({ entry: { next }, today }: { readonly entry: Entry; readonly today: string }) {
  if (next === undefined) return <span className="soft">—</span>;
  return <Due due={next.due} today={today} provisional={next.provisional} />;
}
