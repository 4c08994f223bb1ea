import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Alert, Table, Tabs, Tag, type TableColumnsType } from 'antd';
import { GROUNDS, SOURCES } from '../../../shared/accountability/codes.ts';
import type { LeadList } from '../../../shared/accountability/views.ts';
import { answered, type Schemas } from '../api/client.ts';
import { KEYS, useDesk, useNameOf } from '../api/queries.ts';
import { useConsole } from '../app/console-context.ts';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { StepButtons } from '../steps/step-buttons.tsx';
import { stepsOf } from '../steps/declared.ts';
import { shortDay } from '../words/days.ts';

type Entry = Schemas['LeadEntry'];

const LISTS: readonly { readonly key: LeadList; readonly label: string }[] = [
  { key: 'proposed', label: '线索建议' },
  { key: 'open', label: '办理中' },
  { key: 'ended', label: '已结束' },
];

/** 责任追究: what the record proposes, what a person took up, what was found; and everybody's own ledger. */
export function LeadsScreen() {
  const { me } = useDesk();
  const oversees = me.roles.some((role) => ['supervisor', 'head', 'leader'].includes(role));
  return (
    <>
      <ScreenTitle title="责任追究">
        <StepButtons steps={stepsOf('lead', me.roles).filter(({ opens }) => opens)} />
      </ScreenTitle>
      <Alert
        type="info"
        showIcon
        className="gap"
        title="系统只提出线索建议，不作任何认定；是否追究、如何处理，由有权的人决定并说明理由。"
      />
      <Tabs
        destroyOnHidden
        items={[
          ...(oversees ? LISTS.map(({ key, label }) => ({ key, label, children: <LeadList list={key} /> })) : []),
          { key: 'own', label: '本人台账', children: <OwnLedger /> },
        ]}
      />
    </>
  );
}

function LeadList({ list }: { readonly list: LeadList }) {
  const { api } = useConsole();
  const { me } = useDesk();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [...KEYS.leads, list],
    queryFn: () => answered(api.GET('/api/staff/leads', { params: { query: { list, limit: 200 } } })),
  });
  const columns = useColumns();
  if (error !== null) return <Trouble error={error} onAgain={() => void refetch()} />;
  const opening = stepsOf('lead', me.roles).filter(({ opens }) => opens);
  return (
    <>
      {data !== undefined && <p className="soft">{data.purpose.zh}</p>}
      <Table<Entry>
        size="small"
        rowKey="leadNo"
        loading={isPending}
        columns={
          list === 'proposed'
            ? [
                ...columns,
                {
                  title: '办理',
                  key: 'act',
                  render: (_, { leadNo, officer }) => (
                    <StepButtons
                      steps={opening}
                      initial={{ proposal: leadNo, ...(officer === undefined ? {} : { officer }) }}
                    />
                  ),
                },
              ]
            : columns
        }
        dataSource={data?.leads ?? []}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        locale={{ emptyText: '没有' }}
      />
    </>
  );
}

function useColumns(): TableColumnsType<Entry> {
  const { today } = useDesk();
  const nameOf = useNameOf();
  const sources: Readonly<Record<string, { readonly zh: string }>> = SOURCES;
  return [
    {
      title: '编号',
      key: 'no',
      width: 180,
      render: (_, { leadNo, status }) =>
        status === 'PROPOSED' ? (
          leadNo
        ) : (
          <Link to="/leads/$no" params={{ no: leadNo }}>
            {leadNo}
          </Link>
        ),
    },
    {
      title: '来源',
      width: 150,
      key: 'source',
      render: (_, { sourceTitle, source }) => sourceTitle?.zh ?? sources[source ?? '']?.zh ?? '—',
    },
    { title: '日期', key: 'on', width: 110, render: (_, { on, foundOn }) => shortDay(on ?? foundOn ?? today, today) },
    {
      title: '责任人',
      key: 'officer',
      width: 110,
      render: (_, { officer, aboutHead }) => (
        <>
          {officer === undefined ? '—' : nameOf(officer)}
          {aboutHead === true && <Tag>涉及负责人</Tag>}
        </>
      ),
    },
    {
      title: '状态',
      key: 'status',
      width: 120,
      render: (_, { statusTitle }) => <Tag>{statusTitle?.zh ?? '建议'}</Tag>,
    },
    {
      title: '信访事项',
      key: 'origin',
      width: 140,
      render: (_, { origin }) =>
        origin === undefined ? (
          '—'
        ) : (
          <Link to="/petitions/$no" params={{ no: origin.petitionNo }}>
            {origin.petitionNo}
          </Link>
        ),
    },
    {
      title: '待办',
      key: 'owed',
      render: (_, { owed = [] }) =>
        owed.map(({ code, zh }) => (
          <Tag key={code} color="warning">
            {zh}
          </Tag>
        )),
    },
  ];
}

/** 本人台账: everybody reads their own. */
function OwnLedger() {
  const { api } = useConsole();
  const { me, today } = useDesk();
  const { data, error } = useQuery({
    queryKey: [...KEYS.leads, 'ledger', me.id],
    queryFn: () => answered(api.GET('/api/staff/ledger', { params: { query: { officer: me.id } } })),
  });
  if (error !== null) return <Trouble error={error} />;
  const grounds: Readonly<Record<string, { readonly zh: string }>> = GROUNDS;
  return (
    <>
      <p>
        有效记录{data?.effective ?? '…'}条，其中一年内{data?.withinYear ?? '…'}条。
      </p>
      <Table<Entry>
        size="small"
        rowKey="leadNo"
        dataSource={data?.entries ?? []}
        locale={{ emptyText: '没有记录' }}
        pagination={false}
        columns={[
          { title: '编号', dataIndex: 'leadNo' },
          { title: '认定日期', key: 'on', render: (_, { foundOn, on }) => shortDay(foundOn ?? on ?? today, today) },
          {
            title: '情形',
            key: 'grounds',
            render: (_, entry) => (entry.grounds ?? []).map((code) => grounds[code]?.zh ?? code).join('、'),
          },
          { title: '状态', key: 'status', render: (_, { statusTitle }) => statusTitle?.zh ?? '' },
        ]}
      />
    </>
  );
}
