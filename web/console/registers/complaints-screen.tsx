import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Table, Tabs, Tag } from 'antd';
import type { ComplaintList } from '../../../shared/complaints/views.ts';
import { answered, type Schemas } from '../api/client.ts';
import { KEYS, useDesk } from '../api/queries.ts';
import { useConsole } from '../app/console-context.ts';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { stepsOf } from '../steps/declared.ts';
import { StepButtons } from '../steps/step-buttons.tsx';
import { shortDay } from '../words/days.ts';

const LISTS: readonly { readonly key: ComplaintList; readonly label: string }[] = [
  { key: 'open', label: '待答复' },
  { key: 'answered', label: '已答复' },
];

/** 监督投诉: complaints of staff and service, above whom they are about. */
export function ComplaintsScreen() {
  const { me } = useDesk();
  return (
    <>
      <ScreenTitle title="监督投诉">
        <StepButtons steps={stepsOf('complaint', me.roles).filter(({ opens }) => opens)} />
      </ScreenTitle>
      <Tabs destroyOnHidden items={LISTS.map(({ key, label }) => ({ key, label, children: <List list={key} /> }))} />
    </>
  );
}

function List({ list }: { readonly list: ComplaintList }) {
  const { api } = useConsole();
  const { today } = useDesk();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [...KEYS.complaints, list],
    queryFn: () => answered(api.GET('/api/staff/complaints', { params: { query: { list, limit: 200 } } })),
  });
  if (error !== null) return <Trouble error={error} onAgain={() => void refetch()} />;
  return (
    <Table<Schemas['ComplaintEntry']>
      size="small"
      rowKey="complaintNo"
      loading={isPending}
      dataSource={data?.complaints ?? []}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      locale={{ emptyText: '没有' }}
      columns={[
        {
          title: '编号',
          key: 'no',
          render: (_, { complaintNo }) => (
            <Link to="/complaints/$no" params={{ no: complaintNo }}>
              {complaintNo}
            </Link>
          ),
        },
        { title: '对象', key: 'subject', render: (_, { subjectTitle }) => subjectTitle.zh },
        {
          title: '事项',
          key: 'codes',
          render: (_, { codes }) => codes.map(({ code, zh }) => <Tag key={code}>{zh}</Tag>),
        },
        { title: '途径', key: 'way', render: (_, { wayTitle }) => wayTitle.zh },
        { title: '处理', key: 'route', render: (_, { routeTitle }) => routeTitle.zh },
        { title: '收到', key: 'on', render: (_, { on }) => shortDay(on, today) },
        {
          title: '状态',
          key: 'status',
          render: (_, { statusTitle }) => <Tag color="processing">{statusTitle.zh}</Tag>,
        },
      ]}
    />
  );
}
