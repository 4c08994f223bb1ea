import { useNavigate } from '@tanstack/react-router';
import { Button, Table } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Entry, useDesk, useNameOf } from '../api/queries.ts';
import { useKeys } from '../app/keys.ts';
import { Trouble } from '../parts/trouble.tsx';
import { tableColumns, tableWidth, USUAL_COLUMNS } from './list-columns.tsx';
import type { ListSearch } from './list-search.ts';
import { useList } from './use-list.ts';

interface PetitionTableProps {
  readonly search: ListSearch;
  /** @default the usual ones */
  readonly shown?: readonly string[];
  /** Lines chosen for what may be done with several; no choosing without. */
  readonly chosen?: readonly string[];
  readonly onChoose?: (chosen: readonly string[]) => void;
}

/** A list of petitions: j and k go down and up, Enter opens. Rows beyond the window are not drawn. */
export function PetitionTable({ search, shown = USUAL_COLUMNS, chosen, onChoose }: PetitionTableProps) {
  const { today } = useDesk();
  const nameOf = useNameOf();
  const navigate = useNavigate();
  const { data, error, isFetching, hasNextPage, fetchNextPage, refetch } = useList(search);
  const rows = useMemo(() => (data?.pages ?? []).flatMap(({ petitions }) => petitions), [data]);
  const [at, setAt] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const height = useRoomBelow(box);
  const columns = useMemo(() => tableColumns(shown, { today, nameOf }), [shown, today, nameOf]);
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
        scroll={{ y: height, x: tableWidth(shown) }}
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
