import { useNavigate } from '@tanstack/react-router';
import { Button, Table, type TableColumnsType } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { CATEGORIES, CHANNELS } from '../../../shared/petition/codes.ts';
import { type Entry, useDesk, useNameOf } from '../api/queries.ts';
import { useKeys } from '../app/keys.ts';
import { Trouble } from '../parts/trouble.tsx';
import { NextDue, StatusTag, Subject } from './entry-cells.tsx';
import type { ListSearch } from './list-search.ts';
import { useList } from './use-list.ts';

interface PetitionTableProps {
  readonly search: ListSearch;
  /** Lines chosen for what may be done with several; no choosing without. */
  readonly chosen?: readonly string[];
  readonly onChoose?: (chosen: readonly string[]) => void;
}

/** A list of petitions: j and k go down and up, Enter opens. Rows beyond the window are not drawn. */
export function PetitionTable({ search, chosen, onChoose }: PetitionTableProps) {
  const { today } = useDesk();
  const nameOf = useNameOf();
  const navigate = useNavigate();
  const { data, error, isFetching, hasNextPage, fetchNextPage, refetch } = useList(search);
  const rows = useMemo(() => (data?.pages ?? []).flatMap(({ petitions }) => petitions), [data]);
  const [at, setAt] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const height = useRoomBelow(box);
  const columns = useMemo(() => columnsFor(today, nameOf), [today, nameOf]);
  const open = (no: string): void => void navigate({ to: '/petitions/$no', params: { no } });
  const move = (by: number): void => {
    const next = Math.min(Math.max(at + by, 0), rows.length - 1);
    setAt(next);
    box.current
      ?.querySelector(`[data-row-key="${rows[next]?.petitionNo ?? ''}"]`)
      ?.scrollIntoView({ block: 'nearest' });
    if (next >= rows.length - 10 && hasNextPage) void fetchNextPage();
  };
  useKeys({
    j: () => {
      move(1);
    },
    k: () => {
      move(-1);
    },
    Enter: () => {
      const row = rows[at];
      if (row !== undefined) open(row.petitionNo);
    },
  });
  if (error !== null) return <Trouble error={error} onAgain={() => void refetch()} />;
  return (
    <div ref={box}>
      <Table<Entry>
        virtual
        size="small"
        rowKey="petitionNo"
        columns={columns}
        dataSource={rows}
        pagination={false}
        loading={isFetching && rows.length === 0}
        scroll={{ y: height, x: 1130 }}
        locale={{ emptyText: '没有符合条件的信访事项' }}
        rowClassName={(_, index) => (index === at ? 'row-here' : '')}
        onRow={({ petitionNo }, index) => ({
          onClick: () => {
            setAt(index ?? 0);
            open(petitionNo);
          },
        })}
        onScroll={({ currentTarget }) => {
          const left = currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight;
          if (left < 600 && hasNextPage && !isFetching) void fetchNextPage();
        }}
        {...(onChoose === undefined
          ? {}
          : {
              rowSelection: {
                columnWidth: 44,
                selectedRowKeys: [...(chosen ?? [])],
                onChange: (keys) => {
                  onChoose(keys.map(String));
                },
              },
            })}
      />
      <p className="list-foot" aria-live="polite">
        已显示{rows.length}件{hasNextPage ? '，还有更多' : ''}
        {hasNextPage && (
          <Button size="small" loading={isFetching} onClick={() => void fetchNextPage()}>
            继续显示
          </Button>
        )}
      </p>
    </div>
  );
}

function columnsFor(today: string, nameOf: (id: string) => string): TableColumnsType<Entry> {
  return [
    {
      title: '编号',
      dataIndex: 'petitionNo',
      width: 128,
      render: (no: string) => (
        <a href={`/console/petitions/${no}`} onClick={stay}>
          {no}
        </a>
      ),
    },
    { title: '标题', key: 'subject', render: (_, entry) => <Subject entry={entry} />, ellipsis: true },
    { title: '最近期限', key: 'due', width: 262, render: (_, entry) => <NextDue entry={entry} today={today} /> },
    { title: '状态', key: 'status', width: 168, render: (_, { status }) => <StatusTag status={status} /> },
    {
      title: '类别',
      key: 'category',
      width: 104,
      render: (_, { category }) =>
        category === undefined ? <span className="soft">未分类</span> : CATEGORIES[category].zh,
    },
    {
      title: '承办人',
      key: 'handler',
      width: 96,
      render: (_, { handler }) => (handler === undefined ? <span className="late">无人承办</span> : nameOf(handler)),
    },
    { title: '来源', key: 'channel', width: 84, render: (_, { channel }) => CHANNELS[channel].zh },
    { title: '收到', key: 'received', width: 108, render: (_, { receivedOn }) => receivedOn },
  ];
}

// A click opens in place by the row; the address is there for another window.
function stay(event: { preventDefault(): void; ctrlKey: boolean; metaKey: boolean; stopPropagation(): void }): void {
  if (event.ctrlKey || event.metaKey) event.stopPropagation();
  else event.preventDefault();
}

/** How much of the window is left below an element's top, for a list that scrolls by itself. */
function useRoomBelow(box: { readonly current: HTMLElement | null }): number {
  const [room, setRoom] = useState(560);
  useEffect(() => {
    const measure = (): void => {
      const top = box.current?.getBoundingClientRect().top ?? 200;
      setRoom(Math.max(240, window.innerHeight - top - 110));
    };
    measure();
    window.addEventListener('resize', measure);
    return () => {
      window.removeEventListener('resize', measure);
    };
  }, [box]);
  return room;
}
